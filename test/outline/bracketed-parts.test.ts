import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: string[]) => {
  const { problems, outline } = structureOf(['石门镇党委关于巡察整改进展情况的通报', ...lines].join('\n'))
  return {
    parts: outline.root.children.flatMap(({ role, marker }) => (marker === null ? [role] : [])),
    problems: problems.map(({ path, title, status }) => `${path.join('.')} ${title} ${status.value}`),
  }
}

const ITEMS = [
  '1、谋划产业思路不清。（整改到位）对9个项目开展自查。',
  '2、撂荒地底数不实。（整改到位）重新丈量14个村。',
  '3、集镇污水直排。（持续推进）新建管网3.8公里。',
  '4、补贴审核粗放。（整改到位）追回资金2.31万元。',
  '5、应急值守松懈。（整改到位）抽查值班38次。',
  '6、债务化解慢。（持续推进）已化解255.1万元。',
  '7、会风不正。（整改到位）精简会议6个。',
]
const PROBLEMS = [
  '1 谋划产业思路不清 completed',
  '2 撂荒地底数不实 completed',
  '3 集镇污水直排 in_progress',
  '4 补贴审核粗放 completed',
  '5 应急值守松懈 completed',
  '6 债务化解慢 in_progress',
  '7 会风不正 completed',
]

describe('parts named in brackets alone on a line', () => {
  it('open their parts, and items among problems of their kind are problems without a word for it', () =>
    expect(
      read('【整改组织】', '召开会议6次。', '【问题整改】', ...ITEMS, '【下步打算】', '对正在推进的事项实行周报。'),
    ).toEqual({ parts: ['organisation', 'problems', 'next_steps'], problems: PROBLEMS }))

  it('are labels where each item has them', () =>
    expect(
      read(
        '1、账目不清',
        '【整改措施】',
        '清理账目3笔。',
        '【整改结果】',
        '已完成',
        '2、会风不正',
        '【整改措施】',
        '精简会议。',
        '【整改结果】',
        '正在推进',
      ).problems,
    ).toEqual(['1 账目不清 completed', '2 会风不正 in_progress']))

  it('leave a part between two lists of problems what it is', () =>
    expect(
      read(
        '一、学习不深入问题整改情况',
        '已完成。学习6次。',
        '二、职工食堂',
        '日常供餐。',
        '三、账目不清问题整改情况',
        '已完成。清理3笔。',
      ).problems,
    ).toHaveLength(2))
})
