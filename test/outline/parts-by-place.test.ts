import { describe, expect, it } from 'vitest'
import { nodesOf, structureOf } from '../notice-of.ts'

/** An audit report with a part of this heading behind its two problems: what that part is, and the problems under it. */
function behind(heading: string, ...lines: readonly string[]) {
  const { outline, problems } = structureOf(
    [
      '平江县人民政府关于2023年度审计查出问题整改情况的报告',
      '受县人民政府委托,报告审计查出问题的整改情况。',
      '一、整改工作推进情况',
      '县政府9月6日召开会议专题部署。',
      '二、主要问题的整改情况',
      '(一)非税收入未及时入库。',
      '该问题已整改到位。一是将滞留的1126.4万元全部缴入国库。',
      '(二)固定资产账实不符。',
      '该问题正在整改。一是8个单位中已有5个完成盘点。',
      `三、${heading}`,
      ...lines,
      '四、下一步工作',
      '逐项拿出时间表。',
    ].join('\n'),
    'audit_report',
  )
  const part = nodesOf(outline.root).find(({ marker }) => marker?.label === '三、')
  return [part?.role, ...problems.map(({ path }) => path.join('.')).filter((path) => path.startsWith('3'))]
}

const PROSE = ['尚未整改到位的6个问题,原因有:历史资料缺失的3个,涉及司法诉讼的2个,工期未到的1个。']
const REASONS = ['(一)部分问题涉及历史遗留。3个问题资料缺失。', '(二)部分问题整改周期长。2个问题目前正在审理。']

describe('a part that speaks of what is still open', () => {
  const names = [
    '尚未整改到位的问题和原因',
    '未完成整改的问题及原因分析',
    '部分问题尚未整改到位的原因',
    '整改不到位问题的原因',
    '个别问题未整改到位的原因',
    '未能按期整改到位的问题及原因',
    '未按要求完成整改的问题及原因',
    '审计整改中仍然存在的问题及原因',
    '剩余问题情况及原因',
    '整改工作中存在的困难和问题',
    '关于未整改到位问题的原因分析',
    '整改未完成的原因',
    '仍在整改的问题情况说明',
    '尚需持续整改的问题',
    '需进一步整改的问题',
  ]
  it.each(names)('over prose or reasons is no problem and lists none: %s', (heading) => {
    expect(behind(heading, ...PROSE)).toEqual(['other'])
    expect(behind(heading, ...REASONS)).toEqual(['other'])
  })

  it.each(['尚未完成整改问题的原因及措施', '未整改到位问题的原因和解决措施'])(
    'with what is to be done is a next step: %s',
    (heading) => expect(behind(heading, ...PROSE)).toEqual(['next_steps']),
  )

  it.each([
    ['尚未整改到位的问题', '(一)城区管网老化', '(二)教师编制不足'],
    ['需长期坚持的问题', '(一)理论学习不深入', '(二)调查研究不够'],
    ['未完成整改的问题及原因', '(一)关于城区管网老化的问题', '(二)关于教师编制不足的问题'],
    ['尚未整改到位的问题及原因', '(一)公租房租金应收未收问题', '(二)高标准农田建后管护缺位问题'],
    ['尚未完成资产登记的问题', '(一)房屋未登记', '(二)车辆未过户'],
    ['重点民生资金管理不到位', '(一)救助金超范围发放', '(二)农村公路进度缓慢'],
  ])('over items that are problems lists them: %s', (heading, ...items) =>
    expect(behind(heading, ...items.flatMap((item) => [item, '一是制定计划。二是逐步解决。']))).toEqual([
      'problems',
      '3.1',
      '3.2',
    ]),
  )

  it.each(['整改不到位的问题', '巡察反馈问题整改不到位', '尚未完成年度采购计划的问题'])(
    'and is a problem where it is answered: %s',
    (heading) =>
      expect(behind(heading, '整改情况:一是制定计划。二是逐步解决。', '整改结果:已完成')).toEqual(['problems', '3']),
  )
})

/** The role of the first part of a notice, with what it tells. */
function openingRole(heading: string, prose: string) {
  const { outline } = structureOf(
    [
      '中共青川县水利局党组关于巡察整改进展情况的通报',
      '2024年3月1日至5月1日,县委第一巡察组对县水利局党组开展了巡察。现将整改情况公布如下。',
      `一、${heading}`,
      prose,
      '二、各项问题的整改情况',
      '1.关于学习不深入的问题(已完成)',
      '一是制定计划。二是开展学习12次。',
      '2.关于督查不力的问题(正在整改)',
      '一是制定计划。二是通报3次。',
      '三、今后的安排',
      '继续抓好整改。',
    ].join('\n'),
  )
  return nodesOf(outline.root).find(({ marker }) => marker?.label === '一、')?.role
}
const TAKEN_UP =
  '反馈会后第一时间传达学习,统一思想。党组会研究13次,制定问题、任务、责任三张清单,列入2个问题、57条措施;机关党委跟进监督。'

describe('the part before the list', () => {
  it.each([
    '整改工作的组织推动',
    '巡察整改的组织与推动',
    '整改工作统筹推进',
    '整改推动过程',
    '怎样抓的',
    '反馈后的主要动作',
    '推进过程',
    '接到反馈后怎么做',
    '领导班子履职尽责',
    '以上率下,书记领题破题',
    '上下联动抓落实',
  ])('that tells how the work was taken up is its organisation, whatever its name: %s', (heading) =>
    expect(openingRole(heading, TAKEN_UP)).toBe('organisation'),
  )

  it.each(['整改工作的组织推动', '巡察整改的组织实施', '整改任务的统筹调度', '整改工作的谋划部署'])(
    'that is named so is, whatever it tells: %s',
    (heading) => expect(openingRole(heading, '党组书记负总责。')).toBe('organisation'),
  )

  it.each([
    ['背景', '2024年3月,县委第一巡察组进驻。'],
    ['主要成效', TAKEN_UP],
    ['学习贯彻有差距', TAKEN_UP],
    ['领导小组作用发挥不够', TAKEN_UP],
    ['组织生活不规范', '整改情况:召开会议研究,列出清单。'],
    ['单位概况', '县水利局有职工43人,下设股室7个。'],
  ])('%s is not', (heading, prose) => expect(openingRole(heading, prose)).not.toBe('organisation'))
})

describe('an item without a word for its fault', () => {
  const items = ['农村饮水管护悬空', '河道采砂偏松', '项目结余资金长期挂账', '差旅费报销不严', '水土保持费应收未收']
  it('is a problem among others of its kind, however many parts besides them have their numbers', () => {
    const { problems } = structureOf(
      [
        '中共南江县水利局党组关于县委巡察整改进展情况的通报',
        '一、整改工作组织情况',
        '局党组召开会议4次。',
        ...items.flatMap((item, i) => [
          `${'二三四五六'[i]}、${item}(已完成)`,
          '(1)清理项目41个。',
          '(2)退回资金3万元。',
        ]),
        '七、下一步工作打算',
        '继续抓好整改。',
      ].join('\n'),
    )
    expect(problems.map(({ title }) => title)).toEqual(items)
  })
})
