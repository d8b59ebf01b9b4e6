import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesIn } from './read.ts'

const HAN = '〇一二三四五六七八九'
const han = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN[ones] : ''}`
}
const hanYear = (year: number) => [...String(year)].map((c) => HAN[Number(c)]).join('')
const wide = (words: string) => words.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const two = (n: number) => String(n).padStart(2, '0')

/** Every way to write one day. */
const FORMS: readonly ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  (y, m, d) => `${y}年${two(m)}月${two(d)}日`,
  (y, m, d) => `${hanYear(y)}年${han(m)}月${han(d)}日`,
  (y, m, d) => wide(`${y}年${m}月${d}日`),
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}/${m}/${d}`,
]

const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const form = fc.constantFrom(...FORMS)
const write = (iso: string, how: (typeof FORMS)[number]) => {
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
  return how(y, m, d)
}

describe('one day, however it is written', () => {
  it('is that day, and the quote is all of it', () => {
    fc.assert(
      fc.property(day, form, (iso, how) => {
        const words = write(iso, how)
        expect(datesIn(`会议于${words}召开。`)).toEqual([`${words} ${iso}..${iso} point event`])
      }),
    )
  })

  it('is the end of a range in every sign', () => {
    const signs = fc.constantFrom('至', '到', '-', '—', '——', '~', ' 至 ')
    fc.assert(
      fc.property(day, day, fc.constantFrom(FORMS[0]!, FORMS[1]!, FORMS[3]!), signs, (one, other, how, sign) => {
        fc.pre(one < other)
        const words = `${write(one, how)}${sign}${write(other, how)}`
        expect(datesIn(`于${words}开展。`)).toEqual([`${words} ${one}..${other} range event`])
      }),
    )
  })

  it('with 截至, 前, 起 takes their form', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const words = write(iso, FORMS[0]!)
        expect(datesIn(`截至${words},办结3件。`)).toEqual([`截至${words} ${iso}..${iso} as_of as_of`])
        expect(datesIn(`${words}前完成。`)).toEqual([`${words}前 ${iso}..${iso} by deadline`])
        expect(datesIn(`自${words}起施行。`)).toEqual([`自${words}起 ${iso}..${iso} since event`])
      }),
    )
  })
})
