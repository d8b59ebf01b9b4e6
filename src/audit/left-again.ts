import { flatMap } from '../language/flat-map.ts'
import { paragraphAt } from '../notice/notice-text.ts'
import { contains, type Span } from '../notice/span.ts'
import type { Scene } from './check.ts'
import { exactNumbersIn } from './exact.ts'
import { clauseBefore, totalsOf } from './statements.ts'

/** 尚未整改到位的6个问题: those that are left, all of them. */
const LEFT =
  /(?:尚未|还未|仍未|还没有?|没有|未)(?:全部|完全)?(?:完成|整改|销号|办结|到位)(?:整改|到位|完成|销号|办结)?的$/
const ITEMS = /^(?:反馈)?(?:问题|事项)/

/** What the opening says is left, and what a part behind the list says is left: more cannot be. */
export function leftAgain(scene: Scene): (readonly [Span, Span])[] {
  const [all] = totalsOf(scene, 'this_round', ['problems'])
  const [done] = totalsOf(scene, 'this_round', ['completed'])
  const end = scene.problems.at(-1)?.span.end
  if (all === undefined || done === undefined || end === undefined) return []
  const { text } = scene
  const numbers = exactNumbersIn(scene).filter(({ kind }) => kind === 'count')
  const told = text.paragraphs[paragraphAt(text, done.span.start)]!.span
  const rest = numbers.find(
    ({ value, span }) =>
      Number(value.value) === Number(all.value) - Number(done.value) &&
      span.start >= done.span.end &&
      contains(told, span),
  )
  if (rest === undefined) return []
  return flatMap(numbers, ({ value, span }) => {
    const isLeft = LEFT.test(clauseBefore(scene, span)) && ITEMS.test(text.shadow.slice(span.end, span.end + 4))
    return span.start >= end && isLeft && Number(value.value) > Number(rest.value.value) ? [[rest.span, span]] : []
  })
}
