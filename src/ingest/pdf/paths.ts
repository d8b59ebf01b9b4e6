import { apply, type Matrix } from '../layout/matrix.ts'
import type { Rule } from '../layout/page.ts'
import { type Point, ruleBetween, THICKEST, thinBox } from '../layout/rules.ts'
import { OPS } from './library.ts'

/** pdf.js writes a path as one array: a code, then its coordinates. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const CLOSE = 3

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

/** The ruled lines that a painted path leaves on the page. */
export function pathRules(operator: number, data: unknown, ctm: Matrix, lineWidth: number): Rule[] {
  if (!(data instanceof Float32Array)) return []
  const stroked = STROKES.has(operator) && lineWidth * Math.hypot(ctm[0], ctm[1]) < 2 * THICKEST
  if (!stroked && !FILLS.has(operator)) return []
  const rules: Rule[] = []
  for (const points of parts(data, ctm)) {
    if (points === null) continue
    const lines = stroked
      ? points.slice(1).map((point, i) => ruleBetween(points[i]!, point))
      : points.length > 1 && points.length < 64
        ? [thinBox(points)]
        : []
    for (const line of lines) if (line !== null) rules.push(line)
  }
  return rules
}
