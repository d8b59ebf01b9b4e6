import { compares, wordCheck } from '../../notice/checks/index.ts'
import { inWords, LABELS } from '../../notice/labels.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { CHECK_RESULTS, type CheckResult } from '../../notice/vocabulary.ts'
import type { Shell } from '../command.ts'
import { clipped, columns, folded, harmless, type Paint, padded, painter } from '../terminal.ts'
import { wordsAt } from './items.ts'
import { wordPlace } from './place.ts'

export type CheckRecord = NoticeRecord['checks'][number]

/** One notice of the table. */
export interface NoticeRow {
  readonly id: string
  readonly name: string
  readonly counts: Readonly<Record<CheckResult, number>>
}

export const rowOf = ({ id, source, checks }: NoticeRecord): NoticeRow => ({
  id,
  name: source.path,
  counts: countsOf(checks),
})

export function countsOf(checks: readonly CheckRecord[]): Record<CheckResult, number> {
  const counts = { pass: 0, fail: 0, uncertain: 0, not_assessable: 0 }
  for (const { result } of checks) counts[result]++
  return counts
}

export const PAINT_OF: Readonly<Record<CheckResult, Paint>> = {
  pass: 'green',
  fail: 'red',
  uncertain: 'yellow',
  not_assessable: 'dim',
}

/** How many of each result every notice has, and all of them together. */
export function auditTable(rows: readonly NoticeRow[], { terminal, say, language }: Shell): string {
  const paint = painter(terminal.colour)
  const heads = CHECK_RESULTS.map((result) => inWords(LABELS.check[result], language))
  const widths = heads.map((head) => Math.max(6, columns(head)))
  const all = rows.length > 1 ? say('auditAll', { count: rows.length }) : ''
  const room = Math.min(
    Math.max(...rows.map(({ name }) => columns(name)), columns(say('notice')), columns(all)),
    terminal.width - widths.reduce((all, width) => all + width + 2, 0),
  )
  const line = (name: string, cells: readonly string[]) =>
    `${padded(clipped(harmless(name), room), room)}  ${cells.map((cell, at) => before(cell, widths[at]!)).join('  ')}`
  const cellsOf = (counts: Readonly<Record<CheckResult, number>>) =>
    CHECK_RESULTS.map((result) => (counts[result] === 0 ? '·' : String(counts[result])))
  const lines = [paint('bold', line(say('notice'), heads))]
  for (const { name, counts } of rows)
    lines.push(counts.fail > 0 ? paint('red', line(name, cellsOf(counts))) : line(name, cellsOf(counts)))
  if (rows.length > 1) {
    const sums = countsOf([])
    for (const { counts } of rows) for (const result of CHECK_RESULTS) sums[result] += counts[result]
    lines.push(paint('bold', line(all, cellsOf(sums))))
  }
  return `${lines.join('\n')}\n`
}

/** A number set to the right of its column. */
const before = (cell: string, width: number): string => ' '.repeat(Math.max(0, width - columns(cell))) + cell

/** A check in the user's language; its own message where a later version made it. */
export const messageOf = ({ code, result, args, message }: CheckRecord, language: Shell['language']): string =>
  wordCheck(code, result, args, language) ?? message

const LONGEST = 160
/** Both sides and a little more; a long list is told by its number. */
const QUOTES = 4

/** The failing checks of a notice, each with what it compares, its words and the words of both sides where they stand. */
export function checksOf(record: NoticeRecord, shown: { readonly uncertain: boolean }, shell: Shell): string {
  const { terminal, language } = shell
  const paint = painter(terminal.colour)
  const wanted = record.checks.filter(({ result }) => result === 'fail' || (shown.uncertain && result === 'uncertain'))
  if (wanted.length === 0) return ''
  const lines = [
    '',
    paint('bold', clipped(harmless(`${record.source.path} · ${record.title.value ?? record.id}`), terminal.width)),
  ]
  for (const check of wanted) {
    const label = inWords(LABELS.check[check.result], language)
    const path = check.id.slice(check.id.indexOf('/c/') + 3)
    lines.push(
      `  ${paint(PAINT_OF[check.result], label)}  ${harmless(path)}  ${paint('dim', compares(check.code, language))}`,
    )
    for (const line of folded(harmless(messageOf(check, language)), terminal.width - 6)) lines.push(`      ${line}`)
    for (const span of check.spans.slice(0, QUOTES)) lines.push(...quoteLines(record, span, shell))
    if (check.spans.length > QUOTES)
      lines.push(`        ${paint('dim', shell.say('auditMore', { count: check.spans.length - QUOTES }))}`)
  }
  return `${lines.join('\n')}\n`
}

function quoteLines(record: NoticeRecord, span: CheckRecord['spans'][number], { terminal, say }: Shell): string[] {
  const paint = painter(terminal.colour)
  const words = wordsAt(record, span)
  const place = `${wordPlace(record, span, say)} (${span.start}-${span.end})`
  if (words === null) return [`      ${paint('dim', place)}`]
  const quote = harmless(clipped(`「${words.replace(/\s*\n\s*/g, ' ')}」`, LONGEST))
  const lines = folded(quote, terminal.width - 8).map((line) => `        ${line}`)
  return [...lines, `          ${paint('dim', place)}`]
}
