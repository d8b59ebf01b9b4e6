import type { Gold, GoldProblem } from './gold.ts'
import { type JudgedProblem, type JudgedRecord, part } from './judged-record.ts'
import { type Ledger, paired } from './ledger.ts'
import { likeness, plainWords, samePath, squashed } from './same-words.ts'

/** Two titles are one problem's from here on. */
const ALIKE = 0.9

interface Pair {
  readonly want: GoldProblem
  readonly got: JudgedProblem
  /** The paths agree too. */
  readonly strict: boolean
}

/** Problems are paired by title and path; what is said of them is judged on such pairs. */
export function judgeProblems(gold: Gold, record: JudgedRecord | null, ledger: Ledger): void {
  const { problems } = gold
  if (problems === undefined) return
  const read = record?.problems ?? []
  const pairs = pairsOf(problems, read)
  const strict = pairs.filter((pair) => pair.strict)
  ledger.found('problems', strict.length, read.length - strict.length, problems.length - strict.length)
  ledger.found('problems.title_only', pairs.length, read.length - pairs.length, problems.length - pairs.length)
  for (const want of problems) {
    const pair = pairs.find((candidate) => candidate.want === want)
    const problem = want.number.join('.')
    if (pair === undefined) ledger.miss('problems', { problem, want: `${problem} ${want.title}`, quote: want.title })
    else if (!pair.strict)
      ledger.miss('problems', {
        problem,
        want: problem,
        got: pathOf(pair.got),
        quote: want.title,
        read: pair.got.heading_span,
      })
    if (pair?.strict !== true)
      ledger.found(
        'responsible',
        0,
        0,
        (want.responsible ?? []).reduce((sum, { names }) => sum + names.length, 0),
      )
  }
  for (const got of read)
    if (!pairs.some((pair) => pair.got === got))
      ledger.miss('problems', {
        problem: pathOf(got),
        got: `${pathOf(got)} ${got.title}`,
        quote: got.heading,
        read: got.heading_span,
      })
  for (const { want, got } of strict) judgePair(want, got, ledger)
}

const pathOf = ({ number }: JudgedProblem): string => number?.join('.') ?? '-'

/** The problems of a gold file, each with the one of the record that has its title and its path. */
export const problemPairs = (gold: Gold, record: JudgedRecord): readonly Pair[] =>
  pairsOf(gold.problems ?? [], record.problems).filter(({ strict }) => strict)

function pairsOf(wanted: readonly GoldProblem[], read: readonly JudgedProblem[]): Pair[] {
  const candidates: (Pair & { readonly alike: number; readonly apart: number })[] = []
  wanted.forEach((want, i) => {
    read.forEach((got, j) => {
      const alike = Math.max(
        ...[want.title, ...(want.title_alt ?? [])].map((title) => likeness(title, got.title, ALIKE)),
      )
      if (alike < ALIKE) return
      const strict = [want.number, ...(want.number_alt ?? [])].some((path) => samePath(path, got.number))
      candidates.push({ want, got, strict, alike, apart: Math.abs(i - j) })
    })
  })
  candidates.sort((a, b) => Number(b.strict) - Number(a.strict) || b.alike - a.alike || a.apart - b.apart)
  const used = new Set<unknown>()
  return candidates.filter(({ want, got }) => {
    if (used.has(want) || used.has(got)) return false
    used.add(want).add(got)
    return true
  })
}

function judgePair(want: GoldProblem, got: JudgedProblem, ledger: Ledger): void {
  const problem = want.number.join('.')
  const on = (field: string, right: boolean, wanted: string | null, read: string | null) => {
    ledger.right(field, right)
    if (!right)
      ledger.miss(field, {
        problem,
        want: wanted,
        got: read,
        quote: got.heading,
        read: field.startsWith('status') ? (got.status?.span ?? got.heading_span) : got.heading_span,
      })
  }
  if (want.status !== undefined && want.status_skip !== true) {
    const status = got.status?.value ?? 'not_reported'
    const right = [want.status, ...(want.status_alt ?? [])].includes(status)
    on('status', right, want.status, status)
    if (!right) ledger.mistake('status', want.status, status, got.status?.label ?? got.heading)
  }
  if (want.label !== undefined && want.label_skip !== true) {
    const label = got.status?.label || null
    const right = [want.label, ...(want.label_alt ?? [])].some((one) => plainWords(one) === plainWords(label))
    on('status.label', right, want.label, label)
  }
  if (want.theme !== undefined && want.theme_skip !== true) {
    const theme = got.theme || null
    const right = [want.theme, ...(want.theme_alt ?? [])].some((one) =>
      one === null ? theme === null : theme !== null && likeness(one, theme, ALIKE) >= ALIKE,
    )
    on('theme', right, want.theme, theme)
  }
  if (want.measures !== undefined && want.measures_skip !== true) {
    const count = got.measures.length
    on('measures', [want.measures, ...(want.measures_alt ?? [])].includes(count), String(want.measures), String(count))
  }
  judgeDeadline(want, got, on)
  judgeSets(want, got, problem, ledger)
}

type On = (field: string, right: boolean, wanted: string | null, read: string | null) => void

/** A deadline met only in the words of a measure is not gold: where the gold has none, the record may have one. */
function judgeDeadline(want: GoldProblem, got: JudgedProblem, on: On): void {
  if (want.deadline_skip === true || (want.deadline === undefined && want.deadline_kind === undefined)) return
  const kind = want.deadline_kind ?? (want.deadline ? 'date' : null)
  const day = part(got.deadline?.value, 'end') ?? part(got.deadline?.value, 'start')
  const read = got.deadline_kind ?? (day === null ? null : 'date')
  const wanted = kind === 'date' ? part(want.deadline, 'end') : kind
  const right = kind === null || (read === kind && (kind !== 'date' || day === wanted))
  on('deadline', right, wanted, read === 'date' ? day : read)
  if (kind !== null) on('deadline.stated', right, wanted, read === 'date' ? day : read)
}

function judgeSets(want: GoldProblem, got: JudgedProblem, problem: string, ledger: Ledger): void {
  const named = (all: readonly { readonly role: string; readonly names: readonly string[] }[]) =>
    all.flatMap(({ role, names }) => names.map((name) => `${role}:${squashed(name)}`))
  const sets = (field: string, wanted: readonly string[], read: readonly string[]) => {
    const { both, missed, extra } = paired(wanted, read, (a, b) => a === b)
    ledger.found(field, both, extra.length, missed.length)
    if (missed.length + extra.length > 0)
      ledger.miss(field, {
        problem,
        want: missed.join('、') || null,
        got: extra.join('、') || null,
        quote: got.heading,
        read: got.heading_span,
      })
  }
  if (want.responsible !== undefined && want.responsible_skip !== true)
    sets('responsible', named(want.responsible), named(got.responsible))
  if (want.flags !== undefined) sets('status.flags', want.flags, got.status?.flags ?? [])
  for (const signal of want.signals ?? []) {
    const right = got.signals.some(({ type }) => type === signal)
    ledger.right('signals.recall', right)
    if (!right) ledger.miss('signals.recall', { problem, want: signal, quote: got.heading, read: got.heading_span })
  }
}
