import { readNumeral } from '../language/numerals.ts'
import type { Found, Scene } from '../notice/rule.ts'
import type { Bound } from '../notice/vocabulary.ts'
import { boundAfter, boundBefore } from './bounds.ts'
import { countedNoun } from './counted-noun.ts'
import { isRealOne, isSlogan, type Measure, measureAt } from './measures.ts'
import { modalityOf } from './modality.ts'

/** A number as a rule's pattern found it, still without its measure word. */
export interface NumberWords {
  readonly start: number
  /** Where the number and its 余 or 多 end. */
  readonly end: number
  readonly words: string
  readonly value: string
  readonly max: string | null
  /** 余, 多, 几: at least the printed value. */
  readonly isRounded: boolean
}

const DISCRETE = new Set(['persons', 'person_times', 'times', 'units', 'papers'])
const ROUND_ALONE = /^[百千万亿]+$/

/** 近百名, 上千人, 万元以上: a bare multiplier is a number only where a bound stands beside it or 余 after it. */
export function readRound({ shadow }: Scene, words: string, start: number, unitEnd: number): string | null {
  if (!ROUND_ALONE.test(words)) return readNumeral(words)
  const isBounded = boundBefore(shadow, start, words) !== null || boundAfter(shadow, unitEnd) !== null
  return isBounded ? readNumeral(`一${words}`) : null
}

const MARKED = /^\d{1,2}\.(\d+)$/

/** 1.3个科室 at the head of a line is item 1 and three 科室: nobody counts tenths of them there. */
function withoutMarker(shadow: string, number: NumberWords): NumberWords {
  const own = number.words.includes('.') ? MARKED.exec(number.words)?.[1] : undefined
  if (own === undefined || !/(?:^|\n)[ \t]{0,4}$/.test(shadow.slice(Math.max(0, number.start - 5), number.start)))
    return number
  return { ...number, start: number.start + number.words.length - own.length, words: own, value: own }
}

/** Whether a measure word stands behind a number, spaces between them or not: asked before the number is read. */
export const isMeasured = (scene: Scene, end: number): boolean => measuredEnd(scene, end) !== null

/** Where the measure word behind a number ends; null where none stands there. */
export function measuredEnd(scene: Scene, end: number): number | null {
  const at = skipSpaces(scene.shadow, end)
  const measure = measureAt(scene, at)
  return measure === null ? null : at + measure.word.length
}

function skipSpaces(shadow: string, at: number): number {
  let end = at
  while (end < at + 2 && shadow[end] === ' ') end++
  return end
}

/** The count that a number and the measure word after it make, or null where they make none. */
export function countOf(scene: Scene, printed: NumberWords): Found<'count'> | null {
  const { shadow } = scene
  const number = withoutMarker(shadow, printed)
  const at = skipSpaces(shadow, number.end)
  const measure = measureAt(scene, at)
  if (measure === null || !isCounted(scene, number, measure, at)) return null
  const inside =
    measure.word !== '个' ? null : PERSONS.exec(shadow.slice(at + measure.word.length, at + measure.word.length + 6))
  const end = at + measure.word.length + (inside?.[0].length ?? 0)
  const unit = inside?.groups?.unit ?? measure.word
  const lead = boundBefore(shadow, number.start, number.words)
  const tail = boundAfter(shadow, end, true)
  const span = { start: lead?.start ?? number.start, end: tail?.end ?? end }
  const bound: Bound = tail?.bound ?? lead?.bound ?? (number.isRounded ? 'over' : 'exact')
  return {
    span,
    value: {
      value: number.value,
      max: number.max,
      unit,
      of: withoutHeads(
        unit,
        countedNoun(
          shadow,
          { start: span.start, end: BOUND_ONLY.test(shadow.slice(end, span.end)) ? span.end : end },
          scene.knowledge.countedNouns,
        ),
      ),
      bound,
      modality: modalityOf(scene, span, bound, measure.unitClass === 'times'),
    },
  }
}

/** 2,000个以上: the words of the bound are no noun. */
const BOUND_ONLY = /^ ?[及或者]{0,2}(?:以[上下内]|之[上内]|左右|上下|更多)$/

/** 给予处分16个(人): what is counted stands in the bracket. */
const PERSONS = /^ ?\((?<unit>人次?)\)/

const HEADED =
  /^((?:市|县|区|旗|州|镇|乡|村|街道|乡镇|社区|县区|部门|单位|企业|公司|学校|医院|科室|局|站所?))的?(?:党(?:[委组]|组织)(?:书记|主要|负责)|主要负责|主要领导|分管领导|负责人|领导班子)/

/** 约谈8个县主要负责人: 个 counts the counties. */
const withoutHeads = (unit: string, noun: string | null): string | null =>
  noun === null || (unit !== '个' && unit !== '家') ? noun : (HEADED.exec(noun)?.[1] ?? noun)

function isCounted(scene: Scene, number: NumberWords, measure: Measure, at: number): boolean {
  if (number.words === '一' && !isRealOne(scene, number.start, measure)) return false
  if (scene.knowledge.measureWords.arabic.includes(measure.word) && !/\d$/.test(number.words)) return false
  if (number.value.includes('.') && DISCRETE.has(measure.unitClass)) return false
  return !isSlogan(scene, number.start, at, measure.word)
}
