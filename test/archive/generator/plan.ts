import type {
  CheckResult,
  Level,
  Modality,
  NoticeKind,
  Outcome,
  Status,
  TotalMeasure,
  UnitClass,
} from '../../../src/notice/vocabulary.ts'

/** What the generator decides before any word is written: records and totals are both made from it, apart from each other. */

export interface Place {
  readonly province: string
  readonly city: string | null
  readonly county: string | null
  /** The code of the time and the code of today. */
  readonly thenCode: string
  readonly nowCode: string
  readonly level: Extract<Level, 'province' | 'city' | 'county'>
  readonly name: string
}

export interface PlannedFact {
  readonly kind: 'money' | 'count' | 'document'
  readonly outcome: Outcome
  readonly unit_class: UnitClass
  /** Hundredths of the value; a document counts as 100. */
  readonly hundredths: number
  readonly modality: Modality
  /** To the fact before it, or (`of_all`) to the number that the notice tells first for all its units. */
  readonly link: 'part_of' | 'same_as' | 'of_all' | null
  readonly before: string
  readonly quote: string
  readonly unit: string | null
}

export interface PlannedProblem {
  readonly title: string
  readonly status: Status
  /** The strength of each measure. */
  readonly strengths: readonly number[]
  readonly facts: readonly PlannedFact[]
  /** Its own unit, in a notice of several. */
  readonly unit: PlannedUnit | null
}

export interface PlannedUnit {
  readonly name: string
  readonly sector: string
  readonly place: Place
}

export interface PlannedDay {
  readonly start: string
  readonly end: string
  readonly precision: 'day' | 'month'
}

export interface PlannedNotice {
  readonly kind: NoticeKind
  readonly title: string
  readonly place: Place | null
  readonly unit: { readonly name: string; readonly sector: string } | null
  readonly body: { readonly name: string; readonly group: string; readonly session: number; readonly round: number }
  readonly inspected: readonly [from: string, to: string]
  readonly feedback: PlannedDay | null
  readonly as_of: PlannedDay | null
  readonly signed: PlannedDay | null
  readonly published: PlannedDay | null
  readonly problems: readonly PlannedProblem[]
  readonly totals: readonly (readonly [TotalMeasure, number])[]
  /** Facts under no problem. */
  readonly loose: readonly PlannedFact[]
  readonly checks: readonly (readonly [code: string, result: CheckResult])[]
  readonly url: string
  readonly visits: string
  readonly damaged: boolean
}

/** A notice with what the archive is to find about it. */
export interface Drawn {
  readonly notice: PlannedNotice
  /** Another copy of this text is the main one; `smallest` leaves the choice to the smallest id of the named group. */
  readonly copy: 'main' | 'copy' | 'smallest'
  readonly superseded: boolean
  /** Titles of problems that a later notice lists again. */
  readonly linked: ReadonlySet<string>
}

/** A damaged copy has lost the last of them. */
export const looseOf = ({ loose, damaged }: PlannedNotice): readonly PlannedFact[] =>
  damaged ? loose.slice(0, -1) : loose
