import { apply, type Matrix } from '../layout/matrix.ts'
import type { Rule } from '../layout/page.ts'
import { OPS } from './library.ts'

type Point = readonly [number, number]

/** pdf.js writes a path as one array: a code, then its coordinates. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const CLOSE = 3

/** A filled box no thicker than this is a drawn line. */
const THICKEST = 3.2
/** Straight within this many points. */
const STRAIGHT = 0.7

const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill])

/** The corners of each part of a path; a part with a curve in it is null. */
function parts(data: ArrayLike<number>, ctm: Matrix): (Point[] | null)[] {
  const found: (Point[] | null)[] = []
  let points: Point[] | null = []
  const end = () => {
    if (points === null || points.length > 1) found.push(points)
    points = []
  }
  for (let i = 0; i < data.length; ) {
    const code = data[i++]
    const point = (): Point => apply(ctm, data[i] ?? 0, data[i + 1] ?? 0)
    if (code === MOVE) {
      end()
      points = [point()]
      i += 2
    } else if (code === LINE) {
      points?.push(point())
      i += 2
    } else if (code === CURVE) {
      points = null
      i += 6
    } else if (code === CLOSE) {
      const first = points?.[0]
      if (first !== undefined) points?.push(first)
    } else return found
  }
  end()
  return found
}

function straight([ax, ay]: Point, [bx, by]: Point): Rule | null {
  const long = Math.max(Math.abs(ax - bx), Math.abs(ay - by))
  if (long < 4) return null
  if (Math.abs(ay - by) <= STRAIGHT)
    return { horizontal: true, at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) }
  if (Math.abs(ax - bx) <= STRAIGHT)
    return { horizontal: false, at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) }
  return null
}

/** A thin filled box as the line it draws. */
function thin(points: readonly Point[]): Rule | null {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)]
  const [y0, y1] = [Math.min(...ys), Math.max(...ys)]
  if (Math.min(x1 - x0, y1 - y0) > THICKEST) return null
  return x1 - x0 >= y1 - y0
    ? straight([x0, (y0 + y1) / 2], [x1, (y0 + y1) / 2])
    : straight([(x0 + x1) / 2, y0], [(x0 + x1) / 2, y1])
}

/** The ruled lines that a painted path leaves on the page. */
export function pathRules(operator: number, data: unknown, ctm: Matrix, lineWidth: number): Rule[] {
  if (!(data instanceof Float32Array)) return []
  const stroked = STROKES.has(operator) && lineWidth * Math.hypot(ctm[0], ctm[1]) < 2 * THICKEST
  if (!stroked && !FILLS.has(operator)) return []
  const rules: Rule[] = []
  for (const points of parts(data, ctm)) {
    if (points === null) continue
    const lines = stroked
      ? points.slice(1).map((point, i) => straight(points[i]!, point))
      : points.length > 1 && points.length < 64
        ? [thin(points)]
        : []
    for (const line of lines) if (line !== null) rules.push(line)
  }
  return rules
}
