/** Beginnings that a spreadsheet would take for a formula (OWASP, CSV injection), behind any number of our own marks. */
const ACTIVE = /^'*[=+\-@\t\r＝＋－＠]/

/** A cell that cannot act: with ' before what a spreadsheet would calculate. `calm` undoes it exactly. */
export const inert = (cell: string): string => (ACTIVE.test(cell) ? `'${cell}` : cell)

export const calm = (cell: string): string => (cell.startsWith("'") && ACTIVE.test(cell) ? cell.slice(1) : cell)

const written = (cell: string): string => {
  const safe = inert(cell)
  return /[",\r\n\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What tells Excel that a file is UTF-8; without it, it takes the encoding of the machine. */
export const BYTE_ORDER_MARK = '\ufeff'

/** A row as a line of CSV; a column that is a number stands as it is, for it cannot act. */
export const csvLine = (row: readonly string[], isNumber: readonly boolean[] = []): string =>
  `${row.map((cell, column) => (isNumber[column] === true ? cell : written(cell))).join(',')}\r\n`

/** Rows as CSV in UTF-8 with a byte order mark. */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(BYTE_ORDER_MARK + rows.map((row) => csvLine(row)).join(''))

/** The text of a table file: UTF-8, UTF-16 as Excel saves "Unicode text", or GB 18030 as a Chinese Excel saves CSV. */
export function tableText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The separator that the first line uses most: comma, tab or semicolon. */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/)
  const line = end < 0 ? text : text.slice(0, end)
  const count = (c: string) => line.split(c).length
  return [',', '\t', ';'].reduce((best, c) => (count(c) > count(best) ? c : best))
}

/** The rows of a table in text; quotes as in RFC 4180, line ends of any system. */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  let begun = false
  const endCell = () => {
    row.push(calm(cell))
    cell = ''
    begun = false
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at)
    const next = text[at + 1]
    if (quoted && c === '"' && next === '"') {
      cell += '"'
      at++
    } else if (c === '"' && (quoted || !begun)) {
      quoted = !quoted
      begun = true
    } else if (quoted) cell += c
    else if (c === separator) endCell()
    else if (c === '\n' || (c === '\r' && next !== '\n')) endRow()
    else if (c !== '\r') {
      cell += c
      begun = true
    }
  }
  if (cell !== '' || begun || row.length > 0) endRow()
  return rows
}
