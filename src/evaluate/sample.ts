import { openDraw } from './draw.ts'
import { drawables, pageOf, type Stratum, sentenceOf } from './drawable.ts'
import { recordsOf, type Unread } from './read-records.ts'
import { writeCsv } from './table/csv.ts'
import { writeXlsx } from './table/xlsx-write.ts'

/** Columns of a sheet for people to tick; `correct` and `remark` are theirs. */
const SHEET_COLUMNS = ['id', 'file', 'field', 'value', 'quote', 'sentence', 'page', 'correct', 'remark'] as const

/** What weighs the answers afterwards. */
const WEIGHTS = ['stratum', 'stratum_size'] as const

export interface Sample {
  readonly rows: readonly (readonly string[])[]
  readonly size: number
  readonly strata: number
  /** Records without their text, whose sentences are blank. */
  readonly textless: number
  readonly unread: readonly Unread[]
}

interface Row {
  readonly file: string
  readonly start: number
  readonly cells: readonly string[]
}

/** A stratified sample of what the records of an archive say, in the order in which the notices are read. */
export async function drawSample(archive: string, by: Stratum, count: number, seed: number): Promise<Sample> {
  const draw = openDraw<Row>(seed, count)
  const unread: Unread[] = []
  let textless = 0
  for await (const record of recordsOf(archive, (file) => unread.push(file))) {
    if (record.text.content === null) textless++
    const file = record.source.path
    for (const { id, field, value, place, quote, strata } of drawables(record)) {
      const stratum = strata[by]
      if (stratum === undefined) continue
      draw.offer(stratum, JSON.stringify([id, field, value]), () => ({
        file,
        start: place?.start ?? 0,
        cells: [id, file, field, value, quote, sentenceOf(record, place), pageOf(record, place), '', ''],
      }))
    }
  }
  const strata = draw.strata()
  const rows = strata.flatMap(({ stratum, size, drawn }) =>
    drawn.map((row) => ({ ...row, cells: [...row.cells, stratum, String(size)] })),
  )
  rows.sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start || (a.cells.join() < b.cells.join() ? -1 : 1),
  )
  return {
    rows: [[...SHEET_COLUMNS, ...WEIGHTS], ...rows.map(({ cells }) => cells)],
    size: strata.reduce((sum, { size }) => sum + size, 0),
    strata: strata.length,
    textless,
    unread,
  }
}

const WIDTHS = [34, 24, 16, 34, 24, 60, 6, 8, 20, 16, 10]

/** The bytes of a sheet, by the ending of its name. */
export const sheetBytes = (rows: readonly (readonly string[])[], file: string): Uint8Array =>
  /\.xlsx$/i.test(file) ? writeXlsx(rows, 'sample', WIDTHS) : writeCsv(rows)
