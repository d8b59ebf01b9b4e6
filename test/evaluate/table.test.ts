import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { calm, inert, readCsv, tableText, writeCsv } from '../../src/evaluate/table/csv.ts'
import { tableOf } from '../../src/evaluate/table/read-table.ts'
import { readXlsx } from '../../src/evaluate/table/xlsx-read.ts'
import { columnName, writeXlsx } from '../../src/evaluate/table/xlsx-write.ts'

/** Text with what tables trip over, but no lone surrogate, which no file can hold. */
const cellText = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      '=1+1',
      "'=1",
      "''@x",
      '-3',
      '+86',
      '@a',
      '\t=1',
      '＝1',
      'a"b',
      'x,y',
      '1\n2',
      '\r\n',
      ' 空 ',
      '_x000D_',
      '_x005F_',
      '<&>',
      '\u0001',
    ),
  )
  .map((text) => text.toString())

const rowsOf = (cells: typeof cellText) =>
  fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })

describe('CSV', () => {
  it('comes back as it was written', () =>
    fc.assert(
      fc.property(rowsOf(cellText), (rows) => {
        const ready = [['id', 'value'], ...rows]
        expect(readCsv(tableText(writeCsv(ready)).replace(/^\ufeff/, ''))).toEqual(ready)
      }),
    ))

  it.each(['=cmd|x', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', "'=1"])(
    '%j cannot act in a spreadsheet',
    (cell) => {
      expect(inert(cell)).toBe(`'${cell}`)
      expect(calm(inert(cell))).toBe(cell)
    },
  )

  it.each(['2024', '退回0.5万元', "'引号'", '', '一-二'])('%j is left alone', (cell) => expect(inert(cell)).toBe(cell))

  it('is read in the encodings of spreadsheets', () => {
    const wanted = [
      ['文件', '值'],
      ['a', '已完成'],
    ]
    const gbk = Uint8Array.from([
      0xce, 0xc4, 0xbc, 0xfe, 0x2c, 0xd6, 0xb5, 0x0a, 0x61, 0x2c, 0xd2, 0xd1, 0xcd, 0xea, 0xb3, 0xc9,
    ])
    expect(readCsv(tableText(gbk))).toEqual(wanted)
    const utf16 = new Uint8Array(Buffer.from('\ufeff文件\t值\r\na\t已完成\r\n', 'utf16le'))
    expect(readCsv(tableText(utf16).replace(/^\ufeff/, ''))).toEqual(wanted)
    expect(readCsv('文件;值\ra;已完成')).toEqual(wanted)
  })

  it('keeps line ends and quotes inside cells', () =>
    expect(readCsv('a,"b\r\n""c"""\n"",d')).toEqual([
      ['a', 'b\r\n"c"'],
      ['', 'd'],
    ]))
})

describe('a workbook', () => {
  it('comes back as it was written', () =>
    fc.assert(
      fc.property(rowsOf(cellText), (rows) => {
        const trimmed = (all: string[][]) => all.map((row) => row.map((cell) => cell.replace(/\r\n?/g, (end) => end)))
        expect(trimmed(readXlsx(writeXlsx(rows, 'sheet', [])))).toEqual(trimmed(rows))
      }),
      { numRuns: 60 },
    ))

  it('holds text only, so that nothing in it is calculated', () => {
    const bytes = writeXlsx([['=1+1', '007']], '表', [10, 10])
    expect(readXlsx(bytes)).toEqual([['=1+1', '007']])
    const sheet = new TextDecoder().decode(bytes)
    expect(sheet).not.toContain('<f>')
  })

  it('is the same bytes for the same rows', () =>
    expect(Buffer.from(writeXlsx([['a']], 's', [])).equals(Buffer.from(writeXlsx([['a']], 's', [])))).toBe(true))

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %d is %s', (index, name) => expect(columnName(index)).toBe(name))
})

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const workbook = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))

describe('a workbook saved by an office program', () => {
  const strings = `<sst ${NS}><si><t>文件</t></si><si><r><t>已</t></r><r><rPr><b/></rPr><t xml:space="preserve">完成 </t></r><rPh sb="0" eb="1"><t>イ</t></rPh></si><si><t>a_x000D_b</t></si></sst>`

  it('is read with shared strings, runs, readings, gaps, numbers, truths and formulas', () => {
    const sheet = `<worksheet ${NS}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3"><c r="A3"><v>45499</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="str"><f>A1&amp;"x"</f><v>文x</v></c><c r="D3" t="s"><v>2</v></c><c r="E3" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c></row></sheetData></worksheet>`
    expect(readXlsx(workbook({ 'xl/worksheets/sheet1.xml': sheet, 'xl/sharedStrings.xml': strings }))).toEqual([
      ['文件', '', '已完成 '],
      [],
      ['45499', 'TRUE', '文x', 'a\rb', '内联'],
    ])
  })

  it('gives its first visible sheet, wherever it lies and whatever its prefix', () => {
    const parts = {
      'xl/workbook.xml':
        '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="旧" sheetId="1" state="hidden" r:id="rId1"/><x:sheet name="表" sheetId="2" r:id="rId2"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/b.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet ${NS}><sheetData/></worksheet>`,
      'xl/worksheets/b.xml':
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>是</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    expect(readXlsx(workbook(parts))).toEqual([['是', '2']])
  })

  it('that is none, or is damaged, is refused', () => {
    expect(() => readXlsx(workbook({ 'word/document.xml': '<a/>' }))).toThrow()
    expect(() => readXlsx(workbook({ 'xl/worksheets/sheet1.xml': '<worksheet><row>' }))).toThrow()
  })
})

it('a table knows its columns by name and its rows by number', () =>
  expect(tableOf([[''], ['\ufeffFile ', 'Value'], ['', ' '], ['a.txt']])).toEqual({
    columns: ['file', 'value'],
    rows: [{ row: 4, cells: { file: 'a.txt', value: '' } }],
  }))

it('heads may be Chinese', () =>
  expect(tableOf([['文件', '编号', '字段', '值', '编码员']]).columns).toEqual([
    'file',
    'number',
    'field',
    'value',
    'coder',
  ]))
