import { describe, expect, it } from 'vitest'
import { nodesOf, structureOf } from '../notice-of.ts'

const HEAD = ['青川县水利局关于整改情况的通报', '根据安排,现将整改情况公布如下。', '一、整改落实情况']

const read = (...lines: readonly string[]) =>
  structureOf([...HEAD, ...lines].join('\n')).problems.map(
    ({ path, title, status, measures }) =>
      `${path.join('.')} ${title} ${status.value}${measures.map(({ label }) => ` ${label}`).join('')}`,
  )

describe('letters, stems and classes as numbers', () => {
  it.each([
    ['A.', 'B.'],
    ['A、', 'B、'],
    ['(A)', '(B)'],
    ['a)', 'b)'],
    ['甲、', '乙、'],
    ['(甲)', '(乙)'],
    ['第一类:', '第二类:'],
    ['第一类问题 ', '第二类问题 '],
    ['A类问题:', 'B类问题:'],
  ])('of problems: %s %s', (first, second) =>
    expect(
      read(
        `${first}学习贯彻不深入`,
        '整改情况:开展学习3次。',
        '完成情况:已完成',
        `${second}账目管理不规范`,
        '整改情况:清理账目2笔。',
        '完成情况:正在整改',
      ),
    ).toEqual(['1.1 学习贯彻不深入 completed', '1.2 账目管理不规范 in_progress']),
  )

  it('of the parts that problems stand under', () =>
    expect(
      read(
        '第一类 政治建设方面',
        '1.关于学习不深入的问题',
        '学习3次。该问题已完成整改。',
        '2.关于记录不全的问题',
        '补记12次。该问题已完成整改。',
        '第二类 廉政建设方面',
        '1.关于接待超标的问题',
        '退缴0.5万元。该问题正在整改。',
      ),
    ).toEqual(['1.1.1 学习不深入 completed', '1.1.2 记录不全 completed', '1.2.1 接待超标 in_progress']))

  it('of steps on lines of their own and inside one, one step alone among others', () =>
    expect(
      read(
        '1.关于学习不深入的问题',
        '整改情况:',
        'A.制定计划。',
        'B.开展学习3次。',
        '完成情况:已完成',
        '2.关于账目不规范的问题',
        '整改情况:A.清理账目;B.修订制度。',
        '完成情况:已完成',
        '3.关于公车私用的问题',
        '整改情况:',
        'A.封存2辆。',
        '完成情况:已完成',
      ),
    ).toEqual(['1.1 学习不深入 completed A. B.', '1.2 账目不规范 completed A. B.', '1.3 公车私用 completed A.']))

  it.each([
    ['A类企业12家全部检查。', 'B级企业3家已约谈。'],
    ['A股上市公司1家已补缴。', 'C919配套项目未涉及。'],
    ['甲方代表更换2名。', '乙方扣款3万元。'],
    ['甲、乙双方重新签订合同。', '丙、丁两个标段已复工。'],
    ['第一类疫苗重新盘点。', '第二类医疗器械登记12台。'],
    ['陆 续完工8条。', '伍 级风险已排查。'],
    ['B、对照清单整改。', 'C、对照台账销号。'],
    ['丙、泵站复工。', '丁、泵站验收。'],
  ])('words are none: %s %s', (first, second) => {
    const { outline } = structureOf(
      [...HEAD, '(一)关于管理不规范的问题', first, second, '(二)关于账目不全的问题', '补录账目。'].join('\n'),
    )
    expect(nodesOf(outline.root).flatMap(({ marker }) => marker?.label ?? [])).toEqual(['一、', '(一)', '(二)'])
  })

  it('a word among chapters counted so is none of them', () => {
    const lines = [
      '壹、整改组织',
      '开会3次。',
      '贰、问题整改',
      '(一)排水不畅',
      '陆 续完工8条。整改结果:已完成。',
      '叁、下一步打算',
      '抓好整改。',
    ]
    const { outline } = structureOf([HEAD[0], HEAD[1], ...lines].join('\n'))
    expect(nodesOf(outline.root).flatMap(({ marker }) => marker?.label ?? [])).toEqual(['壹、', '贰、', '(一)', '叁、'])
  })
})

describe('steps counted 其一', () =>
  it.each(['整改情况:其一,制定计划;其二,开展学习3次。', '整改情况:\n其一,制定计划。\n其二,开展学习3次。'])(
    '%j',
    (steps) =>
      expect(read('(一)关于学习不深入的问题', steps, '完成情况:已完成', '(二)关于账目不全的问题', '补录。')).toEqual([
        '1.1 学习不深入 completed 其一, 其二,',
        '1.2 账目不全 not_reported',
      ]),
  ))
