import { stat } from 'node:fs/promises'
import { readRecord } from '../../batch/index.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import type { Shell } from '../command.ts'
import { openRecord, recordIds } from './open-record.ts'

/** The records that a run looks at, one after another: an archive is read anew each time, so that memory stays level. */
export type Records = () => AsyncGenerator<NoticeRecord>

/** The records of an archive, or the one of a file; what cannot be read is told by its id. */
export async function recordsAt(place: string, unread: string[], shell: Shell): Promise<Records> {
  const about = await stat(place).catch(() => null)
  if (about?.isDirectory() !== true) {
    const { record } = await openRecord(place, null, shell)
    return async function* () {
      yield record
    }
  }
  const ids = await recordIds(place)
  return async function* () {
    for (const id of ids) {
      const record = await readRecord(place, id).catch(() => null)
      if (record === null) unread.push(id)
      else yield record
    }
  }
}
