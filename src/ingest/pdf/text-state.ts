import { apply, compose, IDENTITY, type Matrix, toMatrix } from '../layout/matrix.ts'
import { type DrawnGlyph, type FontMetrics, field, isPale, list, number, turnOf } from './drawing.ts'
import { OPS } from './library.ts'

/** The graphics state as far as it decides where and how text is drawn. */
export interface TextState {
  readonly ctm: Matrix
  readonly font: string
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly hScale: number
  readonly leading: number
  readonly rise: number
  readonly hidden: boolean
  readonly alpha: number
  readonly pale: boolean
}

export const initialState = (ctm: Matrix): TextState => ({
  ctm,
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  hScale: 1,
  leading: 0,
  rise: 0,
  hidden: false,
  alpha: 1,
  pale: false,
})

/** Text drawn so that no ink is left. */
const INVISIBLE = 3

function graphicsChange(entries: readonly unknown[]): Partial<TextState> {
  const of = (key: string): unknown => list(entries.find((entry) => list(entry)[0] === key))[1]
  const [font, alpha] = [of('Font'), of('ca')]
  return {
    ...(font === undefined ? {} : { font: String(list(font)[0]), size: number(list(font)[1]) }),
    ...(alpha === undefined ? {} : { alpha: number(alpha, 1) }),
  }
}

/** What an operator changes in the state; null where it changes nothing. */
export function changeOf(operator: number, args: readonly unknown[]): Partial<TextState> | null {
  switch (operator) {
    case OPS.setFont:
      return { font: String(args[0]), size: number(args[1]) }
    case OPS.setCharSpacing:
      return { charSpacing: number(args[0]) }
    case OPS.setWordSpacing:
      return { wordSpacing: number(args[0]) }
    case OPS.setHScale:
      return { hScale: number(args[0], 100) / 100 }
    case OPS.setTextRise:
      return { rise: number(args[0]) }
    case OPS.setLeading:
      return { leading: number(args[0]) }
    case OPS.setTextRenderingMode:
      return { hidden: args[0] === INVISIBLE }
    case OPS.setFillRGBColor:
      return { pale: isPale(args[0]) }
    case OPS.setGState:
      return graphicsChange(list(args[0]))
    default:
      return null
  }
}

/** Where the next character of a text object goes. */
export interface Cursor {
  begin(): void
  setMatrix(args: readonly unknown[]): void
  move(dx: number, dy: number): void
  /** Draws a string; the glyphs are handed on one by one. */
  show(shown: readonly unknown[], state: TextState, metrics: FontMetrics, artifact: boolean): void
}

export function cursorOf(draw: (glyph: DrawnGlyph) => void): Cursor {
  let textMatrix = IDENTITY
  let [x, y, lineX, lineY] = [0, 0, 0, 0]
  const begin = () => {
    x = y = lineX = lineY = 0
  }
  return {
    begin() {
      textMatrix = IDENTITY
      begin()
    },
    setMatrix(args) {
      textMatrix = toMatrix(args[0]) ?? toMatrix(args) ?? IDENTITY
      begin()
    },
    move(dx, dy) {
      lineX += dx
      lineY += dy
      x = lineX
      y = lineY
    },
    show(shown, state, { scale, vertical }, tagged) {
      const { size, hScale, rise, charSpacing, wordSpacing } = state
      const matrix = compose(state.ctm, textMatrix)
      const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3])
      const along = vertical ? turnOf(-matrix[2] * size, -matrix[3] * size) : turnOf(matrix[0] * size, matrix[1] * size)
      const hidden = state.hidden || state.alpha === 0
      const artifact = tagged || state.pale || state.alpha < 0.6
      const drawn = (text: unknown, from: DrawnGlyph['from'], to: DrawnGlyph['to'], upright: DrawnGlyph['upright']) => {
        if (typeof text === 'string' && height > 0)
          draw({ text, from, to, size: height, turn: along, artifact, hidden, upright })
      }
      for (const item of shown) {
        if (typeof item === 'number') {
          if (vertical) y -= (item / 1000) * size
          else x -= (item / 1000) * size * hScale
          continue
        }
        const text = field(item, 'unicode')
        const spacing = charSpacing + (field(item, 'isSpace') === true ? wordSpacing : 0)
        const width = number(field(item, 'width')) * scale * size
        if (!vertical) {
          drawn(text, apply(matrix, x, y + rise), apply(matrix, x + width * hScale, y + rise), null)
          x += (width + spacing) * hScale
          continue
        }
        const metric = list(field(item, 'vmetric'))
        const left = x - (metric.length === 3 ? number(metric[1]) * scale * size : width / 2)
        const below = y - number(metric[2], 880) * scale * size + rise
        const advance = number(metric[0], -1000) * scale * size
        const base = x - 0.37 * Math.abs(size)
        drawn(text, apply(matrix, base, y), apply(matrix, base, y + advance), {
          from: apply(matrix, left, below),
          to: apply(matrix, left + Math.abs(size), below),
        })
        y += advance - spacing
      }
    },
  }
}
