import { z } from 'zod'
import {
  checking,
  cues,
  fields,
  patterns,
  some,
  tellConflicts,
  tellRepeated,
  word,
  words,
} from './knowledge/word-lists.ts'
import { FACT_KINDS, OUTCOMES, UNIT_CLASSES } from './vocabulary.ts'

/** data/measure-words.json. */
export const measureWordsSchema = fields({
  classes: some(UNIT_CLASSES, words).readonly(),
  /** Words that begin with a measure word and count nothing: 个月, 次日. */
  never: words,
  /** Measure words after which 一 is a real number, the words in which it is none, and the characters before it that make it none. */
  one: words,
  oneNever: words,
  oneBefore: word,
  /** Measure words only after Arabic digits: 5分, 196路. */
  arabic: words,
  /** Nouns counted without a measure word: 七部门. */
  nouns: words,
})
  .check(
    checking(({ classes, one, arabic }, tell) => {
      tellConflicts(
        Object.entries(classes).map(([unitClass, listed]) => [['classes', unitClass], listed]),
        tell,
      )
      const known = new Set(Object.values(classes).flat())
      for (const [field, listed] of Object.entries({ one, arabic }))
        for (const [i, measure] of listed.entries())
          if (!known.has(measure)) tell('stray_word', [field, i], { word: measure, list: 'classes' })
    }),
  )
  .readonly()
export type MeasureWords = z.infer<typeof measureWordsSchema>

/** data/physical-units.json. */
export const physicalUnitsSchema = fields({
  units: z
    .array(fields({ word, notBefore: word.exactOptional() }).readonly())
    .check(
      checking((units, tell) =>
        tellRepeated(
          units.map(({ word: unit }, i) => [[i, 'word'], [unit]]),
          tell,
        ),
      ),
    )
    .readonly(),
}).readonly()
export type PhysicalUnits = z.infer<typeof physicalUnitsSchema>

/** data/framework-terms.json: policy terms and slogans whose numbers count nothing. */
export const frameworkTermsSchema = fields({ terms: words, tails: words }).readonly()
export type FrameworkTerms = z.infer<typeof frameworkTermsSchema>

/** The fields of a line that hold its cues. */
export const FOUND_BY = ['cues', 'before', 'after', 'adjacent', 'weak'] as const

/** One line of data/outcomes.json: the words that give a fact its comparison key. `…` in a cue stands for a short gap. */
const outcomeCueSchema = fields({
  key: z.enum(OUTCOMES),
  kinds: z.array(z.enum(FACT_KINDS)).readonly(),
  /** The unit classes the cue may count; absent means any. */
  classes: z.array(z.enum(UNIT_CLASSES)).readonly().exactOptional(),
  /** Cues on either side of the number, or around it. */
  cues: cues.exactOptional(),
  before: cues.exactOptional(),
  after: cues.exactOptional(),
  /** Cues that count only directly before a number that ends its clause. */
  adjacent: cues.exactOptional(),
  /** Cues before the number that count only where no other cue stands in the clause. */
  weak: cues.exactOptional(),
  /** Words one of which must stand in the sentence before the number, or in the one before that. */
  context: cues.exactOptional(),
  /** Words that undo the cues of the side they stand on. */
  not: cues.exactOptional(),
  /** Whether several such cues joined before one number make it held_accountable. */
  handling: z.boolean().exactOptional(),
})
  .check(
    checking((line, tell) => {
      if (line.kinds.length === 0) tell('empty_list', ['kinds'])
      if (FOUND_BY.every((field) => line[field] === undefined)) tell('no_cue', [], { fields: FOUND_BY.join(' ') })
    }),
  )
  .readonly()
export type OutcomeCue = z.infer<typeof outcomeCueSchema>

/** data/outcomes.json. */
export const outcomesSchema = fields({
  /** Words that hold a cue and are none: 审计局, 学习资料. */
  never: words,
  /** How the clause behind a number of problems says that all of them were put right: …,3月底全部完成整改. */
  allDone: patterns,
  cues: z.array(outcomeCueSchema).readonly(),
}).readonly()
export type OutcomeLexicon = z.infer<typeof outcomesSchema>

/** outcomes.json of a pack: lines before those that ship. */
export const outcomesPackSchema = fields({
  never: words.exactOptional(),
  cues: z.array(outcomeCueSchema).readonly().exactOptional(),
}).readonly()

/** data/counted-nouns.json: words at which a noun phrase behind a number ends, and after which one before it begins. */
export const countedNounsSchema = fields({ after: patterns, before: patterns }).readonly()
export type CountedNouns = z.infer<typeof countedNounsSchema>

/** data/modality.json: what makes a number a result, a goal or a standing rule. */
export const modalitySchema = fields({
  /** Words that put what follows them in the future. 将 and 争取 do so only before a verb or a time: 将2名党员划转 is done. */
  planned: patterns,
  done: patterns,
  rules: patterns,
  /** What is done in a plan: its numbers are goals. */
  acts: patterns,
  /** What is asked of all that passes a threshold. */
  obliges: patterns,
}).readonly()
export type ModalityWords = z.infer<typeof modalitySchema>

/** data/listed-counts.json: what is counted side by side, and the verbs that make rules. */
export const listedCountsSchema = fields({
  units: patterns,
  persons: patterns,
  /** Verbs between two counts: they make it no list. */
  verbs: patterns,
  makes: patterns,
  papers: patterns,
  ends: patterns,
}).readonly()
export type ListedCounts = z.infer<typeof listedCountsSchema>

const ROLES = ['recovered', 'penalty', 'transferred', 'invested', 'other', 'problem'] as const

/** data/amount-roles.json: the verbs that give an amount its role. */
export const amountRolesSchema = fields({
  recovered: cues,
  penalty: cues,
  transferred: cues,
  invested: cues,
  other: cues,
  problem: cues,
  /** Words before a verb that make it a thing not done: 未追回. */
  undone: cues,
  plannedTotals: cues,
  spent: cues,
  /** Words that carry the role of the clause before: 其中, 共计. */
  carries: cues,
  /** Money that came in, raised before: 已拨付到位. */
  arrived: cues,
  /** What is done with an amount that 将 or 把 brings forward. */
  settled: cues,
  /** What is wrong with an amount, told behind it: 未清理, 闲置. */
  left: cues,
  /** Money not found yet, told behind it: 尚未落实. */
  /** Between an amount and its return: not given back yet. */
  pending: cues,
  awaited: cues,
  /** What a thing is worth, also where a problem is told: 价值. */
  worths: cues,
})
  .check(
    checking((roles, tell) =>
      tellConflicts(
        ROLES.map((role) => [[role], roles[role]]),
        tell,
      ),
    ),
  )
  .readonly()
export type AmountRoles = z.infer<typeof amountRolesSchema>
