import { flatMap } from '../../../language/flat-map.ts'
import type { FactOf } from '../../../notice/fact.ts'
import { factsOf, type HeadDates } from '../../../notice/head.ts'
import { type Span, sliceOf } from '../../../notice/span.ts'
import { backwardRanges } from '../../backward-ranges.ts'
import { actsBeforeFeedback } from '../../before-feedback.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { problemAt } from '../../nodes.ts'
import { pointsBack } from '../../refers-back.ts'
import { backwardSteps } from '../../steps-in-turn.ts'
import { aroundOf, endsByItself, isNamedDay, isPromisedDay, tellsOfDeed } from '../../told-days.ts'

type Step = keyof HeadDates

/** What comes before what: an inspection, its feedback, the state reported, the signature, the publication. */
const ORDER: readonly (readonly [Step, Step])[] = [
  ['inspection', 'feedback'],
  ['inspection', 'signed'],
  ['inspection', 'published'],
  ['feedback', 'followUp'],
  ['feedback', 'asOf'],
  ['feedback', 'signed'],
  ['feedback', 'published'],
  ['followUp', 'signed'],
  ['followUp', 'published'],
  ['asOf', 'signed'],
  ['asOf', 'published'],
  ['signed', 'published'],
]

/** The dates of the notice follow one another as the things they are of, and each range its own days. */
export const order: Check = {
  code: 'dates/order',
  run: (scene) => {
    const { dates } = scene.head
    const failing = (form: 'range' | 'steps') => (one: Backward) => verdictOfWords(scene, form, one)
    const backward = [
      ...backwardRanges(scene).map(failing('range')),
      ...[...backwardSteps(scene), ...pointsBack(scene), ...actsBeforeFeedback(scene)].map(failing('steps')),
    ]
    const compared = comparedIn(dates)
    const faults = compared.filter(({ result }) => result !== 'pass').slice(0, 1)
    const beyond = beyondNotice(scene)
    if (faults.length + backward.length + beyond.length > 0) return [...faults, ...backward, ...beyond]
    return compared.length === 0
      ? [{ result: 'not_assessable' }]
      : [{ result: 'pass', args: { count: Object.values(dates).filter((date) => date !== null).length } }]
  },
}

interface Backward {
  readonly span: Span
  readonly from: string
  readonly to: string
}

function verdictOfWords(scene: Scene, form: 'range' | 'steps', { span, from, to }: Backward): Verdict {
  const args = { form, words: scene.text.content.slice(span.start, span.end), from, to }
  return { result: 'fail', refs: problemAt(scene, span), spans: [span], args }
}

/**
 * 2024年5月20日至3月8日 in a notice of July 2024, told as done: read within its year it ends before it begins, and the next
 * year has not come.
 */
function beyondNotice(scene: Scene): Verdict[] {
  const { signed, published } = scene.head.dates
  const day = (signed ?? published)?.value
  if (day === undefined || day.year_basis !== 'stated') return []
  return flatMap(factsOf(scene.facts, 'date'), (fact): Verdict[] => {
    const { start, end, form, role, precision } = fact.value
    const words = sliceOf(scene.text.shadow, fact.span)
    const wraps = (words.match(/(?:19|20)\d{2}/g)?.length ?? 0) === 1 && !/次年|翌年|来年|明年/.test(words)
    const isTold = form === 'range' && role === 'event' && (precision === 'day' || precision === 'month')
    if (!isTold || !wraps || start.slice(0, 4) === end.slice(0, 4) || end.slice(0, 7) <= day.end.slice(0, 7)) return []
    // 2024年12月1日至2月28日 in a notice of December: a season that goes on
    if (isWinter(start, end) && monthsBetween(start, day.end) < SEASON) return []
    const around = aroundOf(scene, fact)
    if (start > day.end || isPromisedDay(scene, fact) || isNamedDay(scene, fact) || endsByItself(scene, around))
      return []
    if (!tellsOfDeed(scene, around)) return []
    return [verdictOfWords(scene, 'range', { span: fact.span, from: start, to: inYear(end, -1) })]
  })
}

/** So near the notice a range that ends in the next year may be under way. */
const SEASON = 5
const isWinter = (start: string, end: string): boolean => Number(start.slice(5, 7)) >= 9 && Number(end.slice(5, 7)) <= 5
const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

const comparedIn = (dates: HeadDates): Verdict[] =>
  flatMap(ORDER, ([before, after]): Verdict[] => {
    const [one, two] = [dates[before], dates[after]]
    return one === null || two === null || one === two ? [] : [verdictOn(dates, before, one, after, two)]
  })

function verdictOn(dates: HeadDates, before: Step, one: FactOf<'date'>, after: Step, two: FactOf<'date'>): Verdict {
  if (isInOrder(before, one.value, two.value)) return { result: 'pass' }
  const inferred = [before, after].filter((step) => dates[step]!.value.year_basis !== 'stated')
  const stated = inferred.every((step) => fitsNoYear(dates, step))
  const words = ({ value }: FactOf<'date'>) => (value.start === value.end ? value.start : `${value.start}…${value.end}`)
  return {
    result: stated ? 'fail' : 'uncertain',
    refs: [one, two],
    spans: [one.span, two.span],
    args: { before: nameOf(before), early: words(one), after: nameOf(after), late: words(two) },
  }
}

type Days = Pick<FactOf<'date'>['value'], 'start' | 'end' | 'precision'>

const isInOrder = (before: Step, one: Days, two: Days): boolean => lastOf(before, one) <= two.end

/** A date without its year that no year puts in its place between the dates with theirs: 反馈 before the inspection is over, or after the signature. */
function fitsNoYear(dates: HeadDates, step: Step): boolean {
  const own = dates[step]!.value
  return [-1, 0, 1].every((years) => {
    const moved = { ...own, start: inYear(own.start, years), end: inYear(own.end, years) }
    return ORDER.some(([before, after]) => {
      if (before !== step && after !== step) return false
      const other = dates[before === step ? after : before]
      if (other === null || other.value.year_basis !== 'stated') return false
      return !(before === step ? isInOrder(before, moved, other.value) : isInOrder(before, other.value, moved))
    })
  })
}

const inYear = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

/** An inspection is over before its feedback, and one told by months at least in its last month; a month that a state is of may still run when the notice is signed. */
const lastOf = (step: Step, value: Days): string => {
  if (step !== 'inspection') return value.start
  return value.precision === 'day' ? value.end : `${value.end.slice(0, 7)}-01`
}

/** As a record names it: follow_up. */
const nameOf = (step: Step): string => step.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
