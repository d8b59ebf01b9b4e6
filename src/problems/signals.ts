import { compiledFrom } from '../language/lexicon.ts'
import { finder, type Matcher } from '../language/matcher.ts'
import type { Fact } from '../notice/fact.ts'
import type { SignalCues } from '../notice/lexicons.ts'
import type { Signal } from '../notice/problem.ts'
import { contains, type Span } from '../notice/span.ts'
import { SIGNALS } from '../notice/vocabulary.ts'
import type { Scene } from './scene.ts'

const patterns = compiledFrom((cues: SignalCues) =>
  SIGNALS.map((type) => ({ type, find: finder(new RegExp(cues[type].join('|'), 'g')) })),
)

/** Kinds that speak of what is to come throughout: a signal would say nothing. */
const AHEAD = new Set(['rectification_plan', 'stage_speech', 'template'])
/** A sanction under a condition (如…仍不…,将注销) announces nothing. */
const CONDITION = /(?:如|若|凡|一旦|对(?:仍|拒不|再次|继续))[^。;]{0,60}$/

/** …将由相关部门依法追究责任: a sanction for who errs again, no step of this item. */
const SANCTION = /^[^。;]{0,24}?(?:追究|问责|处罚|注销|严肃处理|严肃处置|从严处理|黑名单|取消[^。;]{0,8}资格)/

/** The first place of each signal in the words of an item; what stands under a deadline label is no signal. */
export function signalsOf(scene: Scene, reach: readonly Span[], deadlines: readonly Span[] = []): Signal[] {
  if (AHEAD.has(scene.kind)) return []
  const ahead = datesAhead(scene, reach, deadlines)
  const found: Signal[] = []
  for (const { type, find } of patterns(scene.knowledge.signals)) {
    const span = firstOf(type, find, scene.text.shadow, reach)
    if (span !== null) found.push({ type, span })
  }
  if (ahead !== undefined && !found.some(({ type }) => type === 'forward_looking'))
    return [{ type: 'forward_looking', span: ahead.span }, ...found]
  return found
}

/** The first place of one signal. */
function firstOf(type: Signal['type'], find: Matcher, shadow: string, reach: readonly Span[]): Span | null {
  for (const at of reach) {
    const words = shadow.slice(at.start, at.end)
    for (const match of find(words)) {
      const after = words.slice(match.index, match.index + 40)
      if (type === 'forward_looking' && match[0].startsWith('将') && SANCTION.test(after)) continue
      if (type === 'forward_looking' && CONDITION.test(words.slice(Math.max(0, match.index - 70), match.index)))
        continue
      const start = at.start + match.index
      return { start, end: start + match[0].length }
    }
  }
  return null
}

/** A day that the text itself puts ahead (预计2025年10月, 于12月底前…开展). */
function datesAhead(scene: Scene, reach: readonly Span[], deadlines: readonly Span[]): Fact | undefined {
  for (const at of reach)
    for (const fact of scene.factsIn(at))
      if (
        fact.kind === 'date' &&
        (fact.value.role === 'planned' || fact.value.role === 'deadline') &&
        !deadlines.some((deadline) => contains(deadline, fact.span))
      )
        return fact
  return undefined
}
