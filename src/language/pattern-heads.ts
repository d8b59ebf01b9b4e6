/** The characters one place of a match may hold, by code; null for any. */
type Place = ReadonlySet<number> | null
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
/** Wider sets tell nothing apart. */
const WIDEST = 7000
const NOTHING: ReadonlySet<number> = new Set()
/** The sets of one character, each made once. */
const SINGLES = new Map<number, ReadonlySet<number>>()
const EMPTY: Head = { places: [], isDone: false, barred: NOTHING, isGuarded: false }
const GUARD: Head = { ...EMPTY, isGuarded: true }
/** What \d and its like stand for. */
const CLASSES: Readonly<Record<string, ReadonlySet<number>>> = {
  d: between([48, 57]),
  w: between([48, 57], [65, 90], [95, 95], [97, 122]),
  s: new Set(
    Array.from(
      ' \f\n\r\t\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
      (c) => c.charCodeAt(0),
    ),
  ),
  n: single(10),
  t: single(9),
  r: single(13),
  f: single(12),
  v: single(11),
}

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
  const found = new Map<number, { seconds: Set<number> | null; barred: ReadonlySet<number> }>()
  for (const { places, barred } of reader(source)()) {
    const [first, second = null] = places
    if (first === undefined || first === null) return null
    for (const code of first) {
      const known = found.get(code)
      if (known === undefined) found.set(code, { seconds: second === null ? null : new Set(second), barred })
      else {
        if (second === null) known.seconds = null
        else if (known.seconds !== null) for (const next of second) known.seconds.add(next)
        known.barred = inBoth(known.barred, barred)
      }
    }
  }
  return found
}

function inBoth(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  if (a === b || a.size === 0) return a
  return b.size === 0 ? b : new Set([...a].filter((code) => b.has(code)))
}

/** A recursive descent over the syntax that rules are written in; what it does not know may begin with anything. */
function reader(source: string): () => Head[] {
  let at = 0
  return alternatives

  function alternatives(): Head[] {
    const all = [...sequence()]
    while (source[at] === '|') {
      at++
      all.push(...sequence())
    }
    return all
  }

  function sequence(): Head[] {
    let heads: Head[] = [EMPTY]
    while (at < source.length && source[at] !== '|' && source[at] !== ')') heads = joined(heads, repeated(term()))
    return heads
  }

  /** A term and what its quantifier makes of it. */
  function repeated(heads: Head[]): Head[] {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 16))
    if (quantifier === null) return heads
    at += quantifier[0].length
    const isOptional = quantifier[0][0] === '?' || quantifier[0][0] === '*' || quantifier[1] === '0'
    // after one round another may follow: what comes second is not known then
    const rounds = Number(quantifier[1] ?? 1) > 1 ? joined(heads, heads) : heads
    const once = quantifier[0][0] === '?' ? heads : rounds.map((head) => ({ ...head, isDone: true }))
    return isOptional ? [EMPTY, ...once] : once
  }

  function term(): Head[] {
    const c = source[at]!
    if (c === '(') return group()
    if (c === '[') return [one(characterClass())]
    if (c === '^' || c === '$') {
      at++
      return [GUARD]
    }
    if (c === '\\' && /[bB]/.test(source[at + 1]!)) {
      at += 2
      return [GUARD]
    }
    if (c === '.') {
      at++
      return [one(null)]
    }
    if (c === '\\' && source[at + 1] === 'k') {
      at = source.indexOf('>', at) + 1
      return [{ ...EMPTY, isDone: true }]
    }
    return [one(character())]
  }

  function group(): Head[] {
    const opening = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(at, at + 40))![0]
    at += opening.length
    const inside = alternatives()
    at++
    if (opening === '(?<!') return [{ ...GUARD, barred: singles(inside) }]
    return /[=!]$/.test(opening) ? [GUARD] : inside
  }

  function character(): Place {
    if (source[at] !== '\\') return single(source.charCodeAt(at++))
    const c = source[at + 1]!
    if (c === 'u' || c === 'x') {
      const length = c === 'u' ? 4 : 2
      const code = Number.parseInt(source.slice(at + 2, at + 2 + length), 16)
      at += 2 + length
      return single(code)
    }
    at += 2
    const known = CLASSES[c]
    if (known !== undefined) return known
    return /[a-zA-Z]/.test(c) ? null : single(c.charCodeAt(0))
  }

  function characterClass(): Place {
    at++
    const isNegated = source[at] === '^'
    if (isNegated) at++
    const all = new Set<number>()
    let isKnown = !isNegated
    while (source[at] !== ']') {
      const from = character()
      if (from !== null && from.size === 1 && source[at] === '-' && source[at + 1] !== ']') {
        at++
        const to = character()
        const [first] = from
        const [last] = to ?? []
        if (last === undefined || last - first! > WIDEST) isKnown = false
        else for (let code = first!; code <= last; code++) all.add(code)
      } else if (from === null) isKnown = false
      else for (const code of from) all.add(code)
    }
    at++
    return isKnown ? all : null
  }
}

const one = (place: Place): Head => ({ ...EMPTY, places: [place] })

function single(code: number): ReadonlySet<number> {
  const known = SINGLES.get(code) ?? new Set([code])
  SINGLES.set(code, known)
  return known
}

/** What a negative look behind refuses by one character alone. */
function singles(heads: readonly Head[]): ReadonlySet<number> {
  const all = new Set<number>()
  for (const { places, isDone, isGuarded } of heads)
    if (places.length === 1 && !isDone && !isGuarded) for (const code of places[0] ?? []) all.add(code)
  return all
}

function between(...ranges: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const all = new Set<number>()
  for (const [from, to] of ranges) for (let code = from; code <= to; code++) all.add(code)
  return all
}

/** Each beginning with each continuation, as far as two places. */
function joined(heads: readonly Head[], next: readonly Head[]): Head[] {
  const made: Head[] = []
  for (const head of heads)
    if (head.isDone || head.places.length >= KNOWN) made.push(head)
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
