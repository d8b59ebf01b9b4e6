import { describe, expect, it } from 'vitest'
import { openFile } from '../../src/archive/database/database.ts'
import { createSql, TABLES } from '../../src/archive/tables/index.ts'
import { sceneOf } from '../../src/archive/tables/scene.ts'
import { analyse } from '../../src/index.ts'
import { notice } from '../cli/shell.ts'

const NAMES = TABLES.flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)])

describe('the tables', () => {
  it('are made by DuckDB as they stand, each with its comments in both languages', async () => {
    const database = await openFile(null, { write: true })
    for (const table of TABLES) for (const sql of createSql(table)) await database.run(sql)
    const rows = await database.rows('SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal')
    expect(rows.length).toBeGreaterThan(TABLES.flatMap(({ columns }) => columns).length - 1)
    expect(rows.filter(({ comment }) => !/[\u4e00-\u9fff].* · \S/.test(String(comment)))).toEqual([])
    database.close()
  })

  it('use no reserved word of DuckDB as a name', async () => {
    const database = await openFile(null, { write: true })
    const rows = await database.rows(
      "SELECT keyword_name AS word FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')",
    )
    const reserved = new Set(rows.map(({ word }) => word))
    expect(reserved.has('select')).toBe(true)
    expect(NAMES.filter((name) => reserved.has(name))).toEqual([])
    database.close()
  })

  it('name each table and each column of a table once', () => {
    for (const { name, columns } of TABLES)
      expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length)
    expect(new Set(TABLES.map(({ name }) => name)).size).toBe(TABLES.length)
  })

  it('give a cell for each column, of the type of the column', async () => {
    const record = await analyse(new TextEncoder().encode(notice(1)), { name: 'a.txt' })
    const scene = sceneOf(record)
    const fits = {
      text: (cell: unknown) => typeof cell === 'string',
      integer: (cell: unknown) => Number.isInteger(cell),
      number: (cell: unknown) => /^-?\d+(\.\d+)?$/.test(String(cell)),
      rate: (cell: unknown) => /^-?\d+(\.\d+)?$/.test(String(cell)),
      day: (cell: unknown) => /^\d{4}-\d{2}-\d{2}$/.test(String(cell)),
      truth: (cell: unknown) => typeof cell === 'boolean',
    }
    const wrong: string[] = []
    for (const { name, columns, rowsOf } of TABLES)
      for (const row of rowsOf(scene)) {
        const personal = columns.filter((column) => column.personal).length
        if (row.length !== columns.length + personal) wrong.push(`${name}: ${row.length} cells`)
        for (const [index, column] of columns.entries()) {
          const cell = row[index]
          if (cell !== null && !fits[column.type](cell)) wrong.push(`${name}.${column.name}: ${String(cell)}`)
        }
      }
    expect(wrong).toEqual([])
    expect(scene.record.problems.length).toBeGreaterThan(0)
  })
})
