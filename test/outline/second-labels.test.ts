import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: readonly string[]) =>
  structureOf(['中共青岚县林业局党组关于巡察整改进展情况的通报', ...lines].join('\n')).problems.map(
    ({ path, status, measures }) => `${path.join('.')} ${status.value} ${measures.length}`,
  )

describe('a label that an item has already', () => {
  it('belongs to the heading it stands right under', () =>
    expect(
      read(
        '一、反馈问题整改情况',
        '1.理论学习不深入',
        '整改情况:一是制定计划。二是开展研讨。',
        '(1)学习计划执行不严',
        '整改情况:已完成。',
        '(2)学习笔记缺失',
        '整改情况:未完成。',
        '2.会议记录不全',
        '整改情况:已完成。',
      ),
    ).toEqual(['1.1.1 completed 0', '1.1.2 not_completed 0', '1.2 completed 0']))

  it('belongs to the item where the headings under it are steps of another label', () =>
    expect(
      read(
        '一、反馈问题整改情况',
        '1.理论学习不深入',
        '整改措施:',
        '(1)制定计划',
        '(2)开展研讨',
        '整改情况:已完成。',
        '2.会议记录不全',
        '整改措施:',
        '(1)规范记录',
        '整改情况:正在整改。',
      ),
    ).toEqual(['1.1 completed 2', '1.2 in_progress 1']))
})
