import { z } from 'zod'
import { checking, fields, plainWords, type Tell, word } from './knowledge/word-lists.ts'
import type { Level } from './vocabulary.ts'

const CURRENT = /^\d{6}[\u3400-\u9fff]{2,20}$/
const ENDED = /^[\u3400-\u9fff]{2,20} \d{6} \+?\d{6}(?:\/\d{6}){0,20} \d{4}-(?:0[1-9]|1[0-2])$/

const BEGAN = /^\d{6} \d{4}-(?:0[1-9]|1[0-2])$/

const ALL_CURRENT = /^(?:\d{6}[\u3400-\u9fff]{2,20}(?: (?=\d)|$))+$/

/** Some thousand rows: all at once, and one by one where something is wrong. */
function checkRows(rows: string, tell: Tell): void {
  const isWhole = ALL_CURRENT.test(rows)
  let last = ''
  for (const line of rows.split(' ')) {
    if (!isWhole && !CURRENT.test(line)) tell('bad_line', [], { line, example: '510821旺苍县' })
    else if (last !== '' && (line <= last || line.startsWith(last.slice(0, 6))))
      tell('bad_order', [], { line, before: last })
    last = line
  }
}

/** data/regions/regions.json as it ships: rows as words, so that it loads in a few milliseconds. */
export const regionsSchema = fields({
  source: word,
  /** `510821旺苍县`, separated by spaces, in the order of the codes. */
  current: z.string().check(checking(checkRows)),
  /** `襄樊市 420600 420600 2010-12`: name, code, the code or codes (a/b) that follow, the month it ended; + before what
   * follows where that was there already or took in several (下关区 320107 +320106 2013-02). */
  ended: z
    .array(z.string())
    .check(
      checking((rows, tell) => {
        for (const [i, line] of rows.entries())
          if (!ENDED.test(line)) tell('bad_line', [i], { line, example: '襄樊市 420600 420600 2010-12' })
      }),
    )
    .readonly(),
  /** `330113 2021-04`: a division of today that began in a month without merely taking the place of another, from 2009 on. */
  began: z
    .array(z.string())
    .check(
      checking((rows, tell) => {
        for (const [i, line] of rows.entries())
          if (!BEGAN.test(line)) tell('bad_line', [i], { line, example: '330113 2021-04' })
      }),
    )
    .readonly(),
  /** Names of peoples that short names leave out: 石柱土家族自治县 is 石柱县. */
  peoples: plainWords,
}).readonly()
export type RegionTable = z.infer<typeof regionsSchema>

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
