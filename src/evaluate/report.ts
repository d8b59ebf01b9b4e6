import { FACT_KINDS } from '../notice/vocabulary.ts'
import type { Miss, Mistaken } from './ledger.ts'
import { pooled, type Score, scoreOf, type Tallies } from './tally.ts'

/** One notice as judged. */
export interface JudgedNotice {
  readonly file: string
  /** The record's id; null where the archive has no record of it. */
  readonly notice: string | null
  readonly hard: boolean
  readonly tallies: Tallies
  readonly misses: readonly Miss[]
  readonly mistaken: readonly Mistaken[]
}

/** One value read as another, how often, and where. */
export interface Confusion {
  readonly field: string
  readonly want: string
  readonly got: string
  readonly times: number
  readonly examples: readonly { readonly file: string; readonly quote: string }[]
}

export type Scores = Readonly<Record<string, Score>>

export interface Report {
  readonly notices: number
  readonly records: number
  readonly missing: readonly string[]
  readonly fields: Scores
  /** The same over sources that are clean, and over those marked as damaged or awkward. */
  readonly clean: Scores
  readonly hard: Scores
  readonly confusions: readonly Confusion[]
  readonly files: readonly {
    readonly file: string
    readonly notice: string | null
    readonly fields: Scores
    readonly misses: readonly Miss[]
  }[]
}

/** Fields in the order of a record; those not named here come last, as they came. */
const ORDER = ['kind', 'title', 'issuer', 'inspected_unit', 'inspecting_body', 'region', 'marking', 'edition', 'dates']
  .concat(['contacts', 'totals', 'sections', 'problems', 'theme', 'status', 'measures', 'responsible', 'deadline'])
  .concat(['signals', 'text', 'checks', 'facts.all', ...FACT_KINDS.map((kind) => `facts.${kind}`), 'facts'])

function rank(field: string): number {
  const at = ORDER.findLastIndex((name) => field === name || field.startsWith(`${name}.`))
  const exact = field.startsWith('facts.') ? ORDER.indexOf(field.split('.').slice(0, 2).join('.')) : at
  const found = exact < 0 ? at : exact
  return found < 0 ? ORDER.length : found
}

/** Figures in the order of a record. */
export const scoresOf = (tallies: Tallies): Scores =>
  Object.fromEntries(
    [...tallies].sort(([a], [b]) => rank(a) - rank(b)).map(([field, tally]) => [field, scoreOf(tally)]),
  )

const EXAMPLES = 5

export function reportOf(judged: readonly JudgedNotice[]): Report {
  const over = (chosen: readonly JudgedNotice[]) => scoresOf(pooled(chosen.map(({ tallies }) => tallies)))
  return {
    notices: judged.length,
    records: judged.filter(({ notice }) => notice !== null).length,
    missing: judged.filter(({ notice }) => notice === null).map(({ file }) => file),
    fields: over(judged),
    clean: over(judged.filter(({ hard }) => !hard)),
    hard: over(judged.filter(({ hard }) => hard)),
    confusions: confusionsOf(judged),
    files: judged.map(({ file, notice, tallies, misses }) => ({ file, notice, fields: scoresOf(tallies), misses })),
  }
}

/** Values mistaken for one another, field by field, the frequent ones first. */
function confusionsOf(
  judged: readonly { readonly file: string; readonly mistaken: readonly Mistaken[] }[],
): Confusion[] {
  const counted = new Map<string, Confusion>()
  for (const { file, mistaken } of judged)
    for (const { field, want, got, quote } of mistaken) {
      const key = [field, want, got].join('\u0000')
      const before = counted.get(key) ?? { field, want, got, times: 0, examples: [] }
      const examples = before.examples.length < EXAMPLES ? [...before.examples, { file, quote }] : before.examples
      counted.set(key, { ...before, times: before.times + 1, examples })
    }
  return [...counted.values()].sort((a, b) => b.times - a.times || (a.field < b.field ? -1 : a.field > b.field ? 1 : 0))
}
