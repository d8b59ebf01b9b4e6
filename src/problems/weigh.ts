import { flatMap } from '../language/flat-map.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { lettersOf, wordsFrom, wordTrie } from '../language/word-trie.ts'
import type { Fact } from '../notice/fact.ts'
import type { MeasureTypeCues } from '../notice/lexicons.ts'
import type { Measure } from '../notice/problem.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { MeasureType } from '../notice/vocabulary.ts'
import type { Scene } from './scene.ts'

const IS_WORD = /^[^\\^$.*+?()[\]{}|]+$/

/** What tells each type: words, all of them in one table by the place of their type, and patterns. */
const patterns = compiledFrom(({ types }: MeasureTypeCues) => ({
  words: wordTrie(
    flatMap(types, ({ cues }, type) =>
      cues.filter((cue) => IS_WORD.test(cue)).map((cue) => [cue, { type, length: cue.length }] as const),
    ),
  ),
  types: types.map(({ type, cues }) => {
    const others = cues.filter((cue) => !IS_WORD.test(cue))
    return { type, pattern: others.length === 0 ? null : new RegExp(others.join('|')) }
  }),
}))

/** Who acts: a unit or an office before the verb, as far as no organisation or person is named. */
const ACTOR =
  /(?:党组|党委|党支部|支部|局|委|办|股|科|室|院|校|中心|公司|书记|局长|主任|院长|校长|班子成员|分管领导|领导小组|专班|大队|镇|乡|街道)[^。;,]{0,12}(?:召开|组织|开展|印发|制定|修订|成立|主持|带队|带头|负责|牵头|约谈|研究|退回|完成|下发|出台|督促)/

const QUANTITIES: readonly Fact['kind'][] = ['count', 'money', 'percent', 'quantity']

/** What kind of step a measure is, and how firm it is: one point each for a date, a quantity, a named document, a named actor, a stated outcome. */
export function weigh(scene: Scene, measure: Measure): Measure {
  const words = sliceOf(scene.text.shadow, measure.span)
  const { label, number, span } = measure
  return { label, number, span, types: typesOf(scene, span, words), strength: strengthOf(scene, span, words) }
}

function strengthOf(scene: Scene, span: Span, words: string): number {
  let [dated, measured, documented, acting, effective] = [false, false, false, false, false]
  for (const { kind, value, outcome } of scene.factsIn(span)) {
    if (kind === 'date') dated = true
    else if (kind === 'document') documented = true
    else if (kind === 'organisation' || kind === 'person') acting = true
    if ('modality' in value && value.modality !== 'actual') continue
    if (QUANTITIES.includes(kind)) measured = true
    if (outcome !== null) effective = true
  }
  acting ||= ACTOR.test(words)
  return [dated, measured, documented, acting, effective].filter(Boolean).length
}

function typesOf({ text, knowledge }: Scene, { start, end }: Span, words: string): MeasureType[] {
  const { words: table, types } = patterns(knowledge.measureTypes)
  const letters = lettersOf(text.shadow, table)
  const named = new Uint8Array(types.length)
  for (let at = start; at < end; at++) {
    const said = wordsFrom(table, letters, at)
    if (said !== 0) for (const { type, length } of table.lists[said]!) if (at + length <= end) named[type] = 1
  }
  const found: MeasureType[] = []
  for (const [place, { type, pattern }] of types.entries())
    if (named[place] === 1 || pattern?.test(words) === true) found.push(type)
  return found.length > 0 ? found : ['other']
}
