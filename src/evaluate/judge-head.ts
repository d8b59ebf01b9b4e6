import type { Gold } from './gold.ts'
import { type JudgedRecord, part } from './judged-record.ts'
import { type Ledger, paired } from './ledger.ts'
import { plainName, plainPhone, plainUnit, plainWords, sameNumber, samePath, squashed } from './same-words.ts'

const HEAD_DATES = ['inspection', 'feedback', 'follow_up', 'as_of', 'signed', 'published'] as const

/** Fields of which a notice has one or none. */
export function judgeHead(gold: Gold, record: JudgedRecord | null, ledger: Ledger): void {
  const one = oneOf(record, ledger)
  if (gold.kind !== undefined) {
    const kind = record?.kind?.value ?? null
    const right = kind === gold.kind || (kind !== null && (gold.kind_alt ?? []).includes(kind))
    one('kind', right, gold.kind, kind)
    if (!right && record !== null) ledger.mistake('kind', gold.kind, kind, record.source.name)
  }
  judgeNames(gold, record, one)
  judgeCodes(gold, record, one)
  judgeDates(gold, record, one)
}

type One = (field: string, right: boolean, want: string | null, got: string | null) => void

const oneOf =
  (record: JudgedRecord | null, ledger: Ledger): One =>
  (field, right, want, got) => {
    ledger.right(field, record !== null && right)
    if (record === null || !right) ledger.miss(field, { want, got })
  }

/** Names may be written in more than one way, and the gold may know other ones that are right too. */
function judgeNames(gold: Gold, record: JudgedRecord | null, one: One): void {
  const { alts = {}, inspecting_body: body } = gold
  const names = [
    ['title', gold.title, alts.title, plainWords],
    ['issuer', gold.issuer, alts.issuer, plainName],
    ['inspected_unit', gold.inspected_unit, alts.inspected_unit, plainUnit],
    ['inspecting_body', body === null ? null : body?.value, alts.inspecting_body, plainName],
  ] as const
  for (const [field, want, others, plain] of names) {
    if (want === undefined) continue
    const got = record?.[field]?.value ?? null
    // a title that the text does not state is none
    const isNone = got === null || (field === 'title' && record?.title?.basis !== 'stated')
    const known = [want ?? [], others ?? []].flat()
    const isKnown = got !== null && known.some((name) => plain(name) === plain(got))
    one(field, isKnown || (want === null && isNone), want, got)
  }
  if (body?.level === undefined) return
  const level = record?.inspecting_body?.level ?? null
  one('inspecting_body.level', [body.level, ...(alts.inspecting_level ?? [])].includes(level), body.level, level)
}

/** Values that are what the gold has, or are not. */
function judgeCodes(gold: Gold, record: JudgedRecord | null, one: One): void {
  const codes = [
    ['region.adcode', gold.region && (gold.region.adcode ?? null), record?.region?.adcode],
    ['marking', valueIn(gold.marking), record?.marking?.value],
    ['edition', valueIn(gold.edition), record?.edition?.value],
  ] as const
  for (const [field, want, got = null] of codes) if (want !== undefined) one(field, want === got, want, got)
}

/** A value written plain or under `value`. */
function valueIn(mark: unknown): string | null | undefined {
  if (mark === undefined || typeof mark === 'string') return mark
  return mark !== null && typeof mark === 'object' && 'value' in mark && typeof mark.value === 'string'
    ? mark.value
    : null
}

function judgeDates(gold: Gold, record: JudgedRecord | null, one: One): void {
  for (const name of HEAD_DATES) {
    const want = gold.dates?.[name]
    if (want === undefined) continue
    const value = record?.dates[name]?.value
    const start = part(value, 'start')
    const end = part(value, 'end') ?? start
    // of a state of affairs the day it stands for is asked, whenever it began
    const isWanted = want === null ? start === null : end === want[1] && (start === want[0] || name === 'as_of')
    one(`dates.${name}`, isWanted, want?.join('/') ?? null, start === null ? null : `${start}/${end}`)
  }
}

/** Fields that a notice may have several of: contacts, totals, sections. */
export function judgeLists(gold: Gold, record: JudgedRecord | null, ledger: Ledger): void {
  if (gold.contacts !== undefined) {
    const { both, missed, extra } = paired(
      gold.contacts,
      record?.contacts ?? [],
      (want, got) =>
        want.type === got.type &&
        (want.type === 'phone'
          ? plainPhone(want.value) === plainPhone(got.value)
          : squashed(want.value) === squashed(got.value)),
    )
    ledger.found('contacts', both, extra.length, missed.length)
    for (const { type, value } of missed) ledger.miss('contacts', { want: `${type} ${value}`, quote: value })
    for (const { type, value, span } of extra)
      ledger.miss('contacts', { got: `${type} ${value}`, quote: value, read: span })
  }
  if (gold.totals !== undefined) {
    const { both, missed, extra } = paired(
      gold.totals,
      record?.totals ?? [],
      (want, got) =>
        want.measure === got.measure &&
        sameNumber(want.value, got.value) &&
        (want.scope ?? 'this_round') === (got.scope ?? 'this_round'),
    )
    ledger.found('totals', both, extra.length, missed.length)
    const inWords = (total: { measure: string; scope?: string | null | undefined; value: string }) =>
      `${total.measure} ${total.value} ${total.scope ?? 'this_round'}`
    for (const total of missed) ledger.miss('totals', { want: inWords(total), quote: total.quote ?? null })
    for (const total of extra) ledger.miss('totals', { got: inWords(total), quote: total.quote, read: total.span })
  }
  judgeSections(gold, record, ledger)
}

/** The gold lists the parts of a notice, not every heading: what it does not list is neither wanted nor wrong. */
function judgeSections(gold: Gold, record: JudgedRecord | null, ledger: Ledger): void {
  const { missed } = paired(
    gold.sections ?? [],
    record?.sections ?? [],
    (want, got) =>
      want.role === got.role &&
      (want.number === null || want.number === undefined
        ? got.number === null || want.heading === null
        : samePath(want.number, got.number)),
  )
  for (const section of gold.sections ?? []) ledger.right('sections.recall', !missed.includes(section))
  for (const { number, role, heading } of missed)
    ledger.miss('sections.recall', { want: `${number?.join('.') ?? '-'} ${role}`, quote: heading ?? null })
}
