import { finder } from '../../language/matcher.ts'
import { readNumeral } from '../../language/numerals.ts'
import { STATES } from '../../notice/head.ts'
import type { TotalStates } from '../../notice/told-lexicons.ts'
import type { NoticeKind } from '../../notice/vocabulary.ts'
import type { Add, Found } from './found.ts'
import * as patterns from './patterns.ts'

const FIND = [patterns.PROBLEMS, patterns.PROBLEMS_BEHIND, patterns.PROBLEMS_HERE, patterns.TASKS].map((pattern) =>
  finder(pattern),
)

/** The problems themselves; a number that a status counts (已完成的8个问题) was read as that status. */
export function problems(sentence: string, kind: NoticeKind, states: TotalStates, found: Found[], add: Add): void {
  for (const find of FIND)
    for (const match of find(sentence)) {
      const [words, number, unit] = match
      const before = sentence.slice(0, match.index)
      if (isNoTotal(words, before, number, kind) || isOfOthers(words, sentence, match.index, found)) continue
      if (
        /(?:[^\d一二三四五六七八九十个大等]方面|立行立改|即知即改|限期整改|分阶段整改|持续整改|长期整改|共性|信访|投诉)(?:的|等)?$/.test(
          before,
        ) ||
        /(?:立行立改|信访|投诉|线索|共性问题)/.test(words)
      )
        continue
      const counted = found.find((other) => other.start < match.index + words.length && match.index < other.end)
      if (counted !== undefined) {
        if (
          counted.start >= match.index &&
          counted.measure !== 'measures' &&
          !LEFT.test(before) &&
          !isOneOfSeveral(sentence, found) &&
          !found.some((other) => other.measure === 'problems')
        )
          pushProblems(found, number, unit ?? null, match)
        continue
      }
      const upper = found.find((other) => other.measure === 'problems' && other.start < match.index)
      add(
        upper !== undefined &&
          (/具体|分项|细化/.test(words) || SPLIT_INTO.test(before) || isOfSorts(upper, sentence, match.index))
          ? 'sub_items'
          : 'problems',
        number,
        unit ?? null,
        match.index,
        words.length,
      )
      followedByDone(sentence, match, states, found)
    }
}

/** 该镇存在14个问题,甲村、乙村党组织存在44个问题: what another has, told after the number of the unit's own. */
const HAS_OTHERS =
  /(?:^|[,;])[^,;]{0,40}(?:[村镇乡]|社区|单位|企业|学校)(?:党组织|党支部|党总支)?(?:还|也|共|各|分别)?存在$/
const isOfOthers = (words: string, sentence: string, at: number, found: readonly Found[]): boolean =>
  found.some(({ measure, start }) => measure === 'problems' && start < at) &&
  (HAS_OTHERS.test(sentence.slice(0, at)) || HAS_OTHERS.test(sentence.slice(0, at) + words.slice(0, 2)))

/** 11类问题30项: the sorts, and right behind them what falls under them. */
const isOfSorts = ({ unit, end }: Found, sentence: string, at: number): boolean =>
  unit === '类' && /^[,、,]?(?:共(?:计)?)?$/.test(sentence.slice(end, at))

/** 仍有14个问题正在整改: a rest, not all of them. */
const LEFT = /(?:仍有|还有|尚有|其余|剩余|余下|另有|其中|对)(?:的)?$/
/** 4个问题已完成整改,1个问题长期坚持: each a part, none of them the whole. */
const isOneOfSeveral = (sentence: string, found: readonly Found[]): boolean =>
  !sentence.includes('其中') &&
  found.filter(
    ({ measure, start, end }) =>
      STATES.includes(measure) && /^[\d一二三四五六七八九十]+[个项条件]问题/.test(sentence.slice(start, end)),
  ).length > 1
const SPLIT_INTO = /(?:细化|分解|细分|梳理|归纳|拆分)(?:分解|细化|拆分)?(?:为|成|出)(?:了)?$/

/** What members find in themselves, examples and demands are no totals of the notice. */
function isNoTotal(words: string, before: string, number: string | undefined, kind: NoticeKind): boolean {
  if (number === '一' || (number !== undefined && /^\d{4,}$/.test(number) && kind === 'rectification_notice'))
    return true
  if (
    /(?:同类|类似|其他|其它|新|党员|身边)(?:的)?问题|领办|包案/.test(words + before.slice(-6)) ||
    /(?:领办|包抓|包案|认领)\d{1,3}[个项条件][^,。;]{0,24}[、和与及]$/.test(before) ||
    /(?<!逐[条项一]|全[面部]|照单)认领[^,。;]{0,4}$/.test(before) ||
    /(?:至|到|[-—~])$/.test(before) ||
    EACH.test(before) ||
    OF_ONE_SORT.test(before)
  )
    return true
  if (
    /(?:办结|完成|解决|到位|销号)了?其中$/.test(before) ||
    (/其中[^。]*$/.test(before) && /^(?:反馈|整改)/.test(words))
  )
    return true
  return (
    WITH_FEEDBACK.includes(kind) &&
    /^(?:查找|查摆|排查|发现|提出|梳理|建立)/.test(words) &&
    !(kind.startsWith('audit') ? /反馈|审计/ : /反馈|巡[察视](?:组)?$/).test(words + before.slice(-8))
  )
}

/** 院领导8人每人联系1个问题: so many for each. */
const EACH = /(?:每(?![次批轮])|人均|平均)[^,。;\d]{0,10}$/

/** 涉及多个单位的9个问题, 社会关注度较高的6个问题: some of them, told by what they have in common. */
const OF_ONE_SORT =
  /(?:(?<!被)涉及(?:多|几|两|三|跨|若干|不同|历史|资金|民生|土地|项目|规划|诉讼|司法)[^,。;\d]{0,10}|跨[^,。;\d]{2,8}|(?:难度|影响|金额|周期|跨度|关注度|集中度|牵涉面)(?:较|比较|很|特别|最|更)?[大高长广多]|(?:情况|原因|成因)(?:较|比较|很)?复杂)的$/

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

/** 问题142条,3月底全部完成整改: the same number, done. */
function followedByDone(sentence: string, match: RegExpExecArray, states: TotalStates, found: Found[]): void {
  const { doneAfter, promise, most } = patterns.statePatterns(states)
  const end = match.index + match[0].length
  const done = doneAfter.exec(sentence.slice(end))
  const number = match[1] === undefined ? null : readNumeral(match[1])
  if (
    done === null ||
    number === null ||
    promise.test(sentence.slice(0, match.index)) ||
    /确保|力争|将/.test(done[0]) ||
    most.test(done[0])
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
