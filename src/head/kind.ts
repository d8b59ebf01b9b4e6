import type { Fact } from '../notice/fact.ts'
import type { Kind } from '../notice/head.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Outline, OutlineNode } from '../notice/outline.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'
import { type Cue, KIND_RULES } from './kinds/index.ts'
import { type HeadScene, sceneOf } from './scene.ts'

/** The kind of a notice; needs neither problems nor facts, so that a caller may ask before they are read. */
export const readKind = (text: NoticeText, outline: Outline, facts: readonly Fact[], knowledge: Knowledge): Kind =>
  kindOf(sceneOf(text, outline, facts, knowledge))

/** Places from the shortest to the longest: what a title shows needs no look at the whole text. */
const BY_LENGTH: readonly Cue['in'][] = ['title', 'top', 'opening', 'tail', 'headings', 'text']

const RULES = KIND_RULES.map((rule) => ({
  rule,
  demands: [
    ...rule.all.map((cue) => ({ cue, stands: true })),
    ...(rule.none ?? []).map((cue) => ({ cue, stands: false })),
  ].sort((a, b) => BY_LENGTH.indexOf(a.cue.in) - BY_LENGTH.indexOf(b.cue.in)),
}))

export function kindOf(scene: HeadScene): Kind {
  const stretches = stretchesOf(scene)
  const { format, tables } = scene.text.raw
  const isTableFile = format === 'xlsx' || format === 'csv'
  // A table file with rows is a ledger whatever its title says (整改情况表).
  if (isTableFile && tables.some((table) => table.rows > 2))
    return { value: 'ledger', basis: 'implied', span: null, confidence: 'high' }
  for (const { rule, demands } of RULES) {
    if (!demands.every(({ cue, stands }) => (foundBy(cue, stretches) !== null) === stands)) continue
    const first = rule.all[0] === undefined ? null : foundBy(rule.all[0], stretches)
    if (first !== null) return { value: rule.kind, basis: 'stated', span: first.span, confidence: rule.confidence }
  }
  if (isTableFile || tables.some((table) => table.rows > 2))
    return { value: 'ledger', basis: 'implied', span: null, confidence: 'low' }
  return { value: 'other', basis: 'implied', span: null, confidence: 'low' }
}

/** A stretch of text as the cues read it, with where it stands; null where its words are joined from several places. */
interface Stretch {
  readonly words: string
  readonly at: Span
  readonly exact: boolean
}

/** The stretches of each place, taken from the text when a cue first asks for them. */
type Stretches = (place: Cue['in']) => readonly Stretch[]

function stretchesOf(scene: HeadScene): Stretches {
  const { text, shadow, title, opening, tail, outline } = scene
  const piece = (at: Span): Stretch => ({ words: sliceOf(shadow, at), at, exact: true })
  const take: Readonly<Record<Cue['in'], () => readonly Stretch[]>> = {
    title: () =>
      title?.span ? [{ words: sliceOf(shadow, title.span).replace(/\s+/g, ''), at: title.span, exact: false }] : [],
    top: () =>
      text.paragraphs
        .filter(({ span }) => span.end > span.start)
        .slice(0, 3)
        .map(({ span }) => piece(trimSpan(shadow, span))),
    opening: () => opening.map(piece),
    headings: () => headingsOf(outline.root).map(piece),
    tail: () => tail.map(piece),
    text: () => [piece({ start: 0, end: shadow.length })],
  }
  const taken = new Map<Cue['in'], readonly Stretch[]>()
  return (place) => {
    const known = taken.get(place)
    if (known !== undefined) return known
    const stretches = take[place]()
    taken.set(place, stretches)
    return stretches
  }
}

function headingsOf(node: OutlineNode, found: Span[] = []): Span[] {
  for (const child of node.children) {
    found.push(child.heading)
    headingsOf(child, found)
  }
  return found
}

function foundBy({ find, times, in: place }: Cue, stretches: Stretches): (Stretch & { span: Span }) | null {
  let left = times
  for (const stretch of stretches(place)) {
    for (const match of find(stretch.words, left)) {
      left--
      if (left > 0) continue
      const start = stretch.at.start + match.index
      return { ...stretch, span: stretch.exact ? { start, end: start + match[0].length } : stretch.at }
    }
  }
  return null
}
