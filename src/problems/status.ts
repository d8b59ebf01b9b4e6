import { flatMap } from '../language/flat-map.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { ProblemStatus } from '../notice/problem.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'
import type { LabelledValue } from './labels.ts'
import type { Scene } from './scene.ts'
import { bracketedStatus } from './status-bracketed.ts'
import { choiceLines, markedStatus, markOfValue } from './status-marks.ts'
import { placesIn, type StatusPlaces } from './status-places.ts'
import { LABEL_ENDS, LONGEST_LABEL, NOT_REPORTED, readAt, stated } from './status-reading.ts'
import { statusSentences } from './status-sentences.ts'
import { type StepStates, stepStates } from './step-states.ts'

const LONGEST_KNOWN = 30
const LONGEST_UNKNOWN = 16

const TICKED = /[☑✓✔√■●][ \t]*(?<choice>[^\s☑✓✔√■●□○☐◻,;。]{2,16})/
const BOXES = /[☑✓✔■●□○☐◻]|√/

/** The ticked choice of ☑已完成 □未完成; the whole value where there are no boxes, nothing where none is ticked. */
function chosen(shadow: string, value: Span): Span {
  const words = sliceOf(shadow, value)
  if (!BOXES.test(words)) return value
  const match = TICKED.exec(words)
  const choice = match?.groups?.choice
  if (match === null || choice === undefined) return { start: value.start, end: value.start }
  const start = value.start + match.index + match[0].length - choice.length
  return { start, end: start + choice.length }
}

/** The status at the head of a labelled value: 已完成。一是… */
function leading({ text, knowledge }: Scene, labelled: LabelledValue, steps: StepStates): ProblemStatus | null {
  const value = chosen(text.shadow, labelled.value)
  const match = statusSentences(knowledge.statuses).leading.exec(sliceOf(text.shadow, value))
  const label = match?.groups?.label
  if (match === null || label === undefined) return null
  const start = value.start + match[0].indexOf(label)
  const at = { start, end: start + label.length }
  return steps.isOfStep(at) ? null : readAt(text, at, 'status/keyed', knowledge.statuses)
}

/** A value that is short enough to be a status and nothing else; one that no phrase knows is kept as unrecognised. */
function whole(scene: Scene, labelled: LabelledValue, report: Report): ProblemStatus | null {
  const { text, knowledge } = scene
  const mark = markOfValue(text, labelled.value, knowledge.statuses)
  if (mark !== null) return mark
  const value = chosen(text.shadow, labelled.value)
  const span = trimSpan(text.shadow, value, `${LABEL_ENDS}()【】[]`)
  const words = sliceOf(text.shadow, span)
  if (words.length === 0 || words.length > LONGEST_KNOWN || /[。;:]|一是|^(?:[①-⑳]|\(\d{1,2}\)|第一[,、])/.test(words))
    return null
  const known = readAt(text, span, 'status/keyed', knowledge.statuses)
  if (known !== null) return known
  if (/^[是否]$/.test(words) && /是否/.test(sliceOf(text.shadow, labelled.key)))
    return stated(words === '是' ? 'completed' : 'not_completed', sliceOf(text.content, span), [], span, 'status/keyed')
  if (words.length > LONGEST_UNKNOWN || /\d+\s*[个项次]/.test(words)) return null
  report('problems/unrecognised_status', span, { label: words })
  return stated('unrecognised', sliceOf(text.content, span), [], span, 'status/keyed')
}

/** 整改结果:已完成 — a status key, or a detail key whose prose opens with a status. Two keys that differ are reported. */
function keyed(
  scene: Scene,
  values: readonly LabelledValue[],
  steps: StepStates,
  report: Report,
): ProblemStatus | null {
  const keys = values.filter(({ role }) => role === 'status')
  const read = flatMap(keys, (value) => leading(scene, value, steps) ?? [])
  const [first] = read
  const other = read.find(({ value }) => value !== first?.value)
  if (first !== undefined && other !== undefined)
    report('problems/status_conflict', other.span, { label: first.label ?? '', other: other.label ?? '' })
  return (
    first ??
    firstOf(
      values.filter(({ role }) => role === 'detail'),
      (value) => leading(scene, value, steps),
    ) ??
    firstOf(keys, (value) => (steps.isOfStep(value.value) ? null : whole(scene, value, report))) ??
    firstOf(values, (value) => behindDeadline(scene, value))
  )
}

const ALSO_STATUS = /状态|结果|进展|完成情况/

/** 完成时限及状态:2024年3月底前,已完成 — one label for both: the state is what stands behind the last comma. */
function behindDeadline({ text, knowledge }: Scene, { role, key, value }: LabelledValue): ProblemStatus | null {
  if (role !== 'deadline' || !ALSO_STATUS.test(sliceOf(text.shadow, key))) return null
  const line = /^[^\n]*/.exec(sliceOf(text.shadow, value))![0].replace(/[。;\s]+$/, '')
  const start = value.start + Math.max(line.lastIndexOf(','), line.lastIndexOf('、'), line.lastIndexOf('(')) + 1
  return readAt(text, { start, end: value.start + line.length }, 'status/keyed', knowledge.statuses)
}

function firstOf<T>(items: readonly T[], read: (item: T) => ProblemStatus | null): ProblemStatus | null {
  for (const item of items) {
    const found = read(item)
    if (found !== null) return found
  }
  return null
}

/** 关于…的问题。已完成。一是…: a status as the first sentence behind the heading, on its line or the next. */
function behind(scene: Scene, node: OutlineNode): ProblemStatus | null {
  const from = node.heading.end + /^[。\s]*/.exec(scene.text.shadow.slice(node.heading.end, node.span.end))![0].length
  const words = scene.text.shadow.slice(from, Math.min(node.span.end, from + LONGEST_LABEL))
  const label = statusSentences(scene.knowledge.statuses).leading.exec(words)?.groups?.label
  if (
    label === undefined ||
    !(label.includes('整改') ? /^[。;,]/ : /^[。;]/).test(words.slice(words.indexOf(label) + label.length))
  )
    return null
  const start = from + words.indexOf(label)
  return readAt(scene.text, { start, end: start + label.length }, 'status/line', scene.knowledge.statuses)
}

const BEHIND_DASH = /(?:[—–]{1,2}|--|:|[ \t]{2})[ \t]*(?<label>[^—–:,。;]{2,24}?)[。;]?[ \t]*$/

/** (一)学习不深入——已完成: a status behind a dash at the end of the heading, and nothing else behind it. */
function dashed(scene: Scene, node: OutlineNode): ProblemStatus | null {
  const match = BEHIND_DASH.exec(sliceOf(scene.text.shadow, node.heading))
  const words = match?.groups?.label
  if (match === null || words === undefined) return null
  if (statusSentences(scene.knowledge.statuses).leading.exec(words)?.groups?.label !== words) return null
  const start = node.heading.start + match.index + match[0].indexOf(words)
  return readAt(scene.text, { start, end: start + words.length }, 'status/line', scene.knowledge.statuses)
}

/** (一)账目不清(对应意见3条次;已完成): a status among other words of the bracket. */
function amongOthers({ text, knowledge }: Scene, node: OutlineNode): ProblemStatus | null {
  const place = bracketedStatus(text.shadow, node.heading, knowledge.statuses)
  return place === null ? null : readAt(text, place, 'status/bracket', knowledge.statuses)
}

/** 整改情况(已完成):一是…: the bracket may stand between a key and its colon. */
const BEFORE_BRACKET =
  /^[\s(【[「『〔。]*(?:(?:整改|落实|进展|完成|办理|推进|工作|措施|及){0,4}(?:状态|结果|进展|情况|成效|措施)\s*(?::?|[(【[「『〔])\s*)?$/

/** The status of an item, and the states that its steps say of themselves. */
export interface OwnStatus {
  readonly status: ProblemStatus
  readonly steps: StepStates
}

/**
 * The status that an item states of itself: by a key, by a bracket after its heading, by a line that is only a status, or by
 * a sentence whose subject is the whole problem. Words inside a measure are never a status; steps that each have a state leave
 * the item one only where all say the same.
 */
export function statedStatus(scene: Scene, node: OutlineNode, reach: readonly Span[], report: Report): OwnStatus {
  const { text, knowledge } = scene
  const values = flatMap(reach, (at) => scene.labelsIn(at))
  const steps = stepStates(scene, node, reach, values)
  const within = (places: readonly Span[], form: keyof StatusPlaces, by: string) =>
    firstOf(places, (at) =>
      firstOf(placesIn(scene.statuses[form], at), (place) =>
        steps.isOfStep(place) ? null : readAt(text, place, by, knowledge.statuses),
      ),
    )
  const after: Span = { start: node.heading.end, end: Math.min(node.span.end, node.heading.end + LONGEST_LABEL) }
  const behindHeading = placesIn(scene.statuses.bracket, after).filter(({ start }) =>
    BEFORE_BRACKET.test(text.shadow.slice(after.start, start)),
  )
  const found =
    keyed(scene, values, steps, report) ??
    within([node.heading], 'bracket', 'status/bracket') ??
    amongOthers(scene, node) ??
    dashed(scene, node) ??
    behind(scene, node) ??
    firstOf(behindHeading, (place) => readAt(text, place, 'status/bracket', knowledge.statuses)) ??
    within(node.body, 'alone', 'status/line') ??
    within(node.body, 'subject', 'status/sentence') ??
    within(reach, 'plainSubject', 'status/sentence') ??
    within(reach, 'closingBracket', 'status/bracket') ??
    within(reach, 'closing', 'status/sentence') ??
    firstOf(choiceLines(scene, node), (line) =>
      readAt(text, chosen(text.shadow, line), 'status/choice', knowledge.statuses),
    ) ??
    markedStatus(scene, node) ??
    steps.together ??
    NOT_REPORTED
  return { status: found, steps }
}
