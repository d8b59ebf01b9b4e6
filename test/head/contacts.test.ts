import { describe, expect, it } from 'vitest'
import { headOf } from './head-of.ts'

const notice = (closing: string) =>
  `中共青岭县农业局党组关于巡察整改进展情况的通报
根据县委统一部署,2024年4月8日至6月20日,县委第一巡察组对县农业局党组开展了巡察。8月5日,巡察组反馈了意见,现将整改情况予以公布。
一、关于制度执行不严的问题
整改情况:已修订制度3项。
${closing}
中共青岭县农业局党组
2025年3月10日
`

const contactsIn = async (closing: string): Promise<string[]> =>
  (await headOf(notice(closing))).head.contacts.map(({ type, value }) => `${type} ${value}`)

const PHONE = 'phone 0912-6633120'
const EMAIL = 'email nyj@qingling.gov.cn'
const CODE = 'postcode 712300'

describe('contacts', () => {
  it.each([
    // the office behind the number stays with the address
    [
      '欢迎监督。地址:青岭县云水镇河东路26号县农业局办公室,邮编712300。',
      ['address 青岭县云水镇河东路26号县农业局办公室', CODE],
    ],
    [
      '欢迎监督。电话:0912-6633120。地址:青岭县河东路26号,县农业局人事股。',
      [PHONE, 'address 青岭县河东路26号,县农业局人事股'],
    ],
    ['来信请寄:青岭县纪委监委信访室,来电请拨打0912-12388。', ['address 青岭县纪委监委信访室', 'phone 0912-12388']],
    ['举报电话12388,举报信箱:青岭县邮政局8号信箱。', ['phone 12388', 'address 青岭县邮政局8号信箱']],
    ['邮政专用信箱:河西区A001号信箱;联系电话:0912-6633120。', ['address 河西区A001号信箱', PHONE]],
    [
      '办公地点:青岭县河东路26号县农业局三楼;电话0912-6633120,欢迎来访监督。',
      ['address 青岭县河东路26号县农业局三楼', PHONE],
    ],
    // in any order, with and without labels, typed wide
    [
      '联系方式:0912-6633120,nyj@qingling.gov.cn,青岭县河东路26号县农业局办公室。',
      [PHONE, EMAIL, 'address 青岭县河东路26号县农业局办公室'],
    ],
    [
      '电 话:0912-6633120  邮 箱:nyj@qingling.gov.cn  地 址:青岭县河东路26号  邮 编:712300',
      [PHONE, EMAIL, 'address 青岭县河东路26号', CODE],
    ],
    ['联 系 电 话:0912-6633120', [PHONE]],
    ['欢迎监督。来信:青岭县河东路26号县农业局;来邮:nyj@qingling.gov.cn', ['address 青岭县河东路26号县农业局', EMAIL]],
    ['地址:青岭县河东路26号县委大院5楼(巡察整改办)', ['address 青岭县河东路26号县委大院5楼(巡察整改办)']],
    // several numbers, extensions, hotlines
    [
      '电话:+86-912-6633120;0912-6633120(转3021);400-800-1234。',
      ['phone +86-912-6633120', 'phone 0912-6633120(转3021)', 'phone 400-800-1234'],
    ],
    ['请拨打监督热线96301,或12345。', ['phone 96301', 'phone 12345']],
    ['监督举报电话:12388(县纪委监委)、0912-6633120(县农业局)。', ['phone 12388', PHONE]],
  ])('reads %s', async (closing, expected) => {
    expect(await contactsIn(closing)).toEqual(expected)
  })

  it.each([
    '二是公布监督举报热线,畅通12345热线受理渠道,共受理投诉23件。',
    '二是开展地址核查,共核查登记地址1200条,欢迎群众监督。',
    '三是完成河东路26号院改造,方便群众反映问题。',
    '各组共收到群众来电、来信举报19815件,受理有效举报16700件。',
    '四是办好来电来访10362人次,接听热线电话12345个。',
    '五是拨打回访电话12860余次,群众满意。',
    '项目地址:青岭县河东路26号,建设单位电话:无。',
    '注册地址:青岭县河东路26号,已责令搬迁。',
    '四是改造河东路26号院,惠及居民120户,投入资金23万元。',
  ])('are none in %s', async (words) => {
    expect(await contactsIn(words)).toEqual([])
  })
})
