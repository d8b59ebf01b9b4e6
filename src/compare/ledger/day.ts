/** A limit as a day, or in words that name none. */
export interface Limit {
  readonly day: string | null
  readonly kind: 'date' | 'immediate' | 'long_term'
}

export interface LimitWords {
  readonly immediate: readonly string[]
  readonly long_term: readonly string[]
}

const two = (number: number): string => String(number).padStart(2, '0')

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lastDay = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const DATE = /(?<year>(?:19|20)\d{2})\s*(?:[年./-]\s*(?<month>\d{1,2})\s*(?:[月./-]\s*(?<day>\d{1,2})?)?)?/g
const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 上: 6, 下: 12 }
const SERIAL = /^[345]\d{4}$/

/** The last day that a cell of a ledger names: 2024年6月底前 is 2024-06-30, 2024年 is 2024-12-31; null where it names no year. */
export function limitOf(cell: string, { immediate, long_term }: LimitWords): Limit | null {
  const words = cell.replace(/\s+/g, '')
  if (SERIAL.test(words)) return { day: fromSerial(Number(words)), kind: 'date' }
  const last = [...words.matchAll(DATE)].at(-1)
  if (last !== undefined) {
    const year = Number(last.groups?.year)
    const part = /^年?(?:第?([一二三四])季度|([上下])半年)/.exec(words.slice(last.index + 4))
    const named = part?.[1] ?? part?.[2]
    const month = named === undefined ? Number(last.groups?.month ?? 12) : (QUARTERS[named] ?? 12)
    const day = named === undefined && last.groups?.day !== undefined ? Number(last.groups.day) : lastDay(year, month)
    if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null
    return { day: `${year}-${two(month)}-${two(day)}`, kind: 'date' }
  }
  if (immediate.some((word) => words.includes(word))) return { day: null, kind: 'immediate' }
  if (long_term.some((word) => words.includes(word))) return { day: null, kind: 'long_term' }
  return null
}

/** Days since the end of 1899, as a spreadsheet keeps dates. */
const fromSerial = (serial: number): string => {
  const date = new Date((serial - 25_569) * 86_400_000)
  return date.toISOString().slice(0, 10)
}
