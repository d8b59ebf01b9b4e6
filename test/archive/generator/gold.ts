import type { Made } from './index.ts'
import type { Place, PlannedNotice, PlannedProblem } from './plan.ts'
import { addTo, emptyTally, type InRow, reportOf, type Tally, WHOLE } from './tally.ts'

export const GOLD_DIMENSIONS = ['county', 'city', 'province', 'sector', 'level', 'session', 'round', 'kind'] as const
export const GOLD_PERIODS = ['year', 'half', 'quarter', 'month'] as const
/** Whom a problem, or a whole notice, is about. */
interface About {
  readonly place: Place | null
  readonly sector: string | null
  readonly level: string | null
}

type Key = (about: About, notice: PlannedNotice) => string | null

const MUNICIPALITIES = ['11', '12', '31', '50']

const cityCode = (code: string): string =>
  MUNICIPALITIES.includes(code.slice(0, 2))
    ? `${code.slice(0, 2)}0000`
    : code.endsWith('0000')
      ? code
      : `${code.slice(0, 4)}00`

const KEYS: Readonly<Record<(typeof GOLD_DIMENSIONS)[number], Key>> = {
  county: ({ place }) => place?.nowCode ?? null,
  city: ({ place }) => (place === null ? null : cityCode(place.nowCode)),
  province: ({ place }) => (place === null ? null : `${place.nowCode.slice(0, 2)}0000`),
  sector: ({ sector }) => sector,
  level: ({ level }) => level,
  session: (_, { body }) => String(body.session),
  round: (_, { body }) => String(body.round),
  kind: (_, { kind }) => kind,
}

const aboutNotice = ({ place, unit }: PlannedNotice): About => ({
  place,
  sector: unit?.sector ?? null,
  level: unit === null ? null : (place?.level ?? 'county'),
})

const aboutProblem = ({ unit }: PlannedProblem): About | null =>
  unit === null ? null : { place: unit.place, sector: unit.sector, level: unit.place.level }

/** The rows of a notice by this key, and what of it stands in each; none where it has no key. */
function rowsOf(notice: PlannedNotice, key: (about: About) => string | null): Map<string, InRow> {
  const keys = notice.problems.map((problem) => aboutProblem(problem)).map((about) => about && key(about))
  if (notice.problems.every(({ unit }) => unit === null)) {
    const own = key(aboutNotice(notice))
    return new Map(own === null ? [] : [[own, WHOLE]])
  }
  const rows = [...new Set(keys.filter((one) => one !== null))]
  if (rows.length === 1 && keys.every((one) => one !== null)) return new Map([[rows[0]!, WHOLE]])
  return new Map(
    rows.map((row) => [row, { whole: false, has: (problem) => keys[notice.problems.indexOf(problem)] === row }]),
  )
}

type Period = (typeof GOLD_PERIODS)[number]

function periodOf(
  day: { readonly start: string; readonly precision: 'day' | 'month' } | null,
  period: Period,
): string | null {
  if (day === null) return null
  const [year = '', month = ''] = day.start.split('-')
  if (period === 'year') return year
  if (period === 'half') return `${year}-H${Number(month) < 7 ? 1 : 2}`
  return period === 'quarter' ? `${year}-Q${Math.ceil(Number(month) / 3)}` : `${year}-${month}`
}

/** Every figure of every row, by name of the table and key of the row; what has no key, or does not count, by its reason. */
export interface Gold {
  readonly notices: number
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Tally>>
  readonly leftOut: ReadonlyMap<string, number>
  /** With copies, superseded notices and every kind, by kind. */
  readonly everything: ReadonlyMap<string, Tally>
}

export function goldOf(all: Iterable<Made>, each: (made: Made) => void = () => undefined): Gold {
  const rows = new Map<string, Map<string, Tally>>()
  const leftOut = new Map<string, number>()
  const everything = new Map<string, Tally>()
  let notices = 0
  const row = (table: string, key: string): Tally => {
    const of = rows.get(table) ?? new Map<string, Tally>()
    const tally = of.get(key) ?? emptyTally()
    rows.set(table, of.set(key, tally))
    return tally
  }
  const miss = (reason: string) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1)
  for (const made of all) {
    each(made)
    notices++
    const reason = reasonOf(made)
    if (reason !== null) miss(reason)
    for (const [table, rows] of keysOf(made.drawn.notice)) {
      if (rows.size === 0 && reason === null) miss(`${table}:none`)
      for (const [key, inRow] of rows) {
        const tally = row(table, key)
        tally.notices++
        if (reason === null) addTo(tally, made.drawn, false, inRow)
      }
    }
    const { kind } = made.drawn.notice
    const tally = everything.get(kind) ?? emptyTally()
    tally.notices++
    addTo(tally, made.drawn, true)
    everything.set(kind, tally)
  }
  return { notices, rows, leftOut, everything }
}

/** Why a notice does not count, the first reason that holds; null where it counts. */
function reasonOf({ drawn, isMain }: Made): 'other_kind' | 'copy' | 'superseded' | null {
  if (drawn.notice.kind !== 'rectification_notice') return 'other_kind'
  if (!isMain) return 'copy'
  return drawn.superseded ? 'superseded' : null
}

function keysOf(notice: PlannedNotice): (readonly [string, Map<string, InRow>])[] {
  const whole = (key: string | null) => new Map(key === null ? [] : [[key, WHOLE]])
  const dimensions = GOLD_DIMENSIONS.map(
    (name) => [name, rowsOf(notice, (about) => KEYS[name](about, notice))] as const,
  )
  const periods = GOLD_PERIODS.flatMap((period) => [
    [`feedback.${period}`, whole(periodOf(notice.feedback, period))] as const,
    [`report.${period}`, whole(periodOf(reportOf(notice), period))] as const,
  ])
  const year = periodOf(notice.feedback, 'year')
  const inYear = (county: string | null) => (county === null || year === null ? null : `${county}|${year}`)
  return [...dimensions, ...periods, ['panel', rowsOf(notice, (about) => inYear(KEYS.county(about, notice)))]]
}
