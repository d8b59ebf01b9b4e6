import type { Case } from '../case.ts'

interface Days {
  readonly body?: string
  readonly feedback: string
  readonly signed?: string
  readonly published?: string
  readonly kind?: string
}

/** A notice about an inspection of 2018 with these days. */
const notice = ({ body = '省委第五巡视组', feedback, signed, published, kind = '报告' }: Days) =>
  `中共青川县水利局党组关于巡视整改进展情况的${kind}
${published === undefined ? '' : `发布时间:${published}\n`}根据省委统一部署,2018年3月6日至5月12日,${body}对中共青川县水利局党组开展了巡视。${feedback},${body}反馈了巡视意见。现将巡视整改进展情况予以公布。
一、反馈问题整改落实情况
(一)关于河道巡查不到位的问题
整改情况:一是开展巡查。
${signed === undefined ? '' : `中共青川县水利局党组\n${signed}`}`

const REPORT = 'timely/feedback_to_report'
const PUBLISHED = 'timely/feedback_to_publication'

/** A rule of a county on publication, read by somebody or by nobody. */
const RULE = (verified: boolean, from = '2018-01-01') => ({
  code: 'county/publication',
  zh: '某县公开办法',
  en: 'rules of a county on publication',
  level: 'county' as const,
  source: '第三条',
  effective_from: from,
  effective_to: null,
  verified_by: verified ? '某县巡察办' : null,
  kinds: ['rectification_notice' as const],
  body_levels: [],
  regions: ['51'],
  requires: [],
  limits: [{ check: 'timely/feedback_to_publication' as const, months: null, days: 90 }],
})

/** What the checks of time must say. */
export const TIMELY: readonly Case[] = [
  {
    about: 'a report on the last day of the two months',
    text: notice({ feedback: '2018年6月20日', signed: '2018年8月20日' }),
    says: [`${REPORT} pass`, `${PUBLISHED} not_assessable.dates`],
  },
  {
    about: 'a report a day later',
    text: notice({ feedback: '2018年6月20日', signed: '2018年8月21日' }),
    says: [`${REPORT} fail`],
  },
  {
    about: 'a notice to the public a day later, which is not the report itself',
    text: notice({ feedback: '2018年6月20日', signed: '2018年8月21日', kind: '通报' }),
    says: [`${REPORT} uncertain.other`],
  },
  {
    about: 'two months after the last of December end with February',
    text: notice({ feedback: '2018年12月31日', signed: '2019年2月28日' }),
    says: [`${REPORT} pass`],
  },
  {
    about: 'a report in the month in which the time runs out',
    text: notice({ feedback: '2018年6月20日' }).replace('现将', '截至2018年8月,整改已全部完成。现将'),
    says: [`${REPORT} uncertain`],
  },
  {
    about: 'a year that the text does not state',
    text: notice({ feedback: '6月20日', signed: '2018年11月21日' }),
    says: [`${REPORT} uncertain`],
  },
  {
    about: 'an inspection of a county is not under the rules for those of provinces',
    text: notice({ body: '县委第五巡察组', feedback: '2018年6月20日', signed: '2018年11月21日' }),
    says: [`${REPORT} not_assessable`],
  },
  {
    about: 'feedback after the rules had ended',
    text: notice({ feedback: '2024年2月8日', signed: '2024年11月21日' }),
    says: [`${REPORT} not_assessable`],
  },
  {
    about: 'a notice without a day of its own',
    text: notice({ feedback: '2018年6月20日' }),
    says: [`${REPORT} not_assessable.dates`],
  },
  {
    about: 'no norm on publication ships',
    text: notice({ feedback: '2018年6月20日', published: '2018-12-01 09:30' }),
    says: [`${PUBLISHED} not_assessable`],
  },
  {
    about: 'published within the days of a rule of the place',
    text: notice({ feedback: '2018年6月20日', published: '2018-09-18 09:30' }),
    norms: [RULE(true)],
    says: [`${PUBLISHED} pass`],
  },
  {
    about: 'published a day after them',
    text: notice({ feedback: '2018年6月20日', published: '2018-09-19 09:30' }),
    norms: [RULE(true)],
    says: [`${PUBLISHED} fail`],
  },
  {
    about: 'the same by a rule that nobody has read',
    text: notice({ feedback: '2018年6月20日', published: '2018-09-19 09:30' }),
    norms: [RULE(false)],
    says: [`${PUBLISHED} uncertain`],
  },
  {
    about: 'a rule that came into force after the feedback',
    text: notice({ feedback: '2018年6月20日', published: '2018-09-19 09:30' }),
    norms: [RULE(true, '2018-06-21')],
    says: [`${PUBLISHED} not_assessable`],
  },
]
