/** Writing numbers as the genre writes them. */

const DIGITS = '零一二三四五六七八九'
const digit = (n: number): string => DIGITS.charAt(n)

/** Chinese numerals up to 99,999; 2 before 百 千 万 may be 两. */
export function chinese(n: number, liang = false): string {
  if (n < 10) return digit(n)
  const write = (value: number, unit: number, name: string): string => {
    const head = Math.floor(value / unit)
    const rest = value % unit
    const left = head === 2 && liang && unit >= 100 ? '两' : chinese(head)
    const gap = rest !== 0 && rest < unit / 10 ? '零' : ''
    const right = rest === 0 ? '' : `${gap}${rest < 20 && rest >= 10 ? '一' : ''}${chinese(rest, liang)}`
    return `${left}${name}${right}`
  }
  if (n < 20) return `十${n === 10 ? '' : digit(n - 10)}`
  if (n < 100) return `${digit(Math.floor(n / 10))}十${n % 10 === 0 ? '' : digit(n % 10)}`
  if (n < 1000) return write(n, 100, '百')
  if (n < 10_000) return write(n, 1000, '千')
  return write(n, 10_000, '万')
}

/** 两 before a measure word, where speech has it. */
export const counted = (n: number): string => (n === 2 ? '两' : chinese(n, true))

export const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** units/10^scale as a plain decimal string. */
export function decimal(units: number, scale: number): string {
  const digits = String(units).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const part = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/, '')
  return part === '' ? whole : `${whole}.${part}`
}
