import { format, getFormatInfo } from 'numfmt'
import { attribute, hear } from '../local-names.ts'

/** The number formats of Chinese Excel that stand in no file: their numbers alone name them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** Dates and times as the system writes them; 上午/下午 is how Chinese Excel spells AM/PM. */
function spelled(code: string): string {
  if (/\[\$-(?:x-sysdate|[0-9A-F]*F800)\]/i.test(code)) return 'yyyy"年"m"月"d"日"'
  if (/\[\$-(?:x-systime|[0-9A-F]*F400)\]/i.test(code)) return 'h:mm:ss'
  return code.replaceAll('上午/下午', 'AM/PM')
}

/** The format codes of a workbook, by the number that cells name their style with. */
export function readFormats(part: Uint8Array | undefined): readonly string[] {
  const own = new Map<number, string>()
  const styles: string[] = []
  let inCells = false
  if (part === undefined) return styles
  hear(part, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        own.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0)
        styles.push(spelled(own.get(id) ?? BUILT_IN[id] ?? 'General'))
      }
      return undefined
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

/** A number without a format: all its digits, for a long number is a number of something and no measurement. */
function plainNumber(value: number): string {
  const shortest = String(Number(value.toPrecision(15)))
  return shortest.includes('e') && Math.abs(value) < 1e21 ? BigInt(Math.round(value)).toString() : shortest
}

/** A number as its cell shows it; what the format cannot show is written plainly. */
export function shownNumber(value: number, code: string, date1904: boolean): string {
  if (!Number.isFinite(value)) return String(value)
  if (/^(?:General|@)?$/i.test(code)) return plainNumber(value)
  try {
    const isScientific = getFormatInfo(code).type === 'scientific'
    if ((isScientific && Math.abs(value) >= 1) || (value < 0 && isDated(code))) return plainNumber(value)
    const shown = format(code, date1904 && isDated(code) ? value + 1462 : value, {
      locale: 'zh-CN',
      throws: true,
    }).trim()
    return /^#+$/.test(shown) ? plainNumber(value) : shown
  } catch {
    return plainNumber(value)
  }
}

const isDated = (code: string): boolean => /^(?:date|datetime|time)$/.test(getFormatInfo(code).type)

/** A day written as ISO (cells of type d), as the serial number of the 1900 system; null where it is none. */
export function serialOf(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(iso)
  if (match === null) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const days = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569
  return days + (hour * 3600 + minute * 60 + second) / 86_400
}
