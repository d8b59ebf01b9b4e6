import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/normalize/index.ts'
import { toRaw } from '../../src/notice/mapped-text.ts'
import type { RawText } from '../../src/notice/raw-text.ts'
import { knowledge, rawOf } from '../notice-of.ts'

function clean(source: string, parts: Partial<RawText> = {}) {
  const codes: string[] = []
  const text = normalize(rawOf(source, parts), knowledge, (code) => codes.push(code))
  return { content: text.content, codes, text }
}

const filler = Array.from(
  { length: 12 },
  (_, i) => `第${i}段是一段足够长的正文,用来把页首页尾与中部隔开,句子到此结束。`,
)

describe('normalize', () => {
  it('leaves clean paragraphs alone', () => {
    const source = '关于整改情况的通报\n根据安排,现予以公布。\n一、组织情况'
    expect(clean(source)).toMatchObject({ content: source, codes: [] })
  })

  it('folds nothing in the content and everything in the shadow', () => {
    const { text } = clean('（一）学习１次，完成５０％　①留下')
    expect(text.content).toBe('（一）学习１次，完成５０％　①留下')
    expect(text.shadow).toBe('(一)学习1次,完成50% ①留下')
    expect(text.shadow.length).toBe(text.content.length)
  })

  it('removes the pipes that a flattened layout table leaves at the ends of lines', () => {
    const { content, codes } = clean('| 关于整改情况的通报 |\n根据安排,现予以公布。 | |\n一、组织情况')
    expect(content).toBe('关于整改情况的通报\n根据安排,现予以公布。\n一、组织情况')
    expect(codes).toEqual(['normalize/table_residue_removed'])
  })

  it('removes invisible and broken characters and folds radicals', () => {
    const { content, codes } = clean('⼀、整\u200b改\u0000⽉⻔\ud800')
    expect(content).toBe('一、整改月门\ufffd')
    expect(codes).toEqual([
      'normalize/control_characters_removed',
      'normalize/broken_characters_replaced',
      'normalize/radicals_folded',
    ])
  })

  it('keeps the characters at the ends of cells that were radicals', () => {
    const words = ['⼀', '⾼效不⾜', '二']
    const cells = words.map((one, row) => {
      const start = words.slice(0, row).join('\n').length + Math.min(row, 1)
      return { row, column: 0, rows: 1, columns: 1, span: { start, end: start + one.length } }
    })
    const { text } = clean(words.join('\n'), { hardWrapped: false, tables: [{ rows: 3, columns: 1, cells }] })
    const read = text.tables[0]!.cells.map(({ span }) => text.content.slice(span.start, span.end))
    expect(read).toEqual(['一', '高效不足', '二'])
  })

  it.each([
    ['当前位置:首页 > 政务公开 > 巡察整改 > 正文'],
    ['【字体: 大 中 小】 打印本页 关闭窗口'],
    ['浏览次数:132'],
    ['青川县卫生健康系统党务公开 > 巡察整改'],
    ['县纪委监委网站»审查调查'],
    ['部门动态 >> 公示公告'],
    ['分享到:'],
    ['关怀版 无障碍 简体 | 繁體'],
    ['https://www.example.gov.cn/art/2024/1.html'],
    ['• 打印'],
    ['首   页 走进青山 新闻中心 政府信息公开 政务服务 互动交流 专题专栏'],
  ])('takes out page chrome above the notice: %s', (line) => {
    const { content, codes } = clean([line, '关于整改情况的通报', ...filler].join('\n'))
    expect(content.split('\n')[0]).toBe('关于整改情况的通报')
    expect(codes).toEqual(['normalize/chrome_removed'])
  })

  it.each([['来源:县教育局 发布时间:2024-03-05 浏览次数:12'], ['时间:2022-06-13 18:06'], ['信息来源:县委巡察办']])(
    'keeps the lines that say where and when: %s',
    (line) => expect(clean(['关于整改情况的通报', line, ...filler].join('\n')).content).toContain(line),
  )

  it.each([
    ['大力推进中医药事业发展'],
    ['县水利局->关于巡察整改情况的通报'],
    ['风险等级:高 > 中'],
    ['整改后>整改前。'],
    ['关闭违规养殖场12家。'],
    ['下载资料并张贴公示'],
    ['一、小学营养餐管理不到位'],
    ['(一)青山县政府网站'],
    ['2.县文旅局政府网站'],
    ['新闻中心 融媒体中心 会展中心 体育中心 逐一自查'],
  ])('does not take words of a notice for chrome: %s', (line) =>
    expect(clean(['关于整改情况的通报', line, ...filler].join('\n')).content).toContain(line),
  )

  it('takes the neighbours of a page out at its end', () => {
    const { content } = clean([...filler, '上一篇:关于放假的通知', '下一篇:招聘公告'].join('\n'))
    expect(content).toBe(filler.join('\n'))
  })

  it('removes a title printed again, also one split over lines', () => {
    expect(clean('县水利局整改情况的通报\n县水利局整改情况的通报\n根据安排。').content).toBe(
      '县水利局整改情况的通报\n根据安排。',
    )
    expect(
      clean('中共某县水利局党组\n关于整改情况的通报\n中共某县水利局党组关于整改情况的通报\n根据安排。').content,
    ).toBe('中共某县水利局党组\n关于整改情况的通报\n根据安排。')
  })

  it('does not remove a label line that comes twice', () => {
    const source = '通报\n一、甲不到位\n整改结果:已完成整改\n二、乙不到位\n整改结果:已完成整改'
    expect(clean(source).content).toBe(source)
  })

  it('strips the pipes of a flattened table', () => {
    expect(clean('2025年2月25日 |\n| 县水利局').content).toBe('2025年2月25日\n县水利局')
  })

  it('removes page numbers and running headers of a printed text, but for the first, which may be the title', () => {
    const page = (n: number) => ['县水利局巡察整改通报', ...filler.slice(n * 3, n * 3 + 3), `- ${n + 1} -`]
    const { content, codes } = clean([0, 1, 2, 3].flatMap(page).join('\n'))
    expect(content).toBe(['县水利局巡察整改通报', ...filler].join('\n'))
    expect(codes).toContain('normalize/furniture_removed')
  })

  it('keeps a lone number and numbers that do not count up', () => {
    expect(clean(['7', ...filler, '12', '5'].join('\n')).content.split('\n')).toEqual(['7', ...filler, '12', '5'])
  })

  describe('hard wraps', () => {
    it('are joined the same whatever blank lines stand before the text and behind it', () => {
      const lines = [
        '一、关于“学习不深入”的问题',
        '二、2024 年 3 月 15 日至 4 月 30 日',
        '三、2024 年 3 月 15 日至 4 月 30 日',
        '联系电话:0839-4202020;邮政编码:628200',
        '截至目前,56个问题已完成52个,完成率92.86%。',
        '(此件公开)',
      ]
      const { content } = clean(lines.join('\n'))
      expect(content.split('\n')).toEqual([lines[0], lines[1], lines[2]! + lines[3]! + lines[4]!, lines[5]])
      for (const around of ['\n', '\n\n\n']) expect(clean(around + lines.join('\n') + around).content).toBe(content)
    })

    const paragraph =
      '根据县委统一部署,县委第三巡察组于2024年3月15日至4月30日对县水利局党组开展了巡察,并于7月26日反馈了意见,按照有关要求,现将巡察整改进展情况予以公布,欢迎干部群众监督。'
    const wrap = (text: string, width: number, indent = '') =>
      (indent + text).match(new RegExp(`.{1,${width}}`, 'g'))!.join('\n')
    const whole = [paragraph, '一、整改组织情况', paragraph, '(一)学习不深入', paragraph, paragraph.slice(0, 60)]

    it.each([24, 30, 37])('joins lines wrapped at %i characters, with an indent', (width) => {
      const source = whole.map((line) => wrap(line, width, '　　')).join('\n')
      const { content, codes } = clean(source)
      expect(content).toBe(whole.join('\n'))
      expect(codes).toContain('normalize/wraps_joined')
    })

    it('joins wrapped paragraphs that blank lines part', () => {
      expect(clean(whole.map((line) => wrap(line, 32)).join('\n\n')).content).toBe(whole.join('\n'))
    })

    it('joins a break between digits and 年, and leads back to the source', () => {
      const source = wrap(whole[0]!, 19, '　　')
      const long = [source, ...Array.from({ length: 3 }, () => source)].join('\n')
      const { text } = clean(long)
      const at = text.content.indexOf('4月30日')
      const raw = toRaw(text.map, { start: at, end: at + 5 })!
      expect(long.slice(raw.start, raw.end).replace(/\s/g, '')).toBe('4月30日')
    })

    it('does not join a list of short lines', () => {
      const source = Array.from({ length: 10 }, (_, i) => `第${i}项工作已完成整改任务`).join('\n')
      expect(clean(source).content).toBe(source)
    })
  })

  it('undoes the wraps and takes out the furniture that the reader knows', () => {
    const source = '页眉\n一段没有写\n完的话。\n第二段。'
    const { content } = clean(source, {
      hardWrapped: false,
      furniture: [{ span: { start: 0, end: 3 }, kind: 'page_header' }],
      wraps: [source.indexOf('\n完')],
    })
    expect(content).toBe('一段没有写完的话。\n第二段。')
  })

  it('keeps table cells where they stand and drops none of their numbers', () => {
    const source = '序号\n问题\n1\n甲\n2\n乙\n3\n丙'
    const cells = [...source.matchAll(/[^\n]+/g)].map((match, i) => ({
      row: Math.floor(i / 2),
      column: i % 2,
      rows: 1,
      columns: 1,
      span: { start: match.index, end: match.index + match[0].length },
    }))
    const { text } = clean(source, { hardWrapped: false, tables: [{ rows: 4, columns: 2, cells }] })
    expect(text.content).toBe(source)
    expect(text.tables[0]!.cells.map(({ span }) => text.content.slice(span.start, span.end)).join('\n')).toBe(source)
    expect(text.paragraphs.every(({ table }) => table === 0)).toBe(true)
  })
})
