import type { DiagnosticWords } from '../diagnostic.ts'

/** What `normalize` can report, each with its words and a hint. */
export const NORMALIZE_DIAGNOSTICS = {} as const satisfies Record<`normalize/${string}`, DiagnosticWords>
