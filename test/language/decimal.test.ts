import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDecimals, compareDecimals, shiftDecimal, tidyDecimal } from '../../src/language/decimal.ts'

/** A decimal as printed, short as nearly all are or longer than a number holds exactly. */
const decimal = fc
  .tuple(
    fc.constantFrom('', '', '', '-'),
    fc.stringMatching(/^\d{1,22}$/),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,12}$/)),
  )
  .map((parts) => parts.join(''))

/** The value in units of 10^-30, all whole numbers. */
function scaled(words: string): bigint {
  const [whole = '', fraction = ''] = words.replace('-', '').split('.')
  const value = BigInt(whole + fraction.padEnd(30, '0'))
  return words.startsWith('-') ? -value : value
}

describe('decimals of every size', () => {
  it('add up exactly', () =>
    fc.assert(fc.property(decimal, decimal, (a, b) => scaled(addDecimals(a, b)) === scaled(a) + scaled(b))))

  it('compare as their values do', () =>
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const difference = scaled(a) - scaled(b)
        return compareDecimals(a, b) === (difference < 0n ? -1 : difference > 0n ? 1 : 0)
      }),
    ))

  it('move their point by powers of ten and back', () =>
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 12 }), (a, power) => {
        expect(scaled(shiftDecimal(a, power))).toBe(scaled(a) * 10n ** BigInt(power))
        expect(shiftDecimal(shiftDecimal(a, -power), power)).toBe(tidyDecimal(a))
      }),
    ))

  it('have one tidy form', () =>
    fc.assert(
      fc.property(decimal, (a) => {
        expect(tidyDecimal(a)).toMatch(/^(?:0|-?(?:0\.\d*|[1-9]\d*(?:\.\d*)?)(?<![.]|\.\d*0))$/)
        expect(scaled(tidyDecimal(a))).toBe(scaled(a))
      }),
    ))

  it.each([
    ['999999999999999', '1', '1000000000000000'],
    ['9007199254740993', '0', '9007199254740993'],
    ['4503599627370497.25', '0.25', '4503599627370497.5'],
    ['-0', '-0', '0'],
  ])('%s + %s', (a, b, sum) => expect(addDecimals(a, b)).toBe(sum))
})
