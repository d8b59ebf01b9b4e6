import { shiftDecimal } from '../language/decimal.ts'
import { allMatches } from '../language/matcher.ts'
import { readNumeral } from '../language/numerals.ts'
import type { NoticeKind, TotalMeasure } from '../notice/vocabulary.ts'
import type { Add, Found } from './total-found.ts'
import * as patterns from './total-patterns.ts'
import { partsOf } from './total-places.ts'
import { statuses } from './total-statuses.ts'

/** The totals of one sentence; a stretch once read is not read again, so the order is from the surest pattern down. */
export function ofSentence(sentence: string, kind: NoticeKind): Found[] {
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
  for (const match of allMatches(patterns.UNITS, sentence))
    add('units', match[1], match[2] ?? null, match.index, match[0].length)
  rates(sentence, found)
  measures(sentence, add)
  statuses(sentence, found, add)
  problems(sentence, kind, found, add)
  subItems(sentence, found, add)
  aspects(sentence, add)
  for (const match of allMatches(patterns.MONEY, sentence)) money(match, found)
  allDone(sentence, found)
  const parts = partsOf(sentence, kind)
  return found
    .filter(({ start }) => !parts.some((part) => part.start <= start && start < part.end))
    .sort((a, b) => a.start - b.start)
}

function rates(sentence: string, found: Found[]): void {
  for (const { index, 0: words, 1: rate, 2: spelt, 3: share, 4: done } of allMatches(patterns.RATE, sentence)) {
    const value = rate ?? spelt ?? share ?? done
    if (patterns.PROMISE.test(sentence.slice(0, index))) continue
    // 完成率达到100%的51个: how many have that rate
    if (/^(?:及?以[上下])?的(?:有|共)?\d/.test(sentence.slice(index + words.length))) continue
    // 改造完成率42.6% is the rate of something else
    if (/^完成率/.test(words) && !/整改|问题|销号|反馈|任务/.test(sentence.slice(0, index))) continue
    if (/^完成率/.test(words) && OTHER_RATE.test(sentence.slice(0, index))) continue
    found.push({
      measure: 'completion_rate',
      value: readNumeral(value ?? '100') ?? value ?? '',
      unit: '%',
      start: index,
      end: index + words.length,
    })
  }
}

/** 清产核资完成率: what is named right before is what is done. */
const OTHER_RATE =
  /(?:^|[,;、])(?![^,;、]*(?:整改|问题|销号|反馈|完成|总体|整体|综合|任务|目前|截至|按期|按时|总))[^,;、\d%()]{2,12}$/

function measures(sentence: string, add: Add): void {
  for (const match of allMatches(patterns.MEASURES, sentence)) {
    const before = sentence.slice(Math.max(0, match.index - 12), match.index)
    if (/制度$|(?:出台|建立|健全|完善)[^,。;]{0,8}$/.test(before) && !/整改/.test(match[0])) continue
    if (/已(?:完成|落实)/.test(before.slice(-4))) continue
    add('measures', match[1] ?? match[3], match[2] ?? match[4] ?? null, match.index, match[0].length)
  }
}

/** The lower tier: only where an upper one is named, in words or number, before it. */
function subItems(sentence: string, found: readonly Found[], add: Add): void {
  for (const match of allMatches(patterns.SUB_ITEMS, sentence)) {
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

/** The problems themselves; a number that a status counts (已完成的8个问题) was read as that status. */
function problems(sentence: string, kind: NoticeKind, found: Found[], add: Add): void {
  for (const pattern of [patterns.PROBLEMS, patterns.PROBLEMS_BEHIND, patterns.PROBLEMS_HERE])
    for (const match of allMatches(pattern, sentence)) {
      const [words, number, unit] = match
      const before = sentence.slice(0, match.index)
      if (isNoTotal(words, before, number, kind)) continue
      if (
        /(?:[^\d一二三四五六七八九十个大]方面|立行立改|即知即改|共性|信访|投诉)(?:的|等)?$/.test(before) ||
        /(?:立行立改|信访|投诉|线索)/.test(words)
      )
        continue
      const counted = found.find((other) => other.start < match.index + words.length && match.index < other.end)
      if (counted !== undefined) {
        if (
          counted.start >= match.index &&
          counted.measure !== 'measures' &&
          !LEFT.test(before) &&
          !found.some((other) => other.measure === 'problems')
        )
          pushProblems(found, number, unit ?? null, match)
        continue
      }
      const upper = found.find((other) => other.measure === 'problems' && other.start < match.index)
      add(
        upper !== undefined && (/具体|分项|细化/.test(words) || SPLIT_INTO.test(before)) ? 'sub_items' : 'problems',
        number,
        unit ?? null,
        match.index,
        words.length,
      )
      followedByDone(sentence, match, found)
    }
}

/** 仍有14个问题正在整改: a rest, not all of them. */
const LEFT = /(?:仍有|还有|尚有|其余|剩余|余下|另有|其中|对)(?:的)?$/
const SPLIT_INTO = /(?:细化|分解|细分|梳理|归纳|拆分)(?:分解|细化|拆分)?(?:为|成|出)(?:了)?$/

/** What members find in themselves, examples and demands are no totals of the notice. */
function isNoTotal(words: string, before: string, number: string | undefined, kind: NoticeKind): boolean {
  if (number === '一' || (number !== undefined && /^\d{4,}$/.test(number) && kind === 'rectification_notice'))
    return true
  if (
    /(?:同类|类似|其他|其它|新|党员|身边)(?:的)?问题|领办|包案/.test(words + before.slice(-6)) ||
    /(?<!逐[条项一]|全[面部]|照单)认领[^,。;]{0,4}$/.test(before) ||
    /(?:至|到|[-—~])$/.test(before)
  )
    return true
  if (/其中[^。]*$/.test(before) && /^(?:反馈|整改)/.test(words)) return true
  return (
    WITH_FEEDBACK.includes(kind) &&
    /^(?:查找|查摆|排查|发现|提出|梳理|建立)/.test(words) &&
    !(kind.startsWith('audit') ? /反馈|审计/ : /反馈|巡[察视](?:组)?$/).test(words + before.slice(-8))
  )
}

const WITH_FEEDBACK: readonly NoticeKind[] = [
  'rectification_notice',
  'feedback_bulletin',
  'audit_report',
  'audit_letter',
  'env_progress_list',
]

/** 反馈的5个问题均已整改到位 states both how many there are and that they are done. */
function pushProblems(found: Found[], number: string | undefined, unit: string | null, match: RegExpExecArray): void {
  const value = number === undefined ? null : readNumeral(number)
  if (value !== null)
    found.push({ measure: 'problems', value, unit, start: match.index, end: match.index + match[0].length })
}

const DONE_AFTER =
  /^[,、]?(?:[^,。;\d]{0,6}|[^,。;]{0,6}月[底末初]?前?)(?:已全部|均已|已经全部|全部|已)(?:全部)?(?:完成整改|整改到位|整改完成|整改完毕|整改销号|销号|办结)(?![\d一二三四五六七八九十]|[^,。;]{0,3}率)/

/** 问题142条,3月底全部完成整改: the same number, done. */
function followedByDone(sentence: string, match: RegExpExecArray, found: Found[]): void {
  const end = match.index + match[0].length
  const done = DONE_AFTER.exec(sentence.slice(end))
  const number = match[1] === undefined ? null : readNumeral(match[1])
  if (
    done === null ||
    number === null ||
    patterns.PROMISE.test(sentence.slice(0, match.index)) ||
    /确保|力争|将/.test(done[0])
  )
    return
  found.push({
    measure: 'completed',
    value: number,
    unit: match[2] ?? null,
    start: match.index,
    end: end + done[0].length,
  })
}

function aspects(sentence: string, add: Add): void {
  for (const match of allMatches(patterns.ASPECTS, sentence)) {
    const before = sentence.slice(0, match.index)
    const after = sentence.slice(match.index + match[0].length)
    const counted =
      /^(?:的)?(?:共|共计|,)?(?:\d|[一二三四五六七八九十百]{1,6})?(?:个|项|类|条|件)?(?:具体|突出|主要|重点|共)?(?:的)?(?:\d{1,6}[个项条])?(?:具体)?(?:问题|整治|专项整治|整改)|^(?:指出|反馈|查找|发现)(?:了|出)?(?:我[局院委校镇])?(?:存在)?(?:的)?(?:主要|突出)?(?:的)?问题/.test(
        after,
      )
    const fedBack =
      /(?:反馈|指出|发现|查找)(?:了|出|的)?(?:我[局院委校镇]|存在)?(?:问题)?(?:涉及|共|在)?$/.test(before) &&
      !/^的?(?:工作|措施|内容|要求|意见建议)/.test(after)
    if (!(counted || fedBack) || /(?:从|围绕|(?<!存)在|聚焦)$/.test(before) || (match[1] ?? '').length > 2) continue
    add('aspects', match[1], '个', match.index, match[0].length)
  }
}

function money(match: RegExpExecArray, found: Found[]): void {
  const [words, verb = '', number = '', scale] = match
  const value = shiftDecimal(number, scale === '亿' ? 8 : scale === '万' ? 4 : 0)
  const measure = verb.includes('整改') ? 'money_completed' : 'money_problem'
  found.push({ measure, value, unit: `${scale ?? ''}元`, start: match.index, end: match.index + words.length })
}

/** 目前: so short a clause goes on about what stands before it. */
const SHORT = 4

/** 其余问题均已整改, 立行立改问题已全部完成整改: done, but not all there are. */
const PART_DONE =
  /(?:立行立改|即知即改|立查立改|边巡边改|其余|其他|其它|剩余|余下|移交|交办|转办|信访|投诉|举报|热线|来信|来访|诉求|线索|应在|到期)(?:的)?[^,。;]{0,14}(?:问题|事项|任务|意见)/

/** 反馈问题已全部完成整改, with no number in its clause. */
function allDone(sentence: string, found: Found[]): void {
  if (found.some(({ measure }) => measure === 'completion_rate' || measure === 'completed')) return
  for (const match of allMatches(patterns.ALL_DONE, sentence)) {
    const before = sentence.slice(0, match.index)
    if (patterns.PROMISE.test(before) || /(?:对|凡|已|待|在|如|未|不|该|此|将|(?:该|此|本)[项个条类]?)$/.test(before))
      continue
    const clause = /[^,;。]*$/.exec(before)?.[0] ?? ''
    if (
      /(?:确保|力争|推动|实现(?!了?(?:100%|百分之百))|争取|做到|直至|直到|后|该问题|此问题|本项)/.test(
        clause + match[0],
      ) ||
      !/问题|事项|任务|反馈|意见/.test((clause.length <= SHORT ? before : clause) + match[0]) ||
      PART_DONE.test(clause + match[0])
    )
      continue
    found.push({
      measure: 'completion_rate',
      value: '100',
      unit: '%',
      start: match.index,
      end: match.index + match[0].length,
    })
    return
  }
}
