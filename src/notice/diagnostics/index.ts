import { AUDIT_DIAGNOSTICS } from './audit.ts'
import { EMIT_DIAGNOSTICS } from './emit.ts'
import { EXTRACT_DIAGNOSTICS } from './extract.ts'
import { HEAD_DIAGNOSTICS } from './head.ts'
import { INGEST_DIAGNOSTICS } from './ingest.ts'
import { NORMALIZE_DIAGNOSTICS } from './normalize.ts'
import { OUTLINE_DIAGNOSTICS } from './outline.ts'
import { PROBLEMS_DIAGNOSTICS } from './problems.ts'

/** Every diagnostic code there is, in the order of the stages. */
export const DIAGNOSTICS = {
  ...INGEST_DIAGNOSTICS,
  ...NORMALIZE_DIAGNOSTICS,
  ...OUTLINE_DIAGNOSTICS,
  ...EXTRACT_DIAGNOSTICS,
  ...HEAD_DIAGNOSTICS,
  ...PROBLEMS_DIAGNOSTICS,
  ...AUDIT_DIAGNOSTICS,
  ...EMIT_DIAGNOSTICS,
} as const
