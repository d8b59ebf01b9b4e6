import { describe, expect, it } from 'vitest'
import { readPdf } from '../../src/ingest/pdf/index.ts'
import { ReadError } from '../../src/notice/read-error.ts'
import {
  breakLines,
  buildPdf,
  layoutOfficial,
  type OfficialLayout,
  type PdfPage,
  type PdfText,
} from '../pdf-builder.ts'
import { paragraphsOf, squeeze, unwrapped } from './pdf-paragraphs.ts'
import { read } from './read.ts'

const readPages = async (pages: readonly PdfPage[], encoding?: string) => await read(buildPdf(pages, encoding))
const word = (text: string, x: number, y: number, size = 16, more: Partial<PdfText> = {}): PdfText => ({
  text,
  x,
  y,
  size,
  ...more,
})
const sentence = (n: number): string =>
  `第${n}段:全县共排查出问题${n * 7}个,“回头看”发现漏项${n}处,整改率为9${n}.5%;各单位按照《整改工作方案》逐项对账,并于2024年${n}月30日前报送情况。`
const notice = [
  '关于集中整改进展情况的通报',
  sentence(1),
  '一、组织领导方面',
  '（一）责任落实不到位',
  sentence(2).repeat(6),
  '1.责任单位：办公室、财务股。',
  sentence(3).repeat(5),
  '二、下一步打算',
  sentence(4).repeat(8),
]

describe('paragraphs', () => {
  const layouts: readonly (readonly [string, OfficialLayout])[] = [
    ['ragged lines', {}],
    ['justified lines', { justified: true }],
    ['a header', { header: '某县人民医院文件', titles: 1 }],
    ['narrow pages', { characters: 20, lines: 12, titles: 1 }],
    ['other page numbers', { footer: (page) => `第 ${page} 页 共 9 页` }],
    ['no page numbers', { footer: () => '' }],
  ]
  it.each(layouts)('come out of %s as they went in', async (_, layout) => {
    const { raw } = await readPages(layoutOfficial(notice, layout))
    expect(paragraphsOf(raw)).toEqual(notice.map(squeeze))
    expect(raw.hardWrapped).toBe(false)
  })

  it('go on over a page break with furniture between', async () => {
    const { raw } = await readPages(layoutOfficial(notice, { header: '某县文件', lines: 9 }))
    expect(paragraphsOf(raw)).toEqual(notice.map(squeeze))
    const across = raw.wraps.filter((offset) => raw.furniture.some(({ span }) => span.end === offset))
    expect(across.length).toBeGreaterThan(0)
    expect(raw.wraps.every((offset) => raw.text[offset] === '\n')).toBe(true)
  })

  it('are not joined where items of one line are all as long', async () => {
    const items = [1, 2, 3, 4, 5, 6].map((n) => word(`${n}.建立台账逐项销号`, 111.4, 150 + n * 29))
    const { raw } = await readPages([{ texts: items }, { texts: items }])
    expect(raw.wraps).toEqual([])
  })

  it('are told apart by their distance where nothing is indented', async () => {
    const lines = [sentence(1), sentence(2), sentence(3)].flatMap((text, i) =>
      [text.slice(0, 28), text.slice(28, 56), text.slice(56)].map((part, j) =>
        word(part, 80, 100 + (i * 3 + j) * 22 + i * 12, 15),
      ),
    )
    const { raw } = await readPages([{ texts: lines }])
    expect(paragraphsOf(raw)).toEqual([sentence(1), sentence(2), sentence(3)].map(squeeze))
  })
})

describe('two columns', () => {
  const flow = (text: string, x: number) =>
    breakLines(text, 204, 12, 24).map((part, i) => word(part, i === 0 ? x + 24 : x, 140 + i * 20, 12))
  const [first, second] = [sentence(1).repeat(4), sentence(2).repeat(4)]

  it('are read one after the other, below a title over both', async () => {
    const texts = [word('整改情况通报', 220, 100, 22), ...flow(first, 80), ...flow(second, 310)]
    const { raw } = await readPages([{ texts }])
    expect(paragraphsOf(raw)).toEqual(['整改情况通报', first, second].map(squeeze))
  })

  it('are not seen in lists of short words', async () => {
    const texts = Array.from({ length: 14 }, (_, i) => [
      word(`单位${'甲'.repeat(1 + (i % 5))}`, 80, 100 + i * 24),
      word(`负责人${'乙'.repeat(1 + ((i * 3) % 4))}`, 330, 100 + i * 24),
    ]).flat()
    const { raw } = await readPages([{ texts }])
    expect(paragraphsOf(raw)[0]).toBe('单位甲负责人乙')
  })
})

describe('furniture', () => {
  it('holds headers of odd and even pages and bare numbers that count', async () => {
    const pages = layoutOfficial([...notice, ...notice, ...notice], { footer: () => '', lines: 10 }).map((page, i) => ({
      texts: [...page.texts, word(i % 2 === 0 ? '某县某局' : '整改通报', 80, 50, 9), word(String(i + 3), 290, 800, 9)],
    }))
    const { raw } = await readPages(pages)
    expect(raw.furniture.filter(({ kind }) => kind === 'page_header')).toHaveLength(pages.length)
    expect(raw.furniture.filter(({ kind }) => kind === 'page_number')).toHaveLength(pages.length)
    expect(paragraphsOf(raw)).toEqual([...notice, ...notice, ...notice].map(squeeze))
  })

  it('leaves heads and titles of attachments in the text', async () => {
    const pages = [1, 2, 3].map((n) => ({
      texts: [word(`附件${n}`, 79.4, 90), word('任务清单', 250, 130, 22), word(sentence(n).slice(0, 25), 111.4, 180)],
    }))
    const { raw } = await readPages(pages)
    expect(raw.furniture).toEqual([])
    expect(paragraphsOf(raw).filter((text) => text.startsWith('附件'))).toEqual(['附件1', '附件2', '附件3'])
  })

  it('takes what the file tags as such, and large words on all pages', async () => {
    const pages = layoutOfficial(notice, { lines: 12 }).map((page, i) => ({
      texts: [...page.texts, word(`公报${i * i}`, 80, 50, 9, { artifact: true }), word('样张', 250, 420, 60)],
    }))
    expect(paragraphsOf((await readPages(pages)).raw)).toEqual(notice.map(squeeze))
  })
})

describe('characters', () => {
  const line = async (text: string) => unwrapped((await readPages([{ texts: [word(text, 80, 100)] }])).raw)

  it.each([
    ['2024 年 3 月完成 12 个，占 95.5% 。', '2024年3月完成12个，占95.5%。'],
    ['关于整改情况的通 报', '关于整改情况的通 报'],
    ['中　共　某　县', '中　共　某　县'],
    ['附件 Excel file 2024', '附件Excel file 2024'],
    ['　　首行空两字', '首行空两字'],
    ['共１２个、①', '共１２个、①'],
  ])('%s becomes %s', async (typed, wanted) => expect(await line(typed)).toBe(wanted))

  it('set far apart are parted by a space, set a little apart are not', async () => {
    const texts = [word('整改', 80, 100), word('12', 116, 100), word('个', 136, 100), word('某县局', 250, 100)]
    expect(unwrapped((await readPages([{ texts }])).raw)).toBe('整改12个 某县局')
  })

  it('printed twice for bold come once', async () => {
    const texts = [0, 0.4].map((by) => word('一、完成222个', 80 + by, 100))
    expect(unwrapped((await readPages([{ texts }])).raw)).toBe('一、完成222个')
  })

  it('askew are left out and reported', async () => {
    const pages = layoutOfficial(notice).map((page) => ({
      texts: [...page.texts, word('严禁外传', 150, 500, 60, { turned: 45 })],
    }))
    const { raw, said } = await readPages(pages)
    expect(paragraphsOf(raw)).toEqual(notice.map(squeeze))
    expect(said.map(([code]) => code)).toEqual(['ingest/askew_text'])
  })

  it.each(['UniGB-UCS2-H', 'UniGB-UTF16-H'])('are read in %s', async (encoding) => {
    const { raw } = await readPages(layoutOfficial(notice), encoding)
    expect(paragraphsOf(raw)).toEqual(notice.map(squeeze))
  })
})

describe('places', () => {
  it('are boxes from the top left, one anchor a line', async () => {
    const { raw } = await readPages([{ texts: [word('第一行', 80, 100), word('第二行', 80, 130)] }])
    expect(raw.anchors.map(({ page, line, box }) => [page, line, box])).toEqual([
      [1, 1, [80, 85.9, 128, 102.2]],
      [1, 2, [80, 115.9, 128, 132.2]],
    ])
  })

  it('are those of the page as shown, for text printed sideways', async () => {
    const sideways = layoutOfficial(notice.slice(0, 4)).map(({ texts }) => ({
      width: 841.9,
      height: 595.3,
      texts: texts.map((text) => ({ ...text, turned: 90, x: text.y, y: 595.3 - text.x })),
    }))
    const { raw } = await readPages(sideways)
    expect(paragraphsOf(raw)).toEqual(notice.slice(0, 4).map(squeeze))
    const [x0, y0, x1, y1] = raw.anchors[0]?.box ?? [0, 0, 0, 0]
    expect(y1 - y0).toBeGreaterThan(5 * (x1 - x0))
  })
})

describe('pages that cannot be read', () => {
  const image = [0, 0, 595.3, 841.9] as const
  const failure = async (pages: readonly PdfPage[]) => {
    const error: unknown = await readPdf(buildPdf(pages), () => undefined).catch((thrown: unknown) => thrown)
    return error instanceof ReadError ? [error.code, error.pages] : error
  }

  it('are listed beside the others; blank pages are not', async () => {
    const [page] = layoutOfficial([sentence(1)])
    const { raw, said } = await readPages([page!, { texts: [], images: [image] }, { texts: [] }, page!])
    expect(raw.unreadPages).toEqual([2])
    expect(raw.pages).toBe(4)
    expect(said).toEqual([['ingest/unread_pages', { pages: '2', count: 1 }]])
  })

  it('part the paragraphs before and behind them', async () => {
    const [before, behind] = layoutOfficial([sentence(1).repeat(9)], { lines: 8 })
    const { raw } = await readPages([before!, { texts: [], images: [image] }, behind!])
    expect(paragraphsOf(raw)).toHaveLength(2)
  })

  it('are those whose characters mean nothing', async () => {
    const garbled = { texts: [word(sentence(2), 80, 100, 10, { garbled: true })] }
    expect(await failure([garbled])).toEqual(['no_text_layer', [1]])
    const { raw, said } = await readPages([...layoutOfficial([sentence(1)]), garbled])
    expect(raw.unreadPages).toEqual([2])
    expect(said).toContainEqual(['ingest/garbled_pages', { pages: '2', count: 1 }])
    expect(paragraphsOf(raw)).toEqual([squeeze(sentence(1))])
  })

  it('are scans although the scanner left its name', async () =>
    expect(await failure([{ texts: [word('某某扫描软件', 480, 830, 8)], images: [image] }])).toEqual([
      'no_text_layer',
      [1],
    ]))

  it('give no_text_layer, empty or corrupt where no page is left', async () => {
    expect(await failure([1, 2].map(() => ({ texts: [], images: [image] })))).toEqual(['no_text_layer', [1, 2]])
    expect(await failure([{ texts: [] }])).toEqual(['empty', []])
    const cut = buildPdf(layoutOfficial(notice)).slice(0, 300)
    await expect(readPdf(cut, () => undefined)).rejects.toMatchObject({ code: 'corrupt' })
  })

  it('leave the methods of arrays as they were', async () => {
    await readPages(layoutOfficial(notice))
    expect(String(Array.prototype.push)).toContain('[native code]')
  })

  it('leave the bytes as they were', async () => {
    const bytes = buildPdf(layoutOfficial(notice))
    const before = bytes.slice()
    await readPdf(bytes, () => undefined)
    expect(bytes).toEqual(before)
  })
})
