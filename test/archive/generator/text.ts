/** A text that grows, and tells where each piece of it stands. All characters are of one unit, so offsets are code points. */
export interface Writer {
  readonly put: (words: string) => { readonly start: number; readonly end: number }
  readonly length: () => number
  readonly content: () => string
}

export function writer(): Writer {
  let content = ''
  return {
    put: (words) => {
      const start = content.length
      content += words
      return { start, end: content.length }
    },
    length: () => content.length,
    content: () => content,
  }
}
