import type { Span } from './span.ts'

/** A stretch of text copied unchanged from the raw text: text[start, start+length) is raw[rawStart, rawStart+length). */
interface Run {
  readonly start: number
  readonly rawStart: number
  readonly length: number
}

/** Replace a span of the text by `insert`; an empty span inserts, an empty `insert` removes. */
export interface Edit {
  readonly span: Span
  readonly insert: string
}

/** A cleaned text that knows which raw range each stretch came from; memory grows with edits, not with characters. */
export interface MappedText {
  readonly text: string
  readonly runs: readonly Run[]
}

export const identity = (raw: string): MappedText => ({
  text: raw,
  runs: raw.length === 0 ? [] : [{ start: 0, rawStart: 0, length: raw.length }],
})

/** Applies edits (in any order, not overlapping) to a mapped text. An edit that overlaps an earlier one is a bug and throws. */
export function applyEdits(from: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return from
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const parts: string[] = []
  const runs: Run[] = []
  let length = 0
  let at = 0
  let next = 0
  const copy = (end: number) => {
    if (end <= at) return
    parts.push(from.text.slice(at, end))
    while (next > 0 && at < from.runs[next - 1]!.start + from.runs[next - 1]!.length) next--
    for (; next < from.runs.length && from.runs[next]!.start < end; next++) {
      const run = from.runs[next]!
      const start = Math.max(at, run.start)
      const stop = Math.min(end, run.start + run.length)
      if (start >= stop) continue
      runs.push({ start: length + start - at, rawStart: run.rawStart + start - run.start, length: stop - start })
    }
    length += end - at
    at = end
  }
  for (const { span, insert } of sorted) {
    if (span.start < at || span.end < span.start || span.end > from.text.length)
      throw new Error(`edit at ${span.start}-${span.end} overlaps an earlier one or leaves the text`)
    copy(span.start)
    parts.push(insert)
    length += insert.length
    at = span.end
  }
  copy(from.text.length)
  return { text: parts.join(''), runs }
}

/** The last run that starts at or before `offset`, by binary search; -1 where there is none. */
function lastAtOrBefore(runs: readonly Run[], key: 'start' | 'rawStart', offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]![key] <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function project(runs: readonly Run[], from: 'start' | 'rawStart', to: 'start' | 'rawStart', at: Span): Span | null {
  let first = lastAtOrBefore(runs, from, at.start)
  if (first < 0 || at.start >= runs[first]![from] + runs[first]!.length) first++
  const last = lastAtOrBefore(runs, from, Math.max(at.start, at.end - 1))
  const head = runs[first]
  const tail = runs[last]
  if (head === undefined || tail === undefined || last < first) return null
  const start = head[to] + Math.max(0, at.start - head[from])
  const end = tail[to] + Math.min(tail.length, at.end - tail[from])
  return { start, end: Math.max(start, end) }
}

/** The raw range a stretch of the text came from; null where every character of it was inserted. */
export const toRaw = (mapped: MappedText, at: Span): Span | null => project(mapped.runs, 'start', 'rawStart', at)

/** Where a raw range stands in the text now; null where all of it was removed. Every step keeps the order of the text. */
export const fromRaw = (mapped: MappedText, at: Span): Span | null => project(mapped.runs, 'rawStart', 'start', at)

/**
 * `fromRaw`, with what stands in the place of characters at its ends: a character that was replaced (a radical by its Han
 * character) counts for the stretch it stood in, as far as its line goes.
 */
export function fromRawWhole(mapped: MappedText, at: Span): Span | null {
  const kept = fromRaw(mapped, at)
  if (kept === null) return replacedWhole(mapped, at)
  const { runs } = mapped
  const first = lastAtOrBefore(runs, 'start', kept.start)
  const last = lastAtOrBefore(runs, 'start', Math.max(kept.start, kept.end - 1))
  const [head, before] = [runs[first], runs[first - 1]]
  const [tail, after] = [runs[last], runs[last + 1]]
  if (head === undefined || tail === undefined) return kept
  const goesTo = (most: number, free: number, step: -1 | 1): number => {
    let moved = 0
    const next = () => mapped.text[step < 0 ? kept.start - moved - 1 : kept.end + moved]
    while (moved < Math.min(most, free) && next() !== '\n') moved++
    return moved
  }
  const free = kept.start - (before === undefined ? 0 : before.start + before.length)
  const freeBehind = (after?.start ?? mapped.text.length) - kept.end
  return {
    start: kept.start - goesTo(head.rawStart - at.start, free, -1),
    end: kept.end + goesTo(at.end - tail.rawStart - tail.length, freeBehind, 1),
  }
}

/** A stretch of which every character was replaced, one for one. */
function replacedWhole({ text, runs }: MappedText, at: Span): Span | null {
  const index = lastAtOrBefore(runs, 'rawStart', at.start)
  const [before, after] = [runs[index], runs[index + 1]]
  const [rawStart, start] =
    before === undefined ? [0, 0] : [before.rawStart + before.length, before.start + before.length]
  const end = after?.start ?? text.length
  const whole = after === undefined || after.rawStart - rawStart === end - start
  if (!whole || at.end <= at.start || start + at.end - rawStart > end) return null
  return { start: start + at.start - rawStart, end: start + at.end - rawStart }
}
