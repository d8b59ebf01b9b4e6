import type { FactOf } from '../notice/fact.ts'
import type { Filled } from '../notice/given.ts'
import type { Head, HeadDates, InspectedUnit, InspectingBody, Region, Stated, Unit } from '../notice/head.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import type { Coordinates } from './coordinates.ts'
import type { FactIds, Scope } from './scope.ts'

type HeadRecord = Pick<
  NoticeRecord,
  | 'kind'
  | 'title'
  | 'issuer'
  | 'inspected_unit'
  | 'units'
  | 'inspecting_body'
  | 'region'
  | 'marking'
  | 'edition'
  | 'dates'
  | 'contacts'
  | 'totals'
>

const UNSTATED = { value: null, span: null, basis: null }

/** Who wrote about whom, when and where: the head of the record. Keys stand in schema order, which spares a second pass. */
export function writeHead(read: Head, filled: Filled, facts: FactIds, { at }: Scope): HeadRecord {
  const { kind, title, issuer, marking, edition, ...head }: Head = { ...read, ...filled.head }
  return {
    kind: { ...kind, span: kind.span && at.spanOf(kind.span) },
    title: writeStated(title, at),
    issuer: writeStated(issuer, at),
    inspected_unit: writeInspected(head.inspectedUnit, at),
    units: head.units.map((unit) => writeUnit(unit, at)),
    inspecting_body: writeBody(head.inspectingBody, at),
    region: head.region && writeRegion(head.region, at),
    marking: marking && { value: marking.value, quote: marking.quote, span: marking.span && at.spanOf(marking.span) },
    edition: edition && { value: edition.value, quote: at.wordsOf(edition.span), span: at.spanOf(edition.span) },
    dates: writeDates(head.dates, filled, facts, at),
    contacts: head.contacts.map((contact) => ({ ...contact, span: at.spanOf(contact.span) })),
    totals: head.totals.map((total) => ({ ...total, span: at.spanOf(total.span), quote: at.wordsOf(total.span) })),
  }
}

const writeStated = (text: Stated | null, at: Coordinates): HeadRecord['title'] =>
  text === null ? UNSTATED : { value: text.value, span: text.span && at.spanOf(text.span), basis: text.basis }

const writeInspected = (unit: InspectedUnit | null, at: Coordinates): HeadRecord['inspected_unit'] => ({
  value: unit?.value ?? null,
  key: unit?.key ?? null,
  level: unit?.level ?? null,
  sector: unit?.sector ?? null,
  aliases: [...(unit?.aliases ?? [])],
  span: unit?.span ? at.spanOf(unit.span) : null,
  basis: unit?.basis ?? null,
})

const writeUnit = (unit: Unit, at: Coordinates): HeadRecord['units'][number] => ({
  value: unit.value,
  key: unit.key,
  level: unit.level,
  sector: unit.sector,
  role: unit.role,
  span: unit.span && at.spanOf(unit.span),
  basis: unit.basis,
})

const writeBody = (body: InspectingBody | null, at: Coordinates): HeadRecord['inspecting_body'] => ({
  value: body?.value ?? null,
  level: body?.level ?? null,
  group: body?.group ?? null,
  session: body?.session ?? null,
  round: body?.round ?? null,
  mode: body?.mode ?? null,
  span: body?.span ? at.spanOf(body.span) : null,
  basis: body?.basis ?? null,
})

const writeRegion = (region: Region, at: Coordinates): HeadRecord['region'] => ({
  name: region.name,
  province: region.province,
  city: region.city,
  county: region.county,
  adcode: region.adcode,
  adcode_now: region.adcodeNow,
  level: region.level,
  basis: region.basis,
  span: region.span && at.spanOf(region.span),
})

/** Each date with the fact that states it; one given with the file has none. */
function writeDates(dates: HeadDates, filled: Filled, facts: FactIds, at: Coordinates): HeadRecord['dates'] {
  const dateOf = (name: keyof HeadDates) => {
    const fact: FactOf<'date'> | null = dates[name]
    const given = filled.dates[name]
    if (fact !== null)
      return { value: fact.value, span: at.spanOf(fact.span), basis: fact.basis, fact: facts.get(fact) ?? null }
    return given === undefined ? null : { value: given, span: null, basis: 'given' as const, fact: null }
  }
  return {
    inspection: dateOf('inspection'),
    feedback: dateOf('feedback'),
    follow_up: dateOf('followUp'),
    as_of: dateOf('asOf'),
    signed: dateOf('signed'),
    published: dateOf('published'),
  }
}
