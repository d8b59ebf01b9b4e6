import { squashed } from './same-words.ts'

/** How a value that somebody wrote into a table is put before it is compared: null where it cannot be read. */
export type Reads = (written: string) => string | null

/** Nothing is there: a blank cell, or a word for it. */
export const NONE = ''

export const saysNothing = (written: string): boolean => /^(?:|∅|—|-|无|空|null|none)$/i.test(squashed(written))

const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }

const plainDigits = (digits: string, scale: string | undefined): string => {
  const [whole = '0', part = ''] = digits.split('.')
  const places = SCALES[scale ?? ''] ?? 0
  const moved = `${whole}${part.slice(0, places).padEnd(places, '0')}`.replace(/^0+(?=\d)/, '')
  const rest = part.slice(places).replace(/0+$/, '')
  return rest === '' ? moved : `${moved}.${rest}`
}

/** A number or a range: 1,234.50, 3~5, 2.3万元, 92.86%; what follows the number is its unit and says no more. */
export const readNumber: Reads = (written) => {
  const text = squashed(written).replace(/(?<=\d),(?=\d{3})/g, '')
  const match =
    /^[约近超逾¥￥]?(-?)(\d{1,18}(?:\.\d{1,9})?)(?:[-~—–至](\d{1,18}(?:\.\d{1,9})?))?([万亿])?[^\d.]{0,8}$/.exec(text)
  if (match === null) return null
  const [, sign = '', from = '', to, scale] = match
  const first = sign + plainDigits(from, scale)
  return to === undefined ? first : `${first}-${plainDigits(to, scale)}`
}

const two = (number: number): string => String(number).padStart(2, '0')

const lastDay = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** Days since the end of 1899, as a spreadsheet keeps dates. */
function fromSerial(serial: number): string {
  const days = serial - 25_569
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const ofEra = z - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return `${year + era * 400 + (month <= 2 ? 1 : 0)}-${two(month)}-${two(day)}`
}

/** A day, a month or a year as its first and last day. */
function calendarUnit(text: string): readonly [string, string] | null {
  if (/^[3-5]\d{4}$/.test(text)) return [fromSerial(Number(text)), fromSerial(Number(text))]
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?$/.exec(text)
  if (match === null) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  const day = match[3] === undefined ? null : Number(match[3])
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && (day < 1 || day > lastDay(year, month ?? 1))) return null
  const [from, to] = month === null ? [1, 12] : [month, month]
  return [`${year}-${two(from)}-${two(day ?? 1)}`, `${year}-${two(to)}-${two(day ?? lastDay(year, to))}`]
}

/** 2024-07-26, 2024/7/26, 2024年7月, 2024, two of them with / ~ or 至 between, or a spreadsheet's number of a day. */
export const readDates: Reads = (written) => {
  const text = squashed(written).replace(/T?00:00(?::00)?$/, '')
  const whole = calendarUnit(text)
  if (whole !== null) return whole.join('/')
  const [from, to, ...more] = text.includes('/') && !/[~至]/.test(text) ? text.split('/') : text.split(/[~至]/)
  const first = calendarUnit(from ?? '')
  const last = calendarUnit(to ?? '')
  return first === null || last === null || more.length > 0 ? null : `${first[0]}/${last[1]}`
}

/** A word of a closed list, by its code or by either of its labels. */
export const readChoice = (table: Readonly<Record<string, readonly [zh: string, en: string]>>): Reads => {
  const codes = new Map<string, string>()
  for (const [code, labels] of Object.entries(table))
    for (const word of [code, ...labels]) codes.set(squashed(word).toLowerCase(), code)
  return (written) => codes.get(squashed(written).toLowerCase()) ?? null
}

/** Names in any order. */
export const readNames: Reads = (written) =>
  squashed(written)
    .split(/[、,;|]/)
    .filter((name) => name !== '')
    .sort()
    .join('、')

/** The exact sum of decimal strings. */
export function sumOf(values: readonly string[]): string {
  const places = Math.max(0, ...values.map((value) => (value.split('.')[1] ?? '').length))
  const scaled = values.map((value) => {
    const [whole = '0', part = ''] = value.replace('-', '').split('.')
    return BigInt(whole + part.padEnd(places, '0')) * (value.startsWith('-') ? -1n : 1n)
  })
  const sum = scaled.reduce((total, value) => total + value, 0n)
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const part = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${sum < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`
}
