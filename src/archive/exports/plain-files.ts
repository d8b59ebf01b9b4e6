import path from 'node:path'
import type { Exporting } from './exporting.ts'
import { chineseHeads } from './heads.ts'
import { quotedName, quotedText, selectOf } from './selection.ts'

/** The mark without which Excel takes UTF-8 for the encoding of the machine; it stands in front of the first head. */
const MARK = '\ufeff'

/** Beginnings that a spreadsheet would calculate (OWASP, CSV injection), behind any number of our own marks. */
const ACTIVE = "'^''*[=+@\\t\\r＝＋－＠-]'"

/** A cell of text that cannot act: with ' before what a spreadsheet would calculate. */
const inert = (cell: string): string =>
  `CASE WHEN regexp_matches(${cell}, ${ACTIVE}) THEN '''' || ${cell} ELSE ${cell} END`

/** A CSV for each table; returns its file and rows. */
export async function writeCsvs({ database, tables, shown, folder, heads }: Exporting): Promise<void> {
  for (const table of tables) {
    const names = heads === 'zh' ? chineseHeads(table) : table.columns.map(({ name }) => name)
    const select = selectOf(table, shown, (cell, { type }, index) => {
      const name = quotedName(`${index === 0 ? MARK : ''}${names[index]}`)
      return `${type === 'text' ? inert(cell) : cell} AS ${name}`
    })
    const file = quotedText(path.join(folder, `${table.name}.csv`))
    await database.run(`COPY (${select}) TO ${file} (FORMAT csv, HEADER true)`)
  }
}

/** A file of lines of JSON for each table. */
export async function writeJsonLines({ database, tables, shown, folder }: Exporting): Promise<void> {
  for (const table of tables) {
    const file = quotedText(path.join(folder, `${table.name}.jsonl`))
    await database.run(`COPY (${selectOf(table, shown)}) TO ${file} (FORMAT json)`)
  }
}

/** The year of a notice: of its feedback, else of its report. */
const YEAR = 'CAST(year(coalesce(n.feedback, n.report_date)) AS INTEGER)'

/** Parquet: tables of notices in folders by province and year (those of no province in the default one), the others in one file. */
export async function writeParquet({ database, tables, shown, folder }: Exporting): Promise<void> {
  for (const table of tables) {
    const place = path.join(folder, table.name)
    const own = table.columns.some(({ name }) => name === 'notice')
    const rows = selectOf(table, shown)
    if (!own) {
      await database.run(`COPY (${rows}) TO ${quotedText(`${place}.parquet`)} (FORMAT parquet, COMPRESSION zstd)`)
      continue
    }
    const cells = table.columns.filter(({ name }) => name !== 'province').map(({ name }) => `t.${name}`)
    await database.run(
      `COPY (SELECT ${cells.join(', ')}, n.province, ${YEAR} AS year FROM (${rows}) t LEFT JOIN notices n ON n.notice = t.notice)
       TO ${quotedText(place)} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (province, year))`,
    )
  }
}
