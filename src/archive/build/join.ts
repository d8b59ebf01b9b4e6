import type { Database } from '../database/database.ts'
import { type Asked, compareWording } from '../wording/index.ts'
import { linkRecords } from './links.ts'
import { maskJoined, newFrom } from './mask.ts'

/** Joins notices once their rows stand: fills tables and columns that no record fills alone. What quotes words is masked last. */
export async function joinNotices(database: Database, archive: string, asked: Asked): Promise<void> {
  const from = await newFrom(database)
  await linkRecords(database, archive)
  await compareWording(database, archive, asked)
  await maskJoined(database, from)
}
