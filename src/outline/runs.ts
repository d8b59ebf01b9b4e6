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

/**
 * Of the candidates inside paragraphs (and the 一是 at their heads) keeps those that count up from one within their region,
 * the stretch between two headings. A second run from one opens a second list. One skipped number is allowed.
 */
export function keepRuns(candidates: readonly Candidate[]): Candidate[] {
  const kept = new Set<Candidate>(candidates.filter((candidate) => !isRegional(candidate)))
  let open = new Map<string, Run>()
  const close = () => {
    for (const run of open.values()) if (isList(run)) for (const member of run.members) kept.add(member)
    open = new Map()
  }
  const lastAtStart = new Map<MarkerKind, number>()
  for (const candidate of candidates) {
    const { kind, number } = candidate.marker
    if (!isRegional(candidate)) {
      const begun = open.get(`${kind} ${candidate.style}`)
      const goesOn = begun?.last === number - 1 && (lastAtStart.get(kind) ?? 0) + 1 !== number
      if (begun !== undefined && goesOn) for (const member of begun.members) kept.add(member)
      close()
      lastAtStart.set(kind, number)
      open.set(`${kind} ${candidate.style}`, { members: [], last: number, from: candidate.paragraph })
      continue
    }
    if (kind === 'chinese_paren' || kind === 'problem') {
      if (number === (lastAtStart.get(kind) ?? 0) + 1 && number > 1) {
        close()
        kept.add(candidate)
        lastAtStart.set(kind, number)
      }
      continue
    }
    const key = STEPS.has(kind) ? kind : `${kind} ${candidate.style}`
    const run = open.get(key)
    if (number === 1) {
      if (run !== undefined && isList(run)) for (const member of run.members) kept.add(member)
      open.set(key, { members: [candidate], last: 1, from: null })
    } else if (
      run !== undefined &&
      number > run.last &&
      number <= run.last + 2 &&
      (run.from ?? candidate.paragraph) === candidate.paragraph
    ) {
      run.members.push(candidate)
      run.last = number
    } else if (run !== undefined && number === run.last && STEPS.has(kind)) run.members.push(candidate)
  }
  close()
  return candidates.filter((candidate) => kept.has(candidate))
}
