import type { DiagnosticWords } from '../diagnostic.ts'

/** What `audit` can report, each with its words and a hint. */
export const AUDIT_DIAGNOSTICS = {} as const satisfies Record<`audit/${string}`, DiagnosticWords>
