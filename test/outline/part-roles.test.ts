import { describe, expect, it } from 'vitest'
import { roleByWords } from '../../src/outline/roles.ts'
import { knowledge, structureOf } from '../notice-of.ts'

describe('the part that a heading names', () => {
  it.each([
    ['党组及主要负责人组织整改落实情况', 'organisation'],
    ['组织落实巡察整改情况', 'organisation'],
    ['组织推进审计问题整改情况', 'organisation'],
    ['整改工作的部署推进情况', 'organisation'],
    ['坚持以新思想为指引,切实抓紧抓实巡视整改政治责任', 'organisation'],
    ['各党组织整改落实情况', 'problems'],
    ['基层组织整改落实情况', 'problems'],
    ['反馈问题整改落实情况', 'problems'],
    ['巡察反馈意见的整改落实情况', 'problems'],
    ['关于组织整改不力的问题', 'problems'],
  ])('%s: %s', (heading, role) => expect(roleByWords(heading, knowledge)).toBe(role))

  it('is told of a step under 针对检查发现的问题 by what follows, not as a problem', () => {
    expect(roleByWords('针对检查发现的问题,我校采取以下措施:', knowledge)).not.toBe('problems')
    expect(roleByWords('针对学习不深入的问题,采取以下措施:', knowledge)).toBe('problems')
  })
})

describe('a part named like an invitation', () => {
  const ANSWER = ['整改情况:聘请监督员6名。', '完成情况:已完成']
  const titles = (...lines: string[]) =>
    structureOf(['关于巡察整改情况的通报', '现将整改情况公布如下。', ...lines].join('\n')).problems.map(
      ({ title }) => title,
    )

  it.each(['社会监督', '群众监督', '接受社会监督'])('%s over an answer is a problem of that topic', (topic) =>
    expect(titles('一、学习教育', ...ANSWER, `二、${topic}`, ...ANSWER, '三、联系方式', '电话:0839-6633120')).toEqual([
      '学习教育',
      topic,
    ]),
  )
  it('and without one is none', () =>
    expect(titles('一、学习教育', ...ANSWER, '二、社会监督', '欢迎监督。电话:0839-6633120。')).toEqual(['学习教育']))
})
