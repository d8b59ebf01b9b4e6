import type { FactKind, Outcome, UnitClass } from './vocabulary.ts'

/** data/measure-words.json. */
export interface MeasureWords {
  readonly classes: Readonly<Partial<Record<UnitClass, readonly string[]>>>
  /** Words that begin with a measure word and count nothing: 个月, 次日. */
  readonly never: readonly string[]
  /** Measure words after which 一 is a real number, the words in which it is none, and the characters before it that make it none. */
  readonly one: readonly string[]
  readonly oneNever: readonly string[]
  readonly oneBefore: string
  /** Measure words only after Arabic digits: 5分, 196路. */
  readonly arabic: readonly string[]
  /** Nouns counted without a measure word: 七部门. */
  readonly nouns: readonly string[]
}

/** data/physical-units.json. */
export interface PhysicalUnits {
  readonly units: readonly { readonly word: string; readonly notBefore?: string }[]
}

/** data/framework-terms.json: policy terms and slogans whose numbers count nothing. */
export interface FrameworkTerms {
  readonly terms: readonly string[]
  readonly tails: readonly string[]
}

/** One line of data/outcomes.json: the words that give a fact its comparison key. `…` in a cue stands for a short gap. */
export interface OutcomeCue {
  readonly key: Outcome
  readonly kinds: readonly FactKind[]
  /** The unit classes the cue may count; absent means any. */
  readonly classes?: readonly UnitClass[]
  /** Cues on either side of the number, or around it. */
  readonly cues?: readonly string[]
  readonly before?: readonly string[]
  readonly after?: readonly string[]
  /** Cues that count only directly before a number that ends its clause. */
  readonly adjacent?: readonly string[]
  /** Cues before the number that count only where no other cue stands in the clause. */
  readonly weak?: readonly string[]
  /** Words one of which must stand in the sentence before the number, or in the one before that. */
  readonly context?: readonly string[]
  /** Words that undo the cues of the side they stand on. */
  readonly not?: readonly string[]
  /** Whether several such cues joined before one number make it held_accountable. */
  readonly handling?: boolean
}

/** data/outcomes.json. */
export interface OutcomeLexicon {
  /** Words that hold a cue and are none: 审计局, 学习资料. */
  readonly never: readonly string[]
  readonly cues: readonly OutcomeCue[]
}

/** data/amount-roles.json: the verbs that give an amount its role. */
export interface AmountRoles {
  readonly recovered: readonly string[]
  readonly penalty: readonly string[]
  readonly transferred: readonly string[]
  readonly invested: readonly string[]
  readonly other: readonly string[]
  readonly problem: readonly string[]
  /** Words before a verb that make it a thing not done: 未追回. */
  readonly undone: readonly string[]
  readonly plannedTotals: readonly string[]
  readonly spent: readonly string[]
  /** Words that carry the role of the clause before: 其中, 共计. */
  readonly carries: readonly string[]
  /** Money that came in, raised before: 已拨付到位. */
  readonly arrived: readonly string[]
  /** What is done with an amount that 将 or 把 brings forward. */
  readonly settled: readonly string[]
  /** What is wrong with an amount, told behind it: 未清理, 闲置. */
  readonly left: readonly string[]
  /** Money not found yet, told behind it: 尚未落实. */
  readonly awaited: readonly string[]
  /** What a thing is worth, also where a problem is told: 价值. */
  readonly worths: readonly string[]
}
