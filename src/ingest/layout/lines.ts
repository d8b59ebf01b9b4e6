import { spreadOut } from './letterspacing.ts'
import { isRaised, type Mark } from './marks.ts'
import { type Glyph, isBlank } from './page.ts'

/** One physical line (or the part of it that stands in one cell or column); points from the top left, y the baseline. */
export interface Line {
  readonly page: number
  /** 1 or 2 in text set in two columns, else 0. */
  readonly column: number
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly top: number
  readonly bottom: number
  readonly size: number
  /** The width of what must stay together at the start of the line. */
  readonly head: number
  readonly artifact: boolean
  /** Raised numbers in its words. */
  readonly marks: readonly Mark[]
}

/** A row of characters before its words are put together; blanks included. */
export type Row = readonly Glyph[]

const HAN = /[\p{Script=Han}\u2E80-\u2FDF\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/u
const ALPHANUMERIC = /[0-9A-Za-z%]/
/** Characters between which a line is not broken without a space. */
const LATIN = /^[!-~]$/
const CLOSING = /^[，。、；：？！）》〉」』】〕”’％,.;:?!)\]%]/
const OPENING = /[（《〈「『【〔“‘([]$/

interface Cluster {
  y: number
  size: number
  readonly glyphs: Glyph[]
}

/** Whether the place of a small character is taken in a row: it glosses the row below (注音) and is no part of this one. */
const covers = ({ glyphs, size }: Cluster, glyph: Glyph): boolean =>
  glyphs.some(
    (other) =>
      other.size > 0.8 * size &&
      !isBlank(other.text) &&
      Math.min(other.x1, glyph.x1) - Math.max(other.x0, glyph.x0) > 0.3 * (glyph.x1 - glyph.x0),
  )

/** Gathers characters into rows by baseline; a raised note mark stays with its line, a large watermark does not. */
export function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y)
  const clusters: Cluster[] = []
  for (const glyph of sorted) {
    const row = rowFor(glyph, clusters)
    if (row === null) clusters.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] })
    else {
      row.glyphs.push(glyph)
      if (glyph.size > row.size && !isBlank(glyph.text)) {
        row.y = glyph.y
        row.size = glyph.size
      }
    }
  }
  return clusters
    .map(({ glyphs: row }) => row.sort((a, b) => a.x0 - b.x0))
    .filter((row) => row.some(({ text }) => !isBlank(text)))
}

/** The nearest of the last rows on whose line a character stands; null where none does. */
function rowFor(glyph: Glyph, clusters: readonly Cluster[]): Cluster | null {
  let best: Cluster | null = null
  for (let i = clusters.length - 1; i >= 0 && i >= clusters.length - 6; i--) {
    const cluster = clusters[i]!
    const larger = Math.max(cluster.size, glyph.size)
    if (Math.min(cluster.size, glyph.size) < 0.4 * larger) continue
    const off = Math.abs(cluster.y - glyph.y)
    if (off > 0.45 * larger || (best !== null && off >= Math.abs(best.y - glyph.y))) continue
    if (off > 0.15 * larger && glyph.size < 0.8 * cluster.size && covers(cluster, glyph)) continue
    best = cluster
  }
  return best
}

/** Without characters printed twice on the same spot (bold by overprinting). */
function inked(row: Row): Glyph[] {
  const kept: Glyph[] = []
  for (const glyph of row) {
    if (isBlank(glyph.text)) continue
    const twin = kept
      .slice(-3)
      .some((k) => k.text === glyph.text && Math.abs(k.x0 - glyph.x0) < 0.3 * (glyph.x1 - glyph.x0))
    if (!twin) kept.push(glyph)
  }
  return kept
}

/**
 * What to write between two neighbours: typed blanks, except between Han and letters or digits; where nothing was typed,
 * one space for a gap that parts words (Latin) or words set far apart (Han). Two characters of white part any two words.
 */
function between(before: Glyph, after: Glyph, typed: string): string {
  const [last, first] = [before.text.at(-1) ?? '', after.text[0] ?? '']
  const [lastHan, firstHan] = [HAN.test(last), HAN.test(first)]
  const gap = (after.x0 - before.x1) / Math.max(before.size, after.size)
  if ((lastHan && ALPHANUMERIC.test(first)) || (ALPHANUMERIC.test(last) && firstHan)) return gap >= 2 ? ' ' : ''
  if (typed !== '') return typed
  if (lastHan && firstHan) return gap >= 1 ? ' ' : ''
  return !lastHan && !firstHan && gap >= 0.2 ? ' ' : ''
}

/** The blanks typed between two characters; one that stands on the first of them, or finds no room, is none. */
const typedIn = (blanks: readonly Glyph[], before: Glyph, after: Glyph): string =>
  blanks
    .filter(({ x0, x1 }) => x1 > before.x0 && after.x0 - before.x1 > 0.3 * (x1 - x0) && x0 > before.x0)
    .map(({ text }) => text)
    .join('')

/** The words of a row, and which stretches of them are raised. */
function wordsOf(
  row: Row,
  glyphs: readonly Glyph[],
  raised: (glyph: Glyph) => boolean,
): { text: string; marks: Mark[] } {
  const blanks = row.filter(({ text }) => isBlank(text))
  const spread = blanks.length === 0 ? spreadOut(glyphs) : null
  const marks: { start: number; end: number }[] = []
  let at = 0
  let text = ''
  for (const [i, glyph] of glyphs.entries()) {
    const before = glyphs[i - 1]
    const mark = raised(glyph)
    const from = at
    while (at < blanks.length && blanks[at]!.x0 < glyph.x0) at++
    if (before !== undefined && !mark && !spread?.has(glyph))
      text += between(before, glyph, typedIn(blanks.slice(from, at), before, glyph))
    const last = marks.at(-1)
    if (mark && last?.end === text.length) last.end += glyph.text.length
    else if (mark) marks.push({ start: text.length, end: text.length + glyph.text.length })
    text += glyph.text.replace(/[\r\n]/g, ' ')
  }
  return { text: text.trimEnd(), marks }
}

/** The width that a line break could not have split off: a word, or a character with its punctuation. */
function headWidth(glyphs: readonly Glyph[]): number {
  const first = glyphs[0]
  if (first === undefined) return 0
  let [end, closings] = [1, 0]
  for (; end < glyphs.length; end++) {
    const [before, here] = [glyphs[end - 1]!, glyphs[end]!]
    const word = LATIN.test(here.text) && (LATIN.test(before.text) || (closings > 0 && /\d/.test(here.text)))
    if (!word && !OPENING.test(before.text) && !(CLOSING.test(here.text) && closings++ < 2)) break
  }
  return glyphs[end - 1]!.x1 - first.x0
}

/** The size most of the characters have. */
function commonSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>()
  for (const { size } of glyphs) counts.set(size, (counts.get(size) ?? 0) + 1)
  let best = glyphs[0]?.size ?? 0
  for (const [size, count] of counts) if (count > (counts.get(best) ?? 0)) best = size
  return best
}

/** Puts a row together as a line; null where nothing takes ink. */
export function lineOf(page: number, row: Row): Line | null {
  const glyphs = inked(row)
  if (glyphs.length === 0) return null
  const size = commonSize(glyphs)
  const y = glyphs.find((glyph) => glyph.size === size)?.y ?? glyphs[0]!.y
  const { text, marks } = wordsOf(row, glyphs, (glyph) => isRaised(glyph, size, y))
  return {
    page,
    column: 0,
    text,
    x0: Math.min(...glyphs.map((glyph) => glyph.x0)),
    x1: Math.max(...glyphs.map((glyph) => glyph.x1)),
    y,
    top: y - 0.88 * size,
    bottom: y + 0.14 * size,
    size,
    head: headWidth(glyphs),
    artifact: glyphs.every(({ artifact }) => artifact),
    marks,
  }
}

/** The lines of a set of characters from top to bottom. */
export const linesOf = (page: number, glyphs: readonly Glyph[]): Line[] =>
  rowsOf(glyphs)
    .map((row) => lineOf(page, row))
    .filter((line): line is Line => line !== null && line.text !== '')
    .sort((a, b) => a.y - b.y || a.x0 - b.x0)
