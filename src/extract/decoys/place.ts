import { HAN_NUMERAL } from '../../language/numerals.ts'
import type { Decoy } from '../../notice/rule.ts'

/** Buildings, floors, rooms and street numbers: 5号楼1、2层, 3单元502室, 朝阳路160号, 2号线. */
export const place: Decoy = {
  id: 'decoy/place',
  pattern: new RegExp(
    `\\d{1,4}(?:[、,-]\\d{1,4}){0,6}(?:号(?:楼|院|线|厅|库|门|窗口|病区|厂房|地块|机组|井|泵站)?|(?:幢|栋)(?=\\d{1,4}(?:单元|室|-\\d)))(?:\\d{1,3}(?:[、,-]\\d{1,3}){0,6}(?:层|楼|单元|室)){0,3}|[\\d${HAN_NUMERAL}]{1,3}单元|\\d{3,4}室`,
    'g',
  ),
  near: { holds: '号幢栋单室', within: 34, through: '、,-' },
  silences: ['count', 'percent'],
  finds: ['⟦5号楼1、2层⟧改造', '朝阳路⟦160号⟧', '⟦7号楼⟧', '⟦3单元⟧⟦502室⟧'],
  ignores: ['新建楼房', '5层楼'],
}
