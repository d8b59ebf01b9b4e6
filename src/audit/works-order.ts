import { compiledFrom } from '../language/lexicon.ts'
import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import type { Span } from '../notice/span.ts'
import type { ToldDays } from '../notice/told-lexicons.ts'
import type { Scene } from './check.ts'

/** A work that ends before it begins, as one sentence tells it: 2024年9月20日开工,2024年8月12日通过竣工验收. */
export interface BackwardWork {
  readonly span: Span
  readonly from: string
  readonly to: string
}

type Date = FactOf<'date'>

const verbsOf = compiledFrom(({ begins, finishes }: ToldDays) => ({
  begins: new RegExp(`^[^,。;\\d]{0,6}(?:${begins.join('|')})[^,。;\\d]{0,4}[,、]?(?:并|后|又|随后|现|已)?(?:于|在)?$`),
  finishes: new RegExp(`^(?:前|底)?[^,。;\\d的]{0,8}(?:${finishes.join('|')})(?!的)`),
}))

/** The days of one work with their years printed, the first of its beginning, the next of its end, nothing else between them. */
export function backwardWorks(scene: Scene): BackwardWork[] {
  const { begins, finishes } = verbsOf(scene.knowledge.toldDays)
  const { shadow } = scene.text
  const days = factsOf(scene.facts, 'date')
    .filter(isPlain)
    .sort((a, b) => a.span.start - b.span.start)
  return days.flatMap((last, at) => {
    const first = days[at - 1]
    if (first === undefined || last.value.end >= first.value.start) return []
    if (/分别[^,。;]{0,6}$/.test(shadow.slice(Math.max(0, first.span.start - 10), first.span.start))) return []
    if (!begins.test(shadow.slice(first.span.end, last.span.start))) return []
    const ending = finishes.exec(shadow.slice(last.span.end, last.span.end + REACH))
    if (ending === null) return []
    const span = { start: first.span.start, end: last.span.end + ending[0].length }
    return [{ span, from: first.value.start, to: last.value.end }]
  })
}
const REACH = 24

const isPlain = ({ value }: Date): boolean =>
  value.year_basis === 'stated' && value.form === 'point' && (value.precision === 'day' || value.precision === 'month')
