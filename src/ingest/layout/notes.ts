import type { Line } from './lines.ts'
import { numberOf } from './marks.ts'
import type { Rule } from './page.ts'

/** A footnote: its number, the line that bears its mark, and its own lines, the first with its number taken off. */
export interface Note {
  readonly number: string
  readonly at: Line
  readonly lines: readonly Line[]
  /** The same lines as they stand on the page. */
  readonly places: readonly Line[]
}

/** What the notes of a page are sought in. */
export interface NotePage {
  /** The lines outside tables, without furniture, from top to bottom. */
  readonly lines: readonly Line[]
  readonly inTables: readonly Line[]
  readonly rules: readonly Rule[]
}

const HEAD = /^(?:[[［(（〔]\d{1,3}[\]］)）〕]|\d{1,3}(?=[\s\D])|[①-⑳]|\*{1,3}|※)/

interface Head {
  readonly number: string
  readonly length: number
}

/** The number a line would have as a note. */
function headOf({ text, marks }: Line): Head | null {
  const [first] = marks
  const length = first?.start === 0 ? first.end : (HEAD.exec(text)?.[0].length ?? 0)
  const number = numberOf(text.slice(0, length))
  return number === '' ? null : { number, length }
}

/** A short rule at the left, between the text and the line: it parts notes from the text. */
const isParted = (line: Line, above: Line | undefined, rules: readonly Rule[]): boolean =>
  rules.some(
    ({ horizontal, at, from, to }) =>
      horizontal && at < line.top + 2 && at > (above?.y ?? line.top - 40) && from < line.x0 + 20 && to - from < 260,
  )

/** The footnotes of a page: small lines at its end that begin with the numbers of marks above them. */
export function findNotes({ lines, inTables, rules }: NotePage, bodySize: number): Note[] {
  const marked = new Map<string, Line>()
  for (const line of [...inTables, ...lines])
    for (const { start, end } of line.marks) {
      const number = numberOf(line.text.slice(start, end))
      const exponent = start === 0 || /[a-z]$/i.test(line.text.slice(0, start))
      if (number !== '' && !exponent && !marked.has(number)) marked.set(number, line)
    }
  if (marked.size === 0) return []
  const mark = (line: Line): Head | null => {
    const head = headOf(line)
    const at = head === null ? undefined : marked.get(head.number)
    return head === null || at === undefined || (at.y >= line.y && lines.includes(at)) ? null : head
  }
  const first = lines.findIndex((line, i) => {
    if (mark(line) === null) return false
    const small = line.size < 0.95 * bodySize || isParted(line, lines[i - 1], rules)
    return small && lines.slice(i).every(({ size }) => size <= 1.05 * line.size)
  })
  if (first < 0) return []
  const notes: { number: string; at: Line; lines: Line[]; places: Line[] }[] = []
  for (const line of lines.slice(first)) {
    const head = mark(line)
    if (head === null || notes.some(({ number }) => number === head.number)) {
      notes.at(-1)?.lines.push(line)
      notes.at(-1)?.places.push(line)
      continue
    }
    notes.push({
      number: head.number,
      at: marked.get(head.number)!,
      lines: [numbered(line, head)],
      places: [line],
    })
  }
  return notes
}

/** The first line of a note, its number written as its mark is: `[1] …`. */
function numbered(line: Line, { number, length }: Head): Line {
  const rest = line.text.slice(length).trimStart()
  const prefix = `[${number}] `
  const shift = prefix.length - (line.text.length - rest.length)
  const marks = line.marks
    .filter(({ start }) => start >= length)
    .map(({ start, end }) => ({ start: start + shift, end: end + shift }))
  return { ...line, text: prefix + rest, marks }
}
