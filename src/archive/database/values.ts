import { DuckDBDateValue, DuckDBDecimalValue, DuckDBListValue, DuckDBStructValue } from '@duckdb/node-api'

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
export const dayOf = (day: string): DuckDBDateValue =>
  new DuckDBDateValue(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000))

/** Digits a DECIMAL(28,6) holds before the point; beyond, it is no number of a notice. */
const DIGITS = 22

/** A decimal string with so many places, half up; null where it is too long to be held. */
export function decimalOfText(text: string, width: number, scale: number): DuckDBDecimalValue | null {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '' || whole.replace(/^0+/, '').length > Math.min(DIGITS, width - scale)) return null
  const kept = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0'))
  const up = (fraction.charAt(scale) || '0') >= '5' ? 1n : 0n
  return new DuckDBDecimalValue(sign === '-' ? -(kept + up) : kept + up, width, scale)
}
