import { addDays, dayOf, daysIn, iso, monthOf, monthSpan, yearOf } from './calendar.ts'
import { chinese } from './numerals.ts'
import type { Random } from './random.ts'

/** The words of a day, a month or a stretch of time without their year, with the days that they name. */

export interface Window {
  readonly start: string
  readonly end: string
  readonly precision: string
  readonly form: string
}

/** Words after the year, and the days they name. */
export interface Wording extends Window {
  readonly words: string
}

export const point = (words: string, start: string, end: string, precision: string): Wording => ({
  words,
  start,
  end,
  precision,
  form: 'point',
})

export function dayWording(day: string): Wording {
  return point(`${monthOf(day)}月${dayOf(day)}日`, day, day, 'day')
}

export function monthWording(day: string): Wording {
  const [start, end] = monthSpan(yearOf(day), monthOf(day))
  return point(`${monthOf(day)}月`, start, end, 'month')
}

export function tenDays(day: string): Wording {
  const [year, month] = [yearOf(day), monthOf(day)]
  const third = Math.min(2, Math.floor((dayOf(day) - 1) / 10))
  const end = third === 2 ? daysIn(year, month) : third * 10 + 10
  const name = ['上旬', '中旬', '下旬'][third] ?? '下旬'
  return point(`${month}月${name}`, iso(year, month, third * 10 + 1), iso(year, month, end), 'ten_days')
}

export function edgeOfMonth(random: Random, day: string): Wording {
  const [year, month] = [yearOf(day), monthOf(day)]
  const early = random.chance(0.4)
  const [from, to] = early ? [1, 10] : [21, daysIn(year, month)]
  return point(`${month}月${early ? '初' : '底'}`, iso(year, month, from), iso(year, month, to), 'fuzzy')
}

export function quarter(random: Random, day: string): Wording {
  const n = Math.ceil(monthOf(day) / 3)
  const end = n * 3
  const words = random.chance(0.5) ? `第${chinese(n)}季度` : `${chinese(n)}季度`
  return point(words, iso(yearOf(day), end - 2, 1), iso(yearOf(day), end, daysIn(yearOf(day), end)), 'quarter')
}

export function half(day: string): Wording {
  const late = monthOf(day) > 6
  const year = yearOf(day)
  return point(late ? '下半年' : '上半年', iso(year, late ? 7 : 1, 1), iso(year, late ? 12 : 6, late ? 31 : 30), 'half')
}

/** Words for the day of a told action, without the year. */
export function eventWording(random: Random, day: string): Wording {
  const draw = random.int(1, 20)
  if (draw <= 7) return dayWording(day)
  if (draw <= 13) return monthWording(day)
  if (draw === 14) return tenDays(day)
  if (draw === 15) return edgeOfMonth(random, day)
  if (draw === 16) return quarter(random, day)
  if (draw === 17) return half(day)
  return range(random, day)
}

export function range(random: Random, day: string): Wording {
  const end = addDays(day, random.int(4, 30))
  if (yearOf(end) !== yearOf(day)) return dayWording(day)
  const between = random.pick(['至', '至', '—', '-'])
  if (random.chance(0.3) && monthOf(end) !== monthOf(day)) {
    const short = between !== '至' && random.chance(0.5)
    const words = `${monthOf(day)}${short ? '' : '月'}${between}${monthOf(end)}月`
    const [start] = monthSpan(yearOf(day), monthOf(day))
    return { words, start, end: monthSpan(yearOf(end), monthOf(end))[1], precision: 'month', form: 'range' }
  }
  const same = monthOf(end) === monthOf(day) && random.chance(0.6)
  const tail = same ? `${dayOf(end)}日` : `${monthOf(end)}月${dayOf(end)}日`
  return {
    words: `${monthOf(day)}月${dayOf(day)}日${between}${tail}`,
    start: day,
    end,
    precision: 'day',
    form: 'range',
  }
}

export function yearWording(day: string): Wording {
  const year = yearOf(day)
  return point('', iso(year, 1, 1), iso(year, 12, 31), 'year')
}
