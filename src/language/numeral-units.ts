import { addDecimals, shiftDecimal } from './decimal.ts'
import { allMatches } from './matcher.ts'

export const DIGITS = '零一二三四五六七八九'
/** How many zeros a unit stands for. */
export const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

const TOKEN = /\d+(?:\.\d+)?|[零一二三四五六七八九十百千万亿]/gy

/** A numeral as far as it is read. */
interface Sum {
  /** Up to the last 万 or 亿, and its power. */
  total: string
  big: number
  /** From there to the last 十, 百 or 千. */
  section: string
  /** The digits behind that, which the next unit multiplies. */
  current: string | null
  isHanDigit: boolean
  /** The power of the last unit, and whether a 零 stands behind it. */
  unit: number
  afterZero: boolean
}

/** Coefficients and units: 四十五亿四千零四万, 3万4千, 200亿零四千230. */
export function readUnits(words: string): string | null {
  const sum: Sum = { total: '0', big: 0, section: '0', current: null, isHanDigit: false, unit: 0, afterZero: false }
  let read = 0
  for (const [token] of allMatches(TOKEN, words)) {
    read += token.length
    const power = POWERS[token]
    if (!(power === undefined ? takesDigits(sum, token) : takesUnit(sum, power))) return null
  }
  if (read !== words.length) return null
  return addDecimals(addDecimals(sum.total, sum.section), rest(sum))
}

/** False where digits follow digits, and so no numeral is read. */
function takesDigits(sum: Sum, token: string): boolean {
  if (sum.current !== null) return false
  if (token === '零') sum.afterZero = true
  else {
    sum.isHanDigit = DIGITS.includes(token)
    sum.current = sum.isHanDigit ? String(DIGITS.indexOf(token)) : token
  }
  return true
}

/** False where a unit has nothing to multiply: 百 alone, 万 alone. */
function takesUnit(sum: Sum, power: number): boolean {
  const { total, section, current, afterZero } = sum
  if (power < 4) {
    if (current === null && power > 1 && !afterZero) return false
    sum.section = addDecimals(section, shiftDecimal(current ?? '1', power))
  } else {
    const below = addDecimals(section, current ?? '0')
    if (below === '0' && total === '0') return false
    // 亿 before 万 counts by itself, 万亿 multiplies what stands before it
    const isApart = power < sum.big && below !== '0'
    sum.total = isApart
      ? addDecimals(total, shiftDecimal(below, power))
      : shiftDecimal(addDecimals(total, below), power)
    sum.section = '0'
    sum.big = power
  }
  sum.current = null
  sum.unit = power
  sum.afterZero = false
  return true
}

/** 九万四 is 94000 and 三百一 is 310: a last digit straight after a unit counts in tenths of that unit. */
function rest({ current, isHanDigit, unit, afterZero }: Sum): string {
  if (current === null) return '0'
  return isHanDigit && unit > 1 && !afterZero ? shiftDecimal(current, unit - 1) : current
}
