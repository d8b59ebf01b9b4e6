import { compiledFrom } from '../language/lexicon.ts'
import type { SignalCues } from '../notice/lexicons.ts'
import type { Signal } from '../notice/problem.ts'
import type { Span } from '../notice/span.ts'
import { SIGNALS } from '../notice/vocabulary.ts'
import type { Scene } from './scene.ts'

const patterns = compiledFrom((cues: SignalCues) =>
  SIGNALS.map((type) => ({ type, pattern: new RegExp(cues[type].join('|'), 'g') })),
)

/** Kinds that speak of what is to come throughout: a signal would say nothing. */
const AHEAD = new Set(['rectification_plan', 'stage_speech', 'template'])
/** A sanction under a condition (如…仍不…,将注销) announces nothing. */
const CONDITION = /(?:如|若|凡|一旦|对(?:仍|拒不|再次|继续))[^。;]{0,60}$/

/** The first place of each signal in the words of an item. */
export function signalsOf(scene: Scene, reach: readonly Span[]): Signal[] {
  if (AHEAD.has(scene.kind)) return []
  return patterns(scene.knowledge.signals).flatMap(({ type, pattern }): Signal[] => {
    for (const at of reach) {
      const words = scene.text.shadow.slice(at.start, at.end)
      for (const match of words.matchAll(pattern)) {
        if (type === 'forward_looking' && CONDITION.test(words.slice(0, match.index))) continue
        const start = at.start + match.index
        return [{ type, span: { start, end: start + match[0].length } }]
      }
    }
    return []
  })
}
