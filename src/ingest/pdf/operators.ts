import { apply, compose, IDENTITY, type Matrix, toMatrix } from '../layout/matrix.ts'
import type { Rule } from '../layout/page.ts'
import {
  type Drawing,
  type DrawnGlyph,
  type FontMetrics,
  field,
  list,
  number,
  type OperatorList,
  tagOf,
  turnOf,
} from './drawing.ts'
import { OPS } from './library.ts'
import { pathRules } from './paths.ts'

interface TextState {
  readonly ctm: Matrix
  readonly font: string
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly hScale: number
  readonly leading: number
  readonly rise: number
}

const IMAGES: ReadonlySet<number> = new Set([
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
])

/** Runs the operators of a page and notes where each character and each ruled line falls. */
export function draw(operators: OperatorList, base: Matrix, fonts: (name: string) => FontMetrics): Drawing {
  const glyphs: DrawnGlyph[] = []
  const rules: Rule[] = []
  const stack: TextState[] = []
  const tags: boolean[] = []
  let images = 0
  let imageArea = 0
  let artifacts = 0
  let lineWidth = 1
  let textMatrix = IDENTITY
  let [x, y, lineX, lineY] = [0, 0, 0, 0]
  let state: TextState = {
    ctm: base,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    leading: 0,
    rise: 0,
  }
  const set = (change: Partial<TextState>) => {
    state = { ...state, ...change }
  }
  const move = (dx: number, dy: number) => {
    lineX += dx
    lineY += dy
    x = lineX
    y = lineY
  }
  const restore = () => {
    state = stack.pop() ?? state
  }

  const show = (shown: readonly unknown[]) => {
    const { size, hScale, rise, charSpacing, wordSpacing } = state
    const { scale, vertical } = fonts(state.font)
    const matrix = compose(state.ctm, textMatrix)
    const sideways = vertical ? [matrix[2], matrix[3]] : [matrix[0] * size, matrix[1] * size]
    const turn = vertical ? 0 : turnOf(sideways[0]!, sideways[1]!)
    const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3])
    for (const item of shown) {
      if (typeof item === 'number') {
        if (vertical) y -= (item / 1000) * size
        else x -= (item / 1000) * size * hScale
        continue
      }
      const text = field(item, 'unicode')
      const metric = list(field(item, 'vmetric'))
      const width = number(field(item, 'width')) * scale * size
      const spacing = charSpacing + (field(item, 'isSpace') === true ? wordSpacing : 0)
      const left = vertical ? x - (metric.length === 3 ? number(metric[1]) * scale * size : width / 2) : x
      const below = vertical ? y - number(metric[2], 880) * scale * size : y
      const from = apply(matrix, left, below + rise)
      const to = apply(matrix, left + (vertical ? Math.abs(size) : width * hScale), below + rise)
      if (typeof text === 'string' && height > 0)
        glyphs.push({ text, from, to, size: height, turn, artifact: artifacts > 0 })
      if (vertical) y += number(metric[0], -1000) * scale * size - spacing
      else x += (width + spacing) * hScale
    }
  }

  const setGState = (entries: unknown) => {
    for (const entry of list(entries)) {
      const [key, value] = list(entry)
      if (key === 'Font') set({ font: String(list(value)[0]), size: number(list(value)[1]) })
      if (key === 'LW') lineWidth = number(value, 1)
    }
  }

  for (let i = 0; i < operators.fnArray.length; i++) {
    const operator = operators.fnArray[i]!
    const args = list(operators.argsArray[i])
    if (IMAGES.has(operator)) {
      images++
      imageArea = Math.max(imageArea, Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2]))
    }
    switch (operator) {
      case OPS.save:
        stack.push(state)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        restore()
        break
      case OPS.transform:
        set({ ctm: compose(state.ctm, toMatrix(args) ?? IDENTITY) })
        break
      case OPS.paintFormXObjectBegin:
        stack.push(state)
        set({ ctm: compose(state.ctm, toMatrix(args[0]) ?? IDENTITY) })
        break
      case OPS.setLineWidth:
        lineWidth = number(args[0], 1)
        break
      case OPS.setGState:
        setGState(args[0])
        break
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        tags.push(tagOf(args) === 'Artifact')
        if (tags.at(-1)) artifacts++
        break
      case OPS.endMarkedContent:
        if (tags.pop()) artifacts--
        break
      case OPS.beginText:
        textMatrix = IDENTITY
        x = y = lineX = lineY = 0
        break
      case OPS.setTextMatrix:
        textMatrix = toMatrix(args[0]) ?? toMatrix(args) ?? IDENTITY
        x = y = lineX = lineY = 0
        break
      case OPS.moveText:
        move(number(args[0]), number(args[1]))
        break
      case OPS.setLeadingMoveText:
        set({ leading: -number(args[1]) })
        move(number(args[0]), number(args[1]))
        break
      case OPS.nextLine:
        move(0, -state.leading)
        break
      case OPS.setLeading:
        set({ leading: number(args[0]) })
        break
      case OPS.setFont:
        set({ font: String(args[0]), size: number(args[1]) })
        break
      case OPS.setCharSpacing:
        set({ charSpacing: number(args[0]) })
        break
      case OPS.setWordSpacing:
        set({ wordSpacing: number(args[0]) })
        break
      case OPS.setHScale:
        set({ hScale: number(args[0], 100) / 100 })
        break
      case OPS.setTextRise:
        set({ rise: number(args[0]) })
        break
      case OPS.showText:
        show(list(args[0]))
        break
      case OPS.constructPath:
        rules.push(...pathRules(number(args[0]), list(args[1])[0], state.ctm, lineWidth))
        break
      default:
    }
  }
  return { glyphs, rules, images, imageArea }
}
