import type { Rule } from '../../../notice/rule.ts'
import { DIGITS } from '../../near.ts'

/** A year that lost its 年, where it opens a clause and something is done in it: 2022确定为“服务年”. */
export const bareYear: Rule<'date'> = {
  id: 'date/bare-year',
  kind: 'date',
  pattern:
    /(?<=^|[,。;:、\n ]|[^\d\n][在于自中])(?:20[0-4]\d(?=确定|被|全年|上半年|下半年|第?[一二三四]季度|以来|已|共|累计|召开|开展|完成|将|计划)|(?:19[5-9]|20[0-4])\d(?=[ \t]?(?:建[成立造]|修建|成立|启动|投用|投入使用|投产|开工|动工|竣工|完工|落成|印发|出台|签订|购[置买])))/g,
  near: { holds: '确被全上下第一二三四以已共累召开完将计建修成启投动竣落印出签购', within: 5, through: `${DIGITS} \t` },
  read: (match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    value: {
      year: Number(match[0]),
      start: '01-01',
      end: '12-31',
      endYear: null,
      precision: 'year',
      form: 'point',
      role: null,
      relative: null,
    },
  }),
  finds: ['规划,⟦2022⟧确定为“服务年”', '办公楼于⟦1998⟧建成', '其中⟦2001⟧ 建成投用的2处'],
  ignores: [
    '1499只是一个数字',
    '共2022人',
    '2024-2026三年行动',
    '编号2022',
    '编号2001建设路',
    '共2022购置设备',
    '投资2001 建成',
    '投入2022万元',
  ],
}
