import type { Gold } from './gold.ts'
import type { Match, Wanted } from './judge-facts.ts'
import type { Ledger } from './ledger.ts'
import { squashed } from './same-words.ts'

const LINKS = ['part_of', 'same_as'] as const

/**
 * Shares and repeats, which decide what may be summed: judged between facts that both sides have, in gold files that
 * link any.
 */
export function judgeLinks(gold: Gold, wanted: readonly Wanted[], matches: readonly Match[], ledger: Ledger): void {
  for (const link of LINKS) {
    if (!(gold.facts ?? []).some((fact) => fact[link] !== undefined)) continue
    const counted = { tp: 0, fp: 0, fn: 0 }
    for (const { want, got } of matches) {
      const asked = want.fact[link]
      const target =
        asked && wanted.find(({ fact }) => squashed(fact.quote) === squashed(asked.quote) && fact.nth === asked.nth)
      const wantedId = target && matches.find((match) => match.want === target)?.got.id
      if (asked && target !== undefined && wantedId === undefined) continue
      // Only sums ask for links: on a fact without an outcome one more is no fault.
      const idle = !asked && !want.fact.outcome
      const right = asked ? got[link] === wantedId : idle || got[link] === null
      if (asked && right) counted.tp++
      if (asked && !right) counted.fn++
      if (!right && got[link] !== null) counted.fp++
      if (right) continue
      const read = matches.find((match) => match.got.id === got[link])?.got.quote ?? got[link]
      ledger.miss(`facts.${link}`, {
        problem: want.fact.problem?.join('.') ?? null,
        want: asked?.quote ?? null,
        got: read,
        quote: want.fact.quote,
        wanted: want.place,
        read: got.span,
      })
    }
    ledger.found(`facts.${link}`, counted.tp, counted.fp, counted.fn)
  }
}
