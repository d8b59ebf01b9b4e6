import type { FactKind } from '../../src/notice/vocabulary.ts'

/** The gold format shared by every judge of records: what a reader expects of one notice. */

export type GoldValue = Readonly<Record<string, string | number | null>>

export interface GoldFact {
  readonly kind: FactKind
  readonly quote: string
  /** Which occurrence of the quote in `text`, counted from 1. */
  readonly nth: number
  readonly pre: string
  readonly post: string
  readonly value: GoldValue
  readonly outcome: string | null
  /** Not part of what is judged: the generator leaves the key open where custom is not settled. */
  readonly outcome_skip?: boolean
  readonly outcome_alt?: readonly string[]
  readonly problem: readonly number[] | null
}

export interface GoldProblem {
  readonly number: readonly number[]
  readonly labels: readonly string[]
  readonly theme: string | null
  readonly theme_alt?: readonly string[]
  readonly title: string
  readonly heading: string
  readonly ends: string
  readonly status: string
  readonly label: string | null
  readonly flags: readonly string[]
  readonly measures: number
  readonly responsible: readonly { readonly role: string; readonly names: readonly string[] }[]
  readonly deadline: GoldValue | null
  readonly deadline_kind: string | null
  readonly signals: readonly string[]
}

export interface GoldSection {
  readonly number: readonly number[] | null
  readonly role: string
  readonly heading: string | null
  readonly starts: string
}

export type GoldDates = Readonly<
  Record<'inspection' | 'feedback' | 'follow_up' | 'as_of' | 'signed' | 'published', readonly [string, string] | null>
>

export interface Gold {
  readonly file: string
  readonly note: string
  readonly kind: string
  readonly kind_alt?: readonly string[]
  readonly title: string
  readonly issuer: string | null
  readonly inspected_unit: string
  readonly inspecting_body: {
    readonly value: string
    readonly level: string
    readonly group: string | null
    readonly round: number | null
  }
  readonly region: {
    readonly adcode: string
    readonly county: string | null
    readonly city: string
    readonly province: string
  }
  readonly dates: GoldDates
  readonly contacts: readonly { readonly type: string; readonly value: string }[]
  readonly totals: readonly { readonly measure: string; readonly scope: string; readonly value: string }[]
  readonly sections: readonly GoldSection[]
  readonly problems: readonly GoldProblem[]
  readonly facts: readonly GoldFact[]
  readonly checks: readonly string[]
  /** Words where a fact is neither wanted nor wrong. */
  readonly ignored: readonly { readonly quote: string; readonly nth: number }[]
  /** The canonical text, where it differs from the file. */
  readonly text: string
}
