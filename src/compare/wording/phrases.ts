import { emptyLetters, type Letters, readLetters } from './letters.ts'
import { type Marks, mayBe } from './marks.ts'
import { beginOf, endOf, type Store } from './store.ts'

/** Shorter clauses are words. */
const SHORTEST = 4
/** So many units must say a clause. */
const UNITS = 4
/** And so many different clauses must stand before it, and behind it. */
const COMPANIES = 3
/** Beside it stands the edge of the text. */
const EDGE = 0

const SLOTS_LEAST = 1 << 14
const SLOTS_MOST = 1 << 23

const NO_LETTERS = 0x811c9dc5

const clauseOf = (hash: number): number => ((hash ^ (hash >>> 15)) | 1) >>> 0

/** The clauses of a text, each with the hash of its letters. */
export function eachClause(
  { codes, begins, length }: Letters,
  tell: (from: number, to: number, clause: number) => void,
): void {
  let from = 0
  let hash = NO_LETTERS
  for (let at = 0; at <= length; at++) {
    if (at === length || (at > from && begins[at] === 1)) {
      if (at > from) tell(from, at, clauseOf(hash))
      from = at
      hash = NO_LETTERS
    }
    if (at < length) hash = Math.imul(hash ^ codes[at]!, 0x01000193)
  }
}

/** Whether a text may hold one of the clauses that are marked. */
export function mayHoldClause({ codes, begins, length }: Letters, marks: Marks): boolean {
  let [from, hash] = [0, NO_LETTERS]
  for (let at = 0; at < length; at++) {
    if (begins[at] === 1 && at > from) {
      if (at - from >= SHORTEST && mayBe(marks, clauseOf(hash))) return true
      from = at
      hash = NO_LETTERS
    }
    hash = Math.imul(hash ^ codes[at]!, 0x01000193)
  }
  return length - from >= SHORTEST && mayBe(marks, clauseOf(hash))
}

/** Who says a clause and beside what, as far as it takes to call it a phrase. */
interface Said {
  readonly units: Set<string | number>
  readonly before: Set<number>
  readonly behind: Set<number>
}

/** What is known of the clauses that were asked about. */
export interface Sayings {
  /** Takes in the clauses of a passage; true where one of those asked about is among them. */
  readonly take: (letters: Letters, unit: string | number) => boolean
  readonly isPhrase: (clause: number) => boolean
  readonly clauses: () => Iterable<number>
}

/** Adds what is new, until there are so many. */
function addTo<T>(all: Set<T>, most: number, one: T): void {
  if (all.size < most) all.add(one)
}

function grown(array: Float64Array): Float64Array {
  const larger = new Float64Array(2 * array.length)
  larger.set(array)
  return larger
}

/**
 * The clauses that are phrases: said by several units, each time in other company. What was copied keeps its company, so it is
 * none, however often it was copied. `of` goes on from what another knows.
 */
export function sayings(
  asked: (clause: number) => boolean,
  of: ReadonlyMap<number, Said> = new Map(),
): Sayings & {
  readonly more: () => ReturnType<typeof sayings>
} {
  const known = new Map<number, Said>()
  let clauses: Float64Array = new Float64Array(64)
  const said = (clause: number): Said => {
    const own = known.get(clause)
    if (own !== undefined) return own
    const before = of.get(clause)
    const made = { units: new Set(before?.units), before: new Set(before?.before), behind: new Set(before?.behind) }
    known.set(clause, made)
    return made
  }
  return {
    take: (letters, unit) => {
      let count = 0
      let any = false
      eachClause(letters, (from, to, clause) => {
        if (count === clauses.length) clauses = grown(clauses)
        const isAsked = to - from >= SHORTEST && asked(clause)
        any ||= isAsked
        clauses[count++] = isAsked ? -clause : clause
      })
      if (!any) return false
      for (let at = 0; at < count; at++) {
        if (clauses[at]! > 0) continue
        const { units, before, behind } = said(-clauses[at]!)
        addTo(units, UNITS, unit)
        addTo(before, COMPANIES, at === 0 ? EDGE : Math.abs(clauses[at - 1]!))
        addTo(behind, COMPANIES, at + 1 === count ? EDGE : Math.abs(clauses[at + 1]!))
      }
      return true
    },
    isPhrase: (clause) => {
      const one = known.get(clause) ?? of.get(clause)
      return (
        one !== undefined && one.units.size >= UNITS && (one.before.size >= COMPANIES || one.behind.size >= COMPANIES)
      )
    },
    clauses: () => known.keys(),
    more: () => sayings(asked, known),
  }
}

/** The clauses of a passage that are long enough to be phrases. */
export function clausesOf(store: Store, n: number, letters: Letters, tell: (clause: number) => void): void {
  readLetters(store.text, beginOf(store, n), endOf(store, n), letters)
  eachClause(letters, (from, to, clause) => {
    if (to - from >= SHORTEST) tell(clause)
  })
}

/** Every phrase of a store. */
export function phrasesOf(store: Store): Set<number> {
  const often = saidOften(store)
  const all = sayings(often)
  const letters = emptyLetters()
  for (let n = 0; n < store.count; n++)
    all.take(readLetters(store.text, beginOf(store, n), endOf(store, n), letters), store.units[n]!)
  return new Set(Array.from(all.clauses()).filter(all.isPhrase))
}

/** Clauses that several units say, by a table of fixed size: some more, none less. */
function saidOften(store: Store): (clause: number) => boolean {
  let slots = SLOTS_LEAST
  while (slots < store.count * 8 && slots < SLOTS_MOST) slots *= 2
  const counts = new Uint8Array(slots)
  const last = new Int32Array(slots).fill(-1)
  const letters = emptyLetters()
  for (let n = 0; n < store.count; n++)
    clausesOf(store, n, letters, (clause) => {
      const slot = (clause >>> 1) & (slots - 1)
      if (last[slot] === store.units[n]) return
      last[slot] = store.units[n]!
      if (counts[slot]! < UNITS) counts[slot]!++
    })
  return (clause) => counts[(clause >>> 1) & (slots - 1)]! >= UNITS
}
