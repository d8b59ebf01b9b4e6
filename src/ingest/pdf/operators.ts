import { compose, IDENTITY, type Matrix, toMatrix } from '../layout/matrix.ts'
import type { Rule } from '../layout/page.ts'
import { type Drawing, type DrawnGlyph, list, number, type OperatorList, tagOf, type Wanted } from './drawing.ts'
import { OPS } from './library.ts'
import { pathRules } from './paths.ts'
import { changeOf, cursorOf, initialState, type TextState } from './text-state.ts'

const IMAGES: ReadonlySet<number> = new Set([
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
])

/** A stretch of operators that are furniture, or not to be read. */
interface Tag {
  readonly artifact: boolean
  readonly unseen: boolean
}

const lineWidthOf = (entries: unknown): number | null => {
  const entry = list(entries).find((pair) => list(pair)[0] === 'LW')
  return entry === undefined ? null : number(list(entry)[1], 1)
}

/** Runs the operators of a page and notes where each character and each ruled line falls. */
export function draw(operators: OperatorList, base: Matrix, wanted: Wanted): Drawing {
  const glyphs: DrawnGlyph[] = []
  const rules: Rule[] = []
  const stack: TextState[] = []
  const tags: Tag[] = []
  let [images, imageArea, artifacts, unseen, lineWidth] = [0, 0, 0, 0, 1]
  let state = initialState(base)
  const cursor = cursorOf((glyph) => {
    glyphs.push(glyph)
  })
  const transformed = (matrix: unknown): TextState => ({
    ...state,
    ctm: compose(state.ctm, toMatrix(matrix) ?? IDENTITY),
  })
  const open = (tag: Tag) => {
    tags.push(tag)
    if (tag.artifact) artifacts++
    if (tag.unseen) unseen++
  }
  const close = () => {
    const tag = tags.pop()
    if (tag?.artifact) artifacts--
    if (tag?.unseen) unseen--
  }
  const paint = (operator: number, args: readonly unknown[]) => {
    if (unseen > 0) return
    if (operator === OPS.showText) cursor.show(list(args[0]), state, wanted.fonts(state.font), artifacts > 0)
    else if (operator === OPS.constructPath)
      rules.push(...pathRules(number(args[0]), list(args[1])[0], state.ctm, lineWidth))
    else if (IMAGES.has(operator)) {
      images++
      imageArea += Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2])
    }
  }

  for (let i = 0; i < operators.fnArray.length; i++) {
    const operator = operators.fnArray[i]!
    const args = list(operators.argsArray[i])
    switch (operator) {
      case OPS.save:
        stack.push(state)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state
        break
      case OPS.transform:
        state = transformed(args)
        break
      case OPS.paintFormXObjectBegin:
        stack.push(state)
        state = transformed(args[0])
        break
      case OPS.beginAnnotation:
        stack.length = 0
        state = initialState(base)
        state = transformed(args[2])
        state = transformed(args[3])
        open({ artifact: false, unseen: !wanted.field(args[0]) })
        break
      case OPS.setLineWidth:
        lineWidth = number(args[0], 1)
        break
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        open({ artifact: tagOf(args) === 'Artifact', unseen: tagOf(args) === 'OC' && !wanted.layer(args[1]) })
        break
      case OPS.endMarkedContent:
      case OPS.endAnnotation:
        close()
        break
      case OPS.beginText:
        cursor.begin()
        break
      case OPS.setTextMatrix:
        cursor.setMatrix(args)
        break
      case OPS.moveText:
        cursor.move(number(args[0]), number(args[1]))
        break
      case OPS.setLeadingMoveText:
        state = { ...state, leading: -number(args[1]) }
        cursor.move(number(args[0]), number(args[1]))
        break
      case OPS.nextLine:
        cursor.move(0, -state.leading)
        break
      default: {
        const change = changeOf(operator, args)
        if (change !== null) state = { ...state, ...change }
        else paint(operator, args)
        if (operator === OPS.setGState) lineWidth = lineWidthOf(args[0]) ?? lineWidth
      }
    }
  }
  return { glyphs, rules, images, imageArea }
}
