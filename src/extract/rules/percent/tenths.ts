import { addDecimals, shiftDecimal } from '../../../language/decimal.ts'
import { NUMERAL, NUMERAL_START, readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { NUMERALS, numberBefore } from '../../near.ts'
import { percentOf } from '../../percents.ts'

const NUMBER = new RegExp(`${NUMERAL_START}(半|${NUMERAL}) ?$`)

/** Tenths: 七成, 七成六, 三成半, 2.5成. 成 as a verb or in 成立, 成员, 成效 is none. */
export const tenths: Rule<'percent'> = {
  id: 'percent/tenths',
  kind: 'percent',
  pattern:
    /成(?<=[\d半点〇零一二三四五六七八九十百两] ?成)(?![立员为果就功效长本套品熟绩分交都型年人因语片])(?: ?(半|[一二三四五六七八九])(?![\u4e00-\u9fff]))?/g,
  near: { holds: '成', within: 0, behind: `${NUMERALS}点 ` },
  read(match, scene) {
    const number = numberBefore(scene.shadow, match.index, NUMBER)
    const [whole, rest] = match
    const words = number?.match[1] ?? ''
    const value = readNumeral(words)
    const more = rest === undefined ? '0' : readNumeral(rest)
    if (number === null || value === null || more === null) return null
    if (words === '一' && scene.shadow[match.index + 1] === '不') return null
    const span = { start: number.start, end: match.index + whole.length }
    return percentOf(scene, span, addDecimals(shiftDecimal(value, 1), rest === '半' ? '5' : more), null, 'percent')
  },
  finds: ['约⟦七成⟧', '完成⟦三成半⟧', '⟦2.5成⟧以上'],
  ignores: ['第一成员单位', '一成不变', '完成整改', '三成员'],
}
