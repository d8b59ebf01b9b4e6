import type { Decoy } from '../../notice/rule.ts'
import { comparison } from './comparison.ts'
import { contact } from './contact.ts'
import { cyclic } from './cyclic.ts'
import { division } from './division.ts'
import { grade } from './grade.ts'
import { namedPeriod } from './named-period.ts'
import { ordinal } from './ordinal.ts'
import { pageLine } from './page-line.ts'
import { place } from './place.ts'
import { slogan } from './slogan.ts'

/** Every decoy; their order decides nothing. */
export const DECOYS: readonly Decoy[] = [
  // dates, documents, ordinals, versions
  comparison,
  cyclic,
  namedPeriod,
  // counts
  contact,
  division,
  grade,
  ordinal,
  pageLine,
  place,
  slogan,
]
