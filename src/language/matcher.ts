import { type Heads, headsOf } from './pattern-heads.ts'

/** The matches of one pattern in some words, from the first on, at most so many. */
export type Matcher = (words: string, most?: number) => readonly RegExpExecArray[]

const CODES = 0x10000

/** How the matches of a pattern begin, as tables by character code. */
export interface Openings {
  /** What a match may begin with: 1 before anything, 2 where `pairs` tells both characters. */
  readonly opens: Uint8Array
  /** 1 at the mark of two characters that a match may begin with; others may share the mark. */
  readonly pairs: Uint8Array
}

const markOf = (first: number, second: number): number => (first * 31 + second) & 0xffff

export function openingsOf(heads: Heads): Openings {
  const opens = new Uint8Array(CODES)
  const pairs = new Uint8Array(CODES)
  for (const [first, seconds] of heads) {
    opens[first] = seconds === null ? 1 : 2
    for (const second of seconds ?? []) pairs[markOf(first, second)] = 1
  }
  return { opens, pairs }
}

/** Whether a match may begin at an offset. */
export function mayOpen({ opens, pairs }: Openings, words: string, at: number): boolean {
  const first = words.charCodeAt(at)
  const opening = opens[first]
  return opening === 1 || (opening === 2 && pairs[markOf(first, words.charCodeAt(at + 1))] === 1)
}

const openingsIn = (pattern: RegExp): Openings | null => {
  const heads = pattern.ignoreCase ? null : headsOf(pattern.source)
  return heads === null ? null : openingsOf(heads)
}

const sticky = ({ source, flags }: RegExp): RegExp => new RegExp(source, `${flags.replace(/[gy]/g, '')}y`)

/**
 * All matches of one pattern that is asked again and again, as `matchAll` would find them: the pattern is tried only where
 * its source says that a match may begin, and no copy of it is made at each call.
 */
export function matcher(pattern: RegExp): Matcher {
  const openings = openingsIn(pattern)
  if (openings === null) {
    const all = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)
    return (words, most) => allMatches(all, words, most)
  }
  const tried = sticky(pattern)
  return (words, most = Number.POSITIVE_INFINITY) => {
    const found: RegExpExecArray[] = []
    for (let at = 0; at < words.length && found.length < most; at++) {
      if (!mayOpen(openings, words, at)) continue
      tried.lastIndex = at
      const match = tried.exec(words)
      if (match === null) continue
      found.push(match)
      at = Math.max(tried.lastIndex - 1, at)
    }
    return found
  }
}

/** Whether a pattern matches anywhere in some words, tried only where a match may begin. */
export function tester(pattern: RegExp): (words: string) => boolean {
  const openings = openingsIn(pattern)
  if (openings === null) return (words) => pattern.test(words)
  const tried = sticky(pattern)
  return (words) => {
    for (let at = 0; at < words.length; at++) {
      if (!mayOpen(openings, words, at)) continue
      tried.lastIndex = at
      if (tried.test(words)) return true
    }
    return false
  }
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
export function lastEndOf(find: Matcher, words: string): number {
  const last = find(words).at(-1)
  return last === undefined ? -1 : last.index + last[0].length
}
