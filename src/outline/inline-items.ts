import { type LabelPlace, placeFrom } from '../language/labels.ts'
import type { MarkerKind } from '../notice/outline.ts'
import type { Candidate } from './markers.ts'

/** Labels that answer a problem. */
const ANSWERS: ReadonlySet<string> = new Set(['detail', 'measures', 'status'])
/** Numbers that are steps inside a paragraph unless each stands over an answer of its own. */
const KINDS: ReadonlySet<MarkerKind> = new Set(['arabic', 'arabic_paren', 'circled'])
/** Fewest characters of a problem before its label: 1.整改措施: is a field. */
const SHORTEST = 3

/**
 * The numbers inside one paragraph that open items: 1.…问题。整改情况:…。2.…问题。整改情况:…, each answered by a label of its own (the
 * last may be cut off). Where a label stands before the first of them, they are the steps under it.
 */
export function itemsInLine(
  own: readonly Candidate[],
  start: number,
  end: number,
  labels: readonly LabelPlace[],
): ReadonlySet<Candidate> {
  const items = new Set<Candidate>()
  for (const run of runsOf(own)) {
    const answered = run.map((candidate, i) => isAnswered(candidate, run[i + 1]?.marker.span.start ?? end, labels))
    const all = answered.filter(Boolean).length
    const opened = hasAnswer(labels, run[0]!.atStart ? start : afterHead(own, start), run[0]!.marker.span.start)
    if (opened || all === 0 || all < run.length - 1 || !answered[0]) continue
    for (const candidate of run) if (!candidate.atStart) items.add(candidate)
  }
  return items
}

const afterHead = (own: readonly Candidate[], start: number): number =>
  own[0]?.atStart === true ? own[0].marker.span.end : start

/** Numbers of one kind that count up, two and more. */
function runsOf(own: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = []
  const open = new Map<string, Candidate[]>()
  for (const candidate of own) {
    const { kind, number } = candidate.marker
    if (!KINDS.has(kind)) continue
    const key = `${kind} ${candidate.style}`
    const run = open.get(key)
    if (run !== undefined && run.at(-1)!.marker.number === number - 1) run.push(candidate)
    else if (number === 1 || candidate.atStart) {
      const fresh = [candidate]
      open.set(key, fresh)
      runs.push(fresh)
    }
  }
  return runs.filter((run) => run.length > 1)
}

const hasAnswer = (labels: readonly LabelPlace[], from: number, to: number): boolean =>
  firstAnswer(labels, from, to) !== null

function firstAnswer(labels: readonly LabelPlace[], from: number, to: number): LabelPlace | null {
  for (let i = placeFrom(labels, from); i < labels.length && labels[i]!.start < to; i++)
    if (labels[i]!.bounded && ANSWERS.has(labels[i]!.role)) return labels[i]!
  return null
}

function isAnswered({ marker }: Candidate, next: number, labels: readonly LabelPlace[]): boolean {
  const answer = firstAnswer(labels, marker.span.end, next)
  return answer !== null && answer.start >= marker.span.end + SHORTEST
}
