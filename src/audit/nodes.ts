import { compiledFrom } from '../language/lexicon.ts'
import type { Outline, OutlineNode } from '../notice/outline.ts'
import type { Problem } from '../notice/problem.ts'
import type { Reading } from '../notice/reading.ts'
import { contains, type Span, trimSpan } from '../notice/span.ts'

/** A node with what stands above it, the nearest last. */
export interface Placed {
  readonly node: OutlineNode
  readonly parent: OutlineNode
}

/** Every node but the root in reading order. */
export const nodesOf = compiledFrom(({ root }: Outline): readonly Placed[] => {
  const found: Placed[] = []
  const visit = (parent: OutlineNode) => {
    for (const node of parent.children) {
      found.push({ node, parent })
      visit(node)
    }
  }
  visit(root)
  return found
})

/** The numbered nodes under one parent that count in one kind of marker, in reading order: the runs of numbers. */
export const runsOf = compiledFrom((outline: Outline): readonly (readonly OutlineNode[])[] => {
  const runs: OutlineNode[][] = []
  const visit = (parent: OutlineNode) => {
    const byKind = new Map<string, OutlineNode[]>()
    for (const node of parent.children) {
      const kind = node.marker?.kind
      const run = kind === undefined ? undefined : byKind.get(kind)
      if (run !== undefined) run.push(node)
      else if (kind !== undefined) byKind.set(kind, [node])
      visit(node)
    }
    runs.push(...byKind.values())
  }
  visit(outline.root)
  return runs
})

/** What shows a number to a reader: the heading it stands before, or the number alone inside a paragraph. */
export const shownBy = (scene: Pick<Reading, 'text'>, node: OutlineNode): Span =>
  isHeading(scene, node) ? trimSpan(scene.text.shadow, node.heading) : node.marker!.span

/** What a node is part of, to be named before it: the problem that a step answers, else nothing. */
export const ownerOf = ({ problems }: Pick<Reading, 'problems'>, node: OutlineNode): Problem[] =>
  lastAround(problems, node.span, (problem) => problem.node !== node)

/** Index of the first that begins at or after an offset, of what stands in reading order. */
export function indexFrom(all: readonly { readonly span: Span }[], offset: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** How far the problems up to each one reach, so that looking back may stop. */
const reachesOf = compiledFrom((problems: readonly Problem[]): readonly number[] => {
  let most = 0
  return problems.map(({ span }) => {
    most = Math.max(most, span.end)
    return most
  })
})

/** The last problem around a place that will do; nothing where none does. */
function lastAround(problems: readonly Problem[], at: Span, willDo: (problem: Problem) => boolean): Problem[] {
  const reach = reachesOf(problems)
  for (let i = indexFrom(problems, at.start + 1) - 1; i >= 0 && reach[i]! >= at.end; i--) {
    const problem = problems[i]!
    if (contains(problem.span, at) && willDo(problem)) return [problem]
  }
  return []
}

/** The heading of a node without its number. */
export const headingWords = ({ text }: Pick<Reading, 'text'>, { heading, marker }: OutlineNode): string =>
  text.shadow.slice(marker?.span.end ?? heading.start, heading.end).trim()

/** A numbered heading at the head of its line, no step of a paragraph. */
export const isHeading = ({ text }: Pick<Reading, 'text'>, { marker, heading }: OutlineNode): boolean =>
  marker !== null &&
  !['is', 'must', 'first'].includes(marker.kind) &&
  /(?:^|\n)[ \t]*$/.test(text.shadow.slice(Math.max(0, heading.start - 8), heading.start))

/** The problem that a place stands in, to be named first; nothing where it stands in none. */
export const problemAt = ({ problems }: Pick<Reading, 'problems'>, at: Span): Problem[] =>
  lastAround(problems, at, () => true)

/** The problem that a place stands in, else the section. */
export const placeOf = (scene: Pick<Reading, 'problems' | 'outline' | 'text'>, at: Span): (Problem | OutlineNode)[] => {
  const problem = problemAt(scene, at)
  if (problem.length > 0) return problem
  const section = nodesOf(scene.outline).findLast(({ node }) => contains(node.span, at) && isHeading(scene, node))
  return section === undefined ? [] : [section.node]
}

/** A row of a register with a number of its own. */
export const isRow = ({ node, path }: Problem): boolean => node === null && path.length > 0
