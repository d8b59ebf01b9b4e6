import { OUTCOMES } from '../../src/notice/vocabulary.ts'
import type { Gold, GoldFact, GoldProblem, GoldSection, GoldValue } from './gold.ts'
import type { Body, Opening } from './opening.ts'
import { type FactPiece, plain } from './pieces.ts'
import type { Agency, Place } from './words/places.ts'
import { endOf, type Paragraph, type ProblemHead } from './writer.ts'

/** Turns what was written into gold: quotes with their count in the text, paths, head. */

export interface Written {
  readonly file: string
  readonly note: string
  readonly paragraphs: readonly Paragraph[]
  /** Headings as printed, and other words as set. */
  readonly printed: (words: string) => string
  readonly said: (words: string) => string
  readonly problems: readonly ProblemHead[]
  readonly sections: readonly GoldSection[]
  readonly head: {
    readonly title: string
    readonly body: Body
    readonly place: Place
    readonly agency: Agency
    readonly opening: Opening
    readonly published: string | null
    readonly signed: string | null
  }
  readonly totals: Gold['totals']
  readonly contacts: Gold['contacts']
  readonly checks: readonly string[]
}

/** Which occurrence of the quote starts at this place, counting overlapping ones. */
function nthAt(text: string, quote: string, at: number): number {
  let nth = 0
  for (let i = text.indexOf(quote); i >= 0 && i <= at; i = text.indexOf(quote, i + 1)) nth += 1
  return nth
}

/** The words before and after, by which a judge finds the quote in a text that reads a little differently. */
const aroundOf = (text: string, at: number, length: number): { pre: string; post: string } => ({
  pre: text.slice(Math.max(0, at - 8), at),
  post: text.slice(at + length, at + length + 8),
})

function factsOf({ paragraphs, problems }: Written, text: string): { facts: GoldFact[]; ignored: Gold['ignored'] } {
  const facts: GoldFact[] = []
  const ignored: { quote: string; nth: number }[] = []
  let at = 0
  for (const { pieces, problem } of paragraphs) {
    const path = problem === null ? null : (problems[problem]?.number ?? null)
    for (const piece of pieces) {
      if (typeof piece !== 'string') {
        const place = { quote: piece.words, nth: nthAt(text, piece.words, at) }
        if (piece.kind === 'open') ignored.push(place)
        else facts.push({ ...place, ...aroundOf(text, at, piece.words.length), ...goldFact(piece), problem: path })
      }
      at += typeof piece === 'string' ? piece.length : piece.words.length
    }
    at += 1
  }
  return { facts, ignored }
}

const goldFact = ({ kind, value, outcome, outcomeOpen }: FactPiece) => ({
  kind,
  value,
  outcome,
  ...(outcomeOpen ? { outcome_skip: true, outcome_alt: OUTCOMES } : {}),
})

function goldProblems({ problems, paragraphs, said, printed }: Written): GoldProblem[] {
  return problems.map((one, i) => ({
    ...one,
    labels: one.labels.map(printed),
    theme: one.theme === null ? null : said(one.theme),
    ...(one.theme === null
      ? {}
      : {
          theme_alt: [`${one.theme}方面`, `“${one.theme}”方面`, `在“${one.theme}”方面`, `关于“${one.theme}”方面`].map(
            said,
          ),
        }),
    title: said(one.title),
    heading: printed(one.heading),
    ends: endOf(paragraphs, i),
    label: one.label === null ? null : said(one.label),
    responsible: one.responsible.map(({ role, names }) => ({ role, names: names.map(said) })),
  }))
}

const single = (day: string | null): readonly [string, string] | null => (day === null ? null : [day, day])

export function goldOf(written: Written): Gold {
  const { head, printed, paragraphs } = written
  const text = `${paragraphs.map(({ pieces }) => plain(pieces)).join('\n')}`
  const { facts, ignored } = factsOf(written, text)
  const { adcode, county, city, province } = head.place
  return {
    file: written.file,
    note: written.note,
    kind: 'rectification_notice',
    title: head.title,
    issuer: head.agency.issuer,
    inspected_unit: head.agency.full,
    inspecting_body: { ...head.body },
    region: { adcode, county, city, province },
    dates: {
      inspection: head.opening.inspection,
      feedback: head.opening.feedback,
      follow_up: null,
      as_of: null,
      signed: single(head.signed),
      published: single(head.published),
    },
    contacts: written.contacts,
    totals: written.totals,
    sections: written.sections.map((one) => ({
      ...one,
      heading: one.heading === null ? null : printed(one.heading),
      starts: printed(one.starts),
    })),
    problems: goldProblems(written),
    facts,
    checks: written.checks,
    ignored,
    text,
  }
}

export type { GoldValue }
