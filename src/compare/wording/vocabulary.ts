import { type Frequency, standardFrom, stepOf } from './frequency.ts'
import { emptyLetters, readLetters, SHINGLE, shingleAt } from './letters.ts'
import { clausesOf, phrasesOf, type Sayings, sayings } from './phrases.ts'
import { openShingles, type ShingleCounts } from './shingles.ts'
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
  /** 1 for each passage that is new, or holds words that weigh otherwise. */
  readonly moved: Uint8Array
}

const NOTHING: ShingleCounts = { shingles: new Uint32Array(0), units: new Uint32Array(0) }

/** Learns all words from nothing. */
export function learn(store: Store): Learnt {
  const shingles = openShingles(NOTHING, false)
  for (const unit of rangesByUnit(store).values()) shingles.count(store, unit, 1)
  const phrases = phrasesOf(store)
  return learnt(store, shingles, phrases, new Uint8Array(store.count).fill(1))
}

const learnt = (
  store: Store,
  shingles: ReturnType<typeof openShingles>,
  phrases: ReadonlySet<number>,
  moved: Uint8Array,
): Learnt => ({
  vocabulary: { counts: shingles.listed(), phrases },
  frequency: {
    standard: standardFrom(store.unitCount),
    unitsWith: shingles.unitsWith,
    isPhrase: (clause) => phrases.has(clause),
  },
  moved,
})

/** Goes on from what another store said: `kept` are the passages that stood there too, by their number there; else -1. */
export function learnOn(before: Store, known: Vocabulary, store: Store, kept: Int32Array, gone: Uint8Array): Learnt {
  const shingles = openShingles(known.counts, true)
  const added = kept.reduce((marks, n, at) => {
    if (n < 0) marks[at] = 1
    return marks
  }, new Uint8Array(store.count))
  recount(shingles, before, gone, store, added)
  const standard = standardFrom(store.unitCount)
  const turned = new Set<number>()
  for (const [shingle, units] of shingles.changed())
    if (stepOf(units, standard) !== stepOf(shingles.unitsWith(shingle), standard)) turned.add(shingle)
  const asked = new Set<number>()
  const letters = emptyLetters()
  for (const [from, marks] of [
    [before, gone],
    [store, added],
  ] as const)
    for (const [n, mark] of marks.entries()) if (mark === 1) clausesOf(from, n, letters, (clause) => asked.add(clause))
  const { moved, holding, said } = lookThrough(store, added, turned, asked)
  const phrases = new Set(known.phrases)
  const [earlier, later] = [told(said.more(), before, gone), told(said.more(), store, added)]
  const changed = new Set<number>()
  for (const clause of asked) {
    if (later.isPhrase(clause)) phrases.add(clause)
    else phrases.delete(clause)
    if (earlier.isPhrase(clause) !== later.isPhrase(clause)) changed.add(clause)
  }
  for (const n of changed.size === 0 ? [] : holding)
    clausesOf(store, n, letters, (clause) => {
      if (changed.has(clause)) moved[n] = 1
    })
  return learnt(store, shingles, phrases, moved)
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

/** Takes what units said that changed, and puts what they say now. */
function recount(
  shingles: ReturnType<typeof openShingles>,
  before: Store,
  gone: Uint8Array,
  store: Store,
  added: Uint8Array,
): void {
  const units = new Set<string>()
  for (const { unit, from } of before.blocks) if (gone[from] === 1) units.add(unit)
  for (const { unit, from } of store.blocks) if (added[from] === 1) units.add(unit)
  for (const [from, by] of [
    [before, -1],
    [store, 1],
  ] as const)
    for (const [unit, ranges] of rangesByUnit(from)) if (units.has(unit)) shingles.count(from, ranges, by)
}

/** One look at what was kept: which passages hold a shingle that turned, and what is said of the clauses asked about. */
function lookThrough(store: Store, added: Uint8Array, turned: ReadonlySet<number>, asked: ReadonlySet<number>) {
  const moved = added.slice()
  const said = sayings((clause) => asked.has(clause))
  const holding: number[] = []
  const letters = emptyLetters()
  const { maybe } = marksOf(turned)
  for (const { unit, from, to } of store.blocks) {
    if (added[from] === 1) continue
    for (let n = from; n < to; n++) {
      const { codes, length } = readLetters(store.text, beginOf(store, n), endOf(store, n), letters)
      for (let at = 0; at + SHINGLE <= length; at++) {
        const shingle = shingleAt(codes, at) || 1
        if (!maybe(shingle) || !turned.has(shingle)) continue
        moved[n] = 1
        break
      }
      if (said.take(letters, unit)) holding.push(n)
    }
  }
  return { moved, holding, said }
}

const MARKS = 1 << 20

/** Most shingles are not among a few thousand: a bit tells so at once. */
function marksOf(shingles: ReadonlySet<number>): { readonly maybe: (shingle: number) => boolean } {
  const marks = new Uint8Array(MARKS)
  for (const shingle of shingles) marks[shingle & (MARKS - 1)] = 1
  return { maybe: (shingle) => marks[shingle & (MARKS - 1)] === 1 }
}

function told(all: Sayings, store: Store, marks: Uint8Array): Sayings {
  const letters = emptyLetters()
  for (const { unit, from, to } of store.blocks)
    if (marks[from] === 1)
      for (let n = from; n < to; n++)
        all.take(readLetters(store.text, beginOf(store, n), endOf(store, n), letters), unit)
  return all
}
