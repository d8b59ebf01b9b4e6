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
  if (gold.region !== undefined) {
    const [want, got] = [gold.region?.adcode ?? null, record?.region?.adcode ?? null]
    one('region.adcode', want === got, want, got)
  }
  for (const mark of ['marking', 'edition'] as const)
    if (gold[mark] !== undefined) {
      const [want, got] = [valueIn(gold[mark]), record?.[mark]?.value ?? null]
      one(mark, want === got, want, got)
    }
  for (const name of HEAD_DATES) {
    const want = gold.dates?.[name]
    if (want === undefined) continue
    const value = record?.dates[name]?.value
    const start = part(value, 'start')
    const end = part(value, 'end') ?? start
    const right =
      want === null ? start === null : name === 'as_of' ? end === want[1] : start === want[0] && end === want[1]
    one(`dates.${name}`, right, want?.join('/') ?? null, start === null ? null : `${start}/${end}`)
  }
}

type One = (field: string, right: boolean, want: string | null, got: string | null) => void

const oneOf =
  (record: JudgedRecord | null, ledger: Ledger): One =>
  (field, right, want, got) => {
    ledger.right(field, record !== null && right)
    if (record === null || !right) ledger.miss(field, { want, got })
  }

/** A value written plain or under `value`. */
const valueIn = (mark: unknown): string | null =>
  typeof mark === 'string'
    ? mark
    : typeof mark === 'object' && mark !== null && 'value' in mark && typeof mark.value === 'string'
      ? mark.value
      : null

function judgeNames(gold: Gold, record: JudgedRecord | null, one: One): void {
  const { alts = {} } = gold
  const isOne = (of: readonly string[], got: string | null, plain: (text: string) => string) =>
    got !== null && of.some((name) => plain(name) === plain(got))
  if (gold.title !== undefined) {
    const got = record?.title?.value ?? null
    const right =
      gold.title === null
        ? got === null || record?.title?.basis !== 'stated'
        : isOne([gold.title, ...(alts.title ?? [])], got, plainWords)
    one('title', right, gold.title, got)
  }
  if (gold.issuer !== undefined) {
    const got = record?.issuer?.value ?? null
    const named = isOne([gold.issuer ?? [], alts.issuer ?? []].flat(), got, plainName)
    one('issuer', named || (gold.issuer === null && got === null), gold.issuer, got)
  }
  if (gold.inspected_unit !== undefined) {
    const got = record?.inspected_unit?.value ?? null
    const right =
      gold.inspected_unit === null
        ? got === null
        : isOne([gold.inspected_unit, ...(alts.inspected_unit ?? [])], got, plainUnit)
    one('inspected_unit', right, gold.inspected_unit, got)
  }
  const body = gold.inspecting_body
  if (body === undefined) return
  const got = record?.inspecting_body?.value ?? null
  const right = body === null ? got === null : isOne([body.value, ...(alts.inspecting_body ?? [])], got, plainName)
  one('inspecting_body', right, body?.value ?? null, got)
  if (body === null || body.level === undefined) return
  const level = record?.inspecting_body?.level ?? null
  const levels = [body.level, ...(alts.inspecting_level ?? [])]
  one('inspecting_body.level', levels.includes(level), body.level, level)
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
