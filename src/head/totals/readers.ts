import { shiftDecimal } from '../../language/decimal.ts'
import { finder } from '../../language/matcher.ts'
import { readNumeral } from '../../language/numerals.ts'
import { STATES } from '../../notice/head.ts'
import type { TotalStates } from '../../notice/told-lexicons.ts'
import type { NoticeKind, TotalMeasure } from '../../notice/vocabulary.ts'
import type { Add, Found } from './found.ts'
import * as patterns from './patterns.ts'
import { partsOf } from './places.ts'
import { problems } from './problems.ts'
import { allDone, rates } from './rates.ts'
import { statuses } from './statuses.ts'

/** Most sentences lack what most patterns need, and are not asked by them. */
const FIND = {
  units: finder(patterns.UNITS),
  measures: finder(patterns.MEASURES),
  subItems: finder(patterns.SUB_ITEMS),
  aspects: finder(patterns.ASPECTS),
  money: finder(patterns.MONEY),
}

/** The totals of one sentence; a stretch once read is not read again, so the order is from the surest pattern down. */
export function ofSentence(sentence: string, kind: NoticeKind, states: TotalStates): Found[] {
  const found: Found[] = []
  const free = (start: number, end: number) => !found.some((other) => other.start < end && start < other.end)
  const add = (
    measure: TotalMeasure,
    words: string | undefined,
    unit: string | null,
    start: number,
    length: number,
  ) => {
    const value = words === undefined ? null : readNumeral(words)
    if (value === null || !free(start, start + length)) return
    found.push({ measure, value, unit, start, end: start + length })
  }
  for (const match of FIND.units(sentence)) add('units', match[1], match[2] ?? null, match.index, match[0].length)
  rates(sentence, states, found)
  measures(sentence, add)
  statuses(sentence, states, found, add)
  problems(sentence, kind, states, found, add)
  subItems(sentence, found, add)
  aspects(sentence, add)
  for (const match of FIND.money(sentence)) money(match, found)
  const parts = partsOf(sentence, kind, states)
  const isOfAll = (one: Found) => !parts.some((part) => part.start <= one.start && one.start < part.end)
  const ofAll = found.filter(isOfAll)
  allDone(sentence, states, ofAll)
  const addends = [...addendsIn(sentence, found), ...sharesOfRest(sentence, found)]
  return ofAll.filter((one) => isOfAll(one) && !addends.includes(one)).sort((a, b) => a.start - b.start)
}

/**
 * 巡视反馈8个问题,专项检查反馈3个问题,两份清单共11个问题: the numbers that the last one is the sum of; and those behind 其中
 * that make up the first.
 */
function addendsIn(sentence: string, found: readonly Found[]): readonly Found[] {
  const counted = found.filter(({ measure }) => measure === 'problems').sort((a, b) => a.start - b.start)
  const at = counted.findLastIndex(({ start }) => SUM.test(sentence.slice(0, start)))
  const before = counted.slice(0, Math.max(at, 0))
  if (makeUp(before, counted[at])) return before
  const [first, ...behind] = counted
  const isDivided = behind.length > 0 && DIVIDED.test(sentence.slice(first!.end, behind[0]!.start))
  return isDivided && makeUp(behind, first) ? behind : []
}

/**
 * 其余5个中完成3个、持续整改1个,累计完成5个: what is completed beside its sum is a share; where only of the rest is told what became of
 * it, nothing is told of the whole.
 */
function sharesOfRest(sentence: string, found: readonly Found[]): readonly Found[] {
  const done = found.filter(({ measure }) => measure === 'completed')
  const sum = done.findLast(({ start }) => IN_ALL.test(sentence.slice(0, start)))
  if (sum !== undefined)
    return done.filter(({ start, value }) => start < sum.start && Number(value) < Number(sum.value))
  const at = sentence.search(REST_OF)
  if (at < 0 || !done.some(({ start }) => start > at)) return []
  return [...done, ...found.filter(({ measure, start }) => STATES.includes(measure) && start > at)]
}

const REST_OF =
  /(?:其余|其他|剩余|余下|剩下|另外)的?(?:\d{1,4}|[一二三四五六七八九十两]{1,3})[个项条件](?:问题|事项|任务)?[中里]/
const IN_ALL = /(?:累计|共计?|合计|总计|总共|合起来|加起来)(?:已|全部)?$/

const SUM = /(?:共计?|合计|总计|总共)(?:有|为)?$/
const DIVIDED = /^[^,;。]{0,4}[,(](?:其中|包括|分别)/

const makeUp = (parts: readonly Found[], whole: Found | undefined): boolean =>
  parts.length > 1 && parts.reduce((all, { value }) => all + Number(value), 0) === Number(whole?.value)

function measures(sentence: string, add: Add): void {
  for (const match of FIND.measures(sentence)) {
    const before = sentence.slice(Math.max(0, match.index - 12), match.index)
    if (/制度$|(?:出台|建立|健全|完善)[^,。;]{0,8}$/.test(before) && !/整改/.test(match[0])) continue
    if (/已(?:完成|落实)/.test(before.slice(-4)) || (match[1] ?? match[3]) === '一') continue
    add('measures', match[1] ?? match[3], match[2] ?? match[4] ?? null, match.index, match[0].length)
  }
}

/** The lower tier: only where an upper one is named, in words or number, before it. */
function subItems(sentence: string, found: readonly Found[], add: Add): void {
  for (const match of FIND.subItems(sentence)) {
    const before = sentence.slice(0, match.index)
    if (match[1] !== undefined && !/问题|反馈|意见|方面/.test(before)) continue
    const upper = found.some(({ measure, start }) => measure === 'problems' && start < match.index)
    const whole = match[0].includes('问题') && !upper
    add(
      whole ? 'problems' : 'sub_items',
      match[1] ?? match[3],
      match[2] ?? match[4] ?? null,
      match.index,
      match[0].length,
    )
  }
}

function aspects(sentence: string, add: Add): void {
  for (const match of FIND.aspects(sentence)) {
    const before = sentence.slice(0, match.index)
    const after = sentence.slice(match.index + match[0].length)
    const counted =
      /^(?:存在)?(?:的)?(?:、\d{1,4}[个家](?:单位|部门|地方)(?:\([^()]{1,6}\))?)?(?:共|共计|,)?(?:\d|[一二三四五六七八九十百]{1,6})?(?:个|项|类|条|件)?(?:具体|突出|主要|重点|共)?(?:的)?(?:\d{1,6}[个项条])?(?:具体)?(?:问题|整治|专项整治|整改)|^(?:指出|反馈|查找|发现)(?:了|出)?(?:我[局院委校镇])?(?:存在)?(?:的)?(?:主要|突出)?(?:的)?问题/.test(
        after,
      )
    const fedBack =
      /(?:反馈|指出|发现|查找)(?:了|出|的)?(?:我[局院委校镇]|存在)?(?:问题|意见)?(?:涉及|共|在)?$/.test(before) &&
      !/^的?(?:工作|措施|内容|要求|意见建议)/.test(after)
    if (
      !(counted || fedBack) ||
      /(?:从|围绕|(?<!存)在|聚焦|仍有|还有|尚有|其余|剩余|余下)$/.test(before) ||
      (match[1] ?? '').length > 2
    )
      continue
    add('aspects', match[1], '个', match.index, match[0].length)
  }
}

function money(match: RegExpExecArray, found: Found[]): void {
  const [words, verb = '', number = '', scale] = match
  const value = shiftDecimal(number, scale === '亿' ? 8 : scale === '万' ? 4 : 0)
  const measure = verb.includes('整改') ? 'money_completed' : 'money_problem'
  found.push({ measure, value, unit: `${scale ?? ''}元`, start: match.index, end: match.index + words.length })
}
