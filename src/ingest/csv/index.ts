import type { RawText } from '../../notice/raw-text.ts'
import type { IngestLimits } from '../limits.ts'
import { type Sheet, shownOf } from '../sheets/sheet.ts'
import { writeSheets } from '../sheets/write.ts'
import type { Decoded } from '../text/encoding.ts'
import { type Delimiter, readRecords } from './records.ts'

/** `="001"` is how a CSV keeps Excel from making a number of it. */
const plain = (words: string): string => /^="([^"]*)"$/.exec(words)?.[1] ?? words

/** A register saved as CSV, in the order of its records; the names of its columns begin the table, what stands above is text. */
export function readCsv({ text, encoding }: Decoded, delimiter: Delimiter, limits: IngestLimits): RawText {
  // Excel may be told the delimiter on the first line.
  const records = readRecords(text, delimiter).filter(({ line, cells }) => line > 1 || !/^sep=/i.test(cells[0] ?? ''))
  const sheet: Sheet = {
    rows: new Map(
      records.map(({ line, cells }) => [line - 1, new Map(cells.map((words, column) => [column, plain(words)]))]),
    ),
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
