import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: string[]) =>
  structureOf(['中共青川县水利局党组关于巡察整改情况的通报', '一、反馈问题整改情况', ...lines].join('\n')).problems.map(
    ({ path, title, status }) => `${path.join('.')} ${title} ${status.value} ${status.label}`,
  )

describe('numbers and states written in other ways', () => {
  it.each([
    ['behind blanks', ['（一）水费台账不全　　已完成', '核对36本。'], '1.1 水费台账不全 completed 已完成'],
    ['before the words', ['（一）【已完成】水费台账不全', '核对36本。'], '1.1 水费台账不全 completed 已完成'],
    [
      '整改状态为',
      ['（一）关于“水费台账不全”的问题', '核对36本。整改状态为已完成。'],
      '1.1 水费台账不全 completed 已完成',
    ],
    [
      'between a key and its colon',
      ['（一）关于“水费台账不全”的问题', '整改情况（已完成）：一是核对36本。二是补录。'],
      '1.1 水费台账不全 completed 已完成',
    ],
    [
      'in a key of many words',
      ['（一）关于“水费台账不全”的问题', '整改落实情况【正在推进】:一是核对36本。二是补录。'],
      '1.1 水费台账不全 in_progress 正在推进',
    ],
    ['NO.1', ['NO.1 水费台账不全', '核对36本。已完成整改。'], '1.1 水费台账不全 completed 已完成整改'],
    ['【1】', ['【1】水费台账不全', '核对36本。已完成整改。'], '1.1 水费台账不全 completed 已完成整改'],
  ])('%s', (_name, lines, expected) => expect(read(...lines)).toEqual([expected]))

  it.each(['（一）水费台账 工作未落实到位', '（一）【基层】水费台账不全', '（一）水费台账不全  待研究'])(
    '%s is as it stands',
    (heading) => expect(read(heading, '一是核对。二是补录。')[0]).toContain('not_reported'),
  )
})
