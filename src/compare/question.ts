import type { NoticeKind } from '../notice/vocabulary.ts'

export const DIMENSIONS = ['county', 'city', 'province', 'sector', 'level', 'session', 'round', 'kind'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export const PERIODS = ['year', 'half', 'quarter', 'month'] as const
export type Period = (typeof PERIODS)[number]
export const DATES = ['feedback', 'inspected', 'report', 'published'] as const
export type DateName = (typeof DATES)[number]

/** What is asked of the tables. */
export interface Question {
  readonly by: readonly Dimension[]
  /** The last part of a row's key; null where time does not divide. */
  readonly period: Period | null
  readonly date: DateName
  readonly kinds: readonly NoticeKind[]
  /** Also notices that a later one restates. */
  readonly versions: boolean
  /** Also further copies of a text. */
  readonly copies: boolean
  /** A condition over the table of notices, checked by `conditionFault`. */
  readonly where: string | null
}

export const DEFAULT_KINDS: readonly NoticeKind[] = ['rectification_notice']

/** A notice counts by the archive's own word unless something widens it. */
export const isDefaultScope = ({ kinds, versions, copies }: Question): boolean =>
  !versions && !copies && kinds.length === 1 && kinds[0] === DEFAULT_KINDS[0]

/** Values of one row of an answer; whole sums come as text, so that no digit is lost. */
export type Answer = Readonly<Record<string, string | number | null>>

/** Puts a statement to the tables. */
export type Ask = (sql: string) => Promise<readonly Answer[]>

/** Parts of a key are joined by this. */
export const SEPARATOR = '|'
