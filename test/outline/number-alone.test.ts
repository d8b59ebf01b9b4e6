import { describe, expect, it } from 'vitest'
import type { NoticeKind } from '../../src/notice/vocabulary.ts'
import { structureOf } from '../notice-of.ts'

const read = (kind: NoticeKind, ...lines: readonly string[]) =>
  structureOf(
    ['青川县生态环境保护督察反馈问题整改情况的公示', '现将整改情况予以公示。', ...lines].join('\n'),
    kind,
  ).problems.map(({ path, title, status, measures }) => `${path.join('.')} ${title} ${status.value} ${measures.length}`)

const DONE = ['整改措施:一是新建管网8公里。二是清淤3处。', '完成情况:已完成整改']
const OPEN = ['整改措施:一是立案2起。', '完成情况:正在整改']

/** A number on a line of its own, its words below it. */
describe('a number alone on its line', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      '序号 over a key',
      ['序号:1', '反馈问题:管网不完善', '整改目标:收集率达65%', ...DONE, '序号:2', '反馈问题:采砂反弹', ...OPEN],
      ['1 管网不完善 completed 2', '2 采砂反弹 in_progress 1'],
    ],
    [
      'of a task, not from one',
      ['任务序号:12', '整改任务:管网不完善', ...DONE, '任务序号:13', '整改任务:采砂反弹', ...OPEN],
      ['12 管网不完善 completed 2', '13 采砂反弹 in_progress 1'],
    ],
    [
      'a key in brackets below it',
      ['问题编号:1', '【反馈问题】管网不完善', ...DONE, '问题编号:2', '【反馈问题】采砂反弹', ...OPEN],
      ['1 管网不完善 completed 2', '2 采砂反弹 in_progress 1'],
    ],
    [
      'a key that stands alone too',
      ['序号:1', '反馈问题:', '管网不完善', ...DONE, '序号:2', '反馈问题:', '采砂反弹', ...OPEN],
      ['1 管网不完善 completed 2', '2 采砂反弹 in_progress 1'],
    ],
    [
      '(一) over the words themselves',
      ['一、整改落实情况', '(一)', '管网不完善', ...DONE, '(二)', '采砂反弹', ...OPEN],
      ['1.1 管网不完善 completed 2', '1.2 采砂反弹 in_progress 1'],
    ],
    [
      '1. over a key',
      ['一、整改落实情况', '1.', '反馈问题:管网不完善', ...DONE, '2.', '反馈问题:采砂反弹', ...OPEN],
      ['1.1 管网不完善 completed 2', '1.2 采砂反弹 in_progress 1'],
    ],
    [
      'anew under each part',
      ['一、城区', '序号:1', '反馈问题:管网不完善', ...DONE, '二、乡镇', '序号:1', '反馈问题:采砂反弹', ...OPEN],
      ['1.1 管网不完善 completed 2', '2.1 采砂反弹 in_progress 1'],
    ],
    [
      'beside its words as ever',
      ['(一)管网不完善', ...DONE, '(二)采砂反弹', ...OPEN],
      ['1 管网不完善 completed 2', '2 采砂反弹 in_progress 1'],
    ],
  ])('%s', (_, lines, expected) => expect(read('env_progress_list', ...lines)).toEqual(expected))
})

const STEPS = ['(一)全面排查。排查企业36家。', '(二)提标改造。投资5230万元。']

/** A notice about one matter whose parts are numbered instead of labelled. */
describe('a notice about one matter', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'with its parts numbered',
      [
        '一、反馈问题',
        '“部分企业煤泥水外排,污染河道。”',
        '二、整改目标',
        '完成闭路循环改造。',
        '三、整改时限',
        '2022年10月底前',
        '四、整改措施落实情况',
        ...STEPS,
        '五、验收情况',
        '市督察办组织现场核查,认为该问题已完成整改,达到销号条件。',
      ],
      ['1 部分企业煤泥水外排,污染河道 completed 2'],
    ],
    [
      'named by its task',
      [
        '(一)整改任务',
        '砖厂扬尘治理不到位,部分堆场未覆盖。',
        '(二)整改目标',
        '全部覆盖。',
        '(三)整改完成情况',
        '1.加装围挡320米。',
        '2.每月巡查4次。',
      ],
      ['1 砖厂扬尘治理不到位,部分堆场未覆盖 not_reported 2'],
    ],
    [
      'with measures in prose',
      ['1、问题描述', '污水处理设施未启用', '2、整改措施', '一是改造线路。二是清理淤泥。', '3、整改进展', '已完成整改'],
      ['1 污水处理设施未启用 completed 2'],
    ],
    [
      'without an answer is none',
      ['一、反馈问题', '污水处理设施未启用。', '二、整改目标', '正常运行。', '三、责任单位', '县住建局'],
      [],
    ],
  ])('%s', (_, lines, expected) => expect(read('env_progress_list', ...lines)).toEqual(expected))

  it.each<[string, readonly string[]]>([
    [
      'that lists several problems',
      [
        '一、存在问题',
        '(一)学习不深入。',
        '(二)督查不力。',
        '二、整改措施',
        '(一)加强学习。',
        '(二)加强督查。',
        '三、整改成效',
        '学风好转。',
      ],
    ],
    [
      'of several matters',
      [
        '一、反馈问题',
        '管网不完善。',
        '二、整改措施',
        '新建管网。',
        '三、整改情况',
        '已完成。',
        '附表',
        '一、反馈问题',
        '采砂反弹。',
        '二、整改措施',
        '立案。',
        '三、整改情况',
        '已完成。',
      ],
    ],
  ])('is none %s', (_, lines) => {
    const problems = read('rectification_notice', ...lines)
    expect(problems.filter((one) => one.startsWith('1 ') && / [1-9]$/.test(one))).toEqual([])
  })
})
