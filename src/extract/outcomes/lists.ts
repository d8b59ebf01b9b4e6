import type { Fact, FactOf } from '../../notice/fact.ts'
import type { Scene } from '../../notice/rule.ts'
import type { Span } from '../../notice/span.ts'
import { clauseAround } from '../clauses.ts'
import { classesOf, type Judged, judgeCount, wordsOf } from './counts.ts'
import type { Sides } from './cues.ts'

type Count = FactOf<'count'>

const UNIT =
  '单位|部门|企业|公司|学校|中学|小学|医院|卫生院|卫生室|诊所|药店|药房|机构|机关|食堂|商户|门店|超市|餐馆|酒店|宾馆|工地|场所|窗口|网点|站点|点位|经营户|农户|合作社|支部|党组织|党委|党组|社区|街道|乡镇|园区|景区|养老院|敬老院|幼儿园|市场|作坊|摊点|小区|[市县区旗州乡镇村校院店馆场厂矿站所局企家户]'
const PERSON =
  '(?:[县处科股乡镇局厅]|[正副][县处科局厅])级(?:领导|干部|领导干部)?|干部|成员|人员|职工|教师|教职工|党员|书记|主任|负责人|领导|责任人|个人|学生|医生|医师|护士|民警|辅警|公职人员|局长|校长|院长|所长|站长|群众|村民|代表|[员师医]'
/** What stands between two counts of a list: the noun of the one, a joint, the noun of the other; a verb makes it no list. */
const JOINT = new RegExp(
  `^([\\u4e00-\\u9fff]{0,10}?(?:${UNIT}|${PERSON})|)(?:、|和|及|以及|与)([\\u4e00-\\u9fff]{0,8}?(?:${UNIT}|${PERSON})|)$`,
)
const VERB =
  /整改|建|修订|废止|完成|办结|化解|解决|发[现放]|新增|清[理退]|取消|停业|关[停闭]|取缔|立案|处[分理]|批评|诫勉|警告|移送|整治|涉及|惠及|服务|受理|收到|其中|包括|未|走访|慰问|表[彰扬]|奖励|安[置排]|救[助治]|帮扶|接待|资助|组织(?!部)|配备|选[派拔]|招[聘录]|购[置买]|召开|举办|开展|协调|指导|督促|调[整解]|提拔|任用|免去|排查|动员|邀请|聘请|减少|增加|撤销|解除|改造|维修|核[查实]|比对|抽[查取]|培[训养]|讲授|转化|引[进导]|吸[收纳]|参[加与]|约谈|暂停|吊销|查[处封]|问责/

/** Counts of one clause that stand side by side, each with its noun: 3个市、8个县, 党组织3个、领导干部12人. */
function runsOf(facts: readonly Fact[], { shadow }: Scene): Count[][] {
  const runs: Count[][] = []
  let before: Fact | null = null
  for (const fact of facts) {
    if (fact.kind !== 'count' && fact.kind !== 'money' && fact.kind !== 'percent') continue
    if (fact.kind === 'count' && before?.kind === 'count' && isListed(shadow, before.span, fact.span)) {
      if (runs.at(-1)?.at(-1) === before) runs.at(-1)!.push(fact)
      else runs.push([before, fact])
    }
    before = fact
  }
  return runs
}

const LONGEST = 24
const isListed = (shadow: string, one: Span, other: Span): boolean => {
  if (other.start <= one.end || other.start - one.end > LONGEST) return false
  const words = shadow.slice(one.end, other.start)
  return JOINT.test(words) && !VERB.test(words)
}

/**
 * 对3个市、8个县开展督导检查, 问责党组织3个、领导干部12人: a member of a list without a word of its own is judged by the verb that
 * stands before or behind the whole list.
 */
export function shareInLists(
  facts: readonly Fact[],
  scene: Scene,
  settle: (fact: Count, judged: Judged) => void,
): void {
  for (const run of runsOf(facts, scene)) {
    if (run.every(({ outcome }) => outcome !== null)) continue
    const around = aroundOf(run, facts, scene.shadow)
    for (const [place, count] of run.entries()) {
      if (count.outcome !== null) continue
      const judged = judgeCount(scene, count, sidesIn(run, place, around, scene.shadow), classesOf(scene, count))
      if (judged.outcome !== null) settle(count, judged)
    }
  }
}

/** The words of the clause before and behind a list, up to the numbers beside it. */
function aroundOf(run: readonly Count[], facts: readonly Fact[], shadow: string): { head: string; tail: string } {
  const [first, last] = [run[0]!, run.at(-1)!]
  const clause = clauseAround(shadow, { start: first.span.start, end: last.span.end })
  let [start, end] = [clause.start, clause.end]
  for (const { kind, span } of facts) {
    if (kind !== 'count' && kind !== 'money' && kind !== 'percent') continue
    if (span.end <= first.span.start && span.end > start) start = span.end
    if (span.start >= last.span.end && span.start < end) end = span.start
  }
  const tail = shadow.slice(last.span.end, end)
  return { head: shadow.slice(start, first.span.start), tail: end < clause.end ? tail.split(/[、已均]/)[0]! : tail }
}

function sidesIn(
  run: readonly Count[],
  place: number,
  { head, tail }: { head: string; tail: string },
  shadow: string,
): Sides {
  const nouns = (at: number): string[] => {
    const [one, other] = [run[at], run[at + 1]]
    const words = one === undefined || other === undefined ? '' : shadow.slice(one.span.end, other.span.start)
    const match = JOINT.exec(words)
    return [match?.[1] ?? '', match?.[2] ?? '']
  }
  const own = place === 0 ? '' : nouns(place - 1)[1]!
  const before = head + own
  const after = place === run.length - 1 ? tail : nouns(place)[0]! + tail
  return wordsOf(before, after, shadow, run[place]!.span.start)
}
