import { type JudgedProblem, type JudgedRecord, type Place, part, type Value } from './judged-record.ts'
import { squashed } from './same-words.ts'
import type { Reads } from './written-values.ts'

/** What a coder may code of a notice or of one of its problems. */
export interface CodedField {
  readonly name: string
  /** A field of problems asks for a number; one of either may have one. */
  readonly of: 'notice' | 'problem' | 'either'
  /** Several rows may say it of one thing: each is one value among others. */
  readonly several: boolean
  /** Values come of a closed list: mistakes are worth counting pair by pair. */
  readonly closed: boolean
  readonly written: Reads
  /** What the record says, in the form of `written`; nothing where it says nothing. */
  readonly read: (record: JudgedRecord, problem: JudgedProblem | null) => readonly string[]
  readonly place: (record: JudgedRecord, problem: JudgedProblem | null) => Place | null
}

/** What a field must say of itself; the rest has its usual form. */
export type Field = Partial<CodedField> & Pick<CodedField, 'name' | 'read'>

/** Words compared in a plain form. */
export const words =
  (plain: (text: string) => string): Reads =>
  (written) =>
    plain(written)

/** The one thing a record says; nothing where it says nothing. */
export const one = (value: string | null | undefined, reads: Reads): readonly string[] =>
  value === null || value === undefined || value === '' ? [] : [reads(value) ?? squashed(value)]

/** A field with what most fields have. */
export const field = ({
  of = 'notice',
  several = false,
  closed = false,
  written = words(squashed),
  ...rest
}: Field): CodedField => ({
  of,
  several,
  closed,
  written,
  place: (_, problem) => problem?.heading_span ?? null,
  ...rest,
})

/** The days of a date, both ends. */
export const days = (value: Value | undefined): readonly string[] => {
  const start = part(value, 'start')
  return start === null ? [] : [`${start}/${part(value, 'end') ?? start}`]
}
