import { type Span, trimSpan } from '../notice/span.ts'
import type { Line } from './step.ts'
import { namesColumn, SERIAL_HEADER } from './table-heads.ts'

/** What may part the names in a sentence that announces them; full-width signs by their codes: ｜ / 、 , ; */
const BETWEEN = [
  '|',
  '\uff5c',
  '│',
  '┃',
  '\uff0f',
  '/',
  '、',
  '\uff0c',
  ',',
  '\uff1b',
  ';',
  '\t',
  '\u3000',
  '-',
  '—',
  '→',
  '+',
  '·',
  ' ',
]
/** What stands before the first name, and behind the last. */
const BEFORE = /[—“"‘'「『(\uff08【[\uff3b〔:\uff1a]|按照?|依次(?:为|是)?|分别(?:为|是)?|格式(?:为|是)?|包[含括]/g
const BEHIND = /[”"’'」』)\uff09】\]\uff3d〕。:\uff1a,\uff0c;\uff1b]|的|等|顺序|登记|排列|列[出示]|逐/
const FEWEST = 3
const LONGEST = 120
const ANNOUNCES = /问题|意见|事项/
const TELLS = /状态|情况|结果|措施|进展|成效|时限|责任|牵头/

/**
 * The columns of rows below, named in a heading or a sentence above them: 二、整改登记(按“序号|反馈问题|整改情况|状态”登记),
 * 以下依次为序号、问题、措施、状态. All of the names must name columns, one of them a problem.
 */
export function announcedColumns(text: string, { span, words }: Line): readonly Span[] | null {
  if (words.length > LONGEST || !ANNOUNCES.test(words) || !TELLS.test(words)) return null
  for (const delimiter of BETWEEN) {
    const parts = words.split(delimiter)
    if (parts.length < FEWEST) continue
    const names = namesOf(text, span.start, parts, delimiter.length)
    if (names.length < FEWEST) continue
    const named = names.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ''))
    if (named.every((one) => namesColumn(one) || SERIAL_HEADER.test(one)) && named.some((one) => ANNOUNCES.test(one)))
      return names
  }
  return null
}

/** The names from behind the last opening words to the first closing ones. */
function namesOf(text: string, start: number, parts: readonly string[], gap: number): Span[] {
  const opened = parts.map((part) => endOfLast(BEFORE, part))
  const first = Math.max(
    0,
    opened.findLastIndex((end) => end > 0),
  )
  const names: Span[] = []
  let at = start
  for (const [i, part] of parts.entries()) {
    const from = i === first ? opened[i]! : 0
    const behind = part.slice(from).search(BEHIND)
    if (i >= first)
      names.push(trimSpan(text, { start: at + from, end: at + (behind < 0 ? part.length : from + behind) }))
    if (i >= first && behind >= 0) break
    at += part.length + gap
  }
  return names
}

function endOfLast(pattern: RegExp, words: string): number {
  let end = 0
  // a colon behind the last name opens none
  for (const { index, 0: found } of words.matchAll(pattern))
    if (index + found.length < words.trimEnd().length) end = index + found.length
  return end
}

/** What may part the cells of rows whose columns are announced; prose has the later ones too, so that their rows must count. */
const BARS = ['|', '\uff5c', '│', '┃', '\t']
const OTHERS = ['\uff0f', '/', '\u3000', '\uff1b', ';', '——', '、', '\uff0c', ',']
const SERIAL = /^[(【\uff08]?(\d{1,3})[)】\uff09]?[.、]?$/

/** What parts the cells of the rows from a line on: the first of them and one below have as many cells as there are names. */
export function delimiterOfRows(text: string, names: readonly Span[], rows: readonly Line[]): string | null {
  const [name] = names
  const counts = name !== undefined && SERIAL_HEADER.test(text.slice(name.start, name.end).trim())
  const fits = (delimiter: string, { words }: Line, i: number): boolean => {
    const parts = words.split(delimiter)
    return parts.length === names.length && (!counts || Number(SERIAL.exec(parts[0]!.trim())?.[1]) === i + 1)
  }
  const candidates = counts ? [...BARS, ...OTHERS] : BARS
  return (
    candidates.find((one) => rows.filter((row, i) => fits(one, row, i)).length > 1 && fits(one, rows[0]!, 0)) ?? null
  )
}
