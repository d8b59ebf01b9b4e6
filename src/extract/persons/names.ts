import { compiledFrom } from '../../language/lexicon.ts'
import { indexWords, wordAt } from '../../language/word-index.ts'
import type { Knowledge } from '../../notice/knowledge.ts'
import type { Scene } from '../../notice/rule.ts'
import type { Span } from '../../notice/span.ts'
import { clauseAround } from '../clauses.ts'

/** `doubtful`: the surname is an everyday word too, so a second witness is wanted. */
type Shape = 'sure' | 'doubtful'

const HAN = /^[\u3400-\u9fff]+$/
/** Characters that are in no given name. */
const NOT_GIVEN =
  /[的了是在与及等被将把从到各并或其该个名们不未无也已就但而且局处科部组党委院校县市区镇乡室股员某我你他她这那哪什么责]/
const END = /^(?:[,。;:!?、)\]】》”’"\n\s(·—-]|$)/
/** 张某, 张某某, 李某平, 王××, 赵XX. */
const MASKED = /^(?:某某|某[\u3400-\u9fff]?|[×*○]{1,2}|[xX]{1,2})$/
const FORM = /(?:先生|女士|同志|老师|教授|某某?)$/
const DOTTED = /^[\u3400-\u9fff]{1,8}[·•][\u3400-\u9fff]{1,8}(?:[·•][\u3400-\u9fff]{1,8})?$/

const lexicon = compiledFrom(({ surnames, persons }: Knowledge) => ({
  single: new Set(surnames.single),
  doubtful: new Set(surnames.doubtful),
  compound: new Set(surnames.compound),
  never: indexWords(persons.never.map((word) => [word, true] as const)),
  followers: indexWords(persons.followers.map((word) => [word, true] as const)),
  titles: [...persons.titles, ...persons.weak_titles],
  public: new Set(persons.public),
}))

/** Whether a character can open a name: the cheap question first. */
export const opensName = (c: string | undefined, knowledge: Knowledge): boolean =>
  c !== undefined && lexicon(knowledge).single.has(c)

/** Surnames that stand alone before an office or a form of address and are no other word there: 李市长, 周先生. */
const ALONE =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖董潘袁蔡蒋杜叶魏吕姚沈钟姜崔谭陆汪廖韦贾]$/
const BEFORE_ALONE = /[,。;:!?、("“\n\s和与及同请由向]/

/** A surname alone that ends at an offset. */
export function surnameUpTo({ shadow }: Scene, end: number): Span | null {
  const before = shadow[end - 2]
  return ALONE.test(shadow[end - 1] ?? '') && (before === undefined || BEFORE_ALONE.test(before))
    ? { start: end - 1, end }
    : null
}

/** Leaders of the state are named, but not marked for redaction. */
const isPublic = (name: string, knowledge: Knowledge): boolean => lexicon(knowledge).public.has(name)

/** How surely words have the shape of a name, from the words alone. */
export function shapeOf(words: string, knowledge: Knowledge): Shape | null {
  const { single, doubtful, compound, never, titles } = lexicon(knowledge)
  if (DOTTED.test(words)) return 'sure'
  const surname = compound.has(words.slice(0, 2)) && words.length > 2 ? words.slice(0, 2) : words.slice(0, 1)
  const given = words.slice(surname.length)
  if (surname.length === 1 && !single.has(surname)) return null
  if (MASKED.test(given)) return doubtful.has(surname) ? 'doubtful' : 'sure'
  if (given.length < 1 || given.length > 2 || !HAN.test(given) || NOT_GIVEN.test(given)) return null
  if (wordAt(never, words, 0) !== null) return null
  if (FORM.test(words) || titles.some((title) => words.endsWith(title))) return null
  return doubtful.has(surname) ? 'doubtful' : 'sure'
}

/** Whether a name may end here: at a mark, or before a word that goes on after names. */
const endsHere = (shadow: string, at: number, knowledge: Knowledge): boolean =>
  END.test(shadow.slice(at, at + 1)) || wordAt(lexicon(knowledge).followers, shadow, at) !== null

/** Whether the segmenter cuts the clause at both ends of a stretch. */
export function cutsAround({ shadow, knowledge }: Scene, at: Span): boolean {
  const clause = clauseAround(shadow, at)
  let from = Math.max(clause.start, at.start - 24)
  const to = Math.min(clause.end, at.end + 24)
  let isStart = from === at.start
  for (const word of knowledge.segment(shadow.slice(from, to))) {
    if (from === at.start) isStart = true
    if (from === at.end) return isStart
    from += word.length
  }
  return isStart && from === at.end
}

/** The name that begins at an offset, after words that say a person comes: three characters before two, as the words after it allow. */
export function nameFrom(scene: Scene, at: number, strict = false): Span | null {
  const { shadow, knowledge } = scene
  const dotted = dottedFrom(scene, at)
  if (dotted !== null) return dotted
  if (!opensName(shadow[at], knowledge) && !lexicon(knowledge).compound.has(shadow.slice(at, at + 2))) return null
  for (const length of [4, 3, 2]) {
    const words = shadow.slice(at, at + length)
    if (words.length < length) continue
    const shape = shapeOf(words, knowledge)
    if (shape === null || (length === 4 && !lexicon(knowledge).compound.has(words.slice(0, 2)))) continue
    const span = { start: at, end: at + length }
    if (endsHere(shadow, span.end, knowledge)) {
      const isMasked = MASKED.test(words.slice(1))
      if (shape === 'sure' || isMasked || END.test(shadow.slice(span.end, span.end + 1)) || cutsAround(scene, span))
        return span
    } else if (!strict && shape === 'sure' && cutsAround(scene, span)) return span
  }
  return null
}

/** 买买提·吐尔逊: as long as the words after it allow. */
function dottedFrom({ shadow, knowledge }: Scene, at: number): Span | null {
  const first = /^[\u3400-\u9fff]{1,8}[·•](?=[\u3400-\u9fff]{2})/.exec(shadow.slice(at, at + 12))?.[0].length
  if (first === undefined) return null
  for (let end = at + first + 2; end <= at + first + 7; end++) {
    if (endsHere(shadow, end, knowledge)) return { start: at, end }
    if (!HAN.test(shadow.slice(end, end + 1))) break
  }
  return null
}

const BEFORE = /[,。;:!?、()[\]【】《》“”‘’"\n\s和与及同请由向对给经将免去予令]/
/** The name that ends at an offset, before words that say a person stood there; a sure surname is tried before a doubtful one. */
export function nameUpTo(scene: Scene, end: number): Span | null {
  const { shadow, knowledge } = scene
  const dotted = /[\u3400-\u9fff]{1,6}[·•][\u3400-\u9fff]{1,8}$/.exec(shadow.slice(Math.max(0, end - 16), end))
  if (dotted !== null) return { start: end - dotted[0].length, end }
  for (const wanted of ['sure', 'doubtful'] as const)
    for (const length of [4, 3, 2]) {
      const span = { start: end - length, end }
      if (span.start < 0 || shapeOf(shadow.slice(span.start, end), knowledge) !== wanted) continue
      if (length === 4 && !lexicon(knowledge).compound.has(shadow.slice(span.start, span.start + 2))) continue
      const before = shadow[span.start - 1]
      if (before === undefined || BEFORE.test(before) || endsInTitle(shadow, span.start, knowledge)) return span
      if (cutsAround(scene, span)) return span
    }
  return null
}

/** Whether words that name an office end at an offset: 局长|李华. */
export const endsInTitle = (shadow: string, at: number, knowledge: Knowledge): boolean => {
  const before = shadow.slice(Math.max(0, at - 7), at)
  return lexicon(knowledge).titles.some((title) => before.endsWith(title))
}

/** The names of a list from an offset on: 李华、王建国和张某某. */
export function namesFrom(scene: Scene, at: number, strict = false): Span[] {
  const names: Span[] = []
  for (let from = at; names.length < 40; ) {
    const name = nameFrom(scene, from, strict || names.length > 0)
    if (name === null) break
    names.push(name)
    const joint = /^[、和与及]\s?/.exec(scene.shadow.slice(name.end, name.end + 2))
    if (joint === null) break
    from = name.end + joint[0].length
  }
  return names
}

/** A find for each name that is to be marked. */
export const personsOf = (names: readonly Span[], { text, knowledge }: Scene) =>
  names
    .map((span) => ({ span, value: { name: text.content.slice(span.start, span.end) } }))
    .filter(({ value }) => !isPublic(value.name, knowledge))
