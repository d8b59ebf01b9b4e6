import { fold } from '../../language/fold.ts'
import { declarationsOf } from './look.ts'
import type { Block, Page } from './page.ts'
import { IS_FIELD } from './page-words.ts'
import { sumsOf } from './sums.ts'
import { attributeOf, type Element } from './tree.ts'

const GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot'])
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

/** The rows of a table, not those of tables inside it. */
export const rowsOf = ({ blocks }: Page, table: Block): Block[] =>
  table.children.flatMap((child) => {
    const block = blocks[child]!
    if (block.element.tagName === 'tr') return [block]
    if (!GROUPS.has(block.element.tagName)) return []
    return block.children.map((one) => blocks[one]!).filter(({ element }) => element.tagName === 'tr')
  })

export const cellsOf = ({ blocks }: Page, row: Block): Block[] =>
  row.children.map((child) => blocks[child]!).filter(({ element }) => CELLS.has(element.tagName))

/** The words of a cell without white space, as far as they are asked about: tables nest, and each asks again. */
const wordsOf = ({ units }: Page, { from, to }: Block): string =>
  units
    .slice(from, Math.min(to, from + 8))
    .map(({ text }) => text.slice(0, 60))
    .join('')
    .replace(/\s+/g, '')

const BORDER = /(?:^|\s)(?:solid|double|dashed|dotted|inset|outset|groove|ridge|[1-9]\d*(?:\.\d+)?(?:px|pt))/

/** Whether lines are drawn around the cells. */
function isRuled(table: Element, cells: readonly Block[]): boolean {
  const border = attributeOf(table, 'border')
  if (border !== null && border.trim() !== '0' && border.trim() !== 'none') return true
  if (/all|rows|cols/i.test(attributeOf(table, 'rules') ?? '')) return true
  if (/tablegrid|bordered/i.test(attributeOf(table, 'class') ?? '')) return true
  const drawn = cells.filter(({ element }) => {
    const style = declarationsOf(attributeOf(element, 'style') ?? '')
    return [
      'border',
      'border-top',
      'border-bottom',
      'border-left',
      'border-right',
      'border-style',
      'mso-border-alt',
    ].some((name) => BORDER.test(style.get(name) ?? ''))
  })
  return drawn.length * 2 > cells.length
}

const HEAD_WORDS =
  /序号|编号|问题|措施|情况|单位|部门|责任|时限|时间|状态|结果|成效|进展|类别|事项|备注|目标|内容|项目|金额|名称/

/** A row of short different names, as heads a register. */
function isHeadRow(words: readonly string[]): boolean {
  const filled = words.filter((one) => one !== '')
  return (
    filled.length >= 3 &&
    filled.every((one) => one.length <= 16 && !IS_FIELD.test(fold(one))) &&
    new Set(filled).size === filled.length &&
    filled.filter((one) => HEAD_WORDS.test(one)).length * 2 >= filled.length
  )
}

const isLinked = ({ units }: Page, cells: readonly Block[]): boolean =>
  cells.some(({ from, to }) => units.slice(from, Math.min(to, from + 8)).some(({ linked }) => linked > 0))

const FEWEST_FIELDS = 2
/** A cell of so many lines that holds so much of the table is a place on a page. */
const [PAGE_LINES, PAGE_SHARE] = [5, 0.6]

/** Whether a table holds data in rows and columns, and is not there to lay out the page. */
function isDataTable(page: Page, table: Block, hasTables: boolean, plain: (block: Block) => number): boolean {
  if (/^(?:presentation|none)$/i.test(attributeOf(table.element, 'role') ?? '')) return false
  const rows = rowsOf(page, table).map((row) => cellsOf(page, row))
  const cells = rows.flat()
  const words = rows.map((row) => row.map((cell) => wordsOf(page, cell)))
  const wide = words.filter((row) => row.filter((one) => one !== '').length >= 2).length
  if (rows.length < 2 || wide < 2) return false
  const fields = words.flat().filter((one) => IS_FIELD.test(fold(one))).length
  if (words.slice(0, 4).some((row, i) => isHeadRow(row) && !isLinked(page, rows[i]!))) return true
  if (fields >= FEWEST_FIELDS) return false
  const all = plain(table)
  if (cells.some((cell) => cell.to - cell.from >= PAGE_LINES && plain(cell) > PAGE_SHARE * all)) return false
  const heads = cells.some(({ element }) => element.tagName === 'th')
  if (heads || isRuled(table.element, cells)) return true
  return !hasTables && wide >= 3 && wide * 2 >= rows.length
}

/** The data tables of a page that stand in no other, by block. */
export function dataTablesOf(page: Page): ReadonlySet<number> {
  const { blocks } = page
  const holds = new Set<number>()
  for (let i = blocks.length - 1; i > 0; i--) {
    const { parent, element } = blocks[i]!
    if (element.tagName === 'table' || holds.has(i)) holds.add(parent)
  }
  const { plain } = sumsOf(page, new Set())
  const found = new Set<number>()
  let end = 0
  for (const [index, block] of blocks.entries()) {
    if (block.element.tagName !== 'table' || block.to <= end) continue
    if (!isDataTable(page, block, holds.has(index), plain)) continue
    found.add(index)
    end = block.to
  }
  return found
}
