import { numbered } from '../language/alphabet.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { allMatches } from '../language/matcher.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import { type Asked, BARRED, IN_PAIR, markOf, type Plan, planOf, type Ready } from './scan-plan.ts'

type Matches = readonly RegExpExecArray[]

/** All matches of each pattern, as `matchAll` would find them. */
export function matchesOf(plan: Plan, text: string): readonly Matches[] {
  const numbers = numbered(text, plan.alphabet)
  const places = placesIn(plan, numbers, text.length)
  return plan.asked.map((ready, place) => matchesAt(ready, text, numbers, places[place]!))
}

const LINE_END = 10

/** Where something of each pattern is seen; the end of a text is the end of a line. */
function placesIn(plan: Plan, numbers: Uint16Array, length: number): number[][] {
  const { asked, alphabet, alone, pairs, heldBy, before } = plan
  const places = asked.map((): number[] => [])
  const ending = alphabet.numbers[LINE_END]!
  let number = 0
  let next = length === 0 ? 0 : numbers[0]!
  for (let at = 0; at < length; at++) {
    const previous = number
    number = next
    next = at + 1 < length ? numbers[at + 1]! : ending
    const one = alone[number]!
    const two = pairs[markOf(number, next)]!
    if (one !== 0) {
      const { always, after } = heldBy[one]!
      note(places, always, at)
      if (before[previous] === 1) note(places, after, at)
    }
    if (two !== 0) note(places, heldBy[two]!.always, at)
  }
  return places
}

function note(places: readonly number[][], of: readonly number[], at: number): void {
  for (const place of of) places[place]!.push(at)
}

/** The matches of a pattern that begin near places at which something of it was seen. */
function matchesAt(ready: Ready, text: string, numbers: Uint16Array, held: readonly number[]): Matches {
  const { pattern, reach } = ready
  if (!ready.isHeld) return allMatches(pattern, text)
  const found: RegExpExecArray[] = []
  let free = 0
  for (const at of held) {
    for (let start = reach === null ? Math.max(at, free) : firstNear(reach, numbers, at, free); start <= at; start++) {
      if (!mayMatch(ready, numbers, start)) continue
      pattern.lastIndex = start
      const match = pattern.exec(text)
      if (match === null) continue
      found.push(match)
      free = Math.max(pattern.lastIndex, start + 1)
      start = free - 1
    }
    // what began at or before this place is tried
    if (free <= at) free = at + 1
  }
  return found
}

/** How far back a match may begin that runs up to a place. */
function firstNear(reach: NonNullable<Ready['reach']>, numbers: Uint16Array, at: number, free: number): number {
  const { within, through } = reach
  const least = Math.max(free, at - within)
  if (through === null) return least
  let start = at
  while (start > least && through[numbers[start - 1]!] === 1) start--
  return Math.max(start, free)
}

function mayMatch({ opens, pairs, barred, behind }: Ready, numbers: Uint16Array, at: number): boolean {
  if (opens !== null) {
    const opening = opens[numbers[at]!]!
    if (opening === 0) return false
    if ((opening & IN_PAIR) !== 0) {
      const mark = markOf(numbers[at]!, numbers[at + 1] ?? 0)
      if (pairs[mark & (pairs.length - 1)] === 0) return false
    }
    if ((opening & BARRED) !== 0 && at > 0 && barred[numbers[at - 1]!] === 1) return false
  }
  return behind === null || (at > 0 && behind[numbers[at - 1]!] === 1)
}

/** The matches of groups of patterns in a text, all of them found in one pass. */
type Together<G> = { readonly [K in keyof G]: readonly Matches[] }

/** Groups of patterns to be asked together, made ready once for each knowledge. */
export function together<G extends Readonly<Record<string, readonly Asked[]>>>(
  groups: G,
): (text: string, knowledge: Knowledge) => Together<G> {
  const planFor = compiledFrom((knowledge: Knowledge) => planOf(Object.values(groups).flat(), knowledge))
  return (text, knowledge) => {
    const matches = matchesOf(planFor(knowledge), text)
    let from = 0
    const split: Record<string, readonly Matches[]> = {}
    for (const [name, asked] of Object.entries(groups)) {
      split[name] = matches.slice(from, from + asked.length)
      from += asked.length
    }
    return split as Together<G>
  }
}
