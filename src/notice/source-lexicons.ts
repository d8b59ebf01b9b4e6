import { z } from 'zod'
import { fields, patterns, words } from './knowledge/word-lists.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()

/** data/dated-terms.json: names that exist only from or until a day. */
export const datedTermsSchema = fields({
  terms: z.array(fields({ words, from: day, to: day, source: z.string().min(4) }).readonly()).readonly(),
}).readonly()
export type DatedTerms = z.infer<typeof datedTermsSchema>

/** A phrase with one place for a word. */
const PHRASE = /^[^〇]*〇[^〇]*$/

/** data/spun-words.json: what synonym-swapping software writes, beside the usual words. */
export const spunWordsSchema = fields({
  pairs: z.array(z.tuple([z.string().min(2), z.string().min(2)]).readonly()).readonly(),
  /** Each spun word in the place of the usual one, marked 〇, in set phrases of the genre. */
  swaps: z
    .array(
      fields({ usual: z.string().min(2), spun: words, in: z.array(z.string().regex(PHRASE)).readonly() }).readonly(),
    )
    .readonly(),
}).readonly()
export type SpunWords = z.infer<typeof spunWordsSchema>

/** data/reposts.json: how a page says that its text came from others. */
export const repostsSchema = fields({ plain: patterns, cited: patterns }).readonly()
export type Reposts = z.infer<typeof repostsSchema>
