import { compareDecimals } from '../../../language/decimal.ts'
import { flatMap } from '../../../language/flat-map.ts'
import { gives, percentOf } from '../../../language/ratios.ts'
import type { Total } from '../../../notice/head.ts'
import { overlaps, type Span, sliceOf } from '../../../notice/span.ts'
import type { TotalMeasure } from '../../../notice/vocabulary.ts'
import { growthIn } from '../../arithmetic/changes.ts'
import { MONEY } from '../../arithmetic/claims.ts'
import { type Rate, ratesIn } from '../../arithmetic/rates.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { problemAt } from '../../nodes.ts'
import { type Share, sharesIn } from '../../shares.ts'
import { clauseBefore, type Statement, statementsOf, TIERS, totalsOf } from '../../statements.ts'

interface Formula {
  readonly name: 'strict' | 'broad' | 'remaining' | 'money' | 'listed_strict' | 'listed_broad'
  readonly part: string
  readonly base: string
  readonly totals: readonly Total[]
}

/** The printed rate is what the printed numbers give by some formula, which is named. */
export const rate: Check = {
  code: 'totals/rate',
  run: (scene) => {
    const seen = new Set<string>()
    const rates = ratesIn(scene)
    const isOwn = ({ span }: { readonly span: Span }) => rates.some((one) => overlaps(one.span, span))
    const told = flatMap(statementsOf(scene), (statement) => [
      ...statement.totals
        .filter(({ measure, span }) => measure === 'completion_rate' && NUMBER.test(sliceOf(scene.text.shadow, span)))
        .filter((stated) => !isOwn(stated))
        .filter(({ value, scope }) => !seen.has(`${scope} ${value}`) && seen.add(`${scope} ${value}`) !== undefined)
        .map((stated) => verdictOn(scene, statement, stated)),
      ...sharesIn(scene, statement)
        .filter(
          (share) =>
            !isOwn(share) &&
            !statement.totals.some((one) => one.measure === 'completion_rate' && overlaps(one.span, share.span)),
        )
        .map(verdictOnShare),
    ])
    return [...told, ...rates.map((one) => verdictOnRate(scene, one)), ...verdictsOnGrowth(scene)]
  },
}

/** 制定措施96条,已落实88条,落实率91.67%: a rate of anything, of the two numbers before it. */
function verdictOnRate({ text, problems }: Scene, { stated, span, part, base, computed, result }: Rate): Verdict {
  const words = (claim: Rate['part']) =>
    claim.unit === MONEY ? text.content.slice(claim.span.start, claim.span.end) : claim.value
  const pair = { stated, part: words(part), base: words(base) }
  return {
    result,
    refs: problemAt({ problems }, span),
    spans: [span, part.span, base.span],
    args: result === 'pass' ? { ...pair, form: 'share' } : { ...pair, computed },
  }
}

/** 由236件下降到198件,下降26.1%. */
const verdictsOnGrowth = (scene: Scene): Verdict[] =>
  growthIn(scene).map(({ from, to, by, computed }) => {
    const words = ({ span }: Rate['part']) => sliceOf(scene.text.content, span)
    return {
      result: 'fail',
      refs: problemAt(scene, by.span),
      spans: [by, from, to].map(({ span }) => span),
      args: { form: 'change', stated: by.value, computed, from: words(from), to: words(to) },
    }
  })

/** 全部完成 says no number. */
const NUMBER = /\d|百分之/

/** 已完成17个,占比85%: what the number of one state is of all. */
function verdictOnShare({ value, span, part, bases }: Share): Verdict {
  const base = bases.find((one) => gives(part.value, one.value, value))
  const spans = (of: Total) => [span, part.span, of.span]
  if (base !== undefined)
    return {
      result: 'pass',
      spans: spans(base),
      args: { stated: value, form: 'share', part: part.value, base: base.value },
    }
  const only = bases[0]!
  const computed = percentOf(part.value, only.value)
  const isPlain = new Set(bases.map((one) => one.value)).size === 1
  return {
    result: isPlain ? 'fail' : 'uncertain',
    spans: spans(only),
    args: { stated: value, computed, part: part.value, base: only.value },
  }
}

function verdictOn(scene: Scene, statement: Statement, stated: Total): Verdict {
  const args = { stated: stated.value }
  const none: Verdict = { result: 'not_assessable', spans: [stated.span], args }
  const clause = clauseBefore(scene, stated.span)
  if (OF_SOME.test(clause)) return none
  const isBound = /^(?:以上|多)/.test(scene.text.shadow.slice(stated.span.end, stated.span.end + 2))
  const all = [...formulasOf(scene, statement), ...byLabels(scene, stated)]
  const formulas = OF_MONEY.test(clause) ? all.filter(({ name }) => name === 'money') : all
  const first = formulas[0]
  if (first === undefined) return none
  const fit = formulas.find(
    ({ name, part, base }) =>
      gives(part, base, stated.value) ||
      (isBound && !name.startsWith('listed') && compareDecimals(percentOf(part, base), stated.value) >= 0),
  )
  if (fit !== undefined) {
    const { name, part, base, totals } = fit
    return { result: 'pass', spans: spansOf(stated, totals), args: { ...args, form: name, part, base } }
  }
  const strict = formulas.filter(({ name }) => name === 'strict')
  const beside = strict.filter(({ totals }) => totals.every((total) => standsBeside(scene, statement, stated, total)))
  // 集中整改期满时完成率80%,目前…完成率92%: the numbers are those of the other rate
  const ofOther = statement.totals.some(
    (one) =>
      one.measure === 'completion_rate' &&
      one.value !== stated.value &&
      strict.some(({ part, base }) => gives(part, base, one.value)),
  )
  const plain = beside.length === 1 || (strict.length === 1 && first.name === 'strict' && !ofOther)
  const { part, base, totals } = beside.length === 1 ? beside[0]! : first
  return {
    result: plain ? 'fail' : 'uncertain',
    spans: spansOf(stated, totals),
    args: { ...args, computed: percentOf(part, base), part, base },
  }
}

/** 措施落实率, 其中资金类问题整改率: a rate of something else, or of some. */
const OF_SOME = /措施|举措|其中/

/** 金额整改率92.3%: the rate of amounts, which numbers of problems cannot give. */
const OF_MONEY = /金额|资金|款项/

/** 31个问题已完成28个,完成率93.3%;52项任务…: said before the rate with nothing but commas between. */
function standsBeside({ text }: Scene, { totals }: Statement, stated: Total, { measure, value }: Total): boolean {
  const before = text.shadow.slice(0, stated.span.start)
  const from = Math.max(before.lastIndexOf(';'), before.lastIndexOf('。'), before.lastIndexOf('\n'))
  return totals.some(
    (one) =>
      one.measure === measure && one.value === value && one.span.start > from && one.span.end <= stated.span.start,
  )
}

const spansOf = (stated: Total, totals: readonly Total[]) => [stated.span, ...totals.map(({ span }) => span)]

/** Every formula that the numbers of the statement allow; what it leaves open is taken from the rest of the notice. */
function formulasOf(scene: Scene, statement: Statement): Formula[] {
  const of = (measures: readonly TotalMeasure[]): Total[] => {
    const own = statement.totals.filter(({ measure }) => measures.includes(measure))
    return own.length > 0 ? own : totalsOf(scene, statement.scope, measures)
  }
  const done = of(['completed'])
  const nearly = flatMap(['basically_completed', 'phased'], (measure) => of([measure as TotalMeasure]).slice(0, 1))
  const open = flatMap(['in_progress', 'long_term', 'not_completed', 'partial'] as const, (one) =>
    of([one]).slice(0, 1),
  )
  const bases = of(TIERS).filter(
    ({ value, measure }, at, all) =>
      value !== '0' && all.findIndex((one) => one.value === value && one.measure === measure) === at,
  )
  const formula = (name: Formula['name'], part: number, base: Total, totals: readonly Total[]): Formula => ({
    name,
    part: String(part),
    base: base.value,
    totals: [...totals, base],
  })
  const add = (totals: readonly Total[]) => totals.reduce((all, { value }) => all + Number(value), 0)
  const money = flatMap(of(['money_problem']), (base) =>
    of(['money_completed']).map(
      (part): Formula => ({ name: 'money', part: part.value, base: base.value, totals: [part, base] }),
    ),
  )
  // states that add up to more than there are leave no number to be had by subtraction
  const fits = (base: Total) => add([...done.slice(0, 1), ...nearly, ...open]) <= Number(base.value)
  return [
    ...flatMap(bases, (base) => done.map((one) => formula('strict', Number(one.value), base, [one]))),
    ...(nearly.length === 0
      ? []
      : flatMap(bases, (base) => done.map((one) => formula('broad', add([one, ...nearly]), base, [one, ...nearly])))),
    ...(open.length === 0
      ? []
      : bases.filter(fits).map((base) => formula('remaining', Number(base.value) - add(open), base, open))),
    ...money.filter(({ base }) => compareDecimals(base, '0') > 0),
  ].filter(({ name, part, base }) => Number(part) >= 0 && (name !== 'strict' || Number(part) <= Number(base)))
}

/** The labels of the problems listed give the rate of this round too. */
function byLabels({ rates, problems }: Scene, { scope }: Total): Formula[] {
  if (scope !== 'this_round' || rates.strict === null || problems.length === 0) return []
  const count = (statuses: readonly string[]) =>
    String(problems.filter(({ status }) => statuses.includes(status.value)).length)
  const base = String(problems.length)
  const done = ['completed', 'completed_sustained']
  return [
    { name: 'listed_strict', part: count(done), base, totals: [] },
    { name: 'listed_broad', part: count([...done, 'basically_completed', 'phased']), base, totals: [] },
  ]
}
