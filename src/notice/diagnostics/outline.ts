import type { DiagnosticWords } from '../diagnostic.ts'

/** What `outline` can report, each with its words and a hint. */
export const OUTLINE_DIAGNOSTICS = {} as const satisfies Record<`outline/${string}`, DiagnosticWords>
