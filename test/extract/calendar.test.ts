import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exists, isoDay, isoEnd, lastDay, readSmall, readYear } from '../../src/language/calendar.ts'

const HAN = '〇一二三四五六七八九'
/** 1 to 99 in Chinese. */
const inHan = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN[ones] : ''}`
}

describe('calendar', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => readSmall(inHan(n)) === n && readSmall(String(n)) === n),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), (year) => {
        expect(readYear([...String(year)].map((c) => HAN[Number(c)]).join(''))).toBe(year)
      }),
    )
  })

  it('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(lastDay(month, year)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
      }),
    )
  })

  it('knows days that do not exist', () => {
    expect(isoDay(2023, '02-29')).toBeNull()
    expect(isoEnd(2023, '02-29')).toBe('2023-02-28')
    expect(exists(null, 2, 29)).toBe(true)
    expect(exists(2024, 4, 31)).toBe(false)
    expect(readSmall('百')).toBeNaN()
    expect(readYear('98')).toBe(1998)
    expect(readYear('07')).toBe(2007)
  })
})
