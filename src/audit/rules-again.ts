import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import { contains, sliceOf } from '../notice/span.ts'
import type { ToldAgain } from './amounts-again.ts'
import type { Scene } from './check.ts'
import { isSlipOf } from './slips.ts'
import { clauseBefore } from './statements.ts'

type Count = FactOf<'count'>

const MADE = '(?:新建|新立|新增|制定|制订|出台|建立)'
const CHANGED = '(?:修订|修改|完善|健全)'
const RULE = '(?:规章)?(?:制度|办法|规定|机制)'
/** 新建、修订规章制度23项: both kinds in one number. */
const TOGETHER = new RegExp(`${MADE}(?:[、和与及]|并)?${CHANGED}(?:了|各类|各项|相关)?${RULE}(?:共计|共|计)?$`)
/** 新建制度9项、修订制度17项,共26项: the two, and their sum. */
const SUMMED = new RegExp(
  `${MADE}[^,。;]{0,10}\\d+[项个][、,](?:并)?${CHANGED}[^,。;]{0,10}\\d+[项个][,、](?:共计|合计|共)$`,
)
const REACH = 60

/** The rules made and changed, told in one number and again as the sum of two that differs by a figure; what items tell is their own. */
export function rulesAgain(scene: Scene): ToldAgain[] {
  const { text, problems } = scene
  const counts = factsOf(scene.facts, 'count').filter(
    ({ value, span }) =>
      value.modality === 'actual' &&
      value.bound === 'exact' &&
      !problems.some((problem) => contains(problem.span, span)),
  )
  const together = counts.filter(({ span }) => TOGETHER.test(clauseBefore(scene, span)))
  const summed = counts.filter(({ span }) =>
    SUMMED.test(text.shadow.slice(Math.max(0, span.start - REACH), span.start)),
  )
  const wordsOf = ({ span }: Count) => sliceOf(text.content, span)
  return together.flatMap((one) =>
    summed.flatMap((other) => {
      const [first, again] = one.span.start < other.span.start ? [one, other] : [other, one]
      if (!isSlipOf(one.value.value, other.value.value)) return []
      return [{ first, again, words: { first: wordsOf(first), again: wordsOf(again) } }]
    }),
  )
}
