import { shiftDecimal } from '../language/decimal.ts'
import { flatMap } from '../language/flat-map.ts'
import type { Table, TableCell } from '../notice/raw-text.ts'
import type { Found, Scene } from '../notice/rule.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'
import { roleNamed } from './amount-roles.ts'
import { amountOf } from './amounts.ts'

/** The heads of a table stand no deeper. */
const HEAD_ROWS = 2
/** A line over a table that says what it counts in stands no farther off. */
const NEAR = 60
const NUMBER = /^[￥¥]?[ \t]*(\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)$/
/** A head that names money. */
const OF_MONEY = /金额|资金|款|追[缴回]|退[缴回还]|上缴|收缴|补缴|挽回|罚没|费用|经费|预算|投资|投入/
/** A head with a unit of its own, or of what is not counted in money. */
const OTHER_UNIT = /\((?![万亿]?元)[^()]{1,4}\)|[数比]$|数量|比例|占比|率$|户数|个数|人数|项目数|次数|时间|日期/
/** 合计 repeats what the rows above say. */
const SUMS = /^(?:合计|总计|小计|共计)/

/** The amounts in the cells under a head with a unit (涉及金额(万元)), or in all columns of money under 单位:万元. */
export function amountsUnder(scene: Scene, at: Span, scale: string): readonly Found<'money'>[] {
  const { text, shadow } = scene
  for (const { cells } of text.tables) {
    const heads = cells.filter(({ row }) => row < HEAD_ROWS)
    const own = heads.find(({ span }) => span.start <= at.start && at.end <= span.end)
    const isUnit =
      own === undefined ? standsOver(cells, at, shadow) : /^[((]?(?:金额)?单位/.test(sliceOf(shadow, own.span).trim())
    if (own === undefined && !isUnit) continue
    const columns = isUnit ? heads.filter((head) => isOfMoney(sliceOf(shadow, head.span))) : [own!]
    return flatMap(columns, (head) => flatMap(cells, (cell) => amountIn(scene, cells, head, cell, scale)))
  }
  return []
}

const isOfMoney = (head: string): boolean => OF_MONEY.test(head) && !OTHER_UNIT.test(head.replace(/\s/g, ''))

/** The line of a unit right above the first cell. */
function standsOver(cells: Table['cells'], at: Span, shadow: string): boolean {
  const first = cells.find(({ span }) => span.end > span.start)
  if (first === undefined || first.span.start < at.end || first.span.start - at.end > NEAR) return false
  return !/[。;]/.test(shadow.slice(at.end, first.span.start).replace(/^[)。]+/, ''))
}

function amountIn(
  scene: Scene,
  cells: Table['cells'],
  head: TableCell,
  cell: TableCell,
  scale: string,
): Found<'money'>[] {
  if (cell.row <= head.row || cell.column !== head.column) return []
  const span = trimSpan(scene.shadow, cell.span)
  const words = NUMBER.exec(sliceOf(scene.shadow, span))?.[1]
  const isSum = cells.some(({ row, span: of }) => row === cell.row && SUMS.test(sliceOf(scene.shadow, of).trim()))
  if (words === undefined || isSum) return []
  const value = shiftDecimal(words.replaceAll(',', ''), scale === '亿' ? 8 : scale === '万' ? 4 : 0)
  const unit = `${scale}元`
  const found = amountOf(scene, { ...span, words, value, max: null, unit, currency: 'CNY', isRounded: false })
  const role = roleNamed(sliceOf(scene.shadow, head.span), scene.knowledge.amountRoles)
  return [{ ...found, span, value: { ...found.value, role: role ?? found.value.role } }]
}
