import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import type { Scene, Verdict } from './check.ts'
import { dateBeside } from './date-beside.ts'
import { problemAt } from './nodes.ts'

/** What is done with a paper that has its number; one that is drafted, discussed or passed gets it later, perhaps in the next year. */
const NUMBERED_BY_THEN = /(?:学习|传达|贯彻|宣讲|转发|印发|下发)[^,。;]{0,30}$/
/** Another day or step stands between. */
const LATER = /\d{4}年|[今次翌明]年|随后|之后|研究|审议|通过|修订|制定|起草/

/** 2024年10月8日学习…(县办发〔2025〕3号): a paper dealt with before the year that its number bears. */
export function papersAhead(scene: Scene, day: FactOf<'date'> | null): Verdict[] {
  return factsOf(scene.facts, 'document').flatMap((paper) => {
    const number = paper.value.number
    const year = /[〔[(](20\d{2})[〕\])]/.exec(number ?? '')?.[1]
    if (number === null || year === undefined || paper.value.modality !== 'actual') return []
    const isBefore = (date: FactOf<'date'> | null) => date !== null && date.value.end.slice(0, 4) < year
    const told = dateBeside(scene, paper.span)
    const between = told === null ? '' : scene.text.shadow.slice(told.span.end, paper.span.start)
    const beside = NUMBERED_BY_THEN.test(between) && !LATER.test(between) ? told : null
    const early = isBefore(beside) ? beside : isBefore(day) ? day : null
    if (early === null) return []
    return [
      {
        result: early.value.year_basis === 'stated' ? ('fail' as const) : ('uncertain' as const),
        refs: [...problemAt(scene, paper.span), paper, early],
        spans: [paper.span, early.span],
        args: { form: 'early', words: number, from: year, day: early.value.end },
      },
    ]
  })
}
