import type { NoticeText } from '../notice/notice-text.ts'
import type { Span } from '../notice/span.ts'
import { HEAD_LINES, isBodyLine, isBracketedLine, isDateLine, isMetadataLine, TABLE_LINE } from './line-kinds.ts'
import { secondNotice } from './second-notice.ts'
import { nextStepsStart, type Part, tailParts } from './tail-parts.ts'
import { titleLines } from './title-lines.ts'

/** Where the title ends, the numbered body begins and ends, and what follows it. */
export interface Frame {
  readonly title: readonly Span[]
  /** First paragraph after title, metadata and date lines. */
  readonly body: number
  readonly tailFrom: number
  readonly tail: readonly Part[]
  /** The title of another notice that follows in the same text. */
  readonly second: Span | null
}

/** Splits the paragraphs of a notice into title, body and tail. `numbered` tells the paragraphs that open with a number. */
export function frameOf(text: NoticeText, numbered: (paragraph: number) => boolean): Frame {
  const lines = text.paragraphs.map(({ span, table }) =>
    table === null ? text.shadow.slice(span.start, span.end).trim() : TABLE_LINE,
  )
  const title = titleLines(lines, numbered)
  const body = bodyStart(lines, title.length > 0 ? title.at(-1)! + 1 : 0, numbered)
  const tail = lines.length - body > 2 ? tailParts(lines, body) : []
  const tailFrom = tail[0]?.from ?? lines.length
  const second = secondNotice(lines, body)
  const next = nextStepsStart(lines, body, tailFrom, numbered)
  return {
    title: title.map((i) => text.paragraphs[i]!.span),
    body,
    second: second === null ? null : text.paragraphs[second]!.span,
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
