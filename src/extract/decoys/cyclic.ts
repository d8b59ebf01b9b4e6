import type { Decoy } from '../../notice/rule.ts'
import { DIGITS } from '../near.ts'

/** Days and months that come round again: 每年3月, 每月底前, 每年年底. */
export const cyclic: Decoy = {
  id: 'decoy/cyclic',
  pattern:
    /(?<=每(?:年度?|季度?|月|周|学年)(?:的|在|于)?[ \t]?)(?:(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:\d{1,2}日|[上中下]旬|初|底|末)?(?:(?:至|到|-|—|、|和|及)(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:\d{1,2}日|[上中下]旬|初|底|末)?){0,6}|年?[初底末]|年终|第?[一二三四1-4]季度|[上下]半年|末月|首月|\d{1,2}日)(?:以?前)?/g,
  near: { holds: `${DIGITS}一二三四五六七八九十年第上下初底末首`, within: 0, behind: '年度季月周的在于 \t' },
  silences: ['date', 'quantity'],
  finds: ['每年⟦3月⟧', '每年⟦12月底前⟧', '每年⟦年底⟧', '每月⟦25日前⟧', '每年⟦6月、12月⟧'],
  ignores: ['2024年3月', '每年不少于2次', '今年3月'],
}
