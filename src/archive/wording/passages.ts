import type { Filling } from '../../compare/wording/index.ts'
import { type TemporaryColumn, temporary } from '../build/temporary.ts'
import type { Database } from '../database/database.ts'

/** Stands between the words of passages told in one cell; in words it is a blank. */
const BETWEEN = '\u001f'

const UNIT = (notice: string): string => `coalesce(p.unit_key, p.unit_name, s.unit_key, s.unit_name, ${notice})`

/** The measures and problems of some counted notices; a problem's place is its own, from heading to end. */
const passagesOf = (notices: string, more: readonly string[]): string => `
  SELECT 'measure' AS kind, m.measure AS id, m.notice, ${UNIT('m.notice')} AS unit, p.ord AS problem_ord, m.ord${more
    .map((name) => `, m.${name}`)
    .join('')}
  FROM measures m JOIN problems p ON p.problem = m.problem JOIN notices s ON s.notice = m.notice
  WHERE s.counted AND m.quote IS NOT NULL AND m.notice IN (${notices}) AND p.notice IN (${notices})
  UNION ALL
  SELECT 'problem', p.problem, p.notice, ${UNIT('p.notice')}, p.ord, 0${more.map((name) => `, p.${name === 'quote' ? 'title' : name}`).join('')}
  FROM problems p JOIN notices s ON s.notice = p.notice WHERE s.counted AND p.notice IN (${notices})`

/** A notice's passages of one unit, as they come from the tables: in one string each what they are, in any order. */
export interface Told {
  readonly unit: string
  readonly notice: string
  readonly kinds: string
  readonly orders: string
  readonly starts: string
  readonly words: string
}

/** Units' notices whose words are fetched at once, so that no more of them stand in memory. */
const AT_ONCE = 4000
const COLUMNS = ['unit', 'notice', 'kinds', 'orders', 'starts', 'words'] as const
const PLACES = ['unit', 'notice'].map((name): TemporaryColumn => ({ name, type: 'text' }))

/** The passages of some notices by unit and notice, in their order; a row for each two, which is far fewer cells to fetch. */
export async function* toldPassages(database: Database, notices: string): AsyncGenerator<Told> {
  await database.run(`CREATE TEMP TABLE told_notices AS ${notices}`)
  const places: Placed[] = []
  const found = `SELECT DISTINCT unit, notice FROM (${passagesOf('SELECT notice FROM told_notices', [])})`
  for await (const { unit, notice } of database.stream(found))
    places.push({ unit: String(unit), notice: String(notice) })
  places.sort(byPlace)
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const some = await temporary(database, 'told_now', PLACES)
    for (const { unit, notice } of places.slice(from, from + AT_ONCE)) some.add([unit, notice])
    some.close()
    yield* (await toldNow(database)).sort(byPlace)
    await database.run('DROP TABLE told_now')
  }
  await database.run('DROP TABLE told_notices')
}

async function toldNow(database: Database): Promise<Told[]> {
  const all: Told[] = []
  const rows = database.stream(
    `SELECT unit, notice, string_agg(left(kind, 1), chr(31)) AS kinds, string_agg(CAST(span_start AS VARCHAR), chr(31)) AS starts,
       string_agg(problem_ord || ' ' || ord || ' ' || id, chr(31)) AS orders, string_agg(replace(quote, chr(31), ' '), chr(31)) AS words
     FROM (${passagesOf('SELECT notice FROM told_now', ['quote', 'span_start'])}) JOIN told_now USING (unit, notice) GROUP BY unit, notice`,
  )
  for await (const row of rows) {
    const [unit = '', notice = '', kinds = '', orders = '', starts = '', words = ''] = COLUMNS.map((name) =>
      String(row[name]),
    )
    all.push({ unit, notice, kinds, orders, starts, words })
  }
  return all
}

type Placed = Pick<Told, 'unit' | 'notice'>

export const byPlace = (a: Placed, b: Placed): number => inOrder(a.unit, b.unit) || inOrder(a.notice, b.notice)

/** Adds the passages of one unit and notice, in their order: problem by problem, each before its measures. */
export function addTold(filling: Filling, { unit, notice, ...cells }: Told): void {
  const [kinds, orders, starts, words] = [cells.kinds, cells.orders, cells.starts, cells.words].map((cell) =>
    cell.split(BETWEEN),
  )
  const all = kinds!.map((kind, at) => {
    const [problem = '', ord = '', id = ''] = orders![at]!.split(' ')
    return { at, kind, problem: Number(problem), ord: Number(ord), id }
  })
  all.sort((a, b) => a.problem - b.problem || inOrder(b.kind, a.kind) || a.ord - b.ord || inOrder(a.id, b.id))
  for (const { at, kind, problem, ord } of all)
    filling.add({
      unit,
      notice,
      kind: kind === 'm' ? 'measure' : 'problem',
      text: words![at]!,
      start: Number(starts![at]),
      order: [problem, ord],
    })
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
