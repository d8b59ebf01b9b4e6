import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: string[]) =>
  structureOf(['青川县水利局关于巡察整改情况的通报', ...lines].join('\n')).problems.map(
    ({ title, status }) => `${title} ${status.value} ${status.label ?? '-'} ${status.basis ?? '-'}`,
  )

const WORDS = ['组织专题学习3次。', '清理账目2笔。', '约谈企业2家。']
const TITLES = ['学习贯彻不深入', '账目管理不规范', '工程监管不到位']
const items = (of: (i: number) => string) => TITLES.flatMap((_, i) => [of(i), WORDS[i]!])

describe('states that signs stand for', () => {
  it.each<[string, (i: number) => string]>([
    ['at the end of a heading', (i) => `${i + 1}.${TITLES[i]} ${'✅⏳❌'[i]}`],
    ['in a bracket', (i) => `${i + 1}.${TITLES[i]}（${'✅⏳❌'[i]}）`],
    ['before a number', (i) => `${'✅⏳❌'[i]} ${i + 1}.${TITLES[i]}`],
    ['behind a number', (i) => `（${'一二三'[i]}）${'✅⏳❌'[i]}${TITLES[i]}`],
    ['instead of a number', (i) => `${'✅⏳❌'[i]}关于${TITLES[i]}的问题`],
  ])('%s', (_, of) =>
    expect(read('一、组织情况', '开会3次。', '二、问题整改情况', ...items(of))).toEqual([
      `${TITLES[0]} completed ✅ implied`,
      `${TITLES[1]} in_progress ⏳ implied`,
      `${TITLES[2]} not_completed ❌ implied`,
    ]),
  )

  it.each([
    ['二、问题整改情况（★为已完成，△为正在整改，□为未完成）', null],
    ['二、问题整改情况', '注：★表示已完成，△表示正在整改，□表示未完成。'],
    ['二、问题整改情况', '图例：★已完成 △正在整改 □未完成'],
  ])('as a legend says: %s %s', (heading, legend) =>
    expect(
      read(heading, ...items((i) => `${i + 1}.${TITLES[i]}（${'★△□'[i]}）`), ...(legend === null ? [] : [legend])),
    ).toEqual([
      `${TITLES[0]} completed ★ stated`,
      `${TITLES[1]} in_progress △ stated`,
      `${TITLES[2]} not_completed □ stated`,
    ]),
  )

  it('behind a label, in a cell, at the end of a line', () => {
    expect(read('一、问题整改情况', '1.账目不全', '整改状态：✅', '2.采砂失管', '整改状态：⏳')).toEqual([
      '账目不全 completed ✅ implied',
      '采砂失管 in_progress ⏳ implied',
    ])
    expect(read('序号\t问题\t整改措施\t完成情况', '1\t账目不全\t补录\t√', '2\t采砂失管\t巡查\t×')).toEqual([
      '账目不全 completed √ implied',
      '采砂失管 not_completed × implied',
    ])
    expect(read('一、问题整改情况', '1.账目不全。整改情况：补录。✅', '2.采砂失管。整改情况：巡查。⏳')).toEqual([
      '账目不全 completed ✅ implied',
      '采砂失管 in_progress ⏳ implied',
    ])
  })

  it('beside a state on the line below a ①, in a campaign too', () => {
    const { problems } = structureOf(
      [
        '青川县校园餐专项整治情况公示',
        '我县对照自查，整治情况如下。',
        '第一类：采购问题',
        '①招标走过场',
        '√ 已完成',
        '重新招标2次。',
        '②验收不登记',
        '□ 正在推进',
        '补建台账3本。',
        '第二类：收费问题',
        '①伙食费结余不退',
        '√ 已完成',
        '退还3万元。',
      ].join('\n'),
      'campaign_summary',
    )
    expect(problems.map(({ path, title, status }) => `${path.join('.')} ${title} ${status.value}`)).toEqual([
      '1.1 招标走过场 completed',
      '1.2 验收不登记 in_progress',
      '2.1 伙食费结余不退 completed',
    ])
  })

  it('in a column for each state, before the next number too', () => {
    const rows = [
      '序号\t反馈问题\t整改情况\t已完成\t正在推进',
      '1\t账目不全\t补录。科室：财务股\t√\t',
      '2\t采砂失管\t巡查。\t\t√',
    ]
    expect(read(...rows)).toEqual(['账目不全 completed 已完成 stated', '采砂失管 in_progress 正在推进 stated'])
    const tally = ['方面\t问题数\t已完成\t正在推进', '党建\t12\t10\t2', '财务\t8\t8\t0']
    expect(read(...tally)).toEqual([])
  })

  it('a choice on a line of its own, whose other states are not said', () => {
    const { problems } = structureOf(
      [
        '青川县水利局关于巡察整改情况的通报',
        '一、问题整改情况',
        '1.账目不全',
        '补录。',
        '□未完成 ☑已完成 □长期坚持',
        '2.采砂失管',
        '巡查。',
        '□已完成 ☑基本完成 □未完成',
      ].join('\n'),
    )
    expect(problems.map(({ status }) => status.value)).toEqual(['completed', 'basically_completed'])
    expect(problems.flatMap(({ signals }) => signals.map(({ type }) => type))).not.toContain('forward_looking')
  })

  it.each<[string, readonly string[]]>([
    ['one sign before all is a bullet', items((i) => `${i + 1}.✅${TITLES[i]}`)],
    ['a sign without a meaning', items((i) => `${i + 1}.${TITLES[i]}★`)],
    ['a box without a legend', items((i) => `${i + 1}.${TITLES[i]}（□）`)],
    ['a measure of size', items((i) => `${i + 1}.${TITLES[i]}。核减3×5米场地`)],
  ])('%s says nothing', (_, lines) =>
    expect(read('一、问题整改情况', ...lines)).toEqual(TITLES.map((title) => `${title} not_reported - -`)),
  )

  it('signs of steps are not those of the item', () =>
    expect(
      read(
        '一、问题整改情况',
        '1.关于账目不全的问题',
        '✅补录。',
        '⏳公示。',
        '整改结果：阶段性完成',
        '2.关于采砂失管的问题',
        '✅巡查。',
        '⏳查处。',
      ),
    ).toEqual(['账目不全 phased 阶段性完成 stated', '采砂失管 not_reported - -']))
})
