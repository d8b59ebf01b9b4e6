import { NUMERAL, NUMERAL_START, readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { bareNounAt, isSlogan, measureAt } from '../../measures.ts'
import { modalityOf } from '../../modality.ts'
import { firstOf, IN_NUMERAL } from '../../near.ts'

/** A number straight before its noun: 七部门, 九大环节. The noun stands in the quote and in `of`, the unit is null. */
export const unitless: Rule<'count'> = {
  id: 'count/unitless',
  kind: 'count',
  pattern: new RegExp(`${NUMERAL_START}(${NUMERAL})(余)?(大)?(?=[\\u4e00-\\u9fff])`, 'g'),
  near: {
    holds: ({ measureWords }) => firstOf(measureWords.nouns),
    within: 48,
    through: `${IN_NUMERAL}大`,
  },
  read(match, scene) {
    const [whole, words = '', rounded, large] = match
    const at = match.index + whole.length
    const noun = bareNounAt(scene, at)
    if (noun === null) return null
    const value = readNumeral(words)
    if (value === null || words === '一' || value.includes('.')) return null
    if (large === undefined && (noun.length === 1 || measureAt(scene, at) !== null)) return null
    if (isSlogan(scene, match.index, at, large ?? '')) return null
    const span = { start: match.index, end: at + noun.length }
    const bound = rounded === undefined ? 'exact' : 'over'
    return {
      span,
      value: { value, max: null, unit: null, of: noun, bound, modality: modalityOf(scene, span, bound, false) },
    }
  },
  finds: ['会同财政局等⟦五部门⟧', '覆盖招标等⟦六大环节⟧', '⟦12乡镇⟧全部完成', '⟦三方面⟧突出问题'],
  ignores: ['三大攻坚战', '一方面', '二级单位', '三级部门', '第二部门'],
}
