import { z } from 'zod'
import { checking, fields, filled, prose, word, wordsIfAny } from './knowledge/word-lists.ts'
import { BY_WORDS, NORM_LEVELS, REQUIREMENTS, TIME_LIMITS } from './norm.ts'
import { KINDS, LEVELS } from './vocabulary.ts'

/** A day of the calendar, as YYYY-MM-DD. */
const day = z.string().check(
  checking((text, tell) => {
    const [, year = '', month = '', at = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
    if (Number(at) < 1 || Number(at) > daysInMonth(Number(year), Number(month))) tell('bad_day', [], { text })
  }),
)

/** The code of a province, city or county, as far as it goes. */
const region = z
  .string()
  .check(checking((text, tell) => (/^(?:\d\d){1,3}$/.test(text) ? undefined : tell('bad_region', [], { text }))))

const requirementSchema = fields({
  check: z.enum(REQUIREMENTS),
  /** For what words alone can show; elsewhere empty. */
  words: wordsIfAny,
})
  .check(
    checking(({ check, words }, tell) => {
      if (BY_WORDS.includes(check) && words.length === 0) tell('empty_list', ['words'])
    }),
  )
  .readonly()

/** A time after the feedback, in months or in days. */
const limitSchema = fields({
  check: z.enum(TIME_LIMITS),
  months: z.int().nullable(),
  days: z.int().nullable(),
})
  .check(
    checking(({ months, days }, tell) => {
      if ((months === null) === (days === null) || (months ?? days ?? 0) < 1)
        tell('bad_period', ['months'], { months: String(months), days: String(days) })
    }),
  )
  .readonly()
export type Limit = z.infer<typeof limitSchema>

/** data/norms/*.json: what one norm asks, whose it is, when it is in force and who has read it at its source. */
export const normSchema = fields({
  code: word,
  zh: word,
  en: word,
  level: z.enum(NORM_LEVELS),
  source: prose,
  effective_from: day.nullable(),
  effective_to: day.nullable(),
  /** Null where nobody has read the norm itself: then nothing fails by it. */
  verified_by: prose.nullable(),
  kinds: z.array(z.enum(KINDS)).check(filled).readonly(),
  /** Levels of the inspecting body; empty for any. */
  body_levels: z.array(z.enum(LEVELS)).readonly(),
  /** First digits of the codes of the regions where it holds; empty for everywhere. */
  regions: z.array(region).readonly(),
  requires: z.array(requirementSchema).readonly(),
  limits: z.array(limitSchema).readonly(),
})
  .check(
    checking(({ effective_from: from, effective_to: to, limits, requires }, tell) => {
      if (from !== null && to !== null && from > to) tell('bad_dates', ['effective_to'], { from, to })
      if (limits.length > 0 && from === null) tell('undated', ['effective_from'])
      for (const [field, list] of [
        ['requires', requires],
        ['limits', limits],
      ] as const)
        for (const [i, { check }] of list.entries())
          if (list.findIndex((other) => other.check === check) < i)
            tell('repeated_word', [field, i, 'check'], { word: check, before: field })
    }),
  )
  .readonly()
export type Norm = z.infer<typeof normSchema>

/** From 28 to 31; 0 for no month. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month < 1 || month > 12 ? 0 : [4, 6, 9, 11].includes(month) ? 30 : 31
}
