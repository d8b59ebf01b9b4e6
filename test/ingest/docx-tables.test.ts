import { describe, expect, it } from 'vitest'
import type { RawText } from '../../src/notice/raw-text.ts'
import { buildDocx, cell, paragraph, paragraphs, row, table } from '../docx-builder.ts'
import { read } from './read.ts'

const readBody = async (body: string) => await read(buildDocx({ body }))

/** Each cell as row, column, rows, columns and words. */
const cellsOf = (raw: RawText, index = 0) =>
  raw.tables[index]?.cells.map((one) => [
    one.row,
    one.column,
    one.rows,
    one.columns,
    raw.text.slice(one.span.start, one.span.end),
  ])

const HEAD = ['序号', '反馈问题', '整改措施', '责任单位']

describe('tables', () => {
  it('enter row by row, each paragraph of a cell on its line, with their places', async () => {
    const { raw } = await readBody(paragraph('前') + table(['1', '甲\n乙'], ['', '丙']) + paragraph('后'))
    expect(raw.text).toBe('前\n1\n甲\n乙\n\n丙\n后')
    expect(raw.tables).toHaveLength(1)
    expect(raw.tables[0]).toMatchObject({ rows: 2, columns: 2 })
    expect(cellsOf(raw)).toEqual([
      [0, 0, 1, 1, '1'],
      [0, 1, 1, 1, '甲\n乙'],
      [1, 0, 1, 1, ''],
      [1, 1, 1, 1, '丙'],
    ])
    expect(raw.anchors.map((anchor) => anchor.table)).toEqual([
      null,
      [1, 1, 1],
      [1, 1, 2],
      [1, 1, 2],
      [1, 2, 1],
      [1, 2, 2],
      null,
    ])
  })

  it('place merged cells once, where they begin', async () => {
    const { raw } = await readBody(
      table(
        row([cell('台账', { span: 3 })]),
        row(['1', cell('甲', { merge: 'restart' }), '乙']),
        row(['2', cell('', { merge: 'continue' }), '丙']),
        row(['3', cell('', { merge: 'continue' }), '丁']),
        row([cell('戊', { merge: 'restart' }), cell('己', { span: 2 })]),
        row([cell('', { merge: 'continue' }), '庚', '辛']),
      ),
    )
    expect(cellsOf(raw)).toEqual([
      [0, 0, 1, 3, '台账'],
      [1, 0, 1, 1, '1'],
      [1, 1, 3, 1, '甲'],
      [1, 2, 1, 1, '乙'],
      [2, 0, 1, 1, '2'],
      [2, 2, 1, 1, '丙'],
      [3, 0, 1, 1, '3'],
      [3, 2, 1, 1, '丁'],
      [4, 0, 2, 1, '戊'],
      [4, 1, 1, 2, '己'],
      [5, 1, 1, 1, '庚'],
      [5, 2, 1, 1, '辛'],
    ])
    expect(raw.tables[0]).toMatchObject({ rows: 6, columns: 3 })
  })

  it('know empty columns before a row, the old horizontal merge, and merges that begin nowhere', async () => {
    const { raw } = await readBody(
      table(
        row([cell('甲', { merge: 'continue' }), '乙', '丙']),
        row(['丁', '戊'], { before: 1 }),
        row([cell('己', { properties: '<w:hMerge w:val="restart"/>' }), cell('', { properties: '<w:hMerge/>' }), '庚']),
      ),
    )
    expect(cellsOf(raw)).toEqual([
      [0, 0, 1, 1, '甲'],
      [0, 1, 1, 1, '乙'],
      [0, 2, 1, 1, '丙'],
      [1, 1, 1, 1, '丁'],
      [1, 2, 1, 1, '戊'],
      [2, 0, 1, 2, '己'],
      [2, 2, 1, 1, '庚'],
    ])
  })

  it('count the columns left empty behind a row', async () => {
    const after = row(['甲']).replace('<w:tr>', '<w:tr><w:trPr><w:gridAfter w:val="2"/></w:trPr>')
    expect((await readBody(table(after, ['乙']))).raw.tables).toMatchObject([{ rows: 2, columns: 3 }])
  })

  it('say when a merged cell hides words', async () => {
    const { raw, said } = await readBody(
      table(row([cell('甲', { merge: 'restart' })]), row([cell('被盖住', { merge: 'continue' })])),
    )
    expect(raw.text).toBe('甲')
    expect(said).toEqual([['ingest/merged_cell_words_left_out', { count: 1 }]])
  })

  it('drop deleted rows and cells', async () => {
    const gone = cell('删', { properties: '<w:cellDel w:id="1"/>' })
    const { raw, said } = await readBody(
      table(['1', '甲'], row(['2', '乙'], { deleted: true }), row(['3', gone, '丙'])),
    )
    expect(cellsOf(raw)?.map((one) => one[4])).toEqual(['1', '甲', '3', '丙'])
    expect(raw.tables[0]?.rows).toBe(2)
    expect(said).toEqual([['ingest/tracked_changes_accepted', { count: 2 }]])
  })

  it('put a table in a cell into the lines of the cell', async () => {
    const { raw } = await readBody(table([cell(paragraph('外') + table(['内甲', '内乙']) + paragraph('外尾')), '邻']))
    expect(raw.tables).toHaveLength(1)
    expect(cellsOf(raw)).toEqual([
      [0, 0, 1, 1, '外\n内甲\n内乙\n外尾'],
      [0, 1, 1, 1, '邻'],
    ])
    expect(raw.anchors.map((anchor) => anchor.table?.[2])).toEqual([1, 1, 1, 1, 2])
  })
})

describe('a head printed again', () => {
  const marked = row(HEAD, { header: true })
  const furnitureOf = (raw: RawText) => raw.furniture.map(({ span }) => raw.text.slice(span.start, span.end))

  it('is furniture inside one table, with the title above it', async () => {
    const title = row([cell('台账', { span: 4 })], { header: true })
    const { raw } = await readBody(
      table(title, marked, ['1', '甲', '乙', '丙'], row([cell('台账', { span: 4 })]), HEAD, ['2', '丁', '戊', '己']),
    )
    expect(furnitureOf(raw)).toEqual(['台账\n', `${HEAD.join('\n')}\n`])
    expect(raw.furniture.every(({ kind }) => kind === 'repeated_table_header')).toBe(true)
    expect(raw.tables[0]?.rows).toBe(4)
    expect(cellsOf(raw)?.slice(-4)).toEqual(['2', '丁', '戊', '己'].map((words, column) => [3, column, 1, 1, words]))
  })

  it.each([
    ['marked', marked],
    ['not marked', row(HEAD)],
  ])('carries the table on into the next one: %s', async (_, head) => {
    const { raw } = await readBody(
      table(head, ['1', '甲', '乙', '丙']) + paragraph('') + table(head, ['2', '丁', '戊', '己']) + paragraph('后'),
    )
    expect(raw.tables).toHaveLength(1)
    expect(raw.tables[0]).toMatchObject({ rows: 3, columns: 4 })
    expect(cellsOf(raw)?.at(-1)).toEqual([2, 3, 1, 1, '己'])
    expect(raw.anchors.find(({ span }) => raw.text.slice(span.start, span.end) === '己')?.table).toEqual([1, 3, 4])
    expect(furnitureOf(raw)).toEqual([`${HEAD.join('\n')}\n`])
  })

  it('is not needed where not even a blank paragraph parts two tables', async () => {
    const parts = [table(marked, ['1', '甲', '乙', '丙']), table(['2', '丁', '戊', '己'])]
    expect((await readBody(parts.join(''))).raw.tables.map(({ rows }) => rows)).toEqual([3])
    expect((await readBody(parts.join(paragraph('')))).raw.tables.map(({ rows }) => rows)).toEqual([2, 1])
  })

  it('stays where words stand between: that is another table', async () => {
    const { raw } = await readBody(
      table(marked, ['1', '甲', '乙', '丙']) + paragraph('二、乙局') + table(marked, ['1', '丁', '戊', '己']),
    )
    expect(raw.tables.map(({ rows }) => rows)).toEqual([2, 2])
    expect(raw.furniture).toEqual([])
  })

  it('stays where the next table is another one', async () => {
    const { raw } = await readBody(
      table(marked, ['1', '甲', '乙', '丙']) + table(['序号', '金额', '单位', '备注'], ['1', '2', '3', '4']),
    )
    expect(raw.tables).toHaveLength(2)
    expect(raw.furniture).toEqual([])
  })

  it('is no row of data that occurs twice', async () => {
    const { raw } = await readBody(table(['是', '是', '否'], ['是', '是', '否'], ['1', '2', '3']))
    expect(raw.furniture).toEqual([])
    expect(raw.tables[0]?.rows).toBe(3)
  })
})

it('counts tables in reading order, those in text boxes too', async () => {
  const box = `<w:p><w:r><w:pict><w:txbxContent>${table(['框'])}</w:txbxContent></w:pict></w:r></w:p>`
  const { raw } = await readBody(table(['甲']) + paragraphs('间') + box + table(['乙']))
  expect(raw.anchors.flatMap((anchor) => anchor.table?.[0] ?? [])).toEqual([1, 2, 3])
  expect(raw.tables).toHaveLength(3)
})
