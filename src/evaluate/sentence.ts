import type { Place } from './judged-record.ts'

const ENDS = '。!?!?\n'
/** A sentence longer than this is cut around the words. */
const REACH = 60

/** The sentence around a place, in code points, cut where it runs on too long. */
export function sentenceAround(points: readonly string[], { start, end }: Place): Place {
  let from = Math.min(start, points.length)
  while (from > 0 && start - from < REACH && !ENDS.includes(points[from - 1] ?? '\n')) from--
  let to = Math.min(Math.max(end, start), points.length)
  while (to < points.length && to - end < REACH && !ENDS.includes(points[to - 1] ?? '')) {
    if (points[to] === '\n') break
    to++
  }
  return { start: from, end: to }
}
