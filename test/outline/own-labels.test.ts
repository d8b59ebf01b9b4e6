import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: readonly string[]) =>
  structureOf(
    ['青川县关于巡察整改情况的通报', '二、反馈问题整改落实情况', ...lines, '三、下一步工作', '继续抓好整改。'].join(
      '\n',
    ),
  ).problems.map(({ path, title, measures, responsible }) =>
    `${path.join('.')} ${title} ${measures.length} ${responsible.map(({ names }) => names.length).join('+')}`.trim(),
  )

const UNITS = '(牵头单位:县住建局;责任单位:各乡镇)'

/** ① counts steps, or items that stand over labels of their own. */
describe('a circled number', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'opens a problem where each bears its units and its measures',
      [
        '(一)民生保障方面',
        '(1)教育保障方面。',
        `①控辍保学抓得不实${UNITS}`,
        '整改措施:一是逐户排查。二是劝返学生6人。',
        '(2)住房安全方面。',
        `①改造进度慢,任务没有完成${UNITS}`,
        '整改措施:一是改造危房32户。二是每月督查。',
        `②质量把关不严${UNITS}`,
        '整改措施:一是复查12户。二是约谈施工方2家。三是建立台账。',
      ],
      ['2.1.1.1 控辍保学抓得不实 2 1+1', '2.1.2.1 改造进度慢,任务没有完成 2 1+1', '2.1.2.2 质量把关不严 3 1+1'],
    ],
    [
      'opens a problem that is worded as a task too',
      [
        '(一)住房方面',
        `①推进危房改造${UNITS}`,
        '整改措施:一是改造32户。',
        `②对改造对象动态监测${UNITS}`,
        '整改措施:一是复查12户。',
      ],
      ['2.1.1 推进危房改造 1 1+1', '2.1.2 对改造对象动态监测 1 1+1'],
    ],
    [
      'opens a problem with the answer on its own line',
      ['(一)住房方面', '①改造进度慢。整改情况:改造32户。', '②把关不严。整改情况:复查12户。'],
      ['2.1.1 改造进度慢 0', '2.1.2 把关不严 0'],
    ],
    [
      'opens a problem whose units stand on a line below it',
      [
        '(一)住房方面',
        '①改造进度慢',
        '责任单位:县住建局',
        '整改情况:改造32户。',
        '②把关不严',
        '责任单位:质监站',
        '整改情况:复查12户。',
      ],
      ['2.1.1 改造进度慢 0 1', '2.1.2 把关不严 0 1'],
    ],
    [
      'opens a problem over steps in brackets',
      [
        '(一)住房方面',
        '①改造进度慢',
        '整改情况:',
        '(1)改造32户。',
        '(2)每月督查。',
        '②把关不严',
        '整改情况:',
        '(1)复查12户。',
      ],
      ['2.1.1 改造进度慢 2', '2.1.2 把关不严 1'],
    ],
    [
      'opens a problem where the text breaks off in the last',
      ['(一)住房方面', '①改造进度慢', '整改情况:改造32户。', '②把关不严'],
      ['2.1.1 改造进度慢 0', '2.1.2 把关不严 0'],
    ],
    [
      'counts steps under 整改情况:',
      [
        '(一)改造进度慢',
        '整改情况:',
        '①改造危房32户(责任单位:县住建局)',
        '②每月督查(责任单位:质监站)',
        '整改结果:已完成。',
      ],
      ['2.1 改造进度慢 2 1+1'],
    ],
    [
      'counts steps inside 整改措施:',
      ['(一)改造进度慢', '整改措施:①改造危房32户。责任人:王某。②每月督查。责任人:李某。', '整改结果:已完成。'],
      ['2.1 改造进度慢 2 1+1'],
    ],
    [
      'counts what a problem shows itself in under 具体表现:',
      ['(一)改造进度慢', '具体表现:', '①32户没有动工。', '②资金没有拨付。', '整改情况:一是动工32户。二是拨付资金。'],
      ['2.1 改造进度慢 2'],
    ],
    [
      'counts steps that bear no labels',
      ['(一)改造进度慢', '①改造危房32户。', '②每月督查。', '整改结果:已完成。'],
      ['2.1 改造进度慢 2'],
    ],
    [
      'counts steps where one label closes the last',
      ['1.关于改造进度慢的问题', '①改造危房32户。', '②每月督查。', '③约谈2家。', '责任单位:县住建局'],
      ['2.1 改造进度慢 3 1'],
    ],
    [
      'counts steps of 一是',
      ['(一)改造进度慢', '整改情况:一是抓改造。①改造32户。②拆除4户。二是抓督查。'],
      ['2.1 改造进度慢 2'],
    ],
  ])('%s', (_, lines, expected) => expect(read(...lines)).toEqual(expected))
})

/** Several numbered problems in one paragraph. */
describe('numbers inside a paragraph', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'open problems where each has its answer',
      ['(一)学习方面', '1.学习不深入问题。整改情况:一是定计划。二是学习12次。2.调研不够问题。整改情况:一是调研8次。'],
      ['2.1.1 学习不深入问题 2', '2.1.2 调研不够问题 1'],
    ],
    [
      'open problems behind the heading of their part',
      ['(一)学习方面。1.学习不深入。整改情况:学习12次。2.调研不够。整改情况:调研8次。3.培训少。整改情况:办班2期。'],
      ['2.1.1 学习不深入 0', '2.1.2 调研不够 0', '2.1.3 培训少 0'],
    ],
    [
      'in brackets open problems',
      ['1.党建方面。(1)学习不深入。整改情况:一是学习12次。(2)调研不够。整改情况:一是调研8次。二是形成报告。'],
      ['2.1.1 学习不深入 1', '2.1.2 调研不够 2'],
    ],
    [
      'run on in the next paragraph',
      [
        '(一)学习方面',
        '1.学习不深入。整改情况:学习12次。2.调研不够。整改情况:调研8次。',
        '3.培训少。整改情况:办班2期。4.督查不力。整改情况:督查5次。',
      ],
      ['2.1.1 学习不深入 0', '2.1.2 调研不够 0', '2.1.3 培训少 0', '2.1.4 督查不力 0'],
    ],
    [
      'open problems with measures and result each',
      ['1.学习不深入。整改措施:一是学习12次。整改结果:已完成。2.调研不够。整改措施:一是调研8次。整改结果:正在整改。'],
      ['2.1 学习不深入 1', '2.2 调研不够 1'],
    ],
    [
      'open problems though the last is cut off',
      ['1.学习不深入。整改情况:学习12次。2.调研不够。整改情况:调研8次。3.培训次数少,'],
      ['2.1 学习不深入 0', '2.2 调研不够 0', '2.3 培训次数少 0'],
    ],
    [
      'circled open problems',
      ['(一)学习方面:①学习不深入。整改情况:学习12次。②调研不够。整改情况:调研8次。'],
      ['2.1.1 学习不深入 0', '2.1.2 调研不够 0'],
    ],
    [
      'open problems over their own numbered steps',
      ['1.学习不深入。整改情况:(1)定计划。(2)学习12次。2.调研不够。整改情况:(1)调研8次。(2)成果3篇。(3)转化2项。'],
      ['2.1 学习不深入 2', '2.2 调研不够 3'],
    ],
    [
      'are steps under one label before them',
      ['(一)学习不深入。整改情况:1.印发计划,完成情况:已印发。2.学习12次,完成情况:已完成。'],
      ['2.1 学习不深入 2'],
    ],
    [
      'are fields where a label follows each',
      ['(一)学习不深入', '1.整改措施:定计划。2.整改情况:学习12次。3.整改结果:已完成。'],
      ['2.1 学习不深入 0'],
    ],
    [
      'are steps where they have no labels',
      ['(一)学习不深入', '整改情况:1.印发计划。2.学习12次。3.测试1次。'],
      ['2.1 学习不深入 3'],
    ],
  ])('%s', (_, lines, expected) => expect(read(...lines)).toEqual(expected))
})

/** Problems two headings deep, also where the text breaks off. */
describe('headings in brackets with answers', () => {
  const FIRST = ['(1)在学习传达上,及时性不强,落实不够到位。', '整改情况:一是定计划。二是学习12次。']
  const PARTS = [
    '一、政治建设方面',
    '一、关于政治建设方面的问题',
    '一、关于“政治建设有差距”问题',
    '一、政治建设抓得不够到位。',
  ]
  const ITEMS = ['1.理论武装方面。', '1.学习贯彻不够到位。', '1.关于“学习贯彻不够到位”问题']
  const TAILS: readonly (readonly [string, readonly string[]])[] = [
    ['(2)在学用结合上,结合实际不够。\n整改情况:一是调研8次。', ['1.1.1', '1.1.2']],
    ['(2)在学用结合上,结合实际不够。\n整改情况:一是', ['1.1.1', '1.1.2']],
    ['(2)在学用结合上,结合实际不够。\n整改', ['1.1.1', '1.1.2']],
    ['(2)在学用结合上,结合实际', ['1.1.1', '1.1.2']],
    ['(2)在学用', ['1.1.1', '1.1.2']],
    ['(2)', ['1.1.1']],
    ['', ['1.1.1']],
  ]
  const cases = PARTS.flatMap((part) =>
    ITEMS.flatMap((item) => TAILS.map(([tail, paths]) => [part, item, tail, paths] as const)),
  )
  it.each(cases)('%s / %s / … %s', (part, item, tail, paths) => {
    const { problems } = structureOf(['青川县关于巡察整改情况的通报', part, item, ...FIRST, tail].join('\n').trimEnd())
    expect(problems.map(({ path }) => path.join('.'))).toEqual(paths)
    expect(
      problems.map(({ theme }) => theme?.includes(item.includes('理论') ? '理论武装' : '学习贯彻不够到位')),
    ).toEqual(paths.map(() => true))
  })
})
