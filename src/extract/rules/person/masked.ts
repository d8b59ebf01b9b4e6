import type { Rule } from '../../../notice/rule.ts'
import { opensName, personsOf, shapeOf } from '../../persons/names.ts'

/** Words after 某 that make it a 某 of something else: 于某日, 高某县. */
const OTHER = /^(?:[年月日时天周次县市区乡镇村局院校部门单位企业公司项个些种类地方工程药机构条]|社区|支部|中学|小学)/
const HAN = /[\u3400-\u9fff]/

/** A name of which only the surname is left: 张某某, 李某, 王××. */
export const masked: Rule<'person'> = {
  id: 'person/masked',
  kind: 'person',
  pattern: /[\u3400-\u9fff](?:某某|某(?=[^某])|某$|[×*○]{1,2}(?![×*○\d])|[xX]{2}(?![xX\w]))/g,
  near: { holds: '某×*○xX', within: 1 },
  read(match, scene) {
    const { shadow, knowledge } = scene
    if (!opensName(match[0][0], knowledge)) return null
    const span = { start: match.index, end: match.index + match[0].length }
    if (OTHER.test(shadow.slice(span.end, span.end + 2))) return null
    const shape = shapeOf(match[0], knowledge)
    if (shape === 'sure') return personsOf([span], scene)
    const before = shadow[span.start - 1]
    return shape === 'doubtful' && match[0].endsWith('某某') && (before === undefined || !HAN.test(before))
      ? personsOf([span], scene)
      : null
  },
  finds: ['会计⟦张某某⟧挪用公款', '村民⟦李某⟧反映', '职工⟦王××⟧', '⟦赵某⟧、⟦钱某某⟧等3人', '出纳⟦刘XX⟧'],
  ignores: ['某某局', '于某日', '高某县', '任某职', '中共××县委', '20××年', '党的XX大', '石某镇'],
}
