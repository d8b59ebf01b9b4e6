import type { Filling } from '../../compare/wording/index.ts'
import type { Database } from '../database/database.ts'

/** Stands between the words of passages told in one cell; in words it is a blank. */
const BETWEEN = '\u001f'

/** The measures and problems of some counted notices, numbered within unit and notice; a problem's place is its own, from heading to end. */
export const passagesOf = (
  notices: string,
): string => `SELECT kind, id, notice, unit, quote, quote_masked, span_start, span_end,
    row_number() OVER (PARTITION BY unit, notice ORDER BY problem_ord, kind DESC, ord, id) - 1 AS place
  FROM (
    SELECT 'measure' AS kind, m.measure AS id, m.notice, p.ord AS problem_ord, m.ord, m.quote, m.quote_masked,
      m.span_start, m.span_end, coalesce(p.unit_key, p.unit_name, s.unit_key, s.unit_name, m.notice) AS unit
    FROM measures m JOIN problems p ON p.problem = m.problem JOIN notices s ON s.notice = m.notice
    WHERE s.counted AND m.quote IS NOT NULL AND m.notice IN (${notices})
    UNION ALL
    SELECT 'problem', p.problem, p.notice, p.ord, 0, p.title, p.title_masked, p.span_start, p.span_end,
      coalesce(p.unit_key, p.unit_name, s.unit_key, s.unit_name, p.notice)
    FROM problems p JOIN notices s ON s.notice = p.notice
    WHERE s.counted AND p.notice IN (${notices})
  )`

/** A notice's passages of one unit, as they come from the tables. */
export interface Told {
  readonly unit: string
  readonly notice: string
  readonly kinds: string
  readonly starts: string
  readonly words: string
}

/** The passages of some notices, a row for each notice and unit: far fewer cells to fetch. */
export async function* toldPassages(database: Database, notices: string): AsyncGenerator<Told> {
  const rows = database.stream(
    `SELECT unit, notice, string_agg(left(kind, 1), '' ORDER BY place) AS kinds, string_agg(CAST(span_start AS VARCHAR), ',' ORDER BY place) AS starts,
       string_agg(replace(quote, chr(31), ' '), chr(31) ORDER BY place) AS words
     FROM (${passagesOf(notices)}) GROUP BY unit, notice`,
  )
  for await (const { unit, notice, kinds, starts, words } of rows)
    yield {
      unit: String(unit),
      notice: String(notice),
      kinds: String(kinds),
      starts: String(starts),
      words: String(words),
    }
}

export function addTold(filling: Filling, { unit, notice, kinds, starts, words }: Told): void {
  const places = starts.split(',')
  for (const [at, text] of words.split(BETWEEN).entries())
    filling.add({ unit, notice, kind: kinds[at] === 'm' ? 'measure' : 'problem', text, start: Number(places[at]) })
}
