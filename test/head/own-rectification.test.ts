import { describe, expect, it } from 'vitest'
import { headOf } from './head-of.ts'

const ITEMS = [
  '一、检视问题整改情况',
  '1.统计法治意识不强',
  '整改措施:一是学习3次。二是立案2起。',
  '2.服务基层不主动',
  '整改措施:一是办班1期。二是包片联系。',
]
const ISSUER = ['海伦市统计局', '2024年9月25日']

/** A title that names problems and their rectification, without any inspection. */
describe('a notice on problems found otherwise', () => {
  const read = async (title: string, opening: string, items = ITEMS) => {
    const { head } = await headOf([title, opening, ...items, ...ISSUER].join('\n'))
    return head
  }

  it.each([
    ['中共海伦市统计局党组关于党纪学习教育检视问题整改落实情况的报告', '查摆出5个问题。截至9月20日,已完成整改4个。'],
    ['关于龙山商贸城重大火灾隐患整改情况的公示', '检查发现多处隐患。现将整改情况公示如下。'],
    ['关于民主评议意见办理落实情况的通报', '收到意见5条,现将落实情况通报如下。'],
  ])('is a rectification notice where items are answered: %s', async (title, opening) =>
    expect((await read(title, opening)).kind.value).toBe('rectification_notice'),
  )

  it.each([
    ['关于校园食品安全突出问题专项整治整改情况的报告', '专项整治以来,排查学校98家。'],
    ['关于作风突出问题集中整改情况的报告', '开展集中整改以来,排查问题5个。'],
  ])('is a campaign where the title says so: %s', async (title, opening) =>
    expect((await read(title, opening)).kind.value).toBe('campaign_summary'),
  )

  it('is a campaign where no item is answered', async () =>
    expect(
      (await read('关于检视问题整改落实情况的报告', '查摆出5个问题。', ['一、主要做法', '召开会议3次,排查问题12个。']))
        .kind.value,
    ).toBe('campaign_summary'))

  it('has its issuer for its unit, and its totals are its own', async () => {
    const { inspectedUnit, totals } = await read(
      '中共海伦市统计局党组关于党纪学习教育检视问题整改落实情况的报告',
      '查摆出5个问题。截至2024年9月20日,已完成整改4个,1个需长期坚持。',
    )
    expect(inspectedUnit?.value).toBe('海伦市统计局')
    expect(totals.map(({ measure, value, scope }) => `${measure} ${value} ${scope}`)).toEqual([
      'problems 5 this_round',
      'completed 4 this_round',
      'long_term 1 this_round',
    ])
  })
})

/** Whose accounts an audit looked at. */
describe('the unit of an audit', () => {
  const unitOf = async (issuer: string, opening: string) => {
    const { head } = await headOf(
      [
        `${issuer}关于2021年度预算执行审计查出问题整改结果的公告`,
        opening,
        '一、审计查出问题整改结果',
        '1.关于少计收入的问题。整改情况:补缴2万元。',
        '2.关于超预算的问题。整改情况:修订办法1项。',
        issuer,
        '2022年11月4日',
      ].join('\n'),
    )
    return [head.inspectedUnit?.value ?? null, head.units.map(({ value }) => value)]
  }

  it.each([
    ['敖汉旗卫生健康委员会', '2022年3月至5月,旗审计局对敖汉旗卫生健康委员会2021年度预算执行情况进行了审计。'],
    ['敖汉旗卫生健康委员会', '2022年3月至5月,旗审计局对我委2021年度预算执行情况进行了审计。'],
    ['敖汉旗水利局', '2022年3月至5月,旗审计局派出审计组,对旗水利局2021年度预算执行情况进行了审计。'],
    ['敖汉旗教育局', '根据审计计划,旗审计局审计组自2022年3月起对我局进行了审计,现公告如下。'],
  ])('is %s that the audit looked at: %s', async (issuer, opening) =>
    expect(await unitOf(issuer, opening)).toEqual([issuer, [issuer]]),
  )

  it.each([
    ['敖汉旗人民政府', '2022年3月至5月,旗审计局对旗本级2021年度预算执行情况进行了审计。'],
    ['敖汉旗审计局', '2022年3月至5月,旗审计局对旗水利局2021年度预算执行情况进行了审计。'],
    ['敖汉旗水利局', '2022年3月至5月,旗审计局对旗教育局2021年度预算执行情况进行了审计。'],
    ['敖汉旗水利局', '按照要求,现将整改结果公告如下。'],
  ])('is left open where %s is not it: %s', async (issuer, opening) =>
    expect(await unitOf(issuer, opening)).toEqual([null, []]),
  )
})
