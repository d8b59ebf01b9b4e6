import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const HEAD = ['青川县水利局关于整改情况的通报', '根据安排,现将整改情况公布如下。', '一、整改落实情况']

const read = (...lines: readonly string[]) =>
  structureOf([...HEAD, ...lines].join('\n')).problems.map(
    ({ path, title, status, measures }) =>
      `${path.join('.')} ${title} ${status.value}${measures.map(({ label }) => ` ${label}`).join('')}`,
  )

describe('words that count steps as the numbers of problems', () => {
  it.each([
    ['其一,', '其二,', '其三,'],
    ['第一,', '第二,', '第三,'],
    ['一是', '二是', '三是'],
  ])('%s over a label of its own', (first, second, third) =>
    expect(
      read(
        `${first}关于学习贯彻不深入的问题。`,
        '整改情况:开展学习3次。',
        '完成情况:已完成',
        `${second}账目管理不规范。`,
        '整改情况:1.清理账目。2.修订制度。',
        '完成情况:正在整改',
        `${third}工程监管不到位。`,
        '整改情况:约谈企业2家。',
        '完成情况:已完成',
        '二、下一步打算',
        '抓好整改。',
      ),
    ).toEqual(['1.1 学习贯彻不深入 completed', '1.2 账目管理不规范 in_progress 1. 2.', '1.3 工程监管不到位 completed']),
  )

  it('over a sentence of their own, again under the next part', () =>
    expect(
      read(
        '(一)政治建设方面',
        '其一,学习不深入。已组织学习3次,该问题已完成整改。',
        '其二,记录不规范。已补记12次,该问题正在整改。',
        '(二)廉政建设方面',
        '其一,接待超标。退缴0.5万元,该问题已完成整改。',
        '其二,公车管理不规范。封存2辆,该问题已完成整改。',
      ),
    ).toEqual([
      '1.1.1 学习不深入 completed',
      '1.1.2 记录不规范 in_progress',
      '1.2.1 接待超标 completed',
      '1.2.2 公车管理不规范 completed',
    ]))

  it('steps of a problem that each have a state are none', () =>
    expect(
      read(
        '(一)关于学习不深入的问题',
        '一是针对计划不实,制定计划。完成情况:已完成。',
        '二是针对笔记不全,补记笔记。完成情况:已完成。',
        '(二)关于账目不规范的问题',
        '整改措施:',
        '其一,清理账目不清的2笔。完成情况:已完成。',
        '其二,补足制度不全之处。完成情况:正在整改。',
      ),
    ).toEqual(['1.1 学习不深入 completed 一是 二是', '1.2 账目不规范 not_reported 其一, 其二,']))

  it('what a problem shows itself in is none', () =>
    expect(
      read(
        '(一)关于学习不深入的问题',
        '存在问题:',
        '一是计划不实。',
        '二是笔记不全。',
        '整改情况:补记笔记。',
        '完成情况:已完成',
        '(二)关于账目不规范的问题',
        '补录账目。',
      ),
    ).toEqual(['1.1 学习不深入 completed', '1.2 账目不规范 not_reported']))
})
