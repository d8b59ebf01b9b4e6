import { exists, monthDay } from '../../../language/calendar.ts'
import { flatMap } from '../../../language/flat-map.ts'
import { allMatches } from '../../../language/matcher.ts'
import type { Found, Rule, Scene } from '../../../notice/rule.ts'
import type { Span } from '../../../notice/span.ts'

interface Day {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/** Every way to set 月 (and 年) back into the digits: 717 is 7-17, 114 is 1-14 or 11-4. */
function readings(digits: string, year: number | null): Day[] {
  return [1, 2]
    .map((cut) => ({ year, month: Number(digits.slice(0, cut)), day: Number(digits.slice(cut)), lead: digits[cut] }))
    .filter((at) => at.lead !== undefined && (at.lead !== '0' || digits.length > 2) && exists(year, at.month, at.day))
    .filter((at) => digits.length - String(at.month).length <= 2)
}

const order = (at: Day) => (at.year ?? 0) * 10000 + at.month * 100 + at.day
const word = (at: Day) => `${at.year === null ? '' : `${at.year}-`}${monthDay(at.month, at.day)}`
const NEIGHBOUR = /(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/g

/** 发布时间:2025-06-24: a notice tells of nothing later than the page it stands on; 会议时间 says nothing of that. */
const PUBLISHED =
  /(?:发布|公开|发表|更新|(?<![\u4e00-\u9fff]))(?:时间|日期)[:\s]{1,3}(20\d\d)[-年./](\d{1,2})[-月./](\d{1,2})(?!\d)/
const dayOf = ([, year, month, day]: RegExpExecArray) => Number(year) * 10000 + Number(month) * 100 + Number(day)

/** The full dates before and after a place in its paragraph: a damaged day between them should lie between them in time. */
function neighbours({ shadow }: Scene, at: Span): { before: number; after: number } {
  const start = Math.max(shadow.lastIndexOf('\n', at.start) + 1, at.start - 200)
  const stop = shadow.indexOf('\n', at.end)
  const window = (from: number, to: number) =>
    allMatches(NEIGHBOUR, shadow.slice(from, to)).map((m) => [Number(m[1]) * 10000 + Number(m[2]) * 100, Number(m[3])])
  const before = window(start, at.start).at(-1)
  const after = window(at.end, Math.min(stop < 0 ? shadow.length : stop, at.end + 200))[0]
  const published = PUBLISHED.exec(shadow.slice(0, 400))
  const latest = published === null ? Number.POSITIVE_INFINITY : dayOf(published)
  return {
    before: before === undefined ? 0 : before[0]! + (before[1] || 0),
    after: after === undefined ? latest : Math.min(latest, after[0]! + (after[1] || 31)),
  }
}

/** The pairs of a range that lie in order; a single day is a pair with itself. */
function pairs(from: readonly Day[], to: readonly Day[] | null): [Day, Day][] {
  if (to === null) return from.map((at) => [at, at])
  return flatMap(from, (a) => to.filter((b) => order(a) < order(b)).map((b): [Day, Day] => [a, b]))
}

function choose(candidates: readonly [Day, Day][], scene: Scene, at: Span): readonly [Day, Day][] {
  if (candidates.length < 2 || candidates[0]![0].year === null) return candidates
  const { before, after } = neighbours(scene, at)
  const fitting = candidates.filter(([a, b]) => order(a) >= before && order(b) <= after)
  return fitting.length === 0 ? candidates : fitting
}

/** Days whose 年 or 月 was lost between the digits (2024717日, 914日): read where only one reading is left, else reported; 120日 is a length. */
export const damaged: Rule<'date'> = {
  id: 'date/damaged',
  kind: 'date',
  pattern:
    /(?<=^|[,。;:、\n( ]|[于在自从]|[\u4e00-\u9fff—–-](?=20[012]\d年?\d{2,4}日))(?:(?<y>20\d\d)(?:年)?(?<a>\d{2,4})|(?<b>\d{3,4}))日(?:[至到~-](?<Y>20\d\d)?(?<c>\d{2,4})日|(?=[^\d内以之均常左多余\n]))/g,
  near: { holds: '日', within: 9, through: '年' },
  read(match, scene): Found<'date'> | null {
    const { y, a, b, Y, c } = match.groups ?? {}
    const at = { start: match.index, end: match.index + match[0].length }
    const year = y === undefined ? null : Number(y)
    if (c === undefined && b !== undefined && /^\d\d0$|^36[56]$/.test(b)) return null
    const from = readings(a ?? b ?? '', year)
    const to = c === undefined ? null : readings(c, Y === undefined ? year : Number(Y))
    const left = choose(pairs(from, to), scene, at)
    const only = left[0]
    if (only === undefined) return null
    if (left.length > 1) {
      const list = left
        .map(([first, last]) => (first === last ? word(first) : `${word(first)}/${word(last)}`))
        .join(', ')
      scene.report('extract/ambiguous_date', at, { words: match[0], readings: list })
      return null
    }
    const [first, last] = only
    scene.report('extract/damaged_date', at, { words: match[0], start: word(first), end: word(last) })
    return {
      span: at,
      basis: 'implied',
      value: {
        year,
        start: monthDay(first.month, first.day),
        end: monthDay(last.month, last.day),
        endYear: Y === undefined ? null : Number(Y),
        precision: 'day',
        form: c === undefined ? 'point' : 'range',
        role: null,
        relative: null,
      },
    }
  },
  finds: [
    '⟦2024717日至830日⟧,巡察组进驻',
    '⟦914日⟧,召开会议',
    '二是⟦2023719日⟧,组织整治',
    '⟦202247日至610日⟧',
    '院党委⟦2024915日⟧召开大会',
    '2024年12月30日部署,⟦2025114日⟧反馈,2025年3月2日报告',
    '发布时间:2025-02-01\n⟦2025114日⟧反馈',
  ],
  ignores: [
    '2025114日',
    '会议时间:2025-02-01\n2025114日反馈',
    '180日内',
    '共计365日',
    '2024年7月17日',
    '120日完成',
    '期限是120日,',
    '满730日',
  ],
}
