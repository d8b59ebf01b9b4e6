import { addDecimals, tidyDecimal } from '../../../language/decimal.ts'
import { NUMERAL, NUMERAL_START, readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { boundAfter, boundBefore } from '../../bounds.ts'
import { isSlogan } from '../../measures.ts'
import { IN_NUMERAL } from '../../near.ts'
import { eatenBy, unitAt, unitOpens } from '../../physical-units.ts'

/** Physical quantities: 544kg, 387万亩, 一吨半, 120平方米, 负0.2千米. Durations and ages have rules of their own. */
export const physical: Rule<'quantity'> = {
  id: 'quantity/physical',
  kind: 'quantity',
  pattern: new RegExp(`${NUMERAL_START}(${NUMERAL})( ?[余多])? ?(?=[\\u4e00-\\u9fffA-Za-z℃°㎡μ])`, 'g'),
  near: {
    holds: ({ physicalUnits }) => unitOpens(physicalUnits),
    within: 48,
    through: IN_NUMERAL,
  },
  read(match, scene) {
    const { shadow } = scene
    const [whole, printed = '', rounded] = match
    // 12千米 is twelve 千米: the numeral must not eat the first character of its unit
    const eaten = eatenBy(scene, printed, match.index + whole.length)
    const words = printed.slice(0, printed.length - eaten)
    const unitStart = match.index + whole.length - eaten
    const unit = unitAt(scene, unitStart)
    const plain = unit === null ? null : readNumeral(words)
    if (unit === null || plain === null) return null
    if (isSlogan(scene, match.index, unitStart, unit)) return null
    const unitEnd = unitStart + unit.length
    const half = /^多?半(?!年|个|数|径)/.exec(shadow.slice(unitEnd, unitEnd + 3))
    const value = half === null ? plain : addDecimals(plain, '0.5')
    const isNegative = /(?:^|[^\d\u4e00-\u9fff])-$|负$/.test(shadow.slice(Math.max(0, match.index - 2), match.index))
    const start = match.index - (isNegative ? 1 : 0)
    const lead = boundBefore(shadow, start, words)
    const end = unitEnd + (half?.[0].length ?? 0)
    const tail = boundAfter(shadow, end)
    const isRounded = rounded !== undefined || /[余多几]/.test(words)
    return {
      span: { start: lead?.start ?? start, end: tail?.end ?? end },
      value: {
        value: isNegative ? tidyDecimal(`-${value}`) : value,
        max: null,
        unit,
        bound: tail?.bound ?? lead?.bound ?? (isRounded ? 'over' : 'exact'),
      },
    }
  },
  finds: [
    '留存医废⟦544kg⟧',
    '复垦⟦387万亩⟧',
    '清运垃圾⟦一吨半⟧',
    '整治面积⟦120平方米⟧',
    '⟦近3公里⟧',
    '⟦1.5万余立方米⟧',
    '日处理⟦50吨⟧',
  ],
  ignores: ['5级', '3升级改造', '12345', '4K', '100个', '2G网络'],
}
