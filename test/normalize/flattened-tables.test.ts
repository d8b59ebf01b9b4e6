import { describe, expect, it } from 'vitest'
import { flattenedTables } from '../../src/normalize/flattened-tables.ts'
import type { Table } from '../../src/notice/raw-text.ts'

const HEADER = ['序号', '问题', '措施', '责任单位', '完成时限']

function read(...lines: readonly (string | readonly string[])[]) {
  const text = lines.flat().join('\n')
  const said: unknown[] = []
  const tables = flattenedTables(text, (code, _span, args) => said.push([code, args]))
  const rows = (table: Table) =>
    Array.from({ length: table.rows }, (_, row) =>
      table.cells
        .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
        .sort((a, b) => a.column - b.column)
        .map(({ span }) => text.slice(span.start, span.end)),
    )
  return { rows: tables.map(rows), said, tables }
}

const first = ['1', '账目不清', '清理账目', '财务科', '6月底前']
const second = ['2', '会风不正', '严明纪律', '办公室', '7月底前']

describe('flattened tables', () => {
  it('are rows that open with the next number', () => {
    expect(read('某局台账', HEADER, first, second, '填报人签字').rows).toEqual([[HEADER, first, second]])
  })

  it('keep the rows that head others as cells over all columns', () => {
    const { rows, tables } = read(HEADER, '一、财务方面', first, '二、作风方面', second)
    expect(rows).toEqual([[HEADER, ['一、财务方面'], first, ['二、作风方面'], second]])
    expect(tables[0]!.cells.filter(({ columns }) => columns === 5).map(({ row }) => row)).toEqual([1, 3])
  })

  it('go on over a number left out or given twice, a row below the last', () => {
    const third = ['4', '用车失范', '封存公车', '办公室', '8月底前']
    const fourth = ['4', '值守缺位', '重排值班', '办公室', '9月底前']
    const last = ['5', '档案散乱', '整理归档', '档案科', '9月底前']
    expect(read(HEADER, first, second, third, fourth, last, '填报人签字').rows).toEqual([
      [HEADER, first, second, third, fourth, last],
    ])
  })

  it('take no number inside a cell for that of a row', () => {
    const long = ['1', '账目不清', '清理账目', '3', '6月底前']
    expect(read(HEADER, long, second, '填报人签字').rows).toEqual([[HEADER, long, second]])
  })

  it('share the problem above where the cells behind it fit one column on', () => {
    const again = ['2', '压缩开支', '财务科', '6月底前']
    const more = ['3', '公开账目', '财务科', '8月底前']
    const { rows, said } = read(HEADER, first, again, more, ['4', ...second.slice(1)])
    expect(rows[0]!.slice(1, 4)).toEqual([
      first,
      ['2', '账目不清', '压缩开支', '财务科', '6月底前'],
      ['3', '账目不清', '公开账目', '财务科', '8月底前'],
    ])
    expect(said).toEqual([])
  })

  it('leave out a row that has too few cells and nothing to place them by', () => {
    const others = ['3', '4', '5', '6'].map((number) => [number, ...second.slice(1)])
    const { rows, said } = read(HEADER, first, ['2', '档案不全', '补齐档案', '待定'], ...others)
    expect(rows[0]![2]).toEqual([])
    expect(said).toEqual([['normalize/row_askew', { number: 2 }]])
  })

  it('are none where most rows are askew, or the columns are few', () => {
    expect(read(HEADER, first, ['2', '甲'], ['3', '乙']).rows).toEqual([])
    expect(read(['序号', '问题'], ['1', '甲'], ['2', '乙']).rows).toEqual([])
  })
})
