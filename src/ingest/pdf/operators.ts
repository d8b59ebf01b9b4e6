import { compose, IDENTITY, type Matrix, toMatrix } from '../layout/matrix.ts'
import type { Rule } from '../layout/page.ts'
import { type Drawing, type DrawnGlyph, list, number, type OperatorList, tagOf, type Wanted } from './drawing.ts'
import { OPS } from './library.ts'
import { pathRules } from './paths.ts'
import { type Cursor, changeOf, cursorOf, initialState, type TextState } from './text-state.ts'

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

/** A page while its operators run. */
interface Canvas {
  readonly base: Matrix
  readonly wanted: Wanted
  readonly glyphs: DrawnGlyph[]
  readonly rules: Rule[]
  readonly cursor: Cursor
  readonly stack: TextState[]
  readonly tags: Tag[]
  state: TextState
  lineWidth: number
  images: number
  imageArea: number
  /** Tags open now that are furniture, and that are not to be read. */
  artifacts: number
  unseen: number
}

/** Runs the operators of a page and notes where each character and each ruled line falls. */
export function draw(operators: OperatorList, base: Matrix, wanted: Wanted): Drawing {
  const glyphs: DrawnGlyph[] = []
  const canvas: Canvas = {
    base,
    wanted,
    glyphs,
    rules: [],
    stack: [],
    tags: [],
    state: initialState(base),
    lineWidth: 1,
    images: 0,
    imageArea: 0,
    artifacts: 0,
    unseen: 0,
    cursor: cursorOf((glyph) => {
      glyphs.push(glyph)
    }),
  }
  for (let i = 0; i < operators.fnArray.length; i++) {
    const operator = operators.fnArray[i]!
    const args = list(operators.argsArray[i])
    const run = OPERATORS.get(operator)
    if (run !== undefined) run(canvas, args)
    else {
      const change = changeOf(operator, args)
      if (change !== null) canvas.state = { ...canvas.state, ...change }
      else paint(canvas, operator, args)
    }
    if (operator === OPS.setGState) canvas.lineWidth = lineWidthOf(args[0]) ?? canvas.lineWidth
  }
  const { rules, images, imageArea } = canvas
  return { glyphs, rules, images, imageArea }
}

function transform(canvas: Canvas, matrix: unknown): void {
  const ctm = compose(canvas.state.ctm, toMatrix(matrix) ?? IDENTITY)
  canvas.state = { ...canvas.state, ctm }
}

function restore(canvas: Canvas): void {
  canvas.state = canvas.stack.pop() ?? canvas.state
}

function open(canvas: Canvas, tag: Tag): void {
  canvas.tags.push(tag)
  if (tag.artifact) canvas.artifacts++
  if (tag.unseen) canvas.unseen++
}

function close(canvas: Canvas): void {
  const tag = canvas.tags.pop()
  if (tag?.artifact) canvas.artifacts--
  if (tag?.unseen) canvas.unseen--
}

function beginContent(canvas: Canvas, args: readonly unknown[]): void {
  const tag = tagOf(args)
  open(canvas, { artifact: tag === 'Artifact', unseen: tag === 'OC' && !canvas.wanted.layer(args[1]) })
}

function beginAnnotation(canvas: Canvas, args: readonly unknown[]): void {
  canvas.stack.length = 0
  canvas.state = initialState(canvas.base)
  transform(canvas, args[2])
  transform(canvas, args[3])
  open(canvas, { artifact: false, unseen: !canvas.wanted.field(args[0]) })
}

/** What an operator does to the place where is drawn, or to what is drawn there. */
const OPERATORS: ReadonlyMap<number, (canvas: Canvas, args: readonly unknown[]) => void> = new Map([
  [OPS.save, ({ stack, state }) => void stack.push(state)],
  [OPS.restore, restore],
  [OPS.transform, transform],
  [
    OPS.paintFormXObjectBegin,
    (canvas, args) => {
      canvas.stack.push(canvas.state)
      transform(canvas, args[0])
    },
  ],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, close],
  [OPS.beginMarkedContent, beginContent],
  [OPS.beginMarkedContentProps, beginContent],
  [OPS.endMarkedContent, close],
  [
    OPS.setLineWidth,
    (canvas, args) => {
      canvas.lineWidth = number(args[0], 1)
    },
  ],
  [OPS.beginText, ({ cursor }) => cursor.begin()],
  [OPS.setTextMatrix, ({ cursor }, args) => cursor.setMatrix(args)],
  [OPS.moveText, ({ cursor }, args) => cursor.move(number(args[0]), number(args[1]))],
  [
    OPS.setLeadingMoveText,
    (canvas, args) => {
      canvas.state = { ...canvas.state, leading: -number(args[1]) }
      canvas.cursor.move(number(args[0]), number(args[1]))
    },
  ],
  [OPS.nextLine, ({ cursor, state }) => cursor.move(0, -state.leading)],
])

/** Characters, ruled lines and images, where they are to be read. */
function paint(canvas: Canvas, operator: number, args: readonly unknown[]): void {
  const { state, cursor, wanted } = canvas
  if (canvas.unseen > 0) return
  if (operator === OPS.showText) cursor.show(list(args[0]), state, wanted.fonts(state.font), canvas.artifacts > 0)
  else if (operator === OPS.constructPath)
    canvas.rules.push(...pathRules(number(args[0]), list(args[1])[0], state.ctm, canvas.lineWidth))
  else if (IMAGES.has(operator)) {
    canvas.images++
    canvas.imageArea += Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2])
  }
}
