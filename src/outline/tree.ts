import { trimmedEnd, trimmedStart } from '../language/blanks.ts'
import type { Marker, OutlineNode } from '../notice/outline.ts'
import type { Span } from '../notice/span.ts'
import type { SectionRole } from '../notice/vocabulary.ts'
import { decimalPath } from './decimals.ts'

/** A node while the tree is built; `freeze` makes it an OutlineNode. */
export interface Draft {
  readonly marker: Marker | null
  readonly atStart: boolean
  readonly start: number
  end: number
  /** Marker and heading words. */
  readonly heading: Span
  /** The heading words without the marker. */
  readonly headingText: Span
  readonly depth: number
  readonly children: Draft[]
  /** Of a ① or a number inside a line: it stands over labels of its own. */
  opensItem: boolean
  role: SectionRole
}

/** A boundary in the text: a heading or step with its depth, or a label or plain paragraph that only ends what is deeper. */
export interface Boundary {
  readonly at: number
  readonly depth: number
  readonly node: Draft | null
}

/** Builds the tree from boundaries in reading order: each node runs to the next boundary that is not deeper than it. */
export function buildTree(boundaries: readonly Boundary[], end: number): Draft[] {
  const tops: Draft[] = []
  const open: Draft[] = []
  const closeTo = (depth: number, at: number) => {
    while (open.length > 0 && open.at(-1)!.depth > depth) open.pop()!.end = at
  }
  for (const { at, depth, node } of boundaries) {
    closeTo(node === null ? depth : depth - 1, at)
    if (node === null) continue
    const parent = open.at(-1)
    if (parent === undefined) tops.push(node)
    else parent.children.push(node)
    open.push(node)
  }
  closeTo(0, end)
  return tops
}

/** The stretches of a node that are neither heading nor child. */
function bodyOf(node: Draft, text: string): Span[] {
  const body: Span[] = []
  const add = (from: number, to: number) => {
    const end = trimmedEnd(text, from, to)
    const start = trimmedStart(text, from, end)
    if (start < end) body.push({ start, end })
  }
  let at = node.heading.end
  for (const child of node.children) {
    add(at, child.start)
    at = child.end
  }
  add(at, node.end)
  return body
}

/** Completes a draft: path and labels from its ancestors, spans without white space at their ends. */
export function freeze(node: Draft, text: string, path: readonly number[], labels: readonly string[]): OutlineNode {
  const { marker } = node
  const ownPath =
    marker === null ? path : marker.parts === undefined ? [...path, marker.number] : decimalPath(path, marker.parts)
  const ownLabels = node.marker === null ? labels : [...labels, node.marker.label]
  return {
    marker: node.marker,
    path: ownPath,
    labels: ownLabels,
    depth: node.depth,
    heading: node.heading,
    span: { start: node.start, end: trimmedEnd(text, node.start, node.end) },
    body: bodyOf(node, text),
    role: node.role,
    opensItem: node.opensItem,
    children: node.children.map((child) => freeze(child, text, ownPath, ownLabels)),
  }
}
