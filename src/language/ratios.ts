import { addDecimals, divideDecimals, shiftDecimal } from './decimal.ts'

/** Whether part / base is the printed percentage at its printed places, rounded or cut. */
export function gives(part: string, base: string, printed: string): boolean {
  const exact = divideDecimals(shiftDecimal(part, 2), base)
  if (exact === null) return false
  const places = printed.split('.')[1]?.length ?? 0
  const scaled = (decimal: string) => shiftDecimal(decimal, places)
  const whole = (decimal: string) => scaled(decimal).split('.')[0]!
  const digits = scaled(printed)
  const half = shiftDecimal('5', -(places + 1))
  return digits === whole(exact) || digits === whole(addDecimals(exact, half))
}

/** part / base as a percentage with two places, half up. */
export function percentOf(part: string, base: string): string {
  const exact = divideDecimals(shiftDecimal(part, 2), base)
  if (exact === null) return '–'
  return shiftDecimal(shiftDecimal(addDecimals(exact, '0.005'), 2).split('.')[0]!, -2)
}
