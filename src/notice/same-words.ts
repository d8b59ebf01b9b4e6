import { z } from 'zod'
import { fields } from './knowledge/word-lists.ts'

const words = z.array(z.string().min(2)).readonly()

/** data/same-words.json: words that say the same of a problem, and those that only say that too little was done. */
export const sameWordsSchema = fields({
  same: z.array(words).readonly(),
  shortfalls: words,
}).readonly()
export type SameWords = z.infer<typeof sameWordsSchema>
