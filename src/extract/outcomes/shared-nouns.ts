import { compiledFrom, oneOf } from '../../language/lexicon.ts'
import type { Fact, FactOf } from '../../notice/fact.ts'
import type { ListedCounts } from '../../notice/fact-lexicons.ts'
import type { Scene } from '../../notice/rule.ts'
import { clauseAround } from '../clauses.ts'

/** How rules are made and called, as `data/listed-counts.json` words it; 废止 and 梳理 make none. */
const wordsOfRules = compiledFrom(({ makes, papers, ends }: ListedCounts) => {
  const make = `${oneOf(makes)}了?`
  const paper = oneOf(papers)
  return {
    next: new RegExp(`^(?:[\\u4e00-\\u9fff]{0,8}${paper})?[、,;](?:并|同时|并且|另)?${make}$`),
    opens: new RegExp(`(?:^|[、,;已共一二三四五六七八九十是])(?:共|已|累计)?${make}$`),
    papers: new RegExp(`^[\\u4e00-\\u9fff]{0,6}${paper}(?=$|[、,。;:!?\\n])`),
    /** 内控制度3项、议事规则2项: another kind of rule under the same verb. */
    kind: new RegExp(`^、(?!.*${oneOf(ends)})[\\u4e00-\\u9fff]{0,6}${paper}$`),
    rules: new RegExp(paper),
  }
})
const UNITS: ReadonlySet<string | null> = new Set(['项', '个', '件', '份', '部', '条'])

/** 修订制度8项、新建5项、废止2项: the noun is said once; what was made counts with it, what was given up does not. */
export function shareNouns(facts: readonly Fact[], scene: Scene, settle: (fact: FactOf<'count'>) => void): void {
  const { kind } = wordsOfRules(scene.knowledge.listedCounts)
  const counts = facts.filter((fact): fact is FactOf<'count'> => fact.kind === 'count')
  for (const [place, count] of counts.entries()) {
    if (count.outcome !== null || !UNITS.has(count.value.unit)) continue
    const before = counts[place - 1]
    if (before?.outcome === 'rules_made' && kind.test(between(scene, before, count))) settle(count)
    else if (CLOSES.test(scene.shadow[count.span.end] ?? '') && isNamedBefore(counts, place, scene)) settle(count)
    else if (isNamedLater(counts, place, scene)) settle(count)
  }
}

const CLOSES = /^[、,。;:!?)\n]?$/

const REACH = 24
const between = ({ shadow }: Scene, one: Fact, other: Fact): string =>
  other.span.start - one.span.end > REACH ? '' : shadow.slice(one.span.end, other.span.start)

/** 梳理制度23项,废止3项,修订5项: a verb of making, in a row of verbs that begins with the noun. */
function isNamedBefore(counts: readonly FactOf<'count'>[], place: number, scene: Scene): boolean {
  const { next, rules } = wordsOfRules(scene.knowledge.listedCounts)
  let at = place - 1
  if (at < 0 || !next.test(between(scene, counts[at]!, counts[place]!))) return false
  for (; at >= 0 && counts[at]!.value.unit === counts[place]!.value.unit; at--) {
    const { outcome, value } = counts[at]!
    if (outcome === 'rules_made' || rules.test(value.of ?? '')) return true
    if (at === 0 || !VERB_ONLY.test(between(scene, counts[at - 1]!, counts[at]!))) return false
  }
  return false
}
const VERB_ONLY = /^[、,;][\u4e00-\u9fff]{2,6}$/

/** 修订8项、新建5项制度: the noun stands behind the last of the list. */
function isNamedLater(counts: readonly FactOf<'count'>[], place: number, scene: Scene): boolean {
  const { shadow } = scene
  const { opens, papers } = wordsOfRules(scene.knowledge.listedCounts)
  const count = counts[place]!
  const clause = clauseAround(shadow, count.span)
  if (!opens.test(shadow.slice(clause.start, count.span.start))) return false
  for (let at = place; at < counts.length && counts[at]!.span.end <= clause.end; at++) {
    const one = counts[at]!
    if (one.value.unit !== count.value.unit) return false
    if (at > place && !VERB_ONLY.test(between(scene, counts[at - 1]!, one))) return false
    if (at > place && papers.test(shadow.slice(one.span.end, Math.min(clause.end, one.span.end + REACH)))) return true
  }
  return false
}
