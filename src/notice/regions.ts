import type { Level } from './vocabulary.ts'

/** data/regions/regions.json as it ships: rows as words, so that it loads in a few milliseconds. */
export interface RegionTable {
  readonly source: string
  /** `510821旺苍县`, separated by spaces, in the order of the codes. */
  readonly current: string
  /** `襄樊市 420600 420600 2010-12`: name, code, the code or codes (a/b) that follow, the month it ended; + before what
   * follows where that was there already or took in several (下关区 320107 +320106 2013-02). */
  readonly ended: readonly string[]
  /** Names of peoples that short names leave out: 石柱土家族自治县 is 石柱县. */
  readonly peoples: readonly string[]
}

/** One division, of today or of the past. */
export interface Division {
  readonly code: string
  readonly name: string
  readonly level: Extract<Level, 'province' | 'city' | 'county'>
  /** Codes of today: its own, or those of what followed it. */
  readonly now: readonly string[]
  /** It ended by joining divisions that went on, so its agencies are not theirs. */
  readonly merged: boolean
  /** YYYY-MM of the month it ended; null for a division of today. */
  readonly ended: string | null
}
