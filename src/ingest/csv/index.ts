import type { RawText } from '../../notice/raw-text.ts'
import type { IngestLimits } from '../limits.ts'
import { type Sheet, shownOf } from '../sheets/sheet.ts'
import { writeSheets } from '../sheets/write.ts'
import type { Decoded } from '../text/encoding.ts'
import { type Delimiter, readRecords } from './records.ts'

/** A register saved as CSV, in the order of its records; the names of its columns begin the table, what stands above is text. */
export function readCsv({ text, encoding }: Decoded, delimiter: Delimiter, limits: IngestLimits): RawText {
  const records = readRecords(text, delimiter)
  const sheet: Sheet = {
    rows: new Map(records.map(({ line, cells }) => [line - 1, new Map(cells.map((words, column) => [column, words]))])),
    merges: [],
    isHiddenRow: () => false,
    isHiddenColumn: () => false,
  }
  return {
    ...writeSheets([shownOf(sheet).rows], limits),
    format: 'csv',
    reader: 'csv',
    encoding,
    pages: null,
    hardWrapped: false,
    wraps: [],
    metadata: [],
    unreadPages: [],
  }
}
