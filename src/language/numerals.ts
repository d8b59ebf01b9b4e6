import { addDecimals, divideDecimals, shiftDecimal, tidyDecimal } from './decimal.ts'
import { DIGITS, POWERS, readUnits } from './numeral-units.ts'

/** Formal and traditional forms, and the abbreviations of tens, as the plain characters the reader knows. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ 〇: '零', '○': '零', 两: '二', 兩: '二', 廿: '二十', 卅: '三十', 卌: '四十' },
  ...{ 壹: '一', 贰: '二', 貳: '二', 弍: '二', 叁: '三', 參: '三', 叄: '三', 肆: '四', 伍: '五' },
  ...{ 陆: '六', 陸: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千' },
  ...{ 萬: '万', 億: '亿', 點: '点', 負: '负', '−': '-', '－': '-' },
}

/** Every character a Han numeral is written with, for use inside `[...]`. */
export const HAN_NUMERAL = '〇○零一二三四五六七八九十百千万亿两兩廿卅卌壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟萬億'

/** 培训1 1 0人次: every digit set apart by a space, straight behind a word. 附件1 2份 are two numbers. */
const SPACED = '(?<=[\\u4e00-\\u9fff])(?<![第附件表图例条款号组队班案类栋室])\\d(?: \\d){1,8}(?:\\.\\d+)?(?!\\d)'

/** Digits with thousands commas or decimals. A comma groups only whole groups of three. */
export const ARABIC_NUMERAL = `(?:${SPACED}|\\d{1,3}(?:,\\d{3}){1,6}(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)`

/**
 * The source of a pattern for one numeral in a shadow: 1,100万, 237054.47 万, 3万4千, 一百二十, 500余万, 六点四二万, 三分之一. It may
 * match more than a numeral (万 alone): `readNumeral` decides. Bounded, without captures, for embedding in rules.
 */
export const NUMERAL =
  `(?:${ARABIC_NUMERAL}|[${HAN_NUMERAL}])` +
  `(?:[${HAN_NUMERAL}]|(?<=[${HAN_NUMERAL}])\\d{1,8}(?:\\.\\d{1,8})?|[余多几](?=[十百千万亿])|[ \\t](?=[万亿])){0,30}` +
  `(?:[点點][${HAN_NUMERAL}\\d]{1,16})?`

/** 队伍46名, 大陆12家: formal numerals that end a word. */
const IN_WORD = '(?<=[队退入落])伍|(?<=[大登着])[陆陸]|(?<=收)拾'
const PLAIN_BEFORE = `(?<=[${HAN_NUMERAL}\\d.第几]|[数數](?=[十百千万萬亿億]))(?<!${IN_WORD})`

/** Where a numeral may begin: not inside another one, not after 第 or 几, not in 数十 (but 人数238人). */
export const NUMERAL_START = `(?=[\\d半${HAN_NUMERAL}])(?!${PLAIN_BEFORE})(?!${IN_WORD})`

const HEAD = /^(-|负)?(.*)$/s
/** What most numerals of a notice are: spared the whole reading. */
const PLAIN_DIGITS = /^(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?$/
const SIMPLE: ReadonlyMap<string, string | null> = new Map([
  ...Array.from('零一二三四五六七八九', (c, value): [string, string] => [c, String(value)]),
  ...Array.from('百千万亿', (c): [string, null] => [c, null]),
  ['两', '2'],
  ['十', '10'],
])
const SHORT = 9
/** 1 to 999999999 without a leading zero: what nearly every number in Arabic digits is. */
function isShortWhole(words: string): boolean {
  if (words.length === 0 || words.length > SHORT || words.charCodeAt(0) === 48) return false
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return true
}
const APPROXIMATE = /[余餘多几幾来]/g
const WHOLE_ARABIC = /^\d+(?:\.\d+)?$/
/** 几十 and 多万 name no number, not even the least one. */
const LEADING_VAGUE = /^[余餘多几幾来]/
const ROUND = /^[十百千万亿]/

const IS_PLAIN = /^[\d.零一二三四五六七八九十百千万亿点]*$/

/** A numeral in one canonical spelling: no spaces, no grouping commas, plain characters. */
const plain = (words: string): string => (IS_PLAIN.test(words) ? words : madePlain(words))

const madePlain = (words: string): string =>
  words
    .replace(/[ \t\u3000\u00a0]/g, '')
    .replace(/[\uff10-\uff19\uff0c\uff0e\uff0f\uff0d]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[^\d.,/零一二三四五六七八九十百千万亿点负-]/g, (c) => PLAIN[c] ?? c)

/**
 * The value of a numeral as an exact decimal string, or null where the words are none (万, 两两, 三五: see `readNumeralRange`).
 * Approximations give their lower bound: 十余 is 10, 500余万 is 5000000.
 */
export function readNumeral(words: string): string | null {
  if (isShortWhole(words)) return words
  const known = SIMPLE.get(words)
  if (known !== undefined) return known
  if (PLAIN_DIGITS.test(words)) return words
  if (words.length > SHORT) return readInFull(words)
  const read = lately.get(words)
  if (read !== undefined) return read
  if (lately.size >= MOST_KEPT) lately.clear()
  const value = readInFull(words)
  lately.set(words, value)
  return value
}

/** What numerals were read as: notices repeat a few hundred of them. Longer ones would keep the text they are cut from. */
const lately = new Map<string, string | null>()
const MOST_KEPT = 4096

function readInFull(words: string): string | null {
  const [, sign, body] = HEAD.exec(plain(words)) ?? []
  if (body === undefined || body === '') return null
  const value = readUnsigned(body)
  return value === null || sign === undefined ? value : tidyDecimal(`-${value}`)
}

function readUnsigned(words: string): string | null {
  if (words === '' || LEADING_VAGUE.test(words)) return null
  if (WHOLE_ARABIC.test(words)) return tidyDecimal(words)
  if (words === '半') return '0.5'
  const parts = words.split(/又|分之/)
  if (words.includes('分之')) return readFraction(words, parts)
  const slash = /^(\d+)\/(\d+)$/.exec(words)
  if (slash !== null) return divideDecimals(slash[1]!, slash[2]!)
  const exact = words.replace(APPROXIMATE, '')
  // 百余, 万多: the bare multiplier stands for one of itself, but only where the words say that it is rounded
  return readMixed(exact !== words && /^[百千万亿]/.test(exact) ? `一${exact}` : exact)
}

function readFraction(words: string, parts: readonly string[]): string | null {
  const whole = words.includes('又') ? readUnsigned(parts[0]!) : '0'
  const [below, above] = words.includes('又') ? parts.slice(1) : parts
  if (whole === null || below === undefined || above === undefined || parts.length > 3) return null
  const denominator = ROUND.test(below) ? readMixed(`一${below}`.replace('一十', '十')) : readUnsigned(below)
  const numerator = /^[百千万]$/.test(above) ? readMixed(`一${above}`) : readUnsigned(above)
  const quotient = denominator === null || numerator === null ? null : divideDecimals(numerator, denominator)
  return quotient === null ? null : addDecimals(whole, quotient)
}

/** A numeral with an optional decimal part and the multipliers behind it: 一千八百九十点五, 六点四二万. */
function readMixed(words: string): string | null {
  const match = /^([^点]+)点([零一二三四五六七八九\d]+)([万亿]*)$/.exec(words)
  if (match === null) return /^[零一二三四五六七八九]{2,}$/.test(words) ? readPositional(words) : readUnits(words)
  const whole = readUnsigned(match[1]!)
  if (whole === null || whole.includes('.')) return null
  const value = `${whole}.${asDigits(match[2]!)}`
  return [...match[3]!].reduce((sum, unit) => shiftDecimal(sum, POWERS[unit]!), tidyDecimal(value))
}

const asDigits = (words: string): string => words.replace(/[零一二三四五六七八九]/g, (c) => String(DIGITS.indexOf(c)))

/** Digits one by one (二〇二四). Two of them without a zero are a guess at a range (三五), so they need a zero. */
const readPositional = (words: string): string | null =>
  words.length > 2 || words.includes('零') ? tidyDecimal(asDigits(words)) : null

const ADJACENT = /^(.*[十百千万亿])?([一二三四五六七八九])([一二三四五六七八九])([十百千万亿]*)$/s

/** The two ends that neighbouring digits name: 三五百 is 300–500, 十五六 is 15–16, 七八 is 7–8; null where the words are none. */
export function readNumeralRange(words: string): { readonly min: string; readonly max: string } | null {
  const match = ADJACENT.exec(plain(words).replace(APPROXIMATE, ''))
  if (match === null) return null
  const [, before = '', low = '', high = '', units = ''] = match
  const step = DIGITS.indexOf(high) - DIGITS.indexOf(low)
  if (step !== 1 && !(low === '三' && high === '五')) return null
  const [min, max] = [readNumeral(before + low + units), readNumeral(before + high + units)]
  return min === null || max === null ? null : { min, max }
}

const LOOK_BACK = 40

/**
 * Runs a pattern that ends in `$` over the words before an offset: rules that know the word behind a number (元, 百分点) look for
 * that word, which is rare, and read the number backwards. Offsets of the result are those of the text.
 */
export function readBack(text: string, end: number, pattern: RegExp): { match: RegExpExecArray; start: number } | null {
  const from = Math.max(0, end - LOOK_BACK)
  const match = pattern.exec(text.slice(from, end))
  return match === null ? null : { match, start: from + match.index }
}

/** The multiplier at the end of a range that serves both ends: 3-5万, 七千到九千亿; empty where the left end has its own. */
export function sharedMultiplier(low: string, high: string): string {
  const large = /[万亿]+$/.exec(high.trim())?.[0] ?? ''
  if (/[万亿]$/.test(low.trim())) return ''
  return large !== '' || /[十百千]/.test(low) ? large : (/[百千]$/.exec(high.trim())?.[0] ?? '')
}
