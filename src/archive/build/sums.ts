import { KEPT_SUMS } from '../../compare/sums.ts'
import type { Database } from '../database/database.ts'

/** Keeps what each counted notice comes to, so that figures over many add up a row a notice; made anew at each refresh. */
export async function keepSums({ run }: Database): Promise<void> {
  for (const { name, sql } of KEPT_SUMS) await run(`CREATE OR REPLACE TABLE ${name} AS ${sql} ORDER BY ALL`)
}
