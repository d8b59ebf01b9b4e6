import { flatMap } from '../language/flat-map.ts'
import type { Finding } from '../notice/check.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Reading } from '../notice/reading.ts'
import { findingsOf } from './check.ts'
import { CHECKS } from './checks/index.ts'

/** Every check over what was read of one notice, in the order of the list. */
export function audit(reading: Reading, knowledge: Knowledge): Finding[] {
  const scene = { ...reading, knowledge }
  return flatMap(CHECKS, (check) => findingsOf(check, scene))
}
