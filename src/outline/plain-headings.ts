import { endsInShortfall, isWordedAsProblem, statesDefect } from '../language/defects.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import { bareItems } from './bare-items.ts'
import { bulletedItems } from './bulleted-items.ts'
import { keyedItems } from './keyed-items.ts'
import { isDateLine } from './line-kinds.ts'
import { isStep, type Line } from './lines.ts'
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
 * above, 3 (behind a sign) under whatever heading stands above, 4 (a topic) above the numbers that follow it.
 */
export interface PlainHeading {
  readonly last: number
  readonly level: 0 | 1 | 2 | 3 | 4
}

/**
 * Unnumbered headings. In a notice without numbers: every short line before a long one or worded as a problem, slogans over
 * two lines as one. In a numbered notice: lines that name a part or one of several units, topics that part its numbers, and
 * problems over their own label or steps, where they say so themselves (关于…的问题) or stand in a row. In both: problems that a key names (【反馈问题】…),
 * each over its answer; problems behind a sign (●).
 */
export function plainHeadings(lines: readonly Line[], knowledge: Knowledge): Map<number, PlainHeading> {
  const headings = new Map<number, PlainHeading>()
  const numbered = lines.some((line) => line.first !== null && !isStep(line))
  const units = unitHeadings(lines)
  const keyedTo = keyedItems(
    lines,
    ({ words, first }) =>
      roleByWords(words.slice(first?.marker.label.length ?? 0).trim(), knowledge) === 'problems' && PART.test(words),
  )
  const bulleted = bulletedItems(lines, knowledge)
  const bare = numbered ? bareItems(lines, looksLikeHeading) : new Set<number>()
  const topics = numbered ? topicHeadings(lines) : new Set<number>()
  const partsList = runsAcross(lines, topics)
  const questions = questionHeadings(lines, knowledge)
  const underPart = numbered && lines.some((line, i) => line.first !== null && !isStep(line) && questions.has(i + 1))
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const keyed = keyedTo.get(i)
    if (keyed !== undefined) {
      headings.set(i, { last: keyed, level: numbered ? 2 : 1 })
      i = keyed
      continue
    }
    if (questions.has(i)) {
      headings.set(i, { last: i, level: underPart ? 2 : 0 })
      continue
    }
    if (bulleted.has(i)) headings.set(i, { last: i, level: 3 })
    if (topics.has(i) && !units.has(i) && (partsList || !namesPart(lines, i, knowledge))) {
      headings.set(i, { last: i, level: 4 })
      continue
    }
    if (bulleted.has(i) || !looksLikeHeading(line)) continue
    const explicit = isWordedAsProblem(line.words)
    if (numbered) {
      if (units.has(i)) headings.set(i, { last: i, level: 0 })
      else if (bare.has(i) || (explicit && opensItem(lines[i + 1]))) headings.set(i, { last: i, level: 2 })
      else if (namesPart(lines, i, knowledge)) headings.set(i, { last: i, level: 0 })
      continue
    }
    if (units.has(i)) {
      headings.set(i, { last: i, level: 0 })
      continue
    }
    const last = explicit ? i : endOfSlogan(lines, i)
    const next = lines[last + 1]
    const part = PART.test(line.words) && roleByWords(line.words, knowledge) !== null
    const opens = opensItem(next) || bulleted.has(last + 1)
    if (next !== undefined && (explicit || part || opens || next.words.length > SHORT_HEADING))
      headings.set(i, { last, level: explicit || (endsInShortfall(line.words, knowledge.defects) && !part) ? 1 : 0 })
    i = last
  }
  return headings
}

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
