import { describe, expect, it } from 'vitest'
import { readStatusWords } from '../../src/problems/status-words.ts'
import { knowledge, structureOf } from '../notice-of.ts'

const read = (label: string) => {
  const found = readStatusWords(label, knowledge.statuses)
  return found === null ? null : [found.value, ...found.flags].join(' ')
}

/** The label table of the genre and what it normalises to. */
describe('status words', () => {
  it.each([
    ...[
      '已完成',
      '完成',
      '已完成整改',
      '整改完成',
      '已整改',
      '已整改到位',
      '全部整改到位',
      '已办结',
      '已落实',
      '达到整改要求',
    ].map((label) => [label, 'completed']),
    ...['已销号', '整改销号', '已全部整改销号', '已验收', '已完成整改并销号', '完成整改,通过验收'].map((label) => [
      label,
      'completed verified',
    ]),
    ...['已完成并长期坚持', '已经完成,长期坚持', '整改到位并长期坚持', '已完成、持续巩固', '已完成并将长期坚持'].map(
      (label) => [label, 'completed_sustained'],
    ),
    ...['整改见底', '已清零', '已见底', '已处置到位', '落地见效'].map((label) => [label, 'completed']),
    ...['对账销号', '已对账销号'].map((label) => [label, 'completed verified']),
    ...['正在按程序办理', '正在报批', '协调推进中', '正在处置'].map((label) => [label, 'in_progress']),
    ...['按序时进度推进整改', '按计划有序推进', '正在有序推进整改'].map((label) => [label, 'in_progress']),
    ...['基本完成', '基本整改完成', '基本整改到位', '已基本完成整改'].map((label) => [label, 'basically_completed']),
    ['基本完成,正在申请验收', 'basically_completed'],
    ['已完成,待验收销号', 'completed'],
    ['基本完成取得阶段性成果并持续整改', 'basically_completed sustained'],
    ...['阶段性完成', '阶段性完成整改', '取得阶段性成效'].map((label) => [label, 'phased']),
    ...['阶段性完成并需要长期坚持', '已阶段性完成并长期坚持', '取得阶段性成效,持续推进'].map((label) => [
      label,
      'phased sustained',
    ]),
    ...['部分整改', '部分完成', '完成部分整改'].map((label) => [label, 'partial']),
    ...['正在整改', '正在整改之中', '整改中', '推进中', '持续推进', '有序推进', '按序时推进整改', '达到序时进度'].map(
      (label) => [label, 'in_progress'],
    ),
    ['正在整改并长期坚持', 'in_progress sustained'],
    ...['长期坚持', '持续整改', '有待持续整改', '需要长期坚持整改', '需长期坚持', '常态化推进'].map((label) => [
      label,
      'long_term',
    ]),
    ...['未完成', '未完成整改', '未整改', '尚未完成', '整改不到位', '整改不够到位', '没有完成', '尚未整改到位'].map(
      (label) => [label, 'not_completed'],
    ),
    ...['未启动', '尚未开展'].map((label) => [label, 'not_started']),
    ...['申请延期整改', '延期整改'].map((label) => [label, 'deferred']),
    ['并入年度任务一并整改', 'carried_over'],
    ['移交县纪委办理', 'transferred'],
    ['立行立改,已完成', 'completed immediate'],
    ['尚未全部完成', 'not_completed'],
    ['未能按期完成', 'not_completed'],
  ])('%s is %s', (label, expected) => expect(read(label)).toBe(expected))

  it.each([
    '将于12月底前完成',
    '力争年内完成',
    '确保完成',
    '待审批后完成',
    '计划2025年完成整改',
    '限期整改到位',
    '另行研究',
    '其他',
  ])('%s is no status', (label) => expect(read(label)).toBeNull())
})

const notice = (...lines: string[]) => ['关于整改情况的通报', '根据安排,现将情况公布。', ...lines].join('\n')
const status = (...lines: string[]) =>
  structureOf(notice('一、反馈问题整改落实情况', ...lines)).problems.map(
    (p) => `${p.status.value}:${p.status.label ?? ''}`,
  )

describe('where a status stands', () => {
  it.each([
    ['a dash at the end of the heading', ['(一)学习不深入——已完成', '一是学习。二是检查。'], 'completed:已完成'],
    [
      'a bare 进展',
      ['(一)学习不深入', '①学习。②检查。', '进展:基本完成,持续推进。'],
      'basically_completed:基本完成,持续推进',
    ],
    [
      'a key before the measures',
      ['(一)学习不深入', '整改结果:已完成', '整改情况:一是学习。二是检查。'],
      'completed:已完成',
    ],
    [
      'a key after the measures',
      ['(一)学习不深入', '整改情况:一是学习。二是检查。', '完成情况:基本完成。'],
      'basically_completed:基本完成',
    ],
    [
      'a key with prose behind the status',
      ['(一)学习不深入', '整改进展情况:已完成整改,长期坚持。1.印发办法。2.开展检查。'],
      'completed_sustained:已完成整改,长期坚持',
    ],
    ['a bracket behind the heading', ['(一)学习不深入(已完成)', '一是学习。', '二是检查。'], 'completed:已完成'],
    [
      'square brackets, full width',
      ['（一）学习不深入【阶段性完成】', '一是学习。', '二是检查。'],
      'phased:阶段性完成',
    ],
    [
      'a bracket at the end of the measures',
      ['(一)学习不深入。', '一是学习。二是检查。【长期坚持】'],
      'long_term:长期坚持',
    ],
    [
      'a line that is only the status',
      ['(一)学习不深入', '已完成整改。', '整改措施:一是学习。二是检查。'],
      'completed:已完成整改',
    ],
    [
      'a sentence about the whole problem',
      ['(一)学习不深入。该问题已完成整改。一是学习。二是检查。'],
      'completed:已完成整改',
    ],
    [
      'the same of 本项, behind steps on the line of the heading',
      ['(一)关于学习不深入的问题。一是学习。二是检查。本项已完成整改,需长期坚持。'],
      'completed_sustained:已完成整改,需长期坚持',
    ],
    [
      'the same behind the measures',
      ['(一)学习不深入', '整改情况:一是学习。二是检查。该项问题已整改完毕。'],
      'completed:已整改完毕',
    ],
    [
      'an unknown short label',
      ['(一)学习不深入', '整改结果:另行研究', '整改情况:一是学习。二是检查。'],
      'unrecognised:另行研究',
    ],
  ])('%s', (_name, lines, expected) => expect(status(...lines)).toEqual([expected]))

  it.each([
    ['progress words inside a measure', ['(一)学习不深入', '整改情况:一是已完成培训3期。二是制度修订已完成。']],
    ['a promise', ['(一)学习不深入', '整改情况:一是学习。二是该问题将于年底前完成整改。']],
    ['整改情况 with prose', ['(一)学习不深入', '整改情况:已完成党组理论学习计划修订,并印发执行。']],
    ['a claim about something else', ['(一)学习不深入', '整改情况:一是学习。二是其余3个问题已完成整改。']],
  ])('%s is none', (_name, lines) => expect(status(...lines)).toEqual(['not_reported:']))

  it('of two keys that differ is the first, and the other is reported', () => {
    const text = notice('(一)学习不深入', '整改结果:已完成', '整改进展:正在推进', '整改措施:一是学习。二是检查。')
    const { problems, diagnostics } = structureOf(text)
    expect(problems.map(({ status }) => status.value)).toEqual(['completed'])
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'problems/status_conflict', args: { label: '已完成', other: '正在推进' } }),
    )
  })

  it.each([
    ['尚在整改的问题', 'in_progress'],
    ['仍在推进的整改事项', 'in_progress'],
    ['尚未完成整改的问题', 'not_completed'],
    ['基本完成的任务', 'basically_completed'],
    ['取得阶段性成效、需持续推进的问题', 'phased', '取得阶段性成效、需持续推进'],
    ['取得初步成效的问题(2个)', 'phased', '取得初步成效'],
    ['初见成效的整改事项', 'phased', '初见成效'],
  ])('comes from the section %s', (heading, status, label?: string) => {
    const text = notice(`一、${heading}`, '1.学习不深入。一是学习。二是检查。', '2.作风不实。一是教育。二是监督。')
    const { problems } = structureOf(text)
    expect(problems.map((p) => p.status.value)).toEqual([status, status])
    if (label !== undefined) expect(problems.map((p) => p.status.label)).toEqual([label, label])
  })

  it.each([
    ['已完成整改,并通过市级验收。', ['verified']],
    ['已完成整改,已经县整改办核验。', ['verified']],
    ['已完成,现已通过县委巡察办核验。', ['verified']],
    ['已完成整改,顺利通过第三方验收合格。', ['verified']],
    ['已完成整改,工程通过竣工验收。', []],
    ['已完成整改,并报请市里验收。', []],
    ['已完成整改,通过验收难度较大的点位另行处理。', []],
    ['已完成整改,并经验收组指出的问题再查一遍。', []],
    ['已完成整改,已通过将于明年开展的验收安排。', []],
  ])('is verified by what passed it, told right behind it: %s', (state, flags) =>
    expect(
      structureOf(notice('一、问题整改情况', '(一)学习不深入', `整改情况:${state}`, '一是学习8次。')).problems.map(
        (p) => `${p.status.value} ${p.status.flags}`,
      ),
    ).toEqual([`completed ${flags}`]),
  )

  it('comes from the section where only that says it', () => {
    const text = notice(
      '一、已完成的整改事项',
      '1.学习不深入',
      '一是学习。',
      '二是检查。',
      '二、需长期坚持的整改事项',
      '1.作风不实',
      '一是教育。',
      '二是监督。',
    )
    expect(structureOf(text).problems.map((p) => [p.status.value, p.status.basis])).toEqual([
      ['completed', 'implied'],
      ['long_term', 'implied'],
    ])
  })
})

describe('a label for the deadline and the state', () => {
  it.each([
    ['完成时限及状态:2024年3月底前,已完成', 'completed 2024-03-31'],
    ['完成时限和结果:2024年3月,已整改到位。', 'completed 2024-03-31'],
    ['整改时限及完成情况:2024年6月底(正在推进)', 'in_progress 2024-06-30'],
    ['完成时限及状态:2024年3月底前', 'not_reported 2024-03-31'],
    ['完成时限:2024年3月底前,已完成', 'not_reported 2024-03-31'],
  ])('%s', (line, expected) => {
    const [only] = structureOf(
      ['青川县关于巡察整改情况的通报', '一、党建方面', '1.会议记录不完整', '整改情况:一是补齐记录。', line].join('\n'),
    ).problems
    expect(`${only!.status.value} ${only!.deadline?.value.end}`).toBe(expected)
  })
})

describe('a conclusion', () => {
  it.each([
    ['【结论】办结', 'completed'],
    ['结论:长期坚持', 'long_term'],
    ['整改结论:已办结', 'completed'],
  ])('%s', (line, expected) => {
    const [only] = structureOf(
      ['青川县关于巡察整改情况的通报', '一、党建方面', '1.关于“会议记录不完整”的问题。', '一是补齐记录。', line].join(
        '\n',
      ),
    ).problems
    expect(only!.status.value).toBe(expected)
  })
})
