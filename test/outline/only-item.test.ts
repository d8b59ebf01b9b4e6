import { describe, expect, it } from 'vitest'
import type { NoticeKind } from '../../src/notice/vocabulary.ts'
import { structureOf } from '../notice-of.ts'

const read = (kind: NoticeKind, ...lines: readonly string[]) =>
  structureOf(['关于生态环境保护督察反馈问题整改情况的公示', ...lines].join('\n'), kind).problems.map(
    ({ title, status, measures }) => `${title} ${status.value} ${measures.length}`,
  )

describe('a notice about one problem', () => {
  it.each([
    [
      'that its task names, at the head of the text',
      [
        '现将整改完成情况进行公示。',
        '整改任务:砖厂扬尘治理不到位,部分堆场未覆盖。',
        '整改目标:压实责任,健全机制。',
        '整改完成情况:',
        '1、对堆场加装围挡320米。',
        '2、每月开展巡查4次。',
        '特此公示!',
      ],
      ['砖厂扬尘治理不到位,部分堆场未覆盖 not_reported 2'],
    ],
    [
      'right under the heading of its part',
      [
        '一、高度重视',
        '镇政府召开专题会议3次。',
        '二、整改情况',
        '问题描述:污水处理设施未启用。',
        '整改情况:未整改到位,预计12月整改到位。',
        '整改措施:1、改造线路;2、清理淤泥;3、疏通管网。',
        '三、下步计划',
        '(一)加大宣传力度。',
      ],
      ['污水处理设施未启用 not_completed 3'],
    ],
    [
      'whose key only describes a numbered item',
      ['1.关于扬尘治理的问题', '问题描述:堆场未覆盖。', '整改情况:已完成整改。'],
      ['扬尘治理 completed 0'],
    ],
    ['that nothing answers', ['整改任务:砖厂扬尘治理。', '各单位要高度重视,抓好落实。'], []],
  ] as const)('%s', (_, lines, expected) => expect(read('env_progress_list', ...lines)).toEqual(expected))
})

describe('a list of problems in a bulletin without headings', () => {
  it('is read once', () =>
    expect(
      structureOf(
        '反馈指出存在以下三个方面的问题:一是贯彻部署有不足,质量有差距;二是管党治党用力不够。三是整改不到位,长效机制不够。',
        'feedback_bulletin',
      ).problems.map(({ path }) => path.join('.')),
    ).toEqual(['1', '2', '3']))
})
