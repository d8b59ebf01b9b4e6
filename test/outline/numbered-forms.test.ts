import { describe, expect, it } from 'vitest'
import type { NoticeKind } from '../../src/notice/vocabulary.ts'
import { structureOf } from '../notice-of.ts'

const read = (kind: NoticeKind, ...lines: readonly string[]) =>
  structureOf(['某县关于突出生态环境问题整改验收销号的公示', ...lines].join('\n'), kind).problems.map(
    ({ path, title, status, measures, responsible, deadline }) =>
      [
        path.join('.'),
        title,
        status.value,
        measures.length,
        responsible[0]?.names.join('、') ?? '',
        deadline?.value.end ?? '',
      ]
        .join(' ')
        .trim(),
  )

describe('a notice about one matter whose parts are numbered', () => {
  it.each([
    [
      'with an aim, a body that carries it out and a limit',
      [
        '一、整改问题',
        '东湖路工地裸土未覆盖。',
        '二、整改实施主体',
        '东湖街道办事处',
        '三、重点措施',
        '裸土全部覆盖。',
        '四、目标任务',
        '落实扬尘管控要求。',
        '五、完成时限',
        '2023年9月30日前',
        '六、整改完成情况',
        '已完成整改。',
      ],
      ['1 东湖路工地裸土未覆盖 completed 0 东湖街道办事处 2023-09-30'],
    ],
    [
      'handed over as a complaint, with how it was looked into',
      [
        '一、交办问题情况',
        '南坡村石料加工户露天作业,粉尘扰民,多次反映没有结果。',
        '二、调查处理情况',
        '对17户加工点全部取缔。',
      ],
      ['1 南坡村石料加工户露天作业,粉尘扰民,多次反映没有结果 not_reported 0'],
    ],
    [
      'of which the first heads a list: no single matter',
      ['一、存在问题', '1.台账不全。', '2.巡查不够。', '二、整改措施', '(一)补全台账。', '(二)加密巡查。'],
      ['1.1 台账不全 not_reported 1', '1.2 巡查不够 not_reported 1'],
    ],
  ] as const)('%s', (_, lines, expected) => expect(read('env_progress_list', ...lines)).toEqual(expected))
})

describe('steps that begin on the line of their label', () => {
  const items = (...answers: readonly string[]) =>
    read(
      'env_progress_list',
      '二、整改情况',
      ...['(一)污水管网破损', '(二)河道垃圾清理不及时'].flatMap((item) => [item, ...answers]),
    )
  it.each([
    [
      'are planned ones and done ones: the done are measures, and none of them is the state of the item',
      ['整改措施:1、修补管网;', '2、增设泵站。', '整改完成情况:1、已修补管网;', '2、已增设泵站。'],
      ['2.1 污水管网破损 not_reported 2', '2.2 河道垃圾清理不及时 not_reported 2'],
    ],
    [
      'of one run alone',
      ['整改完成情况:1、修补管网3公里;', '2、增设泵站。'],
      ['2.1 污水管网破损 not_reported 2', '2.2 河道垃圾清理不及时 not_reported 2'],
    ],
    [
      'where a state stands instead of steps',
      ['整改措施:1、修补管网;', '2、增设泵站。', '整改完成情况:已完成整改。'],
      ['2.1 污水管网破损 completed 2', '2.2 河道垃圾清理不及时 completed 2'],
    ],
  ] as const)('%s', (_, answers, expected) => expect(items(...answers)).toEqual(expected))
})

describe('the name of the matter in a notice about one', () => {
  it.each([
    ['整改问题:林地被占用1862平方米。', '林地被占用1862平方米'],
    ['交办问题:砖厂夜间噪声扰民。', '砖厂夜间噪声扰民'],
    ['整改任务:砖厂扬尘治理不到位。', '砖厂扬尘治理不到位'],
  ])('%s', (line, title) =>
    expect(
      read('env_progress_list', line, '整改目标:彻底整治。', '整改任务完成情况:1、已补植;', '2、已移交。')[0],
    ).toContain(title),
  )
})
