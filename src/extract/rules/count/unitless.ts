import { allMatches } from '../../../language/matcher.ts'
import { NUMERAL, NUMERAL_START, readNumeral } from '../../../language/numerals.ts'
import { foundOnce } from '../../../language/of-text.ts'
import type { Rule } from '../../../notice/rule.ts'
import { sliceOf } from '../../../notice/span.ts'
import { bareNounAt, isSlogan, measureAt } from '../../measures.ts'
import { modalityOf } from '../../modality.ts'
import { firstOf, IN_NUMERAL } from '../../near.ts'

const PLACE = /[乡镇村街区]|街道$/
/** 三乡镇党委, 中山市三乡镇: a town whose name begins with a numeral; 全县三乡镇 are three. */
const NAMED =
  /[一二三四五六七八九十百千万两]{1,2}(?:[乡镇街]?[镇街]|乡|街道|社区|村)(?=党[委工总支]|委员会|(?:人民)?政府|纪委|办事处|[村居]委会|卫生院|中心?[小中]学)|(?<=(?<![全各])[省市县区州旗])[一二三四五六七八九十百千万两]{1,2}(?:[乡镇街]?[镇街]|乡|街道|社区|村)(?!均|都|已|分别|同时)/g
const placesIn = foundOnce(
  (shadow: string, _lexicon: null): ReadonlySet<string> => new Set(allMatches(NAMED, shadow).map(([name]) => name)),
)

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
    if (PLACE.test(noun) && placesIn(scene.shadow, null).has(sliceOf(scene.shadow, span))) return null
    const bound = rounded === undefined ? 'exact' : 'over'
    return {
      span,
      value: { value, max: null, unit: null, of: noun, bound, modality: modalityOf(scene, span, bound, false) },
    }
  },
  finds: ['会同财政局等⟦五部门⟧', '覆盖招标等⟦六大环节⟧', '⟦12乡镇⟧全部完成', '⟦三方面⟧突出问题'],
  ignores: ['中共中山市三乡镇委员会', '三大攻坚战', '一方面', '二级单位', '三级部门', '第二部门'],
}
