import { KEPT_SUMS } from '../../compare/sums.ts'
import type { Database } from '../database/database.ts'

/** Keeps the parts of notices and what those that count come to, so that figures over many add up a row a part; made anew at each refresh. */
export async function keepSums({ run }: Database): Promise<void> {
  for (const { name, sql } of KEPT_SUMS) await run(`CREATE OR REPLACE TABLE ${name} AS ${sql}`)
}
