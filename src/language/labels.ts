import { flatMap } from './flat-map.ts'
import { compiledFrom } from './lexicon.ts'
import { allMatches } from './matcher.ts'
import { numberedPlaces } from './numbered-labels.ts'
import { foundOnce } from './of-text.ts'

/** A label key with its colon (整改情况:) or in brackets (【整改情况】). */
export interface LabelPlace {
  readonly role: string
  /** The opening bracket is part of it, the blanks behind the colon are. */
  readonly start: number
  readonly end: number
  /** Nothing but a line start, a stop, a bracket or a blank stands before it. */
  readonly bounded: boolean
}

/** Label words by what stands after them. */
export type LabelKeys = Readonly<Record<string, readonly string[]>>

interface Keys {
  readonly roleOf: ReadonlyMap<string, string>
  /** Keys by their last character, longest first. */
  readonly byLast: ReadonlyMap<string, readonly string[]>
}

const keysOf = compiledFrom((labels: LabelKeys): Keys => {
  const roleOf = new Map(flatMap(Object.entries(labels), ([role, words]) => words.map((word) => [word, role] as const)))
  const byLast = new Map<string, string[]>()
  for (const key of [...roleOf.keys()].sort((a, b) => b.length - a.length)) {
    if (key.length < 2) continue
    const last = key.at(-1)!
    byLast.set(last, [...(byLast.get(last) ?? []), key])
  }
  return { roleOf, byLast }
})

const BOUNDARY = '\n。;,、.([【〔)】」”’』 \t:▲△■□◆◇●○★☆※▶►➤✦'
const PREFIX = /(?:目前|现|整改工作)$/
const PAIRS: Readonly<Record<string, string>> = { '】': '【', ']': '[', '〕': '〔', ')': '(' }

/**
 * Every label of a text: keys with a colon or in brackets, keys that open lines without either, where they recur, and keys behind
 * the numbers of a notice about one matter.
 */
export const labelPlaces = foundOnce((shadow: string, labels: LabelKeys): readonly LabelPlace[] => {
  const keys = keysOf(labels)
  const marked = markedPlaces(shadow, keys)
  const bare = [...barePlaces(shadow, keys), ...numberedPlaces(shadow, keys.roleOf)]
  return bare.length === 0 ? marked : [...marked, ...bare].sort((a, b) => a.start - b.start)
})

const LINE_HEAD = /[ \t]*([\u4e00-\u9fff]{2,10})(?=[ \t]*(?:\n|$)|[ \t]+\S)/y
const RECURS = 2

/** Lines that open with a key and no colon (整改措施 alone, 整改结果 已完成): a clerk's form where at least two keys recur. */
function barePlaces(shadow: string, { roleOf }: Keys): LabelPlace[] {
  const found: { key: string; place: LabelPlace }[] = []
  for (let line = 0; line >= 0 && line < shadow.length; line = shadow.indexOf('\n', line) + 1 || -1) {
    LINE_HEAD.lastIndex = line
    const key = LINE_HEAD.exec(shadow)?.[1]
    const role = key === undefined ? undefined : roleOf.get(key)
    if (key === undefined || role === undefined) continue
    const start = shadow.indexOf(key, line)
    found.push({ key, place: { role, start, end: afterBlanks(shadow, start + key.length), bounded: true } })
  }
  const times = new Map<string, number>()
  for (const { key } of found) times.set(key, (times.get(key) ?? 0) + 1)
  const recurring = [...times.values()].filter((count) => count >= RECURS).length
  return recurring < RECURS ? [] : found.filter(({ key }) => times.get(key)! >= RECURS).map(({ place }) => place)
}

/** One pass: it looks back from each colon and closing bracket for the longest key before it. */
function markedPlaces(shadow: string, keys: Keys): LabelPlace[] {
  const found: LabelPlace[] = []
  let free = 0
  for (const { index } of allMatches(/[:】〕\])]/g, shadow)) {
    const place = labelBefore(shadow, index, free, keys)
    if (place === null) continue
    found.push(place)
    free = place.end
  }
  return found
}

/** The label that a mark closes, if its key begins at `free` or behind it. */
function labelBefore(shadow: string, mark: number, free: number, { roleOf, byLast }: Keys): LabelPlace | null {
  const opener = PAIRS[shadow[mark]!]
  const end = keyEnd(shadow, mark, opener === undefined)
  const key = keyBefore(shadow, end, byLast)
  const start = end - (key?.length ?? 0)
  if (key === null || start < free) return null
  const opens = opensWith(shadow, start)
  const before = start - opens - 1
  if (opener !== undefined) {
    if (opens === 0 || shadow[start - opens] !== opener) return null
    // 【进展】 of two characters is a label only where it opens a line
    if (key.length < 3 && !(opener === '【' && (before < 0 || shadow[before] === '\n'))) return null
  }
  const prefix = PREFIX.exec(shadow.slice(Math.max(0, start - 4), start))?.[0].length ?? 0
  const at = prefix > 0 && isBoundary(shadow, start - prefix - 1) ? start - prefix : start - opens
  return {
    role: roleOf.get(key)!,
    start: at,
    end: afterBlanks(shadow, mark + 1),
    bounded: at < start - opens || isBoundary(shadow, before) || opens > 0,
  }
}

/** Before blanks, and before a colon closing brackets too: 【整改情况】: */
function keyEnd(shadow: string, mark: number, isColon: boolean): number {
  let end = mark
  while (end > 0 && (shadow[end - 1] === ' ' || (isColon && PAIRS[shadow[end - 1]!] !== undefined))) end--
  return end
}

const isBoundary = (shadow: string, at: number): boolean => at < 0 || BOUNDARY.includes(shadow[at]!)

/** Brackets and blanks between an opening bracket and the key: how far back the label begins. */
function opensWith(shadow: string, start: number): number {
  let at = start
  while (at > 0 && shadow[at - 1] === ' ') at--
  return at > 0 && '【[〔('.includes(shadow[at - 1]!) ? start - at + 1 : 0
}

const keyBefore = (shadow: string, end: number, byLast: Keys['byLast']): string | null =>
  byLast.get(shadow[end - 1] ?? '')?.find((key) => key.length <= end && shadow.startsWith(key, end - key.length)) ??
  null

function afterBlanks(shadow: string, from: number): number {
  let at = from
  while (shadow[at] === ':' || shadow[at] === ' ' || shadow[at] === '\t') at++
  return at
}

/** Index of the first place that starts at or after an offset. */
export function placeFrom(places: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
