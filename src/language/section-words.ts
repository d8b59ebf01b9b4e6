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

/** 存在的差距, 整改工作中的不足和困难: what the writer finds himself wanting. */
const SHORTFALLS =
  /^(?:(?:当前|目前|工作|整改|整改工作|整改落实|落实)(?:工作)?(?:中|过程中)?)?(?:尚|还|仍)?(?:然)?(?:存在|面临)?(?:的)?(?:主要|突出)?(?:的)?(?:问题(?:和|与|及|、))?(?:主要)?(?:差距|不足|困难|短板|薄弱环节)(?:(?:和|与|及|、)(?:主要)?(?:差距|不足|困难|短板|薄弱环节|问题|原因|原因分析))*$/

export const namesShortfalls = (heading: string): boolean => SHORTFALLS.test(heading)
