import type { Span } from '../notice/span.ts'

/** Words that may stand right before a document number and are no part of its code. */
const BEFORE =
  /^.*(?:印发|下发|转发|发布|颁布|根据|按照|依据|依照|落实|执行|贯彻|学习|传达|文件|通知|文号|详见|参见|见|及|和|与|的|了|以|由|为|如|在|对|按)(?=[\u4e00-\u9fa5]|$)/

/** 〔2024〕107号 and its bracket variants. */
export const NUMBER_TAIL =
  '[〔\\[【(〈<][ \\t]?(?<year>(?:19|20)\\d\\d)[ \\t]?[〕\\]】)〉>][ \\t]?(?:第[ \\t]?)?(?<serial>\\d{1,5})[ \\t]?号'

/** The code before the bracket (旺卫函), at most twelve characters; empty where there is none. */
export function codeBefore(shadow: string, at: number): string {
  const run = /[\u4e00-\u9fa5A-Za-z]{1,16}$/.exec(shadow.slice(Math.max(0, at - 16), at))?.[0] ?? ''
  const code = run.replace(BEFORE, '')
  return code.length > 12 ? code.slice(-12) : code
}

/** Inside the brackets after a title. */
export const NUMBER = new RegExp(`(?<code>[\\u4e00-\\u9fa5A-Za-z]{1,12})${NUMBER_TAIL}`)

export const wholeOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length })
