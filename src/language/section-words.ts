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

/** What a heading may be made of that speaks of the problems still open and of nothing that they are about. */
const OF_THE_REST =
  /^(?:关于|部分|少数|少量|个别|极少数|其余|其他|剩余|余下|目前|当前|现阶段|现|审计|巡[视察]|督[察查]|检查|反馈|查出|发现|指出|整改|落实|工作|过程|中|尚|仍|仍然|依然|还|存在|面临|的|未|没有|未能|不能|暂未|按期|按时|如期|按要求|按规定|全部|全面|完全|彻底|完成|到位|销号|办结|推进|解决|正在|尚在|仍在|需|需要|有待|持续|继续|进一步|长期|坚持|不|不够|问题|事项|任务|项目|困难|不足|差距|短板|难点|和|与|及|及其|以及|、|主要|具体|有关|相关|情况|说明|分析|原因|成因|缘由|理由|措施|对策|办法|打算|\(\d+[个项条件]\))+$/
const OPEN = /未|不|仍|还|尚|需|有待|剩余|余下|其余|正在|持续|继续|长期/
const ENDS_IN_PROBLEMS = /(?:问题|事项|任务|项目)(?:的)?(?:情况|说明|及其|具体|\(\d+[个项条件]\))*$/

/** 尚未整改到位的问题和原因, 部分问题未完成整改的原因分析: why some problems of the list are still open. */
export const namesReasons = (heading: string): boolean =>
  /[原成]因|缘由|理由/.test(heading) && OF_THE_REST.test(heading)

/** 尚需持续整改的问题, 剩余问题情况: the problems of the list that are still open. */
export const namesOpenOnes = (heading: string): boolean =>
  OPEN.test(heading) && ENDS_IN_PROBLEMS.test(heading) && OF_THE_REST.test(heading)
