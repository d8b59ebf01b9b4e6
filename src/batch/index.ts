import type { NoticeRecord } from '../notice/record/record.ts'
import { discover } from './discover.ts'
import type { BatchOptions } from './options.ts'
import type { FileRow } from './row.ts'
import { withShard } from './shard.ts'
import { readEntries } from './stream.ts'

export { ArchiveError } from './archive-error.ts'
export { discover, type Entry, type Input, withoutFile } from './discover.ts'
export { enrichArchive } from './enrich-archive.ts'
export { type NoticesPlan, planEnriching, planSum } from './enrich-plan.ts'
export { type Answer, filterLines } from './filter.ts'
export { type Begun, begun, inOrder } from './in-order.ts'
export { extractInto, type Outcome } from './into-archive.ts'
export { type Joined, joinArchives } from './join.ts'
export { type FileLimits, isLimit, LIMITS } from './limits.ts'
export type { GivenFile, GivenOf } from './making.ts'
export { keptPlace } from './manifest.ts'
export type { BatchOptions } from './options.ts'
export { FILES, readRecord, recordPlace } from './places.ts'
export { type Plan, planOf } from './plan.ts'
export { readBytes } from './read-file.ts'
export { byCodePoints, extensionRemark, FILE_OUTCOMES, type FileOutcome, type FileRow } from './row.ts'
export { addToRunLog } from './run-log.ts'
export { type Shard, withShard } from './shard.ts'
export { type Read, readEntries } from './stream.ts'
export { type Verdict, type Verified, verify } from './verify.ts'

/**
 * Many notices: their records, and a row for each file that gave none. Ignored files and copies give nothing. Files are read
 * in processes of their own (`jobs`), so that one that breaks costs nothing but itself.
 */
export async function* batch(
  paths: readonly string[],
  options: BatchOptions = {},
): AsyncGenerator<NoticeRecord | FileRow> {
  for await (const { row, line } of readEntries(withShard(discover(paths), options.shard).entries, options)) {
    if (line !== null) yield JSON.parse(line) as NoticeRecord
    else if (row.outcome === 'failed') yield row
  }
}
