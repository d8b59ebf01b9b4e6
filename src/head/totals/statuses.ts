import { allMatches } from '../../language/matcher.ts'
import type { TotalStates } from '../../notice/told-lexicons.ts'
import type { Add, Found } from './found.ts'
import * as patterns from './patterns.ts'

const OF_PROBLEMS = new Map(
  ['个', '项', '条', '类', '件', '宗', '处', '起'].map((unit) => [unit, new RegExp(`\\d${unit}[^,。;]{0,6}问题`)]),
)

/** 问题12个,目前已解决8个, 已解决党建方面问题8个: the number behind the state is its own. */
const COUNTS_OTHERS = /^(?:[^,。;\d]{1,16}?(?:问题|事项|任务))?\s?(?:\d|[一二三四五六七八九十]{1,3}[个项条件])/

/** 信访件3719件,目前已完成整改3230件: letters are told of, until problems are counted. */
export const countsLetters = (before: string, unit: string | undefined): boolean => {
  const last = allMatches(/\d{1,7}[余多万]{0,2}([个项条类件宗处起])/g, before).at(-1)
  if (unit === '件' && LETTERS.test(before) && !/问题[^,。;\d]{0,4}\d{1,6}件/.test(before)) return true
  if (last === undefined || (unit !== undefined && last[1] !== unit)) return false
  const named = /(?:信访|投诉|举报|线索|信件|工单|诉求|案件)/
  return (
    /(?:信访|投诉|举报|线索|信件|工单|诉求|案件)[^,。;:\d]{0,8}$/.test(before.slice(0, last.index)) ||
    named.test(/^[^,。;:\d]{0,6}/.exec(before.slice(last.index + last[0].length))![0])
  )
}

/** 109件环境信访举报问题中,经查属实93件: all that is counted by 件 after it. */
const LETTERS = /(?:信访|举报|投诉|来电|来信)[^。]{0,30}\d{1,6}件|\d{1,6}件[^,。;]{0,6}(?:信访|举报|投诉)/

/** 12个问题,甲市完成2个,乙市1个: how far each of several places has come. */
const isOneOfPlaces = (sentence: string, match: RegExpMatchArray): boolean =>
  /(?:^|[,、;])[^,、;。\d]{1,8}[省市县区州旗镇乡](?:已|已经)?$/.test(sentence.slice(0, match.index)) &&
  /^[,、;][^,、;。\d]{1,8}[省市县区州旗镇乡](?:已|已经)?(?:完成)?(?:整改)?\d{1,5}[个项条类件宗处起]/.test(
    sentence.slice((match.index ?? 0) + match[0].length),
  )

/** 时序要求为:2023年底前完成1项,2024年底前完成3项: what is to be done by some day. */
const isDue = (before: string): boolean =>
  /(?:年|月|日|底|末)前(?:应|需|须|可|将)?$/.test(before) &&
  (/要求|时序|时限|期限|节点|目标|计划|划分/.test(before) || STANDS_NOW.test(before))

/** 现已整改到位42条,11月底前完成26项: after what is done by now, what is done by a day is still to come. */
const STANDS_NOW = /(?:目前|[现均]已|已经)[^。;]*\d[个项条类件][^。;]*[,、](?![^,、]*已)[^,、]{0,14}$/

export function statuses(sentence: string, states: TotalStates, found: readonly Found[], add: Add): void {
  const { behind, before, beside, measureOf, promise } = patterns.statePatterns(states)
  const measured = found.find(({ measure }) => measure === 'measures')
  const tier = (unit: string | undefined, at: number) =>
    measured !== undefined &&
    measured.end <= at &&
    measured.unit === unit &&
    !OF_PROBLEMS.get(unit ?? '')?.test(sentence)
  let immediate = -1
  for (const match of allMatches(behind, sentence)) {
    const [words, status = '', number, unit] = match
    const measure = number === '一' ? null : measureOf(status)
    if (measure === null || promise.test(sentence.slice(0, match.index)) || tier(unit, match.index)) continue
    if (/(?:信访|投诉|举报|案件|线索|信件|工单|诉求)[^,。;]{0,12}$/.test(sentence.slice(0, match.index))) continue
    const lead = sentence.slice(0, match.index)
    if (countsLetters(lead, unit) || isOneOfPlaces(sentence, match) || isDue(lead)) continue
    if (/(?:同类|类似|其他)(?:的)?问题[^。;]{0,14}$/.test(sentence.slice(0, match.index))) continue
    const told = sentence.slice(Math.max(0, match.index - 24), match.index)
    const isOfProblems = /问题|整改/.test(told) || beside.test(sentence.slice(match.index + words.length))
    if (/办结(?!销号)/.test(status) && (!isOfProblems || /线索|信访|投诉|举报|案件/.test(told))) continue
    if (
      measure === 'completed' &&
      immediate >= 0 &&
      /^[,、(]?(?:已|均|全部|其中)?$/.test(sentence.slice(immediate, match.index))
    )
      continue
    add(measure, number, unit ?? null, match.index, words.length)
    if (measure === 'immediate') immediate = match.index + words.length
  }
  for (const match of allMatches(before, sentence)) {
    const [words, number, unit, status = ''] = match
    const measure = number === '一' ? null : measureOf(status)
    const after = sentence.slice(match.index + words.length)
    if (measure === null || COUNTS_OTHERS.test(after) || tier(unit, match.index)) continue
    if (
      promise.test(sentence.slice(0, match.index)) ||
      measure === 'immediate' ||
      /^[^,。;]{0,4}(?:制度|方案)/.test(after)
    )
      continue
    add(measure, number, unit ?? null, match.index, words.length)
  }
}
