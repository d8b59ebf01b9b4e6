import { characterSet, hasCode } from '../language/character-set.ts'
import { placeFrom } from '../language/labels.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { type Attempt, attempt } from '../language/matcher.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import type { Span } from '../notice/span.ts'
import { statusSentences } from './status-sentences.ts'

const FORMS = ['alone', 'subject', 'plainSubject', 'closing', 'closingBracket', 'bracket'] as const
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

/** Each form is tried only where it can begin: one look at the text tells for all of them. */
export function statusPlaces(shadow: string, lexicon: StatusLexicon): StatusPlaces {
  const tried = attempts(lexicon)
  const { clauses, brackets } = beginnings(shadow)
  const places = (form: Form): Span[] => {
    const found: Span[] = []
    let free = 0
    for (const at of form === 'bracket' || form === 'closingBracket' ? brackets : clauses) {
      const match = at < free ? null : tried[form](shadow, at)
      if (match === null) continue
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
