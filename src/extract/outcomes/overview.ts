import { addDecimals, compareDecimals } from '../../language/decimal.ts'
import type { Fact } from '../../notice/fact.ts'
import type { OutlineNode } from '../../notice/outline.ts'
import type { Scene } from '../../notice/rule.ts'
import { contains, type Span } from '../../notice/span.ts'
import type { Outcome, SectionRole } from '../../notice/vocabulary.ts'
import { DEEDS } from './shares.ts'

/** Results that a notice adds up before it lists its items; meetings and study of the whole body are no sums of them. */
const SUMMED: ReadonlySet<Outcome> = new Set<Outcome>([
  'money_recovered',
  'money_fined',
  'money_problem',
  'rules_made',
  ...DEEDS,
  'cases_filed',
  'cases_handled',
  'leads',
  'referrals',
  'held_accountable',
])

const OVERVIEW: ReadonlySet<SectionRole> = new Set<SectionRole>(['preamble', 'organisation', 'accountability', 'other'])
const ADDS_UP =
  /(?:共计?|累计|合计|总计|总共|全部|截至|整改以来|以来|期间|集中整改|整改期|通过整改|已)[^。]{0,80}$|(?:推动|促进|督促|推进)[^。,;]{0,20}$/
const REACH = 90

/** The part of the notice that a place stands in. */
function roleAt(tops: readonly OutlineNode[], at: Span): SectionRole | null {
  return tops.find((node) => contains(node.span, at))?.role ?? null
}

const amountOf = (fact: Fact): string | null => {
  if (fact.kind === 'document') return '1'
  return (fact.kind === 'count' || fact.kind === 'money') && fact.value.max === null ? fact.value.value : null
}

const isActual = (fact: Fact): boolean => !('modality' in fact.value) || fact.value.modality === 'actual'

/**
 * Items under a total stated above them: the overview says how much was recovered, how many rules were made, how many were
 * held to account; what the items then tell of the same key is a share of it, as long as they do not exceed it together.
 */
export function sharesOfOverview(
  facts: readonly Fact[],
  scene: Scene,
  linked: (index: number) => boolean,
): Map<number, number> {
  const tops = scene.outline.root.children
  const places = facts.map((fact) =>
    fact.outcome !== null && SUMMED.has(fact.outcome) && isActual(fact) ? roleAt(tops, fact.span) : null,
  )
  const shares = new Map<number, number>()
  const summed = new Set<string>()
  for (const [index, whole] of facts.entries()) {
    const place = places[index] ?? null
    if (place === null || !OVERVIEW.has(place) || whole.kind === 'document') continue
    const total = amountOf(whole)
    const key = `${whole.outcome}|${whole.unitClass}`
    if (total === null || summed.has(key)) continue
    const before = scene.shadow.slice(Math.max(0, whole.span.start - REACH), whole.span.start)
    if (linked(index) || !ADDS_UP.test(before.slice(before.lastIndexOf('\n') + 1))) continue
    summed.add(key)
    for (const at of itemsWithin(facts, places, index, total, linked)) shares.set(at, index)
  }
  return shares
}

/** The later facts of the items with the key of the total; none where they add up to more. */
function itemsWithin(
  facts: readonly Fact[],
  places: readonly (SectionRole | null)[],
  from: number,
  total: string,
  linked: (index: number) => boolean,
): number[] {
  const whole = facts[from]!
  const items: number[] = []
  let sum = '0'
  for (let at = from + 1; at < facts.length; at++) {
    const item = facts[at]!
    if (places[at] !== 'problems' || item.outcome !== whole.outcome || linked(at)) continue
    if (item.unitClass !== whole.unitClass && !(item.kind === 'document' && whole.unitClass === 'papers')) continue
    const amount = amountOf(item)
    if (amount === null) continue
    sum = addDecimals(sum, amount)
    if (compareDecimals(sum, total) > 0) return []
    items.push(at)
  }
  return items
}
