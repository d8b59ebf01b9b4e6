import type { CodedUnit } from './agreement.ts'
import type { Coding } from './coded-rows.ts'

/** One thing to be judged: what the coders settled on. */
export interface Settled {
  readonly file: string
  readonly number: string | null
  readonly coding: Coding
  /** Everything the coders say is there, where a thing may have several values. */
  readonly codings: readonly Coding[]
}

/** A coder of this name has the last word. */
const RULING = /^(?:adjudicated|adjudicator|final|裁定|终审|仲裁)$/i

const grouped = <T>(items: readonly T[], key: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const held = groups.get(key(item))
    if (held === undefined) groups.set(key(item), [item])
    else held.push(item)
  }
  return [...groups.values()]
}

const thing = ({ file, number, field }: Coding): string => JSON.stringify([file, number, field.name])

const codersOf = (codings: readonly Coding[]): number => new Set(codings.map(({ coder }) => coder)).size

/**
 * What the coders settled on: the ruling where there is one, else what more than half of them say. What is left open is
 * counted, never guessed.
 */
export function settle(codings: readonly Coding[]): {
  readonly settled: readonly Settled[]
  readonly undecided: number
} {
  const settled: Settled[] = []
  let undecided = 0
  for (const all of grouped(codings, thing)) {
    const ruling = all.filter(({ coder }) => RULING.test(coder))
    const said = ruling.length > 0 ? ruling : all
    const coders = codersOf(said)
    const sameValue = grouped(said, ({ value }) => value)
    const carried = sameValue.filter((same) => codersOf(same) * 2 > coders)
    for (const [coding] of carried)
      if (coding !== undefined) settled.push({ file: coding.file, number: coding.number, coding, codings: said })
    // where a thing may have several values, each is decided by itself
    if (said[0]?.field.several) undecided += sameValue.filter((same) => codersOf(same) * 2 === coders).length
    else if (carried.length === 0) undecided++
  }
  return { settled, undecided }
}

/** The things coded, with what each coder says of them; rulings are no coder. */
export function unitsOf(codings: readonly Coding[]): CodedUnit[] {
  const coded = codings.filter(({ coder }) => !RULING.test(coder))
  return grouped(coded, thing).map((all) => {
    const values = new Map<string, string>()
    for (const same of grouped(all, ({ coder }) => coder)) {
      const joined = same
        .map(({ value }) => value)
        .sort()
        .join('|')
      values.set(same[0]?.coder ?? '', joined)
    }
    return { field: all[0]?.field.name ?? '', values }
  })
}
