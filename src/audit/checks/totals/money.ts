import { addDecimals, compareDecimals, shiftDecimal } from '../../../language/decimal.ts'
import { flatMap } from '../../../language/flat-map.ts'
import type { FactOf } from '../../../notice/fact.ts'
import type { Problem } from '../../../notice/problem.ts'
import { contains, type Span } from '../../../notice/span.ts'
import type { CheckResult } from '../../../notice/vocabulary.ts'
import { type GotBack, gotBackIn } from '../../above-found.ts'
import { claimsIn, MONEY } from '../../arithmetic/claims.ts'
import { productsIn } from '../../arithmetic/each.ts'
import { withRelations } from '../../arithmetic/index.ts'
import { termsOf } from '../../arithmetic/relation.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { exactAmountsIn } from '../../exact.ts'
import { partedMoney, TAKEN_BACK } from '../../money-parts.ts'

type Money = FactOf<'money'>
type Side = 'base' | 'done' | 'open' | null

/** What was found is what was put right and what is left. */
export const money: Check = {
  code: 'totals/money',
  run: (scene) => {
    const told = flatMap(groupsWithMoney(scene, /[。\n]/, 80), (facts) => verdictOn(scene, facts))
    const verdicts = [
      ...told,
      ...(told.length > 0 ? [] : acrossSentences(scene)),
      ...partedMoney(scene).map((parted) => verdictOnParts(scene, parted)),
      ...gotBackIn(scene, exactAmountsIn(scene)).map((gotBack) => verdictOnBack(scene, gotBack)),
    ]
    const all = withRelations(verdicts, scene, (relation) => relation.base.unit === MONEY, verdictOnParts)
    all.push(...verdictsOnProducts(scene))
    return all.length > 0 ? all : [{ result: 'not_assessable' }]
  },
}

/** The exact, actual amounts that nothing parts from one another, where there are more than two. */
function groupsWithMoney(scene: Scene, parting: RegExp, reach: number): Money[][] {
  const groups: Money[][] = []
  for (const fact of exactAmountsIn(scene)) {
    const last = groups.at(-1)?.at(-1)
    const between = last === undefined ? '\n' : scene.text.shadow.slice(last.span.end, fact.span.start)
    if (parting.test(between) || between.length > reach) groups.push([fact])
    else groups.at(-1)!.push(fact)
  }
  return groups.filter((group) => group.length > 2)
}

/** 问题金额18420万元。…已整改15260万元,正在整改的2160万元: found in one sentence, put right and left in the next. */
const acrossSentences = (scene: Scene): Verdict[] =>
  flatMap(
    groupsWithMoney(scene, /\n/, 160).filter(([base]) => ownerOf(scene.problems, base!.span).length === 0),
    (facts) => verdictOn(scene, facts),
  ).filter(({ result }) => result !== 'uncertain')

const BASE =
  /(?:问题(?:资金|金额)|(?:涉及|查出|发现|违规|应(?:收|退|缴|补|追)|拖欠|欠缴|滞留|多(?:发|领|报)|挪用|闲置|截留)[^,;。]{0,14}?(?:资金|金额|款|费用?|补贴|津贴)?(?:共计|合计|总计|共|为|达|计)?)$/
const DONE =
  /(?:已|全部)?[^,;。]{0,6}(?:整改到位|已整改|追回|退回|退还|退缴|退赔|清退|清缴|收回|追缴|上缴|收缴|补缴|补交|缴回|缴纳|归还|偿还|支付|兑付|拨付|盘活|到位|整改)[^,;。]{0,10}$/
const OPEN =
  /(?:正在整改|未(?:完成)?整改|未(?:能)?(?:追回|退回|退还|退缴|退赔|清退|清缴|收回|追缴|上缴|收缴|补缴|缴纳|缴回|归还|偿还|支付|兑付|拨付|到位)|尚未|剩余|余下|其余|尚有|还有|仍有|尚欠|[还仍]欠|还[剩余]|剩下|尚余|余额|待(?:收|追|退|缴|整改))[^,;。]{0,14}$|^余$/

/** 退还农户被截留的补贴: what was found is named in what was done about it. */
const GOT_BACK = new RegExp(
  `(?<![应未待需拟须])(?:${TAKEN_BACK})(?!率|难|不)[^,;。]{0,12}(?:被|多|违规|截留|拖欠|挪用|滞留|欠)`,
)

/** The words from the amount before to this one say which side it is on. */
function sideOf(scene: Scene, fact: Money, before: number): Side {
  const words = scene.text.shadow.slice(Math.max(before, fact.span.start - 30), fact.span.start)
  const after = /^[^,;。\n]{0,8}/.exec(scene.text.shadow.slice(fact.span.end, fact.span.end + 8))?.[0] ?? ''
  const clause = /[^,;。\n]*$/.exec(words)?.[0] ?? ''
  if (OPEN.test(clause) || /^(?:正在|尚未|未|仍)/.test(after)) return 'open'
  if (/(?:其中|含|包括)/.test(clause)) return null
  if (BASE.test(clause) && !/已(?:整改|追|退|清|收|上缴|补)/.test(clause) && !GOT_BACK.test(clause)) return 'base'
  return DONE.test(clause) || /^(?:已|均已|全部)/.test(after) ? 'done' : null
}

/** One amount found, then what was put right and one amount left: any other sentence is no sum. */
function verdictOn(scene: Scene, facts: readonly Money[]): Verdict[] {
  const sides = facts.map((fact, at) => sideOf(scene, fact, facts[at - 1]?.span.end ?? 0))
  const of = (side: Side) => facts.filter((_, at) => sides[at] === side)
  const [bases, done, open] = [of('base'), of('done'), of('open')]
  const [base, rest] = [bases[0], open[0]]
  if (bases.length !== 1 || open.length !== 1 || done.length === 0 || base === undefined || rest === undefined)
    return []
  // 应追缴5.4万元,已追缴5.4万元,剩余资金12.6万元发放到户: more than there was is left of something else
  if (compareDecimals(rest.value.value, base.value.value) > 0) return []
  const parts = [...done, ...open]
  const sum = parts.reduce((all, { value }) => addDecimals(all, value.value), '0')
  const order = compareDecimals(sum, base.value.value)
  const plain = sides.every((side) => side !== null) && done.length === 1
  const result = order === 0 ? 'pass' : plain ? 'fail' : 'uncertain'
  return [verdictOnParts(scene, { base, parts, sum, result })]
}

/** What each has, times their number, is what all have. */
const verdictsOnProducts = (scene: Scene): Verdict[] =>
  flatMap(claimsIn(scene), (claims) => productsIn(scene.text.shadow, claims)).map(({ each, count, all, product }) => {
    const words = ({ span }: Added['base']) => scene.text.content.slice(span.start, span.end)
    const sum = inUnitOf(words(all), product)
    return {
      result: 'fail',
      refs: ownerOf(scene.problems, all.span),
      spans: [all, each, count].map(({ span }) => span),
      args: { base: words(all), parts: `${words(each)} × ${words(count)}`, sum },
    }
  })

/** The sum in the unit in which the whole is printed. */
function inUnitOf(words: string, sum: string): string {
  const printed = /[亿万]?元$/.exec(words)?.[0] ?? '元'
  return `${shiftDecimal(sum, printed.startsWith('亿') ? -8 : printed.startsWith('万') ? -4 : 0)}${printed}`
}

interface Added {
  readonly base: { readonly span: Span }
  readonly parts: readonly { readonly span: Span }[]
  readonly less?: readonly { readonly span: Span }[]
  readonly sum: string
  readonly result: CheckResult
}

function verdictOnParts(scene: Scene, { base, parts, less = [], sum, result }: Added): Verdict {
  const words = ({ span }: Added['base']) => scene.text.content.slice(span.start, span.end)
  return {
    result,
    refs: ownerOf(scene.problems, base.span),
    spans: [base, ...parts, ...less].map(({ span }) => span),
    args: {
      base: words(base),
      parts: termsOf(parts.map(words), less.map(words)),
      sum: inUnitOf(words(base), sum),
    },
  }
}

function verdictOnBack({ text, problems }: Scene, { found, back, result }: GotBack): Verdict {
  const words = ({ start, end }: Span) => text.content.slice(start, end)
  return {
    result,
    refs: ownerOf(problems, found.span),
    spans: [found.span, back.span],
    args: { form: 'back', base: words(found.span), parts: words(back.span) },
  }
}

const ownerOf = (problems: readonly Problem[], at: Span): Problem[] => {
  const owner = problems.find((problem) => contains(problem.span, at))
  return owner === undefined ? [] : [owner]
}
