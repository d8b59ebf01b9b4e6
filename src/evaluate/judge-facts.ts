import { type Gold, type GoldFact, kindsOf } from './gold.ts'
import { judgeLinks } from './judge-links.ts'
import { judgeMatch, type OutcomeCount } from './judge-match.ts'
import type { JudgedFact, JudgedRecord, Place } from './judged-record.ts'
import type { Ledger } from './ledger.ts'
import { sameValue, valueInWords } from './same-value.ts'
import { squashed } from './same-words.ts'
import { placeOfLine, placeOfQuote, shared, type TextView } from './text-view.ts'

/** A gold fact with where it stands in the record's text. */
export interface Wanted {
  readonly fact: GoldFact
  readonly place: Place | null
}

export interface Match {
  readonly want: Wanted
  readonly got: JudgedFact
  readonly same: boolean
}

/** Facts match where they are of one kind and their words overlap; then the value is judged, and what it means. */
export function judgeFacts(gold: Gold, record: JudgedRecord | null, view: TextView | null, ledger: Ledger): void {
  if (gold.facts === undefined) return
  const wanted = gold.facts.map((fact) => ({ fact, place: view && placeOfQuote(view, fact) }))
  const isNeutral = neutral(gold, wanted, view)
  const outcomes: OutcomeCount = { tp: 0, fp: 0, fn: 0 }
  const all = { tp: 0, fp: 0, fn: 0 }
  const matches: Match[] = []
  const kinds = kindsOf(gold)
  const extras: JudgedFact[] = []
  const misses: Wanted[] = []
  for (const kind of kinds) {
    const asked = wanted.filter(({ fact }) => fact.kind === kind)
    const read = (record?.facts ?? []).filter((fact) => fact.kind === kind)
    const matched = matchesOf(asked, read, view === null)
    const missed = asked.filter((want) => !matched.some((match) => match.want === want))
    const extra = read.filter((got) => !matched.some((match) => match.got === got) && !isNeutral(got))
    const right = matched.filter(({ same }) => same).length
    ledger.found(`facts.${kind}.span`, matched.length, extra.length, missed.length)
    ledger.found(`facts.${kind}.value`, right, extra.length + matched.length - right, asked.length - right)
    all.tp += right
    all.fp += extra.length + matched.length - right
    all.fn += asked.length - right
    for (const match of matched) judgeMatch(match, gold, ledger, outcomes)
    for (const { fact } of missed) if ((kind === 'count' || kind === 'money') && fact.outcome) outcomes.fn++
    matches.push(...matched)
    misses.push(...missed)
    extras.push(...extra)
  }
  tell(misses, extras, ledger)
  ledger.found('facts.outcome.stated', outcomes.tp, outcomes.fp, outcomes.fn)
  if (kinds.length > 0) ledger.found('facts.all.value', all.tp, all.fp, all.fn)
  judgeLinks(gold, wanted, matches, ledger)
}

/** The facts of a gold file, each with the one of the record that has its place. */
export function matchedFacts(gold: Gold, record: JudgedRecord, view: TextView | null): Match[] {
  const wanted = (gold.facts ?? []).map((fact) => ({ fact, place: view && placeOfQuote(view, fact) }))
  return kindsOf(gold).flatMap((kind) =>
    matchesOf(
      wanted.filter(({ fact }) => fact.kind === kind),
      record.facts.filter((fact) => fact.kind === kind),
      view === null,
    ),
  )
}

/** The best pairs first: right values, then the longest overlap, then the nearest in order. */
function matchesOf(asked: readonly Wanted[], read: readonly JudgedFact[], byQuote: boolean): Match[] {
  const candidates: (Match & { readonly overlap: number; readonly apart: number })[] = []
  asked.forEach((want, i) => {
    read.forEach((got, j) => {
      const overlap = byQuote
        ? Number(squashed(want.fact.quote) === squashed(got.quote))
        : want.place === null || got.span === null
          ? 0
          : shared(want.place, got.span)
      if (overlap > 0) {
        const same = sameValue(got.kind, want.fact, got.value)
        candidates.push({ want, got, same, overlap, apart: Math.abs(i - j) })
      }
    })
  })
  candidates.sort((a, b) => Number(b.same) - Number(a.same) || b.overlap - a.overlap || a.apart - b.apart)
  const used = new Set<unknown>()
  return candidates.filter(({ want, got }) => {
    if (used.has(want) || used.has(got)) return false
    used.add(want).add(got)
    return true
  })
}

/** Places where a fact is neither wanted nor wrong: what the gold ignores, web furniture for dates, titles for all but documents. */
function neutral(gold: Gold, wanted: readonly Wanted[], view: TextView | null): (got: JudgedFact) => boolean {
  if (view === null) return () => false
  const places: { readonly at: Place; readonly holds: (kind: string) => boolean }[] = []
  const add = (at: Place | null, holds: (kind: string) => boolean) => {
    if (at !== null) places.push({ at, holds })
  }
  for (const ignored of gold.ignored ?? []) add(placeOfQuote(view, ignored), () => true)
  for (const line of gold.chrome_lines ?? []) add(placeOfLine(view, line), (kind) => kind === 'date')
  for (const { fact, place } of wanted) if (fact.kind === 'document') add(place, (kind) => kind !== 'document')
  return ({ kind, span }) => span !== null && places.some(({ at, holds }) => holds(kind) && shared(at, span) > 0)
}

/** Misses in words; a missed fact under one read too much is the one kind taken for the other. */
function tell(misses: readonly Wanted[], extras: readonly JudgedFact[], ledger: Ledger): void {
  for (const { fact, place } of misses) {
    ledger.miss(`facts.${fact.kind}`, {
      problem: fact.problem?.join('.') ?? null,
      want: valueInWords(fact.value),
      quote: fact.quote,
      wanted: place,
    })
    const taken = extras.find(({ kind, span }) => kind !== fact.kind && span && place && shared(span, place) > 0)
    if (taken !== undefined) ledger.mistake('facts.all.kind', fact.kind, taken.kind, fact.quote)
  }
  for (const { kind, value, quote, span } of extras)
    ledger.miss(`facts.${kind}`, { got: valueInWords(value), quote, read: span })
}
