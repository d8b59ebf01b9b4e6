import type { Filling } from '../../compare/wording/index.ts'
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

/** Notices whose words are fetched at once: what DuckDB gathers for them stays in little memory. */
const AT_ONCE = 4000
const COLUMNS = ['unit', 'notice', 'kinds', 'orders', 'starts', 'words'] as const

/** The passages of some notices; they come in a row for each notice and unit, which is far fewer cells to fetch. */
export async function* toldPassages(database: Database, notices: string): AsyncGenerator<Told> {
  const [size] = await database.rows(`SELECT count(*) AS n FROM (${notices})`)
  const parts = Math.ceil(Number(size?.n) / AT_ONCE)
  for (let part = 0; part < parts; part++) {
    const some = `SELECT notice FROM (${notices}) WHERE hash(notice) % ${parts} = ${part}`
    const rows = database.stream(
      `SELECT unit, notice, string_agg(left(kind, 1), chr(31)) AS kinds, string_agg(CAST(span_start AS VARCHAR), chr(31)) AS starts,
         string_agg(problem_ord || ' ' || ord || ' ' || id, chr(31)) AS orders, string_agg(replace(quote, chr(31), ' '), chr(31)) AS words
       FROM (${passagesOf(some, ['quote', 'span_start'])}) GROUP BY unit, notice`,
    )
    for await (const row of rows) {
      const [unit = '', notice = '', kinds = '', orders = '', starts = '', words = ''] = COLUMNS.map((name) =>
        String(row[name]),
      )
      yield { unit, notice, kinds, orders, starts, words }
    }
  }
}

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

export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
