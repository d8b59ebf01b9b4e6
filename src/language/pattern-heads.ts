import { flatMap } from './flat-map.ts'
import { type Branches, type Piece, type Place, syntaxOf, type Term } from './pattern-syntax.ts'

/**
 * How matches may begin: up to two places. `isDone` where nothing more is known of what follows; `barred` are characters that
 * never stand right before it; `isGuarded` where a look around or an anchor asks for more than the places tell.
 */
interface Head {
  readonly places: readonly Place[]
  readonly isDone: boolean
  readonly barred: ReadonlySet<number>
  readonly isGuarded: boolean
}

const KNOWN = 2
const NOTHING: ReadonlySet<number> = new Set()
const EMPTY: Head = { places: [], isDone: false, barred: NOTHING, isGuarded: false }
const GUARD: Head = { ...EMPTY, isGuarded: true }

/** What a match may go on with after its first character, null for anything, and what never stands right before it. */
export interface Beginning {
  readonly seconds: ReadonlySet<number> | null
  readonly barred: ReadonlySet<number>
}

/** By the first character. */
export type Heads = ReadonlyMap<number, Beginning>

/**
 * How the matches of a pattern begin, read from its source, so that it need not be tried at every place of a text. Null
 * where the pattern may begin with too much, or with nothing.
 */
export function headsOf(source: string): Heads | null {
  const found = new Map<number, Known>()
  for (const { places, barred } of beginnings(syntaxOf(source))) {
    const [first, second = null] = places
    if (first === undefined || first === null) return null
    for (const code of first) {
      const known = found.get(code)
      if (known === undefined) found.set(code, { seconds: second && new Set(second), barred })
      else addTo(known, second, barred)
    }
  }
  return found
}

interface Known {
  seconds: Set<number> | null
  barred: ReadonlySet<number>
}

function addTo(known: Known, second: Place, barred: ReadonlySet<number>): void {
  if (second === null) known.seconds = null
  else if (known.seconds !== null) for (const next of second) known.seconds.add(next)
  known.barred = inBoth(known.barred, barred)
}

function inBoth(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  if (a === b || a.size === 0) return a
  return b.size === 0 ? b : new Set([...a].filter((code) => b.has(code)))
}

const beginnings = (branches: Branches): Head[] => flatMap(branches, beginningsOf)

function beginningsOf(pieces: readonly Piece[]): Head[] {
  let heads: Head[] = [EMPTY]
  for (const piece of pieces) {
    if (heads.every(isFull)) break
    heads = joined(heads, repeated(piece))
  }
  return heads
}

/** A term and what its quantifier makes of it. */
function repeated({ term, least, mayRepeat }: Piece): Head[] {
  const heads = headsOfTerm(term)
  // after one round another may follow: what comes second is not known then
  const rounds = least > 1 ? joined(heads, heads) : heads
  const once = mayRepeat ? rounds.map((head) => ({ ...head, isDone: true })) : heads
  return least === 0 ? [EMPTY, ...once] : once
}

function headsOfTerm(term: Term): Head[] {
  if (term.kind === 'place') return [{ ...EMPTY, places: [term.codes] }]
  if (term.kind === 'group') return beginnings(term.branches)
  if (term.kind === 'look' && term.isNotBehind) return [{ ...GUARD, barred: singles(beginnings(term.branches)) }]
  return term.kind === 'again' ? [{ ...EMPTY, isDone: true }] : [GUARD]
}

/** What a negative look behind refuses by one character alone. */
function singles(heads: readonly Head[]): ReadonlySet<number> {
  const all = new Set<number>()
  for (const { places, isDone, isGuarded } of heads)
    if (places.length === 1 && !isDone && !isGuarded) for (const code of places[0] ?? []) all.add(code)
  return all
}

/** Nothing more is asked of what follows. */
const isFull = ({ isDone, places }: Head): boolean => isDone || places.length >= KNOWN

/** Each beginning with each continuation, as far as two places. */
function joined(heads: readonly Head[], next: readonly Head[]): Head[] {
  const made: Head[] = []
  for (const head of heads)
    if (isFull(head)) made.push(head)
    else
      for (const { places, isDone, barred, isGuarded } of next)
        made.push({
          places: [...head.places, ...places].slice(0, KNOWN),
          isDone,
          barred: head.places.length > 0 ? head.barred : inEither(head.barred, barred),
          isGuarded: head.isGuarded || isGuarded,
        })
  return made
}

const inEither = (a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> =>
  a.size === 0 ? b : b.size === 0 ? a : new Set([...a, ...b])
