import type { Fact, FactOf } from '../../notice/fact.ts'
import type { Scene } from '../../notice/rule.ts'
import { clauseAround } from '../clauses.ts'

/** What makes a rule, so that a paper is there that was not there before or reads otherwise; 废止 and 梳理 make none. */
const MAKES =
  '(?:修订完善|补充完善|建立健全|制定完善|制定出台|修订|修改|新建|新增|新制定|新出台|新修订|制定|完善|建立|健全|出台|印发|优化|细化|补充)了?'
const NEXT = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{0,8}(?:制度|办法|机制|规定|细则|规程|文件))?[、,;](?:并|同时|并且|另)?${MAKES}$`,
)
const OPENS = new RegExp(`(?:^|[、,;已共一二三四五六七八九十是])(?:共|已|累计)?${MAKES}$`)
const PAPERS = /^(?:[\u4e00-\u9fff]{0,6})(?:制度|办法|规定|机制|细则|规程|规范)(?=$|[、,。;:!?\n])/
const UNITS: ReadonlySet<string | null> = new Set(['项', '个', '件', '份', '部', '条'])

/** 修订制度8项、新建5项、废止2项: the noun is said once; what was made counts with it, what was given up does not. */
export function shareNouns(facts: readonly Fact[], scene: Scene, settle: (fact: FactOf<'count'>) => void): void {
  const counts = facts.filter((fact): fact is FactOf<'count'> => fact.kind === 'count')
  for (const [place, count] of counts.entries()) {
    if (count.outcome !== null || !UNITS.has(count.value.unit)) continue
    const before = counts[place - 1]
    if (before?.outcome === 'rules_made' && KIND.test(between(scene, before, count))) settle(count)
    else if (CLOSES.test(scene.shadow[count.span.end] ?? '') && isNamedBefore(counts, place, scene)) settle(count)
    else if (isNamedLater(counts, place, scene)) settle(count)
  }
}

/** 内控制度3项、议事规则2项: another kind of rule under the same verb. */
const KIND =
  /^、(?!.*(?:废止|学习|梳理|取消|清理|保留))[\u4e00-\u9fff]{0,6}(?:制度|规则|办法|规定|细则|规程|规范|机制|章程)$/
const CLOSES = /^[、,。;:!?)\n]?$/
const RULES = /制度|办法|机制|规定|规程|细则/

const REACH = 24
const between = ({ shadow }: Scene, one: Fact, other: Fact): string =>
  other.span.start - one.span.end > REACH ? '' : shadow.slice(one.span.end, other.span.start)

/** 梳理制度23项,废止3项,修订5项: a verb of making, in a row of verbs that begins with the noun. */
function isNamedBefore(counts: readonly FactOf<'count'>[], place: number, scene: Scene): boolean {
  let at = place - 1
  if (at < 0 || !NEXT.test(between(scene, counts[at]!, counts[place]!))) return false
  for (; at >= 0 && counts[at]!.value.unit === counts[place]!.value.unit; at--) {
    const { outcome, value } = counts[at]!
    if (outcome === 'rules_made' || RULES.test(value.of ?? '')) return true
    if (at === 0 || !VERB_ONLY.test(between(scene, counts[at - 1]!, counts[at]!))) return false
  }
  return false
}
const VERB_ONLY = /^[、,;][\u4e00-\u9fff]{2,6}$/

/** 修订8项、新建5项制度: the noun stands behind the last of the list. */
function isNamedLater(counts: readonly FactOf<'count'>[], place: number, scene: Scene): boolean {
  const { shadow } = scene
  const count = counts[place]!
  const clause = clauseAround(shadow, count.span)
  if (!OPENS.test(shadow.slice(clause.start, count.span.start))) return false
  for (let at = place; at < counts.length && counts[at]!.span.end <= clause.end; at++) {
    const one = counts[at]!
    if (one.value.unit !== count.value.unit) return false
    if (at > place && !VERB_ONLY.test(between(scene, counts[at - 1]!, one))) return false
    if (at > place && PAPERS.test(shadow.slice(one.span.end, Math.min(clause.end, one.span.end + REACH)))) return true
  }
  return false
}
