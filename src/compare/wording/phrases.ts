import { emptyLetters, type Letters, readLetters } from './letters.ts'
import { beginOf, byUnit, endOf, type Store } from './store.ts'

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

/** The clauses of a text, each with the hash of its letters. */
export function eachClause(
  { codes, begins, length }: Letters,
  tell: (from: number, to: number, clause: number) => void,
): void {
  let from = 0
  let hash = 0x811c9dc5
  for (let at = 0; at <= length; at++) {
    if (at === length || (at > from && begins[at] === 1)) {
      if (at > from) tell(from, at, ((hash ^ (hash >>> 15)) >>> 0) | 1)
      from = at
      hash = 0x811c9dc5
    }
    if (at < length) hash = Math.imul(hash ^ codes[at]!, 0x01000193)
  }
}

interface Company {
  readonly before: Set<number>
  readonly behind: Set<number>
}

/**
 * The clauses that are phrases: said by several units, each time in other company. What was copied keeps its company, so it is
 * none, however often it was copied.
 */
export function phrasesOf(store: Store): (clause: number) => boolean {
  const often = saidOften(store)
  const companies = new Map<number, Company>()
  const letters = emptyLetters()
  for (let n = 0; n < store.count; n++) {
    const clauses = clausesOf(store, n, letters)
    for (const [i, clause] of clauses.entries()) {
      if (clause === EDGE || !often(clause)) continue
      const company = companies.get(clause) ?? { before: new Set(), behind: new Set() }
      companies.set(clause, company)
      if (company.before.size < COMPANIES) company.before.add(clauses[i - 1] ?? EDGE)
      if (company.behind.size < COMPANIES) company.behind.add(clauses[i + 1] ?? EDGE)
    }
  }
  const phrases = new Set<number>()
  for (const [clause, { before, behind }] of companies)
    if (before.size >= COMPANIES || behind.size >= COMPANIES) phrases.add(clause)
  return (clause) => phrases.has(clause)
}

/** The hashes of a passage's clauses in order. */
function clausesOf(store: Store, n: number, letters: Letters): number[] {
  const clauses: number[] = []
  readLetters(store.text, beginOf(store, n), endOf(store, n), letters)
  eachClause(letters, (_, __, clause) => clauses.push(clause))
  return clauses
}

/** Clauses that several units say, by a table of fixed size. */
function saidOften(store: Store): (clause: number) => boolean {
  let slots = SLOTS_LEAST
  while (slots < store.count * 8 && slots < SLOTS_MOST) slots *= 2
  const counts = new Uint8Array(slots)
  const last = new Int32Array(slots).fill(-1)
  const letters = emptyLetters()
  for (const n of byUnit(store)) {
    readLetters(store.text, beginOf(store, n), endOf(store, n), letters)
    eachClause(letters, (from, to, clause) => {
      const slot = (clause >>> 1) & (slots - 1)
      if (to - from < SHORTEST || last[slot] === store.units[n]) return
      last[slot] = store.units[n]!
      if (counts[slot]! < UNITS) counts[slot]!++
    })
  }
  return (clause) => counts[(clause >>> 1) & (slots - 1)]! >= UNITS
}
