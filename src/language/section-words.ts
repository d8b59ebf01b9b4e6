import { compiledFrom } from './lexicon.ts'

/** Cues (regular expressions) of what a heading names, by role in order of trial, and of headings that only name a list. */
export interface HeadingCues<Role extends string> {
  readonly roles: readonly { readonly role: Role; readonly cues: readonly string[] }[]
  readonly bare: readonly string[]
}

const patterns = compiledFrom((cues: HeadingCues<string>) => ({
  roles: cues.roles.map(({ cues: words }) => new RegExp(words.join('|'))),
  bare: new RegExp(cues.bare.join('|')),
}))

/** The part of a notice that the words of a heading name; null where they name none. */
export function namedRole<Role extends string>(heading: string, cues: HeadingCues<Role>): Role | null {
  const found = patterns(cues).roles.findIndex((pattern) => pattern.test(heading))
  return cues.roles[found]?.role ?? null
}

/** A heading that only names the list of problems (反馈问题整改落实情况) and says nothing of what they are about. */
export const isBareSection = (heading: string, cues: HeadingCues<string>): boolean => patterns(cues).bare.test(heading)
