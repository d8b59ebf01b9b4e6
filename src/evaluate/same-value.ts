import type { GoldFact } from './gold.ts'
import { part, type Value } from './judged-record.ts'
import { folded, plainName, plainNumber, plainPaper, sameNumber, squashed } from './same-words.ts'

type Same = (want: Value, got: Value, fact: GoldFact) => boolean

const numbers = (want: Value, got: Value, ...keys: readonly string[]): boolean =>
  keys.every((key) => sameNumber(part(want, key), part(got, key)))

const units = (want: Value, got: Value): boolean => plainName(part(want, 'unit')) === plainName(part(got, 'unit'))

const boundOf = (value: Value): string => part(value, 'bound') ?? 'exact'

/** Dates are compared where their form bounds them: 截至 and 前 at the end, 以来 at the start, points and ranges at both. */
const sameDate: Same = (want, got, { post = '' }) => {
  const form = part(want, 'form')
  const read = part(got, 'form') ?? 'point'
  const ends = [part(got, 'start'), part(got, 'end') ?? part(got, 'start')]
  const starts = part(want, 'start') === ends[0]
  if (form === 'point' && read === 'since' && /^(?:起|以来|以後|以后|开始)/.test(folded(post))) return starts
  if (form !== read) return false
  if (form === 'by' || form === 'as_of') return part(want, 'end') === ends[1]
  return starts && (form === 'since' || part(want, 'end') === ends[1])
}

/** Some readers keep 万 in a physical unit, some in the number. */
const sameQuantity: Same = (want, got) => {
  const read = part(got, 'value')
  const value =
    sameNumber(part(want, 'value'), read) ||
    (read !== null && sameNumber(part(want, 'value'), String(Number(read) * 10_000)))
  return value && units(want, got) && (part(want, 'bound') === null || part(want, 'bound') === boundOf(got))
}

const sameDocument: Same = (want, got) =>
  plainPaper(part(want, 'title')) === plainPaper(part(got, 'title')) && sameDocumentNumber(want, got)

/** `number_any` says that the number is not judged. */
export const sameDocumentNumber = (want: Value, got: Value): boolean =>
  want.number_any === true || plainNumber(part(want, 'number')) === plainNumber(part(got, 'number'))

const sameName: Same = (want, got) => squashed(part(want, 'name')) === squashed(part(got, 'name'))

const SAME: Readonly<Record<string, Same>> = {
  date: sameDate,
  count: (want, got) => numbers(want, got, 'value', 'max') && units(want, got) && boundOf(want) === boundOf(got),
  money: (want, got) => numbers(want, got, 'value'),
  percent: (want, got) =>
    numbers(want, got, 'value') && (part(want, 'change') ?? 'none') === (part(got, 'change') ?? 'none'),
  document: sameDocument,
  quantity: sameQuantity,
  recurrence: (want, got) => part(want, 'every') === part(got, 'every'),
  organisation: sameName,
  person: sameName,
}

/** Whether a fact was read as the gold has it. */
export const sameValue = (kind: string, fact: GoldFact, got: Value): boolean =>
  SAME[kind]?.(fact.value, got, fact) ?? false

/** A value on one line, without what it does not have. */
export const valueInWords = (value: Value | null | undefined): string =>
  Object.entries(value ?? {})
    .filter(([key, held]) => held !== null && !key.endsWith('_alt') && !key.endsWith('_any'))
    .map(([key, held]) => `${key}=${String(held)}`)
    .join(' ')
