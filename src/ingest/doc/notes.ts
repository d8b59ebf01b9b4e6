import type { Block, NoteUse } from '../docx/blocks.ts'
import { type Fib, PART } from './fib.ts'

/** What stands where in the body: notes and text boxes by the character that marks them. */
export interface Marks {
  /** Form feeds that end a section, and with it a paragraph; the others are page breaks inside one. */
  readonly sectionEnds: ReadonlySet<number>
  readonly notes: ReadonlyMap<number, Omit<NoteUse, 'number'>>
  readonly boxes: (cp: number) => readonly Block[] | null
}

/** The characters that a table of the document lists, the one behind the last left out. */
export function placesIn(fib: Fib, part: number, size: number): number[] {
  const table = fib.part(part)
  const count = Math.max(0, Math.floor((table.byteLength - 4) / (4 + size)))
  return Array.from({ length: count }, (_, i) => table.getUint32(i * 4, true))
}

/** The stretches of a story of notes, each from its first character to before the next. */
export function stretchesIn(fib: Fib, part: number, start: number): [number, number][] {
  const table = fib.part(part)
  const count = Math.max(0, Math.floor(table.byteLength / 4) - 1)
  const found: [number, number][] = []
  for (let i = 0; i < count; i++) {
    const end = table.getUint32(i * 4 + 4, true)
    // A table that does not count up would have one stretch read many times.
    if (end < table.getUint32(i * 4, true)) break
    found.push([start + table.getUint32(i * 4, true), start + end])
  }
  return found
}

/** Places in the body: a note or a box inside another is no document but an attack on the stack. */
const inBody = (fib: Fib, part: number, size: number): number[] =>
  placesIn(fib, part, size).filter((cp) => cp < fib.lengths.body)

const SECTION = 12

export const sectionEnds = (fib: Fib): Set<number> =>
  new Set(placesIn(fib, PART.sections, SECTION).flatMap((cp) => (cp > 0 ? [cp - 1] : [])))

export function noteMarks(fib: Fib): Map<number, Omit<NoteUse, 'number'>> {
  const marks = new Map<number, Omit<NoteUse, 'number'>>()
  for (const [i, cp] of inBody(fib, PART.footnoteMarks, 2).entries()) marks.set(cp, { kind: 'footnote', id: String(i) })
  for (const [i, cp] of inBody(fib, PART.endnoteMarks, 2).entries()) marks.set(cp, { kind: 'endnote', id: String(i) })
  return marks
}

const SHAPE = 26
const BOX = 22

/** Which text box, by its place in their story, hangs on which character of the body. */
export function boxMarks(fib: Fib): Map<number, number> {
  const shapes = fib.part(PART.shapes)
  const places = placesIn(fib, PART.shapes, SHAPE)
  const found = new Map<number, number>()
  const boxes = fib.part(PART.boxTexts)
  const count = Math.max(0, Math.floor((boxes.byteLength - 4) / (4 + BOX)))
  const ids = new Map<number, number>()
  for (let i = 0; i < count; i++) ids.set(boxes.getUint32((count + 1) * 4 + i * BOX + 14, true), i)
  for (const [i, cp] of places.entries()) {
    const box = ids.get(shapes.getUint32((places.length + 1) * 4 + i * SHAPE, true))
    if (box === undefined || cp >= fib.lengths.body) continue
    found.set(cp, box)
    ids.delete(shapes.getUint32((places.length + 1) * 4 + i * SHAPE, true))
  }
  return found
}
