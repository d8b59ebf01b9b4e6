import { backTo, characterSet } from '../../../language/character-set.ts'
import { flatMap } from '../../../language/flat-map.ts'
import { allMatches } from '../../../language/matcher.ts'
import { STATES, type Total } from '../../../notice/head.ts'
import { paragraphAt } from '../../../notice/notice-text.ts'
import { contains, sliceOf } from '../../../notice/span.ts'
import type { TotalMeasure } from '../../../notice/vocabulary.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { problemAt } from '../../nodes.ts'
import { isSlipOf } from '../../slips.ts'
import { clauseBefore, sourceOf, TIERS } from '../../statements.ts'
import { type ToldAgain, toldAgain } from '../../told-again.ts'

const MEASURES: readonly TotalMeasure[] = [
  'aspects',
  'problems',
  'sub_items',
  'measures',
  ...STATES,
  'completion_rate',
  'money_problem',
  'money_completed',
]

/** A number that changes with time: how far the rectification is. */
const CHANGES: readonly TotalMeasure[] = [...STATES, 'completion_rate', 'money_completed']

/** A total stated again is the same number. */
export const repeated: Check = {
  code: 'totals/repeated',
  run: (scene) => {
    const verdicts = [
      ...flatMap(groups(scene), (group) => verdictOn(scene, group)),
      ...toldAgain(scene).map((told) => verdictOnAmounts(scene, told)),
    ]
    return verdicts.length > 0 ? verdicts : [{ result: 'not_assessable' }]
  },
}

/** What is stated in more than one place of one measure and scope; shares and remainders are numbers of something else. */
function groups(scene: Scene): Total[][] {
  const byKind = new Map<string, Total[]>()
  for (const total of scene.head.totalsSaid) {
    if (!MEASURES.includes(total.measure) || isPart(scene, total) || isOfItem(scene, total)) continue
    const key = `${total.measure} ${total.scope}`
    byKind.set(key, [...(byKind.get(key) ?? []), total])
  }
  return [...byKind.values()].filter((group) => group.length > 1)
}

const PART =
  /(?:其中|含|包括|其余|剩余|余下|尚未|未完成|未办结|还有|仍有|尚有|另有|另外|新增|新发现|部分|每|各|第[一二三四五六七八九十]批|首批|前期|(?<![\d一二三四五六七八九十个大])(?:方面|领域)|(?<![\d一二三四五六七八九十个大])类)[^,;。]{0,10}$/

/** 尚未全部到位的专业调整、人才引育两个问题: those that are left, by their names; 从到位的39个问题中: those in one state. */
const LEFT =
  /(?:尚未|未能?|剩余|其余|余下|正在|仍在?)[^,;。]{0,24}(?:的[^,;。]{0,20}|、[^,;。、]{2,10})$|(?:到位|完成|完毕|办结|销号|改[完好]|清零|验收|申报|进行)的$/

function isPart(scene: Scene, { span }: Total): boolean {
  const before = clauseBefore(scene, span)
  return PART.test(before) || LEFT.test(before)
}

/** What an item tells of its own matter is no total of the notice. */
const isOfItem = ({ problems }: Scene, { span }: Total): boolean =>
  problems.some((problem) => contains(problem.span, span))

function verdictOn(scene: Scene, group: readonly Total[]): Verdict[] {
  const first = group.find((one) => isPlain(scene, one) || isBorneOut(scene, one)) ?? group[0]!
  const { measure, scope } = first
  const tiers = new Set(
    scene.head.totalsSaid
      .filter((one) => one.scope === scope && isTier(one.measure))
      .filter((one) => one.measure !== measure || (one.value !== first.value && isSplit(scene, one)))
      .map(({ value }) => value),
  )
  // 细化为46个问题点 beside 25个反馈问题: two tiers, unless the states say that it is the number of all
  const ofTier = isSplit(scene, first) && !isBorneOut(scene, first)
  const others = group.filter(
    (one) =>
      one.value !== first.value && !(isTier(measure) && tiers.has(one.value)) && (!ofTier || isSplit(scene, one)),
  )
  if (others.length === 0) {
    const same = group.filter(({ value }) => value === first.value)
    if (same.length < 2) return []
    return [
      {
        result: 'pass',
        spans: same.map(({ span }) => span),
        args: { measure, value: first.value, count: same.length },
      },
    ]
  }
  if (areShares(group) || !(isPlain(scene, first) || isBorneOut(scene, first))) return []
  const other = others.find((one) => isPlain(scene, one) && isOfSame(scene, first, one))
  if (other === undefined) return []
  const result = CHANGES.includes(measure) && mayBeStages(scene, first, other) ? 'uncertain' : 'fail'
  return [{ result, spans: [first.span, other.span], args: { measure, value: first.value, other: other.value } }]
}

/** It is told of the problem that tells it again. */
const verdictOnAmounts = (scene: Scene, { spans, words }: ToldAgain): Verdict => ({
  result: 'fail',
  refs: problemAt(scene, spans[1]),
  spans,
  args: { form: 'amounts', ...words },
})

/** 整改方案细化为46个具体问题: a tier of its own, in whatever unit. */
const SPLIT = /(?:细化|分解|细分|拆分|梳理|归纳|归并|合并)(?:细化|分解|归并)?(?:为|成|出|形成)(?:了)?$/

const isSplit = (scene: Scene, { span }: Total): boolean => SPLIT.test(clauseBefore(scene, span))

/** 形成16个问题…已整改15个,正在整改1个: the states of its paragraph say that it is the number of all. */
function isBorneOut({ head, text }: Scene, { measure, scope, span, value }: Total): boolean {
  if (measure !== 'problems' && measure !== 'sub_items') return false
  const paragraph = text.paragraphs[paragraphAt(text, span.start)]!.span
  const states = head.totalsSaid.filter(
    (one) => STATES.includes(one.measure) && one.scope === scope && contains(paragraph, one.span),
  )
  return states.length > 1 && states.reduce((all, one) => all + Number(one.value), 0) === Number(value)
}

const isTier = (measure: TotalMeasure): boolean =>
  measure === 'problems' || measure === 'sub_items' || measure === 'aspects' || measure === 'measures'

const SENTENCE_ENDS = characterSet('。\n')

const sentenceOf = ({ text: { shadow } }: Scene, { span }: Total): string => {
  const before = shadow.slice(backTo(shadow, SENTENCE_ENDS, span.start, span.start - 160), span.start)
  const after = /^[^。\n]*/.exec(shadow.slice(span.end, span.end + 60))?.[0] ?? ''
  return before + sliceOf(shadow, span) + after
}

/** Words that say which problems are counted: those of the feedback, all of them. */
const OF_FEEDBACK = /反馈|巡[察视]|审计|督察|指出|提出|交办/
/** What a whole system found in itself. */
const FOUND = /(?:自查|排查|摸排|清查)(?:发现|出|查出)/
const WHOLE = /全部|所有|共(?![性同享建])|总计|合计|累计|整改方案/

/** 反馈镇党委6个、村党支部7个,共13个: numbers that add up to another of their kind are shares of it. */
const areShares = (group: readonly Total[]): boolean => {
  const values = [...new Set(group.map(({ value }) => Number(value)))]
  const largest = Math.max(...values)
  return values.length > 2 && values.reduce((all, value) => all + value, 0) === 2 * largest
}

/** Two numbers that may be one: of the same body, and, where they change, out of the same number of problems. */
function isOfSame(scene: Scene, a: Total, b: Total): boolean {
  if (!/[。\n]/.test(scene.text.shadow.slice(Math.min(a.span.end, b.span.end), Math.max(a.span.start, b.span.start))))
    return false
  if (CHANGES.includes(a.measure))
    return baseOf(scene, a) === baseOf(scene, b) && !isJoint(scene, a) && !isJoint(scene, b)
  if ((a.unit === '类') !== (b.unit === '类')) return false
  if (a.scope === 'region') return isSlipOf(a.value, b.value)
  return bodyOf(scene, a) === bodyOf(scene, b) && sourceOf(scene, a) === sourceOf(scene, b)
}

/** The number of problems last stated before one of a state, in its paragraph. */
function baseOf({ head, text }: Scene, { span, scope }: Total): string {
  const paragraph = text.paragraphs[paragraphAt(text, span.start)]!.span
  const base = head.totalsSaid.findLast(
    (one) =>
      TIERS.includes(one.measure) && one.scope === scope && one.span.end <= span.start && contains(paragraph, one.span),
  )
  return base === undefined ? '' : `${base.measure} ${base.value}`
}

/** 基本完成和阶段性完成的四个问题: one number for two states. */
const isJoint = (scene: Scene, { span }: Total): boolean =>
  /(?:完成|整改|推进|坚持|到位)(?:的)?(?:和|与|及|以及|、|或)[^,;。\d]{0,4}$/.test(clauseBefore(scene, span))

/** Whose problems are counted, where the words right before the number say so: 反馈镇党委问题6个, 村党支部7个. */
const BODY =
  /(?:党委|党组|党总支|支部|公司|企业|单位|部门|机构|幼儿园|站所|科室|股室|基层社|学校|医院|集团|村|社区|镇|乡|街道|个人|班子|成员|干部|自查|对照检查|民主生活会)(?:的|反馈|存在|查摆|查找|自查|发现|整改|具体){0,6}(?:问题)?(?:共|共计)?$/
function bodyOf(scene: Scene, { span }: Total): string {
  const words = clauseBefore(scene, span) + sliceOf(scene.text.shadow, span)
  const before = words.replace(/[\d一二三四五六七八九十两]+(?:个|项|条|件)[^\d]*$/, '')
  return /向[^,;。]{0,24}$/.test(before) ? '' : (BODY.exec(before)?.[0].replace(/(?:问题)?(?:共|共计)?$/, '') ?? '')
}

/** Numbers told for comparison: of other rounds, of other inspections. */
const ELSEWHERE =
  /不在(?:本次|此次|本轮|公示|公布|通报)|(?:未|不)(?:统计|计算|列|纳|计)入?(?:在内|本|此|其|上述|总|问题|$)|不(?:重复)?计(?:入|算)|另行(?:上报|报|公布|公开|通报|整改|统计)|另有|同期|以往|历次|往年|上一?[轮次届]|执法检查/

/** 全县本轮巡察共反馈问题320个: those of many units, told beside the notice's own. */
const OF_ALL_UNITS = /全[县市省区州旗盟](?!上下|域)|各(?:单位|部门|乡镇|县区|县市区|镇街)(?:共|累计|反馈)/

/** 同批被巡察的乡镇(街道)共4个,反馈问题合计37个: those of all that were inspected with it. */
const OF_THE_BATCH = /(?:同批|同轮|本批|被巡[察视]的)[^,。;]{0,14}(?:\d{1,3}|[两三四五六七八九十])[个家]/

/** Some of the problems, chosen: 抽查问题10个, 领办6个问题. */
const SOME = /抽[查检取]|选[取定]|遴选|共性|领办|督办|挂牌|回访/

const isPlain = (scene: Scene, total: Total): boolean => {
  const words = sentenceOf(scene, total)
  if (CHANGES.includes(total.measure)) return /问题|反馈|整改|事项|任务|率|资金|金额/.test(words)
  if (total.measure === 'measures')
    return (
      /整改/.test(words) &&
      /制定|细化|提出|明确|确定|形成|落实|抓好|逐[项条]|共/.test(words) &&
      !/民主生活会|对照检查|查摆|自查/.test(words)
    )
  const clause = clauseBefore(scene, total.span) + sliceOf(scene.text.shadow, total.span)
  if (ELSEWHERE.test(words) || SOME.test(clause)) return false
  if (total.scope !== 'region' && (OF_ALL_UNITS.test(clause) || OF_THE_BATCH.test(words))) return false
  if (/(?:\d|[一二三四五六七八九十])(?:个|大)方面(?:的)?$/.test(clauseBefore(scene, total.span))) return true
  return OF_FEEDBACK.test(clause) || WHOLE.test(clause) || (total.scope === 'region' && FOUND.test(clause))
}

/** 整改完成率92.3%, and behind it 整改完成率已达90.1%: one rate of no other day does not fall. */
const falls = (scene: Scene, a: Total, b: Total): boolean =>
  a.measure === 'completion_rate' &&
  Number(b.value) < Number(a.value) &&
  rateOf(scene, a) === rateOf(scene, b) &&
  ![a, b].some((one) => DATED.test(sentenceOf(scene, one)))
const rateOf = (scene: Scene, { span }: Total): string =>
  /\p{Script=Han}{0,8}率/u.exec(clauseBefore(scene, span) + sliceOf(scene.text.shadow, span))?.[0].slice(-5) ?? ''

/** Two states of one work: told of two days, side by side in a paragraph, or without the number of problems they are of. */
const mayBeStages = (scene: Scene, a: Total, b: Total): boolean =>
  datesDiffer(scene, a, b) ||
  (baseOf(scene, a) === '' && !falls(scene, a, b)) ||
  paragraphAt(scene.text, a.span.start) === paragraphAt(scene.text, b.span.start)

const DATED = /截[至止](?!目前)[^,。;]{1,12}?(?:日|月[底末初]?|年[底末])|集中整改期|[上下]半年|第[一二三四]季度/

const DATES = new RegExp(DATED, 'g')

/** 截至6月底 beside 截至12月底: numbers of two days. */
function datesDiffer(scene: Scene, a: Total, b: Total): boolean {
  const [one, two] = [a, b].map((total) =>
    allMatches(DATES, sentenceOf(scene, total))
      .map(([words]) => words)
      .join(),
  )
  return one !== '' && two !== '' && one !== two
}
