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
  /(?<![对将把就][^,。;]{0,3})已|累计|共计|总计|完成了|先后|截至|共(?=[^同产青])|整改以来|目前|实际(?!出发|情况|问题|需|困难|控|上)|实(?=[有收到])|(?:仅|只)(?=开展|完成|召开|检查|巡查|培训|有|收|整改|建)|经(?:排查|核查|统计|查|清理|梳理|认定|审核|评估)|(?<=[\u4e00-\u9fff])了(?![解然])/g
/** Words that put what follows them in the future. 将 and 争取 do so only before a verb or a time: 将2名党员划转 is done. */
const PLANNED =
  /力争|年内(?=再|将|完成|计划|力争|实现)|预计(?!规模)|拟(?![定订合制]|[^,]{1,4}的)|下一步|下步|今后|接下来|明年|来年|打算|有望|目标(?:是|为|任务)?[^,]{0,6}(?=\d)|确保[^,]{0,8}达|预期(?<![未不没低][^,。;]{0,4}预期)(?!收益)|计划(?=检查|巡查|督查|审计|偿还|化解|收回|退还|追缴|归还|修缮|修复|修建|整治|拆除|清理|购置|发放|救助|安置|整改|年底|今年|明年|下半年|[上下]月|\d+月|安排|于|在|把|将|对|投资|投入|新建|新增|培训|开展|召开|组织|完成|建设|年内|选派|招|引进|用|再|到|20|实施|采购|改造|每|总|举办|派|争取)|(?<![按工审学行培年建采整教发检督生规划度])计划(?=[\d一二三四五六七八九十])|将(?=继续|于|在|进一步|陆续|分批|按|以|会|持续|组织|开展|实现|投入|投资|新建|新增|建|召开|举办|完成|达|全面|通过|加大|争取|采购|招|再|逐步|重点|安排|力争|选派|培训|每)|准备(?=再|于|在|年|办|开|举|新|投|对|建)|争取(?=于|在|到|年|今年|明年|[上下]半年|尽|早|再|不少于|达|实现|完成|使|20|\d)|(?<![主重需必首摘纲概次提不只简紧])要(?![求素件点害闻领么塞]).{0,2}(?=抓|做|建|搞|开|组织|完成|达|培|确保|办|查|在|于|再|每|打造|实现|不少)|要求(?=各|全|其|相关|所属|每|到|不少|在|年)|(?<!已[^,。;]{0,12})(?:于|在|到|至)[\d年月日底份初末一二三四五六七八九十季度上中下旬 ]{2,14}前(?![一二两三四五六七八九十\d]{1,3}[轮批届期]|[仅只才未]|没有|就已|即已)|应(?:当)?(?=不|每|至|开|完|达)|须(?=不|每|至|达)|原则上/g
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
  /(?:新建|建成|培训|开展|建设|召开|组织|打造|选派|引进|新增|达到|提高到|举办|实现|检查|推进|进行|完成|形成|出台|改造|修缮|配备|购置|安装|增设|加装)[^,]{0,14}$/

const isEvery = (before: string): boolean => (before.includes('每') || before.includes('均')) && EVERY.test(before)
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
  ['actual', ({ before, scene, at }) => DIVIDED.test(before.slice(-3)) && PARTS.test(sliceOf(scene.shadow, at))],
  [
    'norm',
    ({ isDone, before, scene, at }) => !isDone && (isEvery(before) || isPer(scene.shadow.slice(at.end, at.end + 4))),
  ],
  // 每村不少于2名 is a standing rule, 每村2名 a rate
  ['norm', ({ isDone, isLimit, before }) => !isDone && isLimit && /每[^,\d]{1,6}$/.test(before)],
  ['actual', ({ before }) => endsIn(KEEPING, before) && KEEPS.test(before.slice(-KEEPS_REACH))],
  ['target', ({ scene, at, end }) => isTask(scene.shadow.slice(at.end, Math.min(end, at.end + TASK_REACH)))],
  ['norm', ({ isDone, before }) => !isDone && DUE_STAFF.test(before)],
]

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
  const { shadow } = scene
  const lead = shadow.slice(sentenceAround(shadow, at).start, at.start)
  const told = /[轮批届期]$/.test(sliceOf(shadow, at)) ? lead.replace(/前$/, '') : lead
  if (!isDone && isSet && (RHYTHM.test(told) || PAPER_ASKS.test(told))) return 'norm'
  if (!isDone && isAim(scene, at)) return 'target'
  const planned = lastEndOf(plannedIn, told)
  // where nothing looks ahead, what is told is done
  const done = planned >= 0 || isAhead(scene, at) ? lastEndOf(doneIn, told) : 0
  if (planned > done) return isLimit && RULE_WORDS.test(told) ? 'norm' : 'target'
  if (isLimit && !isDone && (RULE_WORDS.test(before) || (isSet && !act && before.includes('要求')))) return 'norm'
  if (done >= 0 || STRUCTURE.test(shadow.slice(at.end, at.end + 4)) || isWhose(before)) return 'actual'
  return act || bound === 'at_least' || ACT.test(before) ? 'target' : 'actual'
}

/** 现场检查的3家: what the number is of stands before it. */
const isWhose = (before: string): boolean => endsIn(OF, before) && /的\s?$/.test(before.slice(-2))

const isAim = (scene: Scene, at: Span): boolean =>
  (isAhead(scene, at) && DUE.test(scene.shadow.slice(at.end, at.end + 30))) ||
  GOAL_LINE.test(scene.shadow.slice(Math.max(0, at.start - GOAL_REACH), at.start))

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
