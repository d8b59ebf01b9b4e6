import { describe, expect, it } from 'vitest'
import { breakLines, layoutOfficial } from '../pdf-builder.ts'
import { buildRichPdf, type RichPage, type RichText } from '../pdf-rich.ts'
import { paragraphsOf, squeeze, tableRows } from './pdf-paragraphs.ts'
import { read } from './read.ts'

const word = (text: string, x: number, y: number, size = 16, more: Partial<RichText> = {}): RichText => ({
  text,
  x,
  y,
  size,
  ...more,
})
const readPages = async (...pages: RichPage[]) => await read(buildRichPdf(pages))
const paragraphs = async (...pages: RichPage[]) => paragraphsOf((await readPages(...pages)).raw)
const sentence = (n: number): string =>
  `第${n}项:全县共排查出问题${n * 7}个,发现漏项${n}处,整改率为9${n}.5%;各单位按照工作方案逐项对账,并于2024年${n}月30日前报送情况。`
const notice = ['整改情况的通报', sentence(1).repeat(4), '一、组织领导方面', sentence(2).repeat(5)]
const [page] = layoutOfficial(notice, { titles: 1, footer: () => '' })
const plain = page!

describe('pages', () => {
  it.each([90, 180, 270])('shown turned by %i with text set to match are read upright', async (rotate) => {
    const [w, h] = [595.3, 841.9]
    const turned: Record<number, (text: RichText) => RichText> = {
      90: (text) => ({ ...text, turned: 90, x: text.y, y: w - text.x }),
      180: (text) => ({ ...text, turned: 180, x: w - text.x, y: h - text.y }),
      270: (text) => ({ ...text, turned: 270, x: h - text.y, y: text.x }),
    }
    const size = rotate === 180 ? { width: w, height: h } : { width: h, height: w }
    expect(await paragraphs({ ...size, rotate, texts: plain.texts.map(turned[rotate]!) })).toEqual(notice.map(squeeze))
  })

  it('shown turned though their text runs straight are read all the same', async () => {
    expect(await paragraphs({ ...plain, rotate: 90 })).toEqual(notice.map(squeeze))
  })

  it('with a part cut off and a zero of their own show only what is inside', async () => {
    const texts = [...plain.texts, word('裁去的字', 100, 20, 9)]
    const { raw } = await readPages({ texts, crop: [40, 40, 515, 760], origin: [-120, 300] })
    expect(paragraphsOf(raw)).toEqual(notice.map(squeeze))
    const [x0 = 0, y0 = 0] = (await readPages({ texts })).raw.anchors[1]?.box ?? []
    const [x, y] = raw.anchors[0]!.box!
    expect([x + 40, y + 40].map((value) => value.toFixed(1))).toEqual([x0.toFixed(1), y0.toFixed(1)])
  })

  it('drawn as forms are read', async () => {
    expect(await paragraphs({ ...plain, form: [3, 4] })).toEqual(notice.map(squeeze))
  })

  it('leave out layers that are switched off', async () => {
    const texts = [...plain.texts, word('讨论稿', 200, 60, 30, { off: true })]
    expect(await paragraphs({ texts })).toEqual(notice.map(squeeze))
  })

  it('take the values of form fields and leave notes out', async () => {
    const { raw, said } = await readPages({
      texts: [word('责任单位:', 80, 100)],
      fields: [word('县卫健局', 160, 100)],
      notes: [word('请再核对', 300, 300)],
    })
    expect(paragraphsOf(raw)).toEqual(['责任单位:县卫健局'])
    expect(said).toContainEqual(['ingest/comments_left_out', { count: 1 }])
  })
})

describe('hidden characters', () => {
  const image = [0, 0, 595.3, 841.9] as const
  const layer = plain.texts.map((text) => ({ ...text, hidden: true }))

  it('over a scan are its text', async () => {
    const { raw, said } = await readPages({ texts: layer, images: [image] })
    expect(paragraphsOf(raw)).toEqual(notice.map(squeeze))
    expect(said).toEqual([])
  })

  it('without a scan under them are left out and reported', async () => {
    const { raw, said } = await readPages({
      texts: [...plain.texts, word('机器才看的字', 90, 600, 16, { hidden: true })],
    })
    expect(paragraphsOf(raw)).toEqual(notice.map(squeeze))
    expect(said).toEqual([['ingest/hidden_text_left_out', { count: 6 }]])
  })

  it('that say again what stands in ink are not read twice', async () => {
    expect(await paragraphs({ texts: [...plain.texts, ...layer], images: [image] })).toEqual(notice.map(squeeze))
  })
})

describe('words', () => {
  it('spread over their line are not parted, words set apart are', async () => {
    const texts = [
      word('整改通报', 80, 100, 22, { spacing: 40 }),
      word('通知书', 80, 140, 22, { spacing: 60 }),
      word('中共某县委办公室', 80, 180, 16, { spacing: 17 }),
      word('姓名', 80, 240),
      word('单位', 200, 240),
    ]
    expect((await readPages({ texts })).raw.text.split('\n')).toEqual([
      '整改通报',
      '通知书',
      '中共某县委办公室',
      '姓名 单位',
    ])
  })

  it('spread over three lines in a row are no table', async () => {
    const texts = ['某县委办公室', '某县人民政府', '某县审计机关'].map((text, i) =>
      word(text, 80, 100 + i * 34, 22, { spacing: 30 }),
    )
    const { raw } = await readPages({ texts })
    expect(raw.tables).toEqual([])
    expect(raw.text).toBe('某县委办公室\n某县人民政府\n某县审计机关')
  })

  it('with a shadow are read once', async () => {
    const texts = [...plain.texts, ...plain.texts.map((text) => ({ ...text, x: text.x + 0.9, y: text.y + 0.9 }))]
    expect(await paragraphs({ texts })).toEqual(notice.map(squeeze))
  })

  it('large and pale are a watermark even on one page', async () => {
    const texts = [word('内部资料', 120, 420, 80, { grey: 0.85 }), ...plain.texts]
    expect(await paragraphs({ texts })).toEqual(notice.map(squeeze))
  })

  it('of mixed sizes stay on their line', async () => {
    const texts = [
      word('完成', 80, 100),
      word('126', 112, 100.5, 12),
      word('个,占', 130, 100),
      word('95.5%', 178, 99.6, 14),
    ]
    expect((await readPages({ texts })).raw.text).toBe('完成126个,占95.5%')
  })

  it('set from top to bottom are read by columns from the right', async () => {
    const columns = ['关于整改情况的通报', '一、共排查问题一百二十六个,其中已经办结一百', '一十个,其余正在推进。']
    const texts = columns.map((text, i) => word(text, 480 - 40 * i, i === 2 ? 100 : 100, 20, { vertical: true }))
    const { raw } = await readPages({ texts })
    expect(raw.text.split('\n')).toEqual(columns)
    const [first, second] = raw.anchors.map(({ box }) => box!)
    expect(first![0]).toBeGreaterThan(second![0])
    expect(first![3] - first![1]).toBeGreaterThan(150)
  })
})

describe('words set sideways', () => {
  it('in a cell are its words', async () => {
    const rules = [
      [80, 100, 480, 100],
      [80, 200, 480, 200],
      [80, 300, 480, 300],
      [80, 100, 80, 300],
      [120, 100, 120, 300],
      [480, 100, 480, 300],
    ] as const
    const texts = [
      word('党的建设', 104, 180, 12, { turned: 90 }),
      word('学习不深入', 130, 150, 12),
      word('业务工作', 96, 225, 12, { turned: 270 }),
      word('台账不健全,底数不清', 130, 250, 12),
    ]
    expect(tableRows((await readPages({ texts, rules })).raw)).toEqual([
      ['党的建设', '学习不深入'],
      ['业务工作', '台账不健全,底数不清'],
    ])
  })

  it('along the margin are furniture, elsewhere lines at the end of the page', async () => {
    const { raw } = await readPages({
      texts: [
        ...plain.texts,
        word('装订线', 30, 500, 10, { turned: 90 }),
        word('旁边的说明', 300, 700, 12, { turned: 90 }),
      ],
    })
    expect(raw.furniture.map(({ span }) => raw.text.slice(span.start, span.end).trim())).toEqual(['装订线'])
    expect(paragraphsOf(raw)).toEqual([...notice.map(squeeze), '旁边的说明'])
  })
})

describe('two columns', () => {
  const flow = (text: string, x: number, y: number) =>
    breakLines(text, 204, 12, 24).map((part, i) => word(part, i === 0 ? x + 24 : x, y + i * 20, 12))
  const texts = [1, 2, 3, 4].map((n) => sentence(n).repeat(3))

  it('are read stretch by stretch around a heading over both', async () => {
    const all = [
      ...flow(texts[0]!, 80, 100),
      ...flow(texts[1]!, 310, 100),
      word('二、下一步打算和有关要求的说明,各单位认真落实', 100, 392, 18),
      ...flow(texts[2]!, 80, 440),
      ...flow(texts[3]!, 310, 440),
    ]
    const heading = '二、下一步打算和有关要求的说明,各单位认真落实'
    expect(await paragraphs({ texts: all })).toEqual([texts[0]!, texts[1]!, heading, texts[2]!, texts[3]!].map(squeeze))
  })

  it('go on over pages, the last of which holds only a few lines', async () => {
    const whole = '全县共排查出问题三十五个并逐项对账'.repeat(30)
    const lines = breakLines(whole, 204, 12, 24)
    const set = (part: readonly string[], x: number, first: boolean) =>
      part.map((text, i) => word(text, i === 0 && first ? x + 24 : x, 100 + i * 20, 12))
    const half = (lines.length - 8) / 2
    const front = [
      ...set(lines.slice(0, Math.ceil(half)), 80, true),
      ...set(lines.slice(Math.ceil(half), -8), 310, false),
    ]
    const back = [...set(lines.slice(-8, -4), 80, false), ...set(lines.slice(-4), 310, false)]
    expect(await paragraphs({ texts: front }, { texts: back })).toEqual([whole])
  })
})

describe('notes', () => {
  it('stand behind the paragraph that bears their mark, over the page break too', async () => {
    const [one, two] = layoutOfficial([sentence(1).repeat(14)], { footer: (n) => `— ${n} —` })
    const texts = [
      ...one!.texts,
      word('1', one!.texts[3]!.x + 448, one!.texts[3]!.y - 6, 8),
      word('1', 79.4, 755, 6),
      word('口径为截至2024年12月31日,', 84, 758, 9),
      word('不含移交事项。', 79.4, 770, 9),
    ]
    const { raw } = await readPages({ texts, rules: [[79.4, 742, 220, 742]] }, two!)
    const [body, note, ...rest] = paragraphsOf(raw)
    expect(rest).toEqual([])
    expect(note).toBe('[1]口径为截至2024年12月31日,不含移交事项。')
    expect(body!.replace('[1]', '')).toBe(squeeze(sentence(1).repeat(14)))
    expect(body).toContain('[1]')
  })

  it('of several numbers each go to their own paragraph; an exponent is none', async () => {
    const texts = [
      word('清退房屋300m', 111.4, 100),
      word('2', 212, 94, 8),
      word('。①', 220, 100),
      word('整改完成126个', 111.4, 130),
      word('2', 222, 124, 8),
      word('。', 230, 130),
      word('①', 80, 700, 9),
      word('按建筑面积计。', 92, 700, 9),
      word('2', 80, 710, 6),
      word('含立行立改。', 86, 714, 9),
    ]
    const raised = texts.map((text) => (text.text === '。①' ? word('。', 220, 100) : text))
    const { raw } = await readPages({ texts: [...raised, word('①', 236, 94, 8)] })
    expect(paragraphsOf(raw)).toEqual([
      '清退房屋300m²。[1]',
      '[1]按建筑面积计。',
      '整改完成126个[2]。',
      '[2]含立行立改。',
    ])
  })
})

describe('files', () => {
  const bytes = buildRichPdf([plain])
  const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
  const string = String.fromCharCode(...bytes)

  it('with junk before their head, or a broken table of objects, are read', async () => {
    for (const damaged of [
      latin(`\r\n<!-- download -->\n${string}`),
      latin(string.replace(/startxref\n\d+/, 'startxref\n99999999')),
      latin(string.replace(/\nxref\n[\s\S]*?trailer/, '\nxref\n0 0\ntrailer')),
    ])
      expect(paragraphsOf((await read(damaged)).raw)).toEqual(notice.map(squeeze))
  })

  it('of 300 pages are read in one go', async () => {
    const pages = Array.from({ length: 300 }, (_, i) => ({
      texts: [word(`第${i + 1}条 各单位要落实整改责任。`, 111.4, 300), word(`— ${i + 1} —`, 280, 790, 14)],
    }))
    const { raw } = await read(buildRichPdf(pages))
    expect(raw.pages).toBe(300)
    expect(raw.furniture).toHaveLength(300)
    expect(paragraphsOf(raw)).toHaveLength(300)
  })
})
