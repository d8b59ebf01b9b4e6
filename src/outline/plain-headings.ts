import { endsInShortfall, isWordedAsProblem, statesDefect } from '../language/defects.ts'
import { flatMap } from '../language/flat-map.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import { bareItems } from './bare-items.ts'
import { bulletedItems } from './bulleted-items.ts'
import { keyedItems } from './keyed-items.ts'
import { isDateLine } from './line-kinds.ts'
import { isStep, type Line } from './lines.ts'
import { namedParagraphs } from './named-paragraphs.ts'
import { questionHeadings } from './question-headings.ts'
import { roleByWords } from './roles.ts'
import { runsAcross, topicHeadings } from './topic-headings.ts'
import { unitHeadings } from './unit-headings.ts'

const SHORT_HEADING = 40
/** How a heading ends that names a part of the notice. */
const PART = /(?:情况|打算|安排|计划|措施|方面)$/

const looksLikeHeading = (line: Line): boolean =>
  line.first === null &&
  line.inner.length === 0 &&
  line.label === 'none' &&
  line.words.length >= 4 &&
  line.words.length <= SHORT_HEADING &&
  /[\u4e00-\u9fff]/.test(line.words) &&
  !/[。;:!?、)）]$/.test(line.words) &&
  !isDateLine(line.words)

/**
 * An unnumbered heading over lines i to `last`. `level` 0 names a part, 1 stands under a part, 2 under the numbered heading
 * above, 3 (behind a sign, or named in its paragraph) under whatever heading stands above, 4 (a topic) above the numbers that follow it.
 */
export interface PlainHeading {
  readonly last: number
  readonly level: 0 | 1 | 2 | 3 | 4
}

/**
 * Unnumbered headings. In a notice without numbers: every short line before a long one or worded as a problem, slogans over
 * two lines as one. In a numbered notice: lines that name a part or one of several units, topics that part its numbers, and
 * problems over their own label or steps, where they say so themselves (关于…的问题) or stand in a row. In both: problems that a key names (【反馈问题】…),
 * each over its answer; problems behind a sign (●) or named in their own paragraph.
 */
export function plainHeadings(lines: readonly Line[], knowledge: Knowledge): Map<number, PlainHeading> {
  const numbered = lines.some((line) => line.first !== null && !isStep(line))
  const place: Place = { lines, knowledge, units: unitHeadings(lines), bulleted: bulletedItems(lines, knowledge) }
  const marked = markedHeadings(place, numbered)
  const bare = numbered ? bareItems(lines, looksLikeHeading) : new Set<number>()
  const headings = new Map<number, PlainHeading>()
  for (let i = 0; i < lines.length; i++) {
    const marks = marked(i)
    const found =
      marks ?? (looksLikeHeading(lines[i]!) ? (numbered ? amongNumbers(place, i, bare) : amongNone(place, i)) : null)
    if (found === null) continue
    if (found.level !== null) headings.set(i, { last: found.last, level: found.level })
    i = found.last
  }
  return headings
}

interface Place {
  readonly lines: readonly Line[]
  readonly knowledge: Knowledge
  readonly units: ReadonlySet<number>
  readonly bulleted: ReadonlySet<number>
}

/** A heading, or with null for a level the lines of a slogan that is none. */
interface Found {
  readonly last: number
  readonly level: PlainHeading['level'] | null
}

/** Headings that a key, a bracket, a question, a topic or a sign marks as such. */
function markedHeadings({ lines, knowledge, units, bulleted }: Place, numbered: boolean): (i: number) => Found | null {
  const keyedTo = keyedItems(
    lines,
    ({ words, first }) =>
      roleByWords(words.slice(first?.marker.label.length ?? 0).trim(), knowledge) === 'problems' && PART.test(words),
  )
  const parts = bracketedParts(lines, knowledge)
  const questions = questionHeadings(lines, knowledge)
  const underPart = numbered && lines.some((line, i) => line.first !== null && !isStep(line) && questions.has(i + 1))
  const topics = numbered ? topicHeadings(lines) : new Set<number>()
  const partsList = runsAcross(lines, topics)
  const named = namedParagraphs(lines)
  return (i) => {
    const keyed = keyedTo.get(i)
    if (keyed !== undefined) return { last: keyed, level: numbered ? 2 : 1 }
    if (parts.has(i)) return { last: i, level: 0 }
    if (questions.has(i)) return { last: i, level: underPart ? 2 : 0 }
    if (topics.has(i) && !units.has(i) && (partsList || !namesPart(lines, i, knowledge))) return { last: i, level: 4 }
    return bulleted.has(i) || named.has(i) ? { last: i, level: 3 } : null
  }
}

function amongNumbers({ lines, knowledge, units }: Place, i: number, bare: ReadonlySet<number>): Found | null {
  if (units.has(i)) return { last: i, level: 0 }
  const explicit = isWordedAsProblem(lines[i]!.words)
  if (bare.has(i) || (explicit && opensItem(lines[i + 1]))) return { last: i, level: 2 }
  return namesPart(lines, i, knowledge) ? { last: i, level: 0 } : null
}

function amongNone({ lines, knowledge, units, bulleted }: Place, i: number): Found {
  if (units.has(i)) return { last: i, level: 0 }
  const { words } = lines[i]!
  const explicit = isWordedAsProblem(words)
  const last = explicit ? i : endOfSlogan(lines, i)
  const next = lines[last + 1]
  const part = PART.test(words) && roleByWords(words, knowledge) !== null
  const opens = opensItem(next) || bulleted.has(last + 1)
  const isHeading = next !== undefined && (explicit || part || opens || next.words.length > SHORT_HEADING)
  const level = explicit || (endsInShortfall(words, knowledge.defects) && !part) ? 1 : 0
  return { last, level: isHeading ? level : null }
}

/** 【整改组织】, 【问题整改】, 【下步打算】, each alone on its line and once: the parts of the notice. */
function bracketedParts(lines: readonly Line[], knowledge: Knowledge): ReadonlySet<number> {
  const inside = lines.map(({ words }) => BRACKETED.exec(words.trim())?.groups?.inside ?? null)
  const once = flatMap(inside, (words, i) =>
    words !== null && inside.indexOf(words) === inside.lastIndexOf(words) && roleByWords(words, knowledge) !== null
      ? [i]
      : [],
  )
  return new Set(new Set(once.map((i) => roleByWords(inside[i]!, knowledge))).size > 1 ? once : [])
}
const BRACKETED = /^[【[](?<inside>[^【】[\]]{2,14})[】\]]$/

const opensItem = (line: Line | undefined): boolean =>
  line !== undefined && (line.label !== 'none' || isStep(line) || line.inner.length > 0)

/** Two or three short lines that make one heading; a line that speaks for itself begins one of its own. */
function endOfSlogan(lines: readonly Line[], from: number): number {
  let last = from
  const alone = ({ words }: Line) => isWordedAsProblem(words) || PART.test(words)
  while (last - from < 2 && lines[last + 1] !== undefined) {
    const next = lines[last + 1]!
    if (!looksLikeHeading(next) || alone(lines[last]!) || alone(next)) break
    last++
  }
  return last
}

function namesPart(lines: readonly Line[], i: number, knowledge: Knowledge): boolean {
  const role = roleByWords(lines[i]!.words, knowledge)
  if (role === null || role === 'other' || statesDefect(lines[i]!.words, knowledge.defects)) return false
  const next = lines.slice(i + 1).find((line) => line.first !== null && !isStep(line))
  return next === undefined || next.first!.marker.number === 1
}
