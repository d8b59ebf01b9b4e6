/** Exact decimal arithmetic on strings such as `"649960"` and `"5733.68"`; no floating point anywhere. */

interface Scaled {
  readonly digits: bigint
  /** The value is digits / 10^scale. */
  readonly scale: number
}

/** Further than any amount a notice prints; a quotient is cut here. */
const QUOTIENT_PLACES = 18

function parse(decimal: string): Scaled {
  const negative = decimal.startsWith('-')
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const digits = BigInt(whole + fraction)
  return { digits: negative ? -digits : digits, scale: fraction.length }
}

function print({ digits, scale }: Scaled): string {
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = text.slice(0, text.length - scale)
  const fraction = text.slice(text.length - scale).replace(/0+$/, '')
  return sign + whole + (fraction === '' ? '' : `.${fraction}`)
}

const widen = (value: Scaled, scale: number): bigint => value.digits * 10n ** BigInt(scale - value.scale)

const TIDY = /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/

/** The same value without leading or trailing zeros: `"04.80"` is `"4.8"`. */
export const tidyDecimal = (decimal: string): string => (TIDY.test(decimal) ? decimal : print(parse(decimal)))

/** So many characters are a number as exactly as they are digits. */
const SMALL = 15
/** The whole number that a short decimal is, as nearly all of a notice are; NaN for any other. */
function smallWhole(decimal: string): number {
  const value = decimal.length > SMALL ? Number.NaN : Number(decimal)
  return Number.isInteger(value) ? value : Number.NaN
}

export function addDecimals(a: string, b: string): string {
  const sum = smallWhole(a) + smallWhole(b)
  if (!Number.isNaN(sum)) return String(sum)
  const [left, right] = [parse(a), parse(b)]
  const scale = Math.max(left.scale, right.scale)
  return print({ digits: widen(left, scale) + widen(right, scale), scale })
}

/** value × 10^power; `power` may be negative. */
export function shiftDecimal(decimal: string, power: number): string {
  if (decimal.startsWith('-')) return multiplyDecimals('-1', shiftDecimal(decimal.slice(1), power))
  const [whole = '', fraction = ''] = decimal.split('.')
  const padded = whole.padStart(1 - power, '0')
  const point = padded.length + power
  const digits = (padded + fraction).padEnd(point, '0')
  return tidyDecimal(point === digits.length ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`)
}

export function multiplyDecimals(a: string, b: string): string {
  const [left, right] = [parse(a), parse(b)]
  return print({ digits: left.digits * right.digits, scale: left.scale + right.scale })
}

/** a ÷ b, cut after eighteen places; null where b is zero. */
export function divideDecimals(a: string, b: string): string | null {
  const [left, right] = [parse(a), parse(b)]
  if (right.digits === 0n) return null
  const digits = (left.digits * 10n ** BigInt(QUOTIENT_PLACES + right.scale)) / right.digits
  return print({ digits, scale: QUOTIENT_PLACES + left.scale })
}

/** Negative, zero or positive, as a is less than, equal to or more than b. */
export function compareDecimals(a: string, b: string): number {
  // decimals of at most fifteen digits are numbers that differ where they do, in the same order
  if (a.length <= SMALL && b.length <= SMALL) return Math.sign(Number(a) - Number(b))
  const [left, right] = [parse(a), parse(b)]
  const scale = Math.max(left.scale, right.scale)
  const [x, y] = [widen(left, scale), widen(right, scale)]
  return x < y ? -1 : x > y ? 1 : 0
}
