import { exists, monthDay } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'

/** Eight digits that are a day: 20240307. Not part of a longer number, code or telephone number. */
export const compact: Rule<'date'> = {
  id: 'date/compact',
  kind: 'date',
  pattern:
    /(?<![\da-zA-Z.\-_/号:〔[(]|(?:电话|手机|传真|邮编|编码|代码|账户|热线|微信|QQ)[ \t]?)(?<y>20[0-4]\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?![\da-zA-Z.\-_/元万人次份号个条期批])/g,
  read(match) {
    const { y, m, d } = match.groups ?? {}
    const [year, month, day] = [Number(y), Number(m), Number(d)]
    if (!exists(year, month, day)) return null
    const at = monthDay(month, day)
    return {
      span: { start: match.index, end: match.index + match[0].length },
      value: { year, start: at, end: at, endYear: null, precision: 'day', form: 'point', role: null, relative: null },
    }
  },
  finds: ['台账⟦20240307⟧修改'],
  ignores: ['202403073', '电话:20240307', '20240307元', '电话20240307', '身份证号140302199706220124', '20241340'],
}
