import { allMatches } from '../language/matcher.ts'
import { toRaw } from '../notice/mapped-text.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Span } from '../notice/span.ts'

/** From the UTF-16 offsets of the stages to the code points of the record. */
export interface Coordinates {
  /** The text that the record shows, UTF-16. */
  readonly content: string
  /** In code points. */
  readonly length: number
  /** Where a span begins in `content`. */
  readonly startOf: (at: Span) => number
  readonly spanOf: (at: Span) => Span
  /** The words at a span: exactly those that `spanOf` names. */
  readonly wordsOf: (at: Span) => string
}

/** From the text of the stages to that of the record: past readings typed in, and to the reading itself where a point stands for it. */
export function coordinatesIn({ content, whole }: Pick<NoticeText, 'content' | 'whole'>): Coordinates {
  if (whole === null) return coordinatesOf(content)
  const coordinates = coordinatesOf(whole.content)
  const readingAt = new Map(whole.readings.map(({ at, span }) => [at, span]))
  const placed = (at: Span): Span =>
    (at.end === at.start ? readingAt.get(at.start) : undefined) ??
    toRaw(whole.inside, at) ?? { start: whole.content.length, end: whole.content.length }
  return {
    ...coordinates,
    startOf: (at) => coordinates.startOf(placed(at)),
    spanOf: (at) => coordinates.spanOf(placed(at)),
    wordsOf: (at) => coordinates.wordsOf(placed(at)),
  }
}

/** Without characters beyond U+FFFF both are the same; a span that cuts a pair in two takes the whole pair. */
export function coordinatesOf(content: string): Coordinates {
  const pairs = Array.from(allMatches(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, content), (match) => match.index)
  if (pairs.length === 0)
    return {
      content,
      length: content.length,
      startOf: ({ start }) => start,
      spanOf: ({ start, end }) => ({ start, end }),
      wordsOf: (at) => content.slice(at.start, at.end),
    }
  const before = (offset: number): number => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  const cuts = (offset: number) => pairs[before(offset) - 1] === offset - 1
  const whole = (at: Span): Span => {
    const start = cuts(at.start) ? at.start - 1 : at.start
    return { start, end: at.end === at.start ? start : cuts(at.end) ? at.end + 1 : at.end }
  }
  return {
    content,
    length: content.length - pairs.length,
    startOf: (at) => whole(at).start,
    spanOf: (at) => {
      const { start, end } = whole(at)
      return { start: start - before(start), end: end - before(end) }
    },
    wordsOf: (at) => {
      const { start, end } = whole(at)
      return content.slice(start, end)
    },
  }
}
