import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import { normalize } from '../../src/normalize/index.ts'
import { toRaw } from '../../src/notice/mapped-text.ts'
import { analyse } from '../../src/pipeline.ts'
import { knowledge, rawOf } from '../notice-of.ts'

const CODE = 'normalize/line_ends_restored'

function linesOf(source: string): { lines: string[]; codes: string[] } {
  const codes: string[] = []
  const { content } = normalize(rawOf(source), knowledge, (code) => codes.push(code))
  return { lines: content.split('\n'), codes }
}

const OPENING =
  '根据县委统一部署，2024年4月8日至6月20日，县委第一巡察组对县水务局党组开展了巡察，8月5日反馈了意见。现将整改进展情况予以公布。'
const WORK = '局党组召开专题会议部署整改，成立领导小组，制定整改方案，明确责任领导、责任股室和整改时限，逐项销号。'

const NOTICE = [
  '中共丰县水务局党组关于巡察整改进展情况的通报',
  OPENING,
  '一、整改工作组织情况',
  WORK,
  '二、反馈问题整改情况',
  '（一）关于理论学习不深入的问题',
  '整改情况：已组织集中学习4次，修订学习制度1项。',
  '整改结果：已完成',
  '（二）关于水费收缴不及时的问题',
  '整改情况：追缴水费3.2万元。',
  '整改结果：正在推进',
  '中共丰县水务局党组',
  '2025年3月10日',
]

describe('a page that lost its line ends', () => {
  it.each([
    ['blanks', ' '],
    ['two blanks', '  '],
    ['wide blanks', '\u3000\u3000'],
    ['tabs', '\t'],
  ])('has them again where headings, labels, title and signature tell, for %s', (_, blank) => {
    const { lines, codes } = linesOf(NOTICE.join(blank))
    expect(lines).toEqual(NOTICE)
    expect(codes).toContain(CODE)
  })

  it('keeps every place in the source', () => {
    const source = NOTICE.join('  ')
    const { map, content } = normalize(rawOf(source), knowledge, () => {})
    const at = content.indexOf('追缴水费')
    expect(source.slice(toRaw(map, { start: at, end: at + 4 })!.start).startsWith('追缴水费')).toBe(true)
  })

  it('gives the problems that its lines would have given', async () => {
    const read = async (text: string) => {
      const { title, problems } = await analyse(new TextEncoder().encode(text), { name: 'a.txt' }, loadKnowledge())
      return [title?.value, ...problems.map((problem) => `${problem.title} ${problem.status.value}`)]
    }
    const whole = await read(NOTICE.join('\n'))
    expect(whole).toHaveLength(3)
    expect(await read(NOTICE.join(' '))).toEqual(whole)
  })

  it.each([
    ['chapters of one sign', ['㈠', '㈡', '㈢'].map((sign) => `${sign}关于学习不深入的问题。${WORK}${WORK}`)],
    ['numbers with stops', ['一、基本情况', ...[1, 2, 3].map((n) => `${n}.关于制度不严的问题。${WORK}${WORK}`)]],
    [
      'labels in brackets',
      [
        '一、基本情况',
        ...['（一）', '（二）'].flatMap((n) => [
          `${n}关于“学习不深入”问题`,
          `【整改情况】${WORK}${WORK}`,
          '【完成情况】已完成',
        ]),
      ],
    ],
    [
      '问题1: and its answer',
      [
        '一、基本情况',
        ...[1, 2].flatMap((n) => [`（${'一二'[n - 1]}）${WORK}`, `问题${n}：学习不深入。`, `整改情况：${WORK}${WORK}`]),
      ],
    ],
  ])('%s', (_, lines) => expect(linesOf([OPENING, ...lines].join(' ')).lines).toEqual([OPENING, ...lines]))
})

describe('lines that are whole', () => {
  const LONG = `${WORK}${WORK}${WORK}${WORK}${WORK}${WORK}`
  it.each([
    ['a long paragraph without headings', `${LONG} 其中追缴水费3.2万元。 另有5户正在办理。`],
    ['steps told in a row without chapters', `${LONG} 1.组织学习。 2.修订制度。`],
    ['one heading quoted in a sentence', `${LONG}详见“ 一、组织情况”一节。`],
    ['numbers of papers and days', `${LONG} 2024年5月1日印发。 12.5万元已收回。 （3）号楼完工。`],
    ['a notice in its lines', NOTICE.join('\n')],
    ['a short text', `${OPENING} 一、组织情况。 （一）学习。 （二）制度。`],
  ])('stay as they are: %s', (_, text) => expect(linesOf(text).codes).not.toContain(CODE))
})

describe('a line with nothing between its parts', () => {
  const ends = (text: string) => normalize(rawOf(text), knowledge, () => {}).content.split('\n')
  const OPENING = '根据县委统一部署,2024年5月6日至6月28日,县委第三巡察组对县林业局党组开展了巡察,现将整改情况公布。'
  const long =
    '局党组召开专题会议学习反馈意见,先后召开整改推进会8次,对照问题逐条研究,明确责任领导、责任股室和完成时限。'.repeat(4)

  it.each([
    ['一)', '二)'],
    ['(一)', '(二)'],
    ['(一)', '(二)'],
  ])('is parted before its chapters, sections and items: %s', (first, second) => {
    const text = `${OPENING}一、强化主体责任,落实整改工作${first}统一思想。${long}${second}加强领导。${long}二、逐项推进整改${first}关于“巡护不到位”问题。一是抽查57人;二是考核乡镇。${second}党的建设方面。1.关于学习不深入的问题。一是学习。2.关于换届不及时的问题。一是换届。三、巩固成果${first}持续跟踪。明确专人。欢迎广大干部群众对整改情况进行监督。联系电话:0595-23232815。`
    expect(ends(text).map((line) => line.slice(0, 8))).toEqual(
      [
        OPENING.slice(0, 8),
        '一、强化主体责任',
        `${first}统一思想。`.slice(0, 8),
        `${second}加强领导。`.slice(0, 8),
        '二、逐项推进整改',
        `${first}关于“巡护不到位`.slice(0, 8),
        `${second}党的建设方面`.slice(0, 8),
        '1.关于学习不深',
        '2.关于换届不及',
        '三、巩固成果',
        `${first}持续跟踪。明确专人`.slice(0, 8),
        '欢迎广大干部群众',
      ].map((line) => expect.stringContaining(line.slice(0, 6))),
    )
  })

  it.each([
    `${OPENING}${long}一、二、三级医院共12家。${long}`,
    `${OPENING}${long}要求如下:一、加强领导;二、压实责任;三、严格考核。${long}`.replace(/;/g, ','),
    `${OPENING}一、加强领导。${long}二、压实责任。${long}`,
    `${OPENING}${long}第一、二、三支部(一)班。${long}`,
  ])('is left whole where its numbers count no chapters: %#', (text) => expect(ends(text)).toHaveLength(1))
})
