/** `_xHHHH_` is a character that XML could not hold; `_x005F_` a `_` that would look like one. */
export const unescaped = (words: string): string =>
  words
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
