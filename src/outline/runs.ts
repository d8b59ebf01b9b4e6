import type { MarkerKind } from '../notice/outline.ts'
import type { Candidate } from './markers.ts'

const STEPS: ReadonlySet<MarkerKind> = new Set(['first', 'is', 'must'])

const isRegional = (candidate: Candidate): boolean => !candidate.atStart || STEPS.has(candidate.marker.kind)

interface Run {
  readonly members: Candidate[]
  last: number
  /** The paragraph whose head opened the run: (1)… at the head, (2)… inside. */
  readonly from: number | null
}

/** Two numbers and more counting up are a list; a lone one is a word or a reference, but for a 一是 after a colon or a line end. */
const isList = ({ members, from }: Run): boolean =>
  (members.length > (from === null ? 1 : 0) && members.some(({ weak }) => !weak)) ||
  (members[0]?.firm === true && members[0].marker.kind === 'is')

/** What is kept so far, the lists that are still open, and the last number at the head of a line, by kind. */
interface Progress {
  readonly kept: Set<Candidate>
  readonly open: Map<string, Run>
  readonly lastAtStart: Map<MarkerKind, number>
}

/**
 * Of the candidates inside paragraphs (and the 一是 at their heads) keeps those that count up from one within their region,
 * the stretch between two headings. A second run from one opens a second list. One skipped number is allowed.
 */
export function keepRuns(candidates: readonly Candidate[]): Candidate[] {
  const progress: Progress = {
    kept: new Set(candidates.filter((candidate) => !isRegional(candidate))),
    open: new Map(),
    lastAtStart: new Map(),
  }
  for (const candidate of candidates) {
    const { kind } = candidate.marker
    if (!isRegional(candidate)) beginRegion(progress, candidate)
    else if (kind === 'chinese_paren' || kind === 'problem') goOnInside(progress, candidate)
    else addStep(progress, candidate)
  }
  endRegion(progress)
  return candidates.filter((candidate) => progress.kept.has(candidate))
}

/** The lists of the region end, and those that are lists are kept. */
function endRegion({ kept, open }: Progress): void {
  for (const run of open.values()) keepList(kept, run)
  open.clear()
}

function keepList(kept: Set<Candidate>, run: Run | undefined): void {
  if (run !== undefined && isList(run)) for (const member of run.members) kept.add(member)
}

/** A number at the head of a line ends what stands above it; a list inside that it goes on with is one. */
function beginRegion(progress: Progress, candidate: Candidate): void {
  const { kept, open, lastAtStart } = progress
  const { kind, number } = candidate.marker
  const key = `${kind} ${candidate.style}`
  const begun = open.get(key)
  const goesOn = begun?.last === number - 1 && (lastAtStart.get(kind) ?? 0) + 1 !== number
  if (begun !== undefined && goesOn) for (const member of begun.members) kept.add(member)
  endRegion(progress)
  lastAtStart.set(kind, number)
  open.set(key, { members: [], last: number, from: candidate.paragraph })
}

/** (三) inside a paragraph is the heading that comes next, with its line end lost; any other is a reference. */
function goOnInside(progress: Progress, candidate: Candidate): void {
  const { kind, number } = candidate.marker
  if (number < 2 || number !== (progress.lastAtStart.get(kind) ?? 0) + 1) return
  endRegion(progress)
  progress.kept.add(candidate)
  progress.lastAtStart.set(kind, number)
}

/** A step opens a list, or goes on with one that is open. */
function addStep({ kept, open }: Progress, candidate: Candidate): void {
  const { kind, number } = candidate.marker
  const key = STEPS.has(kind) ? kind : `${kind} ${candidate.style}`
  const run = open.get(key)
  if (number === 1) {
    keepList(kept, run)
    open.set(key, { members: [candidate], last: 1, from: null })
  } else if (run !== undefined && follows(run, candidate)) {
    run.members.push(candidate)
    run.last = number
  }
}

/** One number on, or one skipped; 二是 told twice stays in its list. */
function follows({ last, from }: Run, { marker: { kind, number }, paragraph }: Candidate): boolean {
  if (number === last) return STEPS.has(kind)
  return number > last && number <= last + 2 && (from ?? paragraph) === paragraph
}
