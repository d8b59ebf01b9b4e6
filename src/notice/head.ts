import type { Fact, FactOf } from './fact.ts'
import type { Span } from './span.ts'
import type {
  Basis,
  Confidence,
  ContactType,
  Edition,
  InspectionMode,
  Level,
  Marking,
  NoticeKind,
  TotalMeasure,
  TotalScope,
  UnitRole,
} from './vocabulary.ts'

/** A text value of the head; `span` null where no words of the text carry it. */
export interface Stated {
  readonly value: string
  readonly span: Span | null
  readonly basis: Basis
}

export interface Kind {
  readonly value: NoticeKind
  readonly basis: Basis
  readonly span: Span | null
  readonly confidence: Confidence
}

export interface InspectedUnit extends Stated {
  readonly key: string | null
  readonly level: Level | null
  readonly sector: string | null
  readonly aliases: readonly string[]
}

export interface Unit extends Stated {
  readonly key: string | null
  readonly level: Level | null
  readonly sector: string | null
  readonly role: UnitRole
  /** The names by which the text calls it, with 党组 and the like. */
  readonly printed: readonly string[]
}

export interface InspectingBody extends Stated {
  readonly level: Level | null
  /** As printed: 第三. */
  readonly group: string | null
  readonly session: number | null
  readonly round: number | null
  readonly mode: InspectionMode | null
}

export interface Region {
  readonly name: string
  readonly province: string | null
  readonly city: string | null
  readonly county: string | null
  /** Six digits, of the time of the notice. */
  readonly adcode: string
  readonly adcodeNow: string
  readonly level: Level
  readonly basis: Basis
  readonly span: Span | null
}

export interface Contact {
  readonly type: ContactType
  readonly value: string
  readonly span: Span
}

export interface Total {
  readonly measure: TotalMeasure
  readonly scope: TotalScope
  /** Decimal string. */
  readonly value: string
  readonly unit: string | null
  readonly span: Span
}

/** The totals that say how many items are in which state; `immediate` is a part of `completed` and no state of its own. */
export const STATES: readonly TotalMeasure[] = [
  'completed',
  'basically_completed',
  'phased',
  'partial',
  'in_progress',
  'long_term',
  'not_completed',
]

/** The dates of the notice point at date facts. */
export interface HeadDates {
  readonly inspection: FactOf<'date'> | null
  readonly feedback: FactOf<'date'> | null
  readonly followUp: FactOf<'date'> | null
  readonly asOf: FactOf<'date'> | null
  readonly signed: FactOf<'date'> | null
  readonly published: FactOf<'date'> | null
}

export interface Head {
  readonly kind: Kind
  readonly title: Stated | null
  readonly issuer: Stated | null
  readonly inspectedUnit: InspectedUnit | null
  readonly units: readonly Unit[]
  readonly inspectingBody: InspectingBody | null
  readonly region: Region | null
  readonly marking: { readonly value: Marking; readonly span: Span | null; readonly quote: string } | null
  readonly edition: { readonly value: Edition; readonly span: Span } | null
  readonly dates: HeadDates
  readonly contacts: readonly Contact[]
  readonly totals: readonly Total[]
  /** Every place that states a total, also those that say one again: what `audit` compares. */
  readonly totalsSaid: readonly Total[]
}

/** Facts of one kind. */
export const factsOf = <K extends Fact['kind']>(facts: readonly Fact[], kind: K): FactOf<K>[] =>
  facts.filter((fact): fact is Extract<Fact, { kind: K }> & FactOf<K> => fact.kind === kind)
