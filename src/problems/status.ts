import type { Report } from '../notice/diagnostic.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { ProblemStatus } from '../notice/problem.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'
import type { LabelledValue } from './labels.ts'
import { LABEL_ENDS, LONGEST_LABEL, NOT_REPORTED, readAt, stated, type Words } from './status-reading.ts'
import { statusSentences } from './status-sentences.ts'

/** 整改结果:已完成 — a status key; the value may go on into prose, then only its leading phrase counts. */
function keyed(
  text: Words,
  values: readonly LabelledValue[],
  knowledge: Knowledge,
  report: Report,
): ProblemStatus | null {
  const lexicon = knowledge.statuses
  const byRole = (role: LabelledValue['role']) => values.filter((value) => value.role === role)
  for (const { value } of [...byRole('status'), ...byRole('detail')]) {
    const words = sliceOf(text.shadow, value)
    const match = statusSentences(lexicon).leading.exec(words)
    if (match?.groups?.label === undefined) continue
    const start = value.start + match[0].indexOf(match.groups.label)
    const found = readAt(text, { start, end: start + match.groups.label.length }, 'status/keyed', lexicon)
    if (found !== null) return found
  }
  for (const { value } of byRole('status')) {
    const span = trimSpan(text.shadow, value, LABEL_ENDS)
    const words = sliceOf(text.shadow, span)
    if (span.end <= span.start || span.end - span.start > LONGEST_LABEL) continue
    const whole = words.length <= 20 ? readAt(text, span, 'status/keyed', lexicon) : null
    if (whole !== null) return whole
    if (/[。;:]|一是|\d+\s*[个项次]/.test(words) || words.length > 16) continue
    report('problems/unrecognised_status', span, { label: words })
    return stated('unrecognised', sliceOf(text.content, span), [], span, 'status/keyed')
  }
  return null
}

function firstOf(text: Words, at: Span, pattern: RegExp, by: string, lexicon: StatusLexicon): ProblemStatus | null {
  const words = sliceOf(text.shadow, at)
  for (const match of words.matchAll(pattern)) {
    const label = match.groups!.label!
    const start = at.start + match.index + match[0].lastIndexOf(label)
    const found = readAt(text, { start, end: start + label.length }, by, lexicon)
    if (found !== null) return found
  }
  return null
}

/**
 * The status that an item states of itself: by a key, by a bracket after its heading, by a line that is only a status, or by
 * a sentence whose subject is the whole problem. Words inside a measure are never a status.
 */
export function statedStatus(
  text: Words,
  node: OutlineNode,
  own: readonly Span[],
  reach: readonly Span[],
  values: readonly LabelledValue[],
  knowledge: Knowledge,
  report: Report,
): ProblemStatus {
  const lexicon = knowledge.statuses
  const { bracket, alone, subject, plainSubject, closing, closingBracket } = statusSentences(lexicon)
  const within = (places: readonly Span[], pattern: RegExp, by: string) =>
    places.reduce<ProblemStatus | null>((known, at) => known ?? firstOf(text, at, pattern, by, lexicon), null)
  const afterHeading: Span = { start: node.heading.end, end: Math.min(node.span.end, node.heading.end + LONGEST_LABEL) }
  const found =
    keyed(text, values, knowledge, report) ??
    firstOf(text, node.heading, bracket, 'status/bracket', lexicon) ??
    bracketAfter(text, afterHeading, lexicon) ??
    within(own, alone, 'status/line') ??
    within(own, subject, 'status/sentence') ??
    within(reach, plainSubject, 'status/sentence') ??
    within(reach, closingBracket, 'status/bracket') ??
    within(reach, closing, 'status/sentence')
  return found ?? NOT_REPORTED
}

function bracketAfter(text: Words, at: Span, lexicon: StatusLexicon): ProblemStatus | null {
  const found = firstOf(text, at, statusSentences(lexicon).bracket, 'status/bracket', lexicon)
  if (found?.span == null) return null
  return /^[\s(【[「『〔。]*(?:(?:整改)?(?:状态|结果|进展|完成情况|情况)\s*:?\s*)?$/.test(
    text.shadow.slice(at.start, found.span.start),
  )
    ? found
    : null
}
