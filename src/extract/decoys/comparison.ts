import type { Decoy } from '../../notice/rule.ts'
import { DIGITS } from '../near.ts'

/** A year that is only the base of a comparison: 较去年同期, 比上年. */
export const comparison: Decoy = {
  id: 'decoy/comparison',
  pattern:
    /(?:(?:较|比|同|与)?(?:去年|上年|前年|20\d\d年)(?:同期|同比|同时期|度同期)|(?:较|比)(?:去年|上年)?年初|[与同跟]年[初底末]相?比|(?:较|比)(?:去年|上年|前年)(?:度|全年)?(?!底|末|初|[上下]半年|第|\d|[一二三四五六七八九十]))/g,
  near: { holds: '同较比', within: 7, through: `${DIGITS}与跟去上前年度初底末相` },
  silences: ['date'],
  finds: [
    '⟦较去年同期⟧增长38%',
    '⟦去年同比⟧减少47%',
    '⟦比上年⟧下降8%',
    '⟦2023年同期⟧',
    '⟦较年初⟧下降4.2个百分点',
    '⟦与年初相比⟧增长5%',
  ],
  ignores: ['去年以来', '比去年12月', '去年上半年'],
}
