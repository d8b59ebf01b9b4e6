import type { Rule } from '../layout/page.ts'

/** The fields of a pdf.js font that decide where its characters stand. */
export interface FontMetrics {
  readonly scale: number
  readonly vertical: boolean
}

type Point = readonly [number, number]

/** A character as drawn: its origin and the ends of its advance, in the space of the matrix given. */
export interface DrawnGlyph {
  readonly text: string
  readonly from: Point
  readonly to: Point
  readonly size: number
  /** Quarter turns clockwise from upright; null where it stands askew. */
  readonly turn: 0 | 1 | 2 | 3 | null
  /** Tagged as page furniture, or so pale that it is meant to be read past. */
  readonly artifact: boolean
  /** Takes no ink: the text layer of a scan, or words for machines only. */
  readonly hidden: boolean
  /** Of a character set from top to bottom: where it stands were it alone on a line. */
  readonly upright: { readonly from: Point; readonly to: Point } | null
}

export interface Drawing {
  readonly glyphs: readonly DrawnGlyph[]
  readonly rules: readonly Rule[]
  readonly images: number
  /** The area of all images, in square points. */
  readonly imageArea: number
}

/** The operators of a page as pdf.js gives them; what they hold is checked where it is used. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** What decides which parts of a page are read. */
export interface Wanted {
  readonly fonts: (name: string) => FontMetrics
  /** Whether a layer is switched on. */
  readonly layer: (group: unknown) => boolean
  /** Whether an annotation is a field of a form, whose value belongs to the page. */
  readonly field: (id: unknown) => boolean
}

/** A field of whatever pdf.js hands over. */
export const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
export const number = (value: unknown, otherwise = 0): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Upright within three degrees (a scan's text layer may lean), or turned by a quarter. */
export function turnOf(dx: number, dy: number): DrawnGlyph['turn'] {
  const length = Math.hypot(dx, dy)
  if (Math.abs(dy) < 0.06 * length) return dx > 0 ? 0 : 2
  if (Math.abs(dx) < 0.06 * length) return dy > 0 ? 1 : 3
  return null
}

/** The name of a marked-content operator: a string, or a pdf.js Name. */
export const tagOf = (args: readonly unknown[]): unknown =>
  typeof args[0] === 'string' ? args[0] : field(args[0], 'name')

/** A light grey, as watermarks have; white and the gold of a title are none. */
export function isPale(color: unknown): boolean {
  const hex = typeof color === 'string' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) : null
  if (hex === null) return false
  const parts = hex.slice(1).map((part) => Number.parseInt(part, 16))
  const [least, most] = [Math.min(...parts), Math.max(...parts)]
  return least >= 0xb4 && most <= 0xf8 && most - least <= 0x18
}
