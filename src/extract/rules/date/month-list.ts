import { FRESH, GAP, MONTH_NUMBER, readSmall, readYear, YEAR_NUMBER } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { RELATIVE_YEARS, wholeMonths } from '../../date-words.ts'

/** Months that share one 月: 9、10月. Each is a date of its own; the last one is left to `date/point`. */
export const monthList: Rule<'date'> = {
  id: 'date/month-list',
  kind: 'date',
  pattern: new RegExp(
    `(?:(?:(?<year>${YEAR_NUMBER})${GAP}年|(?<relative>去年|今年|上年|明年))${GAP}|${FRESH}(?<!\\d{3}\\.))(?<months>${MONTH_NUMBER}(?:、${MONTH_NUMBER}){0,10})(?:、|和|及)(?<last>${MONTH_NUMBER})${GAP}月(?!${GAP}\\d)份?`,
    'g',
  ),
  near: { holds: '、和及', within: 13, through: ' \t年〇○零' },
  read(match) {
    const { year, relative, months = '', last = '' } = match.groups ?? {}
    const numbers = [...months.split('、'), last].map(readSmall)
    const opensLine =
      year === undefined && /(?:^|\n)[ \t]*$/.test(match.input.slice(Math.max(0, match.index - 4), match.index))
    if (opensLine && numbers.length === 2 && match[0].includes('、')) return null
    if (numbers.some((month, i) => i > 0 && month <= numbers[i - 1]!)) return null
    const stated = year === undefined ? null : readYear(year)
    const shared = {
      year: stated,
      endYear: null,
      form: 'point',
      role: null,
      relative: relative === undefined ? null : (RELATIVE_YEARS[relative] ?? 0),
    } as const
    let start = match.index
    let end = match.index + match[0].indexOf(months, (year ?? relative ?? '').length)
    return months.split('、').map((words) => {
      end += words.length
      const month = readSmall(words)
      const found = { span: { start, end }, value: { ...shared, ...wholeMonths(month, month, stated) } }
      end += 1
      start = end
      return found
    })
  },
  finds: ['在⟦9⟧、10月局党组会', '⟦2024年3⟧、⟦4⟧、5月'],
  ignores: ['9月、10月', '一、三月的工作', '(一)、9月', '10、9月27日'],
}
