import { isBlank } from '../language/blanks.ts'
import { type CharacterSet, characterSet, hasAt } from '../language/character-set.ts'
import { compiledFrom, oneOf } from '../language/lexicon.ts'
import { lastEndOf, matcher } from '../language/matcher.ts'
import type { ModalityWords } from '../notice/fact-lexicons.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Scene } from '../notice/rule.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { Bound, Modality } from '../notice/vocabulary.ts'
import { clauseAround, sentenceAround } from './clauses.ts'
import { nextSteps } from './next-steps.ts'

const EVERY = /按每|每\s?$|每(?:[半两二三四五六\d]{1,2}个?|个)?(?:年|季度?|月|周|旬|学期|天|日)|年均不|月均不|每人每年/
const SAID_DONE = /已(?<![对将把就][^,]{0,3}已)|累计|共计|先后/
const KEEPS = /(?:把|将|从|由|现有|原有|原来|目前有|共有|现有的)\s?$/
/** 五个方面 and 三个步骤 are there already, also in a plan. */
const STRUCTURE = /^(?:方面|步骤|阶段|环节|问题|类问题|专项)/
/** 完成年度10部的目标任务: the number is the goal, whatever was reached. */
const TASK = /^[^,、\d]{0,6}的?(?:年度|全年|既定)?(?:目标任务|任务目标|任务数|目标数|目标值|年度任务|年度目标)/
const PLAN_TITLE = /(?:方案|计划|要点|安排|规划)\s*$/

/** What `data/modality.json` words, ready to be looked for. */
const wordsOf = compiledFrom(({ planned, done, rules, acts, obliges }: ModalityWords) => ({
  planned: matcher(new RegExp(planned.join('|'), 'g')),
  done: matcher(new RegExp(done.join('|'), 'g')),
  rule: new RegExp(rules.join('|')),
  act: new RegExp(`${oneOf(acts)}[^,]{0,14}$`),
  obliged: new RegExp(`^(?:\\(不?含[^()]{0,6}\\))?(?:的,(?:则|均|都)?|[^,。;\\d]{0,14}?)${oneOf(obliges)}`),
}))

/** 由每学期8节增加到15节: how many there were, and how many there are; 由每半年1次加密为每季度1次 tells two rules. */
const isRaised = (before: string, after: string): boolean =>
  RAISED_FROM.test(before) && !/^[^,。;\d]{0,8}[到至为成]每/.test(after)
const RAISED_FROM = /[由从][^,\d]{0,4}每[^,\d]{1,6}$/
const RAISED_TO = /[由从][^,\d]{0,4}每[^,]{1,14}[到至为成]$/
const isEvery = (before: string): boolean =>
  (before.includes('每') || before.includes('均')) && EVERY.test(before) && !RAISED_TO.test(before)
const isPer = (after: string): boolean => after.includes('/') && /^[^,]{0,4}\/(?:年|月)/.test(after)
const isTask = (after: string): boolean => (after.includes('目标') || after.includes('任务')) && TASK.test(after)
/** The last characters of the words of `KEEPS`. */
const KEEPING = characterSet('把将从由有来的')
const OF = characterSet('的')
/** Whether words end in a character of a set, or in a blank: most do not, and a look tells. */
const endsIn = (set: CharacterSet, words: string): boolean =>
  hasAt(set, words, words.length - 1) || isBlank(words.charCodeAt(words.length - 1))
/** 整改目标:12座全部完成: what such a line says is to be reached. */
const GOAL_LINE = /(?:^|\n)[^\n:]{0,8}目标[ \t]?:[^\n]{0,200}$/
const GOAL_REACH = 210
/** 其余8个10月底前完成: the day it is to be done by stands behind the number. */
const DUE =
  /^[^,。;:已]{0,4}(?:于|在|将于)?(?:\d{4}年|今年|明年|[年月]|\d{1,2}月)[^,。;:已]{0,12}前(?:全部|全面)?(?:完成|完工|建成|竣工|交付|到位|办结|整改)/
/** 应配备监督人员22人: how many there should be. */
const DUE_STAFF = /应(?:当)?(?:配备?|配齐|设置?|编配)[^,\d]{0,10}$/
/** 不少于50人 sets a limit, 50人以上 may only tell how many came. */
const LIMIT_WORD = /^(?:不|至|最|起码)/
/** 不得超过3人 sets a limit by itself. */
const MUST_NOT = /^不得/
/** 细则要求核查人员不少于2人: what a paper asks for. */
const PAPER_ASKS = /(?:》|制度|办法|细则|方案|规程)[^。;]{0,30}(?:要求|明确|规定)[^。;]{0,30}$/
/** 每两周询价一次,家长代表不少于1名: a limit beside a rhythm is as lasting. */
const RHYTHM =
  /每(?:[半两二三四五六\d]{1,2}个?|个)?(?:年|季度?|月|周|旬|学期|天|日)|(?:半年|[一两]年|[一双两]月|一?季度?|[一双两]周)[一两]次/
/** 分3批排查, 分两步走: how the work is divided. */
const DIVIDED = /分(?:为|成)?\s?$/
const PARTS = /^(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:批|步|期|组|路|片|类|个)/

/** As far as the words of `KEEPS` and of `TASK` go. */
const KEEPS_REACH = 5
const TASK_REACH = 13

/** A number and the words around it. */
interface Place {
  readonly scene: Scene
  readonly at: Span
  /** Of its clause, before it and behind it. */
  readonly before: string
  readonly end: number
  /** 已, 累计 and the like stand before it. */
  readonly isDone: boolean
  /** At least, or at most, so many. */
  readonly isLimit: boolean
  /** 不少于50人 and not 50人以上. */
  readonly isSet: boolean
}

/** What the words next to a number make of it, the first that hold. */
const BESIDE: readonly (readonly [Modality, (place: Place) => boolean])[] = [
  ['norm', ({ isDone, isLimit, scene, at }) => !isDone && isLimit && MUST_NOT.test(ofNumber(scene, at))],
  ['norm', ({ scene, at, before }) => isThreshold(scene, at, before)],
  [
    'actual',
    ({ before, scene, at }) => before.includes('每') && isRaised(before, scene.shadow.slice(at.end, at.end + 12)),
  ],
  ['actual', ({ before, scene, at }) => DIVIDED.test(before.slice(-3)) && PARTS.test(sliceOf(scene.shadow, at))],
  [
    'norm',
    ({ isDone, before, scene, at }) => !isDone && (isEvery(before) || isPer(scene.shadow.slice(at.end, at.end + 4))),
  ],
  // 每村不少于2名, 每个市场设置公平秤至少2台 are standing rules, 每村2名 a rate
  ['norm', ({ isDone, isLimit, isSet, before }) => !isDone && isLimit && (isSet ? EACH_SETS : EACH).test(before)],
  ['actual', ({ before }) => endsIn(KEEPING, before) && KEEPS.test(before.slice(-KEEPS_REACH))],
  ['target', ({ scene, at, end }) => isTask(scene.shadow.slice(at.end, Math.min(end, at.end + TASK_REACH)))],
  ['norm', ({ isDone, before }) => !isDone && DUE_STAFF.test(before)],
  ['actual', (place) => isOfRest(place)],
]
const EACH = /每[^,\d]{1,6}$/
const EACH_SETS = /每[^,\d]{1,14}$/

/** 20万元以上的支出须报审批, 被查处3次以上的,由市场清退: what is asked of all that passes so much. */
export function isThreshold(scene: Scene, at: Span, before: string): boolean {
  const { shadow, knowledge } = scene
  const words = sliceOf(shadow, at)
  if (!PASSES.test(words) || SAID_DONE.test(before)) return false
  const { obliged } = wordsOf(knowledge.modality)
  return (
    RULED.test(before) ||
    (CONDITION.test(before) && isAhead(scene, at)) ||
    obliged.test(shadow.slice(at.end, Math.min(at.end + 34, sentenceAround(shadow, at).end)))
  )
}
const PASSES = /以[上下内]$|^(?:超过?|高于|低于|不足|不满|达到?)/
/** 一年内发生2起以上: a condition, in a plan. */
const CONDITION = /(?:[一半两]年|年度|学期|季度|月)内[^,\d]{0,8}$|连续$/
/** 规定单笔, 明确. */
const RULED = /(?:规定|明确(?!了?责任)|要求|原则上|凡是?)[^,\d]{0,12}$/

/** 未整改到位的7项问题中,5项计划…,两项涉及…: those that there are, whatever is planned for them. */
function isOfRest({ scene: { shadow }, at, before }: Place): boolean {
  if (before.trim() !== '') return false
  return AMONG.test(shadow.slice(sentenceAround(shadow, at).start, at.start))
}
const AMONG = /^[^,。;]{0,40}(?:问题|任务|事项|项目|隐患|线索|案件|措施|点位|单位|[人名户家件项个处条])中,/

/** The first words of a number: 不少于, 不得. */
const ofNumber = ({ shadow }: Scene, { start }: Span): string => shadow.slice(start, start + 2)

/** Whether a number is a result, a goal or a standing rule, by the words around it (GUIDE 17). `act`: it counts doings (次, 场). */
export function modalityOf(scene: Scene, at: Span, bound: Bound, act: boolean): Modality {
  const clause = clauseAround(scene.shadow, at)
  const before = scene.shadow.slice(clause.start, at.start)
  const isLimit = bound === 'at_least' || bound === 'at_most'
  const isSet = isLimit && LIMIT_WORD.test(ofNumber(scene, at))
  const place = { scene, at, before, end: clause.end, isDone: SAID_DONE.test(before), isLimit, isSet }
  for (const [modality, holds] of BESIDE) if (holds(place)) return modality
  return bySentence(place, bound, act)
}

function bySentence({ scene, at, before, isDone, isLimit, isSet }: Place, bound: Bound, act: boolean): Modality {
  const { shadow, knowledge } = scene
  const words = wordsOf(knowledge.modality)
  const lead = shadow.slice(sentenceAround(shadow, at).start, at.start)
  const told = /[轮批届期]$/.test(sliceOf(shadow, at)) ? lead.replace(/前$/, '') : lead
  if (!isDone && isSet && (RHYTHM.test(told) || PAPER_ASKS.test(told))) return 'norm'
  if (!isDone && isAim(scene, at)) return 'target'
  const promised = lastEndOf(words.planned, told)
  // where nothing looks ahead, what is told is done
  const done = promised >= 0 || isAhead(scene, at) ? lastEndOf(words.done, told) : 0
  if (promised > done) return isLimit && words.rule.test(told) ? 'norm' : 'target'
  if (isLimit && !isDone && (words.rule.test(before) || (isSet && !act && before.includes('要求')))) return 'norm'
  if (done >= 0 || STRUCTURE.test(shadow.slice(at.end, at.end + 4)) || isWhose(before)) return 'actual'
  return act || bound === 'at_least' || words.act.test(before) ? 'target' : 'actual'
}

/** 现场检查的3家: what the number is of stands before it. */
const isWhose = (before: string): boolean => endsIn(OF, before) && /的\s?$/.test(before.slice(-2))

const isAim = (scene: Scene, at: Span): boolean =>
  (isAhead(scene, at) && DUE.test(scene.shadow.slice(at.end, at.end + 30))) ||
  GOAL_LINE.test(scene.shadow.slice(Math.max(0, at.start - GOAL_REACH), at.start))

/** Whether words before a number tell what is to be done with it, as a plan does. */
export const isAct = (before: string, { modality }: Knowledge): boolean => wordsOf(modality).act.test(before)

/** Whether words put a number among them in the future: 要开展, 有望建成. */
export const isPromised = (words: string, { modality }: Knowledge): boolean =>
  lastEndOf(wordsOf(modality).planned, words) >= 0

/** Whether the words stand in a plan or in the part of a notice that tells the next steps. */
export function isAhead(scene: Scene, at: Span): boolean {
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
