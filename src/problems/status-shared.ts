import { compiledFrom } from '../language/lexicon.ts'
import { allMatches } from '../language/matcher.ts'
import { readNumeral } from '../language/numerals.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import type { FoundProblem, ProblemStatus } from '../notice/problem.ts'
import type { Scene } from './scene.ts'
import { readAt } from './status-reading.ts'
import { wholeStatus } from './status-sentences.ts'

const NUMBER = '[\\d一二三四五六七八九十两]{1,3}'

/** 以上3个问题均已完成整改。 on a line of its own: one sentence for several items. */
const sentences = compiledFrom(
  (lexicon: StatusLexicon) =>
    new RegExp(
      `(?<=^|\\n)[ \\t]*(?:以上|上述|前述|前面)(?:的)?(?:(?<count>${NUMBER})[个项条件]|几[个项条])?(?:具体|反馈)?(?:的)?(?:问题|事项|任务)[,]?(?<label>${wholeStatus(lexicon)})(?=[。;]?[ \\t]*(?:\\n|$))`,
      'g',
    ),
)

/** Gives the items before such a sentence what it says of them: as many as it counts, else those beside the last of them. */
export function withShared(scene: Scene, problems: readonly FoundProblem[]): readonly FoundProblem[] {
  const { text, knowledge } = scene
  const found = allMatches(sentences(knowledge.statuses), text.shadow)
  if (found.length === 0) return problems
  const told = new Map<FoundProblem, ProblemStatus>()
  for (const match of found) {
    const { label = '', count } = match.groups!
    const start = match.index + match[0].lastIndexOf(label)
    const status = readAt(text, { start, end: start + label.length }, 'status/shared', knowledge.statuses)
    if (status === null) continue
    for (const problem of meant(problems, match.index, count))
      if (problem.status.value === 'not_reported' && !told.has(problem)) told.set(problem, status)
  }
  return problems.map((problem) => {
    const status = told.get(problem)
    return status === undefined ? problem : { ...problem, status }
  })
}

function meant(problems: readonly FoundProblem[], at: number, count: string | undefined): readonly FoundProblem[] {
  const before = problems.filter(({ heading }) => heading.end <= at)
  const number = count === undefined ? null : Number(readNumeral(count))
  if (number !== null) return number <= before.length ? before.slice(before.length - number) : []
  const parent = before.at(-1)?.path.slice(0, -1).join('.')
  return before.filter(({ path }) => path.slice(0, -1).join('.') === parent)
}

/** 整改情况:…,现已全部整改到位。 behind a list of problems that nothing else answers. */
const ofAll = compiledFrom(
  (lexicon: StatusLexicon) =>
    new RegExp(
      `(?<=[\\n。;,:])[ \\t]*(?<subject>(?:以上|上述|前述|反馈的?|巡[视察]反馈的?)?(?:${NUMBER}[个项条件])?(?:具体|反馈)?(?:的)?(?:问题|事项|任务))?(?<label>${wholeStatus(lexicon)})(?=[。;,]|[ \\t]*(?:\\n|$))`,
      'g',
    ),
)
const ALL = /均|全部|全面|都/
const REACH = 600

/** Problems of a list in prose with what one sentence below the list says of them all. */
export function withStateOfAll(scene: Scene, listed: readonly FoundProblem[]): readonly FoundProblem[] {
  const { text, knowledge } = scene
  const last = listed.at(-1)
  if (last === undefined || listed.length < 2 || listed.some(({ status }) => status.value !== 'not_reported'))
    return listed
  const from = last.span.end
  const below = text.shadow.slice(from, from + REACH)
  for (const match of allMatches(ofAll(knowledge.statuses), below)) {
    const { label = '', subject } = match.groups!
    const number = /[\d一二三四五六七八九十两]{1,3}(?=[个项条件])/.exec(subject ?? '')?.[0]
    if (!ALL.test(label) || (number !== undefined && Number(readNumeral(number)) !== listed.length)) continue
    const start = from + match.index + match[0].lastIndexOf(label)
    const status = readAt(text, { start, end: start + label.length }, 'status/shared', knowledge.statuses)
    if (status !== null)
      return listed.map((problem) => ({ ...problem, status: { ...status, basis: 'implied' as const } }))
  }
  return listed
}
