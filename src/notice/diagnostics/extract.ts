import type { DiagnosticWords } from '../diagnostic.ts'

/** What `extract` can report, each with its words and a hint. */
export const EXTRACT_DIAGNOSTICS = {} as const satisfies Record<`extract/${string}`, DiagnosticWords>
