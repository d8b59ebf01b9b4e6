import { isWordedAsProblem, statesDefect } from '../language/defects.ts'
import { type LabelPlace, placeFrom } from '../language/labels.ts'
import type { MarkerKind } from '../notice/outline.ts'
import { headingEnd } from './headings.ts'
import type { Reading } from './lines.ts'
import type { Candidate } from './markers.ts'

const STEPS: ReadonlySet<MarkerKind> = new Set(['is', 'first', 'must'])
const ANSWERS: ReadonlySet<string> = new Set(['detail', 'measures', 'status'])
/** 该问题已完成整改 in the prose of an item. */
const TOLD =
  /[,。;\n][ \t]*(?:截至目前|目前|现)?,?[该此本](?:项|条)?(?:问题|事项|任务)(?:目前|现)?(?:已|均|正|仍|尚|未|基本|需|持续|得到)/
const FEWEST = 2

/**
 * 其一,关于…的问题。 over its 整改情况:, two and more: words that count steps elsewhere are the numbers of problems here. Each is
 * answered by a label or a sentence of its own, and the first stands under no problem and no label that would open steps.
 */
export function withPoints(candidates: readonly Candidate[], reading: Reading): Candidate[] {
  const found = new Set<Candidate>()
  const runs = runsOf(candidates)
  for (const [at, { members, from, to }] of runs.entries()) {
    if (members.length < FEWEST || opensUnderItem(candidates, from, reading)) continue
    const end = endOf(candidates, to, runs[at + 1]?.from ?? candidates.length, reading)
    const isTold = (one: Candidate, i: number) => isAnswered(one, members[i + 1]?.marker.span.start ?? end, reading)
    const answered = members.filter(isTold).length
    const named = members.filter((one) => namesProblem(one, reading)).length
    if (answered >= members.length - 1 && answered >= FEWEST && named * 2 >= members.length)
      for (const one of members) found.add(one)
  }
  if (found.size === 0) return [...candidates]
  return candidates.map((one) => (found.has(one) ? { ...one, marker: { ...one.marker, kind: 'point' } } : one))
}

/** Steps at line heads that count up from one, with the places of the first and the last among all numbers. */
interface Run {
  readonly members: Candidate[]
  readonly from: number
  to: number
}

function runsOf(candidates: readonly Candidate[]): Run[] {
  const runs: Run[] = []
  for (const [at, one] of candidates.entries()) {
    if (!one.atStart || !STEPS.has(one.marker.kind)) continue
    const run = runs.at(-1)
    const last = run?.members.at(-1)?.marker
    if (last?.kind === one.marker.kind && one.marker.number === last.number + 1) {
      run!.members.push(one)
      run!.to = at
    } else if (one.marker.number === 1) runs.push({ members: [one], from: at, to: at })
  }
  return runs
}

/** The next part of the notice ends the last of them, or the next such run. */
function endOf(candidates: readonly Candidate[], last: number, next: number, { text }: Reading): number {
  for (let at = last + 1; at < next; at++) {
    const { atStart, marker } = candidates[at]!
    if (atStart && (marker.kind === 'chinese' || marker.kind === 'chapter')) return marker.span.start
  }
  return candidates[next]?.marker.span.start ?? text.shadow.length
}

/** The heading above names a problem, or a label between it and the first step opens steps. */
function opensUnderItem(
  candidates: readonly Candidate[],
  first: number,
  { text, labels, knowledge }: Reading,
): boolean {
  let at = first - 1
  while (at >= 0 && !candidates[at]!.atStart) at--
  const above = candidates[at]
  if (above === undefined) return false
  if (firstAnswer(labels, above.marker.span.start, candidates[first]!.marker.span.start) !== null) return true
  const { span } = text.paragraphs[above.paragraph]!
  return statesDefect(text.shadow.slice(above.marker.span.end, span.end).trim(), knowledge.defects)
}

const firstAnswer = (labels: readonly LabelPlace[], from: number, to: number): LabelPlace | null => {
  for (let i = placeFrom(labels, from); i < labels.length && labels[i]!.start < to; i++)
    if (labels[i]!.bounded && ANSWERS.has(labels[i]!.role)) return labels[i]!
  return null
}

const isAnswered = ({ marker }: Candidate, end: number, { text, labels }: Reading): boolean => {
  const answer = firstAnswer(labels, marker.span.end, end)
  return answer === null ? TOLD.test(text.shadow.slice(marker.span.end, end)) : answer.start > marker.span.end + 2
}

function namesProblem({ marker, paragraph }: Candidate, { text, labels, knowledge }: Reading): boolean {
  const { span } = text.paragraphs[paragraph]!
  const words = text.shadow.slice(marker.span.end, headingEnd(text.shadow, marker.span.end, span.end, labels)).trim()
  return isWordedAsProblem(words) || statesDefect(words, knowledge.defects)
}
