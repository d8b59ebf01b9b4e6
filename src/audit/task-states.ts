import { flatMap } from '../language/flat-map.ts'
import { compiledFrom, oneOf } from '../language/lexicon.ts'
import { allMatches } from '../language/matcher.ts'
import { readNumeral } from '../language/numerals.ts'
import { contains, overlaps, type Span, sliceOf } from '../notice/span.ts'
import type { TotalStates } from '../notice/told-lexicons.ts'
import type { TotalMeasure } from '../notice/vocabulary.ts'
import type { Scene } from './check.ts'
import { BY_SOME_TIME } from './staged.ts'

/** What is counted in another name than problems, and the states of it in one sentence: 31项整改任务已完成26项,正在推进5项. */
export interface TaskStates {
  readonly base: { readonly value: number; readonly span: Span; readonly measure: TotalMeasure }
  readonly parts: readonly { readonly value: number; readonly span: Span }[]
}

/** Its first character before what stands ahead of it is looked at: found far faster so. */
const N = '(?:\\d(?<![\\d.第]\\d)\\d{0,3}|[一二三四五六七八九十](?<![\\d.第].)[一二三四五六七八九十]{0,2})'

/** What is counted and its states, as `data/total-states.json` words them. */
const patternsOf = compiledFrom((words: TotalStates) => {
  const task = oneOf(words.tasks)
  // 立行立改12条、限期整改18条 says when, not how far
  const states = words.states.filter(({ measure }) => measure !== 'immediate')
  const state = oneOf([...flatMap(states, ({ phrases }) => phrases), ...words.task_states])
  return {
    base: new RegExp(
      `(?<before>${N})(?<unit>[个项条件])(?:具体|重点|主要|年度)?${task}|${task}(?:共计|合计|共|计|有)?(?<behind>${N})(?<unit2>[个项条件])`,
      'g',
    ),
    part: new RegExp(
      `(?:其中|目前|现|还有|另有|其余|剩余|余下|仍有|尚有|需|的){0,3}${state}(?:整改)?(?:任务|事项|措施)?(?:的)?(?:有|共)?(?<n>${N})(?<unit>[个项条件])(?!整改)|(?:其余|剩余|余下|还有|另有|仍有|尚有|另外)(?:的)?(?<m>${N})(?<unit3>[个项条件])(?:任务|事项|措施|问题)?(?:仍|还|均|已|尚|目前|也)?${state}|(?<=[,、;:(])(?<o>${N})(?<unit4>[个项条件])(?:任务|事项|措施)?(?:均|都|仍|还)?${state}`,
      'g',
    ),
  }
})

export function taskStatesIn(scene: Scene): TaskStates[] {
  const patterns = patternsOf(scene.knowledge.totalStates)
  const named = allMatches(patterns.base, scene.text.shadow).map(({ index }) => index)
  // few notices count tasks, and those in few of their sentences
  const sentences = named.length === 0 ? [] : allMatches(/[^。\n]{1,600}/g, scene.text.shadow)
  return flatMap(sentences, ({ index, 0: sentence }) => {
    if (!named.some((at) => index <= at && at < index + sentence.length)) return []
    const bases = allMatches(patterns.base, sentence)
    const base = bases[0]
    if (base === undefined) return []
    const { before, behind, unit, unit2 } = base.groups ?? {}
    const counted = unit ?? unit2
    const rest = withoutShares(sentence.slice(base.index + base[0].length))
    const from = index + base.index + base[0].length
    const told = allMatches(patterns.part, rest)
      // 完成一项、销号一项 counts nothing
      .filter(({ groups }) => (groups?.unit ?? groups?.unit3 ?? groups?.unit4) === counted && numberOf(groups) !== '一')
      .map((match) => ({
        value: Number(readNumeral(numberOf(match.groups))),
        span: { start: from + match.index, end: from + match.index + match[0].length },
      }))
    const number = Number(readNumeral(before ?? behind ?? ''))
    // 17项任务已销号12项,达到序时进度5项;应完成的12项已全部完成: what adds up is all of it
    const upTo = told.findIndex((_, at) => at > 0 && totalOf(told.slice(0, at + 1)) === number)
    const parts = upTo < 0 ? told : told.slice(0, upTo + 1)
    const span = { start: index + base.index, end: from }
    const whole = { start: index, end: index + sentence.length }
    const isCounted = scene.head.totalsSaid.some(
      (one) =>
        one.measure !== 'measures' && !parts.some((part) => overlaps(part.span, one.span)) && contains(whole, one.span),
    )
    const others = bases.slice(1).map((one) => ({ start: index + one.index, end: index + one.index + one[0].length }))
    if (others.some((one) => !parts.some((part) => overlaps(part.span, one)))) return []
    const inItem = scene.problems.some((problem) => contains(problem.span, span))
    const sum = totalOf(parts)
    // beside a number of problems only what adds up is surely told of the tasks
    const doubtful = isCounted && sum !== number
    const upToRest = parts.findIndex(({ span }) => /^(?:其余|剩余|余下)/.test(sliceOf(scene.text.shadow, span)))
    const isClosed = upToRest > 0 && totalOf(parts.slice(0, upToRest + 1)) === number
    const divides = BY_TIME.test(rest.slice(0, (parts.at(-1)?.span.end ?? from) - from))
    if (
      parts.length < 2 ||
      doubtful ||
      divides ||
      (isClosed && upToRest < parts.length - 1) ||
      inItem ||
      /其中|(?:制度|每)/.test(rest.slice(0, parts[0]!.span.start - from))
    )
      return []
    const measure = /措施/.test(base[0]) ? 'measures' : 'sub_items'
    return [{ base: { value: number, span, measure }, parts }]
  })
}

/** By when each is to be done, told beside one another. */
const BY_TIME = new RegExp(`${BY_SOME_TIME}\\d{1,4}[个项条件]`)

const totalOf = (parts: TaskStates['parts']): number => parts.reduce((all, { value }) => all + value, 0)

const numberOf = (groups: RegExpMatchArray['groups']): string => groups?.n ?? groups?.m ?? groups?.o ?? ''

/** 已完成26项,正在推进5项,其中需长期坚持2项: shares of what was counted before them. */
function withoutShares(words: string): string {
  const at = words.search(/[个项条件][,;(]其中/)
  return at < 0 ? words : words.slice(0, at + 1)
}
