import type { Rule } from '../../../notice/rule.ts'
import { organisationAt } from '../../organisations/names.ts'
import { placesWithin } from '../../organisations/places.ts'

/** A party committee named by its level: 县委, 省委; not the office in 县委书记, nor the session in 十四届县委. */
export const committee: Rule<'organisation'> = {
  id: 'organisation/committee',
  kind: 'organisation',
  pattern:
    /(?:自治区|[省市县区州旗盟])委(?![员托派]|副?书记|常委|常务|会|领导|主要|班子|理论)(?!第[一二三四五六七八九十\d]{1,3}[轮届次])/g,
  read(match, scene) {
    const { shadow, knowledge } = scene
    const level = match.index + match[0].length - 1
    const place = placesWithin(shadow, { start: Math.max(0, level - 15), end: level }, knowledge.regions).find(
      ({ end }) => end === level,
    )
    const start = place?.start ?? match.index
    if (place === undefined && /[小社园辖全各城届]/.test(shadow[start - 1] ?? '')) return null
    if (shadow[start - 1] === '届') return null
    const from = scene.shadow[start - 1] === '团' ? start - 1 : start
    return organisationAt({ start: from, end: match.index + match[0].length }, scene)
  },
  finds: ['根据⟦县委⟧统一部署', '经⟦市委⟧、⟦省委⟧同意', '⟦旺苍县委⟧、县政府', '县妇联、⟦团县委⟧'],
  ignores: ['县委书记', '市委常委会', '十四届县委第六轮巡察', '村委员', '小区委托物业'],
}
