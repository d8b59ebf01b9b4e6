import type { Report } from './diagnostic.ts'
import type { FactValues } from './fact.ts'
import type { Knowledge } from './knowledge.ts'
import type { NoticeText } from './notice-text.ts'
import type { Outline } from './outline.ts'
import type { Span } from './span.ts'
import type { Basis, DateForm, DatePrecision, DateRole, FactKind } from './vocabulary.ts'

/** A date as its words stand, before its year is known: `year` null means the words name none. */
export interface DateDraft {
  readonly year: number | null
  /** The days the words name, as MM-DD; for a year alone 01-01 and 12-31. `endYear` only where the range's end names one. */
  readonly start: string
  readonly end: string
  readonly endYear: number | null
  readonly precision: DatePrecision
  readonly form: DateForm
  readonly role: DateRole | null
  /** 去年 is -1, 今年 0, 明年 +1, relative to the document's year; null for all else. */
  readonly relative: number | null
  /** 次日, 同月20日: what it counts from the date told before it; its days are found when that one is known. */
  readonly told?: ToldFrom & { readonly of: string | null; readonly part: string | null }
}

/** So many days or months after the one told before. */
export interface ToldFrom {
  readonly unit: 'day' | 'month'
  readonly by: number
}

/** What a rule yields for each kind: the fact's value, or for dates a draft that the year pass completes. */
export type Draft = { readonly [K in FactKind]: K extends 'date' ? DateDraft : FactValues[K] }

/** One find of a rule. `span` defaults to the whole match. */
export interface Found<K extends FactKind> {
  readonly span: Span
  readonly value: Draft[K]
  readonly basis?: Basis
}

/** Everything a rule may look at. Offsets are absolute in `shadow`, which equals `text.content` in length. */
export interface Scene {
  readonly shadow: string
  readonly text: NoticeText
  readonly outline: Outline
  readonly knowledge: Knowledge
  readonly report: Report
}

/**
 * Where a pattern is worth asking, besides what its source says of its first characters, so that one scan of the text serves
 * all patterns. It never changes what a pattern finds: a test compares.
 */
export interface Near {
  /** Characters of which one stands in every match or right behind it: 年月季. */
  readonly holds: string | ((knowledge: Knowledge) => string)
  /** What stands right behind that character; absent means anything. */
  readonly followed?: string
  /** How many characters after the beginning of a match the first of them stands at most. */
  readonly within: number
  /** What may stand between the beginning and the first of `holds`, besides what a match may begin with; absent means anything. */
  readonly through?: string
  /** What stands before every match; absent means anything. */
  readonly behind?: string
}

/**
 * One rule: a global pattern over the shadow and a reading of each match. `finds` are example texts with every find marked
 * `于⟦2024年10月⟧印发`; `ignores` are texts in which the rule finds nothing. Both are its tests and its documentation.
 */
export interface Rule<K extends FactKind = FactKind> {
  readonly id: `${string}/${string}`
  readonly kind: K
  readonly pattern: RegExp
  readonly near?: Near
  readonly read: (match: RegExpExecArray, scene: Scene) => Found<K> | readonly Found<K>[] | null
  readonly finds: readonly string[]
  readonly ignores: readonly string[]
}

/** Words that look like a value and are none (phones, grades, building numbers, slogans): they silence what they cover. */
export interface Decoy {
  readonly id: `decoy/${string}`
  readonly pattern: RegExp
  readonly near?: Near
  /** The kinds it silences; absent means all. */
  readonly silences?: readonly FactKind[]
  readonly finds: readonly string[]
  readonly ignores: readonly string[]
}
