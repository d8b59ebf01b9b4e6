import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { compareHead } from './compare-head.ts'
import { norm, show } from './compare-words.ts'
import type { Gold, GoldFact, GoldProblem, GoldValue } from './gold.ts'
import { mark, type Tally } from './tally.ts'

/** Compares a record with the gold of a generated notice, field by field. */

type RecordProblem = NoticeRecord['problems'][number]
type RecordFact = NoticeRecord['facts'][number]

const bare = (title: string | null): string =>
  norm(title)
    .replace(/^关于/, '')
    .replace(/^"(.*)"(?:的?问题|方面)?$/, '$1')
    .replace(/(?:方面)?(?:的?问题|方面)$/, '')

function compareProblem(into: Tally, notice: string, gold: GoldProblem, got: RecordProblem): void {
  const at = gold.number.join('.')
  const on = (field: string, want: unknown, found: unknown, right = show(want) === show(found)) =>
    mark(into, field, notice, right, () => `${at} ${gold.heading.slice(0, 30)}: want ${show(want)} got ${show(found)}`)
  on('problem.title', gold.title, got.title, norm(gold.title) === norm(got.title))
  on('problem.theme', gold.theme, got.theme, bare(gold.theme) === bare(got.theme))
  on('problem.status', gold.status, got.status.value)
  on('problem.label', gold.label, got.status.label, norm(gold.label) === norm(got.status.label))
  on('problem.flags', flagsOf(gold.status, gold.flags), flagsOf(gold.status, got.status.flags))
  on('problem.measures', gold.measures, got.measures.length)
  on('problem.responsible', responsibleOf(gold.responsible), responsibleOf(got.responsible))
  on('problem.deadline_kind', gold.deadline_kind, got.deadline_kind)
  on('problem.deadline', gold.deadline?.end ?? null, got.deadline?.value.end ?? null)
}

/** 长期坚持 in a value that says so already may be flagged again. */
const flagsOf = (status: string, flags: readonly string[]): string[] =>
  flags
    .filter(
      (flag) =>
        flag !== 'sustained' ||
        (status !== 'completed_sustained' && status !== 'long_term' && status !== 'in_progress'),
    )
    .sort()

const responsibleOf = (list: readonly { readonly role: string; readonly names: readonly string[] }[]): string[] =>
  list.flatMap(({ role, names }) => names.map((name) => `${role}:${norm(name)}`)).sort()

export function compareProblems(into: Tally, gold: Gold, record: NoticeRecord): void {
  const left = [...record.problems]
  for (const want of gold.problems) {
    const path = want.number.join('.')
    const same = left.findIndex(({ number }) => number?.join('.') === path)
    mark(into, 'problem.path', gold.file, same >= 0, () => `missed ${path} ${want.heading}`)
    if (same < 0) continue
    const [got] = left.splice(same, 1)
    if (got) compareProblem(into, gold.file, want, got)
  }
  for (const extra of left)
    mark(into, 'problem.path', gold.file, false, () => `extra ${extra.number?.join('.') ?? '-'} ${extra.title}`)
}

const KINDS = ['date', 'count', 'money', 'percent', 'quantity', 'document', 'recurrence']

/** The keys of a value that decide whether it is right, as the scorer of golds reads them. */
const DECIDING: Readonly<Record<string, readonly string[]>> = {
  date: ['start', 'end', 'form'],
  count: ['value', 'max', 'unit', 'bound'],
  money: ['value', 'max'],
  percent: ['value', 'change'],
  quantity: ['value', 'unit', 'bound'],
  document: ['title', 'number'],
  recurrence: ['every'],
}

/** Keys judged on their own. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  date: ['year_basis', 'role', 'precision'],
  count: ['modality'],
  money: ['bound', 'role', 'unit'],
  percent: ['unit'],
  document: ['action', 'year', 'serial'],
}

const valuesOf = (fact: RecordFact): GoldValue => Object.fromEntries(Object.entries(fact.value))
const same = (want: unknown, got: unknown): boolean => norm(String(want ?? '')) === norm(String(got ?? ''))

/** Start positions in code points: every generated text is in the BMP. */
function placeOf(text: string, { quote, nth }: { quote: string; nth: number }): number {
  let at = -1
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(quote, at + 1)
    if (at < 0) return -1
  }
  return at
}

export function compareFacts(into: Tally, gold: Gold, record: NoticeRecord): void {
  const text = record.text.content ?? ''
  const left = record.facts.filter(({ kind }) => KINDS.includes(kind))
  for (const want of gold.facts) {
    const start = placeOf(text, want)
    const end = start + want.quote.length
    const around = () => `…${text.slice(Math.max(0, start - 14), start)}【${want.quote}】${text.slice(end, end + 14)}…`
    const fits = left.filter(
      ({ kind, span }) => kind === want.kind && start >= 0 && span.start < end && span.end > start,
    )
    const found = fits.find((fact) => fact.quote === want.quote) ?? fits[0]
    mark(into, `fact.${want.kind}`, gold.file, found !== undefined, () => `missed ${around()}`)
    if (!found) continue
    left.splice(left.indexOf(found), 1)
    compareFact(into, gold.file, want, found, around)
  }
  const open = gold.ignored.map((one) => {
    const start = placeOf(text, one)
    return { start, end: start + one.quote.length }
  })
  for (const extra of left) {
    if (open.some(({ start, end }) => extra.span.start < end && extra.span.end > start)) continue
    const { start, end } = extra.span
    const words = () =>
      `extra …${text.slice(Math.max(0, start - 14), start)}【${extra.quote}】${text.slice(end, end + 14)}…`
    mark(into, `fact.${extra.kind}`, gold.file, false, words)
  }
}

function compareFact(into: Tally, notice: string, want: GoldFact, got: RecordFact, around: () => string): void {
  const value = valuesOf(got)
  const deciding = DECIDING[want.kind] ?? []
  const right = deciding.every((key) => same(want.value[key], value[key]))
  const both = (keys: readonly string[]) =>
    keys.map((key) => `${key} want ${want.value[key]} got ${value[key]}`).join(', ')
  mark(into, `fact.${want.kind}.value`, notice, right, () => `${around()} ${both(deciding)}`)
  mark(into, `fact.${want.kind}.quote`, notice, want.quote === got.quote, () => `${around()} got ${got.quote}`)
  for (const key of FURTHER[want.kind] ?? [])
    mark(
      into,
      `fact.${want.kind}.${key}`,
      notice,
      same(want.value[key], value[key]),
      () => `${around()} ${both([key])}`,
    )
  if ((want.kind === 'count' || want.kind === 'money') && !want.outcome_skip)
    mark(
      into,
      'fact.outcome',
      notice,
      want.outcome === got.outcome,
      () => `${around()} want ${want.outcome} got ${got.outcome}`,
    )
  const path = got.problem === null ? null : (/\/p\/([\d.]+)/.exec(got.problem)?.[1] ?? got.problem)
  const wanted = want.problem?.join('.') ?? null
  mark(into, 'fact.problem', notice, path === wanted, () => `${around()} want ${wanted} got ${path}`)
}

/** Faults in the numbering are told where they were planted and nowhere else. */
function comparePlanted(into: Tally, gold: Gold, record: NoticeRecord): void {
  const told = record.diagnostics.filter(({ code }) => /^outline\/number_(?:gap|duplicate|restart)$/.test(code))
  const planted = gold.checks.some((code) => code.startsWith('numbering/'))
  mark(into, planted ? 'planted.numbering' : 'clean.numbering', gold.file, planted === told.length > 0, () =>
    told.map(({ code, args }) => `${code} ${show(args)}`).join('; '),
  )
  if (gold.note.startsWith('shape 8')) return
  const positive = record.diagnostics.filter(({ code }) => code === 'outline/positive_heading')
  const words = () => positive.map(({ args }) => String(args.title)).join('; ')
  mark(into, 'clean.positive_heading', gold.file, positive.length === 0, words)
}

function compareParagraphs(into: Tally, gold: Gold, text: string): void {
  const squash = (words: string) => words.replace(/\s+/g, '')
  const lines = new Set(text.split('\n').map(squash))
  for (const paragraph of gold.text.split('\n'))
    mark(into, 'text.paragraphs', gold.file, lines.has(squash(paragraph)), () => paragraph)
}

export function compareNotice(into: Tally, gold: Gold, record: NoticeRecord): void {
  const text = record.text.content ?? ''
  const bare = (words: string) => words.replace(/[^\S\n]+/g, '')
  mark(into, 'text', gold.file, bare(text) === bare(gold.text), () => {
    const [a, b] = [gold.text.split('\n'), text.split('\n')]
    const at = a.findIndex((line, i) => bare(line) !== bare(b[i] ?? ''))
    return `line ${at}: want ${show(a[at])} got ${show(b[at])}`
  })
  comparePlanted(into, gold, record)
  compareParagraphs(into, gold, text)
  compareHead(into, gold, record)
  compareProblems(into, gold, record)
  compareFacts(into, gold, record)
}
