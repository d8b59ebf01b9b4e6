import { compareDecimals } from '../../language/decimal.ts'
import { flatMap } from '../../language/flat-map.ts'
import type { Fact } from '../../notice/fact.ts'
import type { Scene } from '../../notice/rule.ts'
import { contains } from '../../notice/span.ts'
import type { Outcome } from '../../notice/vocabulary.ts'
import { clauseAround } from '../clauses.ts'
import { isNumeric, type Numeric } from './shares.ts'

const title = (fact: Fact): string | null =>
  fact.kind === 'document' ? (fact.value.title?.replace(/\((?:试行|暂行)\)$/, '') ?? fact.value.number) : null

/** Statements said again: totals of the notice, a paper named twice, a number of persons told in person-times too. */
export function findRepeats(facts: readonly Fact[], scene: Scene): Map<number, number> {
  const same = new Map<number, number>()
  const papers = new Map<string, number>()
  const said = new Map<string, number>()
  const headlines = headlineKeys(facts, scene)
  for (const [index, fact] of facts.entries()) {
    const name = title(fact)
    if (name !== null) {
      const key = `${name}|${fact.outcome}`
      const first = papers.get(key)
      if (first === undefined) papers.set(key, index)
      else same.set(index, first)
    }
    for (const key of [...statements(fact, scene), ...headlines(fact)]) {
      const first = said.get(key)
      if (first === undefined) said.set(key, index)
      else if (first !== index && !same.has(index)) same.set(index, same.get(first) ?? first)
    }
    const counted = isNumeric(fact) && !same.has(index) ? restated(facts, index, scene.shadow) : null
    if (counted !== null) same.set(index, counted)
  }
  return same
}

const RESTATES = /^\($/

/** 壹拾万元整(￥100000.00), 186500元(即18.65万元): one amount in another spelling. */
const SAYS_AGAIN = /^[ \t]?\((?:即|合|折合|小写|大写|也就是)?[ \t]?:?[ \t]?$/

/** 126名(134人次): the number in the bracket says the one before it in another measure. */
function restated(facts: readonly Fact[], index: number, shadow: string): number | null {
  const [one, other] = [facts[index - 1], facts[index]]
  if (one === undefined || other === undefined) return null
  if (one.kind === 'money' && other.kind === 'money') {
    const isSame = one.value.currency === other.value.currency && one.value.value === other.value.value
    return isSame && SAYS_AGAIN.test(shadow.slice(one.span.end, other.span.start)) ? index - 1 : null
  }
  if (one.kind !== 'count' || other.kind !== 'count') return null
  if (one.unitClass !== 'persons' || other.unitClass !== 'person_times') return null
  const isBracketed = RESTATES.test(shadow.slice(one.span.end, other.span.start)) && shadow[other.span.end] === ')'
  return isBracketed && compareDecimals(one.value.value, other.value.value) <= 0 ? index - 1 : null
}

const TOTALS: ReadonlySet<Outcome> = new Set(['problems_found', 'problems_completed', 'measures_set'])
const SMALL = '9'

/** Keys under which two facts state one thing: a total of the notice by key and value, any other by its own clause. */
function statements(fact: Fact, scene: Scene): string[] {
  if (!isNumeric(fact) || compareDecimals(fact.value.value, '0') <= 0) return []
  if (fact.outcome === null) return []
  const again = figureAgain(fact, scene)
  const keys = again === null ? [] : [again]
  for (const key of fact.outcomes)
    if (TOTALS.has(key) && compareDecimals(fact.value.value, SMALL) > 0) keys.push(`${key}|${fact.value.value}`)
  const clause = clauseAround(scene.shadow, fact.span)
  const words = scene.shadow.slice(clause.start, clause.end).replace(/[\s“”]/g, '')
  if (words.length >= 10) keys.push(`${fact.outcome}|${words}|${fact.span.start - clause.start}`)
  return keys
}

/** 关闭企业282家 in a headline, and in the text below it: the figures of a title are those of its text. */
function headlineKeys(facts: readonly Fact[], { outline }: Scene): (fact: Fact) => readonly string[] {
  const keyOf = (fact: Fact): string | null =>
    isNumeric(fact) && fact.outcome !== null && fact.value.modality === 'actual' && fact.value.max === null
      ? `headline|${fact.outcome}|${fact.kind}|${fact.unitClass}|${fact.value.value}`
      : null
  const last = outline.title.at(-1)
  if (last === undefined) return () => []
  const inTitle = facts.filter(({ span }) => outline.title.some((line) => contains(line, span)))
  const keys = new Set(flatMap(inTitle, (fact) => keyOf(fact) ?? []))
  return (fact) => {
    const key = keys.size === 0 ? null : keyOf(fact)
    return key !== null && keys.has(key) ? [key] : []
  }
}

/** 14.25亿元: of so many figures two amounts of one kind seldom share all. */
const isExact = (yuan: string): boolean => yuan.replace(/\.|0+$/g, '').length >= EXACT
const EXACT = 4

/** The top part of the notice that a fact stands in, where that part tells of no items. */
const overviewOf = (fact: Fact, { outline }: Scene): number =>
  outline.root.children.findIndex(({ role, span }) => role !== 'problems' && contains(span, fact.span))

/** 约谈1113人 said twice where the notice sums up: one number of one key and measure, and no small one. */
function figureAgain(fact: Numeric, scene: Scene): string | null {
  if (fact.outcome === null || fact.value.modality !== 'actual') return null
  if (fact.kind === 'money')
    return isExact(fact.value.value) && overviewOf(fact, scene) >= 0
      ? `${fact.outcome}|${fact.value.currency}|${fact.value.value}`
      : null
  if (compareDecimals(fact.value.value, '99') <= 0 || overviewOf(fact, scene) < 0) return null
  return `${fact.outcome}|${fact.unitClass}|${fact.value.value}`
}
