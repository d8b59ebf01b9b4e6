import type { Finding } from '../notice/check.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Reading } from '../notice/reading.ts'
import { findingsOf } from './check.ts'
import { CHECKS } from './checks/index.ts'

/** Every check over what was read of one notice, in the order of the list. */
export const audit = (reading: Reading, knowledge: Knowledge): Finding[] =>
  CHECKS.flatMap((check) => findingsOf(check, { ...reading, knowledge }))
