import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (heading: string, body = '核对台账36本。') => {
  const lines = ['中共青川县水利局党组关于巡察整改情况的通报', '一、反馈问题整改情况', `（一）${heading}`, body]
  return structureOf(lines.join('\n')).problems.map(({ title, status }) => `${title} ${status.value} ${status.label}`)
}

describe('a status among other words of a bracket', () => {
  it.each([
    ['水费台账不全（对应意见3条次；已完成）', '水费台账不全 completed 已完成'],
    ['采砂监管不严（2023年底：正在推进；2024年底：完成整改）', '采砂监管不严 completed 完成整改'],
    ['评审公示缺失（原：部分完成，现：已销号）', '评审公示缺失 completed 已销号'],
    ['评审公示缺失（现状：已销号；上半年：基本完成）', '评审公示缺失 completed 已销号'],
    ['值班记录不实（基本完成→已完成）', '值班记录不实 completed 已完成'],
    ['项目验收拖延（第5号问题／持续推进）', '项目验收拖延 in_progress 持续推进'],
    ['公车管理混乱（立行立改类·已办结）', '公车管理混乱 completed 已办结'],
    ['食堂账目不清【集中整改期：正在整改；目前：基本完成】', '食堂账目不清 basically_completed 基本完成'],
    ['合同签订倒置（责任科室：办公室，已整改到位）', '合同签订倒置 completed 已整改到位'],
    ['合同签订倒置（2024年6月30日已整改到位）', '合同签订倒置 completed 已整改到位'],
    ['合同签订倒置（进行中，完成率80%）', '合同签订倒置 in_progress 进行中'],
    ['合同签订倒置（牵头领导：张山；未完成）', '合同签订倒置 not_completed 未完成'],
  ])('%s', (heading, expected) => expect(read(heading)).toEqual([expected]))

  it.each([
    '会议费超支（涉及问题4个，其中1个未完成）',
    '水库管护缺人（上半年：未启动）',
    '宿舍漏雨不修（水利站牵头，预计明年完成）',
    '工程进展缓慢（如污水厂，尚未启动）',
    '工程进展缓慢（3项已完成；2项正在推进）',
    '工程（已完成，未决算）资产不入账',
  ])('%s has none', (heading) => expect(read(heading, '一是核对台账。二是补录68笔。')[0]).toContain('not_reported'))

  it('ends the names of those responsible', () => {
    const text = [
      '关于整改情况的通报',
      '一、反馈问题整改情况',
      '（一）合同倒置（责任科室：办公室、工程股，已完成）',
      '修订办法。',
    ]
    const [only] = structureOf(text.join('\n')).problems
    expect(only!.responsible.map(({ names }) => names)).toEqual([['办公室', '工程股']])
  })
})

describe('a sentence on the whole problem behind the last step', () => {
  it.each([
    ['至此，本项问题已整改到位。', 'completed 已整改到位'],
    ['总体上看，该问题基本整改到位。', 'basically_completed 基本整改到位'],
    ['受账户冻结影响，该问题未完成整改。', 'not_completed 未完成整改'],
    ['经县委巡察办现场核验，此问题已销号。', 'completed 已销号'],
    ['截至2024年12月底，该问题已整改完毕。', 'completed 已整改完毕'],
    ['现已全部整改到位。', 'completed 已全部整改到位'],
    ['制度已上墙，本条问题已办结。', 'completed 已办结'],
    ['此项工作持续推进。', 'in_progress 持续推进'],
    ['因产权纠纷尚在诉讼、资金未到账，目前该问题正在整改。', 'in_progress 正在整改'],
    ['至此该问题已整改到位。', 'completed 已整改到位'],
  ])('%s', (last, expected) =>
    expect(read('关于“台账不全”的问题', `一是核对台账。\n二是补录68笔。${last}`)).toEqual([`台账不全 ${expected}`]),
  )

  it.each([
    '巡察组指出，该问题整改不到位。',
    '待审计结束后，该问题整改到位。',
    '力争明年6月前，该问题整改到位。',
    '要求各股室对照检查，该问题整改到位。',
    '如产权明晰，该问题已整改到位。',
    '其中2个支部，各类台账已整改到位。',
  ])('%s is none', (last) =>
    expect(read('关于“台账不全”的问题', `一是核对台账。\n二是补录68笔。${last}`)[0]).toContain('not_reported'),
  )

  it('also opens the clause of the step itself', () => {
    expect(read('关于“台账不全”的问题', '一是核对台账。\n二是待审计结束后，该问题整改到位。')[0]).toContain(
      'not_reported',
    )
  })
})

describe('what a section says of its items', () => {
  it.each([
    ['整改到位的问题（2个）', 'completed 整改到位'],
    ['达到序时进度的问题', 'in_progress 达到序时进度'],
    ['尚未完成整改的事项（1项）', 'not_completed 尚未完成整改'],
    ['已销号问题', 'completed 已销号'],
    ['需要长期坚持的整改任务', 'long_term 需要长期坚持'],
  ])('%s', (section, expected) => {
    const lines = [
      '关于整改情况的通报',
      '一、组织推进',
      '召开会议3次。',
      `二、${section}`,
      '1.水费台账不全',
      '核对台账36本。',
    ]
    const { problems, text } = structureOf(lines.join('\n'))
    const [{ status }] = problems as [(typeof problems)[0]]
    expect(`${status.value} ${status.label}`).toBe(expected)
    expect(status.basis).toBe('implied')
    expect(text.content.slice(status.span!.start, status.span!.end)).toBe(status.label)
  })
})
