/** Letters that a font joins into one sign. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st']
/** Marks in the forms they have in vertical writing, from U+FE10 and from U+FE30. */
const VERTICAL: readonly (readonly [number, string])[] = [
  [0xfe10, '，、。：；！？〖〗…'],
  [0xfe30, '‥—–__（）｛｝〔〕【】《》〈〉「」『』'],
]

const SIGNS = new Map<string, string>([
  ...LIGATURES.map((letters, i): [string, string] => [String.fromCharCode(0xfb00 + i), letters]),
  ...VERTICAL.flatMap(([first, marks]) =>
    Array.from(marks, (mark, i): [string, string] => [String.fromCharCode(first + i), mark]),
  ),
])

/** A sign as it would be typed: fonts have signs of their own for joined letters and for marks in vertical writing. */
export const plainSign = (text: string): string => SIGNS.get(text) ?? text
