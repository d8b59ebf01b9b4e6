import { compiledFrom } from '../language/lexicon.ts'
import type { Outline, OutlineNode } from '../notice/outline.ts'
import type { Span } from '../notice/span.ts'

/** The parts of a notice that tell the next steps, outermost ones only. */
export const nextSteps = compiledFrom(({ root }: Outline): readonly Span[] => {
  const steps: Span[] = []
  gather(root, steps)
  return steps
})

function gather({ role, span, children }: OutlineNode, steps: Span[]): void {
  if (role === 'next_steps') steps.push(span)
  else for (const child of children) gather(child, steps)
}
