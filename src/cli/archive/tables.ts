import { openDatabase } from '../../archive/index.ts'
import type { Answer, Ask } from '../../compare/question.ts'
import { type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'
import { isArchive, teller } from './query.ts'
import { querySpeaker } from './query-words.ts'

/**
 * Runs something over the tables of an archive, built or refreshed first. The connection only reads, and reaches nothing
 * outside: a condition that a user writes goes through it.
 */
export async function withTables(archive: string, shell: Shell, run: (ask: Ask) => Promise<number>): Promise<number> {
  if (!isArchive(archive)) throw new UsageError(shell.say('noArchiveAt', { path: harmless(archive) }))
  const database = await openDatabase(archive, { told: teller(shell, querySpeaker(shell.language)) })
  try {
    for (const setting of ['enable_external_access = false', 'lock_configuration = true'])
      await database.run(`SET ${setting}`)
    return await run(async (sql) => (await database.rows(sql)) as Answer[])
  } finally {
    database.close()
  }
}

/** A condition that the tables do not understand is the user's to mend. */
export async function checkCondition(ask: Ask, where: string | null, { say }: Shell): Promise<void> {
  if (where === null) return
  try {
    await ask(`SELECT notice FROM notices WHERE (\n${where}\n) LIMIT 0`)
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new UsageError(say('badWhere', { why: harmless(why) }))
  }
}
