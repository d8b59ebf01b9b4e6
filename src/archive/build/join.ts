import type { Database } from '../database/database.ts'
import { type Asked, compareWording } from '../wording/index.ts'
import { linkRecords } from './links.ts'
import { maskJoined } from './mask.ts'
import { keepSums } from './sums.ts'

/** A step that joins notices once their rows stand: it fills tables and columns that no record fills alone. */
export interface Joining {
  readonly name: string
  readonly run: (database: Database, archive: string, asked: Asked) => Promise<void>
}

/** The steps in order: each finds what those before it wrote; what quotes words is masked last. */
export const JOININGS: readonly Joining[] = [
  { name: 'links', run: linkRecords },
  { name: 'sums', run: keepSums },
  { name: 'wording', run: compareWording },
  { name: 'masks', run: maskJoined },
]
