import { FEW } from './candidates.ts'
import { mayBeOne } from './may-be-one.ts'
import { firstOf, isCrowd, type Run } from './runs.ts'
import type { Traits } from './traits.ts'

/**
 * Two notices that stand as they stood, by their number now, and were compared and are not, or are and were not: because others of
 * their run came or went. Pairs that are never one text are passed by, compared or not.
 */
export type Stir = (a: number, b: number) => void

/** Stirs those that may be one. */
export const stirring =
  (traits: Traits, stirred: Set<number>): Stir =>
  (a, b) => {
    if (!mayBeOne(traits, a, b)) return
    stirred.add(a)
    stirred.add(b)
  }

/** What a notice that came or went is called: it is none of those that stand. */
const CHANGED = -1

/** By their number now. */
const told = ({ among }: Run, members: Run['all']): number[] =>
  Array.from(members, (n) => (among.asked[n] === 1 ? CHANGED : among.nowAt(n)))

const hasChanged = (members: readonly number[]): boolean => members.includes(CHANGED)

/** Every two of a few that stand; `tell` is not asked how they were compared. */
function each(members: readonly number[], stir: Stir): void {
  const standing = members.filter((n) => n !== CHANGED)
  for (const [at, a] of standing.entries()) for (const b of standing.slice(at + 1)) stir(a, b)
}

/** Of each whether one of the next few is changed. */
function changedAhead(all: readonly number[]): Uint8Array {
  const found = new Uint8Array(all.length)
  let last = Infinity
  for (let at = all.length - 1; at >= 0; at--) {
    if (last - at <= FEW) found[at] = 1
    if (all[at] === CHANGED) last = at
  }
  return found
}

/** Of a list in which each is compared with the next few. */
function stirNear(was: readonly number[], is: readonly number[], stir: Stir): void {
  const long = [was, is].filter(({ length }) => length > FEW).length
  // Of a short list all are compared: where both are short, all that stand were and are.
  if (long === 0) return
  if (long === 1) {
    each(was.length > FEW ? is : was, stir)
    return
  }
  const [changedWas, changedIs] = [changedAhead(was), changedAhead(is)]
  let place = 0
  for (const [at, a] of was.entries()) {
    if (a === CHANGED) continue
    // Those that stand do so in one order.
    place = is.indexOf(a, place)
    if (changedWas[at] === 0 && changedIs[place] === 0) continue
    const [before, now] = [was.slice(at + 1, at + 1 + FEW), is.slice(place + 1, place + 1 + FEW)]
    for (const [some, others] of [
      [before, now],
      [now, before],
    ] as const)
      for (const b of some) if (b !== CHANGED && !others.includes(b)) stir(a, b)
  }
}

/** Strangers are compared with the first of a crowd. */
function stirStrangers(old: Run, now: Run, stir: Stir): void {
  const [unknown, others] = [told(old, old.unknown), told(now, now.unknown)]
  if (unknown.length === 0 && others.length === 0) return
  const [first, firsts] = [told(old, firstOf(old)), told(now, firstOf(now))]
  if (![unknown, first, others, firsts].some(hasChanged)) return
  const meet = (some: ReadonlySet<number>, all: ReadonlySet<number>, a: number, b: number): boolean =>
    (some.has(a) && all.has(b)) || (some.has(b) && all.has(a))
  const [was, is] = [
    [new Set(unknown), new Set(first)],
    [new Set(others), new Set(firsts)],
  ] as const
  for (const [[some, all], [less, least]] of [
    [was, is],
    [is, was],
  ] as const)
    for (const a of some)
      for (const b of all) if (a !== b && a !== CHANGED && b !== CHANGED && !meet(less, least, a, b)) stir(a, b)
}

/** The members of a unit, by its number. */
const ofUnit = ({ among, beside }: Run, unit: number): number[] => beside.filter((n) => among.beside[n] === unit)

/** The units of those changed. */
function changedUnits(runs: readonly Run[]): Set<number> {
  const units = new Set<number>()
  for (const { among, beside } of runs) for (const n of beside) if (among.asked[n] === 1) units.add(among.beside[n]!)
  return units
}

/** Of a few each is compared with each, of a crowd those of one unit, and strangers. */
export function stirInBand(old: Run, now: Run, stir: Stir): void {
  if (!isCrowd(old) && !isCrowd(now)) return
  if (isCrowd(old) !== isCrowd(now)) {
    // Those that stand are in both.
    const few = isCrowd(old) ? now : old
    each(told(few, few.all), stir)
    return
  }
  stirUnits(old, now, stir)
  stirStrangers(old, now, stir)
}

/** Those of one unit: where they are few, all that stand were compared and are. */
function stirUnits(old: Run, now: Run, stir: Stir): void {
  if (old.beside.length <= FEW && now.beside.length <= FEW) return
  for (const unit of changedUnits([old, now])) {
    const [before, after] = [ofUnit(old, unit), ofUnit(now, unit)]
    if (before.length > FEW || after.length > FEW) stirNear(told(old, before), told(now, after), stir)
  }
}

export const stirInScene = (old: Run, now: Run, stir: Stir): void =>
  stirNear(told(old, old.all), told(now, now.all), stir)

/** Each text is compared with the first of its words. */
export function stirInText(old: Run, now: Run, stir: Stir): void {
  const [was, is] = [told(old, old.all), told(now, now.all)]
  if (was[0] === is[0] && was[0] !== CHANGED) return
  for (const members of [was, is])
    for (const other of members.slice(1)) if (members[0] !== CHANGED && other !== CHANGED) stir(members[0]!, other)
}
