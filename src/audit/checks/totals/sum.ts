import { flatMap } from '../../../language/flat-map.ts'
import type { Fact } from '../../../notice/fact.ts'
import { STATES, type Total } from '../../../notice/head.ts'
import { contains, overlaps } from '../../../notice/span.ts'
import { MONEY } from '../../arithmetic/claims.ts'
import { withRelations } from '../../arithmetic/index.ts'
import { type Relation, termsOf } from '../../arithmetic/relation.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { type Division, divisionsIn } from '../../divisions.ts'
import { waysToRead } from '../../readings.ts'
import { type Staged, stagedIn } from '../../staged.ts'
import { isShare, otherStates, type Statement, statementsOf, TIERS, totalsOf } from '../../statements.ts'
import { allBehind, isBesideOf, isBorneOutByRate, type Part, restOf, totalOf, withRest } from '../../states-told.ts'
import { type TaskStates, taskStatesIn } from '../../task-states.ts'

interface Sum {
  readonly base: Total
  readonly parts: readonly Part[]
}

/** The stated numbers of the states add up to the stated number of problems, at some tier. */
export const sum: Check = {
  code: 'totals/sum',
  run: (scene) => {
    const tasks = taskStatesIn(scene)
    const ofTasks = ({ span }: Total) => tasks.some(({ parts }) => parts.some((part) => overlaps(part.span, span)))
    const stated = statementsOf(scene).filter(({ totals }) => !totals.some(ofTasks))
    const verdicts = [
      ...flatMap(stated, (statement) => verdictOn(scene, statement)),
      ...flatMap(stagedIn(scene), verdictOnStages),
      ...divisionsIn(scene).map(verdictOnDivision),
      ...tasks.map(verdictOnTasks),
    ]
    const all = withRelations(verdicts, scene, (relation) => relation.base.unit !== MONEY, verdictOnCounts)
    return all.length > 0 ? all : [{ result: 'not_assessable' }]
  },
}

function verdictOn(scene: Scene, statement: Statement): Verdict[] {
  if (!statement.totals.some((total) => scene.head.totals.includes(total))) return []
  const parts = withRest(scene, statement, partsOf(scene, statement))
  const own = statement.totals.filter(({ measure }) => TIERS.includes(measure))
  const bases = [...own, ...totalsOf(scene, statement.scope, TIERS).filter((total) => !own.includes(total))]
  if (bases.length === 0 || parts.length === 0) return []
  const ways = waysToRead(scene, statement, parts)
  const fit = flatMap(ways, (reading) =>
    bases.filter((base) => Number(base.value) === totalOf(reading)).map((base): Sum => ({ base, parts: reading })),
  )[0]
  if (fit !== undefined) return [said('pass', fit)]
  const base = own.at(-1) ?? bases[0]!
  const largest = Math.max(...bases.map(({ value }) => Number(value)))
  const whole = parts.find(
    ({ value, measure }) => measure === 'completed' && bases.some((one) => Number(one.value) === value),
  )
  if (whole !== undefined && parts.length > 1 && isAllDone(scene, whole))
    return [said('pass', { base, parts: [whole] })]
  const rest = restOf(scene, base, parts)
  const behind = allBehind(scene, base)
  if (behind.length > 0) return [said('pass', { base, parts: behind })]
  if (rest !== null) return [said('pass', { base: rest, parts: parts.filter(({ mayOverlap }) => !mayOverlap) })]
  if (parts.length > 1 && isBorneOutByRate(statement, base, parts)) return [said('uncertain', { base, parts })]
  if (parts.length === 1) {
    if (totalOf(parts) <= largest || isBesideOf(scene, base, parts[0]!)) return []
    return [said(sameUnit(parts[0]!, base, statement) ? 'fail' : 'uncertain', { base, parts })]
  }
  return [
    said(
      !isTwofold(scene, statement) &&
        !isOfWhatWasOpen(parts) &&
        (isPlain(parts, own) || isOneList(scene, parts, own) || isNear(parts, bases)) &&
        !inItem(scene, statement)
        ? 'fail'
        : 'uncertain',
      {
        base,
        parts: parts.filter(({ mayOverlap }) => !mayOverlap),
      },
    ),
  ]
}

/** 目前9个问题已全部整改到位: what is told of other states was told of another day. */
const isAllDone = ({ text }: Scene, { span }: Part): boolean =>
  /全部|均|悉数|都已/.test(text.shadow.slice(span.start, span.end + 8))

/** 上年未完成的11项,今年又完成9项: what has since been done of what was open, told behind it. */
const isOfWhatWasOpen = (parts: readonly Part[]): boolean =>
  parts.some(
    ({ measure, value }, at) =>
      measure === 'completed' && at > 0 && parts[at - 1]!.measure === 'not_completed' && parts[at - 1]!.value > value,
  )

/** 共性问题9个、个性问题16个,分别完成9个和14个: states of two numbers. */
const isTwofold = ({ text }: Scene, { paragraph }: Statement): boolean =>
  /分别(?:已)?(?:完成|整改|销号|办结)/.test(text.shadow.slice(paragraph.start, paragraph.end))

/** Each problem is due at one time: more than there are, or fewer where all times are named, is no division of them. */
function verdictOnStages({ base, parts, whole }: Staged): Verdict[] {
  const stages = parts.map((part): Part => ({ ...part, measure: 'stage', mayOverlap: false }))
  const sum = totalOf(stages)
  if (sum === Number(base.value)) return [said('pass', { base, parts: stages })]
  return sum > Number(base.value) || whole ? [said('fail', { base, parts: stages })] : []
}

const verdictOnDivision = ({ base, parts, sum, result }: Division): Verdict => ({
  result,
  spans: [base.span, ...parts.map(({ span }) => span)],
  args: {
    form: 'division',
    base: base.value,
    measure: base.measure,
    parts: parts.map(({ value }) => value).join(' + '),
    sum: String(sum),
  },
})

/** A count of anything, and all it is made of. */
function verdictOnCounts({ text, problems }: Scene, { base, parts, less, sum, result }: Relation): Verdict {
  const owner = problems.find((problem) => contains(problem.span, base.span))
  const words = ({ span }: Relation['base']) => text.content.slice(span.start, span.end)
  return {
    result,
    refs: owner === undefined ? [] : [owner],
    spans: [base, ...parts, ...less].map(({ span }) => span),
    args: { form: 'counts', base: words(base), parts: termsOf(parts.map(words), less.map(words)), sum },
  }
}

/** Tasks and measures in their states. */
function verdictOnTasks({ base, parts }: TaskStates): Verdict {
  const sum = parts.reduce((all, { value }) => all + value, 0)
  return {
    result: sum === base.value ? 'pass' : 'fail',
    spans: [base.span, ...parts.map(({ span }) => span)],
    args: {
      base: String(base.value),
      measure: base.measure,
      parts: parts.map(({ value }) => value).join(' + '),
      sum: String(sum),
    },
  }
}

function partsOf(scene: Scene, statement: Statement): Part[] {
  const states = statement.totals
    .filter(({ measure }) => STATES.includes(measure))
    .filter((one, at, all) => !all.slice(0, at).some((other) => saysTheSame(scene, one, other)))
    .map(
      (one): Part => ({
        value: Number(one.value),
        span: one.span,
        measure: one.measure,
        mayOverlap: isShare(scene, one),
      }),
    )
  if (states.length === 0) return []
  const others = otherStates(scene, statement).map(
    ({ value, span }: Fact): Part => ({
      value: Number((value as { value: string }).value),
      span,
      measure: 'other',
      mayOverlap: false,
    }),
  )
  return [...states, ...others].sort((a, b) => a.span.start - b.span.start)
}

/** 立行立改已完成4个、已整改到位4个 are two: what one list names stands in it once. */
const saysTheSame = ({ text }: Scene, one: Total, before: Total): boolean =>
  one.measure === before.measure &&
  one.value === before.value &&
  !/^[、,]$/.test(text.shadow.slice(before.span.end, one.span.start))

const sameUnit = (part: Part, base: Total, { totals }: Statement): boolean =>
  totals.includes(base) && totals.find(({ span }) => span === part.span)?.unit === base.unit

/** An item may tell what became of an earlier number, and say the same of one thing twice. */
const inItem = ({ problems }: Scene, { paragraph }: Statement): boolean =>
  problems.some((problem) => contains(problem.span, paragraph))

/** One base in the same paragraph, each state once: there is one way to read it. */
const isPlain = (parts: readonly Part[], own: readonly Total[]): boolean => {
  const disjoint = parts.filter(({ mayOverlap }) => !mayOverlap)
  return (
    own.length > 0 && disjoint.length > 1 && new Set(disjoint.map(({ measure }) => measure)).size === disjoint.length
  )
}

/** 立行立改4个、已整改到位15个、正在推进5个: nothing but its comma between one state and the next. */
const isOneList = ({ text }: Scene, parts: readonly Part[], own: readonly Total[]): boolean =>
  own.length > 0 &&
  parts.length > 2 &&
  parts.every(
    ({ span, mayOverlap }, at) =>
      !mayOverlap && (at === 0 || /^[、,]$/.test(text.shadow.slice(parts[at - 1]!.span.end, span.start))),
  )

/** The number of problems stands elsewhere, and there is one alone: states that miss it by little are a slip. */
const isNear = (parts: readonly Part[], bases: readonly Total[]): boolean => {
  const values = new Set(bases.map(({ value }) => Number(value)))
  const base = [...values][0]!
  const off = Math.abs(base - totalOf(parts.filter(({ mayOverlap }) => !mayOverlap)))
  return values.size === 1 && isPlain(parts, bases) && off <= Math.max(FEW, base / 10)
}
const FEW = 2

const said = (result: 'pass' | 'fail' | 'uncertain', { base, parts }: Sum): Verdict => ({
  result,
  spans: [base.span, ...parts.map(({ span }) => span)],
  args: {
    base: base.value,
    measure: base.measure,
    parts: parts.map(({ value }) => value).join(' + '),
    sum: String(totalOf(parts)),
  },
})
