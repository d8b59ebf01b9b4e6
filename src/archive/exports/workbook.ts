import path from 'node:path'
import type { Row } from '../database/database.ts'
import { type ColumnHead, type Table, tableNamed } from '../tables/index.ts'
import type { Exporting } from './exporting.ts'
import { chineseHeads } from './heads.ts'
import { cellOf, conditionOf, orderOf, selectOf } from './selection.ts'
import { openWorkbook, type SheetPlan } from './sheets.ts'

/** The tables of the workbook, by the name of their sheet; the sheet of files holds what is known of the notice of each. */
const SHEETS: readonly (readonly [name: string, table: string])[] = [
  ['问题', 'problems'],
  ['措施', 'measures'],
  ['事实', 'facts'],
  ['检查', 'checks'],
]

const NUMERIC = new Set(['integer', 'number', 'rate'])
/** Columns that are wide on a screen. */
const WIDE = /title|quote|message|heading|label/

const widthOf = (name: string, head: string): number =>
  WIDE.test(name) ? 48 : Math.min(24, Math.max(10, 2 * head.length + 2))

function planOf(name: string, columns: readonly ColumnHead[], heads: readonly string[]): SheetPlan {
  return {
    name,
    heads,
    widths: columns.map((column, n) => widthOf(column.name, heads[n]!)),
    numeric: new Set(columns.flatMap(({ type }, n) => (NUMERIC.has(type) ? [n] : []))),
  }
}

async function* cellsOf(rows: AsyncIterable<Row>, count: number): AsyncGenerator<string[]> {
  for await (const row of rows) {
    const cells = Object.values(row).map((value) => (value === null ? '' : String(value)))
    yield cells.slice(0, count)
  }
}

const FILE_COLUMNS = ['path', 'outcome', 'code', 'hint'] as const

/** archive.xlsx: 文件, 问题, 措施, 事实, 检查 and 字段说明, each with a frozen row of heads and a filter. */
export async function writeWorkbook(exporting: Exporting): Promise<void> {
  const { database, folder, heads } = exporting
  const headsOf = (table: Table): string[] =>
    heads === 'zh' ? chineseHeads(table) : table.columns.map(({ name }) => name)
  const workbook = openWorkbook(path.join(folder, 'archive.xlsx'))
  const [files, notices] = [tableNamed('files'), tableNamed('notices')]
  const fileColumns = files.columns.filter(({ name }) => FILE_COLUMNS.some((one) => one === name))
  const fileHeads = headsOf(files).filter((_, n) => fileColumns.includes(files.columns[n]!))
  await workbook.sheet(
    planOf('文件', [...fileColumns, ...notices.columns], [...fileHeads, ...headsOf(notices)]),
    cellsOf(database.stream(filesSelect(fileColumns, notices, exporting)), fileColumns.length + notices.columns.length),
  )
  for (const [name, of] of SHEETS) {
    const table = tableNamed(of)
    const select = selectOf(
      table,
      exporting.shown,
      (cell, column) => `${printed(table, column, cell)} AS ${column.name}`,
    )
    await workbook.sheet(
      planOf(name, table.columns, headsOf(table)),
      cellsOf(database.stream(select), table.columns.length),
    )
  }
  await workbook.sheet(
    {
      name: '字段说明',
      heads: ['表', '字段', '列名', '类型', '说明', 'meaning'],
      widths: [12, 18, 24, 10, 60, 60],
      numeric: new Set(),
    },
    explained([notices, ...SHEETS.map(([, of]) => tableNamed(of)), files]),
  )
  workbook.close()
}

/** A problem's number as it is printed: 二、(十). Its place in the notice is `ord`, by which the rows stand. */
const printed = (table: Table, { name }: ColumnHead, cell: string): string =>
  table.name === 'problems' && name === 'number' ? `coalesce(replace(labels, '|', ''), ${cell})` : cell

function filesSelect(columns: readonly ColumnHead[], notices: Table, { shown }: Exporting): string {
  const cells = notices.columns.map((column) => `${cellOf(column, shown)} AS n_${column.name}`)
  return `SELECT ${columns.map(({ name }) => `f.${name}`).join(', ')}, ${notices.columns.map(({ name }) => `n.n_${name}`).join(', ')}
    FROM (SELECT * FROM files WHERE ${conditionOf(tableNamed('files'), shown)}) f
    LEFT JOIN (SELECT ${cells.join(', ')} FROM notices) n ON n.n_notice = f.notice ORDER BY ${orderOf(tableNamed('files'))}`
}

async function* explained(tables: readonly Table[]): AsyncGenerator<string[]> {
  for (const table of tables) {
    const heads = chineseHeads(table)
    for (const [n, { name, type, zh, en }] of table.columns.entries()) yield [table.zh, name, heads[n]!, type, zh, en]
  }
}
