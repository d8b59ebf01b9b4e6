import { hasBlank } from './blanks.ts'

/** What stands in a shadow for a blank that was typed inside a number; no text holds one, blanks behind it are its own. */
export const CLOSED_UP = '\u2009'

const GAP = '[ \\t]{0,2}'
const SPACE = '[ \\t]{1,2}'
const DIGIT = '[〇○零一二三四五六七八九]'
const YEAR = `(?<![\\d.][ \\t]{0,2})(?:1${GAP}9|2${GAP}0)${GAP}\\d${GAP}\\d(?=${GAP}年)|(?:一${GAP}九|二${GAP}[〇○零])${GAP}${DIGIT}${GAP}${DIGIT}(?=${GAP}年)`
const MONTH = `(?<=年[ \\t]{0,2})(?:1${SPACE}[0-2]|十${SPACE}[一二])(?=${GAP}月)`
/** 1 1 月 3 0 日 without a year before it: the day behind it tells. */
const LONE_MONTH = `(?<![\\d年.][ \\t]{0,2})(?:1${SPACE}[0-2]|十${SPACE}[一二])(?=${GAP}月${GAP}[\\d一二三十][^\\n]{0,6}[日号])`
const DAY = `(?<=月[ \\t]{0,2})(?:[12]${SPACE}\\d|3${SPACE}[01]|[二三]${SPACE}十(?:${GAP}[一二三四五六七八九])?|[二三]?十${SPACE}[一二三四五六七八九])(?=${GAP}[日号])`

const SPACED = new RegExp(`${YEAR}|${MONTH}|${LONE_MONTH}|${DAY}`, 'g')
const ANY = /[\d〇○零一二三十][ \t]{1,2}[\d〇○零一二三四五六七八九十.]|\d\.[ \t]{1,2}\d/

/** What an amount or a share is written in: its multiplier closes up with the number. */
const UNITS = '(?=[万亿]?(?:元|美元|欧元|港元)|%)'
const WIDE = `\\d(?:${SPACE}\\d)*`
/** 12 . 5 万元, 1 2 . 5万元: blanks stand beside the point; of 表1 2.5万元 nobody can tell. */
const DECIMAL = `(?:\\d{1,9}|${WIDE})(?:${SPACE}\\.${GAP}|\\.${SPACE})(?:\\d{1,6}|${WIDE})`
/** 3 0 万元: behind a character, each figure by itself and the unit too. */
const INTEGER = `(?<=[\\u4e00-\\u9fff:][ \\t]{0,2})\\d(?:${SPACE}\\d)+(?=${SPACE}[万亿元%])`
const NUMBERS = new RegExp(`(?<![\\d.][ \\t]{0,2})(?:${DECIMAL}|${INTEGER})${GAP}(?:${UNITS}[万亿]?)`, 'g')

/**
 * 2 0 2 4 年 1 2 月, 二 〇 二 四 年: the digits of a date that were typed wide stand together, and what parted them behind them, so
 * that the text keeps its length and a date its first character.
 */
export function closeUpDates(shadow: string): string {
  if (!hasBlank(shadow) || !ANY.test(shadow)) return shadow
  return shadow.replace(SPACED, closedUp).replace(NUMBERS, closedUp)
}

const closedUp = (words: string): string => words.replace(/[ \t]+/g, '').padEnd(words.length, CLOSED_UP)
