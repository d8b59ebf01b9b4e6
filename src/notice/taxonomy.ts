import { z } from 'zod'
import { checking, fields, filled, prose, tellRepeated, word } from './knowledge/word-lists.ts'

/** Prose for people, in both languages. */
const bothLanguages = fields({ zh: prose, en: prose }).readonly()

/** A broad subject, which holds themes. */
const areaSchema = fields({ code: word, zh: word, en: word }).readonly()

/** What a problem is about. Its definition and its neighbours tell a person what belongs; no program reads them. */
const themeSchema = fields({
  code: word,
  area: word,
  zh: word,
  en: word,
  definition: bothLanguages,
  elsewhere: z
    .array(fields({ zh: prose, en: prose, codes: z.array(word).check(filled).readonly() }).readonly())
    .readonly(),
}).readonly()

/** data/taxonomy/themes.json: the themes of problems at two levels. */
export const taxonomySchema = fields({
  name: word,
  rules: z.array(bothLanguages).readonly(),
  areas: z
    .array(areaSchema)
    .check(filled)
    .check(checking((areas, tell) => tellRepeated(codesOf(areas), tell)))
    .readonly(),
  themes: z
    .array(themeSchema)
    .check(filled)
    .check(checking((themes, tell) => tellRepeated(codesOf(themes), tell)))
    .readonly(),
})
  .check(
    checking(({ areas, themes }, tell) => {
      const known = new Set(areas.map(({ code }) => code))
      const codes = new Set(themes.map(({ code }) => code))
      for (const [i, { area, elsewhere }] of themes.entries()) {
        if (!known.has(area)) tell('stray_word', ['themes', i, 'area'], { word: area, list: 'areas' })
        for (const [j, near] of elsewhere.entries())
          for (const [k, code] of near.codes.entries())
            if (!codes.has(code))
              tell('stray_word', ['themes', i, 'elsewhere', j, 'codes', k], { word: code, list: 'themes' })
      }
    }),
  )
  .readonly()
export type Taxonomy = z.infer<typeof taxonomySchema>

const codesOf = (entries: readonly { readonly code: string }[]) =>
  entries.map(({ code }, i) => [[i, 'code'], [code]] as const)
