import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: string[]) =>
  structureOf(['县委第二巡察组向县林业局党组反馈巡察情况', ...lines].join('\n'), 'feedback_bulletin').problems.map(
    ({ title, unit }) => (unit === null ? title : `${unit.value}: ${title}`),
  )

describe('problems of a feedback parted by semicolons alone', () => {
  it.each([
    [
      '巡察组发现和干部群众反映了一些问题,主要是:理论学习不够深入;主责主业不突出,项目推进缓慢;财务管理不规范。同时,收到一些线索。',
      ['理论学习不够深入', '主责主业不突出,项目推进缓慢', '财务管理不规范'],
    ],
    [
      '县残联存在的主要问题:理论学习不深入;会议记录不规范。主体责任落实不到位。',
      ['县残联: 理论学习不深入', '县残联: 会议记录不规范', '县残联: 主体责任落实不到位'],
    ],
    // what found them is no unit: behind the list the report goes on
    [
      '巡察发现存在的主要问题:理论学习不够深入;财务管理不规范。以上问题请认真研究整改。',
      ['理论学习不够深入', '财务管理不规范'],
    ],
    // no colon, a field for each, or closed by the word itself
    [
      '巡察也发现了一些问题和不足,有的理论学习不深入;有的财务管理不规范;个别支部换届不及时。',
      ['有的理论学习不深入', '有的财务管理不规范', '个别支部换届不及时'],
    ],
    [
      '巡察组发现县林业局在落实决策部署方面,存在护林责任不够压实等问题;作风建设方面,主要存在深入林区不多、办事效率不高的情况;基层党建方面,存在支部换届不及时的问题。',
      [
        '在落实决策部署方面,存在护林责任不够压实等问题',
        '作风建设方面,主要存在深入林区不多、办事效率不高的情况',
        '基层党建方面,存在支部换届不及时的问题',
      ],
    ],
    [
      '但巡察中也发现统筹林业发展不够有力,为民服务意识欠缺,党建引领作用不够明显等问题。',
      ['统筹林业发展不够有力', '为民服务意识欠缺', '党建引领作用不够明显'],
    ],
    ['检查发现采购程序不规范、台账登记不及时等问题。', ['采购程序不规范', '台账登记不及时']],
    // one that is named, what was put right, what an item enumerates inside
    ['巡察发现财务管理不规范等问题。', []],
    ['推动解决存在的台账不清、报销不规范等问题。', []],
    ['巡察发现林区道路、护林站、瞭望塔等问题。', []],
    // what is asked for, what was done and one sentence alone are no lists
    ['针对存在的问题,提出要求:加强学习;健全制度;强化监督。', []],
    ['巡察组指出存在的问题:理论学习不够深入。', []],
    ['巡察组肯定了成绩:学习扎实;作风过硬。', []],
  ])('%s', (words, problems) => expect(read('2024年3月5日,巡察组反馈了意见。', words)).toEqual(problems))

  it('stand back where the problems are numbered', () => {
    expect(
      read('巡察发现以下问题:', '1.理论学习不够深入。', '2.财务管理不规范。', '指出存在的问题:作风不实;管理不严。'),
    ).toEqual(['理论学习不够深入', '财务管理不规范'])
  })
})
