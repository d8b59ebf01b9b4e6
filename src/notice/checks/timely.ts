import type { CheckWords } from '../check.ts'

/** What a time limit can say of the days between the feedback and what follows it. */
const within = (zh: string, en: string) =>
  ({
    compares: {
      zh: `文本载明的反馈日期与${zh}是否在规范的期限之内`,
      en: `whether ${en} comes within the time that a dated norm gives after the feedback`,
    },
    says: {
      pass: {
        args: ['days', 'due', 'norm'],
        zh: `文本载明的${zh}在反馈后 {days} 天,不晚于 {due}(依据:{norm})`,
        en: `by the text, ${en} comes {days} days after the feedback, not after {due} (norm: {norm})`,
      },
      fail: {
        args: ['days', 'due', 'norm'],
        zh: `文本载明的${zh}在反馈后 {days} 天,晚于 {due}(依据:{norm})`,
        en: `by the text, ${en} comes {days} days after the feedback, later than {due} (norm: {norm})`,
      },
      uncertain: {
        args: ['due', 'norm'],
        zh: `文本载明的${zh}或反馈日期不够具体,或规范尚未核对原文,不能断定是否晚于 {due}(依据:{norm})`,
        en: `the days that the text states are too coarse or implied, or nobody has verified the norm: ${en} may or may not be later than {due} (norm: {norm})`,
      },
      not_assessable: {
        args: [],
        zh: `没有覆盖文本所载反馈日期的规范`,
        en: 'no dated norm covers the day of the feedback that the text states',
      },
      'not_assessable.dates': {
        args: [],
        zh: `文本未载明反馈日期或${zh}`,
        en: `the text does not state the day of the feedback, or not ${en}`,
      },
    },
  }) as const

const REPORT = within('整改情况报告的日期', 'the day of the report')

/** What the checks of time can say. */
export const TIMELY_CHECKS = {
  'timely/feedback_to_report': {
    ...REPORT,
    says: {
      ...REPORT.says,
      'uncertain.other': {
        args: ['days', 'due', 'norm'],
        zh: '文本未载明整改情况报告的日期;文本自身的日期在反馈后 {days} 天,晚于 {due}(依据:{norm})',
        en: 'the text does not state the day of the report; its own day comes {days} days after the feedback, later than {due} (norm: {norm})',
      },
    },
  },
  'timely/feedback_to_publication': within('发布日期', 'the day of publication'),
} as const satisfies Record<`timely/${string}`, CheckWords>
