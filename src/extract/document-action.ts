import { characterSet, upToFirst } from '../language/character-set.ts'
import { flatMap } from '../language/flat-map.ts'
import { anyOf, compiledFrom } from '../language/lexicon.ts'
import { allMatches } from '../language/matcher.ts'
import type { DocumentCues } from '../notice/lexicons.ts'
import type { Scene } from '../notice/rule.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { DocumentAction, Modality, Outcome } from '../notice/vocabulary.ts'

const REACH = 160
/** Stands for a title, so that no verb inside it is taken for what is done with the paper. */
const TITLE = '□'

interface Cues {
  readonly verbs: RegExp
  readonly actionOf: ReadonlyMap<string, DocumentAction>
  readonly attributive: RegExp
  readonly above: RegExp
  readonly together: RegExp
  readonly ruleHead: RegExp
  readonly notRule: RegExp
  readonly order: RegExp
}

const cuesOf = compiledFrom((cues: DocumentCues): Cues => {
  const words = flatMap(cues.actions, ({ words }) => words)
  return {
    verbs: new RegExp(anyOf(words), 'g'),
    actionOf: new Map(flatMap(cues.actions, ({ action, words }) => words.map((word) => [word, action] as const))),
    attributive: new RegExp(`(?:${anyOf(cues.attributive)})(?:了|过)?的(?:关于)?[“"]?$`),
    above: new RegExp(
      `^(?:[一二三四五六七八九十]是)?(?:${anyOf(cues.above)}|[国省][\\u4e00-\\u9fa5]{1,8}[厅局委办部])(?=[\\u4e00-\\u9fa5、]{0,16}$)`,
    ),
    together: new RegExp(anyOf(cues.together)),
    ruleHead: new RegExp(`(?:${anyOf(cues.ruleHeads)})$`),
    notRule: new RegExp(`(?:${anyOf(cues.notRules)})(?:书|表|函)?$`),
    order: new RegExp(anyOf(cues.orders)),
  }
})

/** The words around a title within its line, other titles blanked. */
function surroundings(shadow: string, at: Span): { before: string; after: string } {
  const line = shadow.lastIndexOf('\n', at.start - 1) + 1
  const stop = shadow.indexOf('\n', at.end)
  const blank = (words: string) =>
    words.replace(/《(?:[^《》]|《[^《》]{0,60}》){1,150}》/g, TITLE).replace(/^[^《》]*》|《[^《》]*$/g, TITLE)
  return {
    before: blank(shadow.slice(Math.max(line, at.start - REACH), at.start)),
    after: blank(shadow.slice(at.end, Math.min(stop < 0 ? shadow.length : stop, at.end + 60))),
  }
}

/** 省教育厅 teaches nothing. */
const withoutOffices = (words: string): string =>
  words.replace(
    /教育(?=[厅局部委系体工]|和|党工委)|宣传(?=[部科股处])|考试(?=院|中心)|培训(?=中心|机构|学校|基地)|研究(?=院|所|室|中心|会)|普法(?=办)/g,
    '□□',
  )

const CLAUSE_ENDS = characterSet(',。;!?')
const CLAUSE_BREAK = /[,。;!?]|[一二三四五六七八九十]是(?=[^否])/g
/** Between the titles of one list: a verb before the first goes for all. */
const LISTED = /^(?:以及|[\s、,和及与或(等)“”"\d□:])*$/
/** 印发制度13项,包括□: the verb stands in the clause before. */
const NAMED_AFTER = /^(?:其中)?(?:主要)?(?:包括|包含|含有?|例如|如|即|有|分别[为是])[\s、和及与□“”]*$/
const ALIAS = /简称[:“"]?$/

/** The clause that ends at the title, with the clause before it where that only lists further titles. */
function clauseBefore(before: string): string {
  const breaks = allMatches(CLAUSE_BREAK, before).map((match) => match.index + match[0].length)
  for (let i = breaks.length - 1; i >= 0; i--) {
    const clause = before.slice(breaks[i])
    const isList =
      LISTED.test(clause) &&
      before
        .slice(0, breaks[i]! - 1)
        .trimEnd()
        .endsWith(TITLE)
    if (!(isList || NAMED_AFTER.test(clause)) || before[breaks[i]! - 1] === '。') return clause
  }
  return before
}

const REQUIREMENT =
  /^(?:等[^,。□]{0,8}?)?的?(?:有关|相关|文件|通知|具体|明确|工作|会议|基本)*(?:要求|规定|精神|标准|程序|条款|原则)(?=[,。;、的中和,]|$)/
const FUTURE =
  /(?:将(?!.{0,20}纳入)|拟(?![定订])|计划|准备|待|力争|争取|预计|着手|正在|抓紧|尽快|适时|应当|须|需|(?<![主重需必紧首只])要(?![点求素害闻件])|要求)[^,。]{0,14}$/

interface Acted {
  readonly action: DocumentAction
  readonly modality: Modality
}

const CITED: Acted = { action: 'cited', modality: 'actual' }
/** 对照《…》开展学习: what is done with what is only cited. */
const WITH_CITED = /(?:进行|开展|组织)(?:了|系统|集中|专题|认真|深入)*(学习|研讨|培训|宣讲|解读|修订|修改|完善)/

/** What the notice's side does with a paper, and whether it is done. */
export function actionOf(scene: Scene, at: Span): Acted {
  const cues = cuesOf(scene.knowledge.documents)
  const { before, after } = surroundings(scene.shadow, at)
  if (ALIAS.test(before) || /[在见][“"]?$/.test(before)) return CITED
  const ownClause = clauseBefore(before)
  const isOthers = cues.attributive.test(ownClause)
  const clause = ownClause.replace(cues.attributive, '')
  const verb = allMatches(cues.verbs, withoutOffices(clause)).at(-1)
  const action = verb === undefined ? null : (cues.actionOf.get(verb[0]) ?? 'cited')
  const clauseAfter = upToFirst(after, CLAUSE_ENDS)
  if (action === 'cited') {
    const word = WITH_CITED.exec(clauseAfter)?.[1]
    return word === undefined ? CITED : { action: cues.actionOf.get(word) ?? 'cited', modality: 'actual' }
  }
  const lead = clause.slice(0, verb?.index)
  if (action === 'studied') return { action, modality: modalityOf(lead, clause) }
  if (REQUIREMENT.test(after) || (isOthers && (action === null || action === 'issued'))) return CITED
  if (action === null) {
    const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1)
    return afterwards(cues, clauseAfter, sentence)
  }
  if (action === 'issued' && isFromAbove(cues, scene, lead)) return CITED
  if ((action === 'issued' || action === 'revised') && isUnfinished(lead, after))
    return { action: 'drafted', modality: 'actual' }
  return { action, modality: modalityOf(lead, clause) }
}

/** The verb behind the title: 对《…》进行解读, 《…》已印发. */
function afterwards(cues: Cues, after: string, sentence: string): Acted {
  const verb = after.slice(0, 40).match(cues.verbs)?.[0]
  const action = verb === undefined ? undefined : cues.actionOf.get(verb)
  const at = verb === undefined ? -1 : after.indexOf(verb)
  const isWhen = /^[^,]{0,8}?(?:后|以来|之日|之后|要求|实施)/.test(after.slice(at + (verb?.length ?? 0)))
  if (action === undefined || action === 'cited' || isWhen || after.startsWith('的')) return CITED
  return { action, modality: modalityOf(sentence.slice(-12) + after.slice(0, at), after) }
}

/** Still being written, or waiting for whoever must pass it. */
const isUnfinished = (lead: string, after: string): boolean =>
  /(?:正在|着手)[^,。]{0,6}$/.test(lead) ||
  /^[^。;□]{0,12}(?:初稿|草案|征求意见稿|送审稿|讨论稿)/.test(after) ||
  /^[^。;□]{0,16}待[^,。;]{0,14}(?:审议|评审|审定|审核|批准|批复|通过|印发|报批)/.test(after)

const modalityOf = (lead: string, clause: string): Modality =>
  FUTURE.test(lead) && !/已/.test(clause) ? 'target' : 'actual'

/** An authority above every notice's side as the subject, that the side neither is nor worked with. */
function isFromAbove(cues: Cues, { shadow, outline }: Scene, subject: string): boolean {
  const authority = cues.above.exec(subject)?.[0]
  if (authority === undefined || cues.together.test(subject) || subject.length > 30) return false
  return !outline.title.some((line) => sliceOf(shadow, line).includes(subject.trim().slice(0, 4)))
}

const EDITION = /\([^()]{1,12}\)$/

/** rules_made for a rule issued or revised, rectify_orders for an order issued. */
export function documentOutcome(cues: DocumentCues, title: string, action: DocumentAction | null): Outcome | null {
  if (action !== 'issued' && action !== 'revised') return null
  const { ruleHead, notRule, order } = cuesOf(cues)
  const name = title
    .replace(/[\u3000\s”"]+$/g, '')
    .replace('（', '(')
    .replace('）', ')')
    .replace(EDITION, '')
  if (order.test(name) && action === 'issued') return 'rectify_orders'
  return ruleHead.test(name) && !notRule.test(name) ? 'rules_made' : null
}
