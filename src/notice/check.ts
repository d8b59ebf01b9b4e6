import type { DiagnosticArgs } from './diagnostic.ts'
import type { Fact } from './fact.ts'
import type { OutlineNode } from './outline.ts'
import type { Measure, Problem } from './problem.ts'
import type { Span } from './span.ts'
import type { CheckResult } from './vocabulary.ts'

/** What a check may name: `emit` gives the id. */
export type CheckRef = Problem | Measure | OutlineNode | Fact

/** What a check found: data, worded later from code, result and args (src/notice/checks/). */
export interface Finding {
  readonly code: string
  readonly result: CheckResult
  /** The problem or section concerned first, then measures or facts; [] where it concerns the whole notice. */
  readonly refs: readonly CheckRef[]
  /** The words of both sides. */
  readonly spans: readonly Span[]
  /** The keys of the words chosen; `form` names which words of the result, where there are several. */
  readonly args: DiagnosticArgs
}

/** One wording of a result: the keys of its args, and the words in both languages, `{key}` standing for an arg. */
export interface CheckWording {
  readonly args: readonly string[]
  readonly zh: string
  readonly en: string
}

/** One entry of the table: what is compared, and what can be said, by `result` or `result.form`. */
export interface CheckWords {
  readonly compares: { readonly zh: string; readonly en: string }
  readonly says: Readonly<Partial<Record<CheckResult | `${CheckResult}.${string}`, CheckWording>>>
}
