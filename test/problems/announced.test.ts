import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: string[]) =>
  structureOf(['青川县供销社关于巡察整改情况的通报', ...lines].join('\n')).problems.map(
    ({ path, title, status }) => `${path.join('.')} ${title} ${status.value}`,
  )

const FOUND = ['一、巡察反馈的问题', '1.主责主业不突出。', '2.资产出租管理混乱。']
const answered = (n: number, title: string) => [
  `${n}.${title}。`,
  '整改情况:一是专题研究。二是逐项清理。',
  '整改结果:已完成整改。',
]

/** A list of what was found, and below it the same with what was done. */
describe('problems announced and then answered', () => {
  it('are those with the answer', () => {
    expect(
      read(...FOUND, '二、反馈问题整改情况', ...answered(1, '主责主业不突出'), ...answered(2, '资产出租管理混乱')),
    ).toEqual(['2.1 主责主业不突出 completed', '2.2 资产出租管理混乱 completed'])
  })

  it('are wrapped or quoted below', () => {
    expect(
      read(
        ...FOUND,
        '二、反馈问题整改情况',
        ...answered(1, '关于“主责主业不突出”的问题'),
        ...answered(2, '关于资产出租管理混乱问题'),
      ),
    ).toEqual(['2.1 主责主业不突出 completed', '2.2 资产出租管理混乱 completed'])
  })

  it('go by their first words below', () => {
    expect(
      read(
        '一、巡察反馈的问题',
        '1.主责主业不突出,经营网点减少。',
        '2.资产出租管理混乱,涉及3处。',
        '二、反馈问题整改情况',
        ...answered(1, '主责主业不突出'),
        ...answered(2, '资产出租管理混乱'),
      ),
    ).toEqual(['2.1 主责主业不突出 completed', '2.2 资产出租管理混乱 completed'])
  })

  it('stay where two below begin alike, or too few words say which is meant', () => {
    const twice = [...answered(1, '资产出租管理混乱,租金未收'), ...answered(2, '资产出租管理混乱,合同未签')]
    expect(
      read('一、巡察反馈的问题', '1.资产出租管理混乱。', '2.网点少。', '二、反馈问题整改情况', ...twice).length,
    ).toBe(4)
  })

  it('stay where nothing below answers them', () => {
    expect(read(...FOUND, '二、反馈问题整改情况', ...answered(1, '主责主业不突出'))).toEqual([
      '1.2 资产出租管理混乱 not_reported',
      '2.1 主责主业不突出 completed',
    ])
  })

  it('are two where both are answered', () => {
    const twice = [...answered(1, '会议记录不完整'), ...answered(2, '台账不规范')]
    expect(read('一、机关党支部', ...twice, '二、离退休党支部', ...twice).length).toBe(4)
  })
})

describe('第一方面', () => {
  it('is a theme over numbers that run on', () => {
    const item = (n: number, title: string) => [
      `${n}.关于“${title}”问题`,
      '整改情况:一是逐项清理。',
      '整改结果:整改见底',
    ]
    const { problems } = structureOf(
      [
        '青川县供销社关于巡察整改情况的通报',
        '二、反馈问题整改落实情况',
        '第一方面 履行职责有差距',
        ...item(1, '主业不突出'),
        ...item(2, '服务不到位'),
        '第二方面:资产管理有漏洞',
        ...item(3, '出租混乱'),
        '三、下一步打算',
        '继续整改。',
      ].join('\n'),
    )
    expect(problems.map(({ theme, title, status }) => `${theme} ${title} ${status.value}`)).toEqual([
      '履行职责有差距 主业不突出 completed',
      '履行职责有差距 服务不到位 completed',
      '资产管理有漏洞 出租混乱 completed',
    ])
  })
})

describe('steps under a state', () => {
  it('are steps though one of them ends in a shortfall', () => {
    expect(
      read(
        '一、反馈问题整改情况',
        '1.关于“债务化解缓慢”的问题(持续推进)',
        '(1)去年底,拨付资金1300万元,债务明显下降。',
        '(2)剩余债务列入计划。',
      ),
    ).toEqual(['1.1 债务化解缓慢 in_progress'])
  })

  it('are problems where each says that it is one', () => {
    expect(read('一、反馈问题整改情况', '(一)党建方面(已完成)', '1.会议记录不完整。', '2.台账不规范。').length).toBe(2)
  })
})
