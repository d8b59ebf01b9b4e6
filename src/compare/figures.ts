import { STATUSES } from '../notice/vocabulary.ts'
import { plainDecimal, quantile, share } from './decimals.ts'
import { type Answer, type Ask, type Question, SEPARATOR } from './question.ts'
import { type Placed, scopeSql } from './scope.ts'
import { basedSql, DAYS_SQL, PARTS } from './statements.ts'

/** A figure as a decimal or a word, and how many counted notices state what it rests on; null where none does, never 0. */
export interface Figure {
  readonly value: string | null
  readonly n_stating: number
}

export interface Row {
  readonly key: readonly string[]
  /** Every notice of the row, also those that do not count. */
  readonly n_notices: number
  readonly n_counted: number
  readonly figures: ReadonlyMap<string, Figure>
}

export interface Figures {
  readonly rows: readonly Row[]
  /** Notices that count: one about units in several rows is in each of them and here once. */
  readonly n_counted: number
  /** Notices that are in no figure, by reason. */
  readonly left_out: Readonly<Record<string, number>>
  /** Notices that count and of which something is in no row: `joint` to all their units, or of a unit that is nowhere (`unplaced`). */
  readonly aside: Readonly<Record<string, number>>
}

type ByKey = ReadonlyMap<string, readonly Answer[]>

/** Stands between the cells of a part's row; no figure and no key holds it. */
const CELL = '\u001f'

/** All parts as one statement, so that the notices of a question are found once. */
function statementOf(question: Question, placed: Placed): string {
  const cells = (columns: readonly string[]) =>
    columns.map((column) => `coalesce(CAST(${column} AS VARCHAR), '')`).join(` || chr(31) || `)
  const selects = PARTS.map(
    ({ name, columns, sql }) => `SELECT '${name}' AS part, ${cells(columns)} AS cells FROM (${sql})`,
  )
  return `WITH ${[scopeSql(question, placed), basedSql(question), DAYS_SQL].join(',\n')}\n${selects.join('\nUNION ALL\n')}`
}

type Told = Readonly<Record<(typeof PARTS)[number]['name'], readonly Answer[]>>

async function told(ask: Ask, question: Question, placed: Placed): Promise<Told> {
  const rows = await ask(statementOf(question, placed))
  const groups = Object.fromEntries(PARTS.map(({ name }): [string, Answer[]] => [name, []])) as Record<
    keyof Told,
    Answer[]
  >
  const columns = new Map<string, readonly string[]>(PARTS.map((part) => [part.name, part.columns]))
  for (const { part, cells } of rows) {
    const values = String(cells).split(CELL)
    const names = columns.get(String(part)) ?? []
    const answer: Record<string, string | null> = {}
    for (let at = 0; at < names.length; at++) answer[names[at]!] = values[at] === '' ? null : values[at]!
    groups[String(part) as keyof Told].push(answer)
  }
  return groups
}

/** The figures of every row of a question. */
export async function figuresOf(ask: Ask, question: Question, placed: Placed): Promise<Figures> {
  const { notices, counted, left_out: left, aside, ...parts } = await told(ask, question, placed)
  const found = {
    statuses: byKey(parts.statuses),
    rates: byKey(parts.rates),
    outcomes: byKey(parts.outcomes),
    days: byKey(parts.days),
    strength: byKey(parts.strength),
    checks: byKey(parts.checks),
  }
  const figuresAt = (key: string): ReadonlyMap<string, Figure> => {
    const figures = new Map<string, Figure>()
    const set = (name: string, value: string | null, n_stating: number) =>
      figures.set(name, n_stating === 0 ? { value: null, n_stating } : { value, n_stating })
    rateFigures(found.rates.get(key)?.[0], found.statuses.get(key)?.[0], set)
    for (const one of found.outcomes.get(key) ?? [])
      set(`${one.outcome}.${one.unit_class}`, plainDecimal(String(one.total)), Number(one.n))
    dayFigures(found.days.get(key)?.[0], set)
    shareFigure('strength_mean', found.strength.get(key)?.[0], 'strength', 'measures', set)
    shareFigure('failing_checks', found.checks.get(key)?.[0], 'failing', 'assessed', set)
    return figures
  }
  const rows = notices.map((notice) => rowOf(notice, figuresAt))
  return {
    rows: rows.sort((a, b) => compareKeys(a.key, b.key)),
    n_counted: Number(counted[0]?.n ?? 0),
    left_out: countsBy(left, 'reason'),
    aside: countsBy(aside, 'part'),
  }
}

/** A row works its figures out when they are first looked at: of tens of thousands of rows few are. */
function rowOf({ k, n_notices, n_counted }: Answer, figuresAt: (key: string) => ReadonlyMap<string, Figure>): Row {
  let figures: ReadonlyMap<string, Figure> | null = null
  return {
    key: String(k).split(SEPARATOR),
    n_notices: Number(n_notices),
    n_counted: Number(n_counted),
    get figures() {
      figures ??= figuresAt(String(k))
      return figures
    },
  }
}

const countsBy = (answers: readonly Answer[], name: string): Readonly<Record<string, number>> =>
  Object.fromEntries(answers.map((one): [string, number] => [String(one[name]), Number(one.n)]).sort(byName))

const byName = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : 1)

type Setter = (name: string, value: string | null, n_stating: number) => void

function byKey(answers: readonly Answer[]): ByKey {
  const groups = new Map<string, Answer[]>()
  for (const answer of answers) {
    const group = groups.get(String(answer.k))
    if (group === undefined) groups.set(String(answer.k), [answer])
    else group.push(answer)
  }
  return groups
}

/** Numbers by their size, all else by its characters. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? ''
    if (one === other) continue
    const numbers = /^\d+$/.test(one) && /^\d+$/.test(other) && one.length !== other.length
    return numbers ? one.length - other.length : one < other ? -1 : 1
  }
  return 0
}

/** A rate is a point only where every notice with a base leaves no doubt; bounds stand wherever there is a base. */
function rateFigures(rate: Answer | undefined, statuses: Answer | undefined, set: Setter): void {
  if (rate === undefined) return
  const n = (name: string): number => Number(rate[name] ?? 0)
  set('problems', String(n('problems')), n('listing'))
  set('unlabelled', share(n('unknown'), n('problems')), n('listing'))
  const sources = (['items', 'totals', 'bounds'] as const).filter((source) => n(source) > 0)
  const based = sources.reduce((sum, source) => sum + n(source), 0)
  set('rate_source', sources.map((source) => `${source}:${n(source)}`).join(' '), based)
  set('rate_base', String(n('base')), based)
  for (const kind of ['strict', 'broad'] as const) {
    const certain = n(`${kind}_certain`)
    set(kind, certain === based ? share(n(`${kind}_lower`), n('base')) : null, certain === based ? based : certain)
    set(`${kind}_lower`, share(n(`${kind}_lower`), n('base')), based)
    set(`${kind}_upper`, share(n(`${kind}_upper`), n('base')), based)
    set(`${kind}_known`, share(n(`${kind}_done`), n(`${kind}_base`)), certain)
  }
  for (const status of STATUSES) {
    const unknown = status === 'not_reported' || status === 'unrecognised'
    set(`status.${status}`, String(statuses?.[`n_${status}`] ?? '0'), unknown ? n('listing') : n('labelling'))
  }
}

function dayFigures(days: Answer | undefined, set: Setter): void {
  if (days === undefined) return
  for (const name of ['p25', 'p50', 'p75'] as const)
    set(`days_${name === 'p50' ? 'median' : name}`, quantile(Number(days[name])), Number(days.n))
}

function shareFigure(name: string, answer: Answer | undefined, part: string, whole: string, set: Setter): void {
  if (answer === undefined) return
  set(name, share(Number(answer[part]), Number(answer[whole])), Number(answer.n))
}
