import { apply, IDENTITY, type Matrix } from '../layout/matrix.ts'
import type { Rule } from '../layout/page.ts'
import { type Point, ruleBetween, thinBox } from '../layout/rules.ts'

/** OFD measures in millimetres. */
export const POINTS = 72 / 25.4

/** x, y, width and height in millimetres. */
export type Box = readonly [number, number, number, number]

const numbersIn = (words: string | undefined): number[] =>
  (words ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)

export function boxOf(words: string | undefined): Box | null {
  const [x, y, width, height] = numbersIn(words)
  const box: Box = [x ?? Number.NaN, y ?? Number.NaN, width ?? Number.NaN, height ?? Number.NaN]
  return box.every(Number.isFinite) ? box : null
}

export function matrixOf(words: string | undefined): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(words)
  const matrix: Matrix = [a, b, c, d, e, f]
  return words !== undefined && matrix.every(Number.isFinite) ? matrix : IDENTITY
}

/** The steps between `count` characters: `g 3 5.6` stands for 5.6 5.6 5.6; null where the list says none. */
export function stepsOf(words: string | undefined, count: number): (number | null)[] {
  const parts = (words ?? '').trim() === '' ? [] : (words ?? '').trim().split(/[\s,]+/)
  const steps: (number | null)[] = []
  for (let i = 0; i < parts.length && steps.length < count; i++) {
    const repeated = parts[i] === 'g'
    const times = repeated ? Number(parts[i + 1]) : 1
    const step = Number(parts[repeated ? i + 2 : i])
    if (repeated) i += 2
    for (let n = 0; n < times && steps.length < count; n++) steps.push(Number.isFinite(step) ? step : null)
  }
  while (steps.length < count) steps.push(null)
  return steps
}

/** How many numbers each operator of a path takes; its last two are the point it goes to. */
const OPERANDS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

/** The straight parts of a path as lists of points; a curve breaks a part off. */
function partsOf(data: string): Point[][] {
  const parts: Point[][] = []
  let part: Point[] = []
  const end = (next: Point[]) => {
    if (part.length > 1) parts.push(part)
    part = next
  }
  const words = data.trim().split(/[\s,]+/)
  for (let i = 0; i < words.length; ) {
    const operator = words[i++] ?? ''
    const count = OPERANDS[operator]
    if (count === undefined) continue
    const point: Point = [Number(words[i + count - 2]), Number(words[i + count - 1])]
    i += count
    if (operator === 'C') {
      const first = part[0]
      if (first !== undefined) part.push(first)
    } else if (!point.every(Number.isFinite)) return parts
    else if (operator === 'L') part.push(point)
    else end([point])
  }
  end([])
  return parts
}

/** The ruled lines that a path leaves on the page; `place` takes its points to the page. */
export function rulesOf(data: string, stroked: boolean, place: Matrix): Rule[] {
  const rules: (Rule | null)[] = []
  for (const part of partsOf(data)) {
    const points = part.map(([x, y]) => apply(place, x, y))
    if (stroked) for (let i = 1; i < points.length; i++) rules.push(ruleBetween(points[i - 1]!, points[i]!))
    else if (points.length < 64) rules.push(thinBox(points))
  }
  return rules.filter((rule): rule is Rule => rule !== null)
}
