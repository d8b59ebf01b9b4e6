import type { DateValue } from './fact.ts'
import type { Head, HeadDates } from './head.ts'

/** What a user may say of a notice beside its text (--meta, --path-as), in the order in which it is hashed. */
export const GIVEN_FIELDS = [
  'title',
  'issuer',
  'inspected_unit',
  'inspecting_body',
  'region',
  'province',
  'city',
  'county',
  'adcode',
  'inspection',
  'feedback',
  'follow_up',
  'as_of',
  'signed',
  'published',
  'url',
  'site',
] as const
export type GivenField = (typeof GIVEN_FIELDS)[number]

/** The user's words for one file; days as 2024-07-26, 2024年7月, 2024 or 2024-03-15至2024-04-30. */
export type Given = Readonly<Partial<Record<GivenField, string>>>

const LONGEST = 200

/** The words in one order, trimmed; null where they say nothing. */
export function givenWords(given: Given | null | undefined): Given | null {
  if (given == null) return null
  const said = GIVEN_FIELDS.flatMap((field): [GivenField, string][] => {
    const words = (given[field] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST)
    return words === '' ? [] : [[field, words]]
  })
  return said.length === 0 ? null : Object.fromEntries(said)
}

/** What is filled in where the text says nothing. Kept apart from the head, for the checks compare what the text says. */
export interface Filled {
  /** Parts of the head as they are to be written. */
  readonly head: Partial<Pick<Head, 'title' | 'issuer' | 'inspectedUnit' | 'inspectingBody' | 'units' | 'region'>>
  readonly dates: Readonly<Partial<Record<keyof HeadDates, DateValue>>>
  readonly url: string | null
  readonly site: string | null
}

export const NOTHING_FILLED: Filled = { head: {}, dates: {}, url: null, site: null }
