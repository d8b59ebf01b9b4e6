import type { FactOf } from '../notice/fact.ts'
import type { Filled } from '../notice/given.ts'
import type { Head, HeadDates, Stated } from '../notice/head.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import type { Span } from '../notice/span.ts'
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

/** Who wrote about whom, when and where: the head of the record. */
export function writeHead(read: Head, filled: Filled, facts: FactIds, { at }: Scope): HeadRecord {
  const head: Head = { ...read, ...filled.head }
  const spanOf = (span: Span | null) => span && at.spanOf(span)
  const stated = (text: Stated | null) =>
    text === null ? UNSTATED : { value: text.value, span: spanOf(text.span), basis: text.basis }
  const dateOf = (name: keyof HeadDates) => {
    const fact: FactOf<'date'> | null = dates[name]
    const given = filled.dates[name]
    if (fact === null)
      return given === undefined ? null : { value: given, span: null, basis: 'given' as const, fact: null }
    return { value: fact.value, span: at.spanOf(fact.span), basis: fact.basis, fact: facts.get(fact) ?? null }
  }
  const { inspectedUnit: unit, inspectingBody: body, region, marking, edition, dates } = head
  return {
    kind: { ...head.kind, span: spanOf(head.kind.span) },
    title: stated(head.title),
    issuer: stated(head.issuer),
    inspected_unit: {
      value: unit?.value ?? null,
      key: unit?.key ?? null,
      level: unit?.level ?? null,
      sector: unit?.sector ?? null,
      aliases: [...(unit?.aliases ?? [])],
      span: spanOf(unit?.span ?? null),
      basis: unit?.basis ?? null,
    },
    units: head.units.map(({ value, key, level, sector, role, span, basis }) => ({
      value,
      key,
      level,
      sector,
      role,
      span: spanOf(span),
      basis,
    })),
    inspecting_body: {
      value: body?.value ?? null,
      level: body?.level ?? null,
      group: body?.group ?? null,
      session: body?.session ?? null,
      round: body?.round ?? null,
      mode: body?.mode ?? null,
      span: spanOf(body?.span ?? null),
      basis: body?.basis ?? null,
    },
    region: region && {
      name: region.name,
      province: region.province,
      city: region.city,
      county: region.county,
      adcode: region.adcode,
      adcode_now: region.adcodeNow,
      level: region.level,
      basis: region.basis,
      span: spanOf(region.span),
    },
    marking: marking && { value: marking.value, quote: marking.quote, span: spanOf(marking.span) },
    edition: edition && { value: edition.value, quote: at.wordsOf(edition.span), span: at.spanOf(edition.span) },
    dates: {
      inspection: dateOf('inspection'),
      feedback: dateOf('feedback'),
      follow_up: dateOf('followUp'),
      as_of: dateOf('asOf'),
      signed: dateOf('signed'),
      published: dateOf('published'),
    },
    contacts: head.contacts.map((contact) => ({ ...contact, span: at.spanOf(contact.span) })),
    totals: head.totals.map((total) => ({ ...total, span: at.spanOf(total.span), quote: at.wordsOf(total.span) })),
  }
}
