import { flatMap } from '../language/flat-map.ts'
import { fold } from '../language/fold.ts'
import { startsItem } from '../language/item-start.ts'
import { type Edit, fromRaw } from '../notice/mapped-text.ts'
import { filledLinesOf, type Line, linesOf, NOTHING, type Step } from './step.ts'

/** Columns on a terminal or a typewriter: Han and full-width characters take two. */
function columnsOf(words: string): number {
  let columns = words.length
  for (let i = 0; i < words.length; i++) if (isWide(words.charCodeAt(i))) columns++
  return columns
}

/** Han, kana, hangul, full-width forms, and the dashes, quotes and dots that Chinese type sets wide. */
const isWide = (code: number): boolean =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xff60) ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0x2014 ||
    code === 0x2026)

const joined = (edits: readonly Edit[]) =>
  edits.length === 0
    ? NOTHING
    : { edits, remarks: [{ code: 'normalize/wraps_joined' as const, span: null, args: { count: edits.length } }] }

const HAN = /[\u2E80-\u9FFF\u3000-\u303F\uFF00-\uFFEF]/

/** The rest of an address or a mail box that a wrap cut in two. */
const ADDRESS = /^[\w.-]{0,40}(?:@|\.(?:com|cn|net|org))/

/** Words of one line go straight on to the next; between two ASCII words a space stays. */
const glue = (before: string, after: string, next: string): string =>
  !ADDRESS.test(next) &&
  before !== '' &&
  after !== '' &&
  !HAN.test(before) &&
  !HAN.test(after) &&
  /[A-Za-z]/.test(before) &&
  /[A-Za-z]/.test(after)
    ? ' '
    : ''

/** Undoes the wraps that the reader knows from the geometry of the page. */
export const joinReaderWraps: Step = (now, raw) =>
  joined(
    flatMap(raw.wraps, (offset) => {
      const at = fromRaw(now, { start: offset, end: offset + 1 })
      if (at === null || now.text[at.start] !== '\n') return []
      return [
        {
          span: at,
          insert: glue(now.text[at.start - 1] ?? '', now.text[at.end] ?? '', now.text.slice(at.end, at.end + 48)),
        },
      ]
    }),
  )

const WIDEST = 140

/** A way to measure a line: in columns (a terminal) or in characters (a program that cut every n characters). */
type Measure = (words: string) => number

const MEASURES: readonly { readonly measure: Measure; readonly tolerance: number; readonly narrowest: number }[] = [
  { measure: (words) => columnsOf(words.trimEnd()), tolerance: 5, narrowest: 36 },
  { measure: (words) => words.trimEnd().length, tolerance: 3, narrowest: 18 },
]

/** Whether a line is full, given the line after it. */
type FullLine = (line: Line, next: Line | undefined) => boolean

/** Letters and digits at the head of a line: a program that wraps moves them to the next line as one. */
const unbroken = (line: Line | undefined): string => /^\s*([\w.%+@-]{2,40})/.exec(line?.words ?? '')?.[1] ?? ''

/** Tells full lines, for a text whose lines were wrapped; null where the text is not wrapped. */
function fullLineTest(lines: readonly Line[]): FullLine | null {
  const found = flatMap(MEASURES, ({ measure, tolerance, narrowest }) => {
    const limit = wrapLimit(lines, measure, tolerance, narrowest)
    if (limit === null) return []
    const isFull: FullLine = (line, next) => measure(line.words) + measure(unbroken(next)) > limit.width - tolerance
    return [{ ...limit, isFull }]
  }).sort((a, b) => b.crowd - a.crowd)
  return found[0]?.isFull ?? null
}

/** The width that lines were wrapped at: where full lines crowd just under a limit, most of them in mid-sentence. */
function wrapLimit(
  lines: readonly Line[],
  measure: Measure,
  tolerance: number,
  narrowest: number,
): { width: number; crowd: number } | null {
  const widths = lines.map((line) => measure(line.words))
  if (widths.length < 6) return null
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const crowd = (limit: number) => {
    let sum = 0
    for (let width = limit - tolerance + 1; width <= limit; width++) sum += counts.get(width) ?? 0
    return sum
  }
  const sorted = Float64Array.from(widths).sort()
  const few = Math.max(1, Math.floor(widths.length * 0.02))
  // so few lines are wider than one of this width
  const least = sorted[sorted.length - 1 - few] ?? 0
  const candidates = [...counts.keys()]
    .filter((limit) => limit >= narrowest && limit <= WIDEST && limit >= least)
    .sort((a, b) => crowd(b) - crowd(a) || a - b)
  const [fullest] = candidates
  const fullAt = (limit: number) =>
    flatMap(lines, (line, i) => (widths[i]! > limit - tolerance ? [{ line, next: lines[i + 1] }] : []))
  const isCrowded = (limit: number) =>
    crowd(limit) >= Math.max(4, widths.length * 0.3) && share(fullAt(limit), isOpen) >= 0.5
  if (fullest !== undefined && isCrowded(fullest)) return { width: fullest, crowd: crowd(fullest) }
  // In a text of many short lines full ones are few, but they go on in the next and nothing like them is just shorter.
  const isEdge = (limit: number) =>
    crowd(limit) >= Math.max(4, widths.length * 0.08) &&
    crowd(limit) >= 3 * crowd(limit - tolerance) &&
    share(fullAt(limit), (one) => isOpen(one) && goesOnBelow(one)) >= 0.75
  const edge = candidates.find(isEdge)
  return edge === undefined ? null : { width: edge, crowd: crowd(edge) }
}

interface FullLineAt {
  readonly line: Line
  readonly next: Line | undefined
}

const share = (all: readonly FullLineAt[], test: (one: FullLineAt) => boolean): number =>
  all.length === 0 ? 0 : all.filter(test).length / all.length

/** Ends in mid-sentence. */
const isOpen = ({ line }: FullLineAt): boolean => !/[。!?;:]["”’)]?\s*$/.test(fold(line.words))

const goesOnBelow = ({ next }: FullLineAt): boolean => {
  const words = fold(next?.words ?? '')
  return words !== '' && next !== undefined && !indented(next) && !startsItem(words) && !LABEL.test(words)
}

/** | 1 | 学习不深入 | ✅ |: a row of a table that bars open and close goes on in no other line. */
const ROW = /^\s*[|│┃].*[|│┃]\s*$/

const indented = (line: Line): boolean => /^(?:[ \u00A0]{2,}|\u3000|\t)/.test(line.words)

const STEP = /^\s*[一二三四五六七八九十]{1,3}是/
const LABEL = /^\s*(?:整改|完成|责任|牵头|问题|目前|办结|落实|具体|工作)[^:,。]{0,8}:/
const WHOLE_TITLE = /(?:通报|报告|公示|公告|方案|总结)$/
const TITLE_LINES = 6
const ENDS = /[。!?;:]["”’)]?$/

/** What the layout of a wrapped text tells of its paragraphs. */
interface Layout {
  readonly isFull: FullLine
  /** Paragraphs open with an indent. */
  readonly indents: boolean
  /** Indents or blank lines part the paragraphs. */
  readonly parted: boolean
  /** Steps (一是…), and items that stand flush in an indented text, are seen to open lines behind short ones. */
  readonly stepsOpen: boolean
  readonly itemsFlush: boolean
}

function layoutOf(text: string): Layout | null {
  const lines = linesOf(text)
  const filled = filledLinesOf(text)
  const isFull = fullLineTest(filled)
  if (isFull === null) return null
  const indents = filled.filter(indented).length >= filled.length * 0.08
  // Blank lines before the first words and behind the last part nothing.
  const blanks = lines.indexOf(filled.at(-1)!) - lines.indexOf(filled[0]!) + 1 - filled.length
  const behindShort = (test: (line: Line) => boolean) =>
    filled.some((line, i) => i > 0 && test(line) && !isFull(filled[i - 1]!, line))
  return {
    isFull,
    indents,
    parted: indents || blanks >= filled.length * 0.08,
    stepsOpen: behindShort((line) => STEP.test(line.words)),
    itemsFlush: behindShort((line) => !indented(line) && !STEP.test(line.words) && startsItem(fold(line.words))),
  }
}

/** The rest of a paper's number, a mail box behind its label: whatever the width, no paragraph begins so. */
const continues = (line: string, next: string): boolean =>
  /^\s*〔\d{4}〕\s?\d/.test(next) || (/(?:邮箱|E-?mail)\s*:$/i.test(line) && /^\s*[\w.+-]{1,40}@/.test(next))

/** Whether a full line goes on in the next, which is not indented. */
function goesOn(line: string, next: string, place: number, layout: Layout): boolean {
  if (LABEL.test(next) || (place < TITLE_LINES && WHOLE_TITLE.test(line))) return false
  if (!layout.parted && ENDS.test(line)) return false
  if (!startsItem(next)) return true
  if (STEP.test(next)) return !layout.stepsOpen
  return layout.indents && (!layout.itemsFlush || /[,、(“]$/.test(line))
}

/** Undoes wraps by width: a full line goes on in the next unless that is indented, an item, or after a blank line. */
export const joinHardWraps: Step = (now, raw) => {
  if (!raw.hardWrapped) return NOTHING
  const lines = linesOf(now.text)
  const layout = layoutOf(now.text)
  if (layout === null) return NOTHING
  const edits: Edit[] = []
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (next === undefined || line.words.trim() === '' || next.words.trim() === '' || indented(next)) continue
    if (ROW.test(line.words)) continue
    const [words, below] = [fold(line.words).trimEnd(), fold(next.words)]
    const isOne = continues(words, below) || (layout.isFull(line, next) && goesOn(words, below, i, layout))
    if (!isOne) continue
    const start = line.span.start + line.words.trimEnd().length
    const end = next.span.start + (next.words.length - next.words.trimStart().length)
    const insert = glue(now.text[start - 1] ?? '', now.text[end] ?? '', now.text.slice(end, end + 48))
    edits.push({ span: { start, end }, insert })
  }
  return joined(edits)
}
