import type { Case } from '../case.ts'
import { item, notice, signed } from './notice.ts'

const opening =
  '根据县委统一部署,2024年3月1日至4月30日,县委第二巡察组对县供销社党组开展了常规巡察,并于2024年6月12日反馈了巡察意见。'
const told = (...paragraphs: string[]) =>
  `中共清水县供销社党组关于巡察整改进展情况的通报\n${opening}\n${paragraphs.join('\n')}\n`
const one = (answer: string) => notice(item('一', '台账不清', '已完成', answer), signed('2024年12月20日'))
const open = (claim: string) =>
  told(
    '二、反馈问题整改落实情况',
    item('一', '学习不深入', '已完成', '已学习。'),
    item('二', '责任不实', '正在整改', '正在起草制度。'),
    '三、深化整改成果运用',
    claim,
  )
const said = (code: string, about: string, text: string, ...results: string[]): Case => ({
  about: `${code.split('/')[1]}: ${about}`,
  text,
  says: results.map((result) => `${code} ${result}`),
})
const pending = (about: string, answer: string, result: string) =>
  said('status/contradiction', about, one(answer), result)
const handed = (about: string, answer: string, result: string) => said('status/handed_over', about, one(answer), result)
const lost = (about: string, answer: string, ...results: string[]) =>
  said('source/damaged_numbers', about, one(answer), ...results)
const bare = (others: number) =>
  notice(
    Array.from({ length: others + 1 }, (_, i) =>
      i === 1 ? `${i + 1}.账目不清(已办结)` : `${i + 1}.制度${i}不落实(已办结)\n(1)修订制度。(2)开展培训${i + 1}期。`,
    ).join('\n'),
  )

/** Terms that run, numbers set apart, claims in other words, deeds beside a handover, and numbers lost. */
export const SECOND_LOOK: readonly Case[] = [
  pending('upkeep agreed to a day', '修复林地由当事人管护至2025年10月,已移交监督台账。', 'pass'),
  pending('a lease signed to a day', '补签合同12份,租赁期签至2026年12月底。', 'pass'),
  pending('a limit put off to a day', '完成时限经批准延至2025年3月底前完成。', 'fail.dated@1.1'),

  said(
    'totals/repeated',
    'problems of another office, set apart',
    told(
      '县委第二巡察组反馈的问题共13个,已完成整改13个。',
      '市审计局同级审计反映的问题22个,由县财政局另行上报,未统计在内。',
    ),
    'not_assessable',
  ),
  said(
    'totals/repeated',
    'the number behind its aspects',
    told('反馈党建引领、医疗服务、内控管理三个方面13个问题。', '针对县委巡察组反馈的15个问题,制定整改措施52条。'),
    'fail',
  ),
  said(
    'totals/rate',
    'the same base said twice',
    told('对反馈的四个方面20个问题照单全收。至2024年12月,20个问题已完成17个、未完成3个,整改完成率90%。'),
    'fail',
  ),
  said(
    'totals/money',
    'three parts, one figure off',
    told('通过诉讼追偿,收回租金412.6万元,其中商铺186.4万元、厂房158.9万元、广告位57.3万元。'),
    'fail',
  ),
  said(
    'totals/money',
    'two parts that leave some of it',
    told('追缴土地出让金120万元,其中国企70万元、民企40万元。'),
    'uncertain',
  ),

  said('status/overview', 'all, in the words of the last part', open('反馈的所有问题都已经整改销号。'), 'fail.all@2.2'),
  said('status/overview', 'all, with a rate in words', open('反馈的问题整改完成率百分之百。'), 'fail.all@2.2'),
  said('status/overview', 'what is still hoped for', open('确保所有问题都已整改到位后不反弹。'), 'not_assessable'),

  said('lists/empty_item', 'a status alone among items with words', bare(5), 'fail@1.2'),
  said('lists/empty_item', 'a status alone in a short list', bare(2), 'uncertain@1.2'),

  handed('what was checked before it was handed on', '完成资产清查,核实规模18.6亿元,确权移交到村、到户。', 'pass'),
  handed(
    'a room that a section looks after',
    '一是腾退超标准用房3间。二是将房屋调整为档案室,由办公室负责管理。',
    'pass',
  ),
  handed(
    'taken over by another',
    '经研究,协会的人员、资产已一并转交市工商联管理,有关任务由市工商联接手承办。',
    'fail@1.1',
  ),

  lost('a deed cut behind its first character', '开展督查线次,开展谈话提醒线人次。', 'fail', 'fail'),
  lost('the number of a deed', '全年开展检查次,召开座谈会场。', 'fail', 'fail'),
  lost('the number of a rate and of money', '整改完成率达%,追回资金万元。', 'fail', 'fail'),
  lost(
    'a month, a day, a digit of a year',
    '2022年月15日开会。2022年5月日开会。202年5月6日开会。',
    'fail',
    'fail',
    'fail',
  ),
  lost('words that end alike', '公交专线次日开通,5月日均办件30件,在线人次统计已上线,检查次数增加。', 'pass'),

  said('source/template', 'who leads left open', told('成立以XXX为组长的领导小组。'), 'fail'),
  said('source/template', 'a home left open in an item', one('约谈XX养老院负责人。'), 'uncertain'),

  {
    about: 'inspected_unit: 局党组 names nobody',
    text: `关于县委巡察整改进展情况的通报\n县委第五巡察组对局党组开展了巡察,2022年8月16日反馈了巡察意见。\n一、反馈问题整改落实情况\n${item('一', '学习不深入', '已完成', '已学习。')}\n局党组\n2022年12月9日\n`,
    says: ['complete/inspected_unit fail'],
  },
  {
    about: 'unfinished_plan: 往后的打算 says what comes next',
    text: told(
      '二、反馈问题整改落实情况',
      item('一', '学习不深入', '已完成', '已学习。'),
      item('二', '责任不实', '正在整改', '正在起草制度。'),
      '三、往后的打算',
      '(一)对还没有办完的事,排好工期,明确到人。',
    ),
    says: ['complete/unfinished_plan pass', 'totals/listed not_assessable', 'complete/status_each pass'],
  },
  {
    about: 'organisation_section: a part with headings of its own before the items',
    text: told(
      '一、党组抓整改情况',
      '(一)统一思想认识。召开支委会5次。',
      '(二)建立整改台账。针对反馈的2个问题,制定措施20条,书记负总责。',
      '二、问题整改情况',
      item('一', '学习不深入', '已完成', '已学习。'),
      item('二', '责任不实', '已完成', '已压实。'),
    ),
    says: ['complete/organisation_section pass', 'totals/listed pass.problems'],
  },

  {
    about: 'listed: some problems were told inside the party, and the rest is what is listed',
    text: told(
      '反馈的4个问题中,完成整改3个,基本完成整改1个,整改完成率83%。涉及干部的2个问题已在党内通报,现将其余2个问题公开。',
      '一、问题整改情况',
      item('一', '学习不深入', '已完成', '已学习。'),
      item('二', '责任不实', '基本完成', '已压实。'),
    ),
    says: ['totals/listed pass.withheld', 'totals/rate fail', 'totals/sum pass'],
  },
  {
    about: 'listed: a draft for inside the party withholds nothing',
    text: told(
      '(党内通报稿)\n反馈的3个问题,均已整改。',
      '一、问题整改情况',
      item('一', '学习不深入', '已完成', '已学习。'),
      item('二', '责任不实', '已完成', '已压实。'),
    ),
    says: ['totals/listed fail'],
  },
  {
    about: 'contradiction: 将 for 把 tells of a thing done on its day',
    text: told(
      '一、问题整改情况',
      item('一', '资料不全', '已完成', '2024年2月,局党组将1126户备案资料移送档案室,由其保管。'),
    ),
    says: ['status/contradiction pass'],
  },
  {
    about: 'promise_only: 本项已完成整改 behind promises is no act',
    text: told(
      '一、问题整改情况',
      '(一)关于案件积压的问题。一是拟成立委员会集中审理。二是将商请县局派员指导,力争在年底前消化积案。本项已完成整改。',
      '(二)关于学习不够的问题。一是学习4次。本项已完成整改。',
    ),
    says: ['status/promise_only fail@1.1'],
  },
  {
    about: 'organisation_section: an item is none, whatever it tells of',
    text: told(
      '一、关于“党组作用发挥不充分”问题的整改情况',
      '(一)健全机制。成立领导小组,召开专题会3次,建立台账。',
      '整改进展:已完成整改。',
      '二、关于“服务不匹配”问题的整改情况',
      '(一)补齐设施。建成阅览室15个。',
      '整改进展:已完成整改。',
    ),
    says: ['complete/organisation_section fail', 'complete/status_each pass'],
  },
]
