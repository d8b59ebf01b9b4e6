import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const item = (n: number, ...more: string[]) => [`${n}.会议记录第${n}项不完整`, '整改情况:一是补齐记录。', ...more]

const statuses = (...lines: string[]) =>
  structureOf(
    ['青川县档案局党组关于巡察整改情况的通报', ...lines, '三、下一步工作', '继续抓好整改。'].join('\n'),
  ).problems.map(({ path, status }) => `${path.join('.')} ${status.value} ${status.label ?? '-'}`)

/** One sentence for the state of several items. */
describe('a status that items share', () => {
  it('is that of as many items as the sentence counts', () => {
    expect(
      statuses(
        '一、党建方面',
        ...item(1),
        ...item(2),
        '以上2个问题均已完成整改。',
        '二、财务方面',
        ...item(1),
        ...item(2),
        '上述两项问题正在整改。',
      ),
    ).toEqual([
      '1.1 completed 均已完成整改',
      '1.2 completed 均已完成整改',
      '2.1 in_progress 正在整改',
      '2.2 in_progress 正在整改',
    ])
  })

  it('is that of the items beside the last where it counts none', () => {
    expect(
      statuses('一、党建方面', ...item(1), '二、财务方面', ...item(1), ...item(2), '以上问题均已整改到位。'),
    ).toEqual(['1.1 not_reported -', '2.1 completed 均已整改到位', '2.2 completed 均已整改到位'])
  })

  it('leaves an item its own', () => {
    expect(statuses('一、党建方面', ...item(1, '该问题正在整改。'), ...item(2), '以上2个问题已基本完成整改。')).toEqual(
      ['1.1 in_progress 正在整改', '1.2 basically_completed 已基本完成整改'],
    )
  })

  it.each([
    ['以上3个问题均已完成整改。', 'more than there are'],
    ['以上2个问题中,1个已完成整改。', 'a share of them'],
    ['以上2个问题已完成整改方案的制定。', 'something else that is completed'],
    ['将确保以上2个问题全部完成整改。', 'a promise'],
    ['以上2个问题的整改责任已经明确。', 'no status'],
  ])('%s (%s) says nothing of them', (line) => {
    expect(statuses('一、党建方面', ...item(1), ...item(2), line)).toEqual(['1.1 not_reported -', '1.2 not_reported -'])
  })
})

describe('a sign before a status', () => {
  it.each([
    ['(√已完成)', 'completed √已完成'],
    ['(★已完成并长期坚持)', 'completed_sustained ★已完成并长期坚持'],
    ['【△ 正在推进】', 'in_progress △ 正在推进'],
  ])('%s', (bracket, expected) => {
    const [only] = statuses('一、党建方面', `1.会议记录不完整${bracket}`, '整改情况:一是补齐记录。')
    expect(only).toBe(`1.1 ${expected}`)
  })

  it('keeps the bracket that belongs to the label', () => {
    const [only] = statuses('一、党建方面', '1.会议记录不完整', '整改情况:一是补齐记录。', '整改进度:80%(正在整改)')
    expect(only).toBe('1.1 in_progress 80%(正在整改)')
  })
})
