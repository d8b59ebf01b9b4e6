import type { DiagnosticWords } from '../diagnostic.ts'

/** What `problems` can report, each with its words and a hint. */
export const PROBLEMS_DIAGNOSTICS = {} as const satisfies Record<`problems/${string}`, DiagnosticWords>
