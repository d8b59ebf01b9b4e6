import type { Figures, Row } from '../../src/compare/figures.ts'
import { figureOf } from '../../src/compare/report.ts'
import { STATUSES } from '../../src/notice/vocabulary.ts'
import type { Tally } from '../archive/generator/tally.ts'

type Expected = Map<string, readonly [value: string | null, stating: number]>

/** Half up with so many places, by other arithmetic than the program's. */
function rounded(part: number, whole: number): string | null {
  if (whole === 0) return null
  const units = (BigInt(part) * 100_000n) / BigInt(whole)
  const up = units / 10n + (units % 10n >= 5n ? 1n : 0n)
  return `${up / 10_000n}.${String(up % 10_000n).padStart(4, '0')}`
}

function decimal(hundredths: bigint): string {
  const [whole, rest] = [hundredths / 100n, String(hundredths % 100n).padStart(2, '0')]
  return rest === '00' ? String(whole) : `${whole}.${rest}`.replace(/0$/, '')
}

function quantile(days: ReadonlyMap<number, number>, at: number): string {
  const sorted = [...days].sort(([a], [b]) => a - b).flatMap(([day, times]) => Array.from({ length: times }, () => day))
  const place = (sorted.length - 1) * at
  const low = sorted[Math.floor(place)]!
  const value = low + (sorted[Math.ceil(place)]! - low) * (place % 1)
  return String(Math.round(value * 100) / 100)
}

/** Every figure of a row, from its tally. */
function expectedOf(tally: Tally): Expected {
  const all: Expected = new Map()
  const { items, totals, bounds } = {
    items: tally.sources.labels,
    totals: tally.sources.totals,
    bounds: tally.sources.bounds,
  }
  const based = items + totals + bounds
  const said = { items, totals, bounds }
  all.set('problems', [String(tally.problems), tally.listing])
  const unknown = (tally.statuses.get('not_reported') ?? 0) + (tally.statuses.get('unrecognised') ?? 0)
  all.set('unlabelled', [rounded(unknown, tally.problems), tally.listing])
  all.set('rate_base', [String(tally.base), based])
  all.set('rate_source', [
    Object.entries(said)
      .flatMap(([name, n]) => (n > 0 ? [`${name}:${n}`] : []))
      .join(' '),
    based,
  ])
  for (const kind of ['strict', 'broad'] as const) {
    const pool = tally[kind]
    all.set(`${kind}_lower`, [rounded(pool.lower, tally.base), based])
    all.set(`${kind}_upper`, [rounded(pool.upper, tally.base), based])
    all.set(`${kind}_known`, [rounded(pool.certain, pool.certainBase), pool.points])
    all.set(kind, [pool.points === based ? rounded(pool.lower, tally.base) : null, pool.points])
  }
  for (const status of STATUSES) {
    const stating = status === 'not_reported' || status === 'unrecognised' ? tally.listing : tally.labelling
    all.set(`status.${status}`, [String(tally.statuses.get(status) ?? 0), stating])
  }
  for (const [key, { hundredths, stating }] of tally.sums) all.set(key, [decimal(hundredths), stating])
  const dated = [...tally.days.values()].reduce((sum, times) => sum + times, 0)
  if (dated > 0)
    for (const [name, at] of [
      ['p25', 0.25],
      ['median', 0.5],
      ['p75', 0.75],
    ] as const)
      all.set(`days_${name}`, [quantile(tally.days, at), dated])
  all.set('strength_mean', [rounded(tally.strengths.sum, tally.strengths.measures), tally.strengths.stating])
  all.set('failing_checks', [rounded(tally.checks.fail, tally.checks.assessed), tally.checks.stating])
  return all
}

function rowFaults(name: string, row: Row, tally: Tally): string[] {
  const expected = expectedOf(tally)
  const faults: string[] = []
  const same = (what: string, got: unknown, want: unknown) => {
    if (got !== want) faults.push(`${name} ${row.key.join('|')} ${what}: ${got}, should be ${want}`)
  }
  same('n_notices', row.n_notices, tally.notices)
  same('n_counted', row.n_counted, tally.counted)
  for (const metric of new Set([...expected.keys(), ...row.figures.keys()])) {
    const [value, stating] = expected.get(metric) ?? [null, 0]
    const figure = figureOf(row, metric)
    same(metric, figure.value, stating === 0 ? null : value)
    same(`${metric} n_stating`, figure.n_stating, stating)
  }
  return faults
}

/** What differs between figures and known totals, to the unit. Rows without a notice fill gaps and state nothing. */
export function faultsOf(name: string, { rows }: Pick<Figures, 'rows'>, gold: ReadonlyMap<string, Tally>): string[] {
  const found = new Map(rows.filter(({ n_notices }) => n_notices > 0).map((row) => [row.key.join('|'), row]))
  const missing = [...gold.keys()].filter((key) => !found.has(key)).map((key) => `${name} ${key} is missing`)
  const extra = [...found.keys()].filter((key) => !gold.has(key)).map((key) => `${name} ${key} is too much`)
  return [
    ...missing,
    ...extra,
    ...[...found].flatMap(([key, row]) => (gold.has(key) ? rowFaults(name, row, gold.get(key)!) : [])),
  ]
}
