import { STATUSES } from '../notice/vocabulary.ts'
import { plainDecimal, quantile, quantileOf, share } from './decimals.ts'
import { type Answer, type Ask, type Question, SEPARATOR } from './question.ts'
import { type Placed, scopeSql } from './scope.ts'
import { BETWEEN, basedSql, NUMBER_NAMES, PARTS, WITHIN } from './statements.ts'

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

/** Stands between the cells of a part's row; no figure and no key holds it. */
const CELL = '\u001f'

/** All parts as one statement, so that the notices of a question are found once. */
function statementOf(question: Question, placed: Placed): string {
  const cells = (columns: readonly string[]) =>
    columns.map((column) => `coalesce(CAST(${column} AS VARCHAR), '')`).join(` || chr(31) || `)
  const selects = PARTS.map(
    ({ name, columns, sql }) => `SELECT '${name}' AS part, ${cells(columns)} AS cells FROM (${sql(question)})`,
  )
  return `WITH ${[scopeSql(question, placed), basedSql(question)].join(',\n')}\n${selects.join('\nUNION ALL\n')}`
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
  const { rows, outcomes, counted, left_out, aside } = await told(ask, question, placed)
  const outcomesAt = new Map(outcomes.map((one) => [one.k, String(one.outcomes)]))
  return {
    rows: rows.map((row) => rowOf(row, outcomesAt.get(row.k!) ?? '')).sort((a, b) => compareKeys(a.key, b.key)),
    n_counted: Number(counted[0]?.n ?? 0),
    left_out: countsBy(left_out, 'reason'),
    aside: countsBy(aside, 'part'),
  }
}

/** A row works its figures out when they are first looked at: of tens of thousands of rows few are. */
function rowOf(row: Answer, outcomes: string): Row {
  let figures: ReadonlyMap<string, Figure> | null = null
  return {
    key: String(row.k).split(SEPARATOR),
    n_notices: Number(row.n_notices),
    n_counted: Number(row.n_counted),
    get figures() {
      figures ??= figuresIn(row, outcomes)
      return figures
    },
  }
}

type Numbers = (name: string) => number

/** The numbers of a row by their names; what none of its notices has is 0. */
function numbersIn({ numbers }: Answer): Numbers {
  const values = String(numbers).slice(1, -1).split(', ').map(Number)
  const byName = new Map(NUMBER_NAMES.map((name, at) => [name, Number.isNaN(values[at]) ? 0 : values[at]]))
  return (name) => byName.get(name) ?? 0
}

const valuesIn = (cell: string | number | null | undefined): string[] =>
  cell === null || cell === undefined || cell === '' ? [] : String(cell).split(BETWEEN)

function figuresIn(row: Answer, outcomes: string): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>()
  const n = numbersIn(row)
  const set: Setter = (name, value, n_stating) =>
    figures.set(name, n_stating === 0 ? { value: null, n_stating } : { value, n_stating })
  rateFigures(n, set)
  for (const one of valuesIn(outcomes)) {
    const [name = '', total = '', stating] = one.split(WITHIN)
    set(name, plainDecimal(total), Number(stating))
  }
  const days = valuesIn(row.days).map(Number)
  for (const [name, at] of [
    ['p25', 0.25],
    ['median', 0.5],
    ['p75', 0.75],
  ] as const)
    set(`days_${name}`, quantile(quantileOf(days, at) ?? 0), days.length)
  set('strength_mean', share(n('strength'), n('measures')), n('measuring'))
  set('failing_checks', share(n('failing'), n('assessed')), n('checking'))
  return figures
}

const countsBy = (answers: readonly Answer[], name: string): Readonly<Record<string, number>> =>
  Object.fromEntries(answers.map((one): [string, number] => [String(one[name]), Number(one.n)]).sort(byName))

const byName = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : 1)

type Setter = (name: string, value: string | null, n_stating: number) => void

/** Numbers by their size, all else by its characters. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? ''
    if (one === other) continue
    const numbers = one.length !== other.length && /^\d+$/.test(one) && /^\d+$/.test(other)
    return numbers ? one.length - other.length : one < other ? -1 : 1
  }
  return 0
}

/** A rate is a point only where every notice with a base leaves no doubt; bounds stand wherever there is a base. */
function rateFigures(n: Numbers, set: Setter): void {
  set('problems', String(n('listed')), n('listing'))
  set('unlabelled', share(n('unknown'), n('listed')), n('listing'))
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
    set(`status.${status}`, String(n(`n_${status}`)), unknown ? n('listing') : n('labelling'))
  }
}
