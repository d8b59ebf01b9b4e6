import type { Place } from './judged-record.ts'
import { addFound, addRight, type Tallies } from './tally.ts'

/** Something the record says otherwise than the gold: `want` null where the gold has none, `got` null where the record has none. */
export interface Miss {
  readonly field: string
  /** Path of the problem it is about. */
  readonly problem: string | null
  readonly want: string | null
  readonly got: string | null
  /** The words that were missed, or read wrongly, or read too much. */
  readonly quote: string | null
  readonly wanted: Place | null
  readonly read: Place | null
}

/** One value of a closed list read as another. */
export interface Mistaken {
  readonly field: string
  readonly want: string
  readonly got: string
  readonly quote: string
}

/** Takes what the judges of one notice find; fields that the gold does not judge go no further. */
export interface Ledger {
  readonly tallies: Tallies
  readonly misses: Miss[]
  readonly mistaken: Mistaken[]
  readonly judges: (field: string) => boolean
  readonly found: (field: string, tp: number, fp: number, fn: number) => void
  readonly right: (field: string, ok: boolean) => void
  readonly miss: (field: string, about: Partial<Omit<Miss, 'field'>>) => void
  readonly mistake: (field: string, want: string | null, got: string | null, quote: string | null) => void
}

/** How a value that is not there is called in the list of confusions. */
const NOTHING = '∅'

export function openLedger(judges: (field: string) => boolean): Ledger {
  const tallies: Tallies = new Map()
  const misses: Miss[] = []
  const mistaken: Mistaken[] = []
  return {
    tallies,
    misses,
    mistaken,
    judges,
    found: (field, tp, fp, fn) => {
      if (judges(field)) addFound(tallies, field, tp, fp, fn)
    },
    right: (field, ok) => {
      if (judges(field)) addRight(tallies, field, ok)
    },
    miss: (field, { problem = null, want = null, got = null, quote = null, wanted = null, read = null }) => {
      if (judges(field)) misses.push({ field, problem, want, got, quote, wanted, read })
    },
    mistake: (field, want, got, quote) => {
      if (judges(field)) mistaken.push({ field, want: want ?? NOTHING, got: got ?? NOTHING, quote: quote ?? '' })
    },
  }
}

/** Each wanted thing with the first unused read one that equals it; the two remainders. */
export function paired<W, R>(
  wanted: readonly W[],
  read: readonly R[],
  same: (want: W, got: R) => boolean,
): { readonly both: number; readonly missed: readonly W[]; readonly extra: readonly R[] } {
  const used = new Set<number>()
  const missed: W[] = []
  for (const want of wanted) {
    const at = read.findIndex((got, index) => !used.has(index) && same(want, got))
    if (at < 0) missed.push(want)
    else used.add(at)
  }
  return { both: used.size, missed, extra: read.filter((_, index) => !used.has(index)) }
}
