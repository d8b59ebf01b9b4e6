import { flatMap } from '../../language/flat-map.ts'
import type { OutlineNode } from '../../notice/outline.ts'
import { type Span, sliceOf, trimSpan } from '../../notice/span.ts'
import { isUnitName } from '../names.ts'
import type { HeadScene } from '../scene.ts'
import type { NamedUnit } from './names.ts'

/** Offices inside a unit (局办公室, 财务科): who answers for what follows, not whom the notice is about. */
const INSIDE = /(?:科|股|室|处|办|支部)$/

/** The units that head parts of a notice, each over its own problems: two or more beside one another. */
export function headedUnits(scene: HeadScene): NamedUnit[] {
  const under = (node: OutlineNode): NamedUnit[] => {
    const named = flatMap(node.children, (child) => nameIn(scene, child) ?? [])
    return named.length > 1
      ? named
      : flatMap(
          node.children.filter(({ marker }) => !isStep(marker?.kind)),
          under,
        )
  }
  return under(scene.outline.root)
}

const isStep = (kind: string | undefined): boolean => kind === 'is' || kind === 'must' || kind === 'first'

function nameIn(scene: HeadScene, { marker, heading, children }: OutlineNode): NamedUnit | null {
  if (children.length === 0) return null
  const at: Span = trimSpan(scene.shadow, { start: marker?.span.end ?? heading.start, end: heading.end })
  const words = sliceOf(scene.shadow, at).replace(/[。:]+$/, '')
  if (!isUnitName(words, scene.knowledge.units) || INSIDE.test(words)) return null
  return { printed: words, span: { start: at.start, end: at.start + words.length }, role: 'inspected' }
}
