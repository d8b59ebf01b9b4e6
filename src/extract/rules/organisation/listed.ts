import { allMatches } from '../../../language/matcher.ts'
import type { Rule } from '../../../notice/rule.ts'
import { organisationAt } from '../../organisations/names.ts'

const LABEL =
  '(?:责任|牵头|配合|参与|协助|协办|主办|承办|主管|监管|督办|整改|实施|建设|施工|监理|发布|发文|落实|参加)(?:责任)?(?:单位|部门|科室|股室|机构|处室|机关)|(?:信息)?来源|发布机构|供稿单位|主送|抄送'
const UNIT =
  /^[\u3400-\u9fff()·]{2,24}(?:局|委|办|部|科|股|室|处|中心|院|校|园|所|站|队|公司|集团|社|会|厅|镇|乡|街道|社区|村|组|馆|台|行|党支部|党委|党组|党总支|工会|纪委|法院|支部|政府|苏木|农场|林场)$/
/** Items that stand for many units or for none in particular. */
const GENERIC =
  /^(?:各|全|相关|有关|所有|其他|其它|下属|所属|直属|机关各|局机关|局属|局各|院各|市直|县直|区直|辖区|领导小组|班子|本|该|我|上述|各自|职能|业务|部分|涉及|党支部$|机关党支部$|各级)|(?:各|相关|有关)(?:科|股|室|单位|部门|乡|镇|街道|村|支部|站|所)|(?:等单位|等部门|及其|以及|领导小组)$|[的了对]|完成|负责/

/** Names under a label of responsibility, each whole: 责任单位:综合科、工业科; 牵头单位:县财政局. */
export const listed: Rule<'organisation'> = {
  id: 'organisation/listed',
  kind: 'organisation',
  pattern: new RegExp(`(?:${LABEL})[】\\])]?[ \\t]?[::][ \\t]{0,3}(?<names>[^;。\\n:]{2,160})`, 'g'),
  near: { holds: ':', within: 9 },
  read(match, scene) {
    const { names = '' } = match.groups ?? {}
    const start = match.index + match[0].length - names.length
    return allMatches(/(?:[^、,;()\s]|\([^()]{0,12}\)(?=[\u3400-\u9fff]))+/g, names)
      .map((item) => ({ start: start + item.index, end: start + item.index + item[0].length }))
      .filter((span) => {
        const words = scene.shadow.slice(span.start, span.end)
        return UNIT.test(words) && !GENERIC.test(words)
      })
      .map((span) => organisationAt(span, scene))
  },
  finds: ['责任单位:⟦综合科⟧、⟦工业科⟧', '(牵头单位:⟦县财政局⟧;配合单位:⟦东河镇⟧、⟦嘉川镇⟧)', '来源:⟦市卫健委⟧'],
  ignores: [
    '责任单位:各乡镇、有关部门',
    '责任单位:相关股室',
    '配合单位:各乡镇统计站',
    '责任领导:分管副局长',
    '牵头单位:机关党支部',
    '完成时限:长期',
  ],
}
