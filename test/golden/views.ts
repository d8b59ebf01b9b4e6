import { recordFile } from '../../src/notice/record/canonical.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'

/** The three reviewed views of a case: the file name and how it is written. */
export const VIEWS: Readonly<Record<string, (record: NoticeRecord) => string>> = {
  'expected.json': recordView,
  'expected.outline.txt': outlineView,
  'expected.marked.txt': markedView,
}

const NOBODY = { tool_version: '', build_sha256: '', options_sha256: '', rules_sha256: '' }

/** The record without what only says which build made it. */
function recordView(record: NoticeRecord): string {
  const { run: _, ...rest } = JSON.parse(recordFile({ ...record, run: NOBODY })) as NoticeRecord
  return `${JSON.stringify(rest, null, 2)}\n`
}

interface Line {
  readonly start: number
  readonly end: number
  readonly depth: number
  readonly words: string
}

/** Sections, problems and measures as an indented tree. */
function outlineView(record: NoticeRecord): string {
  const lines: Line[] = [
    ...record.sections.map(({ span, level, role, heading }) => ({
      ...span,
      depth: level - 1,
      words: `§ ${role}${heading === null ? '' : ` ${heading}`}`,
    })),
    ...record.problems.flatMap((problem) => {
      const depth = record.sections.filter(({ span }) => around(span, problem.span)).length
      const { status, number } = problem
      const label = status.label === null ? '' : ` 「${status.label}」`
      const flags = status.flags.map((flag) => ` +${flag}`).join('')
      const who = problem.responsible.map(({ role, names }) => ` ${role}=${names.join('、')}`).join('')
      const due = problem.deadline === null ? '' : ` due ${problem.deadline.value.end}`
      return [
        {
          ...problem.span,
          depth,
          words: `! ${number?.join('.') ?? '-'} [${status.value}${label}${flags}]${due}${who} ${problem.title}`,
        },
        ...problem.measures.map((measure) => ({
          ...measure.span,
          depth: depth + 1,
          words: `- ${measure.label ?? ''} ${measure.types.join(',')} ${measure.strength}`.trimEnd(),
        })),
      ]
    }),
  ]
  lines.sort((a, b) => a.start - b.start || b.end - a.end || a.depth - b.depth)
  return lines.map(({ depth, words, start, end }) => `${'  '.repeat(depth)}${words} (${start}-${end})\n`).join('')
}

const around = (outer: { start: number; end: number }, inner: { start: number; end: number }): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

interface Mark {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** The text with ⟦kind:value⟧ around every find: what is left without the marks is the text. Finds may nest or, rarely, cross. */
function markedView(record: NoticeRecord): string {
  const points = Array.from(record.text.content ?? '')
  const marks = marksOf(record)
  const opening = new Map<number, Mark[]>()
  for (const mark of marks) opening.set(mark.start, [...(opening.get(mark.start) ?? []), mark])
  const parts: string[] = []
  let open: Mark[] = []
  for (let at = 0; at <= points.length; at++) {
    const closing = open.filter((mark) => mark.end === at).length
    if (closing > 0) {
      parts.push('⟧'.repeat(closing))
      open = open.filter((mark) => mark.end !== at)
    }
    for (const mark of opening.get(at) ?? []) {
      parts.push(`⟦${mark.words}:`)
      if (mark.end > at) open.push(mark)
      else parts.push('⟧')
    }
    parts.push(points[at] ?? '')
  }
  return `${parts.join('')}\n`
}

function marksOf(record: NoticeRecord): Mark[] {
  const marks: Mark[] = record.facts.map((fact) => ({
    ...fact.span,
    words: `${fact.kind}=${Object.values(fact.value)
      .filter((value) => value !== null)
      .join(' ')}${fact.outcome === null ? '' : `→${fact.outcome}`}`,
  }))
  for (const { status, number } of record.problems)
    if (status.span !== null)
      marks.push({ ...status.span, words: `status ${number?.join('.') ?? '-'}=${status.value}` })
  for (const total of record.totals) marks.push({ ...total.span, words: `total ${total.measure}=${total.value}` })
  // A mark ends its head with the first colon, so that the text can be read out of it again.
  return marks
    .map((mark) => ({ ...mark, words: mark.words.replace(/[:⟦⟧\n]/g, '·') }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
