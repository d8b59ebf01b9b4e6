import { z } from 'zod'
import {
  checking,
  each,
  fields,
  patterns,
  tellConflicts,
  tellRepeated,
  words,
  wordsFrom,
} from './knowledge/word-lists.ts'
import {
  DOCUMENT_ACTIONS,
  MEASURE_TYPES,
  RESPONSIBLE_ROLES,
  SECTION_ROLES,
  SIGNALS,
  STATUS_FLAGS,
  STATUSES,
} from './vocabulary.ts'

/** data/chrome.json: the words of web pages around a notice. */
export const chromeSchema = fields({
  words,
  starts: words,
  neighbours: words,
  contains: words,
  /** How the name of a web site ends. */
  sites: words,
  kept: words,
}).readonly()
export type ChromeWords = z.infer<typeof chromeSchema>

/** What no phrase can say: that nothing is said, or nothing known. */
const UNSAID = ['not_reported', 'unrecognised'] as const

const phrase = fields({ status: z.enum(STATUSES).exclude(UNSAID), words }).readonly()
const flag = fields({ flag: z.enum(STATUS_FLAGS), words }).readonly()

/** statuses.json of a pack: phrases and flags beside those that ship. */
export const statusesPackSchema = fields({
  phrases: z.array(phrase).readonly().exactOptional(),
  flags: z.array(flag).readonly().exactOptional(),
  negations: words.exactOptional(),
  promises: words.exactOptional(),
  subjects: words.exactOptional(),
}).readonly()

/** data/statuses.json: each phrase with what it says of a problem. */
export const statusesSchema = fields({
  phrases: z.array(phrase).readonly(),
  flags: z.array(flag).readonly(),
  /** ✅, ⏳: what a sign in the place of a status means where no legend says so. */
  marks: z.array(phrase).readonly(),
  /** 未, 尚未…: a completed phrase after one of these is not completed. */
  negations: words,
  /** 将, 力争, 确保, 待…: a phrase after one of these is a promise, no status. */
  promises: words,
  /** 该问题, 此项工作…: subjects that stand for the whole problem. */
  subjects: words,
})
  .check(
    checking(({ phrases, flags, marks }, tell) => {
      tellRepeated(
        phrases.map(({ status }, i) => [['phrases', i, 'status'], [status]]),
        tell,
      )
      tellConflicts(
        phrases.map(({ words: said }, i) => [['phrases', i, 'words'], said]),
        tell,
      )
      tellConflicts(
        marks.map(({ words: said }, i) => [['marks', i, 'words'], said]),
        tell,
      )
      tellConflicts(
        flags.map(({ words: said }, i) => [['flags', i, 'words'], said]),
        tell,
      )
    }),
  )
  .readonly()
export type StatusLexicon = z.infer<typeof statusesSchema>

const LABEL_ROLES = ['status', 'detail', 'measures', 'finding', 'next', 'deadline', ...RESPONSIBLE_ROLES] as const

/** What a label such as 整改结果: opens. */
export type LabelRole = (typeof LABEL_ROLES)[number]

/** data/labels.json: label words, each with what stands after its colon. */
export const labelsSchema = each(LABEL_ROLES, wordsFrom(2))
  .check(
    checking((labels, tell) =>
      tellConflicts(
        LABEL_ROLES.map((role) => [[role], labels[role]]),
        tell,
      ),
    ),
  )
  .readonly()
export type LabelLexicon = z.infer<typeof labelsSchema>

/** data/sections.json: cues of section headings by role, tried in order. */
export const sectionsSchema = fields({
  roles: z.array(fields({ role: z.enum(SECTION_ROLES), cues: patterns }).readonly()).readonly(),
  /** Headings that only name a part of the notice and are no theme. */
  bare: patterns,
}).readonly()
export type SectionCues = z.infer<typeof sectionsSchema>

/** data/defects.json: words by which a heading states a shortcoming, and words by which it states a step or an achievement. */
export const defectsSchema = fields({ defects: words, things: words, positives: words, deeds: words })
  .check(
    checking(({ defects, positives, deeds }, tell) => {
      for (const [name, tells] of Object.entries({ positives, deeds }))
        tellConflicts(
          [
            [['defects'], defects],
            [[name], tells],
          ],
          tell,
        )
    }),
  )
  .readonly()
export type DefectWords = z.infer<typeof defectsSchema>

/** data/signals.json: cues of what the text says beside the status. */
export const signalsSchema = each(SIGNALS, patterns).readonly()
export type SignalCues = z.infer<typeof signalsSchema>

/** data/deadlines.json: words in the place of a date that say how long. */
export const deadlinesSchema = fields({ immediate: words, long_term: words })
  .check(
    checking((deadlines, tell) =>
      tellConflicts(
        Object.entries(deadlines).map(([kind, said]) => [[kind], said]),
        tell,
      ),
    ),
  )
  .readonly()
export type DeadlineWords = z.infer<typeof deadlinesSchema>

/** data/vague-words.json: words of degree. */
export const vagueWordsSchema = fields({ words }).readonly()

/** data/measure-types.json: cues of what kind of step a measure is. */
export const measureTypesSchema = fields({
  types: z
    .array(fields({ type: z.enum(MEASURE_TYPES), cues: patterns }).readonly())
    .check(
      checking((types, tell) =>
        tellRepeated(
          types.map(({ type }, i) => [[i, 'type'], [type]]),
          tell,
        ),
      ),
    )
    .readonly(),
}).readonly()
export type MeasureTypeCues = z.infer<typeof measureTypesSchema>

/** data/document-cues.json: the verbs that say what is done with a paper, and the names that say what kind of paper it is. */
export const documentsSchema = fields({
  actions: z
    .array(fields({ action: z.enum(DOCUMENT_ACTIONS), words }).readonly())
    .check(
      checking((actions, tell) =>
        tellConflicts(
          actions.map(({ words: verbs }, i) => [[i, 'words'], verbs]),
          tell,
        ),
      ),
    )
    .readonly(),
  /** Verbs that with 的 after them only say whose paper it is (国家医保局颁发的《…》). */
  attributive: words,
  /** Authorities above every notice's side: what they issue is only cited. */
  above: words,
  /** Words by which the notice's side takes part in what another authority issues. */
  together: words,
  /** Last words of a title that is a rule (制度, 办法). */
  ruleHeads: words,
  /** Titles that only look like rules (反馈意见). */
  notRules: words,
  /** Words of an order to rectify (责令整改通知书). */
  orders: words,
}).readonly()
export type DocumentCues = z.infer<typeof documentsSchema>
