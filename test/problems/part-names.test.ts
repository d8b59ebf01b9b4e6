import { describe, expect, it } from 'vitest'
import { nodesOf, structureOf } from '../notice-of.ts'

const ITEM = ['1.关于学习不深入的问题', '整改情况:一是定计划。二是学习12次。']

/** What the theme of a problem under one heading is. */
const themeUnder = (heading: string) =>
  structureOf(['青川县关于巡察整改情况的通报', heading, ...ITEM, '下一步,继续抓好整改。'].join('\n')).problems[0]?.theme

describe('a heading above problems', () => {
  it.each([
    '一、民主监督意见整改落实情况',
    '一、隐患问题及整改情况',
    '一、问题隐患整改情况',
    '一、审计查出问题整改结果',
    '一、检查发现问题及整改措施落实情况',
    '一、人大常委会审议意见办理情况',
    '一、政协委员提案办理情况',
    '一、代表建议意见办理落实情况',
    '一、督查反馈问题整改落实情况',
    '一、自查问题整改成效',
    '一、反馈问题整改验收情况',
    '一、班子检视问题整改情况',
    '一、主题教育检视问题整改情况',
  ])('that only names the part is no theme: %s', (heading) => expect(themeUnder(heading)).toBeNull())

  it.each([
    ['一、安全生产隐患排查整治方面', '安全生产隐患排查整治方面'],
    ['一、监督检查方面', '监督检查方面'],
    ['一、人大代表联络工作方面', '人大代表联络工作方面'],
    ['一、落实意识形态责任制情况', '落实意识形态责任制情况'],
    ['一、财政管理审计查出问题整改情况', '财政管理审计查出问题整改情况'],
    ['一、选人用人方面', '选人用人方面'],
    ['一、选人用人专项检查反馈问题整改情况', '选人用人专项检查反馈问题整改情况'],
    ['一、班子自身建设方面', '班子自身建设方面'],
    ['一、落实审议意见不力', '落实审议意见不力'],
  ])('that says what they are about is one: %s', (heading, theme) => expect(themeUnder(heading)).toBe(theme))
})

/** The problems, and the role of the last part. */
const readEnd = (...lines: readonly string[]) => {
  const { problems, outline } = structureOf(
    [
      '青川县关于巡察整改情况的通报',
      '一、反馈问题整改情况',
      ...ITEM,
      ...lines,
      '四、下一步打算',
      '继续抓好整改。',
    ].join('\n'),
  )
  const part = nodesOf(outline.root).find(({ marker }) => marker?.label === '二、')
  return [...problems.map(({ path }) => path.join('.')), part?.role]
}

describe('what a notice finds wanting behind its list', () => {
  it.each([
    [
      ['二、存在的差距', '受条件限制,高山村组供水成本高,技术人员不足。'],
      ['1.1', 'other'],
    ],
    [
      ['二、存在的不足和困难', '(一)部分问题整改进度不快。', '(二)资金缺口较大。'],
      ['1.1', 'other'],
    ],
    [
      ['二、整改工作中存在的主要问题和不足', '一是认识不够到位。二是举措不够有力。'],
      ['1.1', 'other'],
    ],
    [
      ['二、当前存在的短板', '1.人手不足。', '2.经费不够。'],
      ['1.1', 'other'],
    ],
    [
      ['二、尚存在的困难及原因分析', '历史遗留问题较多。'],
      ['1.1', 'other'],
    ],
    [
      ['二、存在的不足', '(一)人手不足', '整改情况:招录3人。'],
      ['1.1', '2.1', 'problems'],
    ],
    [
      ['二、作风建设存在差距', '整改情况:下访42次。'],
      ['1.1', '2', 'problems'],
    ],
    [
      ['二、存在的差距', '(一)人手不足(正在整改)', '(二)经费不够(已完成)'],
      ['1.1', '2.1', '2.2', 'problems'],
    ],
  ] as const)('%s', (lines, expected) => expect(readEnd(...lines)).toEqual(expected))

  it('is the list of problems where nothing was listed before', () => {
    const { problems } = structureOf(
      [
        '青川县关于作风整改情况的报告',
        '一、存在的不足',
        '(一)学习不深入',
        '(二)督查不力',
        '二、下一步打算',
        '抓好整改。',
      ].join('\n'),
    )
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['1.1', '1.2'])
  })
})

describe('numbered steps right behind a label in brackets', () => {
  it.each([
    ['【整改措施】(1)印发方案。(2)更换灯具26盏。(3)能耗下降2.6%。', ['(1)', '(2)', '(3)']],
    ['【整改措施】1)印发方案。2)更换灯具26盏。', ['1)', '2)']],
    ['〔整改情况〕⑴印发方案。⑵更换灯具26盏。', ['⑴', '⑵']],
    ['【整改情况】①印发方案。②更换灯具26盏。', ['①', '②']],
    ['【整改情况】1.印发方案。2.更换灯具26盏。', ['1.', '2.']],
    ['【整改情况】(1)印发方案并学习。', []],
  ] as const)('%s', (line, labels) => {
    const { problems, text } = structureOf(
      ['青川县关于巡察整改情况的通报', '(一)节能不力', line, '【整改状态】已完成', '(二)管理不严', line].join('\n'),
    )
    for (const { measures } of problems) {
      expect(measures.map(({ label }) => label)).toEqual(labels)
      for (const { span, label } of measures) expect(text.content.startsWith(label!, span.start)).toBe(true)
    }
    expect(problems).toHaveLength(2)
  })
})
