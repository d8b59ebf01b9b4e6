import { ReadError } from '../../notice/read-error.ts'
import type { Ole } from './ole.ts'

/** A stretch of the table stream. */
export type Part = DataView

/** The head of a Word 97 document (FIB): how long its stories are and where its tables stand. */
export interface Fib {
  readonly main: DataView
  /** Where property lists stand that are too long for their page. */
  readonly data: DataView
  /** Characters of the body and of the stories behind it, in their order. */
  readonly lengths: Readonly<Record<'body' | 'footnotes' | 'headers' | 'comments' | 'endnotes' | 'boxes', number>>
  /** A table by its place in FibRgFcLcb97; empty where there is none. */
  readonly part: (index: number) => Part
  /** All of the table stream from a table's end on, for lists keep their levels there. */
  readonly behind: (index: number) => Part
}

/** Places in FibRgFcLcb97. */
export const PART = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  comments: 4,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  shapes: 40,
  endnoteMarks: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listUses: 74,
} as const

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What the view holds of a stretch: cut at its end, empty beyond it. */
export function within(view: DataView, from: number, length: number): DataView {
  const start = Math.min(from, view.byteLength)
  return new DataView(view.buffer, view.byteOffset + start, Math.max(0, Math.min(length, view.byteLength - start)))
}

const PLACES = 0x9a

/** Opens a Word document; ReadError where it is locked, older than Word 97, or broken. */
export function openFib(ole: Ole): Fib {
  const bytes = ole.stream('WordDocument')
  if (bytes === null || bytes.length < 0x2fa) throw new ReadError('corrupt', '缺少 WordDocument')
  const main = viewOf(bytes)
  if (main.getUint16(0, true) !== 0xa5ec) {
    const isOld = /^\xa5[\xdc\xdb]|^\xdb\xa5|^\xdc\xa5/.test(String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0))
    throw isOld
      ? new ReadError('unsupported_format', 'Word 95 或更早的文档,请用 Word 或 WPS 另存为 DOCX')
      : new ReadError('corrupt', '不是 Word 文档')
  }
  const flags = main.getUint16(10, true)
  if ((flags & 0x0100) !== 0) throw new ReadError('encrypted', 'Word 文档有打开密码')
  if (main.getUint16(2, true) < 0xc0)
    throw new ReadError('unsupported_format', 'Word 95 或更早的文档,请用 Word 或 WPS 另存为 DOCX')
  const table = ole.stream((flags & 0x0200) !== 0 ? '1Table' : '0Table')
  if (table === null) throw new ReadError('corrupt', '缺少 Table 流')
  const tables = viewOf(table)
  const length = (at: number) => main.getUint32(at, true)
  const place = (index: number) => PLACES + index * 8
  return {
    main,
    data: viewOf(ole.stream('Data') ?? new Uint8Array()),
    lengths: {
      body: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    part: (index) => within(tables, length(place(index)), length(place(index) + 4)),
    behind: (index) => within(tables, length(place(index)) + length(place(index) + 4), tables.byteLength),
  }
}
