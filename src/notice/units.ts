import { z } from 'zod'
import {
  checking,
  fields,
  plainWords,
  tellConflicts,
  tellRepeated,
  word,
  words,
  wordsOrAny,
} from './knowledge/word-lists.ts'
import { LEVELS } from './vocabulary.ts'

/** data/units.json: what names of units are made of. */
export const unitsSchema = fields({
  /** What the name of an agency ends in. */
  endings: plainWords,
  /** What a name adds for the party body in the agency (党组, 党委); left off the agency. */
  party: plainWords,
  /** Units whose party body is a 工作委员会 or 委员会 of their own name (中共…街道工作委员会). */
  committee_of: plainWords,
  /** 我院, 我局: the word after 我, and the endings of the units it may mean. */
  own: z.record(word, wordsOrAny).readonly(),
  /** 县教育局, 市委: the word a name begins with, and the level it tells. */
  levels: z.record(word, z.enum(LEVELS)).readonly(),
  /** Former names of agencies and the ones of today, for unit keys. */
  renamed: z
    .array(z.tuple([word, word]).readonly())
    .check(
      checking((pairs, tell) =>
        tellRepeated(
          pairs.map(([former], i) => [[i, 0], [former]]),
          tell,
        ),
      ),
    )
    .readonly(),
}).readonly()
export type UnitWords = z.infer<typeof unitsSchema>

/** units.json of a pack. */
export const unitsPackSchema = fields({
  endings: plainWords.exactOptional(),
  party: plainWords.exactOptional(),
  committee_of: plainWords.exactOptional(),
  own: z.record(word, wordsOrAny).readonly().exactOptional(),
  levels: z.record(word, z.enum(LEVELS)).readonly().exactOptional(),
  renamed: z
    .array(z.tuple([word, word]).readonly())
    .readonly()
    .exactOptional(),
}).readonly()

/** One line of work, with the words of unit names that tell it; the longest cue wins. */
const sectorSchema = fields({ code: word, zh: word, en: word, cues: words }).readonly()
export type Sector = z.infer<typeof sectorSchema>

/** data/sectors.json. */
export const sectorsSchema = fields({
  sectors: z
    .array(sectorSchema)
    .check(
      checking((sectors, tell) => {
        tellRepeated(
          sectors.map(({ code }, i) => [[i, 'code'], [code]]),
          tell,
        )
        tellConflicts(
          sectors.map(({ cues }, i) => [[i, 'cues'], cues]),
          tell,
        )
      }),
    )
    .readonly(),
}).readonly()
