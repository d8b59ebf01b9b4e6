import { KEPT_SUMS, numbersOf } from '../../compare/sums.ts'
import type { Database } from '../database/database.ts'
import { OF_RECORDS } from './fill.ts'

/** Keeps the parts of notices and what those that count come to, so that figures over many add up a row a part. */
export async function keepSums({ run }: Database): Promise<void> {
  for (const { name, over } of KEPT_SUMS) await run(`CREATE OR REPLACE TABLE ${name} AS ${over([])}`)
}

/** The same for the notices of a table, by the same statements over their rows alone; what was kept of others stands. */
export async function keepSumsOf({ run }: Database, notices: string): Promise<void> {
  const theirs = [...OF_RECORDS.map(({ name }) => name), KEPT_SUMS[0]!.name].map(
    (name) => `${name} AS (SELECT * FROM ${name} WHERE notice IN (SELECT notice FROM ${notices}))`,
  )
  for (const { name, over } of KEPT_SUMS) {
    await run(`DELETE FROM ${name} WHERE n IN (${numbersOf(notices)})`)
    await run(`INSERT INTO ${name} ${over(theirs)}`)
  }
}
