import { byPlace, type Entry, type Input } from './discover.ts'
import { type JournalLine, recordStands } from './ledger.ts'
import type { Settled } from './options.ts'

/** One input of this run, one line of the ledger, or both where they are about the same file. */
export interface Step {
  readonly entry: Entry | null
  readonly line: JournalLine | null
}

/** What is given and what is known, both sorted, side by side. */
export async function* steps(entries: Iterable<Entry>, known: AsyncIterable<JournalLine>): AsyncGenerator<Step> {
  const given = entries[Symbol.iterator]()
  const lines = known[Symbol.asyncIterator]()
  let entry = given.next()
  let line = await lines.next()
  while (entry.done !== true || line.done !== true) {
    const order = entry.done === true ? 1 : line.done === true ? -1 : byPlace(entry.value, line.value)
    yield { entry: order <= 0 ? entry.value : null, line: order >= 0 ? line.value : null }
    if (order <= 0) entry = given.next()
    if (order >= 0) line = await lines.next()
  }
}

/** Worth another try whatever else is the same. */
const TRANSIENT = new Set([
  'timeout',
  'out_of_memory',
  'worker_lost',
  'io_error',
  'changed_while_read',
  'no_permission',
])

/** True where what is known of a file still holds, so that it need not be read again. */
export function stillHolds({ entry, line }: Step, options: Settled, records: string): boolean {
  if (entry === null || line === null || entry.junk || entry.error !== null) return false
  if (options.force && line.cause === undefined) return false
  if (options.verify && line.cause === undefined) return false
  // The marks of a file say nothing of what stands beside it.
  if (options.options.ocr?.by === 'sidecar') return false
  if (line.made !== options.makingOf(entry, line).made || line.mark !== entry.mark) return false
  const { code } = line.row
  if (code !== null && TRANSIENT.has(code)) return false
  if (code === 'too_large' && line.limits !== limitsWord(options)) return false
  return recordStands(records, line)
}

export const limitsWord = ({ limits }: Settled): string => JSON.stringify(limits)

/** True where a file of the ledger lay under what was given, and is gone. */
export const isStale = (line: JournalLine, { covers }: Input): boolean => covers(line)
