import { describe, expect, it } from 'vitest'
import type { NoticeKind } from '../../src/notice/vocabulary.ts'
import { nodesOf, structureOf } from '../notice-of.ts'

const HEAD = ['青川县水利局关于整改情况的通报', '根据安排,现将整改情况公布如下。']

const read = (lines: readonly string[], kind: NoticeKind = 'rectification_notice') =>
  structureOf([...HEAD, ...lines].join('\n'), kind).problems.map(
    ({ path, title, status }) => `${path.join('.')} ${title} ${status.value}`,
  )

describe('chapters counted in other numerals', () => {
  it.each([
    ['壹　整改组织', '贰　问题整改', '叁　下一步打算'],
    ['壹·整改组织', '贰·问题整改', '叁·下一步打算'],
    ['（壹）整改组织', '（贰）问题整改', '（叁）下一步打算'],
    ['Ⅰ、整改组织情况', 'Ⅱ、反馈问题整改情况', 'Ⅲ、下一步打算'],
    ['Ⅰ 整改组织情况', 'Ⅱ 反馈问题整改情况', 'Ⅲ 下一步打算'],
    ['一、整改组织情况', '二、2个问题的整改情况', '三、2025年打算'],
  ])('%s', (first, second, third) => {
    const lines = [
      first,
      '召开会议3次。',
      second,
      '（一）台账不全',
      '补录台账。整改结果：已完成。',
      '（二）采砂失管',
      '巡查12次。整改结果：正在推进。',
      third,
      '继续抓好整改。',
    ]
    const { outline, problems } = structureOf([...HEAD, ...lines].join('\n'))
    expect(problems.map(({ path, title }) => `${path.join('.')} ${title}`)).toEqual(['2.1 台账不全', '2.2 采砂失管'])
    const last = nodesOf(outline.root).find(({ path }) => path.join('.') === '3')
    expect(last?.role).toBe('next_steps')
  })

  it.each(['壹万元整为合同价。', '二.5个百分点的降幅。', '一、2、3号楼均已验收。'])('%s counts nothing', (line) => {
    const { outline } = structureOf(
      [...HEAD, '（一）台账不全', '补录台账。', line, '（二）采砂失管', '巡查12次。'].join('\n'),
    )
    expect(nodesOf(outline.root).flatMap(({ marker }) => marker?.label ?? [])).toEqual(['(一)', '(二)'])
  })
})

describe('问题N behind a word for its sort', () => {
  it.each([
    '突出问题一：',
    '主要问题1、',
    '典型问题1　',
    '【具体问题一】',
    '问题之一：',
    '群众反映的突出问题1：',
    '第一个突出问题：',
  ])('%s', (first) => {
    const second = first.replace('一', '二').replace('1', '2')
    const lines = [
      '一、问题整改情况',
      `${first}台账不全`,
      '补录台账。该问题已销号。',
      `${second}督查过频`,
      '合并督查8项。正在整改。',
    ]
    expect(read(lines, 'campaign_summary')).toEqual(['1.1 台账不全 completed', '1.2 督查过频 in_progress'])
  })

  it.each(['解决问题3个，挽回损失2万元。', '突出问题导向，召开会议3次。', '问题一经发现，立即整改。'])(
    '%s is none',
    (line) => expect(read(['一、主要做法', line], 'campaign_summary')).toEqual([]),
  )

  it('beside what the writer finds wanting, which is no problem of the campaign', () => {
    const lines = [
      '一、突出问题整改情况',
      '突出问题一：采购价格虚高',
      '统一招标。该问题已销号。',
      '二、存在的问题和不足',
      '一是自查能力不强；二是宣传还有死角。',
    ]
    expect(read(lines, 'campaign_summary')).toEqual(['1.1 采购价格虚高 completed'])
    expect(read(lines.slice(3), 'campaign_summary')).toHaveLength(2)
  })
})

describe('a ? inside a heading', () => {
  it.each([
    ['项目绩效评?流于形式。', '项目绩效评?流于形式'],
    ['药品集中采?工作滞后。', '药品集中采?工作滞后'],
    ['督查检?走过场。', '督查检?走过场'],
  ])('stands for a lost character: %s', (heading, title) =>
    expect(read(['二、问题整改情况', `(一)${heading}该问题已完成整改。更换台账3本。`])).toEqual([
      `2.1 ${title} completed`,
    ]),
  )

  it.each(['停水问题改了没有?', '为什么投诉多?', '采砂管住了吗?', '超标问题查没查?'])(
    'ends what asks something: %s',
    (heading) =>
      expect(
        nodesOf(
          structureOf([...HEAD, '二、问题整改情况', `(一)${heading}更换台账3本,水质达标。`].join('\n')).outline.root,
        ).map(({ heading: { start, end } }) => end - start),
      ).toContain(heading.length + 3),
  )
})
