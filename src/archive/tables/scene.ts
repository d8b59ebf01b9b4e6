import type { NoticeRecord } from '../../notice/record/record.ts'
import type { Span } from '../../notice/span.ts'
import { maskedText, privateWords } from '../privacy.ts'

type Problem = NoticeRecord['problems'][number]

/** A record with what its rows ask for again and again. */
export interface Scene {
  readonly record: NoticeRecord
  /** The words at a span; null where the record holds no text. */
  readonly words: (span: Span) => string | null
  /** The page at a place; null where pages are unknown. */
  readonly page: (span: Span | null) => number | null
  readonly problem: (id: string) => Problem | null
  /** Words that are masked wherever they stand. */
  readonly personal: readonly string[]
  /** A text with what concerns persons masked. */
  readonly mask: (text: string) => string
}

export function sceneOf(record: NoticeRecord): Scene {
  const { content, length } = record.text
  const points = content === null || content.length === length ? null : [...content]
  const personal = privateWords(record)
  const problems = new Map(record.problems.map((problem) => [problem.id, problem]))
  return {
    record,
    words: ({ start, end }) => {
      if (content === null) return null
      return points === null ? content.slice(start, end) : points.slice(start, end).join('')
    },
    page: (span) => (span === null ? null : pageAt(record.anchors, span.start)),
    problem: (id) => problems.get(id) ?? null,
    personal,
    mask: (text) => maskedText(text, personal),
  }
}

/** The page of the first anchor that ends behind a place. */
function pageAt(anchors: NoticeRecord['anchors'], place: number): number | null {
  let low = 0
  let high = anchors.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (anchors[middle]!.span.end <= place) low = middle + 1
    else high = middle
  }
  return anchors[low]?.page ?? null
}

/** Several words in one cell; null where there are none. */
export const listed = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join('|'))
