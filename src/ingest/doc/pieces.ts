import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import { decode1252 } from '../windows-1252.ts'
import { type Fib, PART, within } from './fib.ts'

/** The characters of all stories in one row, and where each stands in the file. */
export interface Pieces {
  readonly text: string
  /** The place in the file of a character. */
  readonly fileOffset: (cp: number) => number
  /** How many characters stand beside one another in the file from this one on. */
  readonly runLength: (cp: number) => number
  /** Bytes of a character at this place. */
  readonly width: (cp: number) => 1 | 2
  /** Characters that the file should hold and does not. */
  readonly missing: number
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly offset: number
  readonly width: 1 | 2
}

/** The table of pieces, behind property changes that saving left in front of it. */
function pieceTable(fib: Fib): DataView {
  const clx = fib.part(PART.pieces)
  let at = 0
  while (at + 5 <= clx.byteLength) {
    const kind = clx.getUint8(at)
    if (kind === 1) at += 3 + clx.getUint16(at + 1, true)
    else if (kind === 2) return within(clx, at + 5, clx.getUint32(at + 1, true))
    else break
  }
  throw new ReadError('corrupt', '找不到文字分段表')
}

function piecesOf(fib: Fib): Piece[] {
  const table = pieceTable(fib)
  const count = Math.floor((table.byteLength - 4) / 12)
  const pieces: Piece[] = []
  for (let i = 0; i < count; i++) {
    const [start, end] = [table.getUint32(i * 4, true), table.getUint32(i * 4 + 4, true)]
    const place = table.getUint32((count + 1) * 4 + i * 8 + 2, true)
    const packed = (place & 0x40000000) !== 0
    const offset = place & 0x3fffffff
    if (end < start || start !== (pieces.at(-1)?.end ?? 0)) throw new ReadError('corrupt', '文字分段表有误')
    pieces.push({ start, end, offset: packed ? offset >> 1 : offset, width: packed ? 1 : 2 })
  }
  return pieces
}

/** Reads the text of all stories. Each 1-byte character is of code page 1252, each 2-byte one UTF-16. */
export function readPieces(fib: Fib, limits: IngestLimits): Pieces {
  const pieces = piecesOf(fib)
  const { main } = fib
  const wide = new TextDecoder('utf-16le', { ignoreBOM: true })
  const total = pieces.at(-1)?.end ?? 0
  if (total > limits.characters) throw new ReadError('too_large', `${total} 个字符,上限 ${limits.characters}`)
  let missing = 0
  const parts = pieces.map(({ start, end, offset, width }) => {
    const part = within(main, offset, (end - start) * width)
    const words =
      width === 1 ? decode1252(new Uint8Array(part.buffer, part.byteOffset, part.byteLength)) : wide.decode(part)
    missing += end - start - words.length
    return words.padEnd(end - start, '\0').slice(0, end - start)
  })
  const pieceAt = (cp: number): Piece | undefined => {
    let low = 0
    let high = pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pieces[middle]!.end <= cp) low = middle + 1
      else high = middle
    }
    return pieces[low]
  }
  return {
    text: parts.join(''),
    fileOffset: (cp) => {
      const piece = pieceAt(cp)
      return piece === undefined ? -1 : piece.offset + (cp - piece.start) * piece.width
    },
    runLength: (cp) => Math.max(1, (pieceAt(cp)?.end ?? cp) - cp),
    width: (cp) => pieceAt(cp)?.width ?? 2,
    missing,
  }
}
