import { ReadError } from '../../notice/read-error.ts'
import { compose, type Matrix } from '../layout/matrix.ts'
import type { Glyph, Rule } from '../layout/page.ts'
import type { IngestLimits } from '../limits.ts'
import { attribute, hear } from '../local-names.ts'
import { type Box, boxOf, matrixOf, POINTS, rulesOf, stepsOf } from './geometry.ts'

type Attributes = Readonly<Record<string, string>>

/** What one page or template draws; lengths are in points. */
export interface Drawn {
  readonly glyphs: Glyph[]
  readonly rules: Rule[]
  /** The page's own size, where it says one. */
  box: Box | null
  images: number
  /** The area of the largest image, in square millimetres. */
  imageArea: number
  /** Characters that stand askew, and those that take no ink. */
  askew: number
  hidden: number
  readonly templates: string[]
  wrong: string | null
}

interface TextObject {
  readonly place: Matrix
  readonly size: number
  readonly stretch: number
  readonly upright: boolean
  visible: boolean
  x: number
  y: number
}

/** How far the characters of an object turn from upright: three degrees are none. */
const isUpright = ([a, b]: Matrix, turned: string | undefined): boolean =>
  a > 0 && Math.abs(b) < 0.06 * a && Number(turned ?? 0) % 360 === 0

/** From the space of an object to the page: its own matrix, then the corner of its boundary, then points. */
function placeOf(attributes: Attributes): Matrix {
  const [x, y] = boxOf(attribute(attributes, 'Boundary')) ?? [0, 0]
  return compose([POINTS, 0, 0, POINTS, x * POINTS, y * POINTS], matrixOf(attribute(attributes, 'CTM')))
}

function textObject(attributes: Attributes): TextObject {
  const place = placeOf(attributes)
  const size = Number(attribute(attributes, 'Size') ?? Number.NaN)
  return {
    place,
    size: Number.isFinite(size) && size > 0 ? size : 3.7,
    stretch: Number(attribute(attributes, 'HScale') ?? 1) || 1,
    upright: isUpright(place, attribute(attributes, 'CharDirection')),
    visible: isVisible(attributes),
    x: 0,
    y: 0,
  }
}

const isVisible = (attributes: Attributes): boolean =>
  attribute(attributes, 'Visible') !== 'false' && attribute(attributes, 'Alpha') !== '0'

/** The advance of a character that no step tells, in sizes. */
const advance = (character: string): number => (/[ -~]/.test(character) ? 0.5 : 1)

const isTrue = (words: string | undefined, otherwise: boolean): boolean =>
  words === undefined ? otherwise : words === 'true' || words === '1'

/** Writes the characters of a TextCode at their places. */
function writeCode(drawn: Drawn, object: TextObject, code: Attributes, words: string): void {
  const characters = Array.from(words)
  const steps = stepsOf(attribute(code, 'DeltaX'), characters.length)
  const falls = stepsOf(attribute(code, 'DeltaY'), characters.length)
  object.x = Number(attribute(code, 'X') ?? object.x)
  object.y = Number(attribute(code, 'Y') ?? object.y)
  let [x, y] = [object.x, object.y]
  const [a, b, c, d, e, f] = object.place
  const size = object.size * Math.hypot(c, d)
  for (const [i, text] of characters.entries()) {
    const natural = advance(text) * object.size * object.stretch
    const step = steps[i] ?? null
    const width =
      step !== null && step > 0.25 * object.size && step < 1.15 * object.size * object.stretch ? step : natural
    const x0 = a * x + c * y + e
    const glyph = { text, x0, x1: x0 + a * width, y: b * x + d * y + f, size, artifact: false }
    if (Number.isFinite(glyph.x1) && Number.isFinite(glyph.y)) addGlyph(drawn, object, glyph)
    // Where only falls are told, the characters stand one below the other.
    x += step ?? (falls[i] === null ? natural : 0)
    y += falls[i] ?? 0
  }
}

function addGlyph(drawn: Drawn, object: TextObject, glyph: Glyph): void {
  const inked = glyph.text.trim() !== ''
  if (!object.visible) drawn.hidden += inked ? 1 : 0
  else if (!object.upright) drawn.askew += inked ? 1 : 0
  else drawn.glyphs.push(glyph)
}

interface PathObject {
  readonly place: Matrix
  readonly stroked: boolean
  readonly drawn: boolean
}

function pathObject(attributes: Attributes): PathObject {
  const stroked = isTrue(attribute(attributes, 'Stroke'), true)
  const filled = isTrue(attribute(attributes, 'Fill'), false)
  const width = Number(attribute(attributes, 'LineWidth') ?? 0.353) * POINTS
  return { place: placeOf(attributes), stroked, drawn: isVisible(attributes) && (filled || (stroked && width < 6.4)) }
}

/** Reads what a page or a template draws: characters, ruled lines and images, whatever blocks and layers they lie in. */
export function readDrawn(part: Uint8Array, limits: IngestLimits): Drawn {
  const drawn: Drawn = {
    glyphs: [],
    rules: [],
    box: null,
    images: 0,
    imageArea: 0,
    askew: 0,
    hidden: 0,
    templates: [],
    wrong: null,
  }
  let text: TextObject | null = null
  let path: PathObject | null = null
  let code: Attributes | null = null
  let held: string | null = null
  drawn.wrong = hear(part, {
    open: (name, attributes) => {
      if (name === 'TextObject') text = textObject(attributes)
      else if (name === 'FillColor' && text !== null) text.visible &&= attribute(attributes, 'Alpha') !== '0'
      else if (name === 'PathObject') path = pathObject(attributes)
      else if (name === 'Template') drawn.templates.push(attribute(attributes, 'TemplateID') ?? '')
      else if (name === 'ImageObject') addImage(drawn, attributes)
      else if (name === 'TextCode') code = attributes
      // Clips are drawn with objects of their own, which leave nothing on the page.
      else if (name === 'Clips' || name === 'Actions') return 'skip'
      if (/^(?:TextCode|AbbreviatedData|PhysicalBox|ApplicationBox)$/.test(name)) held = ''
      return undefined
    },
    text: (words) => {
      if (held !== null) held += words
    },
    close: (name) => {
      if (name === 'TextCode' && text !== null && code !== null) writeCode(drawn, text, code, held ?? '')
      else if (name === 'AbbreviatedData' && path?.drawn)
        for (const rule of rulesOf(held ?? '', path.stroked, path.place)) drawn.rules.push(rule)
      else if (name === 'PhysicalBox') drawn.box = boxOf(held ?? '')
      else if (name === 'TextObject') text = null
      else if (name === 'PathObject') path = null
      if (drawn.glyphs.length > limits.characters) throw new ReadError('too_large', `超过 ${limits.characters} 个字符`)
      held = null
    },
  })
  return drawn
}

function addImage(drawn: Drawn, attributes: Attributes): void {
  const [, , width, height] = boxOf(attribute(attributes, 'Boundary')) ?? [0, 0, 0, 0]
  drawn.images++
  drawn.imageArea = Math.max(drawn.imageArea, width * height)
}
