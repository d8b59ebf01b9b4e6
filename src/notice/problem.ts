import type { FactOf } from './fact.ts'
import type { OutlineNode } from './outline.ts'
import type { Span } from './span.ts'
import type { Basis, DeadlineKind, MeasureType, ResponsibleRole, SignalType, Status, StatusFlag } from './vocabulary.ts'

/** One step of the rectification: 一是…, 1.…, ①…; its span runs to the next step or the end of the steps. */
export interface Measure {
  readonly label: string | null
  readonly number: number | null
  readonly span: Span
  readonly types: readonly MeasureType[]
  /** 0 to 5: one point each for a date, a quantity, a named document, a named actor, a stated outcome. */
  readonly strength: number
}

export interface ProblemStatus {
  readonly value: Status
  /** The raw words without brackets and final 。; null where none is stated. */
  readonly label: string | null
  readonly flags: readonly StatusFlag[]
  readonly span: Span | null
  readonly basis: Basis | null
  readonly by: string | null
}

export interface Responsible {
  readonly role: ResponsibleRole
  readonly names: readonly string[]
  readonly span: Span
}

export interface Signal {
  readonly type: SignalType
  readonly span: Span
}

/** A theme of data/taxonomy that a problem is about, with the words that tell it. */
export interface Category {
  readonly code: string
  readonly score: number
  readonly cues: readonly Span[]
}

/** A problem of the notice with everything the text says of its rectification. */
export interface FoundProblem {
  readonly node: OutlineNode | null
  readonly path: readonly number[]
  readonly labels: readonly string[]
  readonly theme: string | null
  /** The unit whose problem it is, where the notice names another than the inspected one. */
  readonly unit: { readonly value: string; readonly span: Span } | null
  readonly title: string
  readonly heading: Span
  readonly span: Span
  readonly status: ProblemStatus
  /** The states that the steps say of themselves, where each of them does. */
  readonly statesOfSteps: readonly Span[]
  readonly measures: readonly Measure[]
  readonly responsible: readonly Responsible[]
  readonly deadline: FactOf<'date'> | null
  readonly deadlineKind: DeadlineKind | null
  readonly signals: readonly Signal[]
}

/** The same with what it is about. */
export interface Problem extends FoundProblem {
  /** Best first; never empty. */
  readonly categories: readonly Category[]
}
