import type { NoticeRecord } from '../../notice/record/record.ts'
import type { Span } from '../../notice/span.ts'
import type { Say } from '../words.ts'

type Anchor = NoticeRecord['anchors'][number]

/** The anchors that a stretch of the text touches; for an empty stretch the one it stands in. */
export function anchorsAt(record: NoticeRecord, at: Span): Anchor[] {
  const end = Math.max(at.end, at.start + 1)
  let low = 0
  let high = record.anchors.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (record.anchors[middle]!.span.end <= at.start) low = middle + 1
    else high = middle
  }
  const touched: Anchor[] = []
  for (let index = low; index < record.anchors.length && record.anchors[index]!.span.start < end; index++)
    touched.push(record.anchors[index]!)
  return touched
}

/** One anchor in words: 第 3 页 · 第 12 行. */
export function wordAnchor({ page, line, paragraph, table }: Anchor, say: Say): string {
  const parts = [
    page === null ? '' : say('page', { n: page }),
    line === null ? '' : say('line', { n: line }),
    paragraph === null ? '' : say('paragraph', { n: paragraph }),
    table === null ? '' : say('cell', { n: table[0] ?? 0, row: table[1] ?? 0, column: table[2] ?? 0 }),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** Where a stretch stands in the source, from its first anchor to its last. */
export function wordPlace(record: NoticeRecord, at: Span, say: Say): string {
  const touched = anchorsAt(record, at)
  const [first, last] = [touched[0], touched.at(-1)]
  if (first === undefined || last === undefined) return say('noPlace')
  const [from, to] = [wordAnchor(first, say), wordAnchor(last, say)]
  return from === to || to === '' ? from || say('noPlace') : `${from} – ${to}`
}

/** A span the user wrote: 120-135, 120:135 or 120..135. */
export function parseSpan(written: string, length: number): Span | null {
  const [, start, end] = /^(\d{1,9})\s*(?:-|:|\.\.|–)\s*(\d{1,9})$/.exec(written.trim()) ?? []
  const at = { start: Number(start ?? Number.NaN), end: Number(end ?? Number.NaN) }
  return at.start <= at.end && at.end <= length ? at : null
}
