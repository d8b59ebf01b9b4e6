import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { ProblemStatus } from '../notice/problem.ts'
import { contains, overlaps, type Span, sliceOf } from '../notice/span.ts'
import type { LabelledValue } from './labels.ts'
import type { Scene } from './scene.ts'
import { FORMS, placesIn, type StatusPlaces } from './status-places.ts'
import { LONGEST_LABEL, readAt } from './status-reading.ts'
import { statusSentences } from './status-sentences.ts'

/** A state that one step of an item may say of itself, in which form, and the words it stands in. */
interface StepState {
  readonly part: number
  readonly form: string
  readonly span: Span
}

/** What the steps of an item say of themselves, and what they leave to the item. */
export interface StepStates {
  /** Whether a place tells of one step alone. */
  readonly isOfStep: (place: Span) => boolean
  /** What all of them say alike, as the status of the whole; null where one says nothing or another thing. */
  readonly together: ProblemStatus | null
  /** The states, where each step has one of its own. */
  readonly spans: readonly Span[]
  /** Their words in reading order, each once; none where no step has one. */
  readonly labels: readonly string[]
}

const NONE: StepStates = { isOfStep: () => false, together: null, spans: [], labels: [] }

const HEAD = 'head'
/** 该问题… is the item wherever it stands, unless several steps say so. */
const OF_ITEM: readonly string[] = ['subject', 'plainSubject']

/**
 * ①【已完成】修订制度。②【正在推进】建设平台。: states that belong to the steps. Such is a state at the head of any step, one at the end
 * of a step that another follows, and one at the end of the last in the same form as those; 该问题已完成 behind the last is the item's.
 */
export function stepStates(
  scene: Scene,
  node: OutlineNode,
  reach: readonly Span[],
  values: readonly LabelledValue[],
): StepStates {
  const steps = leavesOf(node).filter(({ span }) => reach.some((at) => contains(at, span)))
  if (steps.length < 2) return ofSentences(scene, node, reach)
  const parts = steps.map(({ marker, span }, i) => ({
    start: marker?.span.end ?? span.start,
    end: steps[i + 1]?.span.start ?? reach.find((at) => contains(at, span))!.end,
  }))
  const said = flatMap(parts, (at, part) => statesIn(scene, at, part, values))
  const own = said.filter(
    ({ part, form }) =>
      form === HEAD ||
      (part < parts.length - 1 && !OF_ITEM.includes(form)) ||
      said.some((one) => one.form === form && one.part !== part),
  )
  return own.length === 0 ? NONE : toldBy(scene, own, parts.length)
}

/** The steps of an item, for one with steps of its own those. */
const leavesOf = (node: OutlineNode): OutlineNode[] =>
  flatMap(node.children, (child) => (child.children.length > 1 ? leavesOf(child) : [child]))

function toldBy({ text, knowledge }: Scene, own: readonly StepState[], parts: number): StepStates {
  const read = flatMap(own, ({ part, span }) => {
    const status = readAt(text, span, 'status/steps', knowledge.statuses)
    return status === null ? [] : [{ part, status }]
  })
  const each = new Set(read.map(({ part }) => part)).size === parts
  const alike = new Set(read.map(({ status }) => status.value)).size === 1
  return {
    isOfStep: (place) => own.some(({ span }) => overlaps(span, place)),
    together: each && alike ? { ...read[0]!.status, label: null, basis: 'implied' } : null,
    spans: each ? own.map(({ span }) => span) : [],
    labels: [...new Set(read.map(({ status }) => status.label ?? ''))],
  }
}

function statesIn(scene: Scene, at: Span, part: number, values: readonly LabelledValue[]): StepState[] {
  const { text, statuses, knowledge } = scene
  const keyed = values
    .filter(({ role, key }) => role === 'status' && contains(at, key))
    .filter(({ value }) => readAt(text, value, 'status/steps', knowledge.statuses) !== null)
    .map(({ value }) => ({ part, form: 'keyed', span: value }))
  const found: StepState[] = []
  const add = (form: string, span: Span): void => {
    if (!keyed.some((one) => overlaps(one.span, span))) found.push({ part, form, span })
  }
  for (const form of FORMS) for (const span of placesIn(statuses[form], at)) add(formOf(scene, at, form, span), span)
  for (const span of closingWords(scene, at)) add('closing', span)
  return [...found, ...keyed]
}

/** 第一,修订制度。已完成。第二,…: a sentence that is only a state, at the end of a step inside its line. */
function closingWords({ text, knowledge }: Scene, at: Span): Span[] {
  const start = Math.max(at.start, at.end - LONGEST_LABEL)
  return flatMap(allMatches(statusSentences(knowledge.statuses).alone, text.shadow.slice(start, at.end)), (match) => {
    const from = start + match.index + match[0].indexOf(match.groups!.label!)
    const span = { start: from, end: from + match.groups!.label!.length }
    return text.shadow.slice(span.end, at.end).includes('\n') || from === at.start || start === from ? [] : [span]
  })
}

const BRACKETS = /[([【「『〔](?=[^([【「『〔]*$)/

/** A bracket right behind the number of a step heads it; any other closes words of it, in its own kind of bracket. */
function formOf({ text }: Scene, at: Span, form: keyof StatusPlaces, place: Span): string {
  if (form !== 'bracket' && form !== 'closingBracket') return form
  const before = sliceOf(text.shadow, { start: at.start, end: place.start })
  const open = BRACKETS.exec(before)
  return before.slice(0, open?.index).trim() === '' ? HEAD : `bracket ${open?.[0]}`
}

/** 修订制度。(已完成)\n建设平台。(正在推进): sentences without numbers, each with another state in the same kind of bracket. */
function ofSentences(scene: Scene, node: OutlineNode, reach: readonly Span[]): StepStates {
  const { text, knowledge, statuses } = scene
  const states = flatMap(reach, (within) => {
    const at = { start: Math.max(within.start, node.heading.end), end: within.end }
    return placesIn(statuses.bracket, at)
      .filter((place) => closesSentence(text.shadow, place))
      .map((span, part): StepState => ({ part, form: formOf(scene, at, 'bracket', span), span }))
  })
  const form = states.at(-1)?.form
  const own = states.filter((one) => one.form === form && form !== HEAD)
  const differ = new Set(own.map(({ span }) => readAt(text, span, '', knowledge.statuses)?.value))
  if (own.length < 2 || differ.size < 2) return NONE
  return toldBy(
    scene,
    own.map((one, part) => ({ ...one, part })),
    own.length,
  )
}

/** Nothing but stops behind the bracket, or a stop right before it. */
const closesSentence = (shadow: string, place: Span): boolean =>
  /^[^()[\]【】「」『』〔〕]{0,2}[)\]】」』〕][ \t]*(?:[。;\n]|$)/.test(shadow.slice(place.end, place.end + 8)) ||
  /[。;:][ \t]*[([【「『〔][^()[\]【】「」『』〔〕]{0,12}$/.test(
    shadow.slice(Math.max(0, place.start - 16), place.start),
  )
