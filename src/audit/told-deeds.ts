import { backTo, characterSet } from '../language/character-set.ts'
import { flatMap } from '../language/flat-map.ts'
import { paragraphAt } from '../notice/notice-text.ts'
import type { Problem } from '../notice/problem.ts'
import { overlaps, type Span } from '../notice/span.ts'
import { unitOf } from './arithmetic/claims.ts'
import type { Scene } from './check.ts'
import { type Amount, isMadeOf } from './exact.ts'
import { TAKEN_BACK } from './money-parts.ts'
import { problemAt } from './nodes.ts'
import { clauseBefore } from './statements.ts'

/** What a sentence tells with a number: 整改以来共收回公有住房14套; 把收回的14套公有住房用于周转. */
export interface ToldDeed {
  readonly fact: Amount
  readonly unit: string
  readonly value: string
  /** What was done with what, bare; of 收回的14套公有住房 no more than stands before the number. */
  readonly deed: string
  /** The same in one wording. */
  readonly key: string
  /** 94人违规领取的补贴19.6万元: the number of those whose deed it is. */
  readonly beside: string
  /** The words behind the number. */
  readonly behind: string
  /** Whose number of all it is, where the words before 共 say so. */
  readonly who: string
  /** 共, 累计: the number of all there are. */
  readonly isWhole: boolean
  /** 全局总共: the number of all that the body of the notice has done. */
  readonly isOfAll: boolean
  /** 收回的, 上述: the number of what was told before. */
  readonly isNamed: boolean
  /** 前述, 上文所说: it says that it was told before. */
  readonly isReferring: boolean
  /** The times that the sentence gives before the number. */
  readonly times: string
  /** 新建9项、修订17项,共26项: the sum of what stands right before it. */
  readonly isSum: boolean
  readonly within: Problem | null
  readonly paragraph: number
}

const SENTENCE_ENDS = characterSet('。;\n')

/** Numbers of shares, of what comes on top, of each, of what is meant to be: none of them is the number of the deed. */
const OTHER =
  /其中|其余|剩余|[此这该本]方面|[此这该]类|另|[再又]|(?<![退归偿返])还(?!款)|新增(?!制度)|力争|预计|计划|[拟每]|(?<!已)将(?!\p{Script=Han}{2,14}的$|\p{Script=Han}{2,20}的\p{Script=Han}{4,10}$)|各(?![项类种])|约(?![谈定束])|占(?=[比\d全])|平均|至少|不少于|达到|提高|增加|减少|同比|上年|去年|上一?[轮届]|同期|以往|历年|首批|第[一二三四五]批|原(?!则)|(?<![供反响相适])应(?!急)|未(?!成年)|(?<![招接善优])待|须|需/u
const WHOLE = /共(?![同性享建产商识])|累计|合计|总计/
const OF_ALL = /全(?:[镇乡县市区局校院街社所站村]|集团|公司)(?:[总一]?共计?|累计|合计|总计)/
const TIMES =
  /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}年|[今本]年|[上下]半年|第[一二三四]季度|[一二三四]季度|期后|之后|以后|后期|[一二三]阶段/g
const LEAD =
  /^(?:[一二三四五六七八九十]是|[本此这][次轮]|[(]?\d{1,2}[.、)]|[①-⑳]|.*[:：“‘]|(?:整改|巡[察视]|集中|反馈|期间|工作|以来|过程)*(?:期间|以来|整改中|期)|截至|目前|(?:[几数半一两三][个]?)?[年月](?:多)?来|同时|在|对|把|前述的?|上述的?|[前上]文(?:所[说述]|提到)?的?|前面(?:所说|提到|说到|讲到)的?|前期|用好|抓好|管好|并|且|已经?|共计?|累计|合计|总计|先后|全面|及时|依法|依规|坚持|认真|持续|着力|扎实|严格|全[镇乡县市区局校院街社所站]|全集团|全公司|(?:街道|集团|公司|学校|医院|中心)(?:党工委|党委|党组|党总支)?(?=约谈|召开|先后|共|已|专题|新建|修订|制定|清退|追回)|我?[局委院校镇乡](?=召开|先后|共|已)|(?:[县市区镇乡局校院旗]{0,2})(?:党委|党组|党工委|领导班子)(?=召开|先后|共|已|专题))/
const FILLERS = /各[项类种]|相关|有关|各级|[了等]/g
const MADE = /(?:新制[定订]|新建立?|新立|新增|制[定订]|出台|建立)/g
const CHANGED = /(?:修订|修改|完善|健全)/g
const TAKEN = new RegExp(TAKEN_BACK, 'g')

/** 专项整治共追回…: who and when stand before it. */
const UP_TO_ALL = /^.*(?:[总一]?共计?|累计|合计|总计)(?=\p{Script=Han}{2}[、\p{Script=Han}])/u
/** 镇纪委共召开…: who tells of all of its own; the work itself is nobody. */
const whoIn = (words: string): string => {
  const body = withoutLead((UP_TO_ALL.exec(words)?.[0] ?? '').replace(/(?:[总一]?共计?|累计|合计|总计)$/, ''))
  return withoutLead(
    body
      .replace(/^(?:通过|专项|集中|整改|整治|行动|工作|活动|清收|检查|[中内])*/, '')
      .replace(/(?:先后|已|均|都)$/, ''),
  )
}

const withoutLead = (words: string): string => {
  let rest = words
  for (let next = rest.replace(LEAD, ''); next !== rest; next = rest.replace(LEAD, '')) rest = next
  return rest
}

const bare = (words: string): string =>
  withoutLead(words.replace(UP_TO_ALL, ''))
    .replace(FILLERS, '')
    .replace(/(?:[一总]?共计?|累计|合计|总计|金额|达|为|有|是)+$/, '')
    .replace(TAKEN, '收回')
    .replace(/^(?:到账|入账|进账|收到)的?/, '收回')
    .replace(/收回(?:[、和及与]收回)+|收回来/g, '收回')
    .replace(/^(?:将|把)?\p{Script=Han}+的(\p{Script=Han}{3,8})收回$/u, '收回$1')

/** One word for what many words tell: 新建 and 制定, 规章制度 and 制度. */
export const keyOf = (deed: string): string =>
  /(?:制度|办法|规定|机制)$/.test(deed)
    ? deed
        .replace(/规章|(?:制度|规定|办法)(?=机制|办法|规定)/g, '')
        .replace(MADE, '立')
        .replace(CHANGED, '改')
        .replace(/立[、和与及并]?改/, '立改')
        .replace(/(?:制度|办法|规定|机制)$/, '制度')
    : deed

/** 新建制度9项、修订制度17项,共26项: the deed of the parts is that of their sum. */
function deedOfParts(sentence: string, unit: string): string {
  const pieces = sentence
    .replace(/[,、](?:共计?|合计|总计|累计)$/, '')
    .split(/[、,]/)
    .slice(-2)
  const parts = pieces.map((piece) => new RegExp(`^(\\D+)\\d+${unit}$`).exec(piece)?.[1])
  if (parts.length < 2 || parts.some((part) => part === undefined)) return ''
  const deeds = parts.map((part) => /[立改]制度$/.exec(keyOf(bare(part!)))?.[0])
  return deeds.join() === '立制度,改制度' ? '立改规章制度' : ''
}

const sentenceBefore = ({ text: { shadow } }: Scene, { start }: Span): string =>
  shadow.slice(backTo(shadow, SENTENCE_ENDS, start, start - REACH), start)

/** The times that the sentence gives before a number. */
export const timesBefore = (scene: Scene, span: Span): string => (sentenceBefore(scene, span).match(TIMES) ?? []).join()

/** A number of a share, of what comes on top, of each, of what is meant to be. */
export const isOfAnother = (scene: Scene, span: Span): boolean => OTHER.test(clauseBefore(scene, span))

function toldDeedOf(scene: Scene, fact: Amount): ToldDeed | null {
  const { shadow } = scene.text
  const { start, end } = fact.span
  const clause = clauseBefore(scene, fact.span)
  if (isOfAnother(scene, fact.span)) return null
  const sentence = sentenceBefore(scene, fact.span)
  const unit = unitOf(fact)
  const tail = /\D*$/.exec(clause)![0]
  const own = tail === clause ? clause : tail.replace(UNIT_BEFORE, '')
  const handed = TAKEN_BEHIND.test(shadow.slice(end, end + 2)) ? (HANDED.exec(own)?.[1] ?? null) : null
  const told = handed === null ? bare(own.replace(/(?:的|上述|前述|以上|这)$/, '')) : `收回${handed}`
  const summed = told === '' && WHOLE.test(own) ? deedOfParts(sentence, unit) : ''
  const deed = told || summed
  const behind = /^[^,。;:\n]*/.exec(shadow.slice(end, end + BEHIND))![0]
  // 核查出不符合条件的17户: what has it is named by its fault alone
  const isNamed = /(?:的|上述|前述|以上|这)$/.test(own) && behind !== ''
  return {
    fact,
    unit,
    value: fact.value.value,
    deed,
    key: keyOf(deed),
    beside: tail === clause || deed.length < DEED_OF_SOME ? '' : (OF_SOME.exec(clause)?.[0] ?? ''),
    behind,
    isWhole: WHOLE.test(clause) || /^的(?:基础|成果)/.test(behind),
    isOfAll: OF_ALL.test(clause),
    isSum: summed !== '',
    isNamed,
    isReferring: REFERRING.test(clause),
    who: whoIn(own),
    // 7月清收1480万元,8月清收1290万元,巡察以来累计…: the times of the parts are none of the whole's
    times: WHOLE.test(own) && /以来|期间/.test(own) ? '' : timesBefore(scene, fact.span),
    within: problemAt(scene, fact.span)[0] ?? null,
    paragraph: paragraphAt(scene.text, start),
  }
}
/** So long is a deed that is told of some with all its words. */
const DEED_OF_SOME = 6
const OF_SOME = /\d+[人名户家个](?=[^\d]+$)/
const REACH = 160
/** What is left of a number before: 2024年1月|召开, 培训班5期、|座谈会. */
const UNIT_BEFORE = /^(?:月份?|年|日|[万亿]?元|人次|[个项条次场期套家户处份件笔名人轮批])[底初末前内]?[、和及并]?/
const BEHIND = 24
/** 已将存量资金1236.4万元收回: what was got back stands before the amount, its verb behind. */
const HANDED = /[将把](\p{Script=Han}{2,12})$/u
const TAKEN_BEHIND = new RegExp(`^(?:${TAKEN_BACK})`)
const REFERRING = /前述|上述|[前上]文|前面(?:所说|提到|说到|讲到)/

/** What the notice tells in exact numbers. */
export const toldDeedsIn = (scene: Scene, numbers: readonly Amount[]): ToldDeed[] =>
  flatMap(
    numbers.filter(({ span }) => !scene.head.totalsSaid.some((one) => overlaps(one.span, span))),
    (fact) => toldDeedOf(scene, fact) ?? [],
  )

/** A number that other numbers account for: it stands elsewhere, or two or three beside each other come to it. */
export const isAccountedFor = (numbers: readonly Amount[], { value, unit, fact, isSum }: ToldDeed): boolean =>
  !isSum &&
  isMadeOf(
    numbers.filter((one) => unitOf(one) === unit && one.span.start < fact.span.start).map((one) => one.value.value),
    value,
  )
