import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  shiftDecimal,
} from '../../src/language/decimal.ts'
import { NUMERAL, readNumeral, readNumeralRange, sharedMultiplier } from '../../src/language/numerals.ts'

describe('the numeral reader', () => {
  it.each([
    ['0', '0'],
    ['007', '7'],
    ['1,234,567.80', '1234567.8'],
    ['3.06万', '30600'],
    ['237 万', '2370000'],
    ['2万3千', '23000'],
    ['4万500', '40500'],
    ['十', '10'],
    ['二十七', '27'],
    ['一百零九', '109'],
    ['两千', '2000'],
    ['三万零六十', '30060'],
    ['二亿零五万', '200050000'],
    ['七千万亿', '7000000000000000'],
    ['一亿三千零四万五千零六', '130045006'],
    ['壹拾贰万叁仟', '123000'],
    ['廿三', '23'],
    ['卅一', '31'],
    ['二〇二四', '2024'],
    ['负四十', '-40'],
    ['三点一四', '3.14'],
    ['六点五万', '65000'],
    ['半', '0.5'],
    ['四分之三', '0.75'],
    ['百分之五', '0.05'],
    ['十余', '10'],
    ['百余', '100'],
    ['500余万', '5000000'],
    ['三百多万', '3000000'],
    ['八百五', '850'],
    ['九百万', '9000000'],
    ['１２', '12'],
  ])('reads %s as %s', (words, value) => expect(readNumeral(words)).toBe(value))

  it.each([
    '',
    '百',
    '万',
    '亿',
    '两两',
    '三五',
    '一一',
    '十百',
    '元',
    '几十',
    '点五',
    '三分之',
    '1.2.3',
    '第三',
    '一个',
  ])('reads no number in %j', (words) => expect(readNumeral(words)).toBeNull())

  it.each([
    ['三五百', '300', '500'],
    ['七八', '7', '8'],
    ['十五六', '15', '16'],
    ['二三十', '20', '30'],
    ['四五万', '40000', '50000'],
  ])('reads %s as a range', (words, min, max) => expect(readNumeralRange(words)).toEqual({ min, max }))

  it.each(['三三', '八七', '二十', '三四五'])('reads no range in %s', (words) =>
    expect(readNumeralRange(words)).toBeNull(),
  )

  it('lends the multiplier of the right end to the left one', () => {
    expect(sharedMultiplier('3', '5万')).toBe('万')
    expect(sharedMultiplier('3万', '5万')).toBe('')
    expect(sharedMultiplier('七千', '九千亿')).toBe('亿')
    expect(sharedMultiplier('2', '3千')).toBe('千')
  })

  it('reads back every whole number below ten million as its Han numeral', () => {
    const whole = new RegExp(`^${NUMERAL}$`)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (value) => {
        const words = inHan(value)
        return readNumeral(words) === String(value) && whole.test(words)
      }),
    )
  })

  it('never fails on characters of numerals in any order, and always gives a decimal string or null', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'零一二两十百千万亿点半余多0123.,负分之'), { maxLength: 12 }),
        (parts) => {
          const value = readNumeral(parts.join(''))
          return value === null || /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(value)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('decimals', () => {
  it('add, multiply and shift without rounding', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3')
    expect(addDecimals('-0.05', '0.05')).toBe('0')
    expect(multiplyDecimals('1.05', '0.2')).toBe('0.21')
    expect(shiftDecimal('64.996', 4)).toBe('649960')
    expect(shiftDecimal('7', -2)).toBe('0.07')
    expect(divideDecimals('1', '8')).toBe('0.125')
    expect(divideDecimals('1', '0')).toBeNull()
    expect(compareDecimals('10', '9.99')).toBeGreaterThan(0)
  })
  it('agree with integers', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        (a, b) => {
          expect(addDecimals(String(a), String(b))).toBe(String(a + b))
          expect(multiplyDecimals(String(a), String(b))).toBe(String(a * b))
        },
      ),
    )
  })
})

const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千']

/** A whole number in plain Han numerals, by the school rule. */
function inHan(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000
    return `${inHan(Math.floor(value / 10_000))}万${rest === 0 ? '' : (rest < 1000 ? '零' : '') + inHan(rest)}`
  }
  let words = ''
  let gap = false
  for (const [place, digit] of Array.from(String(value), Number).entries()) {
    const unit = UNITS[String(value).length - 1 - place]
    if (digit === 0) gap = true
    else {
      words += (gap ? '零' : '') + DIGITS[digit] + unit
      gap = false
    }
  }
  return words
}
