import { divisionsOf } from '../../src/head/region/divisions.ts'
import { findPlaces } from '../../src/head/region/find.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import type { Adapter } from './adapter.ts'

/** The suites ask for the code of today: an old name gives what followed it, an open name all it may mean. */
export const regionCases: Adapter = (example) =>
  findPlaces(example.text, divisionsOf(loadKnowledge().regions)).map(({ span, candidates }) => {
    const codes = [...new Set(candidates.flatMap((division) => division.now))]
    return { type: 'region', ...span, ...(codes.length === 1 ? { code: codes[0] } : { candidates: codes }) }
  })
