import type { Knowledge } from '../notice/knowledge.ts'
import type { LlmTask, Refusal } from '../notice/llm-pass.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import type { Span } from '../notice/span.ts'
import type { Words } from './words.ts'

/** What the slots of a notice are found in. */
export interface Scene {
  readonly record: NoticeRecord
  readonly words: Words
}

/** Something left open or doubtful, and the words that may settle it. */
export interface Slot {
  readonly target: string
  /** One problem or section, or a piece of it: a quote must stand here. */
  readonly span: Span
  /** Words of the notice shown beside it: what is known already, or what is asked about. */
  readonly listed: readonly string[]
}

/** A value of the model with its words found. */
export interface Found {
  readonly value: string
  readonly quote: string
  readonly span: Span
}

/** Where a found value belongs, and how it stands to what the rules have. */
export interface Placed {
  readonly target: string
  readonly field: string
  readonly value: string
  readonly state: 'accepted' | 'disagrees'
}

export interface Task {
  readonly name: LlmTask
  /** What `listed` is, in the message. */
  readonly listedAs: string | null
  /** Codes with their words, for the prompt; null where a value is words of the notice, which must stand in the quote. */
  readonly values: (knowledge: Knowledge) => readonly (readonly [code: string, words: string])[] | null
  /** A quote is about a state: what stands around it can turn it round. */
  readonly ofState: boolean
  /** One slot takes one value. */
  readonly single: boolean
  readonly slots: (scene: Scene) => readonly Slot[]
  readonly place: (found: Found, slot: Slot, scene: Scene) => Placed | Refusal
}

/** Code points asked about at once. */
const LONGEST = 6000

/** A stretch cut to what is asked at once, at the end of a paragraph. */
export function clipped(span: Span, words: Words): Span {
  if (span.end - span.start <= LONGEST) return span
  const head = { start: span.start, end: span.start + LONGEST }
  const line = words.slice(head).lastIndexOf('\n')
  return line > 0 ? words.spanIn(head, 0, line) : head
}

/** A long stretch in parts that are asked about one by one. */
export function parts(span: Span, words: Words): Span[] {
  const all: Span[] = []
  for (let rest = span; rest.start < rest.end; rest = { start: all.at(-1)!.end, end: span.end })
    all.push(clipped(rest, words))
  return all
}
