import { refresh, TABLE_COUNT } from '../../archive/index.ts'
import { joinArchives } from '../../batch/index.ts'
import { EXIT, type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'
import { asArchiveError, isArchive, tell, teller } from './query.ts'
import { querySpeaker } from './query-words.ts'

/** `zhenggai index ARCHIVE [--add OTHER…]`: joins other archives, and makes the tables from nothing. */
export async function indexArchive(archive: string, others: readonly string[], shell: Shell): Promise<number> {
  const say = querySpeaker(shell.language)
  const missing = [...(others.length === 0 ? [archive] : []), ...others].find((place) => !isArchive(place))
  if (missing !== undefined) throw new UsageError(say('noArchive', { path: missing }))
  if (others.length > 0)
    for (const { from, files, records } of await joinArchives(archive, others))
      shell.terminal.err(`${harmless(say('joinedFrom', { path: from, files, records }))}\n`)
  const refreshed = await refresh(archive, { anew: true, told: teller(shell, say) }).catch((error: unknown) => {
    throw asArchiveError(error, archive)
  })
  tell({ ...refreshed, how: 'same' }, shell, say)
  shell.terminal.err(
    `${harmless(say('indexed', { path: archive, changed: refreshed.changed, tables: TABLE_COUNT }))}\n`,
  )
  return refreshed.unread.length > 0 ? EXIT.someFailed : EXIT.well
}
