import type { Outline, OutlineNode } from '../notice/outline.ts'

/** A node with what stands above it, the nearest last. */
export interface Placed {
  readonly node: OutlineNode
  readonly parent: OutlineNode
}

/** Every node but the root in reading order. */
export function nodesOf({ root }: Outline): Placed[] {
  const found: Placed[] = []
  const visit = (parent: OutlineNode) => {
    for (const node of parent.children) {
      found.push({ node, parent })
      visit(node)
    }
  }
  visit(root)
  return found
}

/** The numbered nodes under one parent that count in one kind of marker, in reading order: the runs of numbers. */
export function runsOf(outline: Outline): OutlineNode[][] {
  const runs: OutlineNode[][] = []
  const visit = (parent: OutlineNode) => {
    const byKind = new Map<string, OutlineNode[]>()
    for (const node of parent.children) {
      const kind = node.marker?.kind
      if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), node])
      visit(node)
    }
    runs.push(...byKind.values())
  }
  visit(outline.root)
  return runs
}
