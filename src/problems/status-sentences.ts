import { compiledFrom } from '../language/lexicon.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import { statusPatterns } from './status-words.ts'

/** The sentences and places in which a status is stated, each with the words of the status as group `label`. */
export interface Sentences {
  /** A whole line or sentence that is only a status: 已完成整改。 */
  readonly alone: RegExp
  /** 该问题已完成整改: a subject that is the whole problem. */
  readonly subject: RegExp
  /** 该问题…: a subject so plain that it means the whole problem even at the end of a measure. */
  readonly plainSubject: RegExp
  /** …。已完成整改。 at the end of an item's paragraph: a sentence with no other subject than the item. */
  readonly closing: RegExp
  /** A bracket with nothing but a status at the end of a paragraph: …。【已完成】 */
  readonly closingBracket: RegExp
  /** A status phrase at the head of a value: 已完成。一是… */
  readonly leading: RegExp
  readonly bracket: RegExp
}

/** The source of a pattern for the words of a whole status, from the phrases of data/statuses.json, the longest first. */
export function wholeStatus(lexicon: StatusLexicon): string {
  const { phrase, flag } = statusPatterns(lexicon)
  const lead =
    '(?:目前|现|截至目前|截止目前|均|已|已经|于(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|底)?(?:前)?|经整改|正|正在|基本|全部|全面|仍|尚|属|为|处于|并|立行立改|即知即改|[、,])*'
  const more = `(?:[,、;]?(?:并|且|已|现|将|需|需要|仍需|同时|转入|纳入|进入|取得|实行|实现|正|继续|通过)*(?:${phrase}|${flag}|销号|验收|管理|状态|阶段|中|工作|任务|整改|成效|成果)){0,4}`
  return `${lead}(?:整改)?(?:${phrase})${more}`
}

/** (√已完成), (★长期坚持): the sign before a status in a bracket, as a legend explains it. */
const SIGN = '(?:[√✓✔☑★☆▲△●○◎◆◇■✘×][ \\t]?)?'

/** □ 正在推进 among √ 已完成: an empty box before a state that is not yet done. */
const EMPTY_BOX = '[□☐][ \\t]?(?=正|持续|长期|未|尚|仍|推进|有序)'

/** 该问题移交区国资事务中心办理, 并入专项整治一并整改: whoever has it now. */
const HANDED_ON = '已?(?:移交|转交|转由|并入)[^,。;\\n]{2,30}?(?:办理|处理|整改|解决|牵头推进)'

/** The sentences by the lexicon's phrases. */
export const statusSentences = compiledFrom((lexicon: StatusLexicon): Sentences => {
  const { subject, flag } = statusPatterns(lexicon)
  const whole = wholeStatus(lexicon)
  const ends = `(?=[。;,]|[(【](?:${flag})[^()【】。]{0,4}[)】]|[ \\t]*(?:\\n|$))`
  return {
    alone: new RegExp(
      `(?<=^|[\\n。])[ \\t]*(?:${SIGN}|${EMPTY_BOX})(?<label>${whole})(?=[ \\t]*(?:[。;][ \\t]*)?(?:\\n|$))`,
      'g',
    ),
    subject: new RegExp(
      `(?<=^|[\\n。;,:])[ \\t]*(?:截至目前,?|目前,?|现,?|截止目前,?|截至\\d{4}年\\d{1,2}月(?:底|\\d{1,2}日)?,?)?(?:(?:一致)?(?:认为|认定|确认|同意))?(?:${subject})(?:的)?(?:整改)?(?:工作|任务)?(?<label>${whole}|${HANDED_ON})${ends}`,
      'g',
    ),
    plainSubject: new RegExp(
      `(?<=[\\n。;,])[ \\t]*(?:(?:截至目前|截止目前|到目前为止|目前|现阶段|现|至此|总体上|总体看|总体来看|总的来看|总的看|综上|总之),?)?(?:(?:该|此|本|上述)(?:项|条|个)?(?:反馈)?(?:问题|整改任务|整改事项|整改工作|整改|任务|事项)|[该此本][项条])(?:的)?(?:整改)?(?:工作)?(?<label>${whole})${ends}`,
      'g',
    ),
    closing: new RegExp(
      `(?<=[。;])[ \\t]*(?:(?:目前|当前|现)?(?:整改)?(?:状态|结果|结论|完成情况)[为是])?(?<label>${whole})[。]?[ \\t]*(?=(?:\\((?:[^()\\n]|\\([^()\\n]{0,20}\\)){1,80}\\)[。]?[ \\t]*)?(?:\\n|$))`,
      'g',
    ),
    closingBracket: new RegExp(`[(【\\[「『〔](?<label>${whole})[。]?[)】\\]」』〕][。]?[ \\t]*(?=\\n|$)`, 'g'),
    leading: new RegExp(
      `^[ \\t]*[(【「『“]?(?<label>${whole})(?:[)】」』](?![^。;,:(\\n]{0,4}$)|[)】」』”]?(?=[。;,:(]|[ \\t]|\\n|$))`,
    ),
    bracket: new RegExp(
      `[(【\\[「『〔]\\s{0,4}(?:(?:整改)?(?:状态|结果|进展|进度|完成率|完成度|完成情况|情况)\\s{0,4}:?\\s{0,4})?(?<label>${SIGN}${whole}|已?(?:移交|转交|并入)[^()【】\\[\\]\\n。]{1,24})[。]?\\s*[)】\\]」』〕]`,
      'g',
    ),
  }
})
