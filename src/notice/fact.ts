import type { Span } from './span.ts'
import type {
  Basis,
  Bound,
  Change,
  DateForm,
  DatePrecision,
  DateRole,
  DocumentAction,
  FactKind,
  Modality,
  MoneyRole,
  Outcome,
  PercentUnit,
  UnitClass,
  YearBasis,
} from './vocabulary.ts'

/** ISO calendar days, both inclusive: the calendar unit that the words name (8月底前 is 08-01..08-31, form by). */
export interface DateValue {
  readonly start: string
  readonly end: string
  readonly precision: DatePrecision
  readonly form: DateForm
  readonly year_basis: YearBasis
  readonly role: DateRole
}

/** `value` and `max` are decimal strings; `max` only in a range. `unit` is the measure word, `of` the counted noun as it stands. */
export interface CountValue {
  readonly value: string
  readonly max: string | null
  readonly unit: string | null
  readonly of: string | null
  readonly bound: Bound
  readonly modality: Modality
}

/** `value` and `max` in whole units of `currency` (872万元 is "8720000", CNY); `unit` as printed (万元). */
export interface MoneyValue {
  readonly value: string
  readonly max: string | null
  readonly currency: string
  readonly unit: string
  readonly bound: Bound
  readonly modality: Modality
  readonly role: MoneyRole
}

export interface PercentValue {
  readonly value: string
  readonly max: string | null
  readonly unit: PercentUnit
  readonly change: Change
  readonly bound: Bound
  readonly modality: Modality
}

/** Physical quantities (544kg), durations (30日内, at_most) and ages (80岁以上, at_least); `unit` as printed. */
export interface QuantityValue {
  readonly value: string
  readonly max: string | null
  readonly unit: string
  readonly bound: Bound
}

/** A title in 《》 without the brackets, a document number (旺卫函〔2024〕107号), or both as one. */
export interface DocumentValue {
  readonly title: string | null
  readonly number: string | null
  readonly year: number | null
  readonly serial: string | null
  readonly action: DocumentAction | null
  readonly modality: Modality
}

export interface NameValue {
  readonly name: string
}

/** `every` is an ISO 8601 duration: P1M, P3M, P1Y, P1W. */
export interface RecurrenceValue {
  readonly every: string
}

export interface FactValues {
  readonly date: DateValue
  readonly count: CountValue
  readonly money: MoneyValue
  readonly percent: PercentValue
  readonly quantity: QuantityValue
  readonly document: DocumentValue
  readonly organisation: NameValue
  readonly person: NameValue
  readonly recurrence: RecurrenceValue
}

/** A value found in the text. Links (`partOf`, `sameAs`) are the facts themselves; `emit` gives ids. */
export interface FactOf<K extends FactKind> {
  readonly kind: K
  readonly value: FactValues[K]
  readonly span: Span
  readonly basis: Basis
  /** The id of the rule that found it. */
  readonly by: string
  readonly outcome: Outcome | null
  readonly outcomes: readonly Outcome[]
  readonly unitClass: UnitClass | null
  readonly partOf: Fact | null
  readonly sameAs: Fact | null
  readonly additive: boolean | null
}

export type Fact = { [K in FactKind]: FactOf<K> }[FactKind]
