import { characterSet, upToFirst } from '../../language/character-set.ts'
import { compiledFrom, oneOf } from '../../language/lexicon.ts'
import type { Fact, FactOf, MoneyValue } from '../../notice/fact.ts'
import type { OutcomeLexicon } from '../../notice/fact-lexicons.ts'
import type { Scene } from '../../notice/rule.ts'
import type { MoneyRole, Outcome, UnitClass } from '../../notice/vocabulary.ts'
import { clauseAround, sentenceAround } from '../clauses.ts'
import { classesOf, judgeCount, sidesOf } from './counts.ts'
import { cueHits, type Sides } from './cues.ts'
import { linksOf } from './links.ts'
import { shareInLists } from './lists.ts'
import { shareNouns } from './shared-nouns.ts'
import { bestHit } from './weigh.ts'

const MONEY_OUTCOMES: Readonly<Partial<Record<MoneyRole, Outcome>>> = {
  recovered: 'money_recovered',
  penalty: 'money_fined',
  problem: 'money_problem',
}

/** A fact that is still being finished: written over in place, since copying each one several times would cost the most. */
type Open = { -readonly [K in keyof Fact]: Fact[K] }

/** Gives counts, money and percents their outcome and unit class, and every fact its links to others. Facts come in order. */
export function withOutcomes(facts: readonly Fact[], scene: Scene): Fact[] {
  const judged = facts.map((fact): Fact => ({ ...fact }))
  judgeAll(judged, scene)
  shareInLists(judged, scene, (fact, { outcome, outcomes }) =>
    settle(fact, outcome, summedIn(outcome, classesOf(scene, fact)), outcomes),
  )
  shareNouns(judged, scene, (fact) => settle(fact, 'rules_made', 'papers'))
  const links = linksOf(judged, scene)
  for (const [index, fact] of judged.entries()) {
    const open: Open = fact
    const whole = links.partOf.get(index)
    const same = whole === undefined ? links.sameAs.get(index) : undefined
    open.partOf = whole === undefined ? null : (judged[whole] ?? null)
    open.sameAs = same === undefined ? null : (judged[same] ?? null)
    const role = roleOfPart(fact, open.partOf, scene.shadow)
    if (role !== null) {
      open.value = { ...(fact.value as MoneyValue), role }
      settle(open, MONEY_OUTCOMES[role] ?? null, 'money')
    }
    open.additive = isAdditive(fact, fact.partOf ?? fact.sameAs)
  }
  return judged
}

/** 追回20万元。其中:餐费12万元,加班费8万元: a part whose words tell no deed shares that of its whole. */
function roleOfPart(part: Fact, whole: Fact | null, shadow: string): MoneyRole | null {
  if (part.kind !== 'money' || whole?.kind !== 'money' || part.value.role !== 'other') return null
  const { role } = whole.value
  const clause = clauseAround(shadow, part.span)
  const isDeed = role === 'recovered' || role === 'penalty'
  return isDeed && !NOT_YET.test(shadow.slice(clause.start, clause.end)) ? role : null
}

const NOT_YET = /未|尚|剩余|其余|余下|拟|将|正在|待/

/** True where the fact may be summed as it stands; null for kinds that are never summed (CONTRACT, Sums right by construction). */
function isAdditive(fact: Fact, link: Fact | null): boolean | null {
  if (fact.kind === 'percent') return fact.outcome === null ? false : null
  if (fact.kind !== 'count' && fact.kind !== 'money' && fact.kind !== 'document') return null
  return fact.outcome !== null && fact.value.modality === 'actual' && link === null
}

function judgeAll(facts: readonly Fact[], scene: Scene): void {
  const numbers = facts.filter((fact) => fact.kind === 'count' || fact.kind === 'money' || fact.kind === 'percent')
  let place = -1
  const counts: FactOf<'count'>[] = []
  for (const fact of facts) {
    if (fact === numbers[place + 1]) place++
    if (fact.kind === 'count') {
      judge(scene, fact, sidesOf(scene.shadow, numbers, place, fact), counts)
      counts.push(fact)
    } else if (fact.kind === 'money') settle(fact, MONEY_OUTCOMES[fact.value.role] ?? null, 'money')
    else if (fact.kind === 'percent') {
      const hits = cueHits(scene.knowledge.outcomes, sidesOf(scene.shadow, numbers, place, fact), 'percent', ['other'])
      const before = numbers[place - 1]
      const carried = before?.kind === 'percent' && RAISED.test(between(scene, before, fact)) ? before.outcome : null
      settle(fact, bestHit(hits)?.key ?? carried, 'other')
    }
  }
}

/** 满意度由82%上升为96%: both ends are of one measure. */
const RAISED = /^(?:左右)?(?:提高|提升|上升|升高|增长|增加|上涨|升|增|下降|降低|降|回落)了?(?:到|至|为)(?:了|约|近)?$/
const between = (scene: Scene, from: Fact, to: Fact): string => scene.shadow.slice(from.span.end, to.span.start)

function settle(fact: Open, outcome: Outcome | null, unitClass: UnitClass, outcomes?: readonly Outcome[]): void {
  fact.outcome = outcome
  fact.outcomes = outcomes ?? (outcome === null ? [] : [outcome])
  fact.unitClass = unitClass
}

function judge(scene: Scene, fact: FactOf<'count'>, sides: Sides, earlier: readonly FactOf<'count'>[]): void {
  const { shadow } = scene
  const classes = classesOf(scene, fact)
  const own = judgeCount(scene, fact, sides, classes)
  const { outcome, outcomes } =
    own.outcome === null ? (wholeOf(shadow, fact, earlier) ?? raisedFrom(shadow, fact, earlier.at(-1)) ?? own) : own
  const completed = alsoCompleted(scene, fact, outcome)
  settle(fact, outcome, summedIn(outcome, classes), completed === null ? outcomes : [...outcomes, completed])
}

/** Rules are papers whatever their measure word, so that stated numbers and named papers sum alike. */
const summedIn = (outcome: Outcome | null, classes: readonly [UnitClass, ...UnitClass[]]): UnitClass => {
  if (outcome === 'rules_made') return 'papers'
  // a stated zero (未发现, 为零) has no measure word of its own
  if (classes[0] === 'other' && (outcome === 'problems_found' || outcome === 'complaints')) return 'items'
  return classes[0] === 'other' && outcome === 'units_penalised' ? 'units' : classes[0]
}

/** 57人,其中29人: a share without a cue of its own keeps the key of its whole, the nearest like count before 其中. */
function wholeOf(shadow: string, fact: FactOf<'count'>, earlier: readonly FactOf<'count'>[]): FactOf<'count'> | null {
  const sentence = sentenceAround(shadow, fact.span)
  const told = shadow.slice(sentence.start, fact.span.start)
  if (!told.includes('其中')) return null
  const mark = told.lastIndexOf('其中')
  const whole = earlier.findLast(({ span }) => span.end <= sentence.start + mark)
  return whole !== undefined && whole.span.start >= sentence.start && whole.value.unit === fact.value.unit
    ? whole
    : null
}

/** 由第三季度的74件减少到第四季度的39件: both are of one measure. */
function raisedFrom(
  shadow: string,
  fact: FactOf<'count'>,
  before: FactOf<'count'> | undefined,
): FactOf<'count'> | null {
  if (before === undefined || before.outcome === null || before.value.unit !== fact.value.unit) return null
  const words = shadow.slice(before.span.end, fact.span.start)
  return words.length < 16 && RAISED_COUNT.test(words) ? before : null
}
const RAISED_COUNT =
  /^(?:左右)?,?(?:(?:[一二三四]季度|[上下]半年|\d{1,2}月份?|[今去]年)(?:已|均)?)?(?:提高|提升|上升|升高|增长|增加|升|增|下降|降低|减少|压减|降|减|回落)了?[到至为](?:[^,、\d]{0,6}的)?(?:约|近)?$/

/** 发现问题142条,3月底全部完成整改: one number of problems found and completed. */
function alsoCompleted({ shadow, knowledge }: Scene, fact: FactOf<'count'>, outcome: Outcome | null): Outcome | null {
  if (outcome !== 'problems_found') return null
  const clause = clauseAround(shadow, fact.span)
  const following = upToFirst(shadow.slice(clause.end, clause.end + 24), SENTENCE_ENDS)
  return allDone(knowledge.outcomes).test(following) ? 'problems_completed' : null
}

const SENTENCE_ENDS = characterSet('。;!?\n')
const allDone = compiledFrom((lexicon: OutcomeLexicon) => new RegExp(`^,${oneOf(lexicon.allDone)}`))
