import { headingEnd } from './headings.ts'
import { isBodyLine } from './line-kinds.ts'
import { isKeyAlone, isStep, type Line, type Reading } from './lines.ts'

/** The words of a heading that stand below its number. */
export interface HeadingBelow {
  readonly start: number
  readonly end: number
  /** The last line that belongs to it. */
  readonly last: number
}

const LONGEST = 90
const LONGEST_MATTER = 400

/**
 * A number alone on its line has its words on the next: (一) over 学习不深入, 序号:1 over 反馈问题:…. So has 一、反馈问题 where a notice
 * is about that matter alone.
 */
export function headingBelow(lines: readonly Line[], i: number, { text, labels }: Reading): HeadingBelow | null {
  const line = lines[i]!
  const next = lines[i + 1]
  if (line.first === null || line.field || isStep(line) || next === undefined || next.first !== null) return null
  const { marker } = line.first
  if (marker.kind === 'circled') return null
  if (isKeyAlone(line, labels) && marker.number === 1) {
    if (next.label !== 'none' || next.words.length > LONGEST_MATTER) return null
    return { start: next.start, end: headingEnd(text.shadow, next.start, next.end, labels), last: i + 1 }
  }
  if (text.shadow.slice(marker.span.end, line.end).trim() !== '' || next.words.length > LONGEST) return null
  const named = next.role === 'finding'
  if (named && next.label === 'empty') {
    const words = lines[i + 2]
    if (words === undefined || words.first !== null || words.label !== 'none' || words.words.length > LONGEST)
      return null
    return { start: next.start, end: words.end, last: i + 2 }
  }
  if (!named && (next.label !== 'none' || isBodyLine(next.words))) return null
  return { start: next.start, end: headingEnd(text.shadow, next.start, next.end, labels), last: i + 1 }
}
