import { type Frequency, standardFrom, stepOf } from './frequency.ts'
import { emptyLetters, readLetters, SHINGLE, shingleAt } from './letters.ts'
import { marksOf, mayBe } from './marks.ts'
import { clausesOf, mayHoldClause, phrasesOf, type Sayings, sayings } from './phrases.ts'
import { holdsShingle, openShingles, type ShingleCounts } from './shingles.ts'
import { beginOf, endOf, type Store } from './store.ts'

/** What the units of an archive say, as numbers: what words weigh follows from it. */
export interface Vocabulary {
  readonly counts: ShingleCounts
  readonly phrases: ReadonlySet<number>
}

/** The vocabulary of a store, what it decides, and the passages whose words it decides otherwise than before. */
export interface Learnt {
  readonly vocabulary: Vocabulary
  readonly frequency: Frequency
  /** What was decided before, by the standard of now; null where nothing was. */
  readonly earlier: Frequency | null
  /** 1 for each passage that is new, or holds words that weigh otherwise. */
  readonly moved: Uint8Array
}

const NOTHING: ShingleCounts = { shingles: new Uint32Array(0), units: new Uint32Array(0) }

/** Learns all words from nothing. */
export function learn(store: Store): Learnt {
  const shingles = openShingles(NOTHING)
  for (const unit of rangesByUnit(store).values()) shingles.count(store, unit)
  const phrases = phrasesOf(store)
  return learnt(store, shingles, phrases, new Uint8Array(store.count).fill(1), null)
}

const learnt = (
  store: Store,
  shingles: ReturnType<typeof openShingles>,
  phrases: ReadonlySet<number>,
  moved: Uint8Array,
  before: Vocabulary | null,
): Learnt => ({
  vocabulary: { counts: shingles.listed(), phrases },
  frequency: {
    standard: standardFrom(store.unitCount),
    unitsWith: shingles.unitsWith,
    isPhrase: (clause) => phrases.has(clause),
  },
  earlier: before && {
    standard: standardFrom(store.unitCount),
    unitsWith: (shingle) => shingles.changed().get(shingle || 1) ?? shingles.unitsWith(shingle),
    isPhrase: (clause) => before.phrases.has(clause),
  },
  moved,
})

/** Goes on from what another store said: `kept` are the passages that stood there too, by their number there; else -1. */
export function learnOn(before: Store, known: Vocabulary, store: Store, kept: Int32Array, gone: Uint8Array): Learnt {
  const shingles = openShingles(known.counts)
  const added = kept.map((n) => (n < 0 ? 1 : 0))
  recount(shingles, before, gone, store, added)
  const standard = standardFrom(store.unitCount)
  const turned = new Set<number>()
  for (const [shingle, units] of shingles.changed())
    if (stepOf(units, standard) !== stepOf(shingles.unitsWith(shingle), standard)) turned.add(shingle)
  const asked = new Set<number>()
  const letters = emptyLetters()
  eachMarked(before, gone, (n) => clausesOf(before, n, letters, (clause) => asked.add(clause)))
  eachMarked(store, added, (n) => clausesOf(store, n, letters, (clause) => asked.add(clause)))
  const { moved, holding, said } = lookThrough(store, added, turned, asked)
  const phrases = new Set(known.phrases)
  const [earlier, later] = [told(said.more(), before, gone), told(said.more(), store, added)]
  const changed = new Set<number>()
  for (const clause of asked) {
    if (later.isPhrase(clause)) phrases.add(clause)
    else phrases.delete(clause)
    if (earlier.isPhrase(clause) !== later.isPhrase(clause)) changed.add(clause)
  }
  if (changed.size > 0) {
    const marks = marksOf(changed)
    for (const n of holding) {
      const own = readLetters(store.text, beginOf(store, n), endOf(store, n), letters)
      if (moved[n] === 0 && mayHoldClause(own, marks))
        clausesOf(store, n, letters, (clause) => {
          if (changed.has(clause)) moved[n] = 1
        })
    }
  }
  return learnt(store, shingles, phrases, moved, known)
}

type Range = readonly [from: number, to: number]

function rangesByUnit(store: Store): Map<string, Range[]> {
  const units = new Map<string, Range[]>()
  for (const { unit, from, to } of store.blocks) {
    const ranges = units.get(unit)
    if (ranges === undefined) units.set(unit, [[from, to]])
    else ranges.push([from, to])
  }
  return units
}

function eachMarked({ count }: Store, marks: ArrayLike<number>, tell: (n: number) => void): void {
  for (let n = 0; n < count; n++) if (marks[n] === 1) tell(n)
}

/** The shingles that blocks of a unit say which came or went, and what else the unit says. */
interface UnitWords {
  readonly gone: Set<number>
  readonly added: Set<number>
  readonly kept: Range[]
}

/** Of each unit with blocks that came or went, counts the shingles that only these say. */
function recount(
  shingles: ReturnType<typeof openShingles>,
  before: Store,
  gone: ArrayLike<number>,
  store: Store,
  added: ArrayLike<number>,
): void {
  const units = new Map<string, UnitWords>()
  const open = ({ blocks }: Store, marks: ArrayLike<number>): void => {
    for (const { unit, from } of blocks)
      if (marks[from] === 1) units.set(unit, { gone: new Set(), added: new Set(), kept: [] })
  }
  open(before, gone)
  open(store, added)
  const take = (from: Store, first: number, last: number, into: Set<number>): void =>
    eachShingle(from, first, last, (shingle) => into.add(shingle | 0))
  for (const { unit, from, to } of before.blocks) if (gone[from] === 1) take(before, from, to, units.get(unit)!.gone)
  for (const { unit, from, to } of store.blocks) {
    const own = units.get(unit)
    if (own === undefined) continue
    if (added[from] === 1) take(store, from, to, own.added)
    else own.kept.push([from, to])
  }
  for (const { gone: less, added: more, kept } of units.values()) {
    for (const one of saidOnlyThere(new Set([...less, ...more]), store, kept))
      shingles.change(one >>> 0, (more.has(one) ? 1 : 0) - (less.has(one) ? 1 : 0))
  }
}

/** Those shingles that what was kept does not say too. */
function saidOnlyThere(both: Set<number>, store: Store, kept: readonly Range[]): ReadonlySet<number> {
  const marks = marksOf(both)
  for (const [from, to] of kept)
    eachShingle(store, from, to, (shingle) => {
      if (mayBe(marks, shingle | 0)) both.delete(shingle | 0)
    })
  return both
}

const read = emptyLetters()

function eachShingle(store: Store, from: number, to: number, tell: (shingle: number) => void): void {
  for (let n = from; n < to; n++) {
    const { codes, length } = readLetters(store.text, beginOf(store, n), endOf(store, n), read)
    for (let at = 0; at + SHINGLE <= length; at++) tell(shingleAt(codes, at) || 1)
  }
}

/** One look at what was kept: which passages hold a shingle that turned, and what is said of the clauses asked about. */
function lookThrough(store: Store, added: ArrayLike<number>, turned: ReadonlySet<number>, asked: ReadonlySet<number>) {
  const moved = Uint8Array.from(added)
  const open = new Set(asked)
  const said = sayings((clause) => open.has(clause))
  const holding: number[] = []
  const letters = emptyLetters()
  const shingles = marksOf(turned)
  let [clauses, settleAt] = [marksOf(open), FIRST_SETTLED]
  for (const { unit, from, to } of store.blocks) {
    if (added[from] === 1) continue
    for (let n = from; n < to; n++) {
      readLetters(store.text, beginOf(store, n), endOf(store, n), letters)
      if (holdsShingle(letters, shingles, turned)) moved[n] = 1
      if (mayHoldClause(letters, clauses) && said.take(letters, unit)) holding.push(n)
    }
    if (to < settleAt) continue
    // What is a phrase by now stays one, whatever comes and goes: nothing more is asked about it.
    for (const clause of open) if (said.isPhrase(clause)) open.delete(clause)
    clauses = marksOf(open)
    settleAt = 2 * to
  }
  return { moved, holding, said }
}

const FIRST_SETTLED = 2000

function told(all: Sayings, store: Store, marks: ArrayLike<number>): Sayings {
  const letters = emptyLetters()
  for (const { unit, from, to } of store.blocks)
    if (marks[from] === 1)
      for (let n = from; n < to; n++)
        all.take(readLetters(store.text, beginOf(store, n), endOf(store, n), letters), unit)
  return all
}
