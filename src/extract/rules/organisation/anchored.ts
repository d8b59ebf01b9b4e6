import type { Rule } from '../../../notice/rule.ts'
import { BODY, ENDING, standsAfter } from '../../organisations/endings.ts'
import { organisationAt, organisationUpTo } from '../../organisations/names.ts'

/** A name that begins with a place or a level word and ends as organisations do: 旺苍县卫生健康局党组, 市委第三巡察组. */
export const anchored: Rule<'organisation'> = {
  id: 'organisation/anchored',
  kind: 'organisation',
  pattern: new RegExp(`(?:${ENDING})(?:${BODY})?`, 'g'),
  read(match, scene) {
    if (!standsAfter(match[0], scene.shadow.slice(Math.max(0, match.index - 4), match.index))) return null
    const span = organisationUpTo(scene, match.index, match.index + match[0].length)
    return span === null ? null : organisationAt(span, scene)
  },
  finds: [
    '⟦中共旺苍县卫生健康局党组⟧关于',
    '由⟦县教育局⟧牵头',
    '⟦市委第三巡察组⟧向局党组反馈',
    '报⟦县住房和城乡建设局⟧审批',
    '经⟦县教育局⟧和⟦县卫健局⟧同意',
    '⟦四川省人民医院⟧',
    '⟦县纪委监委⟧通报',
    '⟦国家医疗保障局⟧颁发',
    '⟦东河镇人民政府⟧、⟦嘉川镇卫生院⟧',
  ],
  ignores: [
    '各单位',
    '有关部门',
    '全县各级医疗机构',
    '相关股室',
    '成立领导小组',
    '局党组高度重视',
    '全县中小学校',
    '乡镇卫生院',
    '县级医院',
    '办公室主任',
    '理论学习中心组',
    '书记和局长',
    '全市公立医院',
  ],
}
