import { boundAfter, boundBefore } from '../../src/extract/bounds.ts'
import { measureAt } from '../../src/extract/measures.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { compareDecimals } from '../../src/language/decimal.ts'
import { fold } from '../../src/language/fold.ts'
import { NUMERAL, readNumeral, readNumeralRange } from '../../src/language/numerals.ts'
import type { Bound } from '../../src/notice/vocabulary.ts'
import { sceneOf } from '../extract/scene.ts'
import type { Adapter, Case, Entity } from './adapter.ts'

/**
 * The suites want every numeral of a text, also one that counts nothing; the library reads numerals only where something is
 * counted, paid or dated. So these adapters look for the numerals themselves and read them with the one numeral reader.
 */
const ANY = new RegExp(`(?:[-负])?(?:${NUMERAL}分之${NUMERAL}|\\d+/\\d+|${NUMERAL})`, 'g')
const knowledge = loadKnowledge()

interface Numeral {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly value: string
}

function numeralsIn(example: Case): Numeral[] {
  const text = fold(example.text)
  return [...text.matchAll(ANY)].flatMap((match): Numeral[] => {
    const sign = /^[-负]/.test(match[0]) && /[\d一-龥]/.test(text[match.index - 1] ?? '') ? 1 : 0
    const start = match.index + sign
    const words = match[0].slice(sign)
    const value = readNumeral(words)
    if (value === null || isPartOfWord(text, start, words)) return []
    return [{ start, end: start + words.length, words, value }]
  })
}

/** 一切, 四川, 拾起: one numeral character inside a word. It is a number alone, before a measure word, or at the end of a phrase. */
function isPartOfWord(text: string, start: number, words: string): boolean {
  if (words.length > 1 || /\d/.test(words)) return false
  const next = text[start + 1] ?? ''
  const before = text[start - 1] ?? ''
  if (/[壹贰叁肆伍陆陸柒捌玖拾佰仟]/.test(words)) return before !== '' || /[\u4e00-\u9fff]/.test(next)
  if (!/[\u4e00-\u9fff]/.test(next)) return false
  if (/[的年月日岁章吨斤米个只以]/.test(next)) return false
  return measureAt(sceneOf(text, knowledge), start + 1) === null
}

export const numbers: Adapter = (example) =>
  numeralsIn(example).map(({ start, end, value }) => ({ type: 'number', start, end, value }))

const ORDINAL = new RegExp(`第 ?(${NUMERAL})`, 'g')

export const ordinals: Adapter = (example) =>
  [...fold(example.text).matchAll(ORDINAL)].flatMap((match): Entity[] => {
    const value = readNumeral(match[1] ?? '')
    return value === null ? [] : [{ type: 'ordinal', start: match.index, end: match.index + match[0].length, value }]
  })

const PAIR = new RegExp(
  `(位于|介于)?(${NUMERAL})(以上|以下)?( ?[-~–—至到和与] ?|[,，] ?)(${NUMERAL})(之间|间|以上|以下)?`,
  'g',
)

/** Ranges and bounds: two ends with a mark or 之间, neighbouring digits, and one end with the words of its bound. */
export const numberRanges: Adapter = (example) => {
  const text = fold(example.text)
  const found: Entity[] = []
  for (const match of text.matchAll(PAIR)) {
    const [whole, , low = '', above, mark = '', high = '', tail] = match
    const [min, max] = [readNumeral(low), readNumeral(high)]
    const isJoined =
      /[-~–—至到]/.test(mark) || tail === '之间' || tail === '间' || (above === '以上' && tail === '以下')
    if (min === null || max === null || !isJoined || compareDecimals(min, max) >= 0) continue
    found.push({ type: 'numberrange', start: match.index, end: match.index + whole.length, min, max })
  }
  const limits: (Entity & { readonly bound: Bound; readonly value: string })[] = []
  for (const { start, end, words, value } of numeralsIn(example)) {
    if (found.some((range) => start < range.end && range.start < end)) continue
    const rounded = /^[余多]/.exec(text.slice(end))
    const lead = boundBefore(text, start, words)
    const tail = boundAfter(text, end)
    const isRounded = rounded !== null || /[余多几]/.test(words)
    const stated = lead?.bound === 'about' ? undefined : lead?.bound
    const bound = tail?.bound ?? stated ?? (isRounded ? 'over' : 'exact')
    if (bound === 'exact' || bound === 'about') continue
    const isFloor = bound === 'at_least' || bound === 'over'
    const ends = isFloor ? { min: value, max: null } : { min: null, max: value }
    const place = {
      type: 'numberrange',
      start: lead === null || stated === undefined ? start : lead.start,
      end: tail?.end ?? end + (rounded?.[0].length ?? 0),
    }
    limits.push({ ...place, ...ends, bound, value })
  }
  // 最多100最少20: two bounds that meet are one range
  const joined = limits.find((limit, place) => limits[place - 1]?.end === limit.start)
  const first = limits[limits.indexOf(joined ?? limits[0]!) - 1]
  if (joined !== undefined && first !== undefined) {
    const [min, max] = joined.bound === 'at_least' ? [joined.value, first.value] : [first.value, joined.value]
    found.push({ type: 'numberrange', start: first.start, end: joined.end, min, max })
  } else found.push(...limits)
  for (const match of text.matchAll(/[一二三四五六七八九十百千万亿]{2,8}/g)) {
    const ends = readNumeralRange(match[0])
    if (ends !== null)
      found.push({ type: 'numberrange', start: match.index, end: match.index + match[0].length, ...ends })
  }
  return found
}
