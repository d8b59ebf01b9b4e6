import { describe, expect, it } from 'vitest'
import { buildXlsx, type SheetCell, type SheetPlan, shownBy } from '../xlsx-builder.ts'
import { outcome, read, withBrokenPart, withWrongChecksum } from './read.ts'

const HEADER = ['序号', '反馈问题', '整改措施', '责任单位', '整改时限', '整改状态']
const ROW = ['1', '学习不深入', '组织学习', '办公室', '2024年12月底前', '已完成']

const sheet = (...rows: (readonly SheetCell[])[]): SheetPlan => ({ rows })
const readSheets = (...sheets: SheetPlan[]) => read(buildXlsx({ sheets }))
const codes = ({ said }: Awaited<ReturnType<typeof read>>) => said.map(([code]) => code)

describe('what a cell shows', () => {
  const cases: readonly (readonly [string, number | string, number | string, string])[] = [
    ['a day, format 14', 14, 45657, '2024/12/31'],
    ['a day, format 31', 31, 45657, '2024年12月31日'],
    ['a month, format 57', 57, 45657, '2024年12月'],
    ['a day of a month, format 58', 58, 45657, '12月31日'],
    ['a day in words', 'yyyy"年"m"月"d"日"', 45657, '2024年12月31日'],
    ['a day in words, with locale and second section', '[$-804]yyyy"年"m"月"d"日";@', 45657, '2024年12月31日'],
    ['the long date of the system', '[$-F800]dddd, mmmm dd, yyyy', 45657, '2024年12月31日'],
    ['a day with points', 'yyyy\\.mm\\.dd', 45657, '2024.12.31'],
    ['a month', 'yyyy"年"m"月";@', 45657, '2024年12月'],
    ['a time of day', '上午/下午h"时"mm"分";@', 0.75, '下午6时00分'],
    ['a percent', 10, 0.9871, '98.71%'],
    ['a whole percent', 9, 1, '100%'],
    ['money with groups', 4, 1234567.891, '1,234,567.89'],
    ['accounting, without its padding', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1234.5, '1,234.50'],
    ['a unit in the format', '0"万元"', 872, '872万元'],
    ['leading zeros', '0000', 7, '0007'],
    ['a number without format', 0, 12.5, '12.5'],
    ['the noise of binary fractions', 0, 0.30000000000000004, '0.3'],
    ['a long number keeps its digits', 0, 510821198001011, '510821198001011'],
    ['a number in a text cell', '@', 12, '12'],
    ['a day that no calendar has', 14, -5, '-5'],
    ['a format nobody can read', '[[[', 3, '3'],
  ]
  it.each(cases)('%s', async (_, format, value, words) => {
    const bytes = buildXlsx({ sheets: [sheet(['甲', shownBy(1, value)])], formats: [format] })
    expect((await read(bytes)).raw.text).toBe(`甲\n${words}`)
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const bytes = buildXlsx({ sheets: [sheet(['甲', shownBy(1, 44195)])], formats: [31], date1904: true })
    expect((await read(bytes)).raw.text).toBe('甲\n2024年12月31日')
  })

  const cells: readonly (readonly [string, string, string])[] = [
    ['a shared string of several runs, without readings', '<c t="s"><v>0</v></c>', '整改台账'],
    ['an escaped character', '<c t="inlineStr"><is><t>甲_x000D_&#10;乙_x005F_x0041_</t></is></c>', '甲\n乙_x0041_'],
    ['the result of a formula', '<c t="str"><f>A1&amp;"件"</f><v>3件</v></c>', '3件'],
    ['a truth', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['an ISO day', '<c t="d"><v>2024-12-31T00:00:00</v></c>', '2024/12/31'],
    ['a formula as words', '<c t="inlineStr"><is><t>=1+1</t></is></c>', '=1+1'],
  ]
  it.each(cells)('%s', async (_, xml, words) => {
    const strings = '<si><r><t>整改</t></r><r><rPr><b/></rPr><t>台账</t></r><rPh sb="0" eb="1"><t>ZHENG</t></rPh></si>'
    const bytes = buildXlsx({ sheets: [sheet(['甲', { xml }])], strings })
    expect((await read(bytes)).raw.text).toBe(`甲\n${words}`)
  })

  it('reports errors of formulas and formulas without a result', async () => {
    const reading = await readSheets(
      sheet(['甲', '乙', '丙'], ['1', { xml: '<c t="e"><v>#REF!</v></c>' }, { xml: '<c><f>A1</f></c>' }]),
    )
    expect(reading.raw.text).toBe('甲\n乙\n丙\n1\n#REF!')
    expect(codes(reading)).toEqual(['ingest/formula_errors', 'ingest/uncalculated_formulas'])
  })
})

describe('a sheet', () => {
  it('is a table from the names of its columns on; what stands above is text', async () => {
    const { raw } = await read(
      buildXlsx({
        sheets: [
          {
            name: '台账',
            rows: [
              ['某局巡察整改台账'],
              ['填报单位：某局', null, null, '单位：万元'],
              HEADER,
              ROW,
              [],
              ['2', ...ROW.slice(1)],
            ],
            merges: ['A1:F1', 'A2:C2', 'D2:F2'],
          },
        ],
      }),
    )
    expect(raw.text.split('\n').slice(0, 5)).toEqual([
      '某局巡察整改台账',
      '填报单位：某局',
      '单位：万元',
      '序号',
      '反馈问题',
    ])
    expect(raw.tables).toMatchObject([{ rows: 3, columns: 6 }])
    expect(raw.anchors.slice(2, 4)).toMatchObject([
      { line: 2, table: null },
      { line: 3, table: [1, 1, 1] },
    ])
    expect(raw.anchors.at(-1)).toMatchObject({ line: 6, table: [1, 3, 6] })
    expect(raw.metadata).toContainEqual({ key: 'sheet', value: '台账', span: null })
  })

  it('writes a merged cell once, over all it covers', async () => {
    const { raw, said } = await read(
      buildXlsx({
        sheets: [
          {
            rows: [HEADER, ROW, ['2', '遮住的字', '再学', null, null, '未完成'], ['3', '别的', '', '', '', '']],
            merges: ['B2:B3'],
          },
        ],
      }),
    )
    const shared = raw.tables[0]?.cells.filter(({ row, column }) => column === 1 && row < 3)
    expect(shared?.map(({ row, rows }) => [row, rows])).toEqual([
      [0, 1],
      [1, 2],
    ])
    expect(raw.text).not.toContain('遮住')
    expect(said).toEqual([['ingest/merged_cell_words_left_out', { count: 1 }]])
  })

  it('lets a lone first cell reach over the blank ones beside it, but no number', async () => {
    const { raw } = await readSheets(
      sheet(HEADER, ['一、党建方面'], ROW, ['2'], ['二、财务方面'], ['3', ...ROW.slice(1)]),
    )
    const first = raw.tables[0]?.cells.filter(({ column }) => column === 0).map(({ columns }) => columns)
    expect(first).toEqual([1, 6, 1, 1, 6, 1])
  })

  it('ends its table before the notes and names below it', async () => {
    const { raw } = await readSheets(
      sheet(HEADER, ROW, ['注：以上截至2024年底。'], ['填表人：某某', null, '审核人：某某']),
    )
    expect(raw.tables).toMatchObject([{ rows: 2 }])
    expect(raw.anchors.slice(-3).map(({ table }) => table)).toEqual([null, null, null])
  })

  it('leaves hidden sheets, rows and columns out, and reads what a filter hides', async () => {
    const hidden = await read(
      buildXlsx({
        sheets: [
          {
            rows: [HEADER, ROW, ['2', '藏起的行', '', '', '', ''], ['3', '第三', '藏列', '', '', '']],
            rowAttributes: { 3: 'hidden="1"' },
            cols: '<cols><col min="3" max="3" hidden="1"/></cols>',
          },
          { rows: [['藏起的表', '甲', '乙']], state: 'veryHidden' },
        ],
      }),
    )
    expect(hidden.raw.text).not.toMatch(/藏|组织学习/)
    expect(hidden.raw.tables[0]?.columns).toBe(5)
    expect(hidden.said).toEqual([['ingest/hidden_cells_left_out', { sheets: 1, rows: 1, columns: 1 }]])
    const filtered = await read(
      buildXlsx({
        sheets: [
          {
            rows: [HEADER, ROW, ['2', '筛去的行', '', '', '', '']],
            rowAttributes: { 3: 'hidden="1"' },
            after: '<autoFilter ref="A1:F3"><filterColumn colId="5"/></autoFilter>',
          },
        ],
      }),
    )
    expect(filtered.raw.text).toContain('筛去的行')
    expect(filtered.said).toEqual([['ingest/filtered_rows_read', { count: 1 }]])
  })

  it('prints the header once where it stands again', async () => {
    const { raw } = await readSheets(sheet(HEADER, ROW, HEADER, ['2', ...ROW.slice(1)]))
    expect(raw.tables).toMatchObject([{ rows: 3 }])
    expect(raw.furniture.map(({ span }) => raw.text.slice(span.start, span.end).trim())).toEqual([HEADER.join('\n')])
  })

  it('holds two tables where another header stands behind a blank row', async () => {
    const other = ['序号', '事项名称', '牵头领导', '备注']
    const { raw } = await readSheets(sheet(HEADER, ROW, [], ['附：其他事项'], other, ['1', '某事', '某人', '无']))
    expect(raw.tables.map(({ rows, columns }) => [rows, columns])).toEqual([
      [2, 6],
      [2, 4],
    ])
  })

  it('keeps the tables of several sheets apart, though their headers are the same', async () => {
    const { raw } = await readSheets(sheet(HEADER, ROW), sheet(HEADER, ROW), sheet(['说明']))
    expect(raw.tables.map(({ rows }) => rows)).toEqual([2, 2])
    expect(raw.text.endsWith('说明')).toBe(true)
  })

  it('keeps the words of page headers', async () => {
    const after =
      '<headerFooter><oddHeader>&amp;L&amp;"宋体,加粗"&amp;12内部资料 注意保存</oddHeader><oddFooter>第&amp;P页</oddFooter></headerFooter>'
    const { raw } = await read(buildXlsx({ sheets: [{ rows: [HEADER, ROW], after }] }))
    expect(raw.metadata.filter(({ key }) => key === 'header').map(({ value }) => value)).toEqual(['内部资料 注意保存'])
  })

  it('counts pictures and comments', async () => {
    const more = {
      'xl/media/image1.png': new Uint8Array([1]),
      'xl/comments1.xml':
        '<comments><commentList><comment ref="A1"><text><t>批</t></text></comment></commentList></comments>',
    }
    const { raw, said } = await read(buildXlsx({ sheets: [sheet(HEADER, ROW)], more }))
    expect(raw.text).not.toContain('批')
    expect(said).toEqual([
      ['ingest/comments_left_out', { count: 1 }],
      ['ingest/pictures_not_read', { count: 1 }],
    ])
  })
})

describe('a workbook that cannot be read', () => {
  it.each([
    ['nothing in it', () => buildXlsx({ sheets: [sheet([])] }), 'empty'],
    [
      'only a picture',
      () => buildXlsx({ sheets: [sheet([])], more: { 'xl/media/a.png': new Uint8Array([1]) } }),
      'no_text_layer',
    ],
    ['a binary workbook', () => buildXlsx({ sheets: [], more: { 'xl/workbook.bin': new Uint8Array([1]) } }), 'empty'],
    [
      'a sheet that is no XML',
      () => buildXlsx({ sheets: [sheet([])], more: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c>' } }),
      'corrupt',
    ],
  ] as const)('%s', async (_, make, code) => expect(await outcome(make())).toBe(code))

  it.each([
    ['xl/worksheets/sheet1.xml', '甲\n乙'],
    ['xl/styles.xml', '甲\n乙'],
  ])('says that %s is not what was packed', async (part, words) => {
    const bytes = buildXlsx({ sheets: [sheet(['甲']), sheet(['乙'])] })
    const { raw, said } = await read(withWrongChecksum(bytes, part))
    expect(raw.text).toBe(words)
    expect(said).toEqual([['ingest/damaged_part', { part }]])
  })

  it('reads the other sheets where one cannot be read, and refuses where none can', async () => {
    const bytes = buildXlsx({ sheets: [sheet(['甲']), sheet(['乙'])] })
    const one = withBrokenPart(bytes, 'xl/worksheets/sheet1.xml')
    const { raw, said } = await read(one)
    expect(raw.text).toBe('乙')
    expect(said.map(([code]) => code)).toEqual(['ingest/damaged_part', 'ingest/damaged_xml'])
    expect(await outcome(withBrokenPart(one, 'xl/worksheets/sheet2.xml'))).toBe('corrupt')
    expect(await outcome(withBrokenPart(bytes, 'xl/workbook.xml'))).toBe('corrupt')
  })

  it('reads what there is of a damaged sheet', async () => {
    const whole = `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>甲</t></is></c></row><row r="2"><c t="inlineStr"><is>`
    const { raw, said } = await read(buildXlsx({ sheets: [sheet([])], more: { 'xl/worksheets/sheet1.xml': whole } }))
    expect(raw.text).toBe('甲')
    expect(said.map(([code]) => code)).toEqual(['ingest/damaged_xml'])
  })

  it('is one outcome for every hundredth of the file cut off, and for flipped bytes', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => [String(i + 1), ...ROW.slice(1)])
    const whole = buildXlsx({ sheets: [sheet(HEADER, ...rows)] })
    for (let part = 1; part < 100; part++) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 100))
      expect(['read', 'corrupt', 'empty', 'unsupported_format', 'unknown_encoding']).toContain(await outcome(cut))
      const flipped = whole.slice()
      flipped[Math.floor((whole.length * part) / 100)]! ^= 0x5a
      expect(await outcome(flipped)).toMatch(/^[a-z_]+$/)
    }
  })

  it('refuses a member that would grow past the limits', async () => {
    const bomb = new Uint8Array(80 * 1024 * 1024).fill(32)
    expect(await outcome(buildXlsx({ sheets: [sheet([])], more: { 'xl/worksheets/sheet1.xml': bomb } }))).toBe(
      'too_large',
    )
  })
})
