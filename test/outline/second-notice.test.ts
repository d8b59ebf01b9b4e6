import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const OPENING = '根据县委统一部署,2023年3月1日至4月10日,县委第一巡察组对局党组开展了巡察。现将整改情况公布如下。'
const BODY = [
  OPENING,
  '一、反馈问题整改落实情况',
  '(一)关于学习不深入的问题',
  '整改情况:开展学习12次。',
  '二、下一步工作',
  '继续抓好整改,巩固成果。',
]
const FIRST = ['中共青川县水利局党组关于巡察整改情况的通报', ...BODY]

const told = (...lines: readonly string[]) =>
  structureOf(lines.join('\n')).diagnostics.flatMap(({ code, args }) =>
    code === 'outline/second_notice' ? [args.title] : [],
  )

describe('a second notice in one text', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'behind a signature with its date',
      ['中共青川县水利局党组', '2023年10月10日', '中共青川县民政局党组关于巡察整改情况的通报', ...BODY],
      ['中共青川县民政局党组关于巡察整改情况的通报'],
    ],
    [
      'behind a signature without a date',
      ['中共青川县水利局党组', '中共青川县民政局党组关于巡察整改情况的公示', ...BODY],
      ['中共青川县民政局党组关于巡察整改情况的公示'],
    ],
    [
      'with its title over two lines',
      ['中共青川县水利局党组', '2023年10月10日', '中共青川县民政局党组', '关于巡察整改进展情况的通报', ...BODY],
      ['关于巡察整改进展情况的通报'],
    ],
    [
      'behind a way to write and above the line of a page',
      [
        '中共青川县水利局党组 2023年10月10日',
        '联系电话:0839-4222386。',
        '关于县委巡察反馈意见整改落实情况的报告',
        '发布时间:2023-10-12 来源:县民政局',
        '县委:',
        ...BODY,
      ],
      ['关于县委巡察反馈意见整改落实情况的报告'],
    ],
    ['is none at a signature alone', ['中共青川县水利局党组', '2023年10月10日'], []],
    [
      'is none where other notices are only named',
      [
        '中共青川县水利局党组',
        '2023年10月10日',
        '中共青川县民政局党组关于巡察整改情况的通报',
        '中共青川县教育局党组关于巡察整改情况的通报',
        '中共青川县财政局党组关于巡察整改情况的通报',
        '关于元旦放假的通知',
        '招聘公告',
        '返回',
      ],
      [],
    ],
    [
      'is none in a register behind the signature',
      [
        '中共青川县水利局党组',
        '2023年10月10日',
        '附件',
        '青川县水利局巡察整改任务台账',
        '一、关于学习不深入的问题',
        '整改情况:开展学习12次。',
        '二、关于督查不力的问题',
        '整改情况:督查5次。',
        '责任人:李某',
      ],
      [],
    ],
    [
      'is none where a heading names a paper inside the body',
      [
        '(三)关于宣传不够的问题',
        '整改情况:印发2份文件。',
        '2023年5月',
        '关于印发整改情况的通报',
        '共发放300份。',
        '中共青川县水利局党组',
        '2023年10月10日',
      ],
      [],
    ],
  ])('%s', (_, lines, expected) => expect(told(...FIRST, ...lines)).toEqual(expected))

  it('is none where one text is said twice by its heading', () =>
    expect(told('巡察整改', ...FIRST, '青川县水利局', '2023年10月10日')).toEqual([]))
})
