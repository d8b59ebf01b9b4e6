import { type Edit, fromRaw } from '../notice/mapped-text.ts'
import type { Span } from '../notice/span.ts'
import { hasFlattenedTable } from './flattened-tables.ts'
import { filledLinesOf, foldedOf, type Line, NOTHING, type Remark, type Step, shorten, wholeLine } from './step.ts'

const PAGE_NUMBER =
  /^\s*(?:[-—–·~]{1,8}\s{0,8}\d{1,4}\s{0,8}[-—–·~]{1,8}|第\s{0,8}\d{1,4}\s{0,8}页(?:\s{0,8}[,/|])?(?:\s{0,8}共\s{0,8}\d{1,4}\s{0,8}页)?|\d{1,4}\s{0,8}\/\s{0,8}\d{1,4}|共\s{0,8}\d{1,4}\s{0,8}页)\s*$/
const BARE_NUMBER = /^\s*\d{1,4}\s*$/
const REPEATS = 3

type Code = 'normalize/furniture_removed' | 'normalize/page_chrome_removed'

const remark = (lines: readonly string[], code: Code = 'normalize/furniture_removed'): Remark[] => {
  const [first] = lines
  if (first === undefined) return []
  return [{ code, span: null, args: { count: lines.length, words: shorten(first) } }]
}

/** Takes out what the reader saw to be furniture: of a printed page by its place, of a web page by what stands around the text. */
export const removeReaderFurniture: Step = (now, raw) => {
  const edits: Edit[] = []
  const printed: string[] = []
  const web: string[] = []
  for (const { span, kind } of raw.furniture) {
    if (kind === 'contents') continue
    const at = fromRaw(now, span)
    if (at === null) continue
    edits.push({ span: at, insert: '' })
    const words = now.text.slice(at.start, at.end)
    if (kind === 'page_chrome') web.push(...words.split('\n').filter((line) => line.trim() !== ''))
    else printed.push(words)
  }
  return { edits, remarks: [...remark(printed), ...remark(web, 'normalize/page_chrome_removed')] }
}

/** Bare numbers are page numbers only where they count up through the text, and number no rows. */
function countingNumbers(lines: readonly Line[]): Line[] {
  if (hasFlattenedTable(lines)) return []
  const bare = lines.filter((line) => BARE_NUMBER.test(line.words))
  const rising = bare.every((line, i) => i === 0 || Number(line.words) === Number(bare[i - 1]!.words) + 1)
  return bare.length >= REPEATS && rising ? bare : []
}

/** Running headers of a printed text: the same short line beside a page number, at least three times. */
function runningHeaders(lines: readonly Line[], numbers: ReadonlySet<Line>): Line[] {
  const beside = new Map<string, Line[]>()
  const isNumber = lines.map((line) => numbers.has(line))
  for (const [i, line] of lines.entries()) {
    if (isNumber[i] || !(isNumber[i - 2] || isNumber[i - 1] || isNumber[i + 1] || isNumber[i + 2])) continue
    const key = line.words.replace(/\s+/g, '').replace(/\d+/g, '#')
    if (key.length > 40 || /[。;]$/.test(key)) continue
    const same = beside.get(key)
    if (same === undefined) beside.set(key, [line])
    else same.push(line)
  }
  return [...beside.values()].filter((same) => same.length >= REPEATS).flat()
}

/** Page numbers and running headers that stand in the text itself (a TXT made from a PDF). */
export const removePrintedFurniture: Step = (now, raw) => {
  if (!raw.hardWrapped) return NOTHING
  const lines = filledLinesOf(foldedOf(now.text))
  const numbers = new Set([...lines.filter((line) => PAGE_NUMBER.test(line.words)), ...countingNumbers(lines)])
  if (numbers.size === 0) return NOTHING
  const found = [...numbers, ...runningHeaders(lines, numbers)].sort((a, b) => a.span.start - b.span.start)
  return { edits: joinLines(now.text, found), remarks: remark(found.map((line) => line.words)) }
}

/** Edits that remove whole lines; neighbours share one edit so that none overlap. */
export function joinLines(text: string, lines: readonly Line[]): Edit[] {
  const spans: Span[] = []
  for (const line of lines) {
    const at = wholeLine(text, line.span)
    const last = spans.at(-1)
    if (last !== undefined && at.start <= last.end)
      spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, at.end) }
    else spans.push(at)
  }
  return spans.map((span) => ({ span, insert: '' }))
}
