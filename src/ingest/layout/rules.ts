import type { Rule } from './page.ts'

export type Point = readonly [number, number]

/** A filled box no thicker than this is a drawn line. */
export const THICKEST = 3.2
/** Straight within this many points. */
const STRAIGHT = 0.7
const SHORTEST = 4

/** A stroke as the ruled line it is; null where it is short or aslant. */
export function ruleBetween([ax, ay]: Point, [bx, by]: Point): Rule | null {
  if (Math.max(Math.abs(ax - bx), Math.abs(ay - by)) < SHORTEST) return null
  if (Math.abs(ay - by) <= STRAIGHT)
    return { horizontal: true, at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) }
  if (Math.abs(ax - bx) <= STRAIGHT)
    return { horizontal: false, at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) }
  return null
}

/** A thin filled box as the line it draws. */
export function thinBox(points: readonly Point[]): Rule | null {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (Math.min(x1 - x0, y1 - y0) > THICKEST) return null
  return x1 - x0 >= y1 - y0
    ? ruleBetween([x0, (y0 + y1) / 2], [x1, (y0 + y1) / 2])
    : ruleBetween([(x0 + x1) / 2, y0], [(x0 + x1) / 2, y1])
}
