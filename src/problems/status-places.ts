import { placeFrom } from '../language/labels.ts'
import { allMatches } from '../language/matcher.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import type { Span } from '../notice/span.ts'
import { statusSentences } from './status-sentences.ts'

const FORMS = ['alone', 'subject', 'plainSubject', 'closing', 'closingBracket', 'bracket'] as const
type Form = (typeof FORMS)[number]

/** The words of each status sentence in a text, by form, in reading order: found once, asked for by stretch. */
export type StatusPlaces = Readonly<Record<Form, readonly Span[]>>

/** One pass a form over the whole text. */
export function statusPlaces(shadow: string, lexicon: StatusLexicon): StatusPlaces {
  const sentences = statusSentences(lexicon)
  const places = (form: Form): Span[] =>
    allMatches(sentences[form], shadow).map((match) => {
      const label = match.groups!.label!
      const start = match.index + match[0].lastIndexOf(label)
      return { start, end: start + label.length }
    })
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
