import { shiftDecimal } from '../../language/decimal.ts'
import { type DiagnosticCode, hintDiagnostic, wordDiagnostic } from '../../notice/diagnostic.ts'
import { DIAGNOSTICS } from '../../notice/diagnostics/index.ts'
import { inWords, LABELS } from '../../notice/labels.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { FACT_KINDS, STATUSES, type Status } from '../../notice/vocabulary.ts'
import type { Shell } from '../command.ts'
import { clipped, folded, harmless, type Paint, padded, painter } from '../terminal.ts'
import { checkPart } from './checks.ts'
import { indicatorLines } from './indicators.ts'
import { proposalPart, proposedFor } from './proposals.ts'

/** One notice for a person at a terminal. */
export function showNotice(record: NoticeRecord, shell: Shell): string {
  const parts = [
    headPart(record, shell),
    problemPart(record, shell),
    foundPart(record, shell),
    checkPart(record, shell),
    proposalPart(record, shell),
    remarkPart(record, shell),
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

/** A total as it is printed: amounts of money, whose values are in yuan, in their own unit. */
function totalWords({ measure, value, unit }: NoticeRecord['totals'][number]): string {
  if (measure === 'completion_rate') return `${value}%`
  const scale = unit?.startsWith('亿') ? -8 : unit?.startsWith('万元') ? -4 : 0
  return `${shiftDecimal(value, scale)}${unit ?? ''}`
}

function headPart(record: NoticeRecord, { terminal, say, language }: Shell): string[] {
  const paint = painter(terminal.colour)
  const { kind, region, inspecting_body: body, inspected_unit: unit, marking, source } = record
  const days = (['inspection', 'feedback', 'follow_up', 'as_of', 'signed', 'published'] as const).flatMap((name) => {
    const date = record.dates[name]
    return date === null ? [] : [`${say(DATE_WORDS[name])} ${dayWords(date.value)}`]
  })
  const totals = record.totals.map((total) => {
    const scope = total.scope === 'this_round' ? '' : `${inWords(LABELS.scope[total.scope], language)} `
    return `${scope}${inWords(LABELS.total[total.measure], language)} ${totalWords(total)}`
  })
  const rows: [string, string | null][] = [
    [
      say('kind'),
      `${inWords(LABELS.kind[kind.value], language)}(${inWords(LABELS.confidence[kind.confidence], language)})`,
    ],
    [say('issuer'), record.issuer.value],
    [say('inspected'), unit.value],
    [say('body'), body.value],
    [
      say('region'),
      region && [region.province, region.city, region.county].filter(Boolean).join(' ').concat(` ${region.adcode}`),
    ],
    [say('dates'), days.join(' · ')],
    [say('totals'), totals.join(' · ')],
    [say('contacts'), record.contacts.map(({ value }) => value).join(' · ')],
    [say('marking'), marking && inWords(LABELS.marking[marking.value], language)],
    [
      say('source'),
      `${source.path} · ${source.format.toUpperCase()} · ${record.id} · ${inWords(LABELS.completeness[record.completeness], language)}`,
    ],
  ]
  const title = harmless(record.title.value ?? say('noTitle'))
  const lines = folded(title, terminal.width).map((line) => paint('bold', line))
  for (const [name, value] of rows) {
    if (value === null || value === '') continue
    const [first = '', ...rest] = folded(harmless(value), terminal.width - 10)
    lines.push(`${paint('dim', padded(name, 8))}  ${first}`, ...rest.map((line) => `${' '.repeat(10)}${line}`))
  }
  return lines
}

const DATE_WORDS = {
  inspection: 'inspectionDate',
  feedback: 'feedbackDate',
  follow_up: 'followUpDate',
  as_of: 'asOfDate',
  signed: 'signedDate',
  published: 'publishedDate',
} as const

const dayWords = ({ start, end }: { readonly start: string; readonly end: string }): string =>
  start === end ? start : `${start}…${end}`

const GOOD: readonly Status[] = ['completed', 'completed_sustained']
const UNTOLD: readonly Status[] = ['not_reported', 'unrecognised']

const paintOf = (status: Status): Paint =>
  GOOD.includes(status) ? 'green' : UNTOLD.includes(status) ? 'dim' : 'yellow'

function problemPart(record: NoticeRecord, shell: Shell): string[] {
  const { terminal, say, language } = shell
  const paint = painter(terminal.colour)
  if (record.problems.length === 0) return [say('noProblems')]
  const tally = STATUSES.flatMap((status) => {
    const count = record.rates.by_status[status]
    return count === undefined ? [] : [`${inWords(LABELS.status[status], language)} ${count}`]
  })
  const lines = [
    `${paint('bold', say('problemsHead', { count: record.problems.length }))}: ${tally.join(' · ')}`,
    rateLine(record, say),
    ...indicatorLines(record, shell),
  ]
  const numbers = record.problems.map(({ number, id }) => number?.join('.') ?? id.slice(id.lastIndexOf('/') + 1))
  const [left, right] = [Math.max(...numbers.map((n) => n.length)), 20]
  const room = Math.max(16, terminal.width - left - right - 6)
  let theme: string | null = null
  record.problems.forEach((problem, index) => {
    if (problem.theme !== null && problem.theme !== theme)
      lines.push(paint('dim', clipped(harmless(problem.theme), terminal.width)))
    theme = problem.theme
    const [first = '', ...rest] = folded(harmless(problem.title), room)
    const { value, label } = problem.status
    const own = value === 'unrecognised' && label !== null ? label : inWords(LABELS.status[value], language)
    lines.push(
      `  ${padded(numbers[index]!, left)}  ${padded(first, room)}  ${paint(paintOf(value), clipped(harmless(own), right))}`,
    )
    for (const line of rest) lines.push(`  ${' '.repeat(left)}  ${line}`)
    const notes = [notesOf(problem, say, language), ...proposedFor(record, problem.id, shell)]
      .filter(Boolean)
      .join(' · ')
    if (notes !== '')
      lines.push(`  ${' '.repeat(left)}  ${paint('dim', clipped(harmless(notes), terminal.width - left - 4))}`)
  })
  return lines
}

function notesOf(problem: NoticeRecord['problems'][number], say: Shell['say'], language: Shell['language']): string {
  const names = problem.responsible.map(
    (one) => `${inWords(LABELS.responsible[one.role], language)} ${one.names.join('、')}`,
  )
  const flags = problem.status.flags.map((flag) => inWords(LABELS.flag[flag], language))
  const signals = [...new Set(problem.signals.map(({ type }) => inWords(LABELS.signal[type], language)))]
  const due = problem.deadline === null ? [] : [say('deadlineWord', { date: problem.deadline.value.end })]
  const measures = problem.measures.length === 0 ? [] : [say('measuresCount', { count: problem.measures.length })]
  return [...measures, ...due, ...names, ...flags, ...signals].join(' · ')
}

function rateLine({ rates }: NoticeRecord, say: Shell['say']): string {
  const percent = (rate: string | null) => (rate === null ? '–' : `${(Number(rate) * 100).toFixed(2)}%`)
  if (rates.strict !== null) return say('rates', { strict: percent(rates.strict), broad: percent(rates.broad) })
  const missing = rates.listed - rates.with_status
  return say('rateBounds', { lower: percent(rates.strict_lower), upper: percent(rates.strict_upper), missing })
}

function foundPart(record: NoticeRecord, { terminal, say, language }: Shell): string[] {
  const counts = FACT_KINDS.flatMap((kind) => {
    const count = record.facts.filter((fact) => fact.kind === kind).length
    return count === 0 ? [] : [`${inWords(LABELS.fact[kind], language)} ${count}`]
  })
  const sections = record.sections.map((section) => inWords(LABELS.section[section.role], language))
  const roles = [...new Set(sections)].map((role) => `${role} ${sections.filter((other) => other === role).length}`)
  const paint = painter(terminal.colour)
  return [
    ...(counts.length === 0 ? [] : [`${paint('bold', say('factsHead'))}: ${counts.join(' · ')}`]),
    ...(roles.length === 0 ? [] : [`${paint('bold', say('sectionsHead'))}: ${roles.join(' · ')}`]),
  ]
}

const SEVERITY_PAINT = { info: 'dim', warning: 'yellow', error: 'red' } as const

/** Diagnostics in words, the same words once with their number, each code's hint after its last. */
function remarkPart(record: NoticeRecord, { terminal, say, language }: Shell): string[] {
  const paint = painter(terminal.colour)
  const groups = new Map<
    string,
    { code: string; severity: 'info' | 'warning' | 'error'; words: string; count: number }
  >()
  for (const { code, severity, args, message } of record.diagnostics) {
    const words = isKnown(code) ? wordDiagnostic(code, args, language) : message
    const group = groups.get(`${code} ${words}`) ?? { code, severity, words, count: 0 }
    groups.set(`${code} ${words}`, { ...group, count: group.count + 1 })
  }
  if (groups.size === 0) return []
  const lines = [paint('bold', say('diagnosticsHead'))]
  for (const { code, severity, words, count } of groups.values()) {
    const label = padded(inWords(LABELS.severity[severity], language), 4)
    const times = count > 1 ? say('repeated', { count }) : ''
    const [first = '', ...rest] = folded(harmless(`${words}${times}`), terminal.width - 8)
    lines.push(
      `  ${paint(SEVERITY_PAINT[severity], label)}  ${first}`,
      ...rest.map((line) => `${' '.repeat(8)}${line}`),
    )
    if (severity !== 'info' && isKnown(code))
      lines.push(`${' '.repeat(8)}${paint('dim', hintDiagnostic(code, language))}`)
  }
  return lines
}

const isKnown = (code: string): code is DiagnosticCode => Object.hasOwn(DIAGNOSTICS, code)
