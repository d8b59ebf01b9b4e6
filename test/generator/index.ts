import { drawClock } from './clock.ts'
import { dressed, dressOf } from './dress.ts'
import { type Faulty, faultsOf } from './faults.ts'
import {
  damagedDate,
  metadata,
  titleOf,
  writeAccountability,
  writeContact,
  writeNextSteps,
  writeOrganisation,
  writeSignOff,
} from './frame.ts'
import { furnish, spaced, widened, widenPieces } from './furnish.ts'
import type { Gold } from './gold.ts'
import { chinese } from './numerals.ts'
import { bodyOf, openingOf, totalsOf } from './opening.ts'
import { plain } from './pieces.ts'
import { type Random, randomOf } from './random.ts'
import { goldOf } from './resolve.ts'
import { freshItem, type Scene, sceneOf } from './scene.ts'
import type { Group, Shape } from './shape.ts'
import { DEEP_SHAPES } from './shapes/deep.ts'
import { NESTED_SHAPES } from './shapes/nested.ts'
import { PLAIN_SHAPES } from './shapes/plain.ts'
import { SPECIAL_SHAPES } from './shapes/special.ts'
import { drawAgency, drawPlace } from './words/places.ts'
import { aspectWords, problemWords, themeWords } from './words/problems.ts'
import { writer } from './writer.ts'

export const SHAPES: readonly Shape[] = [...PLAIN_SHAPES, ...DEEP_SHAPES, ...NESTED_SHAPES, ...SPECIAL_SHAPES].sort(
  (a, b) => a.id - b.id,
)

export interface GenerateOptions {
  /** One of the 18 nesting shapes; drawn where absent. */
  readonly shape?: number
  /** Planted faults: a gap or repeat in numbering, a lost bracket, totals that do not add up, a damaged date. */
  readonly faults?: boolean
  /** Lines broken at a fixed width and page numbers between, as text copied from a PDF has them. */
  readonly wrapped?: boolean
}

export interface Generated {
  readonly name: string
  /** The file as it stands. */
  readonly text: string
  /** The paragraphs of the canonical text. */
  readonly paragraphs: readonly string[]
  /** So many of the first paragraphs are title lines. */
  readonly titles: number
  readonly shape: number
  readonly gold: Gold
}

function groupsOf(random: Random, shape: Shape): Group[] {
  const many = random.chance(0.1)
  const count = shape.grouped ? random.int(2, many ? 8 : 4) : 1
  const themes = shape.id === 6 || shape.id === 9 ? aspectWords(random, count) : themeWords(random, count)
  const most = shape.grouped ? 5 : many ? 20 : 9
  const sizes = Array.from({ length: count }, () => random.int(shape.grouped ? 2 : 3, most))
  const problems = problemWords(
    random,
    sizes.reduce((sum, size) => sum + size, 0),
  )
  return sizes.map((size, i) => ({ theme: themes[i % themes.length] ?? '', problems: problems.splice(0, size) }))
}

function writeNotice(scene: Scene, shape: Shape, faulty: Faulty) {
  const { random } = scene
  const out = writer()
  const title = titleOf(scene)
  for (const line of title.lines) out.title(line)
  const { pieces: page, published } = metadata(scene)
  if (page.length > 0) out.line(page)
  const body = bodyOf(random, scene.place)
  const opening = openingOf(scene, body)
  const draft = writer()
  const organised = shape.organised && random.chance(0.85)
  if (organised) writeOrganisation(freshItem(scene), draft, 1)
  const status = random.pick(shape.forms)
  const groups = groupsOf(random, shape)
  shape.write({ ...scene, out: draft, groups, part: organised ? 2 : 1, status, faults: faulty.numbering })
  const statuses = draft.problems.map((one) => one.status)
  const totals = random.chance(0.6) ? totalsOf(scene, statuses, shape.grouped ? groups.length : 0, faulty.totals) : null
  out.line([...opening.pieces, ...(faulty.date ? ['巡察情况于', damagedDate(scene), '送达。'] : [])])
  const tops = draft.sections.filter(({ number }) => number?.length === 1).length
  if (totals) out.line(totals.pieces)
  for (const paragraph of draft.paragraphs) out.paragraphs.push(paragraph)
  const levelTwo = shape.id === 6 || shape.id === 15 || shape.id === 18
  const numbers = Math.max(
    ...draft.sections.map(({ number }) => (number?.length === 1 ? (number[0] ?? 0) : 0)),
    ...draft.problems.map(({ number }) => (number.length === 1 ? (number[0] ?? 0) : 0)),
  )
  if (tops >= 0 && random.chance(0.6)) {
    const held = !levelTwo && shape.id !== 14 && shape.id !== 12 && random.chance(0.3)
    if (held) writeAccountability(scene, out, numbers + 1)
    const n = numbers + (held ? 2 : 1)
    writeNextSteps(scene, out, levelTwo ? `(${chinese(n)})` : `${chinese(n)}、`, [n])
  }
  const contacts = random.chance(0.7) ? writeContact(scene, out) : []
  writeSignOff(scene, out)
  return { out, draft, title, body, opening, totals, contacts, published, status }
}

/** A notice and the gold of it; the same seed and options always give the same. */
export function generate(seed: number, options: GenerateOptions = {}): Generated {
  const random = randomOf(seed)
  const shape = SHAPES.find(({ id }) => id === options.shape) ?? random.pick(SHAPES)
  const place = drawPlace(random)
  const scene = sceneOf(random, drawClock(random), place, drawAgency(random, place))
  const faulty = faultsOf(random, options.faults ?? false)
  const { out, draft, title, body, opening, totals, contacts, published } = writeNotice(scene, shape, faulty)
  const wide = random.chance(0.5)
  const dress = dressOf(random)
  const paragraphs = out.paragraphs.map((one) => {
    const pieces = one.title ? one.pieces : dressed(one.pieces, dress)
    return { ...one, pieces: wide ? widenPieces(pieces) : pieces }
  })
  const file = `g${String(seed).padStart(6, '0')}.txt`
  const lines = paragraphs.map(({ pieces }) => plain(pieces))
  const gold = goldOf({
    file,
    note: `shape ${shape.id}${faulty.notes.length > 0 ? `; ${faulty.notes.join('; ')}` : ''}`,
    paragraphs,
    printed: (words) => (wide ? widened(dress(words)) : dress(words)),
    said: (words) => (wide ? widened(words) : words),
    problems: draft.problems,
    sections: [...draft.sections, ...out.sections],
    head: { title: title.value, body, place, agency: scene.agency, opening, published, signed: scene.clock.signed },
    totals: totals?.gold ?? [],
    contacts,
    checks: [...faulty.checks(), ...(faulty.totals && totals ? ['totals/listed'] : [])],
  })
  const titles = title.lines.length
  const text = options.wrapped ? furnish(random, lines, titles) : spaced(random, lines, titles)
  return { name: file, text, paragraphs: lines, titles, shape: shape.id, gold }
}
