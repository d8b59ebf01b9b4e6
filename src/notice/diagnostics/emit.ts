import type { DiagnosticWords } from '../diagnostic.ts'

/** What `emit` can report, each with its words and a hint. */
export const EMIT_DIAGNOSTICS = {} as const satisfies Record<`emit/${string}`, DiagnosticWords>
