import { flatMap } from '../../../language/flat-map.ts'
import { compiledFrom } from '../../../language/lexicon.ts'
import { wordsIn, wordTrie } from '../../../language/word-trie.ts'
import type { FactOf } from '../../../notice/fact.ts'
import { factsOf } from '../../../notice/head.ts'
import type { DatedTerms } from '../../../notice/source-lexicons.ts'
import { contains, overlaps, type Span } from '../../../notice/span.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { dateBeside } from '../../date-beside.ts'
import { papersAhead } from '../../papers-ahead.ts'

/** A name before there was one, or a page far younger than all that its text tells. */
export const anachronism: Check = {
  code: 'dates/anachronism',
  run: (scene) => {
    const places = placesOf(scene)
    const early = flatMap(places, (place, at) => tooEarly(scene, place, places.slice(0, at)))
    const verdicts = [...early, ...papersAhead(scene, dayOfText(scene)), ...textAge(scene, places)]
    if (verdicts.length > 0) return verdicts
    const day = dayOfText(scene)
    return day === null ? [{ result: 'not_assessable' }] : [{ result: 'pass', args: { count: places.length } }]
  },
}

type Term = DatedTerms['terms'][number]

interface Place {
  readonly term: Term
  readonly span: Span
}

const AWAITED = /(?:迎接|喜迎|筹备|召开前|胜利召开|即将|拟出台|起草)[^,。;]{0,6}$/
/** 学前教育法草案, 《…》(征求意见稿): spoken of before it was made. */
const DRAFT = /^》?[(]?(?:修订)?(?:草案|征求意见|送审稿|讨论稿|立法)/

/** 数据安全法律法规, 农村集体经济组织法人, 应急管理部门: the name is the beginning of a longer word. */
const isCut = (word: string, after: string): boolean =>
  (word.endsWith('法') && /^[律规治人定制]/.test(after)) || (word.endsWith('部') && after.startsWith('门'))

const namesOf = compiledFrom(({ terms }: DatedTerms) =>
  wordTrie(flatMap(terms, (term) => term.words.map((word) => [word, { word, term }] as const))),
)

/** Every place of a dated name, the longest name first. */
function placesOf({ text: { shadow }, knowledge }: Scene): Place[] {
  const found: Place[] = []
  const named = wordsIn(namesOf(knowledge.datedTerms), shadow)
  for (const [at, { word, term }] of named.sort(([, a], [, b]) => b.word.length - a.word.length)) {
    const span = { start: at, end: at + word.length }
    if (found.some((other) => overlaps(other.span, span))) continue
    if (isCut(word, shadow.slice(span.end, span.end + 1))) continue
    if (!AWAITED.test(shadow.slice(Math.max(0, at - 12), at)) && !DRAFT.test(shadow.slice(span.end, span.end + 8)))
      found.push({ term, span })
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** The last day that the notice itself can be of; null where it names none with its year. */
function dayOfText({ head: { dates } }: Scene): FactOf<'date'> | null {
  const stated = flatMap([dates.signed, dates.published, dates.asOf], (date) =>
    date?.value.year_basis === 'stated' ? [date] : [],
  )
  return stated.sort((a, b) => (a.value.end < b.value.end ? 1 : -1))[0] ?? null
}

function tooEarly(scene: Scene, { term, span }: Place, before: readonly Place[]): Verdict[] {
  if (term.from === null) return []
  const day = dayOfText(scene)
  // a body is called by the name it has now, also where old days are told of, but acts only while it is there
  const isBody = /[局委部]$/.test(scene.text.shadow.slice(span.start, span.end))
  const beside = dateBeside(scene, span, isBody)
  const from = term.from
  const early = beside !== null && beside.value.end < from ? beside : day !== null && day.value.end < from ? day : null
  if (early === null) return []
  // what the day of the notice rules out is told once for each name
  if (early === day && before.some((place) => place.term === term)) return []
  const words = scene.text.content.slice(span.start, span.end)
  const owner = scene.problems.find((problem) => contains(problem.span, span))
  return [
    {
      result: early.value.year_basis === 'stated' ? 'fail' : 'uncertain',
      refs: [...(owner === undefined ? [] : [owner]), early],
      spans: [span, early.span],
      args: { form: 'early', words, from, day: early.value.end },
    },
  ]
}

const YEARS_OF_DOUBT = 5
const YEARS = 10
/** A notice that bears its own day shows its age itself. */
const YEARS_SIGNED = 8

/** A page whose text tells of nothing for many years before it was put up. */
function textAge(scene: Scene, places: readonly Place[]): Verdict[] {
  const { published, signed } = scene.head.dates
  if (published === null) return []
  const gone = places.find(({ term }) => term.to !== null && term.to < published.value.start)
  // 自2006年4月起 may go on to this day, but not beside a name that is gone
  const told = factsOf(scene.facts, 'date').filter(
    ({ value, span }) =>
      span !== published.span && value.role !== 'planned' && (value.form !== 'since' || gone !== undefined),
  )
  const last = told.sort((a, b) => (a.value.end < b.value.end ? 1 : -1))[0]
  if (last === undefined) return []
  const year = ({ value }: FactOf<'date'>) => Number(value.end.slice(0, 4))
  const gap = year(published) - year(last)
  const young = places.some(({ term }) => term.from !== null && Number(term.from.slice(0, 4)) > year(last))
  if (gap < (signed === null ? YEARS_OF_DOUBT : YEARS_SIGNED) || young) return []
  return [
    {
      result: gap >= YEARS || gone !== undefined ? 'fail' : 'uncertain',
      refs: [last, published],
      spans: [last.span, published.span, ...(gone === undefined ? [] : [gone.span])],
      args: { form: 'age', last: last.value.end.slice(0, 4), published: published.value.start, years: gap },
    },
  ]
}
