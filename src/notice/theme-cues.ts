import { z } from 'zod'
import { checking, fields, filled, tellConflicts, tellRepeated, word, wordsIfAny } from './knowledge/word-lists.ts'
import { CUE_FORCES } from './theme.ts'

const themeCueSchema = fields({
  code: word,
  naming: wordsIfAny.exactOptional(),
  telling: wordsIfAny.exactOptional(),
  hinting: wordsIfAny.exactOptional(),
}).readonly()

/** One heading of the official framework (四个落实, 三个聚焦): its words, and the themes that it speaks for. */
const frameworkSchema = fields({
  code: word,
  zh: word,
  en: word,
  words: wordsIfAny,
  themes: z.array(word).check(filled).readonly(),
}).readonly()

/** data/taxonomy/cues.json: the words that tell the themes of data/taxonomy/themes.json. */
export const themeCuesSchema = fields({
  weights: fields({ naming: z.int(), telling: z.int(), hinting: z.int() }).readonly(),
  /** How often a cue counts in the words of the problem itself. */
  heading: z.int(),
  themes: z.array(themeCueSchema).check(filled).readonly(),
  frameworks: z.array(frameworkSchema).readonly(),
})
  .check(
    checking(({ themes, frameworks }, tell) => {
      tellRepeated(
        themes.map(({ code }, i) => [['themes', i, 'code'], [code]]),
        tell,
      )
      tellRepeated(
        frameworks.map(({ code }, i) => [['frameworks', i, 'code'], [code]]),
        tell,
      )
      tellConflicts(
        themes.flatMap((theme, i) => CUE_FORCES.map((force) => [['themes', i, force], theme[force] ?? []] as const)),
        tell,
      )
      const known = new Set(themes.map(({ code }) => code))
      for (const [i, framework] of frameworks.entries())
        for (const [j, code] of framework.themes.entries())
          if (!known.has(code)) tell('stray_word', ['frameworks', i, 'themes', j], { word: code, list: 'themes' })
    }),
  )
  .readonly()
export type ThemeCues = z.infer<typeof themeCuesSchema>
