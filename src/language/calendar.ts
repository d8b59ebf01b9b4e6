/** The Chinese calendar words: years, months, days and their parts, in Arabic and Chinese digits, as pattern sources and readings. */

import { CLOSED_UP } from './spaced-dates.ts'

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  元: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** Space that may be typed between a number and 年月日, or was inside the number (spaced-dates.ts); never a line end. */
export const GAP = `${CLOSED_UP}{0,8}[ \\t]{0,2}`

/** A year's number, without 年. */
export const YEAR_NUMBER = '(?:(?:19|20)\\d{2}|[一二][〇○零一二三四五六七八九]{3})'
export const MONTH_NUMBER = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])'
export const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])'

/** No digit may stand before a number: `13月` names no month, 第一月 and 每3月 no date. */
export const FRESH = '(?<![\\d一二三四五六七八九十〇零百千两几多第每])'

/** 31, 三十一, 十, 〇五 as a number; NaN for what is none. */
export function readSmall(words: string): number {
  if (/^\d+$/.test(words)) return Number(words)
  const ten = words.indexOf('十')
  if (ten < 0) return [...words].reduce((sum, c) => sum * 10 + (DIGITS[c] ?? Number.NaN), 0)
  const tens = ten === 0 ? 1 : (DIGITS[words[0]!] ?? Number.NaN)
  return tens * 10 + (ten === words.length - 1 ? 0 : (DIGITS[words[ten + 1]!] ?? Number.NaN))
}

/** 2024, 二〇二四; two digits (98年4月, 07年) as the nearest such year up to 2049. */
export function readYear(words: string): number {
  const year = readSmall(words)
  if (words.length > 2) return year
  return year < 50 ? 2000 + year : 1900 + year
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The last day of a month; 29 for February where no year is given. */
export function lastDay(month: number, year: number | null): number {
  if (month === 2) return year === null || isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const two = (n: number) => String(n).padStart(2, '0')

export const monthDay = (month: number, day: number): string => `${two(month)}-${two(day)}`

export const monthOf = (day: string): number => Number(day.slice(0, 2))

/** Whether the day exists; without a year 02-29 does. */
export function exists(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(month, year)
}

/** An ISO day from a year and MM-DD, or null for a day that the year has not. */
export function isoDay(year: number, day: string): string | null {
  if (!exists(year, monthOf(day), Number(day.slice(3)))) return null
  return `${year}-${day}`
}

/** The same for the end of a unit: 02-29 means the end of February. */
export function isoEnd(year: number, day: string): string {
  return `${year}-${day === '02-29' ? monthDay(2, lastDay(2, year)) : day}`
}
