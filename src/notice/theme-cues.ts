import { z } from 'zod'
import { checking, cues, fields, filled, tellConflicts, tellRepeated, word, words } from './knowledge/word-lists.ts'
import { CUE_FORCES } from './theme.ts'

const themeCueSchema = fields({
  code: word,
  deciding: cues.exactOptional(),
  naming: cues.exactOptional(),
  telling: cues.exactOptional(),
  hinting: cues.exactOptional(),
}).readonly()

/** One heading of the official framework (四个落实, 三个聚焦): its words, and the themes that it speaks for. */
const frameworkSchema = fields({
  code: word,
  zh: word,
  en: word,
  words,
  themes: z.array(word).check(filled).readonly(),
}).readonly()

/**
 * data/taxonomy/cues.json: the words that tell the themes of data/taxonomy/themes.json; `weights.heading` is how often a cue
 * counts in the words of the problem itself; `passed` words tell nothing, and what stands inside them is no cue.
 */
export const themeCuesSchema = fields({
  weights: fields({
    deciding: z.int(),
    naming: z.int(),
    telling: z.int(),
    hinting: z.int(),
    heading: z.int(),
  }).readonly(),
  passed: cues,
  themes: z.array(themeCueSchema).check(filled).readonly(),
  frameworks: z.array(frameworkSchema).readonly(),
})
  .check(
    checking(({ passed, themes, frameworks }, tell) => {
      tellRepeated(
        themes.map(({ code }, i) => [['themes', i, 'code'], [code]]),
        tell,
      )
      tellRepeated(
        frameworks.map(({ code }, i) => [['frameworks', i, 'code'], [code]]),
        tell,
      )
      tellConflicts(
        [
          [['passed'], passed],
          ...themes.flatMap((theme, i) =>
            CUE_FORCES.map((force) => [['themes', i, force], theme[force] ?? []] as const),
          ),
        ],
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
