import { extract } from '../../src/extract/index.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import type { Fact } from '../../src/notice/fact.ts'
import { flatOutline, textOf } from '../extract/scene.ts'

/** One case of a suite: the fields an adapter may look at. The expected value is not among them. */
export interface Case {
  readonly id: string
  readonly text: string
  readonly reference_date?: string | null
}

/** What the scorer reads: `type`, UTF-16 `start` and `end`, and the fields of that type. */
export type Entity = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>

/** Translates what the library finds into a suite's conventions. */
export type Adapter = (example: Case) => readonly Entity[]

/**
 * Runs the library over a case. A reference date becomes the line of publication of a notice, which is all that the library
 * knows of a date outside the text; offsets are those of the case's own text.
 */
export function factsOf(example: Case): {
  readonly facts: readonly Fact[]
  readonly at: (fact: Fact) => { start: number; end: number }
} {
  const lead = example.reference_date ? `发布时间:${example.reference_date}\n` : ''
  const text = textOf(lead + example.text)
  const facts = extract(text, flatOutline(text.content.length), loadKnowledge(), () => {})
  return {
    facts: facts.filter((fact) => fact.span.start >= lead.length),
    at: ({ span }) => ({ start: span.start - lead.length, end: span.end - lead.length }),
  }
}
