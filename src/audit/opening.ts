import { allMatches } from '../language/matcher.ts'
import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import { contains, type Span } from '../notice/span.ts'
import type { Scene } from './check.ts'
import { nodesOf } from './nodes.ts'

const LONGEST = 800

/** What stands before the first numbered part: the sentences that say who was inspected by whom and when. */
export function openingSentences({ text, outline }: Pick<Scene, 'text' | 'outline'>): Span[] {
  const first = nodesOf(outline).find(({ node }) => node.marker !== null)?.node.span.start ?? text.shadow.length
  const words = text.shadow.slice(0, Math.min(first, LONGEST))
  return allMatches(/[^。\n]+/g, words).map(({ index, 0: sentence }) => ({
    start: index,
    end: index + sentence.length,
  }))
}

/** 2025114日, 914日: days of a sentence whose 年 or 月 was lost, whatever could be read of them. */
export const damagedDays = ({ text }: Pick<Scene, 'text'>, at: Span): Span[] =>
  allMatches(/(?<!\d)(?:20\d\d年?)?\d{2,4}日(?!内)/g, text.shadow.slice(at.start, at.end))
    .filter(({ 0: day }) => day.length > 3)
    .map(({ index, 0: day }) => ({ start: at.start + index, end: at.start + index + day.length }))

/** The dates of a sentence that nothing else was made of. */
export const freeDates = ({ facts, head }: Pick<Scene, 'facts' | 'head'>, at: Span): FactOf<'date'>[] =>
  factsOf(facts, 'date').filter(
    (fact) =>
      contains(at, fact.span) &&
      fact.value.precision !== 'year' &&
      !Object.values(head.dates).some((own) => own !== null && own.span.start === fact.span.start),
  )
