import { type LabelPlace, placeFrom } from '../language/labels.ts'
import type { Draft } from './tree.ts'

const OWN: ReadonlySet<string> = new Set([
  'detail',
  'measures',
  'status',
  'lead_unit',
  'responsible_unit',
  'participating_unit',
  'leader',
])
/** Under these a ① counts steps, or what a problem shows itself in. */
const OPENING: ReadonlySet<string> = new Set(['detail', 'measures', 'finding', 'next'])

/**
 * Marks each ① that is an item: ①…(牵头单位:…) over 整改措施:…, under a heading and under no label. Every one of them has labels of
 * its own, but for a last one that the text breaks off in.
 */
export function markCircledItems(nodes: readonly Draft[], labels: readonly LabelPlace[]): void {
  for (const node of nodes) {
    const signs = node.children.filter(({ marker, atStart }) => marker?.kind === 'circled' && atStart)
    const [first] = signs
    if (first !== undefined && !hasLabel(labels, OPENING, node.heading.start, first.start)) {
      const own = signs.filter((sign) => hasLabel(labels, OWN, sign.start, sign.end))
      if (own.length > 0 && own[0] === first && own.length >= signs.length - 1)
        for (const sign of signs) sign.opensItem = true
    }
    markCircledItems(node.children, labels)
  }
}

function hasLabel(labels: readonly LabelPlace[], roles: ReadonlySet<string>, from: number, to: number): boolean {
  for (let i = placeFrom(labels, from); i < labels.length && labels[i]!.start < to; i++)
    if (labels[i]!.bounded && roles.has(labels[i]!.role)) return true
  return false
}
