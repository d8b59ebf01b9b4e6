import type { NoticeRecord } from '../../../src/notice/record/record.ts'
import type { RegionTable } from '../../../src/notice/regions.ts'
import { drawInspection } from './draw.ts'
import { placesOf } from './places.ts'
import type { Drawn } from './plan.ts'
import { recordOf } from './record.ts'

/** A record with what the archive is to find about it; `isMain` is settled. */
export interface Made {
  readonly record: NoticeRecord
  readonly drawn: Drawn
  readonly isMain: boolean
}

/** Notices of a synthetic archive, the same for the same seed, in the order of their inspections; one inspection in memory at a time. */
export function* madeArchive(table: RegionTable, count: number, seed: number): Generator<Made> {
  const places = placesOf(table, count)
  let made = 0
  for (let n = 0; made < count; n++) {
    const all = drawInspection(places, seed, n).map((drawn, index) => ({
      drawn,
      record: recordOf(drawn.notice, seedOf(seed, n, drawn, index)),
    }))
    const smallest = all.flatMap(({ drawn, record }) => (drawn.copy === 'smallest' ? [record.id] : [])).sort()[0]
    for (const { drawn, record } of all) {
      if (made++ >= count) return
      yield { drawn, record, isMain: drawn.copy === 'main' || record.id === smallest }
    }
  }
}

/** Copies are worded alike; a later notice words its steps anew. */
const seedOf = (seed: number, n: number, { notice }: Drawn, index: number): number =>
  seed * 7_000_003 + n * 8 + (notice.url.includes('_') ? index + 1 : 0)
