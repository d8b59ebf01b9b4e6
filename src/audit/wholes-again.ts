import { flatMap } from '../language/flat-map.ts'
import type { Span } from '../notice/span.ts'
import type { Scene } from './check.ts'
import { exactNumbersIn } from './exact.ts'
import { isSlipOf } from './slips.ts'
import { clauseBefore } from './statements.ts'

/** 全村326户, 对全村362户走访: so many there are in the whole of a place or a body. */
const ALL = /全(?<of>村|镇|乡|县|市|区|旗|院|校|局|所|站|社区?|街道|公司|集团|系统)(?:共有?|现有|辖|下辖|的)?$/
/** 全县12期: what was done so often is told of many things. */
const OFTEN = /^(?:人?次|期|场|轮|批次?|遍)$/
/** Some of them, or those of another year. */
const SOME = /其中|年|以前|原|曾|新|应|实|有\p{Script=Han}+的/u

/** The number of all that a place or a body has, told with two numbers that a slip tells apart. */
export function wholesAgain(scene: Scene): (readonly [Span, Span])[] {
  const { shadow } = scene.text
  const told = flatMap(exactNumbersIn(scene), ({ kind, value, span }) => {
    const clause = clauseBefore(scene, span)
    const of = ALL.exec(clause)?.groups?.of
    const unit = value.unit ?? ''
    if (kind !== 'count' || of === undefined || SOME.test(clause) || OFTEN.test(unit)) return []
    const noun = /^[^,;。:、()\d\n]{0,2}/.exec(shadow.slice(span.end, span.end + 2))![0]
    return [{ key: [of, unit, /[人户名]/.test(unit) ? '' : noun].join(), value: value.value, span }]
  })
  return flatMap(told, (again, at) => {
    const earlier = told.slice(0, at).filter(({ key }) => key === again.key)
    const first = earlier.find(({ value }) => isSlipOf(value, again.value))
    return first === undefined || earlier.some(({ value }) => value === again.value) ? [] : [[first.span, again.span]]
  })
}
