import type { Case } from '../case.ts'
import { item, notice, signed } from './notice.ts'

const body = (answer: string) => item('一', '学习不深入', '已完成', answer)
const dated = (opening: string, day: string) =>
  `中共清水县供销社党组关于巡察整改进展情况的通报\n${opening}\n一、反馈问题整改落实情况\n${body('已组织学习。')}\n${signed(day)}`

/** What the checks of dates must say. */
export const DATES: readonly Case[] = [
  {
    about: 'inspection, feedback, signature in turn',
    text: notice(body('2024年7月组织学习。'), signed('2024年12月20日')),
    says: ['dates/order pass', 'dates/impossible pass', 'dates/after_publication pass', 'dates/anachronism pass'],
  },
  {
    about: 'a feedback before the inspection is over',
    text: dated(
      '根据安排,2024年3月1日至4月30日,县委第二巡察组对县供销社党组开展了巡察,并于2024年4月12日反馈了巡察意见。',
      '2024年12月20日',
    ),
    says: ['dates/order fail'],
  },
  {
    about: 'a notice signed before the feedback',
    text: dated(
      '根据安排,2024年3月1日至4月30日,县委第二巡察组对县供销社党组开展了巡察,并于2024年6月12日反馈了巡察意见。',
      '2024年5月20日',
    ),
    says: ['dates/order fail'],
  },
  {
    about: 'no dates at all',
    text: '关于巡察整改进展情况的通报\n现将巡察整改情况予以公布。\n',
    says: [
      'dates/order not_assessable',
      'dates/impossible not_assessable',
      'dates/after_publication not_assessable',
      'dates/anachronism not_assessable',
    ],
  },
  {
    about: 'a reply before what it replies to',
    text: notice(body('2024年9月2日县财政局批复同意处置,2024年9月15日我社提交处置申请。'), signed('2024年12月20日')),
    says: ['dates/order fail.steps@1.1'],
  },
  {
    about: 'a day that February has not',
    text: notice(body('2024年2月30日组织学习。'), signed('2024年12月20日')),
    says: ['dates/impossible fail@1.1'],
  },
  {
    about: 'a thirteenth month',
    text: notice(body('2024年13月5日组织学习。'), signed('2024年12月20日')),
    says: ['dates/impossible fail@1.1'],
  },
  {
    about: 'something done after the signature',
    text: notice(body('2025年1月15日召开会议专题研究。'), signed('2024年12月20日')),
    says: ['dates/after_publication fail@1.1'],
  },
  {
    about: 'a day after the signature that may be ahead',
    text: notice(body('合同至2026年3月1日到期。'), signed('2024年12月20日')),
    says: ['dates/after_publication uncertain@1.1'],
  },
  {
    about: 'what is planned lies after the signature',
    text: notice(body('预计2025年3月完成第二批培训。'), signed('2024年12月20日')),
    says: ['dates/after_publication pass'],
  },
  {
    about: 'a meeting studied before it was held',
    text: notice(body('2024年5月,传达学习党的二十届三中全会精神。'), signed('2024年12月20日')),
    says: ['dates/anachronism fail.early@1.1'],
  },
  {
    about: 'a meeting studied before it was held, its year inferred',
    text: dated(
      '根据安排,2023年10月1日至11月30日,县委第二巡察组对县供销社党组开展了巡察,并于2024年1月12日反馈了巡察意见。',
      '',
    ).replace('已组织学习', '2024年3月组织研讨,5月,传达学习党的二十届三中全会精神'),
    says: ['dates/anachronism uncertain.early@1.1'],
  },
  {
    about: 'a notice older than a congress that it names',
    text: `中共清水县供销社党组关于巡察整改进展情况的通报\n根据安排,2019年3月1日至4月30日,县委第二巡察组对县供销社党组开展了巡察,并于2019年6月12日反馈了巡察意见。\n一、反馈问题整改落实情况\n${body('深入学习党的二十大精神。')}\n${signed('2019年10月20日')}`,
    says: ['dates/anachronism fail.early@1.1'],
  },
  {
    about: 'a body under the name that it has now',
    text: notice(body('2017年5月,传达学习县卫生健康局文件。'), signed('2024年12月20日')),
    says: ['dates/anachronism pass'],
  },
  {
    about: 'a congress that is awaited',
    text: `中共清水县供销社党组关于巡察整改进展情况的通报\n根据安排,2022年3月1日至4月30日,县委第二巡察组对县供销社党组开展了巡察,并于2022年6月12日反馈了巡察意见。\n一、反馈问题整改落实情况\n${body('以实际行动迎接党的二十大胜利召开。')}\n${signed('2022年8月20日')}`,
    says: ['dates/anachronism pass'],
  },
  {
    about: 'a page many years younger than its text',
    text: '商业系统作风整顿总结\n发布时间:2022-08-12 03:09\n一、第一阶段工作小结\n1.组织到位。全市商业系统都十分重视,2005年3月成立了领导小组。\n2.学习深入。2005年4月开展了集中学习。\n',
    says: ['dates/anachronism fail.age'],
  },
  {
    about: 'a page many years younger than a campaign that its text began and than a name that is gone',
    text: '时间:2023-02-09 10:21\n医药购销领域专项治理工作总结\n我县自2006年4月起开展了专项治理。\n一、统一思想\n结合保持共产党员先进性教育活动,县卫生局召开动员大会3次。\n二、严肃查处\n查处案件9件,罚款7.3万元。\n',
    says: ['dates/anachronism fail.age'],
  },
  {
    about: 'a page some years younger than its text',
    text: '商业系统作风整顿总结\n发布时间:2022-08-12 03:09\n一、第一阶段工作小结\n1.组织到位。全市商业系统都十分重视,2015年3月成立了领导小组。\n2.学习深入。2015年4月开展了集中学习。\n',
    says: ['dates/anachronism uncertain.age'],
  },
]
