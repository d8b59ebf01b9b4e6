import type { Answer, Value } from '../../archive/index.ts'
import { csvLine } from '../../evaluate/table/csv.ts'
import { jsonLine } from '../../notice/record/canonical.ts'
import { clipped, columns, harmless, padded } from '../terminal.ts'

export const FORMATS = ['table', 'csv', 'json', 'jsonl'] as const
export type AnswerFormat = (typeof FORMATS)[number]

type Write = (text: string) => Promise<void>

/** What was written: rows, and whether there were more than a table shows. */
export interface Written {
  readonly rows: number
  readonly cut: boolean
}

const NUMBER = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DECIMAL.*|DOUBLE|FLOAT)$/

const isNumber = ({ columns: heads }: Answer): boolean[] => heads.map(({ type }) => NUMBER.test(type))

const worded = (value: Value): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** Writes an answer as it comes: memory does not grow with its rows, but for a table, which shows so many and no more. */
export async function writeAnswer(answer: Answer, format: AnswerFormat, write: Write, width: number): Promise<Written> {
  if (format === 'table') return writeTable(answer, write, width)
  const heads = answer.columns.map(({ name }) => name)
  const numbers = isNumber(answer)
  let rows = 0
  let waiting = format === 'csv' ? csvLine(heads) : format === 'json' ? '[' : ''
  for await (const cells of answer.rows()) {
    const object = () =>
      Object.fromEntries(heads.map((name, index) => [name, valueIn(cells[index] ?? null, numbers[index]!)]))
    if (format === 'csv') waiting += csvLine(cells.map(worded), numbers)
    else if (format === 'jsonl') waiting += jsonLine(object())
    else waiting += `${rows === 0 ? '\n' : ',\n'}${jsonLine(object()).trimEnd()}`
    rows++
    if (waiting.length < BUFFER) continue
    await write(waiting)
    waiting = ''
  }
  await write(waiting + (format === 'json' ? '\n]\n' : ''))
  return { rows, cut: false }
}

const BUFFER = 64 * 1024

/** A decimal as a number where a number holds it exactly. */
function valueIn(value: Value, number: boolean): Value {
  if (!number || typeof value !== 'string') return value
  return String(Number(value)) === value ? Number(value) : value
}

const SHOWN = 200
const WIDEST = 48
const GAP = '  '

async function writeTable(answer: Answer, write: Write, width: number): Promise<Written> {
  const numbers = isNumber(answer)
  const shown: string[][] = []
  let cut = false
  for await (const cells of answer.rows()) {
    cut = shown.length === SHOWN
    if (cut) break
    shown.push(cells.map((cell) => clipped(harmless(worded(cell)), WIDEST)))
  }
  const heads = answer.columns.map(({ name }) => harmless(name))
  const widths = fitted(
    heads.map((head, index) => Math.max(columns(head), ...shown.map((row) => columns(row[index]!)))),
    width,
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => {
        const text = clipped(cell, widths[index]!)
        return numbers[index]
          ? ' '.repeat(Math.max(0, widths[index]! - columns(text))) + text
          : padded(text, widths[index]!)
      })
      .join(GAP)
      .trimEnd()
  const rule = widths.map((one) => '─'.repeat(one)).join(GAP)
  await write(`${[line(heads), rule, ...shown.map(line)].join('\n')}\n`)
  return { rows: shown.length, cut }
}

/** Widths that fit a line: the widest columns give way, none below eight. */
function fitted(widths: readonly number[], room: number): number[] {
  const fit = [...widths]
  const total = () => fit.reduce((sum, one) => sum + one, 0) + GAP.length * (fit.length - 1)
  while (total() > room) {
    const widest = fit.indexOf(Math.max(...fit))
    if (fit[widest]! <= 8) break
    fit[widest] = fit[widest]! - 1
  }
  return fit
}
