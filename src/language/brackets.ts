const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
}
const REACH = 400

/**
 * The offset just after the bracket or quotation mark that closes the one at `open`, within 400 characters and before
 * `end`; -1 where it is never closed. Pairs inside are passed over; a straight quote closes at the next one.
 */
export function closingOf(text: string, open: number, end: number): number {
  const wanted = text[open] === '"' ? '"' : PAIRS[text[open] ?? '']
  if (wanted === undefined) return -1
  const stop = Math.min(end, open + REACH)
  for (let i = open + 1; i < stop; i++) {
    const c = text[i]!
    if (c === wanted) return i + 1
    if (PAIRS[c] !== undefined) {
      const inner = closingOf(text, i, stop)
      if (inner > 0) i = inner - 1
    }
  }
  return -1
}

/** The offset of the first character of `marks` outside brackets and quotes, from `start`; -1 where there is none before `end`. */
export function findOutside(text: string, marks: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const c = text[i]!
    if (marks.includes(c)) return i
    if (PAIRS[c] !== undefined || c === '"') {
      const after = closingOf(text, i, end)
      if (after > 0) i = after - 1
    }
  }
  return -1
}
