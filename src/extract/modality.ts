import { isBlank } from '../language/blanks.ts'
import { type CharacterSet, characterSet, hasAt } from '../language/character-set.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { lastEndOf, matcher } from '../language/matcher.ts'
import type { Scene } from '../notice/rule.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { Bound, Modality } from '../notice/vocabulary.ts'
import { clauseAround, sentenceAround } from './clauses.ts'
import { nextSteps } from './next-steps.ts'

const EVERY = /按每|每\s?$|每(?:[半两二三四五六\d]{1,2}个?|个)?(?:年|季度?|月|周|旬|学期|天|日)|年均不|月均不|每人每年/
const DONE =
  /(?<![对将把就][^,。;]{0,3})已|累计|共计|总计|完成了|先后|截至|共(?=[^同产青])|整改以来|目前|经(?:排查|核查|统计|查|清理|梳理|认定|审核|评估)|(?<=[\u4e00-\u9fff])了(?![解然])/g
/** Words that put what follows them in the future. 将 and 争取 do so only before a verb or a time: 将2名党员划转 is done. */
const PLANNED =
  /力争|年内(?=再|将|完成|计划|力争|实现)|预计(?!规模)|拟(?![定订合制]|[^,]{1,4}的)|下一步|下步|今后|接下来|明年|来年|打算|有望|目标(?:是|为|任务)?[^,]{0,6}(?=\d)|确保[^,]{0,8}达|预期(?<![未不没低][^,。;]{0,4}预期)(?!收益)|计划(?=安排|于|在|把|将|对|投资|投入|新建|新增|培训|开展|召开|组织|完成|建设|年内|选派|招|引进|用|再|到|20|实施|采购|改造|每|总|举办|派|争取)|(?<![按工审学行培年建采整教发检督生规划度])计划(?=[\d一二三四五六七八九十])|将(?=继续|于|在|进一步|陆续|分批|按|以|会|持续|组织|开展|实现|投入|投资|新建|新增|建|召开|举办|完成|达|全面|通过|加大|争取|采购|招|再|逐步|重点|安排|力争|选派|培训|每)|争取(?=于|在|到|年|早|再|不少于|达|实现|完成|使|20|\d)|(?<![主重需必首摘纲概次提不只简紧])要(?![求素件点害闻领么塞]).{0,2}(?=抓|做|建|搞|开|组织|完成|达|培|确保|办|查|在|于|再|每|打造|实现|不少)|要求(?=各|全|其|相关|所属|每|到|不少|在|年)|(?<!已[^,。;]{0,12})(?:于|在|到|至)[\d年月日底份初末一二三四五六七八九十季度上中下旬 ]{2,14}前(?![一二两三四五六七八九十\d]{1,3}[轮批届期]|[仅只才未]|没有|就已|即已)|应(?:当)?(?=不|每|至|开|完|达)|须(?=不|每|至|达)|原则上/g
const doneIn = matcher(DONE)
const plannedIn = matcher(PLANNED)
const RULE_WORDS = /规定|制度|标准|原则上|应当|必须|须|不得|明确/
const SAID_DONE = /已(?<![对将把就][^,]{0,3}已)|累计|共计|先后/
const KEEPS = /(?:把|将|从|由|现有|原有|原来|目前有|共有|现有的)\s?$/
/** 五个方面 and 三个步骤 are there already, also in a plan. */
const STRUCTURE = /^(?:方面|步骤|阶段|环节|问题|类问题|专项)/
/** 完成年度10部的目标任务: the number is the goal, whatever was reached. */
const TASK = /^[^,、\d]{0,6}的?(?:年度|全年|既定)?(?:目标任务|任务目标|任务数|目标数|目标值|年度任务|年度目标)/
const PLAN_TITLE = /(?:方案|计划|要点|安排|规划)\s*$/
const ACT =
  /(?:新建|培训|开展|建设|召开|组织|打造|选派|引进|新增|达到|提高到|举办|实现|检查|推进|进行|完成|形成|出台)[^,]{0,14}$/

const isEvery = (before: string): boolean => (before.includes('每') || before.includes('均')) && EVERY.test(before)
const isPer = (after: string): boolean => after.includes('/') && /^[^,]{0,4}\/(?:年|月)/.test(after)
const isTask = (after: string): boolean => (after.includes('目标') || after.includes('任务')) && TASK.test(after)
/** The last characters of the words of `KEEPS`. */
const KEEPING = characterSet('把将从由有来的')
const OF = characterSet('的')
/** Whether words end in a character of a set, or in a blank: most do not, and a look tells. */
const endsIn = (set: CharacterSet, words: string): boolean =>
  hasAt(set, words, words.length - 1) || isBlank(words.charCodeAt(words.length - 1))
/** As far as the words of `KEEPS` and of `TASK` go. */
const KEEPS_REACH = 5
const TASK_REACH = 13

/** Whether a number is a result, a goal or a standing rule, by the words around it (GUIDE 17). `act`: it counts doings (次, 场). */
export function modalityOf(scene: Scene, at: Span, bound: Bound, act: boolean): Modality {
  const { shadow } = scene
  const clause = clauseAround(shadow, at)
  const before = shadow.slice(clause.start, at.start)
  const isDone = SAID_DONE.test(before)
  if (!isDone && (isEvery(before) || isPer(shadow.slice(at.end, at.end + 4)))) return 'norm'
  // 每村不少于2名 is a standing rule, 每村2名 a rate
  if (!isDone && (bound === 'at_least' || bound === 'at_most') && /每[^,\d]{1,6}$/.test(before)) return 'norm'
  if (endsIn(KEEPING, before) && KEEPS.test(before.slice(-KEEPS_REACH))) return 'actual'
  if (isTask(shadow.slice(at.end, Math.min(clause.end, at.end + TASK_REACH)))) return 'target'
  const sentence = sentenceAround(shadow, at)
  const lead = shadow.slice(sentence.start, at.start)
  const told = /[轮批届期]$/.test(sliceOf(shadow, at)) ? lead.replace(/前$/, '') : lead
  const planned = lastEndOf(plannedIn, told)
  // where nothing looks ahead, what is told is done
  const done = planned >= 0 || isAhead(scene, at) ? lastEndOf(doneIn, told) : 0
  if (planned >= 0 && planned > done)
    return (bound === 'at_least' || bound === 'at_most') && RULE_WORDS.test(told) ? 'norm' : 'target'
  if (bound === 'at_least' && !isDone && RULE_WORDS.test(before)) return 'norm'
  if (done >= 0 || STRUCTURE.test(shadow.slice(at.end, at.end + 4))) return 'actual'
  if (endsIn(OF, before) && /的\s?$/.test(before.slice(-2))) return 'actual'
  return act || bound === 'at_least' || ACT.test(before) ? 'target' : 'actual'
}

/** Whether the words stand in a plan or in the part of a notice that tells the next steps. */
function isAhead(scene: Scene, at: Span): boolean {
  const { steps, isPlan } = aheadIn(scene)
  return isPlan || steps.some((span) => span.start <= at.start && at.end <= span.end)
}

const aheadIn = compiledFrom(({ shadow, outline }: Scene) => {
  const title = outline.title.at(-1)
  const named = title === undefined ? /^\s*([^\n]{2,60})(?:\n|$)/.exec(shadow)?.[1] : sliceOf(shadow, title)
  return {
    steps: nextSteps(outline),
    isPlan: PLAN_TITLE.test((named ?? '').replace(/\([^)]*\)\s*$/, '')),
  }
})
