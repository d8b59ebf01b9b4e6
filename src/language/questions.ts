import { type DefectWords, statesDefect } from './defects.ts'
import { opening } from './matcher.ts'

const WHO = '(?:网友|群众|市民|居民|村民|读者|听众|观众|代表|委员|党员|职工|记者|主持人|社会)?'
/** 问:, 网友问:, 群众提问2:, 【问】, Q1: */
const QUESTION = opening(
  new RegExp(
    `^[【\\[(]?(?:${WHO}(?:提问|问|关切|关心)|记者|主持人|网友|群众|Q)(?:[ \\t]*[一二三四五六七八九十\\d]{1,3})?[】\\])]?[ \\t]*[:.][ \\t]*|^[【\\[](?:${WHO}(?:提问|问)|Q)[】\\]][ \\t]*:?[ \\t]*`,
  ),
)
/** 答:, 我局答复:, 【答】, A: */
const ANSWER =
  /^[【[(]?(?:[\u4e00-\u9fff]{0,12}?(?:答复|回复|回应|解答|答)|A)(?:[ \t]*[一二三四五六七八九十\d]{1,3})?[】\])]?[ \t]*[:.][ \t]*|^[【[](?:[\u4e00-\u9fff]{0,8}?(?:答复|回复|回应|答)|A)[】\]][ \t]*:?[ \t]*/

/** 改了没有?, 整改得怎么样?, 解决了吗?: what asks of a problem whether it is put right. */
const ASKS =
  /(?:[,、:]|的|现在|目前|如今|后来|到底|究竟|现|是否|有没有|是不是|都|已经|已|具体|工作|进展|情况|是|怎么|怎样|如何|抓|推进){0,6}(?:整改|改|解决|处理|办理|落实|整治|纠正|治理|破解|办)(?:情况|进展|工作|效果|成效|进度|落实|得|的|到|结果){0,3}(?:(?:了|好|完|到位|彻底|没|有|成|哪|一步|什么|程度|样){0,6}(?:没有?|了|吗|么|怎么样|怎样|如何|怎么样了|到位|彻底|地步|程度|一步|何种程度)|是什么|有哪些)?(?:了)?(?:吗|呢|啊|没有)?[?。]*$/
const LEAD =
  /^(?:请问|那么|另外|还有|最后|首先|其次|听说)?[,]?(?:(?:县委|市委|区委|省委)?(?:巡[视察](?:组)?|审计|督[查察导](?:组)?|群众|大家|社会)?(?:反馈|指出|反映|提到|关心|关注|普遍关心|发现|提出|意见最大|议论)(?:较多|强烈|最多|的|了){0,2})?(?:关于|针对|对于|对|就)?/
const FEWEST = 3
const NAMED = /^[“"「『][^”"」』][^?]{1,80}[”"」』](?:的)?(?:问题|现象|情况)?$|(?:问题|现象)$/

/** How much of a line names who asks: 问:; 0 where it asks nothing. */
export const questionLead = (line: string): number => QUESTION(line)?.[0].length ?? 0

/** How much of a line names who answers: 答:; 0 where it is no answer. */
export const answerLead = (line: string): number => ANSWER.exec(line)?.[0].length ?? 0

/** 整改工作, 没改完的: whatever there is to put right, and no problem by its name. */
const WHATEVER =
  /^(?:整改|工作|进展|情况|问题|任务|总体|剩余|剩下|其[他余它]|没|未|改|完|的|这些|那些|上述|全部|反馈|巡[视察]|集中|哪些|什么|这次|此次|县|局|党组|我们|你们|大家|老)+$/

/**
 * The problem that the words of a question ask after (关于“挂床”,改了没有?); null where they name none (群众如何监督?). Behind
 * an answer that opens with a state (`isTold`) whatever is named is a problem.
 */
export function problemAsked(
  words: string,
  defects: DefectWords,
  isTold: boolean,
): { readonly start: number; readonly end: number } | null {
  const asks = ASKS.exec(words)
  if (asks === null) return null
  const start = LEAD.exec(words)![0].length
  const named = words.slice(start, asks.index).replace(/[,、]$/, '')
  if (named.length < FEWEST || WHATEVER.test(named)) return null
  if (!isTold && !NAMED.test(named) && !statesDefect(named, defects)) return null
  const tail = /(?:的)?(?:问题|现象|情况)$/.exec(named)
  const end = start + (tail === null ? named.length : tail.index)
  return end - start < FEWEST ? null : { start, end }
}

const IN_EARNEST =
  /什么|怎么|怎样|如何|为何|何[在时处以]|吗|呢|哪|谁|几|是否|能否|可否|会不会|有没有|是不是|多少|没有?$|否$|么|吧|啊|难道|岂|([\u3400-\u9fff])[不没]\1/

/** Whether words ask something in earnest. */
export const asksIn = (words: string): boolean => IN_EARNEST.test(words)

/** Whether the clause before a place asks something: a ? there is its own mark, and stands for no lost character. */
export const asksBefore = (shadow: string, at: number): boolean =>
  asksIn(shadow.slice(Math.max(0, at - 24), at).replace(/^.*[,。;!?\n]/s, ''))
