import { isDeepStrictEqual } from 'node:util'
import type { JudgedFact, JudgedRecord, Place, Value } from './judged-record.ts'
import { valueInWords } from './same-value.ts'
import { shared } from './text-view.ts'

export type Turn = 'found' | 'lost' | 'altered'

/** Something that one build reads and the other does not, or not so. */
export interface Difference {
  readonly file: string
  readonly kind: string
  readonly turn: Turn
  /** The rule that reads it, where a fact has one: the later build's where both do. */
  readonly rule: string | null
  /** The words around it, with ⟦ ⟧ where it stands. */
  readonly context: string
  readonly before: string | null
  readonly after: string | null
}

/** A record as judged, and the whole of it as written, for what nobody judges. */
export interface Kept {
  readonly record: JudgedRecord
  readonly whole: Readonly<Record<string, unknown>>
}

const AROUND = 16

function contextOf(record: JudgedRecord, place: Place | null): string {
  if (place === null || record.text.content === null) return ''
  const points = Array.from(record.text.content)
  const words = (start: number, end: number) => points.slice(Math.max(0, start), end).join('').replaceAll('\n', '⏎')
  const end = Math.min(place.end, place.start + 80)
  return `${words(place.start - AROUND, place.start)}⟦${words(place.start, end)}${end < place.end ? '…' : ''}⟧${words(place.end, place.end + AROUND)}`
}

/** One thing of a record: what it is called, where it stands, what is said of it. */
interface Thing {
  readonly kind: string
  readonly id: string
  readonly place: Place | null
  readonly said: Value
  readonly rule?: string | null
}

const lastOf = (id: string | null): string | null => id?.slice(id.indexOf('/') + 1) ?? null

const saidOfFact = (fact: JudgedFact): Value => ({
  ...fact.value,
  outcome: fact.outcome,
  unit_class: fact.unit_class,
  part_of: lastOf(fact.part_of),
  same_as: lastOf(fact.same_as),
  additive: fact.additive === true ? null : String(fact.additive),
  in: lastOf(fact.problem),
})

/** The fields of the head, as they are but for where they stand. */
const HEAD = [
  'kind',
  'title',
  'issuer',
  'inspected_unit',
  'units',
  'inspecting_body',
  'region',
  'marking',
  'edition',
  'dates',
  'rates',
]

const PLACES = ['span', 'fact', 'cues']

const withoutPlaces = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutPlaces)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, held]) => (PLACES.includes(key) ? [] : [[key, withoutPlaces(held)]])),
        )
      : value

function thingsOf({ record, whole }: Kept): Thing[] {
  const { facts, sections, totals, contacts, checks } = record
  return [
    ...facts.map(
      (fact): Thing => ({
        kind: fact.kind,
        id: fact.id,
        place: fact.span,
        said: saidOfFact(fact),
        rule: fact.by,
      }),
    ),
    ...record.problems.map(problemThing),
    ...sections.map(({ id, role, heading, span }): Thing => {
      const place = span && { start: span.start, end: span.start + Array.from(heading ?? '').length }
      return { kind: 'section', id, place, said: { role } }
    }),
    ...totals.map(({ measure, scope, value, span }): Thing => {
      const said = { measure, scope, value }
      return { kind: 'total', id: Object.values(said).join(' '), place: span, said }
    }),
    ...contacts.map(({ type, value, span }): Thing => {
      return { kind: 'contact', id: `${type} ${value}`, place: span, said: { type, value } }
    }),
    ...checks.map(({ id, result, spans }): Thing => ({ kind: 'check', id, place: spans[0] ?? null, said: { result } })),
    ...HEAD.map((key): Thing => {
      return { kind: 'head', id: key, place: null, said: { [key]: JSON.stringify(withoutPlaces(whole[key] ?? null)) } }
    }),
    ...(record.text.content ?? '')
      .split('\n')
      .map((line): Thing => ({ kind: 'paragraph', id: line, place: null, said: { line } })),
  ]
}

function problemThing(problem: JudgedRecord['problems'][number]): Thing {
  const { id, title, theme, status, measures, responsible, deadline, signals } = problem
  return {
    kind: 'problem',
    id,
    place: problem.heading_span ?? problem.span,
    said: {
      title,
      theme,
      status: status?.value,
      label: status?.label,
      flags: status?.flags.join(',') || null,
      measures: measures.length,
      responsible: responsible.map(({ role, names }) => `${role}:${names.join('、')}`).join(' ') || null,
      deadline: deadline ? valueInWords(deadline.value) : null,
      signals: signals.map(({ type }) => type).join(',') || null,
    },
  }
}

/** What changed from one build's record of a notice to the other's. */
export function differencesOf(before: Kept | null, after: Kept | null): Difference[] {
  const file = (after ?? before)?.record.source.path ?? ''
  if (before === null || after === null) {
    const turn = before === null ? 'found' : 'lost'
    return [{ file, kind: 'record', turn, rule: null, context: '', before: null, after: null }]
  }
  const sameText = isDeepStrictEqual(before.record.text.content, after.record.text.content)
  const [lost, found, pairs] = parted(thingsOf(before), thingsOf(after), sameText)
  const tell = (turn: Turn, thing: Thing, from: Value | null, to: Value | null): Difference => ({
    file,
    kind: thing.kind,
    turn,
    rule: thing.rule ?? null,
    context: contextOf(turn === 'lost' ? before.record : after.record, thing.place) || (lastOf(thing.id) ?? ''),
    before: from && valueInWords(from),
    after: to && valueInWords(to),
  })
  return [
    ...pairs.flatMap(([from, to]) => {
      const [was, is] = apart(from.said, to.said)
      if (Object.keys({ ...was, ...is }).length > 0) return [tell('altered', to, was, is)]
      return from.id === to.id ? [] : [tell('altered', to, { id: lastOf(from.id) }, { id: lastOf(to.id) })]
    }),
    ...lost.map((thing) => tell('lost', thing, thing.said, null)),
    ...found.map((thing) => tell('found', thing, null, thing.said)),
  ]
}

/** The parts of two values that differ. */
function apart(before: Value, after: Value): [Value, Value] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !isDeepStrictEqual(before[key] ?? null, after[key] ?? null),
  )
  const only = (value: Value) => Object.fromEntries(keys.map((key) => [key, value[key] ?? '∅']))
  return [only(before), only(after)]
}

/** Things of one id are one; of the rest those of one kind that overlap, where the text is the same. */
function parted(
  before: readonly Thing[],
  after: readonly Thing[],
  sameText: boolean,
): [lost: Thing[], found: Thing[], pairs: (readonly [Thing, Thing])[]] {
  const keyOf = ({ kind, id }: Thing) => `${kind} ${id}`
  const open = new Map<string, Thing[]>()
  for (const thing of after) open.set(keyOf(thing), [...(open.get(keyOf(thing)) ?? []), thing])
  const pairs: (readonly [Thing, Thing])[] = []
  const lost: Thing[] = []
  for (const thing of before) {
    const match = open.get(keyOf(thing))?.shift()
    if (match === undefined) lost.push(thing)
    else pairs.push([thing, match])
  }
  const found = [...open.values()].flat()
  if (!sameText) return [lost, found, pairs]
  const gone: Thing[] = []
  for (const thing of lost) {
    const at = found.findIndex(
      ({ kind, place }) => kind === thing.kind && place && thing.place && shared(place, thing.place) > 0,
    )
    const match = at < 0 ? undefined : found.splice(at, 1)[0]
    if (match === undefined) gone.push(thing)
    else pairs.push([thing, match])
  }
  return [gone, found, pairs]
}
