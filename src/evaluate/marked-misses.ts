import type { JudgedRecord, Place } from './judged-record.ts'
import type { Miss } from './ledger.ts'
import { sentenceAround } from './sentence.ts'

export type MissKind = 'missed' | 'extra' | 'wrong'

/** A sentence of a notice with what was got wrong in it. */
export interface MarkedSentence {
  readonly file: string
  readonly problem: string | null
  readonly start: number
  /** The words, with ⟦missed …⟧, ⟦extra …⟧ or ⟦wrong …⟧ around what it is about. */
  readonly text: string
  readonly misses: readonly (Miss & { readonly kind: MissKind })[]
}

const kindOfMiss = ({ want, got, wanted, read }: Miss): MissKind =>
  wanted !== null && read !== null
    ? 'wrong'
    : got === null && read === null
      ? 'missed'
      : want === null
        ? 'extra'
        : 'wrong'

/** The misses that stand somewhere in the text, sentence by sentence in reading order. */
export function markedMisses(file: string, record: JudgedRecord, misses: readonly Miss[]): MarkedSentence[] {
  const points = Array.from(record.text.content ?? '')
  const groups = new Map<number, { readonly at: Place; readonly misses: Miss[] }>()
  for (const miss of misses) {
    const place = miss.wanted ?? miss.read
    if (place === null || points.length === 0) continue
    const sentence = sentenceAround(points, place)
    const held = groups.get(sentence.start)
    const at = held === undefined || sentence.end > held.at.end ? sentence : held.at
    groups.set(sentence.start, { at, misses: [...(held?.misses ?? []), miss] })
  }
  return [...groups.values()]
    .sort((a, b) => a.at.start - b.at.start)
    .map(({ at, misses: held }) => ({
      file,
      problem: held.find(({ problem }) => problem !== null)?.problem ?? null,
      start: at.start,
      text: withMarks(points, at, held),
      misses: held.map((miss) => ({ ...miss, kind: kindOfMiss(miss) })),
    }))
}

/** The words of the sentence with a mark around each place that something is wrong with; marks of one place are one. */
function withMarks(points: readonly string[], at: Place, misses: readonly Miss[]): string {
  const opening = new Map<number, string[]>()
  const closing = new Map<number, number>()
  const seen = new Set<string>()
  for (const miss of misses) {
    const place = miss.wanted ?? miss.read
    if (place === null) continue
    const kind = kindOfMiss(miss)
    const start = Math.max(place.start, at.start)
    const end = Math.min(place.end, at.end)
    const key = `${start} ${end} ${kind}`
    if (seen.has(key) || end <= start) continue
    seen.add(key)
    opening.set(start, [...(opening.get(start) ?? []), `⟦${kind} `])
    closing.set(end, (closing.get(end) ?? 0) + 1)
  }
  const parts: string[] = []
  for (let i = at.start; i <= at.end; i++) {
    parts.push('⟧'.repeat(closing.get(i) ?? 0), ...(opening.get(i) ?? []))
    if (i < at.end) parts.push(points[i] ?? '')
  }
  return parts.join('').trim()
}
