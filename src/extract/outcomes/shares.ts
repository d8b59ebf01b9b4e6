import { addDecimals, compareDecimals } from '../../language/decimal.ts'
import type { Fact } from '../../notice/fact.ts'
import type { Scene } from '../../notice/rule.ts'
import type { Span } from '../../notice/span.ts'
import type { Outcome } from '../../notice/vocabulary.ts'
import { sentenceAround } from '../clauses.ts'

export type Numeric = Extract<Fact, { kind: 'count' | 'money' }>
export const isNumeric = (fact: Fact): fact is Numeric => fact.kind === 'count' || fact.kind === 'money'

/** 353名 and 167人 are both persons; other counts measure alike where their measure words are one. */
const sameMeasure = (a: Numeric, b: Numeric): boolean =>
  a.kind === b.kind &&
  (a.kind === 'money'
    ? a.value.currency === (b as typeof a).value.currency
    : a.value.unit === b.value.unit || (a.unitClass === 'persons' && b.unitClass === 'persons'))

/** A share may be summed under its own key: only one without a key, or with the key of the whole, is counted twice. */
const sharesKey = (part: Fact, whole: Fact): boolean => part.outcome === null || part.outcome === whole.outcome

const OF_WHICH = '其中'
const SUM_WORDS = /(?:共计?|合计|总计|总共|累计)[^,。;\d]{0,8}$/
/** 收到举报50件,受理有效举报40件: what was taken up is a share of what came in. */
const TAKEN_UP = /(?:有效|合并|受理|梳理)[^,。;\d]{0,12}$/

/** Shares of a stated total: after 其中, and runs that add up to a total of the same sentence. */
export function findParts(facts: readonly Fact[], { shadow }: Scene): Map<number, number> {
  const parts = new Map<number, number>()
  const groups = bySentence(facts, shadow)
  for (const [number, group] of groups.entries()) {
    for (const [place, whole] of group.entries())
      for (const part of sharesOf(facts, group, place, parts.has(whole), shadow)) parts.set(part, whole)
    for (const [part, whole] of ofSentenceBefore(facts, groups, number, shadow))
      if (!parts.has(part)) parts.set(part, whole)
  }
  return parts
}

/** The shares of the number at a place of its sentence. */
function sharesOf(
  facts: readonly Fact[],
  group: readonly number[],
  place: number,
  isPart: boolean,
  shadow: string,
): number[] {
  const whole = facts[group[place]!]
  if (group.length < 2 || whole === undefined || !isNumeric(whole) || whole.value.max !== null) return []
  const later = group.slice(place + 1)
  const { start } = whole.span
  // a run has two members or more
  const closesSum = place > 1 && SUM_WORDS.test(shadow.slice(Math.max(0, start - 14), start))
  return [
    ...ofWhich(facts, later, whole, shadow),
    ...takenUp(facts, later, whole, shadow),
    ...(isPart ? [] : addsUp(facts, later, whole, shadow)),
    ...(closesSum ? addsUp(facts, group.slice(0, place).reverse(), whole, shadow) : []),
  ]
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

function takenUp(facts: readonly Fact[], later: readonly number[], whole: Numeric, shadow: string): number[] {
  if (whole.outcome !== 'complaints') return []
  return later.filter((index) => {
    const part = facts[index]!
    if (!isNumeric(part) || part.outcome !== whole.outcome || !sameMeasure(part, whole)) return false
    const words = shadow.slice(Math.max(whole.span.end, part.span.start - 20), part.span.start)
    return TAKEN_UP.test(words) && compareDecimals(part.value.value, whole.value.value) <= 0
  })
}

const BEGINS = /^[,:\s]{0,2}其中/

/**
 * A sentence that begins with 其中 tells of the one before it: its numbers are shares of the number there that they add up
 * to, or of the nearest one with their key and noun that they do not exceed.
 */
function ofSentenceBefore(
  facts: readonly Fact[],
  groups: readonly (readonly number[])[],
  number: number,
  shadow: string,
): [number, number][] {
  const startOf = (group: readonly number[] | undefined): number | null =>
    group === undefined ? null : sentenceAround(shadow, facts[group[0]!]!.span).start
  const start = startOf(groups[number])
  const before = groups[number - 1]
  if (start === null || before === undefined || !BEGINS.test(shadow.slice(start, start + 6))) return []
  const group = [...groups[number]!]
  // 其中,甲地12人;乙地8人: the list goes on behind ;
  for (let next = number + 1; shadow[(startOf(groups[next]) ?? 0) - 1] === ';'; next++) group.push(...groups[next]!)
  const links: [number, number][] = []
  for (const index of [...before].reverse()) {
    const whole = facts[index]!
    if (!isNumeric(whole) || whole.value.max !== null) continue
    const like = group.filter((at) => {
      const part = facts[at]!
      return !links.some(([linked]) => linked === at) && isNumeric(part) && sameMeasure(part, whole)
    })
    const keyed = like.filter((at) => whole.outcome !== null && facts[at]!.outcome === whole.outcome)
    const parts = [like, keyed, like.filter((at) => facts[at]!.outcome === null)].find((run) =>
      isSum(facts, run, whole),
    )
    const chosen = parts ?? (staysWithin(facts, keyed, whole) ? keyed : [])
    for (const at of chosen) if (sharesKey(facts[at]!, whole)) links.push([at, index])
  }
  return links
}

const total = (facts: readonly Fact[], run: readonly number[]): string =>
  run.reduce((sum, at) => addDecimals(sum, (facts[at] as Numeric).value.value), '0')

const isSum = (facts: readonly Fact[], run: readonly number[], whole: Numeric): boolean =>
  run.length > 1 && compareDecimals(total(facts, run), whole.value.value) === 0

const staysWithin = (facts: readonly Fact[], run: readonly number[], whole: Numeric): boolean =>
  compareDecimals(total(facts, run), whole.value.value) <= 0

/**
 * 116个县区(开发区)、91个单位、25个企业, 警告3人、严重警告2人、撤职1人: a list of things side by side, though the sum may come out; after
 * 28个、完成26个、正在整改2个 what follows says how far the first has come.
 */
const standsBeside = (shadow: string, whole: Numeric, part: Numeric): boolean =>
  BESIDE.test(shadow.slice(whole.span.end, part.span.start).replace(/\([^()]*\)/g, ''))
const BESIDE =
  /^[^,:;。]{0,24}、(?![^、]*(?:完成|整改|销号|办结|到位|解决|推进|已|未|其中|包括|分别|均))[^,:;。、]{0,12}$/

/** 通报批评6人,诫勉2人,取消资格4人: other ways of dealing with people are no shares of the first. */
const isOtherDeed = (part: Fact, whole: Fact): boolean =>
  part.outcome !== null &&
  part.outcome !== whole.outcome &&
  DEEDS.has(part.outcome) &&
  whole.outcome !== null &&
  DEEDS.has(whole.outcome)
/** What is done to those who answer for a problem. */
export const DEEDS: ReadonlySet<Outcome> = new Set<Outcome>([
  'talks',
  'criticised',
  'admonished',
  'summoned',
  'organisational_handling',
  'disciplined',
  'dismissed',
])

/** A run of two or more like facts whose sum is exactly the whole. */
function addsUp(facts: readonly Fact[], others: readonly number[], whole: Numeric, shadow: string): number[] {
  const run: number[] = []
  let sum = '0'
  for (const index of others) {
    const part = facts[index]!
    if (!isNumeric(part) || !sameMeasure(part, whole)) continue
    if (run.length === 0 && standsBeside(shadow, whole, part)) return []
    sum = addDecimals(sum, part.value.value)
    run.push(index)
    const order = compareDecimals(sum, whole.value.value)
    if (order > 0) return []
    if (order === 0 && run.some((at) => isOtherDeed(facts[at]!, whole))) return []
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
