import { DAY_NUMBER, GAP } from '../../../language/calendar.ts'
import type { Rule, ToldFrom } from '../../../notice/rule.ts'
import type { DateForm } from '../../../notice/vocabulary.ts'
import { isStanding } from '../../told-dates.ts'

/** How far each word lies from the day or month told before it. */
const SHIFTS: Readonly<Record<string, ToldFrom>> = {
  ...{ 当日: { unit: 'day', by: 0 }, 当天: { unit: 'day', by: 0 }, 同日: { unit: 'day', by: 0 } },
  ...{ 当晚: { unit: 'day', by: 0 }, 次日: { unit: 'day', by: 1 }, 翌日: { unit: 'day', by: 1 } },
  ...{ 第二天: { unit: 'day', by: 1 }, 当月: { unit: 'month', by: 0 }, 同月: { unit: 'month', by: 0 } },
  ...{ 本月: { unit: 'month', by: 0 }, 次月: { unit: 'month', by: 1 }, 翌月: { unit: 'month', by: 1 } },
  ...{ 下月: { unit: 'month', by: 1 }, 下个月: { unit: 'month', by: 1 } },
  ...{ 上月: { unit: 'month', by: -1 }, 上个月: { unit: 'month', by: -1 } },
} as const

/** 中秋节当天, 入职当月 count from their own noun: 当X counts from the date told only where it stands free, or behind the feedback. */
const AFTER =
  '(?:^|[,。;、:(\\s]|[日号月](?:的)?|[于在并]|反馈(?:意见|会议?|大会|情况)?(?:召开|结束|印发)?(?:之?后)?的?|会议?)'

/** 3次日常检查, 会同日常, 应当日清 and 担当日常 hold the words by chance; 较上月 is the base of a comparison. */
const DAY =
  `(?<=${AFTER})(?:当[日天](?!常|趋|益|渐|臻|班|地|下发的)|当晚)|` +
  '(?<![会共合如相协陪伙连不])同日(?!常|趋|益|渐|期|程|志)|' +
  '(?<![\\d一二三四五六七八九十首每多两几再本此逐])次日(?!常|均|趋|益|渐|志|程|报)|翌日|第二天'
const MONTH =
  `(?<=${AFTER})当月|` +
  '(?<![会共合如相协陪伙连不])同月|(?<![成资样基根标版])本月|(?<![\\d一二三四五六七八九十首每多两几再本此逐])次月|翌月|(?<![以之较比与同])[上下]个?月'
const PART = '上旬|中旬|下旬|[初底末](?![步期级中心审核次衷诊评试稿选数线子层端位])'

/** A day or month that counts from the one told before: 次日, 当月, 同月20日, 次月10日前. Without one there is no date. */
export const fromTold: Rule<'date'> = {
  id: 'date/from-told',
  kind: 'date',
  pattern: new RegExp(
    `(?:(?<day>${DAY})|(?<month>${MONTH})(?:${GAP}(?<of>${DAY_NUMBER})${GAP}[日号]|(?<part>${PART}))?)(?:(?<ends>以前|之前|前(?![期后往来述沿景列身提]))|(?<begins>起(?![草诉底步用始降火重家哄争源义])))?`,
    'g',
  ),
  near: { holds: '日天晚月', within: 2, through: '二个' },
  read(match, scene) {
    const { day, month, of, part, ends, begins } = match.groups ?? {}
    const span = { start: match.index, end: match.index + match[0].length }
    if (isStanding(scene.shadow, span, day ?? month ?? '')) return null
    const told = SHIFTS[day ?? month ?? '']
    if (told === undefined) return null
    const form: DateForm = ends !== undefined ? 'by' : begins !== undefined ? 'since' : 'point'
    const draft = { year: null, start: '', end: '', endYear: null, form, role: null, relative: null } as const
    const isWhole = of === undefined && part === undefined
    const precision = day !== undefined || of !== undefined ? 'day' : isWhole ? 'month' : 'fuzzy'
    return { span, value: { ...draft, precision, told: { ...told, of: of ?? null, part: part ?? null } } }
  },
  finds: [
    '9月10日召开会议,⟦次日⟧印发通知',
    '9月10日接到举报,⟦翌日⟧核查',
    '9月排查,⟦当月⟧整改',
    '10月15日开会,⟦同月20日⟧印发',
    '12月立项,⟦次月10日前⟧开工',
    '反馈会⟦次日⟧召开会议',
    '9月10日⟦当晚⟧',
    '9月10日开会,⟦第二天⟧整改',
    '9月立项,⟦下个月⟧开工',
  ],
  ignores: [
    '开展3次日常检查',
    '会同日常监管人员',
    '做到当日事当日毕',
    '较上月下降8%',
    '实行当日办结制',
    '规定收入当日缴存',
    '每月核对,次月5日前报送',
    '担当日常工作',
    '逐次日志',
    '9月2日印发通知,中秋节当天检查',
    '8月15日修订办法,从入职当月起缴纳',
  ],
}
