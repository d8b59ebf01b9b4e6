import { type JudgedRecord, type Place, part } from './judged-record.ts'
import { valueInWords } from './same-value.ts'
import { sentenceAround } from './sentence.ts'

/** What the strata of a sample may be. */
export const STRATA = ['kind', 'outcome', 'rule', 'basis', 'status', 'field', 'notice_kind'] as const
export type Stratum = (typeof STRATA)[number]

/** One value of a record that a person can look up and tick. */
export interface Drawable {
  readonly id: string
  readonly field: string
  readonly value: string
  readonly place: Place | null
  readonly quote: string
  /** Where it belongs under each way of parting; absent where it belongs nowhere. */
  readonly strata: Partial<Readonly<Record<Stratum, string>>>
}

/** Everything of a record that can be ticked: facts, statuses and deadlines of problems, the head's fields, totals. */
export function drawables(record: JudgedRecord): Drawable[] {
  const all = [...factsOf(record), ...problemsOf(record), ...headOf(record)]
  return all.map((one) => ({ ...one, strata: { ...one.strata, field: one.field } }))
}

const factsOf = (record: JudgedRecord): Drawable[] =>
  record.facts.map(({ id, kind, value, outcome, span, quote, by, basis }) => ({
    id,
    field: `facts.${kind}`,
    value: valueInWords({ ...value, outcome }),
    place: span,
    quote,
    strata: {
      kind,
      notice_kind: record.kind?.value ?? 'other',
      ...(outcome === null ? {} : { outcome }),
      ...(by === null ? {} : { rule: by }),
      ...(basis === null ? {} : { basis }),
    },
  }))

const problemsOf = (record: JudgedRecord): Drawable[] =>
  record.problems.flatMap((problem): Drawable[] => {
    const { id, heading_span, title, status, deadline } = problem
    const heading = problem.heading ?? title
    const value = status?.value ?? 'not_reported'
    const label = status?.label ?? null
    return [
      { id, field: 'problem.title', value: title, place: heading_span, quote: heading, strata: {} },
      {
        id,
        field: 'status',
        value: label === null ? value : `${value}(${label})`,
        place: status?.span ?? heading_span,
        quote: label ?? heading,
        strata: { status: value },
      },
      ...(deadline
        ? [
            {
              id,
              field: 'deadline',
              value: part(deadline.value, 'end') ?? '',
              place: deadline.span,
              quote: heading,
              strata: {},
            },
          ]
        : []),
    ]
  })

function headOf(record: JudgedRecord): Drawable[] {
  const words = wordsOf(record)
  const head: Drawable[] = []
  const add = (field: string, value: string | null | undefined, place: Place | null | undefined) => {
    if (value !== null && value !== undefined)
      head.push({ id: record.id, field, value, place: place ?? null, quote: place ? words(place) : '', strata: {} })
  }
  for (const field of ['kind', 'title', 'issuer', 'inspected_unit', 'inspecting_body'] as const)
    add(field, record[field]?.value, record[field]?.span)
  add('region.adcode', record.region?.adcode, record.region?.span)
  for (const [name, date] of Object.entries(record.dates))
    if (date) add(`dates.${name}`, `${part(date.value, 'start')}/${part(date.value, 'end')}`, date.span)
  for (const { measure, scope, value, span } of record.totals)
    add(`totals.${measure}.${scope ?? 'this_round'}`, value, span)
  return head
}

function wordsOf(record: JudgedRecord): (place: Place) => string {
  const points = Array.from(record.text.content ?? '')
  return ({ start, end }) => points.slice(start, end).join('')
}

/** The sentence around a thing, with ⟦ ⟧ around its words: they may stand in it more than once. */
export function sentenceOf(record: JudgedRecord, place: Place | null): string {
  if (place === null || record.text.content === null) return ''
  const points = Array.from(record.text.content)
  const { start, end } = sentenceAround(points, place)
  const words = (from: number, to: number) => points.slice(from, to).join('')
  const to = Math.min(place.end, end)
  return `${words(start, place.start)}⟦${words(place.start, to)}⟧${words(to, end)}`.trim()
}

/** The page on which a thing begins; blank where the source has no pages. */
export function pageOf(record: JudgedRecord, place: Place | null): string {
  if (place === null) return ''
  let [low, high] = [0, record.anchors.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((record.anchors[middle]?.span.start ?? 0) <= place.start) low = middle + 1
    else high = middle
  }
  const anchor = record.anchors[low - 1]
  return anchor?.page === null || anchor?.page === undefined ? '' : String(anchor.page)
}
