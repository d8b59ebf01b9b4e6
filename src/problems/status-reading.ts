import type { StatusLexicon } from '../notice/lexicons.ts'
import type { ProblemStatus } from '../notice/problem.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'
import { readStatusWords, statusPatterns } from './status-words.ts'

export const NOT_REPORTED: ProblemStatus = {
  value: 'not_reported',
  label: null,
  flags: [],
  span: null,
  basis: null,
  by: null,
}

/** The text as far as a status needs it. */
export interface Words {
  readonly content: string
  readonly shadow: string
}

export const LONGEST_LABEL = 40
/** What ends a label and is no part of it. */
export const LABEL_ENDS = '。;.!'

export const stated = (
  value: ProblemStatus['value'],
  label: string,
  flags: ProblemStatus['flags'],
  span: Span,
  by: string,
): ProblemStatus => ({
  value,
  label,
  flags,
  span,
  basis: 'stated',
  by,
})

/** √已完成: the sign is printed with the label and says nothing more. */
const SIGN = /^[√✓✔☑★☆▲△●○◎◆◇■][ \t]?/

/** 目前,现 before a state say when and are no part of it. */
const LEAD =
  /^(?:截至目前|截止目前|到目前为止|目前|现阶段|至此|现)[,、]?(?=已|正|基本|全部|未|尚|仍|持续|长期|部分|阶段|完成|整改|达到)/

/** The status of words that stand where a status stands; `unrecognised` keeps a short label that no phrase knows. */
export function readAt(text: Words, at: Span, by: string, lexicon: StatusLexicon): ProblemStatus | null {
  const outer = trimSpan(text.shadow, at, `${LABEL_ENDS}()【】[]「」『』“”:,、`)
  if (outer.end <= outer.start) return null
  const lead = LEAD.exec(sliceOf(text.shadow, outer))?.[0].length ?? 0
  const trimmed = { start: outer.start + lead, end: outer.end }
  const words = sliceOf(text.shadow, trimmed)
  const reading = readStatusWords(words.replace(SIGN, ''), lexicon)
  if (reading === null) return null
  const closes = /\([^()]*$/.test(words) && text.shadow[trimmed.end] === ')'
  const span = closes ? { start: trimmed.start, end: trimmed.end + 1 } : trimmed
  return stated(
    reading.value,
    sliceOf(text.content, span),
    withBehind(text.shadow, span.end, reading.flags, lexicon),
    span,
    by,
  )
}

/** 已完成(立行立改), 已完成整改,属立行立改事项; 已完成整改,并通过市级验收: what a bracket or a clause right behind the label adds to it. */
function withBehind(
  shadow: string,
  at: number,
  flags: ProblemStatus['flags'],
  lexicon: StatusLexicon,
): ProblemStatus['flags'] {
  const behind = shadow.slice(at, at + 24)
  const { bracket, clause, passed } = BEHIND.exec(behind)?.groups ?? {}
  const said = bracket ?? clause ?? passed
  if (said === undefined) return flags
  const only = clause !== undefined ? 'immediate' : passed !== undefined ? 'verified' : null
  const added = statusPatterns(lexicon).flags.filter(
    ({ flag, pattern }) => !flags.includes(flag) && (only === null || flag === only) && pattern.test(said),
  )
  return [...flags, ...added.map(({ flag }) => flag)]
}
const BEHIND =
  /^[ \t]*(?:[(【](?<bracket>[^()【】。]{2,12})[)】]|[,、;。][ \t]*(?:该问题|该项|本项)?(?:同样|同|均|也|亦|都)?(?:属于?|系|为|是|列[为入]|纳入)(?<clause>[^,、;。\n]{4,12})|[,、;](?:并|且|现|均|也|已经?){0,2}(?:按期|顺利|一次性)?(?:(?:通过|经)(?<passed>[^,、;。\n将拟待未]{0,10}(?:验收|核验|评估|销号)(?:合格|通过|销号)?(?=[,;。\n]|$))))/
