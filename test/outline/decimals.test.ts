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

  it('count bare numbers up to those that have decimals, and on from them', () => {
    const { outline } = structureOf(
      [
        '临源银行党委关于巡察整改进展情况的通报',
        '1 整改组织',
        '成立领导小组,召开会议6次。',
        '2 整改情况',
        ...done('2.1 支农定位有偏移'),
        ...done('2.2 清收力度不够'),
        '3 下一步打算',
        '12 名党员继续包片清收。',
      ].join('\n'),
    )
    expect(outline.root.children.map(({ marker }) => marker?.label ?? null)).toEqual(['1', '2', '3'])
  })

  it('stand under chapters in formal numerals', () => {
    const { problems } = structureOf(
      [
        '春华街道社区卫生服务中心党支部关于巡察整改情况的通报',
        '壹、整改组织情况',
        '召开支委会3次。',
        '贰、整改落实情况',
        '一、签约重数量轻质量——已整改到位',
        '电话回访312人。',
        '二、体检报告反馈不及时——已整改到位',
        '补送报告143份。',
      ].join('\n'),
    )
    expect(problems.map(({ path, title }) => `${path.join('.')} ${title}`)).toEqual([
      '2.1 签约重数量轻质量',
      '2.2 体检报告反馈不及时',
    ])
  })

  it('are a number and a count where half of what is counted cannot be', () => {
    const one = (line: string) =>
      read(
        '一、审计查出问题整改情况',
        '(一)工程审计查出问题',
        line,
        '该问题已完成整改。',
        '(二)资产闲置',
        '该问题正在整改。',
      )
    expect(one('1.4个项目多计工程价款。')).toEqual(['1.1.1 4个项目多计工程价款', '1.2 资产闲置'])
    expect(one('1.12家企业少缴水资源费。')).toEqual(['1.1.1 12家企业少缴水资源费', '1.2 资产闲置'])
    expect(one('1.3名职工违规领取补贴。')).toEqual(['1.1.1 3名职工违规领取补贴', '1.2 资产闲置'])
    expect(one('1.4公里管网尚未更换。')).toEqual(['1.1 工程审计查出问题', '1.2 资产闲置'])
    expect(one('1.29间商铺低价出租。')).toEqual(['1.1.1 29间商铺低价出租', '1.2 资产闲置'])
    expect(one('1.3项目管理费列支不当。')).toEqual(['1.1 工程审计查出问题', '1.2 资产闲置'])
    expect(one('1.2个百分点的差距仍然存在。')).toEqual(['1.1 工程审计查出问题', '1.2 资产闲置'])
  })

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
