import type { Rule } from '../layout/page.ts'

/** The fields of a pdf.js font that decide where its characters stand. */
export interface FontMetrics {
  readonly scale: number
  readonly vertical: boolean
}

/** A character as drawn: its origin and the ends of its advance, in the space of the matrix given. */
export interface DrawnGlyph {
  readonly text: string
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly size: number
  /** Quarter turns clockwise from upright; null where it stands askew. */
  readonly turn: 0 | 1 | 2 | 3 | null
  readonly artifact: boolean
}

export interface Drawing {
  readonly glyphs: readonly DrawnGlyph[]
  readonly rules: readonly Rule[]
  readonly images: number
  /** The area of the largest image, in square points. */
  readonly imageArea: number
}

/** The operators of a page as pdf.js gives them; what they hold is checked where it is used. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
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
