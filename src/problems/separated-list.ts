import { statesDefect } from '../language/defects.ts'
import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import type { OutlineNode } from '../notice/outline.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'
import type { ProseItem } from './prose-list.ts'
import type { Scene } from './scene.ts'
import { unitAt } from './theme.ts'

/**
 * 反映了一些问题,主要是:…;…。 and 区残联存在的主要问题:…;…。 with nothing but stops between the problems; 发现一些问题,有的…;有的…
 * or …,主要是落实…不到位;… opens them without a colon.
 */
const ANNOUNCED =
  /(?:存在|发现|反映|反馈|指出)[^。;:\n]{0,30}(?:问题|不足)(?:和不足)?(?:,?主要)?(?:是|有|为|如下|表现在|表现为)?(?::|(?<=,主要(?:是|有|表现在|表现为)|的(?:主要|突出)问题(?:是|有|为))|,(?=有的|有些|个别|少数|部分|一些))/g
/** A paragraph that opens so with the name of a unit holds the list alone, over several sentences. */
const OPENS = /^\s*([\u4e00-\u9fff]{2,24}?)存在的?(?:主要|突出)?(?:的)?(?:问题|不足)/
/** 党的建设方面,存在…等问题;作风建设方面,主要存在…的情况: a part for each field. */
const OF_FIELD = /方面,?(?:还|也|主要|仍)?(?:存在|有)/
/** 巡察期间,巡察组发现该局在…方面: who found it stands before the first. */
const FOUND = /^(?:[^,。;]{0,10},)?[^,。;]{0,12}(?:发现|指出)[^,。;在]{0,14}(?=在)/
/** 发现该街道…不够有力,…不够凸显等问题: what is listed stands before the word for it. */
const CLOSED =
  /(?<!针对|解决|整改|消除|纠正|防止|杜绝)(?:发现|存在|指出)(?:了|出)?(?![的问不])([^。;:\n]{6,200}?)等(?:方面)?(?:的)?(?:突出|主要|具体)?问题(?=[,。;\n]|$)/g
const FEWEST = 2
const SHORTEST = 5
const LONGEST = 200

/** The problems of a feedback that no number counts, where most of them say what is wanting. */
export function separatedLists(scene: Scene): ProseItem[] {
  if (scene.kind !== 'feedback_bulletin') return []
  const { paragraphs } = scene.text
  const announced = flatMap(paragraphs, ({ span }) => announcedIn(scene, span))
  return announced.length > 0 ? announced : flatMap(paragraphs, ({ span }) => toldIn(scene, span))
}

function announcedIn(scene: Scene, span: Span): ProseItem[] {
  const words = sliceOf(scene.text.shadow, span)
  const announced = allMatches(ANNOUNCED, words)[0]
  if (announced === undefined) return []
  const opens = OPENS.exec(words)?.[1] ?? ''
  const unit = unitAt(scene, span.start + words.indexOf(opens), opens)
  const from = announced.index + announced[0].length
  const stop = words.indexOf('。', from)
  const whole = unit !== null && from < opens.length + 24
  const parts = partsOf(words, from, whole || stop < 0 ? words.length : stop, whole ? /[^;。]+/g : /[^;]+/g)
  if (parts.length === 1 && !whole) return itemsOf(bySentence(scene, words, from), span, unit)
  if (wanting(scene, words, parts) * 2 < parts.length) return []
  return itemsOf(parts, span, unit)
}

/** 主要问题是:…有短板,…有欠缺。…不够到位。 a sentence for each, as far as the sentences say what is wanting. */
function bySentence(scene: Scene, words: string, from: number): Span[] {
  const sentences = partsOf(words, from, words.length, /[^。]+/g)
  const isOther = (sentence: string) => !isWanting(scene, sentence) || GOES_ON.test(sentence)
  const end = sentences.findIndex((part) => isOther(sliceOf(words, part)))
  return end < 0 ? sentences : sentences.slice(0, end)
}
/** What a report tells behind the problems. */
const GOES_ON = /^(?:巡[察视](?:组|发现|期间|还)|此外|同时|另外|以上|上述|针对|对此|要求|会[上议]|反馈|建议)|移交|提出/

/** In a sentence that no words announce as a list: by fields between semicolons, or closed by 等问题. */
function toldIn(scene: Scene, span: Span): ProseItem[] {
  const words = sliceOf(scene.text.shadow, span)
  const byField = flatMap(allMatches(/[^。\n]+/g, words), ({ index, 0: sentence }) => {
    const found = FOUND.exec(sentence)?.[0].length ?? 0
    const parts = partsOf(words, index + found, index + sentence.length, /[^;]+/g)
    return parts.length >= FEWEST && parts.every((part) => OF_FIELD.test(sliceOf(words, part))) ? parts : []
  })
  if (byField.length > 0 && wanting(scene, words, byField) === byField.length) return itemsOf(byField, span, null)
  return flatMap(allMatches(CLOSED, words), ({ index, 0: all, 1: list = '' }) => {
    const from = index + all.indexOf(list)
    const of = (part: RegExp) => partsOf(words, from, from + list.length, part)
    const each = of(/[^,、]+/g)
    if (wanting(scene, words, each) === each.length) return itemsOf(each, span, null)
    const clauses = of(/[^,]+/g)
    return wanting(scene, words, clauses) === clauses.length ? itemsOf(clauses, span, null) : []
  })
}

type Whose = NonNullable<ProseItem['unit']> | null

/** How many of the parts say what is wanting. */
const wanting = (scene: Scene, words: string, parts: readonly Span[]): number =>
  parts.filter((part) => isWanting(scene, sliceOf(words, part))).length

/** 落实部署不到位,能力有待提高: one of its clauses says so. */
const isWanting = ({ knowledge }: Scene, part: string): boolean =>
  part.split(',').some((clause) => statesDefect(clause, knowledge.defects))

const itemsOf = (parts: readonly Span[], { start }: Span, unit: Whose): ProseItem[] =>
  parts.length < FEWEST ? [] : parts.map((part) => item({ start: start + part.start, end: start + part.end }, unit))

/** …落实不严等, …不够等问题: what ends a list. */
const AND_SO_ON = /(?<!不)等(?:等)?(?:方面)?(?:的)?(?:突出|主要|具体)?(?:问题|情况|现象)?$/

function partsOf(words: string, from: number, to: number, part: RegExp): Span[] {
  return allMatches(part, words.slice(from, to))
    .map(({ index, 0: own }) => {
      const told = own.replace(AND_SO_ON, '')
      return trimSpan(words, { start: from + index, end: from + index + told.length })
    })
    .filter(({ start, end }) => end - start >= SHORTEST && end - start <= LONGEST)
}

function item(at: Span, unit: Whose): ProseItem {
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
