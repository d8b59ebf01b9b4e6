import type { RawText } from '../../src/notice/raw-text.ts'

/** Radicals that some PDFs print for ordinary characters and that compatibility folding does not know. */
const RADICALS = new Map(Array.from({ length: 9 }, (_, i) => ['⺠⻔⻅⻛⻓⻝⻬⼾⻚'[i]!, '民门见风长食齐户页'[i]!]))

/** For comparing: without white space, radicals as characters. */
export const squeeze = (text: string): string =>
  text
    .replace(/[⺀-⻿⼾]/g, (c) => RADICALS.get(c) ?? c)
    .replace(/[⼀-⿕]/g, (c) => c.normalize('NFKC'))
    .replace(/\s+/g, '')

/** The text without furniture and wraps, as written; throws where they overlap. */
export function unwrapped(raw: RawText): string {
  const cuts = [
    ...raw.furniture.map(({ span }) => [span.start, span.end] as const),
    ...raw.wraps.map((offset) => [offset, offset + 1] as const),
  ].sort((a, b) => a[0] - b[0])
  let text = ''
  let at = 0
  for (const [start, end] of cuts) {
    if (start < at) throw new Error(`furniture and wraps overlap at ${start}`)
    text += raw.text.slice(at, start)
    at = end
  }
  return text + raw.text.slice(at)
}

/** The paragraphs of a raw text, for comparing. */
export const paragraphsOf = (raw: RawText): string[] =>
  unwrapped(raw)
    .split('\n')
    .map(squeeze)
    .filter((paragraph) => paragraph !== '')

/** F1 of two bags of paragraphs. */
export function paragraphF1(got: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>()
  for (const paragraph of wanted) left.set(paragraph, (left.get(paragraph) ?? 0) + 1)
  let hits = 0
  for (const paragraph of got) {
    const count = left.get(paragraph) ?? 0
    if (count === 0) continue
    hits++
    left.set(paragraph, count - 1)
  }
  return (2 * hits) / (got.length + wanted.length)
}

/** The cells of a table as rows of text without white space, merged cells in every place they cover. */
export function tableRows(raw: RawText, index = 0): string[][] {
  const table = raw.tables[index]!
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''))
  for (const { row, column, rows: tall, columns, span } of table.cells)
    for (let r = row; r < row + tall; r++)
      for (let c = column; c < column + columns; c++) rows[r]![c] = squeeze(raw.text.slice(span.start, span.end))
  return rows
}
