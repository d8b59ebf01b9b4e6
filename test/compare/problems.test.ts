import { describe, expect, it } from 'vitest'
import { alignmentsOf } from '../../src/compare/alignment.ts'
import { type RoundProblem, recurrencesOf } from '../../src/compare/recurrence.ts'
import { loadKnowledge } from '../../src/knowledge.ts'

const { sameWords } = loadKnowledge()

const rounds = (unit: string, ...all: readonly (readonly [day: string, theme: string | null, ...titles: string[]])[]) =>
  all.flatMap(([day, theme, ...titles]) =>
    titles.map(
      (title, n): RoundProblem => ({
        problem: `${unit}${day}/p/${n + 1}`,
        notice: `${unit}${day}`,
        unit,
        inspection: `${unit}${day}`,
        day,
        title,
        theme,
      }),
    ),
  )

const told = (problems: readonly RoundProblem[]): string[] =>
  recurrencesOf(problems).map(({ earlier, later, rule }) => `${earlier.title} → ${later.title} (${rule})`)

describe('problems that come back in a later inspection of the same unit', () => {
  const others = rounds('他局', [
    '2020-01-01',
    'x',
    '水费收缴不及时',
    '档案管理不规范',
    '村级财务公开不够',
    '工程变更审批不严',
    '项目储备不足',
  ])

  it('are those in the same words, in another order, and near ones of the same theme', () => {
    expect(
      told([
        ...others,
        ...rounds(
          '县教育局',
          ['2021-05-01', 'a', '理论学习中心组学习不规范', '学校食堂大宗食材采购不规范', '校外培训机构监管缺位'],
          ['2024-06-01', 'a', '中心组理论学习不够规范', '关于学校食堂食材采购仍不规范的问题', '教师长期借调问题突出'],
        ),
      ]),
    ).toEqual([
      '理论学习中心组学习不规范 → 中心组理论学习不够规范 (wording)',
      '学校食堂大宗食材采购不规范 → 关于学校食堂食材采购仍不规范的问题 (wording)',
    ])
  })

  it('a near one of another theme is none, nor one of another unit, of the same inspection, or of an earlier day', () => {
    const near = ['2021-05-01', '2024-06-01'] as const
    const one = '项目招投标监管不到位'
    const other = '工程建设项目招投标监管缺失，围标串标时有发生'
    const theme = (first: string, second: string) =>
      told([...others, ...rounds('县住建局', [near[0], first, one], [near[1], second, other])])
    expect(theme('b', 'b')).toHaveLength(1)
    expect(theme('b', 'c')).toEqual([])
    expect(told([...others, ...rounds('甲局', [near[0], 'b', one]), ...rounds('乙局', [near[1], 'b', one])])).toEqual(
      [],
    )
    const together = rounds('县住建局', [near[0], 'b', one], [near[1], 'b', one]).map((p) => ({
      ...p,
      inspection: 'i',
    }))
    expect(told([...others, ...together])).toEqual([])
  })

  it('are told once an earlier inspection, the likest', () => {
    const found = told([
      ...others,
      ...rounds(
        '县林业局',
        ['2018-01-01', 'd', '护林员管理不到位', '护林员队伍管理使用不到位'],
        ['2021-01-01', 'd', '护林员管理不到位'],
        ['2024-01-01', 'd', '护林员管理不到位'],
      ),
    ])
    expect(found).toHaveLength(3)
    expect(new Set(found)).toEqual(new Set(['护林员管理不到位 → 护林员管理不到位 (wording)']))
  })
})

describe('problems of different places that say the same', () => {
  const say = (theme: string | null, ...titles: string[]) =>
    titles.map((title, n) => ({ problem: `${theme}${n}${title}`, title, theme }))
  const problems = [
    ...say(
      'a',
      '基层党组织建设薄弱',
      '基层党组织建设较薄弱',
      '关于基层党组织建设存在薄弱环节的问题',
      '党费收缴不及时',
      '党费收缴使用不规范',
    ),
    ...say('b', '基层党组织建设薄弱', '三公经费管控不严', '“三公”经费管控还不严格', '固定资产管理混乱'),
    ...say(null, '三公经费管控不严'),
  ]
  const groups = () => {
    const found = new Map<string, string[]>()
    for (const { n, medoid } of alignmentsOf(problems, sameWords)) {
      const label = problems[medoid]!.title
      found.set(label, [...(found.get(label) ?? []), problems[n]!.title])
    }
    return found
  }

  it('are grouped within their theme and called by their own words', () => {
    expect(groups()).toEqual(
      new Map([
        ['基层党组织建设薄弱', ['基层党组织建设薄弱', '基层党组织建设较薄弱', '关于基层党组织建设存在薄弱环节的问题']],
        ['三公经费管控不严', ['三公经费管控不严', '“三公”经费管控还不严格']],
      ]),
    )
  })

  it('the one that stands for a group is of it, at score 1', () => {
    const aligned = alignmentsOf(problems, sameWords)
    for (const { medoid } of aligned) expect(aligned.find(({ n }) => n === medoid)?.score).toBe(1)
    expect(aligned.every(({ score }) => score >= 0.45)).toBe(true)
  })

  it('ten thousand titles take seconds, not minutes', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      problem: `p${n}`,
      theme: `t${n % 20}`,
      title: `${['资金', '项目', '档案', '合同', '工程', '学习', '采购', '水库', '道路', '食堂'][n % 10]}${['管理', '监督', '审批', '使用', '验收'][(n >> 2) % 5]}${String.fromCharCode(0x4e00 + (n % 700))}不严`,
    }))
    const before = process.cpuUsage()
    expect(alignmentsOf(many, sameWords).length).toBeGreaterThan(5_000)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
  })
})
