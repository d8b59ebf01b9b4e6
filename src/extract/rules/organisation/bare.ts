import type { Rule } from '../../../notice/rule.ts'
import { organisationAt } from '../../organisations/names.ts'
import { shortPlaceEnd } from '../../organisations/places.ts'

const WORK =
  '教育(?:体育|科技)?|教体|公安|民政|司法|财政|人社|人力资源和?社会保障|自然资源(?:和规划)?|生态环境|环保|住建|住房和?城乡建设|交通(?:运输)?|水利|水务|农业农村|商务|文旅|文化(?:广电)?(?:和)?旅游|文广旅体?|卫健|卫生健康|退役军人(?:事务)?|应急(?:管理)?|审计|国资|市场监管|市场监督管理|统计|医保|医疗保障|信访|林业(?:和草原)?|林草|城管|城市管理|综合(?:行政)?执法|税务|气象|乡村振兴|机关事务(?:管理)?|粮食(?:和物资储备)?|发改|发展和?改革|工信|经信|科技|科学技术|行政审批(?:服务)?|政务服务(?:数据)?(?:管理)?|消防救援|公积金|供销|烟草|邮政|广电|体育|金融监管|海洋|园林|房管|畜牧|地震|档案'

/** An agency named by its line of work alone: 由财政局、审计局核查. */
export const bare: Rule<'organisation'> = {
  id: 'organisation/bare',
  kind: 'organisation',
  pattern: new RegExp(
    `(?<![各某本该我全级])(?:${WORK})(?:局(?![长面势部限促域办])|局(?=办公室)|委员会|(?<=卫健|发改|国资|经信)委(?!员|派|托))(?:党组(?![副书成织]))?`,
    'g',
  ),
  near: { holds: '局委', within: 9 },
  read(match, scene) {
    const span = { start: match.index, end: match.index + match[0].length }
    for (const length of [3, 2]) {
      const start = span.start - length
      if (start >= 0 && shortPlaceEnd(scene.shadow, start, scene.knowledge.regions) === span.start)
        return organisationAt({ start, end: span.end }, scene)
    }
    return organisationAt(span, scene)
  },
  finds: ['会同⟦财政局⟧、⟦审计局⟧核查', '由⟦卫健委⟧牵头', '⟦旺苍教育局⟧'],
  ignores: ['各教育局', '教育局长', '局党组', '财政部门', '教育布局'],
}
