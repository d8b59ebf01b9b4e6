import { readTable, type Table } from '../../evaluate/table/read-table.ts'
import { type Shell, UsageError } from '../command.ts'
import { evalSpeaker } from './words.ts'

/** A table that the user named, with the columns that it must have. */
export async function openTable(place: string, columns: readonly string[], { language }: Shell): Promise<Table> {
  const say = evalSpeaker(language)
  const table = await readTable(place).catch(() => {
    throw new UsageError(say('noSheet', { path: place }))
  })
  const missing = columns.filter((name) => !table.columns.includes(name))
  if (missing.length > 0) throw new UsageError(say('noColumns', { path: place, columns: missing.join(', ') }))
  return table
}
