import { type CharacterSet, hasAt, mayHavePairAt, type PairSet, pairSet, setOfCodes } from './character-set.ts'
import { flatMap } from './flat-map.ts'
import { type Heads, headsOf } from './pattern-heads.ts'
import { holdsNeeds, needsOf } from './pattern-needs.ts'

/** The matches of one pattern in some words, from the first on, at most so many. */
export type Matcher = (words: string, most?: number) => readonly RegExpExecArray[]

/** How the matches of a pattern begin, as small tables: what they have not got surely begins no match. */
export interface Openings {
  /** By the last bits of a code what a match may begin with: the sum of the marks below, 0 for nothing. */
  readonly opens: Uint8Array
  readonly pairs: PairSet
  /** What never stands right before a match that begins with a barred character. */
  readonly barred: CharacterSet
}

const ALONE = 1
const IN_PAIR = 2
const BARRED = 4
const PLACES = 0x800

function openingsOf(heads: Heads): Openings {
  const opens = new Uint8Array(PLACES)
  const pairs: (readonly [number, number])[] = []
  for (const [first, { seconds, barred }] of heads) {
    const mark = (seconds === null ? ALONE : IN_PAIR) + (barred.size === 0 ? 0 : BARRED)
    const place = first & (PLACES - 1)
    // of two characters that share a place the less is asked of both
    opens[place] =
      opens[place] === 0 ? mark : ((opens[place]! | mark) & (ALONE + IN_PAIR)) + (opens[place]! & mark & BARRED)
    for (const second of seconds ?? []) pairs.push([first, second])
  }
  return { opens, pairs: pairSet(pairs), barred: setOfCodes(barredBefore(heads)) }
}

/** What is barred before every match that has anything barred before it. */
export function barredBefore(heads: Heads): ReadonlySet<number> {
  const sets = new Set<ReadonlySet<number>>()
  for (const { barred } of heads.values()) if (barred.size > 0) sets.add(barred)
  const [first = new Set<number>(), ...others] = sets
  return new Set([...first].filter((code) => others.every((set) => set.has(code))))
}

/** Whether a match may begin at an offset. */
function mayOpen({ opens, pairs, barred }: Openings, words: string, at: number): boolean {
  const opening = opens[words.charCodeAt(at) & (PLACES - 1)]!
  if (opening === 0) return false
  if ((opening & BARRED) !== 0 && at > 0 && hasAt(barred, words, at - 1)) return false
  return (opening & ALONE) !== 0 || mayHavePairAt(pairs, words, at)
}

const openingsIn = (pattern: RegExp): Openings | null => {
  const heads = pattern.ignoreCase ? null : headsOf(pattern.source)
  return heads === null ? null : openingsOf(heads)
}

const sticky = ({ source, flags }: RegExp): RegExp => new RegExp(source, `${flags.replace(/[gy]/g, '')}y`)

/** The match of a pattern that begins at an offset. */
export type Attempt = (words: string, at: number) => RegExpExecArray | null

/** A pattern that is asked for one place, and only where its source says that a match may begin. */
export function attempt(pattern: RegExp): Attempt {
  const openings = openingsIn(pattern)
  const tried = sticky(pattern)
  return (words, at) => {
    if (openings !== null && !mayOpen(openings, words, at)) return null
    tried.lastIndex = at
    return tried.exec(words)
  }
}

/** The match of a pattern with ^ at the head of some words: a look at their first characters answers for most of them. */
export function opening(pattern: RegExp): (words: string) => RegExpExecArray | null {
  const tried = attempt(pattern)
  return (words) => tried(words, 0)
}

/** What of a list may stand at an offset. */
export type Offered<T> = (words: string, at: number) => readonly T[]

/** Of a list, each with its pattern's source, what may begin with a character, in the given order: a look at the character tells. */
export function offered<T>(all: readonly (readonly [source: string, what: T])[]): Offered<T> {
  const heads = all.map(([source]) => headsOf(source))
  const anywhere = all.filter((_, place) => heads[place] === null).map(([, what]) => what)
  const byCode = new Map<number, readonly T[]>()
  for (const code of new Set(flatMap(heads, (one) => [...(one?.keys() ?? [])])))
    byCode.set(
      code,
      all.filter((_, place) => heads[place]?.has(code) ?? true).map(([, what]) => what),
    )
  return (words, at) => byCode.get(words.charCodeAt(at)) ?? anywhere
}

/** The first place from an offset on where a match may begin; -1 for none. */
function nextOpening(openings: Openings, words: string, from: number): number {
  for (let at = from; at < words.length; at++) if (mayOpen(openings, words, at)) return at
  return -1
}

/**
 * All matches of one pattern of very many words, as `matchAll` would find them: tried only where its source says that a match
 * may begin. A pattern of few words is found faster by the machine's own scan (`allMatches`); `npm run bench` tells.
 */
export function matcher(pattern: RegExp): Matcher {
  const openings = openingsIn(pattern)
  if (openings === null) throw new Error(`A match of ${pattern} may begin with anything`)
  const tried = sticky(pattern)
  return (words, most = Number.POSITIVE_INFINITY) => {
    const found: RegExpExecArray[] = []
    for (let at = nextOpening(openings, words, 0); at >= 0; at = nextOpening(openings, words, at + 1)) {
      tried.lastIndex = at
      const match = tried.exec(words)
      if (match === null) continue
      found.push(match)
      if (found.length >= most) break
      at = Math.max(tried.lastIndex - 1, at)
    }
    return found
  }
}

/** Whether a pattern of very many words matches anywhere in some words. */
export function tester(pattern: RegExp): (words: string) => boolean {
  const find = matcher(pattern)
  return (words) => find(words, 1).length > 0
}

/** All matches of a global pattern, as `matchAll` finds them, without the copy of the pattern that it makes at each call. */
export function allMatches(pattern: RegExp, words: string, most = Number.POSITIVE_INFINITY): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  while (found.length < most) {
    const match = pattern.exec(words)
    if (match === null) break
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** Where the last match of a pattern in some words ends; -1 for none. */
export function lastEndOf(pattern: RegExp | Matcher, words: string): number {
  const last = (pattern instanceof RegExp ? allMatches(pattern, words) : pattern(words)).at(-1)
  return last === undefined ? -1 : last.index + last[0].length
}

/** Finds all matches of a global pattern, and asks it only of words that hold what every match needs. */
export function finder(pattern: RegExp): Matcher {
  const needs = needsOf(pattern)
  return (words, most) => (holdsNeeds(needs, words) ? allMatches(pattern, words, most) : NO_MATCHES)
}

const NO_MATCHES: readonly RegExpExecArray[] = []
