import type { DefectWords } from '../notice/lexicons.ts'
import { anyOf, compiledFrom } from './lexicon.ts'

const patterns = compiledFrom((words: DefectWords) => ({
  defect: new RegExp(anyOf(words.defects)),
  positive: new RegExp(`^(?:${anyOf(words.positives)})`),
}))

const ABOUT_PROBLEM = /^(?:关于|针对|对于|对|就)(?:(?!。).){2,300}?(?:问题|不足|短板|现象)/
const PROBLEM_TAIL = /(?:的问题|问题)(?:的?整改(?:落实)?(?:情况|进展)?)?[。::]?$/

/** 关于…问题, 针对…问题, 问题N, 反馈问题: the heading says itself that it is a problem. */
export const isWordedAsProblem = (heading: string): boolean =>
  ABOUT_PROBLEM.test(heading) ||
  /^(?:巡[视察])?(?:反馈)?问题\s*[(]?[一二三四五六七八九十\d]{0,3}[)]?\s*[:.、]/.test(heading) ||
  /^[“"「][^”"」]{2,300}[”"」](?:等)?(?:的)?问题/.test(heading)

/** The heading states a shortcoming (…不到位, …有差距), or ends in 问题. */
export function statesDefect(heading: string, words: DefectWords): boolean {
  const { defect, positive } = patterns(words)
  if (isWordedAsProblem(heading)) return true
  if (PROBLEM_TAIL.test(heading) && !/^(?:坚持|聚焦|紧盯|突出|强化|抓好|推进|做好)问题/.test(heading)) return true
  return (
    defect.test(heading) &&
    !(
      positive.test(heading) &&
      !/(?:不|未|缺|弱|差|失|虚|松|乏|滞后|短板|隐患|风险|混乱)[^,。]{0,6}[。]?$/.test(heading)
    )
  )
}
