import type { Outcome } from '../../notice/vocabulary.ts'
import type { CueHit, Sides } from './cues.ts'

/** Strong before weak, the wider before what it covers (立案查处 over 查处), near before far, long before short. */
export const bestHit = (hits: readonly CueHit[]): CueHit | null =>
  hits.reduce<CueHit | null>((best, hit) => (best === null || isBetter(hit, best) ? hit : best), null)

const covers = (a: CueHit, b: CueHit): boolean =>
  a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start

function isBetter(a: CueHit, b: CueHit): boolean {
  if (a.weak !== b.weak) return b.weak
  if (covers(a, b)) return true
  if (covers(b, a)) return false
  if (a.distance !== b.distance) return a.distance < b.distance
  return a.end - a.start > b.end - b.start
}

const JOINT_GAP = 10

/** Several ways of handling joined at one number (责令检查、批评教育、谈话提醒24人): their keys in order of the words. */
export function jointHandling(hits: readonly CueHit[], { before, after }: Sides): Outcome[] {
  const handling = hits
    .filter((hit) => hit.handling && !hit.weak && !hits.some((other) => covers(other, hit)))
    .sort((a, b) => a.start - b.start)
  const ahead = handling.filter(({ end }) => end <= 0)
  const behind = handling.filter(({ start }) => start >= 0)
  const last = joined(
    [...ahead].reverse(),
    ({ end }, next) => before.slice(before.length + end, before.length + (next?.start ?? 0) || undefined),
    true,
  )
  if (last.length > 1) return last.reverse()
  return joined(behind, ({ start }, previous) => after.slice(previous?.end ?? start, start), false)
}

/** The keys of hits that stand close together with a joining mark between them, from the first on. */
function joined(
  hits: readonly CueHit[],
  between: (hit: CueHit, previous: CueHit | undefined) => string,
  nearNumber: boolean,
): Outcome[] {
  const keys: Outcome[] = []
  for (const [place, hit] of hits.entries()) {
    const words = between(hit, hits[place - 1])
    if ((place > 0 || nearNumber) && words.length > JOINT_GAP) break
    if (place > 0 && !/[、和及与或]/.test(words)) break
    if (!keys.includes(hit.key)) keys.push(hit.key)
  }
  return keys
}
