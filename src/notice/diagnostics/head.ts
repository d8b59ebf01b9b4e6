import type { DiagnosticWords } from '../diagnostic.ts'

/** What `head` can report, each with its words and a hint. */
export const HEAD_DIAGNOSTICS = {} as const satisfies Record<`head/${string}`, DiagnosticWords>
