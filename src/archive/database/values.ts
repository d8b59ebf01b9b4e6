import { DuckDBDecimalValue, DuckDBListValue, DuckDBStructValue } from '@duckdb/node-api'

/** A value of a result as plain data. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

/** A value of DuckDB as plain data: exact, so a decimal is its digits; null stays null. */
export function plainOf(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value instanceof DuckDBDecimalValue) return decimalOf(value)
  if (value instanceof DuckDBListValue) return value.items.map(plainOf)
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([name, one]) => [name, plainOf(one)]))
  return String(value)
}

/** Its digits without zeros that say nothing. */
function decimalOf(value: DuckDBDecimalValue): string {
  const digits = value.toString()
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}

/** A day as days since 1970; years of four digits alone are days of a notice. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

/** Digits a DECIMAL(28,6) holds before the point; beyond, it is no number of a notice. */
const DIGITS = 22
/** Digits that a double holds exactly. */
const EXACT = 15
const UNITS = 2 ** 32

/**
 * Writes a decimal string with so many places, half up, as a whole number of so many times 32 bits, the lowest first; false where
 * it is too long to be held, or no number.
 */
export function decimalParts(
  text: string,
  width: number,
  scale: number,
  into: Uint32Array,
  at: number,
  parts: number,
): boolean {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '' || whole.replace(/^0+/, '').length > Math.min(DIGITS, width - scale)) return false
  const digits = whole + fraction.slice(0, scale).padEnd(scale, '0')
  const up = (fraction.charAt(scale) || '0') >= '5' ? 1 : 0
  if (digits.length <= EXACT) {
    const kept = Number(digits) + up
    const high = Math.floor(kept / UNITS)
    put(into, at, parts, [kept % UNITS, high], sign === '-')
  } else {
    let kept = BigInt(digits) + BigInt(up)
    const found: number[] = []
    for (let part = 0; part < parts; part++, kept >>= 32n) found.push(Number(kept & 0xffffffffn))
    put(into, at, parts, found, sign === '-')
  }
  return true
}

/** The parts of a number, or of what it is below nought (in two's complement). */
function put(into: Uint32Array, at: number, parts: number, found: readonly number[], isBelow: boolean): void {
  let carry = 1
  for (let part = 0; part < parts; part++) {
    const own = found[part] ?? 0
    if (!isBelow) into[at + part] = own
    else {
      const turned = UNITS - 1 - own + carry
      carry = turned === UNITS ? 1 : 0
      into[at + part] = turned === UNITS ? 0 : turned
    }
  }
}
