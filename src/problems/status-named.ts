import { anyOf, compiledFrom } from '../language/lexicon.ts'
import { allMatches } from '../language/matcher.ts'
import { readNumeral } from '../language/numerals.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import type { FoundProblem, ProblemStatus } from '../notice/problem.ts'
import { pairsOf } from './measure-lists.ts'
import type { Scene } from './scene.ts'
import { readAt } from './status-reading.ts'
import { wholeStatus } from './status-sentences.ts'

const NUMBER = '[\\d一二三四五六七八九十两]{1,3}'

/** 管网漏损、党支部换届2个问题已完成整改: problems called by words of theirs, with how many they are; 确保…, 如… tells no state. */
const clauses = compiledFrom(
  (lexicon: StatusLexicon) =>
    new RegExp(
      `(?<=[\\n。;,:])[ \\t]*(?:其中,?|目前,?|现)?(?<names>(?!${anyOf(lexicon.promises)}|并非)[^,。;:\\n]{2,160}?)(?:等)?(?:(?<count>${NUMBER})[个项条])?(?:具体|反馈)?(?:的)?问题(?:的)?(?:整改)?(?:目前|现)?(?<label>${wholeStatus(lexicon)})(?=[。;,])`,
      'g',
    ),
)
const JOINT = /、|(?:以及|和|与|及)(?=[\u4e00-\u9fff“]{3})/
/** 上轮巡察反馈问题整改不彻底: no name of one problem. */
const OF_A_ROUND = /反馈|巡[视察]|审计|督[查察]|上一?[轮次]/
/** Of the words of a name so many are those of the problem. */
const ENOUGH = 0.6
const FEWEST_PAIRS = 2

/**
 * Gives problems without a state what a sentence outside them all says of them by name: 四、整改完成情况 管网漏损、党支部换届2个问题已完成整改,
 * 工程分包问题基本完成整改. Each name means one problem by most of its words, and as many are named as the sentence counts.
 */
export function withNamed(scene: Scene, problems: readonly FoundProblem[]): readonly FoundProblem[] {
  const { text, knowledge } = scene
  const open = problems.filter(({ status }) => status.value === 'not_reported')
  if (open.length < 2) return problems
  const words = open.map(({ title }) => pairsOf(title))
  const told = new Map<FoundProblem, ProblemStatus>()
  for (const match of allMatches(clauses(knowledge.statuses), text.shadow)) {
    const { names = '', label = '', count } = match.groups!
    if (problems.some(({ span }) => span.start <= match.index && match.index < span.end)) continue
    if (OF_A_ROUND.test(names)) continue
    const meant = names.split(JOINT).map((name) => open[meantBy(pairsOf(name), words)])
    const number = count === undefined ? null : Number(readNumeral(count))
    const each = new Set(meant).size === meant.length && !meant.includes(undefined)
    if (!each || (number !== null && number !== meant.length)) continue
    const start = match.index + match[0].lastIndexOf(label)
    const status = readAt(text, { start, end: start + label.length }, 'status/named', knowledge.statuses)
    if (status !== null) for (const problem of meant) if (!told.has(problem!)) told.set(problem!, status)
  }
  return told.size === 0
    ? problems
    : problems.map((problem) => {
        const status = told.get(problem)
        return status === undefined ? problem : { ...problem, status }
      })
}

/** The one problem that has most of the words of a name, more of them than any other has; -1 where there is none. */
function meantBy(name: ReadonlySet<string>, problems: readonly ReadonlySet<string>[]): number {
  const shared = problems.map((words) => [...name].filter((pair) => words.has(pair)).length)
  const most = Math.max(...shared)
  const isMeant =
    most >= Math.max(FEWEST_PAIRS, name.size * ENOUGH) && shared.filter((one) => one === most).length === 1
  return isMeant ? shared.indexOf(most) : -1
}
