import type { Case } from '../case.ts'
import { item, notice, signed } from './notice.ts'

const opened = (opening: string, day = '', answer = '已组织学习。') =>
  `中共清水县供销社党组关于巡察整改进展情况的通报\n${opening}\n一、反馈问题整改落实情况\n${item('一', '学习不深入', '已完成', answer)}\n${day === '' ? '' : signed(day)}`
const inspected = (range: string, fedBack: string) =>
  `根据安排,${range},县委第二巡察组对县供销社党组开展了巡察,${fedBack}反馈了巡察意见。`
const told = (answer: string) => notice(item('一', '学习不深入', '已完成', answer), signed('2024年12月20日'))

const order = (about: string, text: string, ...results: string[]): Case => ({
  about: `order: ${about}`,
  text,
  says: results.map((result) => `dates/order ${result}`),
})
const late = (about: string, answer: string, ...results: string[]): Case => ({
  about: `after the notice: ${about}`,
  text: told(answer),
  says: results.map((result) => `dates/after_publication ${result}`),
})

/** Days that come before what they follow, in every way a notice prints them; and those that only look so. */
export const ORDER: readonly Case[] = [
  order(
    'a feedback without its year that no year puts between inspection and signature',
    opened(inspected('2023年9月5日至11月3日', '10月16日'), '2024年5月9日'),
    'fail',
  ),
  order(
    'an inspection without its year that the year before would allow',
    opened(inspected('10月9日至12月22日', '2024年1月16日'), '2024年12月20日'),
    'uncertain',
  ),
  order(
    'a feedback in the next year, its year left out',
    opened(inspected('2023年10月9日至12月22日', '1月16日'), '2024年8月9日'),
    'pass',
  ),
  order(
    'an inspection over the turn of the year',
    opened(inspected('2023年11月6日至2024年1月12日', '3月5日'), '2024年9月9日'),
    'pass',
  ),
  order(
    'an inspection that ends before it begins',
    opened(inspected('2024年9月13日至2024年7月30日', '2024年11月12日'), '2025年3月20日'),
    'fail.range',
  ),
  order('a range of days told backwards', told('2024年11月15日至3日开展集中学习。'), 'fail.range@1.1'),
  order('a range in dots told backwards', told('2024.11.13-2024.9.30开展集中学习。'), 'fail.range@1.1'),
  order('months told backwards', told('2024年11月至2024年7月开展集中学习。'), 'fail.range@1.1'),
  order(
    'days told backwards in Chinese figures',
    told('二〇二四年九月三日至二〇二四年三月四日开展学习。'),
    'fail.range@1.1',
  ),
  order('months over the turn of the year', told('2023年12月至3月开展集中学习。'), 'pass'),
  order('days of one month', told('2024年11月3日至15日开展集中学习。'), 'pass'),

  {
    about: 'impossible: a range of sound days is no matter of the calendar',
    text: told('2024年11月13日至2024年9月30日开展集中学习。'),
    says: ['dates/impossible pass', 'dates/order fail.range@1.1'],
  },
  {
    about: 'impossible: the place is named by the item that holds it',
    text: told('2024年6月31日召开会议。'),
    says: ['dates/impossible fail@1.1'],
  },
  {
    about: 'impossible: in the opening no item holds it',
    text: opened(inspected('2024年3月1日至4月31日', '2024年6月12日'), '2024年12月20日'),
    says: ['dates/impossible fail'],
  },
  {
    about: 'impossible: a leap day in a leap year',
    text: told('2024年2月29日召开会议。'),
    says: ['dates/impossible pass'],
  },

  late('a centre that opened', '2025年2月5日,综合服务中心正式揭牌投用。', 'fail@1.1'),
  late('work that was accepted', '冷库改造项目于2025年2月5日竣工验收。', 'fail@1.1'),
  late('money that was paid', '2025年2月5日向农户兑付货款3万元。', 'fail@1.1'),
  late('staff that were moved', '2025年2月对2名股长作出岗位调整。', 'fail@1.1'),
  late('a lease that runs', '与承租户签订合同,租期至2027年3月31日。', 'uncertain@1.1'),
  late('a term of office', '聘请法律顾问,聘期至2026年5月10日届满。', 'uncertain@1.1'),
  late('a rule that begins to hold', '修订财务制度,2025年1月1日起施行。', 'pass'),
  late('somebody who retires', '原负责人2025年3月5日到龄退休。', 'uncertain@1.1'),
  late('a plan', '库房改造计划2025年3月5日开工。', 'pass'),
  late('what waits for a day', '待2025年6月合同期满后公开招租。', 'pass'),
  late('what was done before', '2024年12月19日召开会议。', 'pass'),
]
