import { DAY_NUMBER, exists, MONTH_NUMBER, readSmall, readYear, YEAR_NUMBER } from '../language/calendar.ts'
import { flatMap } from '../language/flat-map.ts'
import type { Span } from '../notice/span.ts'
import type { Scene } from './check.ts'
import { placesOf } from './damage.ts'

/** A range of two days that the calendar has, the second before the first: 2024年9月13日至2024年7月30日. */
export interface BackwardRange {
  readonly span: Span
  readonly from: string
  readonly to: string
}

const SIGN = '[ ]?(?:至|到|[-—–~]{1,2})[ ]?'
const day = (n: 1 | 2) =>
  `(?:(?:(?<year${n}>${YEAR_NUMBER})[ ]?[年./-][ ]?)?(?<month${n}>${MONTH_NUMBER})[ ]?[月./-])?[ ]?(?:(?<day${n}>${DAY_NUMBER})[ ]?[日号]?)?`
const RANGE = new RegExp(`^${day(1)}${SIGN}${day(2)}`)

/** Among the dates that `extract` took no value from, those whose two days are sound by themselves. */
export const backwardRanges = (scene: Pick<Scene, 'diagnostics' | 'text'>): BackwardRange[] =>
  flatMap(placesOf(scene, 'extract/impossible_date'), (span) => {
    const { groups } = RANGE.exec(scene.text.shadow.slice(span.start, span.end)) ?? {}
    if (groups === undefined) return []
    const { year1, month1, day1, year2 = year1, month2 = month1, day2 } = groups
    const from = dayOf(year1, month1, day1)
    const to = dayOf(year2, month2, day2)
    return from !== null && to !== null && to < from ? [{ span, from, to }] : []
  })

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (month === undefined) return null
  const [m, d] = [readSmall(month), day === undefined ? 1 : readSmall(day)]
  const y = year === undefined ? null : readYear(year)
  if (!exists(y, m, d)) return null
  const digits = (number: number) => String(number).padStart(2, '0')
  return `${y === null ? '' : `${y}-`}${digits(m)}${day === undefined ? '' : `-${digits(d)}`}`
}
