import { characterSet, hasCode } from '../language/character-set.ts'
import { placeFrom } from '../language/labels.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { type Attempt, attempt } from '../language/matcher.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import type { Span } from '../notice/span.ts'
import { statusSentences } from './status-sentences.ts'

export const FORMS = ['alone', 'subject', 'plainSubject', 'closing', 'closingBracket', 'bracket'] as const
type Form = (typeof FORMS)[number]

/** The words of each status sentence in a text, by form, in reading order: found once, asked for by stretch. */
export type StatusPlaces = Readonly<Record<Form, readonly Span[]>>

const attempts = compiledFrom((lexicon: StatusLexicon): Readonly<Record<Form, Attempt>> => {
  const { alone, subject, plainSubject, closing, closingBracket, bracket } = statusSentences(lexicon)
  return {
    alone: attempt(alone),
    subject: attempt(subject),
    plainSubject: attempt(plainSubject),
    closing: attempt(closing),
    closingBracket: attempt(closingBracket),
    bracket: attempt(bracket),
  }
})

/** What a sentence or a clause begins behind, and what a status in brackets begins with. */
const STOPS = characterSet('\n。;,:')
const BRACKETS = characterSet('(【[「『〔')

/** The places where a form can begin: at the head of the text or a clause, or at a bracket. */
function beginnings(shadow: string): { readonly clauses: readonly number[]; readonly brackets: readonly number[] } {
  const clauses = [0]
  const brackets: number[] = []
  for (let at = 0; at < shadow.length; at++) {
    const code = shadow.charCodeAt(at)
    if (hasCode(STOPS, code)) clauses.push(at + 1)
    else if (hasCode(BRACKETS, code)) brackets.push(at)
  }
  return { clauses, brackets }
}

const LONGEST_PREFIX = 120
/** What is asked, promised, or told by others: 待…后,该问题…, 巡察组指出,该问题…. */
const NOT_TOLD =
  /(?:^|,|[一二三四五六七八九十]是|[)、.])[ \t]*(?:待|等|如|若|假如|倘若|拟|将|力争|确保|争取|预计|计划)|将于|力争|确保|争取|预计|计划于|指出|反映|反馈|认为|发现|要求|尽快|限期|下一步/

/** Whether the clauses before a place in the same sentence leave it told as done: 受…影响,该问题未完成整改. */
function mayPrecede(shadow: string, at: number): boolean {
  if (at === 0 || shadow[at - 1] !== ',') return true
  const before = shadow.slice(Math.max(0, at - LONGEST_PREFIX), at)
  const sentence = before.slice(
    Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n'), before.lastIndexOf(';')) + 1,
  )
  return !NOT_TOLD.test(sentence)
}

/** Each form is tried only where it can begin: one look at the text tells for all of them. */
export function statusPlaces(shadow: string, lexicon: StatusLexicon): StatusPlaces {
  const tried = attempts(lexicon)
  const { clauses, brackets } = beginnings(shadow)
  const places = (form: Form): Span[] => {
    const found: Span[] = []
    let free = 0
    for (const at of form === 'bracket' || form === 'closingBracket' ? brackets : clauses) {
      const match = at < free ? null : tried[form](shadow, at)
      if (match === null || (form === 'plainSubject' && !mayPrecede(shadow, at))) continue
      const label = match.groups!.label!
      const start = match.index + match[0].lastIndexOf(label)
      found.push({ start, end: start + label.length })
      free = match.index + match[0].length
    }
    return found
  }
  return {
    alone: places('alone'),
    subject: places('subject'),
    plainSubject: places('plainSubject'),
    closing: places('closing'),
    closingBracket: places('closingBracket'),
    bracket: places('bracket'),
  }
}

/** The places of a form inside a stretch. */
export function placesIn(places: readonly Span[], at: Span): Span[] {
  const found: Span[] = []
  for (let i = placeFrom(places, at.start); i < places.length && places[i]!.start < at.end; i++)
    if (places[i]!.end <= at.end) found.push(places[i]!)
  return found
}
