import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/pipeline.ts'
import { knowledge, structureOf } from '../notice-of.ts'

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
      ['中共青川县民政局党组关于巡察整改进展情况的通报'],
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

const TWO = [
  '中共青川县水利局党组关于巡察整改情况的通报',
  '根据县委统一部署,2024年3月至5月,县委第三巡察组对县水利局党组开展了巡察,6月20日反馈了意见,共2个问题。现将整改情况予以公布。',
  '一、整改落实情况',
  '(一)关于学习不深入的问题',
  '整改情况:已组织学习6次。',
  '(二)关于管理不规范的问题',
  '整改情况:已修订制度2项。',
  '联系电话:0839-4222386。',
  '中共青川县水利局党组',
  '2024年12月20日',
  '中共青川县民政局党组关于巡察整改情况的通报',
  '根据县委统一部署,2023年3月至5月,县委第二巡察组对县民政局党组开展了巡察,6月10日反馈了意见,共5个问题,已全部整改到位。',
  '一、整改落实情况',
  '(一)关于救助不及时的问题',
  '整改情况:已退回资金3万元。',
  '(三)关于招标不规范的问题',
  '整改情况:已培训120人次。',
  '联系电话:0839-4222999。',
  '中共青川县民政局党组',
  '2023年12月10日',
].join('\n')

describe('the record of a file with two notices', () => {
  const record = analyse(new TextEncoder().encode(TWO), { name: 'two.txt' }, knowledge)

  it('is of the first alone, in its head, problems, totals and facts', async () => {
    const { inspected_unit, issuer, dates, contacts, totals, problems, facts } = await record
    expect([inspected_unit?.value, issuer?.value, dates.signed?.value.start, dates.inspection?.value.start]).toEqual([
      '青川县水利局',
      '中共青川县水利局党组',
      '2024-12-20',
      '2024-03-01',
    ])
    expect(contacts.map(({ value }) => value)).toEqual(['0839-4222386'])
    expect(totals.map(({ measure, value }) => `${measure} ${value}`)).toEqual(['problems 2'])
    expect(problems.map(({ id }) => id.split('/p/')[1])).toEqual(['1.1', '1.2'])
    expect(facts.some(({ kind }) => kind === 'money')).toBe(false)
  })

  it('holds nothing of the second against it', async () => {
    const { checks } = await record
    const codes = checks.filter(({ result, code }) => result === 'fail' && !code.startsWith('complete/'))
    expect(codes.map(({ code }) => code)).toEqual([])
  })

  it('keeps the words of the second, as an attachment, and says that they were not read', async () => {
    const { text, sections, completeness, diagnostics } = await record
    expect(text.content).toContain('县民政局党组开展了巡察')
    const last = sections.at(-1)!
    expect([last.role, text.content!.slice(last.span.start, last.span.start + 10)]).toEqual([
      'attachment',
      '中共青川县民政局党组',
    ])
    expect(completeness).toBe('partial')
    expect(diagnostics.map(({ code }) => code)).toContain('outline/second_notice')
  })
})
