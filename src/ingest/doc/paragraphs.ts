import { type Fib, within } from './fib.ts'
import type { Pieces } from './pieces.ts'
import { type Property, paragraphProperties, propertiesIn } from './properties.ts'
import { type Numbered, numberedBy } from './styles.ts'

/** A cell as the end mark of its row describes it. */
export interface RowCell {
  readonly left: number
  readonly right: number
  readonly vertical: 'none' | 'restart' | 'continue'
  /** Merged into the cell before it. */
  readonly swallowed: boolean
}

/** What the file says of a paragraph. */
export interface ParagraphInfo extends Numbered {
  readonly style: string
  /** How many tables it stands in. */
  readonly depth: number
  /** It is the end mark of a row of the outermost table. */
  readonly endsRow: boolean
  /** Numbered the way of Word 6, of which nothing here knows the words. */
  readonly oldNumber: boolean
  readonly cells: readonly RowCell[] | null
  readonly header: boolean
}

const CODES = {
  style: 0x4600,
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  cells: 0xd608,
  verticalMerge: 0xd62b,
  horizontalMerge: 0x5624,
  header: 0x3404,
  oldNumber: 0xc63e,
  elsewhere: [0x6645, 0x6646],
}

/** The cells of a row: the places of their edges, then twenty bytes on each. */
function cellsOf(operand: DataView): RowCell[] {
  const count = operand.byteLength === 0 ? 0 : operand.getUint8(0)
  const cells: RowCell[] = []
  for (let i = 0; i < count && 1 + (i + 2) * 2 <= operand.byteLength; i++) {
    const at = 1 + (count + 1) * 2 + i * 20
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0
    cells.push({
      left: operand.getInt16(1 + i * 2, true),
      right: operand.getInt16(3 + i * 2, true),
      vertical: (flags & 0x40) !== 0 ? 'restart' : (flags & 0x20) !== 0 ? 'continue' : 'none',
      swallowed: (flags & 3) === 2,
    })
  }
  return cells
}

function withMerges(cells: readonly RowCell[], properties: readonly Property[]): RowCell[] {
  const merged = [...cells]
  const change = (index: number, change: Partial<RowCell>) => {
    const cell = merged[index]
    if (cell !== undefined) merged[index] = { ...cell, ...change }
  }
  for (const { code, operand } of properties) {
    if (operand.byteLength < 2) continue
    if (code === CODES.verticalMerge) {
      const vertical = operand.getUint8(1) === 3 ? 'restart' : operand.getUint8(1) === 1 ? 'continue' : 'none'
      change(operand.getUint8(0), { vertical })
    } else if (code === CODES.horizontalMerge)
      for (let at = operand.getUint8(0) + 1; at < operand.getUint8(1); at++) change(at, { swallowed: true })
  }
  return merged
}

/** Properties too long for their page stand in the stream of data; what names the place there is one of them. */
function whole(fib: Fib, properties: readonly Property[]): readonly Property[] {
  const elsewhere = properties.find(({ code, operand }) => CODES.elsewhere.includes(code) && operand.byteLength >= 4)
  const at = elsewhere?.operand.getUint32(0, true) ?? 0
  if (elsewhere === undefined || at + 2 > fib.data.byteLength) return properties
  return propertiesIn(within(fib.data, at + 2, fib.data.getUint16(at, true)))
}

/** Tells what the file says of the paragraph whose mark stands at a character. */
export function paragraphsOf(fib: Fib, pieces: Pieces): (mark: number) => ParagraphInfo {
  const find = paragraphProperties(fib)
  const known = new Map<number, ParagraphInfo>()
  return (mark) => {
    const { list } = find(pieces.fileOffset(mark))
    const before = list.byteLength === 0 ? undefined : known.get(list.byteOffset)
    if (before !== undefined) return before
    const info = infoOf(fib, list)
    if (list.byteLength > 0) known.set(list.byteOffset, info)
    return info
  }
}

function infoOf(fib: Fib, list: DataView): ParagraphInfo {
  const properties = list.byteLength < 2 ? [] : whole(fib, propertiesIn(within(list, 2, list.byteLength)))
  const last = (code: number) =>
    properties.filter((one) => one.code === code && one.operand.byteLength > 0).at(-1)?.operand
  const inTable = last(CODES.inTable)?.getUint8(0) === 1
  const depth = last(CODES.depth)
  const cells = last(CODES.cells)
  return {
    style: String(last(CODES.style)?.getUint16(0, true) ?? (list.byteLength < 2 ? 0 : list.getUint16(0, true))),
    depth: Math.max(
      inTable ? 1 : 0,
      inTable && depth !== undefined && depth.byteLength >= 4 ? depth.getInt32(0, true) : 0,
    ),
    endsRow: last(CODES.endsRow)?.getUint8(0) === 1,
    oldNumber: properties.some(({ code }) => code === CODES.oldNumber),
    cells: cells === undefined ? null : withMerges(cellsOf(cells), properties),
    header: last(CODES.header)?.getUint8(0) === 1,
    ...numberedBy(properties),
  }
}
