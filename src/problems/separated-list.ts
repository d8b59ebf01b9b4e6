import { statesDefect } from '../language/defects.ts'
import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import type { OutlineNode } from '../notice/outline.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'
import type { ProseItem } from './prose-list.ts'
import type { Scene } from './scene.ts'
import { unitAt } from './theme.ts'

/** 反映了一些问题,主要是:…;…。 and 区残联存在的主要问题:…;…。 with nothing but stops between the problems. */
const ANNOUNCED =
  /(?:存在|发现|反映|反馈|指出)[^。;:\n]{0,30}(?:问题|不足)(?:和不足)?(?:,?主要)?(?:是|有|为|如下|表现在|表现为)?:/g
/** A paragraph that opens so with the name of a unit holds the list alone, over several sentences. */
const OPENS = /^\s*([\u4e00-\u9fff]{2,24}?)存在的?(?:主要|突出)?(?:的)?(?:问题|不足)/
const FEWEST = 2
const SHORTEST = 5
const LONGEST = 200

/** The problems of a feedback that no number counts: parted by semicolons, where most of them say what is wanting. */
export function separatedLists(scene: Scene): ProseItem[] {
  if (scene.kind !== 'feedback_bulletin') return []
  const { shadow, paragraphs } = scene.text
  return flatMap(paragraphs, ({ span }) => {
    const words = sliceOf(shadow, span)
    const announced = allMatches(ANNOUNCED, words)[0]
    if (announced === undefined) return []
    const opens = OPENS.exec(words)?.[1] ?? ''
    const unit = unitAt(scene, span.start + words.indexOf(opens), opens)
    const from = announced.index + announced[0].length
    const stop = words.indexOf('。', from)
    const whole = unit !== null && from < opens.length + 24
    const parts = partsOf(words, from, whole || stop < 0 ? words.length : stop, whole ? /[^;。]+/g : /[^;]+/g)
    const wanting = parts.filter((part) => statesDefect(sliceOf(words, part), scene.knowledge.defects))
    if (parts.length < FEWEST || wanting.length * 2 < parts.length) return []
    return parts.map((part) => item({ start: span.start + part.start, end: span.start + part.end }, unit))
  })
}

function partsOf(words: string, from: number, to: number, part: RegExp): Span[] {
  return allMatches(part, words.slice(from, to))
    .map(({ index, 0: own }) => trimSpan(words, { start: from + index, end: from + index + own.length }))
    .filter(({ start, end }) => end - start >= SHORTEST && end - start <= LONGEST)
}

function item(at: Span, unit: { readonly value: string; readonly span: Span } | null): ProseItem {
  const node: OutlineNode = {
    marker: null,
    path: [],
    labels: [],
    depth: 1,
    heading: at,
    span: at,
    body: [],
    role: 'problems',
    opensItem: false,
    children: [],
  }
  return { node, ancestors: [], unit }
}
