import { extract } from '../../src/extract/index.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import type { DiagnosticCode } from '../../src/notice/diagnostic.ts'
import type { Fact, FactOf } from '../../src/notice/fact.ts'
import { factsOf } from '../../src/notice/head.ts'
import { sliceOf } from '../../src/notice/span.ts'
import type { FactKind } from '../../src/notice/vocabulary.ts'
import { readOutline } from '../../src/outline/index.ts'
import { textOf } from './scene.ts'

export interface Read {
  readonly facts: readonly Fact[]
  readonly codes: readonly DiagnosticCode[]
  readonly quote: (fact: Fact) => string
  readonly of: <K extends FactKind>(kind: K) => FactOf<K>[]
}

/** Outline and extract over a clean text. */
export function read(content: string): Read {
  const codes: DiagnosticCode[] = []
  const text = textOf(content)
  const knowledge = loadKnowledge()
  const outline = readOutline(text, knowledge, () => {})
  const facts = extract(text, outline, knowledge, (code) => codes.push(code))
  return { facts, codes, quote: (fact) => sliceOf(content, fact.span), of: (kind) => factsOf(facts, kind) }
}

/** Each date as `words start..end form role`. */
export const datesIn = (content: string): string[] => {
  const { of, quote } = read(content)
  return of('date').map((fact) => {
    const { start, end, form, role } = fact.value
    return `${quote(fact)} ${start}..${end} ${form} ${role}`
  })
}
