import { isRegisterHeader } from '../sheets/header.ts'
import { type Delimiter, readRecords, type TextRecord } from './records.ts'

/** Lines above the names of the columns: a title, who filled it in. */
const MOST_ABOVE = 6
/** So many records are looked at. */
const LOOKED_AT = 400

/** Longer words above the names are prose. */
const LONGEST_TITLE = 60

const filled = ({ cells }: TextRecord): boolean => cells.some((cell) => cell.trim() !== '')

/**
 * The delimiter of a register in text, or null where the text is none. Prose is never one: among the first lines must stand
 * the names of a register's columns, each a cell of its own, and the records below must have as many cells.
 */
export function delimiterOf(text: string): Delimiter | null {
  const delimiters: readonly Delimiter[] = ['\t', ',', ';', '，', '|']
  return (
    delimiters.find(
      (delimiter) =>
        text.includes(delimiter) && mayBeRegister(text, delimiter) && isRegister(recordsOf(text, delimiter)),
    ) ?? null
  )
}

const recordsOf = (text: string, delimiter: Delimiter, most = LOOKED_AT): TextRecord[] =>
  readRecords(text, delimiter, most).filter(filled)

/** False where the first records show already that `isRegister` will say no: most files are prose, and need not be read through. */
function mayBeRegister(text: string, delimiter: Delimiter): boolean {
  const first = recordsOf(text, delimiter, 2 * (MOST_ABOVE + 1)).slice(0, MOST_ABOVE + 1)
  return first.length <= MOST_ABOVE || headerOf(first) >= 0
}

const headerOf = (records: readonly TextRecord[]): number =>
  records.slice(0, MOST_ABOVE + 1).findIndex(({ cells }) => isRegisterHeader(cells))

function isRegister(records: readonly TextRecord[]): boolean {
  const header = headerOf(records)
  if (header < 0) return false
  const width = records[header]?.cells.length ?? 0
  const below = records.slice(header + 1)
  // Prose above the names makes the file a notice with a table in it, but not where a sheet was saved, every row of one width.
  const prose = records
    .slice(0, header)
    .filter(({ cells }) => cells.length !== width && cells.join('').length > LONGEST_TITLE).length
  const alike = below.filter(({ cells }) => cells.length === width).length
  return prose === 0 && below.length > 0 && alike >= 0.8 * below.length
}
