import { type Alphabet, alphabetOf, tableOf } from '../language/alphabet.ts'
import { flatMap } from '../language/flat-map.ts'
import { barredBefore } from '../language/matcher.ts'
import { type Heads, headsOf } from '../language/pattern-heads.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Near } from '../notice/rule.ts'

/** A pattern that may say where it is worth asking. */
export interface Asked {
  readonly pattern: RegExp
  readonly near?: Near
}

/** A pattern made ready; its tables are by the numbers of the plan's alphabet. */
export interface Ready {
  readonly pattern: RegExp
  /** Whether it is tried where something of it is seen; else it may begin with anything, anywhere. */
  readonly isHeld: boolean
  /** What a match may begin with, the sum of the marks below; null for anything. */
  readonly opens: Uint8Array | null
  /** 1 for the two characters that a match may begin with, by the last bits of their mark: as many as it takes to tell most apart. */
  readonly pairs: Uint8Array
  /** What never stands before a match that begins with a barred character. */
  readonly barred: Uint8Array
  /** What stands before every match; null for anything. */
  readonly behind: Uint8Array | null
  /** How far before a held place a match may begin; null where it begins there. */
  readonly reach: { readonly within: number; readonly through: Uint8Array | null } | null
}

export const IN_PAIR = 2
export const BARRED = 4
const ALONE = 1

/** The patterns that wait for something: those of `after` only where a character that may stand before it does. */
export interface Held {
  readonly always: readonly number[]
  readonly after: readonly number[]
}

export interface Plan {
  readonly asked: readonly Ready[]
  readonly alphabet: Alphabet
  /** For the number of a character, and for the mark of a pair, the number of its list in `heldBy`; 0 for what no pattern waits for. */
  readonly alone: Uint16Array
  readonly pairs: Uint16Array
  readonly heldBy: readonly Held[]
  /** What may stand before a held character of any pattern that says what runs up to it. */
  readonly before: Uint8Array
}

const MARKS = 0x4000
const LEAST_MARKS = 64
const PER_MARK = 4

/** The mark of the numbers of two characters, which other pairs may share. */
export const markOf = (first: number, second: number): number => (first * 61 + second) & (MARKS - 1)

type Codes = ReadonlySet<number>

/** What is known of a pattern, in characters. */
interface Known {
  readonly pattern: RegExp
  readonly heads: Heads | null
  readonly within: number
  readonly holds: Codes
  readonly followed: Codes | null
  readonly through: Codes | null
  readonly behind: Codes | null
  readonly barred: Codes
}

const NONE: Codes = new Set()
const codesOf = (characters: string): Codes => new Set(Array.from(characters, (c) => c.charCodeAt(0)))
const given = (characters: string | undefined): Codes | null => (characters === undefined ? null : codesOf(characters))

function known({ pattern, near }: Asked, knowledge: Knowledge): Known {
  const heads = pattern.ignoreCase ? null : headsOf(pattern.source)
  const first: Codes = new Set(heads?.keys())
  const words = near === undefined ? null : typeof near.holds === 'string' ? near.holds : near.holds(knowledge)
  const holds = words === null ? first : codesOf(words)
  const through = given(near?.through)
  return {
    pattern,
    heads,
    within: near?.within ?? 0,
    holds,
    followed: given(near?.followed),
    through: through === null ? null : new Set([...first, ...holds, ...through]),
    behind: given(near?.behind),
    barred: heads === null ? NONE : barredBefore(heads),
  }
}

const setsOf = ({ heads, holds, followed, through, behind, barred }: Known): readonly Codes[] => [
  ...Array.from(heads?.keys() ?? [], (first) => new Set([first])),
  ...Array.from(heads?.values() ?? [], ({ seconds }) => seconds ?? NONE),
  ...Array.from(holds, (code) => new Set([code])),
  ...[followed, through, behind, barred].map((set) => set ?? NONE),
]

/** Patterns made ready to be asked together: one pass over a text then finds where each of them may match. */
export function planOf(asked: readonly Asked[], knowledge: Knowledge): Plan {
  const all = asked.map((one) => known(one, knowledge))
  const alphabet = alphabetOf(flatMap(all, setsOf))
  const [alone, pairs]: [Waiting, Waiting] = [new Map(), new Map()]
  for (const [place, one] of all.entries()) if (isHeld(one)) waitFor(one, place, alphabet, alone, pairs)
  const heldBy: Held[] = [{ always: [], after: [] }]
  return {
    asked: all.map((one) => readied(one, alphabet)),
    alphabet,
    alone: listed(alone, alphabet.size, heldBy),
    pairs: listed(pairs, MARKS, heldBy),
    heldBy,
    before: tableOf(
      flatMap(all, ({ through }) => [...(through ?? [])]),
      alphabet,
    ),
  }
}

/** Whether something of every match is known: what it begins with, or what it runs up to. */
const isHeld = ({ heads, within }: Known): boolean => heads !== null || within > 0

function readied(one: Known, alphabet: Alphabet): Ready {
  const { pattern, heads, within, through, behind, barred } = one
  const opens = new Uint8Array(alphabet.size)
  const marks: number[] = []
  for (const [first, head] of heads ?? []) {
    const number = alphabet.numbers[first]!
    opens[number] = (head.seconds === null ? ALONE : IN_PAIR) + (head.barred.size === 0 ? 0 : BARRED)
    for (const second of head.seconds ?? []) marks.push(markOf(number, alphabet.numbers[second]!))
  }
  let size = LEAST_MARKS
  while (size < MARKS && size < PER_MARK * marks.length) size *= 2
  const pairs = new Uint8Array(size)
  for (const mark of marks) pairs[mark & (size - 1)] = 1
  const table = (set: Codes | null) => (set === null ? null : tableOf(set, alphabet))
  return {
    pattern: isHeld(one) ? new RegExp(pattern.source, pattern.flags.replace('g', 'y')) : pattern,
    isHeld: isHeld(one),
    opens: heads === null ? null : opens,
    pairs,
    barred: tableOf(barred, alphabet),
    behind: table(behind),
    reach: within === 0 ? null : { within, through: table(through) },
  }
}

/** Which patterns wait for a character or a pair, by its number or mark. */
type Waiting = Map<number, { always: number[]; after: number[] }>

function wait(waiting: Waiting, at: number, place: number, when: keyof Held): void {
  const held = waiting.get(at) ?? { always: [], after: [] }
  waiting.set(at, held)
  if (held[when].at(-1) !== place) held[when].push(place)
}

function waitFor(one: Known, place: number, { numbers }: Alphabet, alone: Waiting, pairs: Waiting): void {
  for (const code of one.holds) {
    const head = one.heads?.get(code)
    const seconds = one.followed ?? (one.within === 0 ? (head?.seconds ?? null) : null)
    if (seconds !== null)
      for (const second of seconds) wait(pairs, markOf(numbers[code]!, numbers[second]!), place, 'always')
    else
      wait(
        alone,
        numbers[code]!,
        place,
        one.within === 0 || one.through === null || head !== undefined ? 'always' : 'after',
      )
  }
}

/** A table of the lists, each of them kept once. */
function listed(waiting: Waiting, size: number, heldBy: Held[]): Uint16Array {
  const table = new Uint16Array(size)
  const known = new Map<string, number>()
  for (const [at, held] of waiting) {
    const key = `${held.always.join(' ')}|${held.after.join(' ')}`
    const list = known.get(key) ?? heldBy.push(held) - 1
    known.set(key, list)
    table[at] = list
  }
  return table
}
