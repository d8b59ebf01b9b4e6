import { HAN_NUMERAL } from '../../language/numerals.ts'
import type { Decoy } from '../../notice/rule.ts'

/** Grades and levels: 三级乙等, 二级医院, 5级, C级, 4A级景区, 三甲. */
export const grade: Decoy = {
  id: 'decoy/grade',
  pattern: new RegExp(
    `[\\d${HAN_NUMERAL}A-Z]{1,3}级(?:[甲乙丙]等)?|[一二三][甲乙丙](?=医院|综合|中医|等|,|。|、)|[1-5]A`,
    'g',
  ),
  near: { holds: '级甲乙丙A', within: 3, through: '' },
  silences: ['count', 'quantity', 'percent'],
  finds: ['⟦三级乙等⟧医院', '达到⟦5级⟧', '⟦C级⟧房屋', '创建⟦4A级⟧景区', '⟦三甲⟧医院'],
  ignores: ['甲乙双方', '升级改造'],
}
