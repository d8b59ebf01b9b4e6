import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFixture } from '../golden/fixtures.ts'
import { outcome, read, SHARED, sample } from './read.ts'

const FONTS =
  '{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\froman\\fcharset0 Times New Roman;}{\\f2\\fnil\\fcharset136 PMingLiU;}{\\f3\\fnil\\fcharset2 Wingdings;}}'
const rtf = (body: string, head = '\\ansi\\ansicpg936\\deff0'): Uint8Array =>
  Uint8Array.from(`{\\rtf1${head}${FONTS}${body}}`, (c) => c.charCodeAt(0))
/** Words as \u with a question mark for readers that do not know it. */
const u = (words: string): string =>
  Array.from({ length: words.length }, (_, i) => `\\u${(words.charCodeAt(i) << 16) >> 16}?`).join('')
const textOf = async (body: string, head?: string) => (await read(rtf(body, head))).raw.text
const codes = async (body: string) => (await read(rtf(body))).said.map(([code]) => code)

describe('the characters of an RTF', () => {
  it.each([
    ['GBK written as hex', "\\'d5\\'fb\\'b8\\'c4", '整改'],
    ['GBK as bare bytes', '\xd5\xfb\xb8\xc4', '整改'],
    ['a second byte that is a letter', "\\'95f\\'d5\\'fb", '昮整'],
    ['a second byte that is a backslash', "\\'84\\'5c", '刓'],
    ['GBK broken over lines', "\\'d5\r\n\\'fb\\'b8\r\n\\'c4", '整改'],
    ['four-byte GB 18030', "\\'81\\'39\\'ef\\'30", '\u3401'],
    ['Unicode with a spare character', u('整改'), '整改'],
    ['Unicode with none', '\\uc0\\u25972\\u25913', '整改'],
    ['Unicode with two spare bytes', "\\uc2\\u25972\\'d5\\'fb\\u25913\\'b8\\'c4", '整改'],
    ['a pair of surrogates', '\\u-10187?\\u-9111?', '\ud835\udc69'],
    ['the spare number ends with its group', `{\\uc0\\u25972}${u('改')}`, '整改'],
    ['Big5 by its font', "{\\f2 \\'be\\'e3}", '整'],
    ['quotation marks of a Latin font', "{\\f1 \\'93A\\'94}", '“A”'],
    ['Chinese under a Latin font', "{\\f1 \\'d5\\'fb\\'b8\\'c4}", '整改'],
    ['Chinese by the font of wide characters', "{\\f1\\dbch\\af0\\loch\\f1 \\'d5\\'fb}", '整'],
    ['named characters', '\\ldblquote\\u25972?\\rdblquote\\emdash\\~\\_\\-', '“整”—\u00a0-'],
    ['escaped braces', '\\{\\}\\\\', '{}\\'],
    ['bytes that no text holds', "\\'d5\\'fb\\'05\\'0d", '整'],
  ])('%s', async (_, body, words) => expect(await textOf(body)).toBe(words))

  it('decodes by the code page of the file where fonts say nothing', async () => {
    expect(await textOf("{\\f9 \\'be\\'e3}", '\\ansi\\ansicpg950')).toBe('整')
    expect(await textOf("{\\f9 \\'e6\\'95\\'b4}", '\\ansi\\ansicpg65001')).toBe('整')
  })
})

describe('what an RTF leaves out', () => {
  it.each([
    ['tables of fonts, colours and styles', `{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}}${u('正文')}`, '正文'],
    ['destinations it does not know', `{\\*\\unknown ${u('不读')}{\\b x}}${u('正文')}`, '正文'],
    ['bytes of pictures, braces and all', `{\\*\\shppict{\\pict\\bin4 }}{\\}}${u('正文')}`, '正文'],
    [
      'instructions of fields',
      `{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt ${u('链接')}}}${u('后')}`,
      '链接后',
    ],
    ['bookmarks', `{\\*\\bkmkstart a}${u('正文')}{\\*\\bkmkend a}`, '正文'],
    ['the narrower of two writings', `{\\upr{??}{\\*\\ud ${u('正文')}}}`, '正文'],
    ['what stands behind the last brace', `${u('正文')}`, '正文'],
  ])('%s', async (_, body, words) => expect(await textOf(body)).toBe(words))

  it('accepts changes, and leaves hidden words and comments out', async () => {
    const body = `${u('问题')}{\\deleted 142}{\\revised 126}${u('条')}{\\v ${u('隐藏')}}{\\*\\annotation ${u('批注')}}\\par{\\deleted ${u('删')}\\par}${u('末')}`
    expect(await textOf(body)).toBe('问题126条\n末')
    expect(await codes(body)).toEqual([
      'ingest/tracked_changes_accepted',
      'ingest/hidden_text_left_out',
      'ingest/comments_left_out',
    ])
  })
})

describe('the paragraphs of an RTF', () => {
  it('carry the automatic numbers that the writer set, but no bullets', async () => {
    const item = (label: string, words: string) =>
      `\\pard{\\listtext\\pard\\plain ${label}\\tab}\\ls1\\ilvl0 ${u(words)}\\par `
    const body =
      item(u('一、'), '学习不深入') +
      item(u('（一）'), '账目不清') +
      item("{\\f3 \\'b7}", '要点') +
      item(u('•'), '又一点')
    expect(await textOf(body)).toBe('一、学习不深入\n（一）账目不清\n要点\n又一点')
  })

  it('say where a number was not written out', async () => {
    const body = `\\pard\\ls1 ${u('学习不深入')}\\par\\pard ${u('正文')}`
    expect(await codes(body)).toEqual(['ingest/labels_lost'])
  })

  it('are followed by their footnotes and text boxes', async () => {
    const box = `{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt ${u('框内')}\\par}}{\\shprslt ${u('框内')}}}`
    const body = `${u('甲')}{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} ${u('注释')}}${u('乙')}${box}\\par ${u('丙')}`
    expect(await textOf(body)).toBe('甲[1]乙\n[1] 注释\n框内\n丙')
  })

  it('keep soft breaks; the words of page headers go to the metadata', async () => {
    const { raw } = await read(
      rtf(
        `{\\info{\\title ${u('通报')}}{\\author ${u('某人')}}}{\\header ${u('内部资料')}\\par}{\\footer ${u('第')}\\chpgn ${u('页')}}${u('甲')}\\line ${u('乙')}`,
      ),
    )
    expect(raw.text).toBe('甲\n乙')
    expect(raw.metadata.map(({ key, value }) => [key, value])).toEqual([
      ['title', '通报'],
      ['header', '内部资料'],
    ])
  })

  it('know no property but their own', async () => {
    const { raw } = await read(rtf(`{\\info{\\title ${u('通报')}}{\\constructor ${u('乙')}}}${u('甲')}`))
    expect(raw.metadata.map(({ key, value }) => [key, value])).toEqual([['title', '通报']])
  })
})

describe('the tables of an RTF', () => {
  const cells = (...words: string[]) => words.map((one) => `\\pard\\intbl ${u(one)}\\cell`).join('')

  it('have rows, columns and merges', async () => {
    const body = `${u('题')}\\par\\trowd\\trleft0\\cellx3000 ${cells('台账')}\\row\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000${cells('一', '甲', '乙')}\\row\\trowd\\clvmrg\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000${cells('', '丙', '')}\\row\\pard ${u('后')}\\par`
    const { raw } = await read(rtf(body))
    expect(raw.tables.map(({ rows, columns }) => [rows, columns])).toEqual([[3, 3]])
    expect(
      raw.tables[0]?.cells.map(({ row, column, rows, columns, span }) => [
        row,
        column,
        rows,
        columns,
        raw.text.slice(span.start, span.end),
      ]),
    ).toEqual([
      [0, 0, 1, 3, '台账'],
      [1, 0, 2, 1, '一'],
      [1, 1, 1, 1, '甲'],
      [1, 2, 1, 1, '乙'],
      [2, 1, 1, 2, '丙'],
    ])
    expect(raw.text.startsWith('题\n台账\n一\n')).toBe(true)
    expect(raw.text.endsWith('\n后')).toBe(true)
  })

  it('keep the paragraphs of a cell, and the words of tables inside it', async () => {
    const body = `\\trowd\\cellx1000\\cellx2000\\pard\\intbl ${u('甲')}\\par ${u('乙')}\\cell\\pard\\intbl\\itap2 ${u('内')}\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 ${u('丙')}\\cell\\row\\pard ${u('后')}`
    const { raw } = await read(rtf(body))
    expect(raw.text).toBe('甲\n乙\n内\n丙\n后')
    expect(raw.tables).toMatchObject([{ rows: 1, columns: 2 }])
  })

  it('the register of the fixtures is that of its DOCX', async () => {
    const [a, b] = [
      await read(readFixture('hezheng-caizheng', 'source.rtf')),
      await read(readFixture('hezheng-caizheng', 'source.docx')),
    ]
    expect(a.raw.text).toBe(b.raw.text)
    expect(a.raw.tables).toEqual(b.raw.tables)
  })
})

describe('a damaged RTF', () => {
  it.each([
    ['nothing in it', rtf(''), 'empty'],
    ['its end cut off before any word', rtf('').slice(0, 60), 'corrupt'],
    ['only a picture', rtf('{\\pict 00}'), 'no_text_layer'],
    ['braces beyond any page', rtf('{'.repeat(5000)), 'corrupt'],
    ['notes in notes in notes', rtf('{\\footnote x'.repeat(60)), 'corrupt'],
  ] as const)('%s', async (_, bytes, code) => expect(await outcome(bytes)).toBe(code))

  it('is read as far as it goes', async () => {
    const { raw, said } = await read(rtf(`{\\b ${u('整改情况')}\\par ${u('后文')}`).slice(0, -1))
    expect(raw.text).toBe('整改情况\n后文')
    expect(said.map(([code]) => code)).toEqual(['ingest/damaged_xml'])
  })

  it('gives one outcome wherever it is cut or changed', async () => {
    const whole = readFixture('hezheng-caizheng', 'source.rtf')
    for (let part = 1; part < 100; part++) {
      const at = Math.floor((whole.length * part) / 100)
      expect(['read', 'corrupt', 'empty']).toContain(await outcome(Uint8Array.from(whole.subarray(0, at))))
      const flipped = Uint8Array.from(whole)
      flipped[at]! ^= 0x20
      expect(await outcome(flipped)).toMatch(/^[a-z_]+$/)
    }
  })
})

describe.skipIf(SHARED === undefined)('the shared RTF samples', () => {
  it.each(['enc/seed4.rtf', 'enc/rtf_as_doc.doc'])('%s is its text', async (name) => {
    const { raw } = await read(sample(name))
    expect(raw.text).toBe(readFileSync(`${SHARED}/samples/txt/seed4.txt`, 'utf8'))
  })
})
