import type { Database } from '../database/database.ts'
import { type Asked, compareWording } from '../wording/index.ts'
import type { Moved } from './fill.ts'
import { linkRecords } from './links.ts'
import { maskJoined, newFrom } from './mask.ts'

/**
 * Joins notices once their rows stand: fills tables and columns that no record fills alone. What quotes words is masked last.
 * `moved` are the notices whose rows are others than when notices were joined before; null where they never were.
 */
export async function joinNotices(
  database: Database,
  archive: string,
  asked: Asked,
  moved: Moved | null,
): Promise<void> {
  const from = await newFrom(database)
  await linkRecords(database, archive, moved)
  await compareWording(database, archive, asked, moved)
  await maskJoined(database, from)
}
