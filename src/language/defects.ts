import { characterSet, hasAt } from './character-set.ts'
import { anyOf, compiledFrom } from './lexicon.ts'
import { tester } from './matcher.ts'

/** Words of shortcomings, and words that a step opens with. */
export interface DefectWords {
  readonly defects: readonly string[]
  /** What a step can be about (补齐短板): a shortcoming only behind 存在 or 有. */
  readonly things: readonly string[]
  readonly positives: readonly string[]
  /** Words that tell wherever they stand in a clause that something was done. */
  readonly deeds: readonly string[]
}

/** 无坐支, 未发现违规: the shortcoming is not there. */
const NOT_FOUND = '(?<![无没]|未(?:见|发现|发生|出现|再发生))'

const patterns = compiledFrom((words: DefectWords) => ({
  defect: tester(new RegExp(anyOf(words.defects))),
  positive: new RegExp(`^(?:${anyOf(words.positives)})`),
  ending: new RegExp(
    `${NOT_FOUND}(?:${anyOf(words.defects.filter((word) => !words.things.includes(word)))}|不[够太甚][^,。;]{1,3}|(?:有|存在|较大|明显)[^,。;]{0,4}(?:${anyOf(words.things)}|不足|问题))(?:的|等|了|现象)?[。]?$`,
  ),
}))

const TAIL = '(?:的)?(?:具体)?(?:整改|落实|办理)?(?:落实|工作|推进|完成)?(?:的)?(?:进展)?(?:情况|进展)?'
/** 关于…问题 with nothing after it but 的整改情况, a bracket or the end of the clause. */
const ABOUT_PROBLEM = new RegExp(
  `^(?:关于|针对|对于|对|就)[^。]{2,300}?(?:问题|不足|短板|现象)${TAIL}\\s*(?:[。::(【[,]|$)`,
)
/** A quoted problem may hold a 。 inside its quotes. */
const QUOTED_PROBLEM = /^(?:关于|针对|对于|对|就)?\s*[“"「][^”"」]{2,400}[”"」](?:等)?(?:的)?(?:问题|现象|短板|不足)/
/** 关于“学习不深入”的整改 */
const QUOTED_RECTIFIED =
  /^(?:关于|针对|对于|对|就)\s*[“"「][^”"」]{2,400}[”"」](?:的)?(?:具体)?整改(?:工作|落实|进展|完成)?(?:情况|进展)?\s*(?:[。:(【]|$)/
/** Ends in 问题, but not as the bare name of a list (存在的主要问题). */
const PROBLEM_TAIL =
  /(?<!^(?:存在|主要|突出|反馈|发现|具体|重点|查摆|巡[视察]反馈|审计查出|审计发现)(?:的|出的)?(?:主要|突出|具体|重点)?(?:的)?)问题[。:]?$/
const NAMED_PROBLEM =
  /^(?:巡[视察])?(?:反馈|存在|具体|主要|发现|突出)?(?:的)?问题\s{0,4}[(]?[一二三四五六七八九十\d]{0,3}[)]?\s{0,4}[:.、]/
/** 针对检查发现的问题,采取以下措施: whatever was found, and no problem by its name. */
const WHATEVER_FOUND =
  /^(?:针对|对于|对|就)(?:以上|上述|这些|此类|检查|督[查导察]|巡[察视]|审计|反馈|存在|发现|指出|提出|查出|组|中|出|的|所)+问题[,。:]/
/** What a heading that is worded as a problem begins with. */
const OPENING = characterSet('关针对就“"「 \t\n\r\v\f\u00a0\u3000巡反存具主发突的问')

/** 关于…问题, 针对…问题, 问题N, 反馈问题: the heading says itself that it is a problem. */
export const isWordedAsProblem = (heading: string): boolean =>
  hasAt(OPENING, heading, 0) &&
  !WHATEVER_FOUND.test(heading) &&
  (ABOUT_PROBLEM.test(heading) ||
    NAMED_PROBLEM.test(heading) ||
    QUOTED_PROBLEM.test(heading) ||
    QUOTED_RECTIFIED.test(heading))

const NAMES_PROBLEM = new RegExp(`${NOT_FOUND}问题[。:]?$`)

/** The heading ends in a shortcoming (…不到位, …存在短板) or in 问题: the stricter test, for steps that only name one. */
export const endsInShortfall = (heading: string, words: DefectWords): boolean =>
  patterns(words).ending.test(heading) || (NAMES_PROBLEM.test(heading) && !patterns(words).positive.test(heading))

/** The heading opens as a step does (加强…, 完善…) and states no shortcoming. */
export const statesStep = (heading: string, words: DefectWords): boolean =>
  patterns(words).positive.test(heading) && !statesDefect(heading, words)

/** The heading states a shortcoming (…不到位, …有差距), or ends in 问题. */
export function statesDefect(heading: string, words: DefectWords): boolean {
  const { defect, positive, ending } = patterns(words)
  if (isWordedAsProblem(heading)) return true
  const opensAsStep = positive.test(heading)
  // 推动解决群众身边问题 is a step, 加强监管不够问题 a problem
  if (PROBLEM_TAIL.test(heading) && (!opensAsStep || defect(heading))) return true
  return defect(heading) && (!opensAsStep || ending.test(heading))
}
