import { flatMap } from '../language/flat-map.ts'
import type { LabelRole } from '../notice/lexicons.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { Measure } from '../notice/problem.ts'
import { type Span, trimSpan } from '../notice/span.ts'
import type { LabelledValue } from './labels.ts'
import { isHeading, type Scene } from './scene.ts'
import type { Selected } from './select.ts'
import type { StepStates } from './step-states.ts'

const DECIDING: readonly LabelRole[] = ['status', 'detail', 'measures', 'finding', 'next']

/**
 * The label a step stands under, as far as it decides whether the step is a measure. 问题表现 and 下一步 hold for their own
 * line, and for what follows only where nothing stands behind their colon.
 */
function labelAbove(shadow: string, values: readonly LabelledValue[], at: number): LabelRole | null {
  const above = values.findLast(({ role, key }) => key.start < at && DECIDING.includes(role))
  if (above === undefined) return null
  const passing = above.role === 'finding' || above.role === 'next'
  const filled = above.value.end > above.value.start
  return passing && filled && shadow.slice(above.value.end, at).includes('\n') ? null : above.role
}

const RUN_ORDER = ['detail', 'measures'] as const

/**
 * The steps of an item: the 一是… of its 整改情况, else of its 整改措施, else its numbered steps. Steps under 问题表现 describe
 * the problem and those under 下一步 are still to come: neither is a measure.
 */
export function measuresOf(
  scene: Scene,
  { node, steps }: Selected,
  values: readonly LabelledValue[],
  told: StepStates,
): Measure[] {
  const { shadow } = scene.text
  const direct = flatMap(
    node.children.filter((child) => !isHeading(shadow, child) || steps.has(child)),
    (child) => inOneLine(shadow, child),
  )
  const groups = { detail: [] as OutlineNode[], measures: [] as OutlineNode[] }
  // the state of one step decides nothing of the next
  const over = values.filter(({ role, value }) => role !== 'status' || !told.isOfStep(value))
  for (const child of direct) {
    const above = labelAbove(shadow, over, child.span.start)
    if (above === 'finding' || above === 'next') continue
    groups[above === 'measures' ? 'measures' : 'detail'].push(child)
  }
  for (const name of RUN_ORDER) {
    const group = groups[name]
    const spoken = group.filter((child) => child.marker?.kind === 'is')
    const chosen = spoken.length > 0 ? spoken : group
    if (chosen.length > 0) return chosen.map((child) => measureOf(scene, child, values))
  }
  return []
}

/** 1.清理账目。2.追缴资金。 on the line of the first: each is a step, though the outline holds the second under the first. */
function inOneLine(shadow: string, node: OutlineNode): readonly OutlineNode[] {
  const { marker } = node
  if (marker === null) return [node]
  const rest = node.children.filter((child) => child.marker?.kind === marker.kind && !isHeading(shadow, child))
  const goesOn = rest.length > 0 && rest.every((child, at) => child.marker!.number === marker.number + 1 + at)
  return goesOn ? [{ ...node, span: { start: node.span.start, end: rest[0]!.span.start } }, ...rest] : [node]
}

function measureOf(scene: Scene, node: OutlineNode, values: readonly LabelledValue[]): Measure {
  const label = values.find(
    ({ key }) => key.start > node.span.start && key.start < node.span.end && key.start > node.heading.start,
  )
  const end = label === undefined ? node.span.end : label.key.start
  // the bracket before a label is no part of the step, that of its own number is
  const span: Span = {
    start: node.span.start,
    end: trimSpan(scene.text.shadow, { start: node.span.start, end }, '(【[').end,
  }
  return { label: node.marker?.label ?? null, number: node.marker?.number ?? null, span, types: [], strength: 0 }
}
