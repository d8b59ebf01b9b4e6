import { HAN_NUMERAL, NUMERAL_START, readNumeralRange } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { countOf, isMeasured } from '../../counts.ts'

/** Neighbouring digits stand for a range: 三五个, 七八次, 十五六人, 三四百户. */
export const neighbours: Rule<'count'> = {
  id: 'count/neighbours',
  kind: 'count',
  pattern: new RegExp(`${NUMERAL_START}[${HAN_NUMERAL}]{2,8}`, 'g'),
  read(match, scene) {
    const end = match.index + match[0].length
    const ends = isMeasured(scene, end) ? readNumeralRange(match[0]) : null
    if (ends === null) return null
    return countOf(scene, {
      start: match.index,
      end,
      words: match[0],
      value: ends.min,
      max: ends.max,
      isRounded: false,
    })
  },
  finds: ['来了⟦三五个⟧', '问了⟦七八次⟧', '⟦十五六人⟧', '涉及⟦三四百户⟧'],
  ignores: ['三十五个', '十四五规划', '二〇二四年', '一一对应'],
}
