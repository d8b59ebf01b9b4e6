import { EXIT, type Shell, UsageError } from '../command.ts'
import { showItem } from './item.ts'
import { itemOf } from './items.ts'
import { showNotice } from './notice.ts'
import { openRecord } from './open-record.ts'

/** `zhenggai show FILE|ARCHIVE [ID]`: one notice for people, or one thing in it with its sentence, place and rule. */
export async function show(place: string, id: string | null, shell: Shell): Promise<number> {
  const { record, item } = await openRecord(place, id, shell)
  if (item === null) {
    await shell.terminal.out(showNotice(record, shell))
    return EXIT.well
  }
  const found = itemOf(record, item)
  if (found === null) throw new UsageError(shell.say('noSuchId', { id: item }))
  await shell.terminal.out(showItem(record, found, shell))
  return EXIT.well
}
