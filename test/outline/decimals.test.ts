import { describe, expect, it } from 'vitest'
import { structureOf } from '../notice-of.ts'

const read = (...lines: readonly string[]) =>
  structureOf(['青川水务有限公司党委关于巡察整改进展情况的通报', ...lines].join('\n')).problems.map(
    ({ path, title }) => `${path.join('.')} ${title}`,
  )

const done = (title: string) => [title, '整改情况:召开会议2次,修订制度1项。已完成整改。']

describe('decimals as numbers of headings', () => {
  it('nest by their parts under bare numbers', () =>
    expect(
      read(
        '1 组织情况',
        '1.1 召开专题会3次。',
        '2 反馈问题整改情况',
        '2.1 党的建设方面',
        ...done('2.1.1 中心组学习不经常'),
        ...done('2.1.2 党费收缴不及时'),
        '2.2 经营管理方面',
        ...done('2.2.1 水费催收不力'),
        '3 下一步工作',
        '3.1 持续抓好整改。',
      ),
    ).toEqual(['2.1.1 中心组学习不经常', '2.1.2 党费收缴不及时', '2.2.1 水费催收不力']))

  it('say what no heading above them says', () =>
    expect(
      read(
        '一、反馈问题整改情况',
        ...done('1.1 中心组学习不经常'),
        ...done('1.2 党费收缴不及时'),
        ...done('2.1 水费催收不力'),
        ...done('2.2 管网漏损偏高'),
      ),
    ).toEqual(['1.1 中心组学习不经常', '1.2 党费收缴不及时', '1.2.1 水费催收不力', '1.2.2 管网漏损偏高']))

  it('stand under 1. with a point as well', () =>
    expect(
      read(
        '1.党的建设方面',
        ...done('1.1中心组学习不经常'),
        ...done('1.2党费收缴不及时'),
        '2.经营管理方面',
        ...done('2.1水费催收不力'),
      ),
    ).toEqual(['1.1 中心组学习不经常', '1.2 党费收缴不及时', '2.1 水费催收不力']))

  it('are amounts where they count nothing', () =>
    expect(
      read(
        '一、反馈问题整改情况',
        '(一)管网更新缓慢',
        '整改情况:',
        '2.1公里管网已经更换。',
        '12 名党员参加了清理。',
        '该问题已完成整改。',
        ...done('(二)党费收缴不及时'),
      ),
    ).toEqual(['1.1 管网更新缓慢', '1.2 党费收缴不及时']))
})
