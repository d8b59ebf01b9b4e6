import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

/** The deadline of one problem with these lines. */
const read = (...lines: readonly string[]) =>
  structureOf(
    ['关于巡察整改情况的通报', '现将整改情况公布如下。', '一、问题整改情况', '1.关于学习不深入的问题', ...lines].join(
      '\n',
    ),
  ).problems.map(({ deadline, deadlineKind }) => deadline?.value.end ?? deadlineKind)

describe('the deadline of an item is none of its steps', () => {
  it('where each step has its own', () => {
    expect(read('整改措施:一是制定计划,完成时限:2024年6月底。二是开展学习,完成时限:2024年9月底。')).toEqual([null])
    expect(read('整改措施:', '(1)制定计划。完成时限:2024年6月底', '(2)开展学习。完成时限:2024年9月底')).toEqual([null])
  })
  it('but stands beside them', () => {
    expect(
      read(
        '整改措施:',
        '(1)制定计划。完成时限:2024年6月底',
        '(2)开展学习。完成时限:2024年9月底',
        '完成时限:2024年12月底',
      ),
    ).toEqual(['2024-12-31'])
    expect(
      read('整改时限:2024年12月底', '整改措施:一是制定计划,完成时限:2024年6月底。二是开展学习,完成时限:2024年9月底。'),
    ).toEqual(['2024-12-31'])
  })
  it('and may stand behind the last of them', () =>
    expect(read('整改措施:一是制定计划。二是开展学习。整改时限:2024年6月底')).toEqual(['2024-06-30']))
})
