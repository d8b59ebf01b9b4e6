import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import type { Span } from '../notice/span.ts'
import type { Scene, Verdict } from './check.ts'
import { dateBeside } from './date-beside.ts'
import { problemAt } from './nodes.ts'

/** What is done with a paper that has its number; one that is drafted, discussed or passed gets it later, perhaps in the next year. */
const DEALT_WITH = /(?:学习|传达|贯彻|宣讲|转发|印发|下发|对照|依据|根据|按照|落实|执行|收看|观看)[^,。;]{0,30}$/
/** Another day or step stands between. */
const LATER = /\d{4}年|[今次翌明]年|随后|之后|研究|审议|通过|修订|制定|起草/
/** 2024年中央一号文件: papers and meetings that their year names. */
const OF_YEAR = /(20\d{2})年(?:度)?(?:中央一号文件|全国“?两会”?|(?:国务院|省|市|县|区)?政府工作报告)/g
/** 2025年5月修订的《…》: what the day before a title tells. */
const MADE = /^(?:重?新)?(?:修[订正改]|印发|颁布|公布|出台|发布|施行|实施|通过)(?:施行|实施)?的$/

/** What bears the first day that it can be of: a paper by its number or edition, by the day before its title, or by the year it is named after. */
interface Dated {
  readonly span: Span
  readonly from: string
  readonly words: string
  readonly refs: Verdict['refs']
  /** Work on it begins before its year: 筹备2025年全国两会. */
  readonly isPrepared?: true
}

function datedIn(scene: Scene): Dated[] {
  const { shadow, content } = scene.text
  const dates = factsOf(scene.facts, 'date')
  const papers = flatMap(factsOf(scene.facts, 'document'), (paper): Dated[] => {
    const { number, modality } = paper.value
    if (modality !== 'actual') return []
    const refs = [paper]
    const made = dates.findLast(
      ({ span, value }) => span.end <= paper.span.start && value.role === 'event' && value.form === 'point',
    )
    const isMade = made !== undefined && MADE.test(shadow.slice(made.span.end, paper.span.start))
    if (isMade)
      return [
        {
          span: { start: made.span.start, end: paper.span.end },
          from: made.value.start,
          words: paper.value.title ?? number ?? '',
          refs,
        },
      ]
    const quote = shadow.slice(paper.span.start, paper.span.end)
    const year = (number === null ? EDITION : NUMBER).exec(number ?? quote)?.[1]
    return year === undefined ? [] : [{ span: paper.span, from: year, words: number ?? quote, refs }]
  })
  const named = allMatches(OF_YEAR, shadow).map(({ index, 0: words, 1: year }): Dated => {
    const span = { start: index, end: index + words.length }
    return { span, from: year!, words: content.slice(span.start, span.end), refs: [], isPrepared: true }
  })
  return [...papers, ...named]
}
const NUMBER = /[〔[(](20\d{2})[〕\])]/
const EDITION = /[(](20\d{2})年?(?:\d{1,2}月)?(?:最?新)?修[订正][)]$/

/** 2024年10月8日学习…(县办发〔2025〕3号): a paper dealt with before the day or year that it bears. */
export function papersAhead(scene: Scene, day: FactOf<'date'> | null): Verdict[] {
  return flatMap(datedIn(scene), ({ span, from, words, refs = [], isPrepared }) => {
    const isBefore = (date: FactOf<'date'> | null) => date !== null && date.value.end.slice(0, from.length) < from
    const told = dateBeside(scene, span)
    const between = told === null ? '' : scene.text.shadow.slice(told.span.end, span.start)
    const beside = DEALT_WITH.test(between) && !LATER.test(between) ? told : null
    const early = isBefore(beside) ? beside : isBefore(day) && isPrepared === undefined ? day : null
    if (early === null) return []
    return [
      {
        result: early.value.year_basis === 'stated' ? ('fail' as const) : ('uncertain' as const),
        refs: [...problemAt(scene, span), ...refs, early],
        spans: [span, early.span],
        args: { form: 'early', words, from, day: early.value.end },
      },
    ]
  })
}
