import type { Database } from '../database/database.ts'

/** A step that joins notices once their rows stand: it fills tables and columns that no record fills alone. */
export interface Joining {
  readonly name: string
  readonly run: (database: Database) => Promise<void>
}

/** What counts, before links are known: every rectification notice. */
const ALONE: Joining = {
  name: 'alone',
  run: async ({ run }) => {
    await run(
      `UPDATE notices SET document = notice, main = true, counted = (kind = 'rectification_notice'),
       left_out = CASE WHEN kind = 'rectification_notice' THEN NULL ELSE 'kind' END`,
    )
    await run(
      `UPDATE problems SET counted = n.counted, left_out = n.left_out FROM notices n WHERE n.notice = problems.notice`,
    )
  },
}

/** The steps in order. */
export const JOININGS: readonly Joining[] = [ALONE]
