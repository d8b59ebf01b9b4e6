import type { NoticeText } from '../notice/notice-text.ts'
import type { Span } from '../notice/span.ts'
import { HEAD_LINES, isBodyLine, isBracketedLine, isDateLine, isMetadataLine, TABLE_LINE } from './line-kinds.ts'
import { mayBeTitle, secondNotice } from './second-notice.ts'
import { nextStepsStart, type Part, tailParts } from './tail-parts.ts'
import { titleLines } from './title-lines.ts'

/** Where the title ends, the numbered body begins and ends, and what follows it. */
export interface Frame {
  readonly title: readonly Span[]
  /** First paragraph after title, metadata and date lines. */
  readonly body: number
  readonly tailFrom: number
  readonly tail: readonly Part[]
}

/** The title of another notice that follows in the same text; null without one. */
export function secondTitle(text: NoticeText, numbered: (paragraph: number) => boolean): Span | null {
  const lines = linesOf(text)
  const title = titleLines(lines, numbered)
  const body = bodyStart(lines, title.length > 0 ? title.at(-1)! + 1 : 0, numbered)
  const second = secondNotice(lines, body)
  // a cover over the notice itself: nothing is numbered before its title
  if (second === null || !lines.some((_, i) => i >= body && i < second.first && numbered(i))) return null
  return { start: text.paragraphs[second.first]!.span.start, end: text.paragraphs[second.last]!.span.end }
}

const FEWEST_BEFORE = 4
/** Whether a second look is worth its cost: some line behind the first ones may be a title. */
export const mayHoldTwo = (text: NoticeText): boolean =>
  text.paragraphs.some(
    ({ span }, i) =>
      i >= FEWEST_BEFORE && mayBeTitle(text.shadow.slice(span.start, Math.min(span.end, span.start + 200))),
  )

const linesOf = (text: NoticeText): string[] =>
  text.paragraphs.map(({ span, table }) =>
    table === null ? text.shadow.slice(span.start, span.end).trim() : TABLE_LINE,
  )

/** Splits the paragraphs of a notice into title, body and tail. `numbered` tells the paragraphs that open with a number. */
export function frameOf(text: NoticeText, numbered: (paragraph: number) => boolean): Frame {
  const lines = linesOf(text)
  const title = titleLines(lines, numbered)
  const body = bodyStart(lines, title.length > 0 ? title.at(-1)! + 1 : 0, numbered)
  const tail = lines.length - body > 2 ? tailParts(lines, body) : []
  const tailFrom = tail[0]?.from ?? lines.length
  const next = nextStepsStart(lines, body, tailFrom, numbered)
  return {
    title: title.map((i) => text.paragraphs[i]!.span),
    body,
    tailFrom: Math.min(next, tailFrom),
    tail: next < tailFrom ? [{ role: 'next_steps', from: next, to: tailFrom }, ...tail] : tail,
  }
}

/** The first line after the title that is no metadata, date or edition line. */
function bodyStart(lines: readonly string[], from: number, numbered: (paragraph: number) => boolean): number {
  let body = from
  const passes = (line: string) => isMetadataLine(line) || isDateLine(line) || isBracketedLine(line)
  while (
    body < lines.length &&
    body < HEAD_LINES &&
    !numbered(body) &&
    !isBodyLine(lines[body]!) &&
    passes(lines[body]!)
  )
    body++
  return body
}
