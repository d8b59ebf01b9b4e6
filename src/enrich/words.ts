import type { Span } from '../notice/span.ts'

/** A text addressed in code points, as the spans of a record are. */
export interface Words {
  readonly length: number
  readonly slice: (at: Span) => string
  /** From offsets in `slice(within)` to a span of the text. */
  readonly spanIn: (within: Span, from: number, to: number) => Span
}

export function wordsOf(content: string): Words {
  if (!/[\ud800-\udbff]/.test(content))
    return {
      length: content.length,
      slice: ({ start, end }) => content.slice(start, end),
      spanIn: ({ start }, from, to) => ({ start: start + from, end: start + to }),
    }
  const points = Array.from(content)
  const slice = ({ start, end }: Span) => points.slice(start, end).join('')
  const length = (words: string) => Array.from(words).length
  return {
    length: points.length,
    slice,
    spanIn: (within, from, to) => {
      const words = slice(within)
      const start = within.start + length(words.slice(0, from))
      return { start, end: start + length(words.slice(from, to)) }
    },
  }
}
