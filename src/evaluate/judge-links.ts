import type { Gold, Quoted } from './gold.ts'
import type { Match, Wanted } from './judge-facts.ts'
import type { Ledger } from './ledger.ts'
import { squashed } from './same-words.ts'

const LINKS = ['part_of', 'same_as'] as const

/**
 * Shares and repeats, which decide what may be summed: judged between facts that both sides have, in gold files that
 * link any.
 */
export function judgeLinks(gold: Gold, wanted: readonly Wanted[], matches: readonly Match[], ledger: Ledger): void {
  for (const link of LINKS)
    if ((gold.facts ?? []).some((fact) => fact[link] !== undefined)) judgeLink(link, wanted, matches, ledger)
}

type Link = (typeof LINKS)[number]

function judgeLink(link: Link, wanted: readonly Wanted[], matches: readonly Match[], ledger: Ledger): void {
  const readAs = new Map(matches.map(({ want, got }) => [want, got.id]))
  const quoteOf = new Map(matches.map(({ got }) => [got.id, got.quote]))
  const counted = { tp: 0, fp: 0, fn: 0 }
  for (const match of matches) {
    const [asked, linked] = [match.want.fact[link], match.got[link]]
    const right = isRight(link, match, wanted, readAs)
    if (right === null) continue
    if (asked && right) counted.tp++
    if (right) continue
    if (asked) counted.fn++
    if (linked !== null) counted.fp++
    const { fact, place } = match.want
    ledger.miss(`facts.${link}`, {
      problem: fact.problem?.join('.') ?? null,
      want: asked?.quote ?? null,
      got: linked === null ? null : (quoteOf.get(linked) ?? linked),
      quote: fact.quote,
      wanted: place,
      read: match.got.span,
    })
  }
  ledger.found(`facts.${link}`, counted.tp, counted.fp, counted.fn)
}

/** Whether a fact is linked as the gold has it; null where what it should be linked to was not read. */
function isRight(
  link: Link,
  { want, got }: Match,
  wanted: readonly Wanted[],
  readAs: ReadonlyMap<Wanted, string>,
): boolean | null {
  const asked = want.fact[link]
  // Only sums ask for links: on a fact without an outcome one more is no fault.
  if (!asked) return got[link] === null || !want.fact.outcome
  const target = wanted.find(({ fact }) => isQuoted(fact, asked))
  if (target === undefined) return false
  const id = readAs.get(target)
  return id === undefined ? null : got[link] === id
}

const isQuoted = (fact: Quoted, { quote, nth }: Quoted): boolean =>
  squashed(fact.quote) === squashed(quote) && fact.nth === nth
