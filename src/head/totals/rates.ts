import { finder } from '../../language/matcher.ts'
import { readNumeral } from '../../language/numerals.ts'
import type { TotalStates } from '../../notice/told-lexicons.ts'
import type { Found } from './found.ts'
import * as patterns from './patterns.ts'
import { countsLetters } from './statuses.ts'

const findRates = finder(patterns.RATE)

/** Rates of completion; what is promised, and the rate of something else, is none. */
export function rates(sentence: string, states: TotalStates, found: Found[]): void {
  const { promise } = patterns.statePatterns(states)
  for (const { index, 0: words, 1: rate, 2: spelt, 3: share, 4: done } of findRates(sentence)) {
    const value = rate ?? spelt ?? share ?? done
    if (promise.test(sentence.slice(0, index))) continue
    // 信访件3719件,完成3230件,占86.9%
    if (share !== undefined && countsLetters(sentence.slice(0, index).replace(/[^,;]*$/, ''), undefined)) continue
    // 3665个信访举报问题,已整改完成3569个,完成率97.4%
    if (ofLetters(sentence.slice(0, index))) continue
    // 完成率达到100%的51个: how many have that rate
    if (/^(?:及?以[上下])?的(?:有|共)?\d/.test(sentence.slice(index + words.length))) continue
    // 改造完成率42.6% is the rate of something else
    if (/^完成率/.test(words) && !/整改|问题|销号|反馈|任务/.test(sentence.slice(0, index))) continue
    if (/^完成率/.test(words) && OTHER_RATE.test(sentence.slice(0, index))) continue
    // 改造网点45个,占86.5% is the share of something else
    if (
      share !== undefined &&
      !/问题|任务|事项|总数|总量/.test(words) &&
      !OF_RECTIFICATION.test(sentence.slice(0, index))
    )
      continue
    found.push({
      measure: 'completion_rate',
      value: readNumeral(value ?? '100') ?? value ?? '',
      unit: '%',
      start: index,
      end: index + words.length,
    })
  }
}

/** The number told of letters goes before the number of those that are done, and the rate is of both. */
function ofLetters(before: string): boolean {
  const clause = before.slice(before.lastIndexOf(';') + 1)
  return countsLetters(clause.replace(/[^,]*,?$/, ''), undefined)
}

/** 清产核资完成率: what is named right before is what is done. */
const OTHER_RATE =
  /(?:^|[,;、])(?![^,;、]*(?:整改|问题|销号|反馈|完成|总体|整体|综合|任务|目前|截至|按期|按时|总))[^,;、\d%()]{2,12}$/

/** The clause before a bare share. */
const OF_RECTIFICATION = /(?:整改(?!期)|销号|办结)[^,;。]{0,8}$/

/** 目前: so short a clause goes on about what stands before it. */
const SHORT = 4

/** 目前这3个单位应改的事项均已改到位: all of theirs. */
const OF_SOME_UNITS =
  /(?:[这该]|上述|其中)(?:\d{1,3}|[一二两三四五六七八九十])?[个家名位户]?(?:被[^,。;]{2,6}的)?(?:单位|部门|企业|公司|乡镇|镇|村|社区|学校|医院|支部|人员|同志|干部)/

/** 反馈问题已全部完成整改, with no number in its clause. */
export function allDone(sentence: string, states: TotalStates, found: Found[]): void {
  const { findAllDone, findCarriedDone, promise, most, others } = patterns.statePatterns(states)
  if (found.some(({ measure }) => measure === 'completion_rate' || measure === 'completed')) return
  for (const match of findAllDone(sentence)) {
    const before = sentence.slice(0, match.index)
    if (promise.test(before) || /(?:对|凡|已|待|在|如|未|不|该|此|将|(?:该|此|本)[项个条类]?)$/.test(before)) continue
    const clause = /[^,;。]*$/.exec(before)?.[0] ?? ''
    if (
      /(?:是否|有没有|能否|确保|力争|推动|实现(?!了?(?:100%|百分之百))|争取|(?<!已)做到|直至|直到|后|该问题|此问题|本项)/.test(
        clause + match[0],
      ) ||
      !/问题|事项|任务|反馈|意见/.test((clause.length <= SHORT ? before : clause) + match[0]) ||
      OF_SOME_UNITS.test(clause) ||
      others.test(clause + match[0]) ||
      most.test(clause + match[0])
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
  for (const { index, 0: said } of findCarriedDone(sentence)) {
    const before = sentence.slice(0, index)
    if (!OF_FEEDBACK.test(before) || [OF_SOME, most, others, promise].some((one) => one.test(before + said))) continue
    const start = said.startsWith(',') ? index + 1 : index
    found.push({ measure: 'completion_rate', value: '100', unit: '%', start, end: index + said.length })
    return
  }
}

/** 巡察反馈的6个问题,从清单到措施都落了地: what the clauses that follow are of. */
const OF_FEEDBACK =
  /(?:反馈|指出|点出|巡[察视])[^,。;]{0,12}问题(?:(?:\d{1,3}|[一二三四五六七八九十]{1,2})[个项条件])?(?:,[^,。;]{1,24}){0,3}$/
/** Behind these the last clause is not of all the problems, or is no more than a wish. */
const OF_SOME =
  /要求|确保|力争|争取|推动|督促|努力(?=[把将实使让做])|务必|其余|其中|除|涉及|自查|信访|线索|边[巡审查]边改|[立即查]行?[立即知]改|\d[份处起宗户笔]|(?:措施|任务|制度)[^,。;]{0,3}\d|\d[条项个][^,。;]{0,4}(?:措施|任务|制度)/
