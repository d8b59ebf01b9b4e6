import { DAY_NUMBER, exists, MONTH_NUMBER, readSmall, readYear, YEAR_NUMBER } from '../language/calendar.ts'
import { flatMap } from '../language/flat-map.ts'
import { factsOf } from '../notice/head.ts'
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
const unreadRanges = (scene: Pick<Scene, 'diagnostics' | 'text'>): BackwardRange[] =>
  flatMap(placesOf(scene, 'extract/impossible_date'), (span) => {
    const { groups } = RANGE.exec(scene.text.shadow.slice(span.start, span.end)) ?? {}
    if (groups === undefined) return []
    const { year1, month1, day1, year2 = year1, month2 = month1, day2 } = groups
    const from = dayOf(year1, month1, day1)
    const to = dayOf(year2, month2, day2)
    return from !== null && to !== null && to < from ? [{ span, from, to }] : []
  })

/** 返工自2024年9月5日开始,至2024年6月28日完工: the two days of a range with words between them. */
const partedRanges = ({ facts, text: { shadow } }: Scene): BackwardRange[] => {
  const dates = factsOf(facts, 'date')
    .filter(({ value }) => value.precision === 'day' && value.year_basis === 'stated')
    .sort((a, b) => a.span.start - b.span.start)
  return flatMap(dates, (one, at) => {
    const two = dates[at + 1]
    if (two === undefined || two.value.end >= one.value.start) return []
    if (!PARTED.test(shadow.slice(one.span.start - 1, two.span.start))) return []
    return [{ span: { start: one.span.start, end: two.span.end }, from: one.value.start, to: two.value.end }]
  })
}
const PARTED = /^.?[自从][^,。;]{6,16}(?:起|开始|启动|动工|开工|施工)[^,。;]{0,6},?(?:[至到]|截至)$/

/** Ranges whose second day is before the first, written in one or with words between. */
export const backwardRanges = (scene: Scene): BackwardRange[] => [...unreadRanges(scene), ...partedRanges(scene)]

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (month === undefined) return null
  const [m, d] = [readSmall(month), day === undefined ? 1 : readSmall(day)]
  const y = year === undefined ? null : readYear(year)
  if (!exists(y, m, d)) return null
  const digits = (number: number) => String(number).padStart(2, '0')
  return `${y === null ? '' : `${y}-`}${digits(m)}${day === undefined ? '' : `-${digits(d)}`}`
}
