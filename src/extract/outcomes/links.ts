import { addDecimals, compareDecimals } from '../../language/decimal.ts'
import type { Fact } from '../../notice/fact.ts'
import type { Scene } from '../../notice/rule.ts'
import type { Span } from '../../notice/span.ts'
import { clauseAround, sentenceAround } from '../clauses.ts'
import { sharesOfOverview } from './overview.ts'

/** Indexes into the facts of a notice: which one each is a share of, and which one it says again. */
export interface Links {
  readonly partOf: ReadonlyMap<number, number>
  readonly sameAs: ReadonlyMap<number, number>
}

type Numeric = Extract<Fact, { kind: 'count' | 'money' }>
const isNumeric = (fact: Fact): fact is Numeric => fact.kind === 'count' || fact.kind === 'money'

const sameMeasure = (a: Numeric, b: Numeric): boolean =>
  a.kind === b.kind &&
  (a.kind === 'money' ? a.value.currency === (b as typeof a).value.currency : a.value.unit === b.value.unit)

/** A share may be summed under its own key: only one without a key, or with the key of the whole, is counted twice. */
const sharesKey = (part: Fact, whole: Fact): boolean => part.outcome === null || part.outcome === whole.outcome

const OF_WHICH = '其中'
const SUM_WORDS = /(?:共计?|合计|总计|总共|累计)[^,。;\d]{0,8}$/

/** Shares of a stated total: after 其中, and runs that add up to a total of the same sentence. */
function findParts(facts: readonly Fact[], scene: Scene): Map<number, number> {
  const parts = new Map<number, number>()
  const { shadow } = scene
  for (const group of bySentence(facts, shadow)) {
    if (group.length < 2) continue
    for (const [place, index] of group.entries()) {
      const whole = facts[index]
      if (whole === undefined || !isNumeric(whole) || whole.value.max !== null) continue
      const later = group.slice(place + 1)
      for (const part of ofWhich(facts, later, whole, shadow)) parts.set(part, index)
      if (!parts.has(index)) for (const part of addsUp(facts, later, whole)) parts.set(part, index)
      // a run has two members or more
      if (place > 1 && SUM_WORDS.test(shadow.slice(Math.max(0, whole.span.start - 14), whole.span.start)))
        for (const part of addsUp(facts, group.slice(0, place).reverse(), whole)) parts.set(part, index)
    }
  }
  return parts
}

/** The facts after 其中 that measure the same thing, as long as they do not exceed the whole. */
function ofWhich(facts: readonly Fact[], later: readonly number[], whole: Numeric, shadow: string): number[] {
  const found: number[] = []
  let sum = '0'
  for (const index of later) {
    const part = facts[index]!
    if (!isNumeric(part) || !sameMeasure(part, whole)) continue
    if (!shadow.slice(whole.span.end, part.span.start).includes(OF_WHICH)) {
      // a second number of the same measure before any 其中 is the nearer whole
      if (compareDecimals(part.value.value, '0') > 0 && found.length === 0) return []
      continue
    }
    sum = addDecimals(sum, part.value.value)
    if (compareDecimals(sum, whole.value.value) > 0) break
    if (sharesKey(part, whole)) found.push(index)
  }
  return found
}

/** A run of two or more like facts whose sum is exactly the whole. */
function addsUp(facts: readonly Fact[], others: readonly number[], whole: Numeric): number[] {
  const run: number[] = []
  let sum = '0'
  for (const index of others) {
    const part = facts[index]!
    if (!isNumeric(part) || !sameMeasure(part, whole)) continue
    sum = addDecimals(sum, part.value.value)
    run.push(index)
    const order = compareDecimals(sum, whole.value.value)
    if (order > 0) return []
    if (order === 0) return run.length > 1 ? run.filter((at) => sharesKey(facts[at]!, whole)) : []
  }
  return []
}

function bySentence(facts: readonly Fact[], shadow: string): number[][] {
  const groups: number[][] = []
  let sentence: Span = { start: -1, end: -1 }
  for (const [index, fact] of facts.entries()) {
    if (!isNumeric(fact)) continue
    if (fact.span.start >= sentence.end || groups.length === 0) {
      sentence = sentenceAround(shadow, fact.span)
      groups.push([])
    }
    groups.at(-1)!.push(index)
  }
  return groups
}

const title = (fact: Fact): string | null =>
  fact.kind === 'document' ? (fact.value.title?.replace(/\((?:试行|暂行)\)$/, '') ?? fact.value.number) : null

/** Statements said again: totals of the notice, a paper named twice, and the papers named under a stated number of rules. */
function findRepeats(facts: readonly Fact[], scene: Scene): Map<number, number> {
  const same = new Map<number, number>()
  const papers = new Map<string, number>()
  const said = new Map<string, number>()
  for (const [index, fact] of facts.entries()) {
    const name = title(fact)
    if (name !== null) {
      const key = `${name}|${fact.outcome}`
      const first = papers.get(key)
      if (first === undefined) papers.set(key, index)
      else same.set(index, first)
    }
    for (const key of statements(fact, scene.shadow)) {
      const first = said.get(key)
      if (first === undefined) said.set(key, index)
      else if (first !== index && !same.has(index)) same.set(index, first)
    }
  }
  return same
}

const TOTALS: ReadonlySet<string> = new Set(['problems_found', 'problems_completed', 'measures_set'])
const SMALL = '9'

/** Keys under which two facts state one thing: a total of the notice by key and value, any other by its own clause. */
function statements(fact: Fact, shadow: string): string[] {
  if (!isNumeric(fact) || fact.outcome === null || compareDecimals(fact.value.value, '0') <= 0) return []
  const keys = fact.outcomes
    .filter((key) => TOTALS.has(key) && compareDecimals(fact.value.value, SMALL) > 0)
    .map((key) => `${key}|${fact.value.value}`)
  const clause = clauseAround(shadow, fact.span)
  const words = shadow.slice(clause.start, clause.end).replace(/[\s“”]/g, '')
  if (words.length >= 10) keys.push(`${fact.outcome}|${words}|${fact.span.start - clause.start}`)
  return keys
}

const PAPERS_REACH = 240
const NAMED_BEFORE = /》[^,。;《]{0,8}等\s?$|》\s?$/

/** Papers named with a stated number of rules: after it the same thing, before 等N项 a share of it. */
function papersUnderCounts(
  facts: readonly Fact[],
  shadow: string,
): { same: Map<number, number>; part: Map<number, number> } {
  const same = new Map<number, number>()
  const part = new Map<number, number>()
  const isRule = (at: number): boolean => facts[at]?.kind === 'document' && facts[at]?.outcome === 'rules_made'
  for (const [index, fact] of facts.entries()) {
    if (fact.kind !== 'count' || fact.outcome !== 'rules_made' || fact.value.modality !== 'actual') continue
    const sentence = sentenceAround(shadow, fact.span)
    const before: number[] = []
    for (let at = index - 1; at >= 0 && facts[at]!.span.start >= sentence.start; at--) if (isRule(at)) before.push(at)
    if (NAMED_BEFORE.test(shadow.slice(sentence.start, fact.span.start).slice(-12)))
      for (const at of before) part.set(at, index)
    let left = Number(fact.value.value) - before.length
    const end = Math.min(sentence.end, fact.span.end + PAPERS_REACH)
    for (let at = index + 1; left > 0 && at < facts.length && facts[at]!.span.start <= end; at++)
      if (isRule(at)) {
        same.set(at, index)
        left--
      }
  }
  return { same, part }
}

export function linksOf(facts: readonly Fact[], scene: Scene): Links {
  const partOf = findParts(facts, scene)
  const sameAs = findRepeats(facts, scene)
  const papers = papersUnderCounts(facts, scene.shadow)
  for (const [at, whole] of papers.same) if (!sameAs.has(at)) sameAs.set(at, whole)
  for (const [at, whole] of papers.part) partOf.set(at, whole)
  const linked = (at: number): boolean => partOf.has(at) || sameAs.has(at)
  for (const [at, whole] of sharesOfOverview(facts, scene, linked))
    if (facts[at]?.kind === 'document') sameAs.set(at, whole)
    else partOf.set(at, whole)
  return { partOf, sameAs }
}
