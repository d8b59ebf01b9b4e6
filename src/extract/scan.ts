import { allMatches, mayOpen, type Openings, openingsOf } from '../language/matcher.ts'
import { headsOf } from '../language/pattern-heads.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Near } from '../notice/rule.ts'

/** A pattern that may say where it is worth asking. */
export interface Asked {
  readonly pattern: RegExp
  readonly near?: Near
}

/** A pattern made ready: sets of characters as tables by character code. */
interface Ready {
  readonly pattern: RegExp
  readonly near: {
    readonly within: number
    readonly openings: Openings
    readonly through: Uint8Array | null
    readonly behind: Uint8Array | null
  } | null
}

interface Plan {
  readonly asked: readonly Ready[]
  /** For a character code the number of its list in `heldBy`, 0 for a character that no pattern waits for. */
  readonly table: Uint16Array
  readonly heldBy: readonly (readonly number[])[]
}

const CODES = 0x10000

/** 1 at the code of each character of a set; equal sets share one table. */
function tables(): (set: string) => Uint8Array {
  const known = new Map<string, Uint8Array>()
  return (set) => {
    const key = [...new Set(set)].sort().join('')
    const table = known.get(key) ?? new Uint8Array(CODES)
    for (const c of key) table[c.charCodeAt(0)] = 1
    known.set(key, table)
    return table
  }
}

/** Patterns made ready to be asked together: one pass over a text then finds where each of them may match. */
export function planOf(asked: readonly Asked[], knowledge: Knowledge): Plan {
  const tableOf = tables()
  const waiting = new Map<number, number[]>()
  const ready = asked.map(({ pattern, near }, place): Ready => {
    const heads = pattern.ignoreCase ? null : headsOf(pattern.source)
    if (heads === null) return { pattern, near: null }
    const first = String.fromCharCode(...heads.keys())
    const holds = near === undefined ? first : typeof near.holds === 'string' ? near.holds : near.holds(knowledge)
    for (const c of new Set(holds)) {
      const code = c.charCodeAt(0)
      waiting.set(code, [...(waiting.get(code) ?? []), place])
    }
    return {
      pattern: new RegExp(pattern.source, pattern.flags.replace('g', 'y')),
      near: {
        within: near?.within ?? 0,
        openings: openingsOf(heads),
        through: near?.through === undefined ? null : tableOf(first + holds + near.through),
        behind: near?.behind === undefined ? null : tableOf(near.behind),
      },
    }
  })
  const lists = new Map<string, number>()
  const heldBy: (readonly number[])[] = [[]]
  const table = new Uint16Array(CODES)
  for (const [code, places] of waiting) {
    const key = places.join(' ')
    const list = lists.get(key) ?? heldBy.push(places) - 1
    lists.set(key, list)
    table[code] = list
  }
  return { asked: ready, table, heldBy }
}

/** All matches of each pattern, as `matchAll` would find them. */
export function matchesOf({ asked, table, heldBy }: Plan, text: string): readonly (readonly RegExpExecArray[])[] {
  const places = asked.map((): number[] => [])
  for (let at = 0; at < text.length; at++) {
    const list = table[text.charCodeAt(at)]!
    if (list !== 0) for (const place of heldBy[list]!) places[place]!.push(at)
  }
  return asked.map((ready, place) => matchesNear(ready, text, places[place]!))
}

function matchesNear({ pattern, near }: Ready, text: string, held: readonly number[]): readonly RegExpExecArray[] {
  if (near === null) return allMatches(pattern, text)
  const { within, openings, through, behind } = near
  const found: RegExpExecArray[] = []
  let free = 0
  if (within === 0) {
    for (const at of held) {
      if (at < free) continue
      if (!mayOpen(openings, text, at)) continue
      if (behind !== null && (at === 0 || behind[text.charCodeAt(at - 1)] === 0)) continue
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (match === null) continue
      found.push(match)
      free = Math.max(pattern.lastIndex, at + 1)
    }
    return found
  }
  for (const at of held) {
    const least = Math.max(free, at - within)
    let start = at
    if (through === null) start = Math.min(at, least)
    else while (start > least && through[text.charCodeAt(start - 1)] === 1) start--
    for (; start <= at; start++) {
      if (start < free) continue
      if (!mayOpen(openings, text, start)) continue
      if (behind !== null && (start === 0 || behind[text.charCodeAt(start - 1)] === 0)) continue
      pattern.lastIndex = start
      const match = pattern.exec(text)
      if (match === null) continue
      found.push(match)
      free = Math.max(pattern.lastIndex, start + 1)
    }
    // what began at or before this place is tried
    free = Math.max(free, at + 1)
  }
  return found
}
