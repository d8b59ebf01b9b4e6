import { describe, expect, it } from 'vitest'
import { stepsOf } from '../../src/ingest/ofd/geometry.ts'
import { fixtureNames, readFixture, sourcesOf } from '../golden/fixtures.ts'
import { packOfd, pageXml } from '../ofd-builder.ts'
import type { PdfText } from '../pdf-builder.ts'
import { outcome, read, SHARED, sample, withBrokenPart, withWrongChecksum } from './read.ts'

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const line = (text: string, y: number, more: Partial<PdfText> = {}): PdfText => ({ text, x: 90, y, size: 16, ...more })
const page = (...texts: readonly string[]): string =>
  pageXml({ texts: texts.map((text, i) => line(text, 120 + 40 * i)) })
const object = (attributes: string, inside: string): string =>
  `<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer><ofd:PageBlock><ofd:TextObject Boundary="30 40 150 8" Size="5.6" ${attributes}>${inside}</ofd:TextObject></ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>`
const BODY = page('关于巡察整改情况的通报', '按照部署开展整改。')
const textOf = async (...pages: string[]) => (await read(packOfd({ pages }))).raw.text

describe('the characters of a TextObject', () => {
  it.each([
    ['steps told once', '<ofd:TextCode X="0" Y="5" DeltaX="g 3 5.6">整改情况</ofd:TextCode>', '整改情况'],
    ['no steps at all', '<ofd:TextCode X="0" Y="5">整改12件</ofd:TextCode>', '整改12件'],
    ['digits at the steps of Han', '<ofd:TextCode X="0" Y="5" DeltaX="g 6 5.6">2024年末</ofd:TextCode>', '2024年末'],
    ['fewer steps than characters', '<ofd:TextCode X="0" Y="5" DeltaX="5.6">整改情况</ofd:TextCode>', '整改情况'],
    [
      'codes that go on behind one another',
      '<ofd:TextCode X="0" Y="5" DeltaX="5.6">整改</ofd:TextCode><ofd:TextCode X="11.2" DeltaX="5.6">情况</ofd:TextCode>',
      '整改情况',
    ],
    [
      'glyphs beside the characters',
      '<ofd:CGTransform CodePosition="0" CodeCount="4" GlyphCount="4"><ofd:Glyphs>4 5 6 7</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="5" DeltaX="g 3 5.6">整改情况</ofd:TextCode>',
      '整改情况',
    ],
    ['escaped characters', '<ofd:TextCode X="0" Y="5" DeltaX="g 2 5.6">&lt;整&amp;</ofd:TextCode>', '<整&'],
    ['an astral character', '<ofd:TextCode X="0" Y="5" DeltaX="g 2 5.6">某\u{20bb7}县</ofd:TextCode>', '某\u{20bb7}县'],
    ['a matrix that scales', '<ofd:TextCode X="0" Y="5" DeltaX="g 3 5.6">整改情况</ofd:TextCode>', '整改情况'],
  ])('%s', async (name, inside, words) =>
    expect(await textOf(object(name.startsWith('a matrix') ? 'CTM="1.2 0 0 1.2 3 1"' : '', inside))).toBe(words),
  )

  it('is read though its part is not what was packed, and that is said', async () => {
    const { raw, said } = await read(withWrongChecksum(packOfd({ pages: [BODY] }), 'Doc_0/Pages/Page_0/Content.xml'))
    expect(raw.text).toContain('按照部署开展整改。')
    expect(said).toEqual([['ingest/damaged_part', { part: 'Doc_0/Pages/Page_0/Content.xml' }]])
  })

  it('is read where another page cannot be', async () => {
    const { raw, said } = await read(
      withBrokenPart(packOfd({ pages: [BODY, page('第二页')] }), 'Doc_0/Pages/Page_0/Content.xml'),
    )
    expect(raw).toMatchObject({ text: '第二页', unreadPages: [1] })
    expect(said.map(([code]) => code)).toEqual(['ingest/unread_pages', 'ingest/damaged_part'])
  })

  it('believes no list of steps longer than its characters', () => {
    expect(stepsOf('g 999999999 5', 3)).toEqual([5, 5, 5])
    expect(stepsOf('g x 5 1', 2)).toEqual([1, null])
    expect(stepsOf(undefined, 2)).toEqual([null, null])
  })

  it('leaves out what is invisible or stands askew', async () => {
    const code = (words: string) => `<ofd:TextCode X="0" Y="5" DeltaX="g 3 5.6">${words}</ofd:TextCode>`
    const hidden = object('Visible="false"', code('看不见的'))
    const clear = object('', `<ofd:FillColor Value="0 0 0" Alpha="0"/>${code('透明的字')}`)
    const watermark = object('CTM="0.7 0.7 -0.7 0.7 0 0"', code('内部水印'))
    const pages = [hidden, clear, watermark].map((one) =>
      BODY.replace('</ofd:Layer>', `${/<ofd:PageBlock>.*<\/ofd:PageBlock>/.exec(one)?.[0]}</ofd:Layer>`),
    )
    const { raw, said } = await read(packOfd({ pages }))
    expect(raw.text).not.toMatch(/看不见|透明|水印/)
    expect(said).toEqual([
      ['ingest/askew_text', { pages: '3', count: 4 }],
      ['ingest/hidden_text_left_out', { count: 8 }],
    ])
  })
})

describe('an OFD package', () => {
  it('joins lines to paragraphs over pages and drops page numbers', async () => {
    const { raw } = await read(readFixture('gansu-gongxiao', 'source.ofd'))
    expect(raw.pages).toBeGreaterThan(1)
    expect(raw.furniture.map(({ kind }) => kind)).toContain('page_number')
    expect(raw.wraps.length).toBeGreaterThan(10)
    expect(raw.anchors[0]).toMatchObject({ page: 1, line: 1 })
  })

  it('draws templates under pages: on several as furniture, on one as part of it', async () => {
    const template = pageXml({ texts: [line('某县巡察整改公开', 60, { size: 9 })] })
    const use = (xml: string) =>
      xml.replace('<ofd:Content>', '<ofd:Template TemplateID="T0" ZOrder="Background"/><ofd:Content>')
    const one = await read(packOfd({ pages: [use(BODY)], templates: [template] }))
    expect(one.raw.text.split('\n')[0]).toBe('某县巡察整改公开')
    expect(one.raw.furniture).toEqual([])
    const three = await read(packOfd({ pages: [BODY, BODY, BODY].map(use), templates: [template] }))
    expect(three.raw.furniture.filter(({ kind }) => kind === 'page_header')).toHaveLength(3)
  })

  it('tells what the package says of the document', async () => {
    const info =
      '<ofd:Title>整改通报</ofd:Title><ofd:Author>某人</ofd:Author><ofd:CreationDate>2024-12-01</ofd:CreationDate><ofd:CustomDatas><ofd:CustomData Name="文号">某发〔2024〕3号</ofd:CustomData></ofd:CustomDatas>'
    const { raw } = await read(packOfd({ pages: [BODY], info }))
    expect(raw.metadata.map(({ key, value }) => [key, value])).toEqual([
      ['title', '整改通报'],
      ['created', '2024-12-01'],
      ['文号', '某发〔2024〕3号'],
    ])
  })

  it('reads all documents of a package, wherever in it their paths point', async () => {
    const main = `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>/Doc_0/../Doc_0/./Document.xml</ofd:DocRoot></ofd:DocBody><ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody><ofd:DocBody><ofd:DocRoot>../../../etc/passwd</ofd:DocRoot></ofd:DocBody></ofd:OFD>`
    const second = `<ofd:Document ${NAMESPACE}><ofd:Pages><ofd:Page ID="1" BaseLoc="/Doc_1/p.xml"/></ofd:Pages></ofd:Document>`
    const { raw } = await read(
      packOfd({
        pages: [BODY],
        more: { 'OFD.xml': main, 'Doc_1/Document.xml': second, 'Doc_1/p.xml': page('另一个文档。') },
      }),
    )
    expect(raw.text).toBe('关于巡察整改情况的通报\n按照部署开展整改。\n另一个文档。')
    expect(raw.pages).toBe(2)
  })

  it('lists the pages that it cannot read', async () => {
    const scan = pageXml({ texts: [], images: [[0, 0, 595, 842]] })
    const glyphs = pageXml({ texts: [line('¤'.repeat(30), 100)] })
    const document = `<ofd:Document ${NAMESPACE}><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/><ofd:Page ID="2" BaseLoc="Pages/Page_1/Content.xml"/><ofd:Page ID="3" BaseLoc="Pages/Page_2/Content.xml"/><ofd:Page ID="4" BaseLoc="gone.xml"/></ofd:Pages></ofd:Document>`
    const { raw, said } = await read(packOfd({ pages: [BODY, scan, glyphs], more: { 'Doc_0/Document.xml': document } }))
    expect(raw.unreadPages).toEqual([2, 3, 4])
    expect(said).toEqual([
      ['ingest/unread_pages', { pages: '2,3,4', count: 3 }],
      ['ingest/garbled_pages', { pages: '3', count: 1 }],
    ])
  })
})

describe('a package that cannot be read', () => {
  it.each([
    ['only images', { pages: [pageXml({ texts: [], images: [[0, 0, 595, 842]] })] }, 'no_text_layer'],
    ['only glyphs', { pages: [pageXml({ texts: [line('¤'.repeat(30), 100)] })] }, 'no_text_layer'],
    ['nothing on its page', { pages: [pageXml({ texts: [] })] }, 'empty'],
    ['a password', { pages: [BODY], more: { 'Doc_0/Encryptions.xml': '<a/>' } }, 'encrypted'],
    ['a seed of a key', { pages: [BODY], more: { 'decryptseed.dat': 'x' } }, 'encrypted'],
    ['no document', { pages: [BODY], more: { 'Doc_0/Document.xml': '' } }, 'corrupt'],
    ['a page that is no XML', { pages: ['<ofd:Page><'] }, 'corrupt'],
  ] as const)('%s', async (_, plan, code) => expect(await outcome(packOfd(plan))).toBe(code))

  it('gives one outcome wherever it is cut or changed', async () => {
    const whole = readFixture('yicheng-jiaotong', 'source.ofd')
    for (let part = 1; part < 100; part++) {
      const at = Math.floor((whole.length * part) / 100)
      expect(['corrupt', 'read', 'empty', 'unsupported_format']).toContain(
        await outcome(Uint8Array.from(whole.subarray(0, at))),
      )
      const flipped = Uint8Array.from(whole)
      flipped[at]! ^= 0xff
      expect(await outcome(flipped)).toMatch(/^[a-z_]+$/)
    }
  })

  it('says where the XML of a page breaks off', async () => {
    const { raw, said } = await read(packOfd({ pages: [BODY.slice(0, BODY.lastIndexOf('</ofd:TextObject>') + 17)] }))
    expect(raw.text).toBe('关于巡察整改情况的通报\n按照部署开展整改。')
    expect(said.map(([code]) => code)).toEqual(['ingest/damaged_xml'])
  })
})

it('fixtures hold an OFD each of prose and of a table', () =>
  expect(fixtureNames().filter((name) => sourcesOf(name).includes('source.ofd')).length).toBeGreaterThanOrEqual(3))

it.skipIf(SHARED === undefined)('the shared notice.ofd reads as it is printed', async () => {
  const { raw } = await read(sample('ofd/notice.ofd'))
  expect(raw.text).toContain('整改情况：一是制定方案，明确完成时限2024年12月31日；二是投入资金12.5万元。')
  expect(raw.furniture.map(({ kind }) => kind)).toEqual(['page_number', 'page_number'])
})
