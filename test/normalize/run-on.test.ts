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
