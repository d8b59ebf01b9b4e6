import { compiledFrom, oneOf } from '../language/lexicon.ts'
import type { FactOf } from '../notice/fact.ts'
import type { ToldDays } from '../notice/told-lexicons.ts'
import type { Scene } from './check.ts'

/** What is told beside a day, as `data/told-days.json` words it. */
const wordsOf = compiledFrom((words: ToldDays) => {
  return {
    deed: new RegExp(oneOf(words.deeds)),
    promise: new RegExp(oneOf(words.promises)),
    end: new RegExp(oneOf(words.ends)),
    coming: new RegExp(`${oneOf(words.coming)}(?:了|参加)?$`),
    issued: new RegExp(`${oneOf(words.issued)}了?$|(?:^|[,。;\\n])(?:按照?|根据|依据|对照)[^,。;\\n]{0,12}$`),
    plan: new RegExp(`^的?[^,。;\\n]{0,12}${oneOf(words.plans)}`),
  }
})

/** Whether words tell of an act, or of a thing that came to be. */
export const tellsOfDeed = ({ knowledge }: Scene, words: string): boolean =>
  wordsOf(knowledge.toldDays).deed.test(words)

/** 2026年4月开工、同年9月底前完工: the steps of a plan, the last one by a day. */
const BY_THEN =
  /^[^,。;\d]{1,8}[、,](?:同年|当年|次年|翌年|\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|年底)?前[^,。;]{0,6}(?:完|竣|建成|投用|交付)/

/** 剩余11栋正在办理手续,10月底前腾空,2026年6月处置完毕: what is left is done by days to come, unless it says 已. */
function isOfRest({ text }: Scene, { span }: FactOf<'date'>): boolean {
  const before = text.shadow.slice(Math.max(0, span.start - 60), span.start)
  return REST.test(before) && !/已/.test(before.slice(-8) + text.shadow.slice(span.end, span.end + 16))
}
const REST = /(?:剩余|其余|余下|尚有|还有|另有)[^。;\n]*$/

/** Words that put the day ahead: 将于, 预计, 定于. */
export const isPromisedDay = (scene: Scene, fact: FactOf<'date'>): boolean =>
  wordsOf(scene.knowledge.toldDays).promise.test(aroundOf(scene, fact)) ||
  isOfRest(scene, fact) ||
  BY_THEN.test(scene.text.shadow.slice(fact.span.end, fact.span.end + 30))

/** Words by which a term runs or ends of itself. */
export const endsByItself = ({ knowledge }: Scene, words: string): boolean =>
  wordsOf(knowledge.toldDays).end.test(words)

/** 印发2024年9月至12月学习安排: the day belongs to the name of a paper; 报名2024年10月举办的培训班, to that of a thing to come. */
export const isNamedDay = ({ text, knowledge }: Scene, { span }: FactOf<'date'>): boolean => {
  const { coming, issued, plan } = wordsOf(knowledge.toldDays)
  const before = text.shadow.slice(Math.max(0, span.start - 16), span.start)
  const after = text.shadow.slice(span.end, span.end + 16)
  return (coming.test(before) && OF_THING.test(after)) || (issued.test(before) && plan.test(after))
}
const OF_THING = /^[^,。;\n]{1,10}的[^,。;\n]{2}/

/** The sentence around a date, as far as it decides. */
export const aroundOf = ({ text }: Scene, { span }: FactOf<'date'>): string => {
  const before = /[^。;\n]*$/.exec(text.shadow.slice(Math.max(0, span.start - 30), span.start))?.[0] ?? ''
  return before + (/^[^。;\n]*/.exec(text.shadow.slice(span.end, span.end + 30))?.[0] ?? '')
}
