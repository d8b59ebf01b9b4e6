import type { Bound } from '../notice/vocabulary.ts'

const LEADS: Readonly<Record<string, Bound>> = {
  ...{ 不少于: 'at_least', 不低于: 'at_least', 不得少于: 'at_least', 不得低于: 'at_least', 至少: 'at_least' },
  ...{ 最少: 'at_least', 起码: 'at_least', 不小于: 'at_least', 上: 'at_least', 不下: 'at_least', 不下于: 'at_least' },
  ...{ 不超过: 'at_most', 不得超过: 'at_most', 不高于: 'at_most', 不多于: 'at_most', 不得多于: 'at_most' },
  ...{ 至多: 'at_most', 最多: 'at_most', 最高: 'at_most', 不大于: 'at_most', 不得高于: 'at_most' },
  ...{ 超过: 'over', 突破: 'over', 逾: 'over', 超: 'over', 高于: 'over', 大于: 'over', 多于: 'over', 不止: 'over' },
  ...{ 近: 'under', 将近: 'under', 接近: 'under', 不足: 'under', 不到: 'under', 少于: 'under', 低于: 'under' },
  ...{ 小于: 'under', 未满: 'under', 约: 'about', 大约: 'about', 大概: 'about', 约为: 'about' },
} as const satisfies Readonly<Record<string, Bound>>

const TAILS: Readonly<Record<string, Bound>> = {
  ...{
    以上: 'at_least',
    及以上: 'at_least',
    或以上: 'at_least',
    或者以上: 'at_least',
    或更多: 'at_least',
    或者更多: 'at_least',
    '(含)以上': 'at_least',
    之上: 'at_least',
  },
  ...{ 以内: 'at_most', 之内: 'at_most', 以下: 'at_most', 及以下: 'at_most', '(含)以下': 'at_most' },
  ...{ 左右: 'about', 上下: 'about' },
} as const satisfies Readonly<Record<string, Bound>>

const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[()]/g, '\\$&'))
    .join('|')

/** 签约3家, 最近3次, 贴近3个村, 上10时 and 其中最高5万元 carry no bound; 津补贴近680万元 and 给予最高10万元 do. */
const LEAD = new RegExp(
  `(?<![预签节条制契合公履违邀相])(?<!(?:最|附|临|远|靠|邻|(?<![全每去今\\d])年|亲|(?<![补津房餐车])贴)(?=近))(?<!(?:[以向赶晚早地线网街路])(?=上))(?:(?<=给予|[处罚可获奖补贴助偿]|每[日天次月年人户项])|(?!最高))(?:${longestFirst(Object.keys(LEADS))})(?:了|是|有|为|达到|达)?[ \\t]?$`,
)
const ROUND_NUMBER = /^[十百千万亿]/
const TAIL = new RegExp(
  `^\\s?(${longestFirst(Object.keys(TAILS))})(?!方式|方法|[级述几方简列所下是三四五六七八九、]{0,1}[级述几方简列问情])`,
)
/** 10个内容以内: the bound behind the counted noun. */
const FAR_TAIL =
  /^(?![一二两三四五六七八九十]?级)[^\x00-\u4dff一二两三四五六七八九十级层半年月天日周岁,。]{1,5}?(及?以上|以内|及?以下|左右)(?![级述几方简列的]|人员|干部|职称|领导|职工|学历|教师|党员|医[师生]|职务|岗位)/

const LEAD_REACH = 6
/** What the words of a bound end and begin with: most numbers have none, and one look tells. */
const LAST_OF_LEAD = new Set([...Object.keys(LEADS).map((word) => word.at(-1)), ...'了是有为到达'])
const FIRST_OF_TAIL = new Set(Object.keys(TAILS).map((word) => word[0]))
const isSpace = (c: string | undefined): boolean => c === ' ' || c === '\t'

/** The bound in the words before a number, and where they begin. */
export function boundBefore(shadow: string, start: number, number: string): { bound: Bound; start: number } | null {
  if (!LAST_OF_LEAD.has(shadow[isSpace(shadow[start - 1]) ? start - 2 : start - 1])) return boundOfEach(shadow, start)
  const words = shadow.slice(Math.max(0, start - LEAD_REACH), start)
  const match = LEAD.exec(words)
  if (match === null) return boundOfEach(shadow, start)
  const lead = match[0].replace(/\s$/, '').replace(/(?<=.)(?:了|是|有|为|达到|达)$/, '')
  // 上百名 is at least a hundred; before any other number 上 is a place or a time
  if (lead === '上' && !ROUND_NUMBER.test(number)) return null
  return { bound: LEADS[lead] ?? 'about', start: start - match[0].length }
}

const EACH = new RegExp(
  `(${longestFirst(Object.keys(LEADS).filter((word) => word.length > 1))})(?:于)?每[^\\d,。;:!?\\n]{1,5}$`,
)
const EACH_REACH = 12

/** 不得低于每餐6元: the bound of a rate stands before what it is a rate of, and outside the quote. */
function boundOfEach(shadow: string, start: number): { bound: Bound; start: number } | null {
  const words = shadow.slice(Math.max(0, start - EACH_REACH), start)
  const lead = words.includes('每') ? EACH.exec(words)?.[1] : undefined
  return lead === undefined ? null : { bound: LEADS[lead] ?? 'about', start }
}

/** The bound in the words after a measure word, and where they end. `far` reads across a short noun. */
export function boundAfter(shadow: string, end: number, far = false): { bound: Bound; end: number } | null {
  const isTail = FIRST_OF_TAIL.has(shadow[isSpace(shadow[end]) ? end + 1 : end])
  if (!far && !isTail) return null
  const words = shadow.slice(end, end + 12)
  const isFar = far && (words.includes('以') || words.includes('左右'))
  const match = (isTail ? TAIL.exec(words) : null) ?? (isFar ? FAR_TAIL.exec(words) : null)
  const tail = match?.[1]
  if (match === null || tail === undefined) return null
  return { bound: TAILS[tail] ?? 'exact', end: end + match[0].length }
}
