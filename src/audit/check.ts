import type { CheckRef, Finding } from '../notice/check.ts'
import type { CheckCode } from '../notice/checks/index.ts'
import type { DiagnosticArgs } from '../notice/diagnostic.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Reading } from '../notice/reading.ts'
import type { Span } from '../notice/span.ts'
import type { CheckResult } from '../notice/vocabulary.ts'

/** What a check looks at: everything that the stages before found. */
export interface Scene extends Readonly<Omit<Reading, 'checks' | 'diagnostics'>> {
  readonly diagnostics: readonly Reading['diagnostics'][number][]
  readonly knowledge: Knowledge
}

/** What a check says: one entry for each thing concerned, none where the question does not arise. */
export interface Verdict {
  readonly result: CheckResult
  readonly refs?: readonly CheckRef[]
  readonly spans?: readonly Span[]
  readonly args?: DiagnosticArgs
}

/**
 * A comparison of two things that the text says, or of the text with a dated norm. It speaks of the text alone, and fails
 * only where the text plainly says both. Its words, and so the results it can give, stand under its code in
 * src/notice/checks/.
 */
export interface Check {
  readonly code: CheckCode
  readonly run: (scene: Scene) => readonly Verdict[]
}

export const findingsOf = ({ code, run }: Check, scene: Scene): Finding[] =>
  run(scene).map(({ result, refs = [], spans = [], args = {} }) => ({ code, result, refs, spans, args }))
