import { flatMap } from '../language/flat-map.ts'
import type { Responsible } from '../notice/problem.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { ResponsibleRole } from '../notice/vocabulary.ts'
import { RESPONSIBLE_ROLES } from '../notice/vocabulary.ts'
import type { LabelledValue } from './labels.ts'

const isResponsible = (role: LabelledValue['role']): role is ResponsibleRole =>
  (RESPONSIBLE_ROLES as readonly string[]).includes(role)

const CLOSERS = ')】]〕'

/** A field of the line that no label is known for: 整改类型:…. */
const NEXT_FIELD = /^\s+[\u4e00-\u9fff]{2,6}:/

/** Where a list of names ends: at 。, at a bracket that was opened before it, at a line end. */
function listEnd(shadow: string, at: Span): number {
  let open = 0
  for (let i = at.start; i < at.end; i++) {
    const c = shadow[i]!
    if ('([【〔'.includes(c)) open++
    else if (CLOSERS.includes(c) && open-- === 0) return i
    else if (c === '。' || c === '\n') return i
    else if ((c === ' ' || c === '\t') && NEXT_FIELD.test(shadow.slice(i, Math.min(at.end, i + 12)))) return i
  }
  return at.end
}

/** Names split at 、 ; and , outside brackets; 和 and 及 belong to the name. */
export function namesIn(content: string, shadow: string, at: Span): string[] {
  const names: string[] = []
  let start = at.start
  let open = 0
  const push = (end: number) => {
    const name = content.slice(start, end).replace(/\s+/g, ' ').trim()
    if (name !== '' && name !== '/' && !/^[-—]+$/.test(name)) names.push(name)
    start = end + 1
  }
  for (let i = at.start; i < at.end; i++) {
    const c = shadow[i]!
    if ('([【〔'.includes(c)) open++
    else if (CLOSERS.includes(c)) open--
    else if (open === 0 && '、;,\n'.includes(c)) push(i)
  }
  push(at.end)
  return names
}

/**
 * Who is responsible, as labels say it: (牵头科室:A、B;责任单位:C), 责任领导:… — one entry for each label. A list of names ends
 * where the `state` of the item stands in it: (责任科室:办公室,已完成).
 */
export function responsibleOf(
  text: { content: string; shadow: string },
  values: readonly LabelledValue[],
  state: Span | null = null,
): Responsible[] {
  return flatMap(values, ({ role, value }) => {
    if (!isResponsible(role)) return []
    const end = listEnd(text.shadow, value)
    const holdsState = state !== null && state.start > value.start && state.start < end
    const span = { start: value.start, end: holdsState ? state.start : end }
    const names = namesIn(text.content, text.shadow, span)
    return names.length === 0 ? [] : [{ role, names, span: trimmed(text.shadow, span) }]
  })
}

function trimmed(shadow: string, at: Span): Span {
  const words = sliceOf(shadow, at)
  const lead = /^[\s、;,]*/.exec(words)![0].length
  return { start: at.start + lead, end: at.start + words.replace(/[\s、;,]+$/, '').length }
}
