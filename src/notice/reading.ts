import type { Finding } from './check.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Fact } from './fact.ts'
import { type Filled, NOTHING_FILLED } from './given.ts'
import type { Head } from './head.ts'
import { identity } from './mapped-text.ts'
import type { NoticeText } from './notice-text.ts'
import type { Outline } from './outline.ts'
import type { Problem } from './problem.ts'
import type { RawText } from './raw-text.ts'
import type { Rates } from './record/problem.ts'

/** Everything the stages found in one notice, on its way to `emit`. */
export interface Reading {
  text: NoticeText
  outline: Outline
  facts: readonly Fact[]
  head: Head
  problems: readonly Problem[]
  rates: Rates
  /** What the user's own words add where the text says nothing. */
  filled: Filled
  checks: readonly Finding[]
  /** Spans in the coordinates of `text.content`. */
  readonly diagnostics: Diagnostic[]
  /** A stage after reading broke off: what is here is what there was by then. */
  failed: boolean
}

const NOBODY: Head = {
  kind: { value: 'other', basis: 'implied', span: null, confidence: 'low' },
  title: null,
  issuer: null,
  inspectedUnit: null,
  units: [],
  inspectingBody: null,
  region: null,
  marking: null,
  edition: null,
  dates: { inspection: null, feedback: null, followUp: null, asOf: null, signed: null, published: null },
  contacts: [],
  totals: [],
  totalsSaid: [],
}

/** The reading of a text nobody has looked at yet: the raw text as it stands, nothing found. */
export function blankReading(raw: RawText, rates: Rates): Reading {
  const all = { start: 0, end: raw.text.length }
  const nowhere = { start: 0, end: 0 }
  return {
    text: {
      content: raw.text,
      whole: null,
      shadow: raw.text,
      paragraphs: [{ span: all, table: null }],
      tables: raw.tables,
      map: identity(raw.text),
      raw,
    },
    outline: {
      root: {
        marker: null,
        path: [],
        labels: [],
        depth: 0,
        heading: nowhere,
        span: all,
        body: [all],
        role: 'other',
        opensItem: false,
        children: [],
      },
      title: [],
    },
    facts: [],
    head: NOBODY,
    problems: [],
    rates,
    filled: NOTHING_FILLED,
    checks: [],
    diagnostics: [],
    failed: false,
  }
}
