import { readSmall } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'

const UNITS: Readonly<Record<string, readonly [number, string]>> = {
  年: [1, 'Y'],
  年度: [1, 'Y'],
  半年: [6, 'M'],
  半月: [15, 'D'],
  双周: [2, 'W'],
  双月: [2, 'M'],
  季: [3, 'M'],
  季度: [3, 'M'],
  月: [1, 'M'],
  周: [1, 'W'],
  星期: [1, 'W'],
  天: [1, 'D'],
  日: [1, 'D'],
}

/** 每月, 每季度, 每半年, 每两个月, 每隔3天. */
export const every: Rule<'recurrence'> = {
  id: 'recurrence/every',
  kind: 'recurrence',
  pattern:
    /每(?:间?隔)?(?<count>\d{1,2}|[一二两三四五六七八九十]{1,3})?个?(?<unit>半年|半月|双周|双月|年度?|季度?|月|周(?![边转期])|星期|天|日)(?![级龄])(?!(?<=[天日])(?:约|近|有|达|处理|可处理)?\d[\d.,]*[万千百]?[余多]?(?:吨|立方|方|公斤|千克|升|千瓦|度电|车次))/g,
  read(match) {
    const { count = '1', unit = '' } = match.groups ?? {}
    const [length, letter] = UNITS[unit] ?? [1, 'M']
    return {
      span: { start: match.index, end: match.index + match[0].length },
      value: { every: `P${readSmall(count) * length}${letter}` },
    }
  },
  finds: [
    '⟦每月⟧召开',
    '⟦每季度⟧点评',
    '⟦每半年⟧',
    '⟦每两个月⟧调度',
    '⟦每年⟧不少于2次',
    '⟦每周⟧暗访',
    '⟦每隔3天⟧',
    '⟦每个星期⟧',
  ],
  ignores: [
    '每天约1.2万吨污水直排',
    '每日3000立方米',
    '每人',
    '每次',
    '逐月',
    '按季度',
    '周信息报送',
    '月度、季度质控',
    '3个月',
  ],
}
