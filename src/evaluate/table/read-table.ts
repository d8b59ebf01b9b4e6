import { readFile } from 'node:fs/promises'
import { readCsv, tableText } from './csv.ts'
import { readXlsx } from './xlsx-read.ts'

/** A row of a table by the names of its columns; `row` is its number in the file, the heads being row 1. */
export interface TableRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** A table file: a workbook or text in columns, told by its bytes. Blank rows are passed over. */
export async function readTable(file: string): Promise<Table> {
  const bytes = new Uint8Array(await readFile(file))
  return tableOf(isZip(bytes) ? readXlsx(bytes) : readCsv(tableText(bytes)))
}

/** Heads that people write in Chinese. */
const HEADS: Readonly<Record<string, string>> = {
  文件: 'file',
  编号: 'number',
  字段: 'field',
  值: 'value',
  取值: 'value',
  编码员: 'coder',
  正确: 'correct',
  备注: 'remark',
}

const headOf = (cell: string): string => {
  const name = cell
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
  return HEADS[name] ?? name
}

export function tableOf(all: readonly (readonly string[])[]): Table {
  const head = all.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  const columns = (all[head] ?? []).map(headOf)
  const rows = all.slice(head + 1).flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return []
    const cells = Object.fromEntries(columns.map((name, column) => [name, row[column] ?? '']))
    return [{ row: head + index + 2, cells }]
  })
  return { columns, rows }
}
