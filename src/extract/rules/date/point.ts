import { GAP } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { pointDraft, readUnit, unit } from '../../date-words.ts'

const LEAD = `(?:(?<asOf>截至?止?到?|截止到?)|(?<from>自从|从|自)|)${GAP}`
const TAIL = `(?:${GAP}(?<by>底?(?:以前|之前|前(?![期后往来述沿景列身提三四两\\d])))|${GAP}(?<since>以来|至今|到现在|起(?![草诉底步用始降火重家哄争源义]|到(?!\\d))|以后|之后|开始(?=[,。;:、\\n]|$))|(?<opened>开始)|)`

/** A year, month, day, part of a month, quarter or half, with the words that say 截至, 前, 以来. */
export const point: Rule<'date'> = {
  id: 'date/point',
  kind: 'date',
  pattern: new RegExp(`${LEAD}${unit('a')}${TAIL}`, 'g'),
  near: { holds: '年月季', within: 12, through: '至止到半个〇○零' },
  read(match, { report }) {
    const groups = match.groups ?? {}
    const at = readUnit(groups, 'a')
    const whole = { start: match.index, end: match.index + match[0].length }
    if (at === null) {
      report('extract/impossible_date', whole, { words: match[0] })
      return null
    }
    const { asOf, from, by, since, opened } = groups
    const starts = since !== undefined || from === '自从' || (from !== undefined && opened !== undefined)
    const form = asOf !== undefined ? 'as_of' : by !== undefined ? 'by' : starts ? 'since' : 'point'
    const lead = asOf === undefined && !(from !== undefined && starts)
    const start = lead ? whole.start + leadLength(match[0]) : whole.start
    const end = opened !== undefined && !starts ? whole.end - opened.length : whole.end
    return { span: { start, end }, value: pointDraft(at, form) }
  },
  finds: [
    '于⟦2024年10月⟧印发',
    '⟦2024年9月10日⟧,召开会议',
    '⟦二〇二四年九月十日⟧',
    '⟦截至10月⟧,办结3件',
    '⟦截止2024 年 12 月底⟧',
    '⟦从2025年起⟧实行',
    '已于⟦8月底前⟧退回',
    '⟦2021年以来⟧',
    '⟦去年12月初⟧',
    '⟦2024年第三季度⟧和⟦四季度⟧',
    '⟦11月份⟧完成',
    '⟦今年上半年⟧',
    '⟦2019年底前⟧完成',
    '从⟦2024年3月⟧的检查看',
    '⟦次年年末⟧',
  ],
  ignores: [
    '3个月',
    '每季度',
    '第13月',
    '一是开展',
    '以前年度',
    '合同年限',
    '40岁以上年龄',
    '召开3次年度会议',
    '10年规划',
  ],
}

const leadLength = (words: string): number => /^(?:截至?止?到?|截止到?|自从|从|自)?[ \t]*/.exec(words)?.[0].length ?? 0
