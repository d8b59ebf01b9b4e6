import { describe, expect, it } from 'vitest'
import { buildPdf, type PdfPage, type PdfRule, type PdfText } from '../pdf-builder.ts'
import { paragraphsOf, tableRows } from './pdf-paragraphs.ts'
import { read } from './read.ts'

const COLUMNS = [80, 120, 260, 400, 515]

interface Drawn {
  /** "row,column" of edges left out: below a row's top edge, at a column's left edge. */
  readonly without?: { readonly top?: readonly string[]; readonly left?: readonly string[] }
  readonly open?: boolean
}

/** A table with the lines of each cell, at the given row edges. */
function drawTable(rows: readonly (readonly string[])[], ys: readonly number[], drawn: Drawn = {}): PdfPage {
  const rules: PdfRule[] = []
  const texts: PdfText[] = []
  for (const [r, y] of ys.entries())
    for (let c = 0; c + 1 < COLUMNS.length; c++)
      if (!drawn.without?.top?.includes(`${r},${c}`)) rules.push([COLUMNS[c]!, y, COLUMNS[c + 1]!, y])
  for (let r = 0; r + 1 < ys.length; r++)
    for (const [c, x] of COLUMNS.entries())
      if (!(drawn.open && (c === 0 || c === COLUMNS.length - 1)) && !drawn.without?.left?.includes(`${r},${c}`))
        rules.push([x, ys[r]!, x, ys[r + 1]!])
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries())
      for (const [i, text] of cell.split('\n').entries())
        if (text !== '') texts.push({ text, x: COLUMNS[c]! + 5, y: ys[r]! + 14 + i * 15, size: 10.5 })
  return { rules, texts }
}

const header = ['序号', '问题', '措施', '时限']
const tablesOf = async (...pages: PdfPage[]) => (await read(buildPdf(pages))).raw

describe('ruled tables', () => {
  it('are read with open sides and doubled lines, each cell on lines of its own', async () => {
    const page = drawTable([header, ['1', '台账不全', '建立台账,明确专人,按月\n核对销号', '6月底']], [100, 120, 170], {
      open: true,
    })
    const raw = await tablesOf({
      ...page,
      rules: page.rules!.flatMap(([a, b, c, d]) => [
        [a, b, c, d],
        [a, b + 1, c, d + 1],
      ]),
    })
    expect(tableRows(raw)).toEqual([header, ['1', '台账不全', '建立台账,明确专人,按月核对销号', '6月底']])
    expect(paragraphsOf(raw)).toEqual([...header, '1', '台账不全', '建立台账,明确专人,按月核对销号', '6月底'])
    expect(raw.anchors.map(({ table }) => table).slice(4, 8)).toEqual([
      [1, 2, 1],
      [1, 2, 2],
      [1, 2, 3],
      [1, 2, 3],
    ])
  })

  it('are read from thin filled boxes', async () => {
    const rows = [header, ['1', '甲', '先做一件', '年底']]
    const raw = await tablesOf({ ...drawTable(rows, [100, 120, 140]), filledRules: true })
    expect(tableRows(raw)).toEqual(rows)
  })

  it('keep merged cells once, where they begin', async () => {
    const rows = [['任务台账'], header, ['1', '甲', '共同措施', ''], ['2', '乙', '', '']]
    const raw = await tablesOf(
      drawTable(rows, [100, 120, 140, 160, 180], { without: { left: ['0,1', '0,2', '0,3'], top: ['3,2'] } }),
    )
    const cells = raw.tables[0]!.cells.map(({ row, column, rows: tall, columns }) => [row, column, tall, columns])
    expect(cells).toContainEqual([0, 0, 1, 4])
    expect(cells).toContainEqual([2, 2, 2, 1])
    expect(tableRows(raw)[3]).toEqual(['2', '乙', '共同措施', ''])
    expect(raw.text.split('共同措施')).toHaveLength(2)
  })

  it('go on over pages: header again, a row cut in two, a merged cell cut in two', async () => {
    const top = drawTable(
      [header, ['1', '甲', '先做一件', '已办结'], ['2', '', '对全部单位开展排查,发现\n问题限期整改,并定期通', '长期']],
      [690, 710, 730, 780],
      { without: { top: ['2,1'] } },
    )
    const below = drawTable([header, ['', '', '报结果', ''], ['3', '', '再做一件', '年底']], [80, 100, 120, 140], {
      without: { top: ['2,1'] },
    })
    const texts = [
      { text: '续表', x: 80, y: 70, size: 10.5 },
      ...below.texts,
      { text: '请社会监督。', x: 112, y: 180, size: 16 },
    ]
    const raw = await tablesOf(top, { ...below, texts })
    expect(tableRows(raw)).toEqual([
      header,
      ['1', '甲', '先做一件', '已办结'],
      ['2', '甲', '对全部单位开展排查,发现问题限期整改,并定期通报结果', '长期'],
      ['3', '甲', '再做一件', '年底'],
    ])
    expect(raw.furniture.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'repeated_table_header'))
    expect(paragraphsOf(raw).at(-1)).toBe('请社会监督。')
  })

  it('cut in a row without numbers are joined where the words break off', async () => {
    const top = drawTable(
      [
        ['类别', '问题', '措施', '时限'],
        ['党建', '甲', '对照要求逐条检查,发现的\n问题当场交办,并按季度通', '长期'],
      ],
      [720, 740, 790],
    )
    const below = drawTable(
      [
        ['', '', '报结果。', ''],
        ['业务', '乙', '修订制度。', '年底'],
      ],
      [80, 100, 120],
    )
    expect(tableRows(await tablesOf(top, below)).slice(1)).toEqual([
      ['党建', '甲', '对照要求逐条检查,发现的问题当场交办,并按季度通报结果。', '长期'],
      ['业务', '乙', '修订制度。', '年底'],
    ])
  })

  it('take an empty cell on top of a page for the naming one above, though no other cell is merged', async () => {
    const top = drawTable([header, ['1', '甲', '先做一件', '已办结'], ['2', '乙', '做两件', '']], [720, 740, 760, 780])
    const below = drawTable([header, ['3', '', '再做一件', ''], ['4', '丙', '三件', '年底']], [80, 100, 120, 140])
    expect(tableRows(await tablesOf(top, below))).toEqual([
      header,
      ['1', '甲', '先做一件', '已办结'],
      ['2', '乙', '做两件', ''],
      ['3', '乙', '再做一件', ''],
      ['4', '丙', '三件', '年底'],
    ])
  })

  it('keep a mark that hangs over the edge of its cell', async () => {
    const page = drawTable([header, ['1', '台账不全', '', '6月底']], [100, 120, 170])
    // Ten characters end five points before the edge at 400; most of the full stop's box stands beyond it.
    const texts = [
      { text: '建立台账由专人保管的。', x: 265, y: 136, size: 13 },
      { text: '再报', x: 265, y: 156, size: 13 },
    ]
    const raw = await tablesOf({ ...page, texts: [...page.texts, ...texts] })
    expect(tableRows(raw)[1]).toEqual(['1', '台账不全', '建立台账由专人保管的。再报', '6月底'])
  })

  it('are not made of frames, red lines or signatures', async () => {
    const box: PdfRule[] = [
      [80, 200, 515, 200],
      [80, 270, 515, 270],
      [80, 200, 80, 270],
      [515, 200, 515, 270],
      [80, 130, 515, 130],
    ]
    const raw = await tablesOf({
      rules: box,
      texts: ['框里第一行', '框里第二行'].map((text, i) => ({ text, x: 90, y: 225 + 28 * i, size: 16 })),
    })
    expect(raw.tables).toEqual([])
    expect(paragraphsOf(raw)).toEqual(['框里第一行', '框里第二行'])
  })
})

describe('tables without rules', () => {
  const place = (rows: readonly (readonly string[])[], y: number, step: number): PdfText[] =>
    rows.flatMap((row, r) =>
      row.flatMap((text, c) => (text === '' ? [] : [{ text, x: [80, 220, 360, 460][c]!, y: y + r * step, size: 12 }])),
    )

  it('are found by their columns, between paragraphs', async () => {
    const rows = [
      ['单位', '问题数', '已办结', '办结率'],
      ['县医院', '12', '10', '83.3%'],
      ['镇卫生院', '8', '8', '100%'],
      ['疾控中心', '5', '4', '80.0%'],
    ]
    const texts = [
      { text: '各单位情况如下表:', x: 112, y: 80, size: 16 },
      ...place(rows, 120, 22),
      { text: '以上数据由各单位上报,经审核汇总形成,截至年底,请各单位认真核对。', x: 112, y: 240, size: 12 },
    ]
    const raw = await tablesOf({ texts })
    expect(raw.tables).toHaveLength(1)
    expect(tableRows(raw)).toEqual(rows)
    expect(paragraphsOf(raw)[0]).toBe('各单位情况如下表:')
  })

  it('are not made of words that are only spaced out', async () => {
    const names = [
      '组　长:　张　三　　县卫健局局长',
      '副组长:　李　四　　县卫健局副局长',
      '成　员:　王　五　　办公室主任',
    ]
    const raw = await tablesOf({ texts: names.map((text, i) => ({ text, x: 112, y: 100 + 29 * i, size: 16 })) })
    expect(raw.tables).toEqual([])
    expect(paragraphsOf(raw)).toHaveLength(3)
  })
})
