/** One record of a table in text; `line` is the physical line it begins on, from 1. */
export interface TextRecord {
  readonly line: number
  readonly cells: readonly string[]
}

export type Delimiter = ',' | '\t' | ';' | '，' | '|'

const isBreak = (c: string | undefined): boolean => c === '\n' || c === '\r'

/** The records of a table in text, quotes as in RFC 4180, line ends of any system. `most` of them at most, all where null. */
export function readRecords(text: string, delimiter: Delimiter, most: number | null = null): TextRecord[] {
  const records: TextRecord[] = []
  let cells: string[] = []
  let line = 1
  let begun = 1
  let at = 0
  while (at < text.length && (most === null || records.length < most)) {
    const cell = readCell(text, at, delimiter)
    cells.push(cell.words)
    at = cell.end
    line += cell.breaks
    if (at < text.length && text[at] === delimiter) {
      at++
      if (at === text.length) cells.push('')
      else continue
    }
    records.push({ line: begun, cells })
    cells = []
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    line++
    begun = line
  }
  if (cells.length > 0 && (most === null || records.length < most)) records.push({ line: begun, cells })
  return records
}

interface CellText {
  readonly words: string
  readonly end: number
  /** Line breaks inside its quotes. */
  readonly breaks: number
}

function readCell(text: string, start: number, delimiter: Delimiter): CellText {
  const quoted = text[start] === '"' ? quotedEnd(text, start) : null
  const follows = quoted === null ? undefined : text[quoted]
  if (quoted !== null && (follows === undefined || follows === delimiter || isBreak(follows))) {
    const words = text
      .slice(start + 1, quoted - 1)
      .replaceAll('""', '"')
      .replace(/\r\n?/g, '\n')
    return { words, end: quoted, breaks: words.split('\n').length - 1 }
  }
  let end = start
  while (end < text.length && text[end] !== delimiter && !isBreak(text[end])) end++
  return { words: text.slice(start, end), end, breaks: 0 }
}

/** A quote that stays open longer than this is a quotation mark and no quote of a cell. */
const LONGEST_CELL = 100_000

/** Where a quoted cell ends, behind its closing quote; null where it never does. */
function quotedEnd(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length && at - start < LONGEST_CELL; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] !== '"') return at + 1
    at++
  }
  return null
}
