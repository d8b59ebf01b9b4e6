import { flatMap } from '../language/flat-map.ts'
import type { Span } from '../notice/span.ts'
import type { Scene } from './check.ts'

/** How far the words around a mention are looked at. */
const SENTENCE = 60

/** The first place of any of the words outside the headings of problems, which say what was wrong and not what was done; `counts` may refuse one for the words around it. */
export function wordsOutsideHeadings(
  { text, problems }: Scene,
  words: readonly string[],
  counts: (before: string, after: string) => boolean = () => true,
): Span | null {
  const headings = problems.map(({ heading }) => heading)
  const places = flatMap(words, (word) => {
    for (let at = text.shadow.indexOf(word); at >= 0; at = text.shadow.indexOf(word, at + 1))
      if (
        !headings.some(({ start, end }) => start <= at && at < end) &&
        counts(
          text.shadow.slice(Math.max(0, at - SENTENCE), at),
          text.shadow.slice(at + word.length, at + word.length + SENTENCE),
        )
      )
        return [{ start: at, end: at + word.length }]
    return []
  })
  return places.reduce<Span | null>((first, one) => (first === null || one.start < first.start ? one : first), null)
}
