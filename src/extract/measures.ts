import { characterSet, hasAt } from '../language/character-set.ts'
import { flatMap } from '../language/flat-map.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { indexWords, wordAt } from '../language/word-index.ts'
import { longestAt, longestFrom, wordTrie } from '../language/word-trie.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Scene } from '../notice/rule.ts'
import { UNIT_CLASSES, type UnitClass } from '../notice/vocabulary.ts'

const measures = compiledFrom(({ measureWords }: Knowledge) =>
  wordTrie(
    flatMap(UNIT_CLASSES, (unitClass) =>
      (measureWords.classes[unitClass] ?? []).map((word): [string, Measure] => [word, { word, unitClass }]),
    ),
  ),
)
const never = compiledFrom(({ measureWords }: Knowledge) =>
  wordTrie(measureWords.never.map((word): [string, string] => [word, word])),
)
const nouns = compiledFrom(({ measureWords }: Knowledge) =>
  indexWords(measureWords.nouns.map((word): [string, null] => [word, null])),
)
const ones = compiledFrom(({ measureWords }: Knowledge) => new Set(measureWords.one))
const terms = compiledFrom(({ frameworkTerms }: Knowledge) =>
  indexWords(frameworkTerms.terms.map((word): [string, null] => [word, null])),
)

/** What policy terms begin with. */
const termOpens = compiledFrom(({ frameworkTerms }: Knowledge) =>
  characterSet(frameworkTerms.terms.map((word) => word[0]).join('')),
)

export interface Measure {
  readonly word: string
  readonly unitClass: UnitClass
}

/** The measure word that stands at an offset; null for none and for words that only begin like one (个月, 人民). */
export function measureAt({ shadow, knowledge }: Scene, at: number): Measure | null {
  const measure = longestFrom(measures(knowledge), shadow, at)
  if (measure === null) return null
  const other = longestFrom(never(knowledge), shadow, at)
  if (other !== null && other.length > measure.word.length) {
    // 50处以上 is no 处以
    const isBound = other.endsWith('以') && /[上下内]/.test(shadow[at + other.length] ?? '')
    if (!isBound) return null
  }
  return measure
}

/** The noun at an offset that is counted without a measure word. */
export const bareNounAt = ({ shadow, knowledge }: Scene, at: number): string | null =>
  wordAt(nouns(knowledge), shadow, at)?.[0] ?? null

/** The class of a unit word as printed. */
export const classOfUnit = ({ knowledge }: Scene, unit: string): UnitClass =>
  longestAt(measures(knowledge), unit, 0)?.unitClass ?? 'other'

/** Whether 一 before this measure word is a number: 一名职工 and 一次“回头看” are, 上一轮, 一批 and 一次性 are not. */
export function isRealOne({ shadow, knowledge }: Scene, start: number, measure: Measure): boolean {
  const { measureWords } = knowledge
  if (!ones(knowledge).has(measure.word)) return false
  if (measureWords.oneBefore.includes(shadow[start - 1] ?? '\n') && !isMet(shadow, start, measure)) return false
  // 一笔笔 and 一户户 count nothing
  if (shadow.startsWith(measure.word, start + 1 + measure.word.length)) return false
  // 发现一处、纠正一处
  if (isEach(shadow, start, measure.word) || isLikeness(shadow, start, measure.word)) return false
  if (
    measure.word === '起' &&
    !/^.{0,12}(?:案|事件|典型|问题|事故|纠纷|投诉|举报|线索)/.test(shadow.slice(start + 2, start + 24))
  )
    return false
  return !measureWords.oneNever.some((word) => shadow.startsWith(word, start + 1))
}

/** 碰头一次 is a meeting, 另一家诊所 one more of them; 头一次 and 另一次 count nothing. */
const isMet = (shadow: string, start: number, { unitClass }: Measure): boolean =>
  shadow.startsWith('碰头', start - 2) ||
  (shadow[start - 1] === '另' && (unitClass === 'units' || unitClass === 'persons'))

/** 发现一处、纠正一处 and 成熟一个、发展一个: the same 一 twice counts nothing. */
function isEach(shadow: string, start: number, word: string): boolean {
  const end = start + 1 + word.length
  const same = `一${word}`
  const next = /^[,、]?[\u4e00-\u9fff]{2,4}/.exec(shadow.slice(end, end + 6))?.[0] ?? ''
  if (next.includes(same) || shadow.startsWith(same, end + next.length)) return true
  const before = shadow.slice(Math.max(0, start - 9), start)
  return new RegExp(`${same}[,、]?[\\u4e00-\\u9fff]{2,4}$`).test(before)
}

/** 既是一次形势分析会,也是一次部署会; 是一次深刻的政治体检: what something amounts to, counted by nobody. */
const isLikeness = (shadow: string, start: number, word: string): boolean =>
  (word === '次' || word === '场') &&
  /(?:是|作为|当[作成]|看[作成]|视为|变成|成为)$/.test(shadow.slice(Math.max(0, start - 2), start))

const TERM_REACH = 6
const OF_SLOGANS: ReadonlySet<string> = new Set(['个', '种', '项', '大'])
const OPENING = characterSet('“‘「『"')
const CLOSING = characterSet('”’」』\n')
const QUOTED_REACH = 10

/** Whether the number stands inside a policy term (两个维护) or opens a short quoted slogan (“三查一改”). */
export function isSlogan(scene: Scene, start: number, measureStart: number, measure: string): boolean {
  const { shadow, knowledge } = scene
  const opens = termOpens(knowledge)
  for (let at = Math.max(0, start - TERM_REACH); at <= start; at++) {
    if (!hasAt(opens, shadow, at)) continue
    const term = wordAt(terms(knowledge), shadow, at)
    if (term !== null && at + term[0].length > measureStart) return true
  }
  if (OF_SLOGANS.has(measure) && !/\d/.test(shadow.slice(start, measureStart))) {
    const after = measureStart + measure.length
    if (knowledge.frameworkTerms.tails.some((tail) => shadow.startsWith(tail, after))) return true
  }
  return isShortQuote(shadow, start, measureStart)
}

function isShortQuote(shadow: string, start: number, end: number): boolean {
  let open = start - 1
  while (open >= 0 && start - open < QUOTED_REACH && !hasAt(OPENING, shadow, open)) {
    if (hasAt(CLOSING, shadow, open)) return false
    open--
  }
  if (open < 0 || !hasAt(OPENING, shadow, open)) return false
  const close = shadow.slice(end, end + QUOTED_REACH + 1).search(/[”’」』"]/)
  return close >= 0 && end + close - open <= QUOTED_REACH + 2
}
