import type { Level } from './vocabulary.ts'

/** data/units.json: what names of units are made of. */
export interface UnitWords {
  /** What the name of an agency ends in. */
  readonly endings: readonly string[]
  /** What a name adds for the party body in the agency (党组, 党委); left off the agency. */
  readonly party: readonly string[]
  /** Units whose party body is a 工作委员会 or 委员会 of their own name (中共…街道工作委员会). */
  readonly committee_of: readonly string[]
  /** 我院, 我局: the word after 我, and the endings of the units it may mean. */
  readonly own: Readonly<Record<string, readonly string[]>>
  /** 县教育局, 市委: the word a name begins with, and the level it tells. */
  readonly levels: Readonly<Record<string, Level>>
  /** Former names of agencies and the ones of today, for unit keys. */
  readonly renamed: readonly (readonly [string, string])[]
}

/** data/sectors.json: one line of work, with the words of unit names that tell it; the longest cue wins. */
export interface Sector {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly cues: readonly string[]
}
