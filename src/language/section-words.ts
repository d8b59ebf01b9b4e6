import type { SectionCues } from '../notice/lexicons.ts'
import type { SectionRole } from '../notice/vocabulary.ts'
import { compiledFrom } from './lexicon.ts'

const patterns = compiledFrom((cues: SectionCues) => ({
  roles: cues.roles.map(({ role, cues: words }) => ({ role, pattern: new RegExp(words.join('|')) })),
  bare: new RegExp(cues.bare.join('|')),
}))

/** The part of a notice that the words of a heading name; null where they name none. */
export function namedRole(heading: string, cues: SectionCues): SectionRole | null {
  return patterns(cues).roles.find(({ pattern }) => pattern.test(heading))?.role ?? null
}

/** A heading that only names the list of problems (反馈问题整改落实情况) and says nothing of what they are about. */
export const isBareSection = (heading: string, cues: SectionCues): boolean => patterns(cues).bare.test(heading)
