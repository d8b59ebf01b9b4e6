import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

const utf8 = (html: string): Uint8Array => new TextEncoder().encode(html)

/** Tables of a page as their cells: row, column, rows, columns, words. */
async function tablesOf(html: string) {
  const { raw } = await read(utf8(`<html><body>${html}</body></html>`))
  return raw.tables.map(({ rows, columns, cells }) => ({
    size: [rows, columns],
    cells: cells.map(
      (cell) =>
        `${cell.row},${cell.column} ${cell.rows}x${cell.columns} ${raw.text.slice(cell.span.start, cell.span.end)}`,
    ),
  }))
}

const HEAD = '<tr><td>序号<td>反馈问题<td>整改措施<td>完成时限'

describe('data tables', () => {
  it('rows and columns, merges down and across', async () => {
    const [table] = await tablesOf(
      `<table>${HEAD}<tr><td colspan=4>一、政治建设<tr><td>1<td rowspan=2>学习不深入<td>组织学习<td>2024年底<tr><td>2<td>检查笔记<td>长期</table>`,
    )
    expect(table).toEqual({
      size: [4, 4],
      cells: [
        '0,0 1x1 序号',
        '0,1 1x1 反馈问题',
        '0,2 1x1 整改措施',
        '0,3 1x1 完成时限',
        '1,0 1x4 一、政治建设',
        '2,0 1x1 1',
        '2,1 2x1 学习不深入',
        '2,2 1x1 组织学习',
        '2,3 1x1 2024年底',
        '3,0 1x1 2',
        '3,2 1x1 检查笔记',
        '3,3 1x1 长期',
      ],
    })
  })

  it.each<[string, string, number[][]]>([
    [
      'a register without lines',
      `<table border=0>${HEAD}<tr><td>1<td>甲<td>乙<td>丙<tr><td>2<td>甲<td>乙<td>丙</table>`,
      [[3, 4]],
    ],
    ['a title row above the head', `<table><tr><td colspan=4>台账${HEAD}<tr><td>1<td>甲<td>乙<td>丙</table>`, [[3, 4]]],
    ['th', '<table><tr><th>甲<th>乙<tr><td>1<td>2</table>', [[2, 2]]],
    ['lines around the cells', '<table border="1"><tr><td>甲<td>乙<tr><td>1<td>2</table>', [[2, 2]]],
    [
      'lines by style',
      `<table>${'<tr><td style="border:solid windowtext 1.0pt">甲<td style="border:1px solid">乙'.repeat(2)}</table>`,
      [[2, 2]],
    ],
    ['a rowspan past the end', `<table>${HEAD}<tr><td rowspan=99>1<td>甲<td>乙<td>丙</table>`, [[2, 4]]],
    [
      'a rowspan of nothing: to the end',
      `<table>${HEAD}<tr><td rowspan=0>1<td>甲<td>乙<td>丙<tr><td>甲<td>乙<td>丙</table>`,
      [[3, 4]],
    ],
    [
      'a colspan beyond reason',
      `<table>${HEAD}<tr><td colspan=100000>小结<tr><td>1<td>甲<td>乙<td>丙</table>`,
      [[3, 500]],
    ],
    [
      'a colspan into a cell from above',
      `<table border=1><tr><td>a<td>b<td rowspan=2>c<tr><td colspan=3>d<tr><td>e<td>f</table>`,
      [[3, 3]],
    ],
    [
      'rows in thead, tbody, tfoot',
      `<table><thead>${HEAD}<tbody><tr><td>1<td>甲<td>乙<td>丙<tfoot><tr><td>计<td>1<td>1<td></table>`,
      [[3, 4]],
    ],
    ['one row', '<table border=1><tr><td>甲<td>乙</table>', []],
    ['one column', '<table border=1><tr><td>甲<tr><td>乙<tr><td>丙</table>', []],
    ['a table for looks', `<table role=presentation>${HEAD}<tr><td>1<td>甲<td>乙<td>丙</table>`, []],
    [
      'fields of a page',
      '<table border=1><tr><td>索引号：<td>1<td>发布机构：<td>甲<tr><td>成文日期：<td>2024<td>文号：<td>无</table>',
      [],
    ],
    [
      'a page in a cell',
      `<table border=1><tr><td>左<td>上<tr><td>右<td>${'<p>整改情况，一是学习。</p>'.repeat(8)}</table>`,
      [],
    ],
    [
      'a table in a cell of a table',
      `<table border=1><tr><td>甲<td><table border=1><tr><td>乙<td>丙<tr><td>丁<td>戊</table><tr><td>己<td>庚</table>`,
      [[2, 2]],
    ],
    [
      'a register in a table of the page',
      `<table width=1000><tr><td>左栏<td><table>${HEAD}<tr><td>1<td>甲<td>乙<td>丙</table></table>`,
      [[2, 4]],
    ],
  ])('%s', async (_, html, sizes) => expect((await tablesOf(html)).map(({ size }) => size)).toEqual(sizes))

  it('a caption stands before its table, a table in a cell on lines of the cell', async () => {
    const { raw } = await read(
      utf8(
        '<table border=1><caption>台账</caption><tr><td>甲<td><table><tr><td>乙<td>丙</table><tr><td>丁<td>戊</table>',
      ),
    )
    expect(raw.text).toBe('台账\n甲\n乙\n丙\n丁\n戊')
    expect(raw.tables[0]!.cells.map(({ span }) => raw.text.slice(span.start, span.end))).toEqual([
      '甲',
      '乙\n丙',
      '丁',
      '戊',
    ])
  })

  it('a hidden row and words beside the rows', async () => {
    const { raw } = await read(
      utf8(
        `<table border=1>散落${HEAD}<tr style="display:none"><td>0<td>藏<td>藏<td>藏<tr><td>1<td>甲<td>乙<td>丙</table>`,
      ),
    )
    expect(raw.text).toBe('散落\n序号\n反馈问题\n整改措施\n完成时限\n1\n甲\n乙\n丙')
  })

  it('heads repeated in the rows are furniture', async () => {
    const rows = '<tr><td>1<td>甲<td>乙<td>丙'
    const { raw } = await read(utf8(`<table>${HEAD}${rows}${HEAD}${rows}</table>`))
    expect(raw.furniture.map(({ kind }) => kind)).toEqual(['repeated_table_header'])
    expect(raw.tables[0]!.rows).toBe(3)
  })
})
