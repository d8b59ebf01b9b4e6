import { trimmedStart } from '../language/blanks.ts'
import { fold } from '../language/fold.ts'
import { onceFor } from '../language/of-text.ts'
import type { DiagnosticArgs, DiagnosticCode } from '../notice/diagnostic.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import { applyEdits, type Edit, identity, type MappedText } from '../notice/mapped-text.ts'
import type { RawText } from '../notice/raw-text.ts'
import type { Span } from '../notice/span.ts'

/** What a cleaning step has to say; its span is in the text the step was given. */
export interface Remark {
  readonly code: DiagnosticCode
  readonly span: Span | null
  readonly args: DiagnosticArgs
}

export interface Cleaning {
  readonly edits: readonly Edit[]
  readonly remarks: readonly Remark[]
}

/** One cleaning step: looks at the text as it stands after the steps before it, returns edits, changes nothing itself. */
export type Step = (now: MappedText, raw: RawText, knowledge: Knowledge) => Cleaning

export const NOTHING: Cleaning = { edits: [], remarks: [] }

/** A line of the text without its line end. */
export interface Line {
  readonly span: Span
  readonly words: string
}

/** The lines of a text, blank ones included; of one text they are read once for all steps. */
export const linesOf = onceFor((text): readonly Line[] => readLines(text))

/** The lines of a text that are not blank. */
export const filledLinesOf = onceFor((text): readonly Line[] =>
  linesOf(text).filter(({ span }) => trimmedStart(text, span.start, span.end) < span.end),
)

let folded: { text: string; readonly shadow: string } | null = null

/** A whole text folded, once for all steps. */
export function foldedOf(text: string): string {
  if (folded === null || folded.text !== text) folded = { text, shadow: fold(text) }
  // of two copies of a text the one that was asked about is kept: they are compared once, not at every question
  folded.text = text
  return folded.shadow
}

/** Folding changes no lengths: of a text that was folded and then edited, only what was put in is still to be folded. */
export function keepFolded(before: string, edits: readonly Edit[], after: string): void {
  if (edits.length === 0 || folded?.text !== before) return
  const shadowEdits = edits.map(({ span, insert }) => ({ span, insert: fold(insert) }))
  folded = { text: after, shadow: applyEdits(identity(folded.shadow), shadowEdits).text }
}

/** The lines of a text that is asked about once. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let end = text.indexOf('\n'); ; end = text.indexOf('\n', start)) {
    const stop = end < 0 ? text.length : end
    lines.push({ span: { start, end: stop }, words: text.slice(start, stop) })
    if (end < 0) return lines
    start = stop + 1
  }
}

/** The span of a line with the line end after it (or before it, for the last line), so that removing it leaves no blank line. */
export function wholeLine(text: string, at: Span): Span {
  if (at.end < text.length) return { start: at.start, end: at.end + 1 }
  return { start: Math.max(0, at.start - 1), end: at.end }
}

const SHOWN = 40

/** Words for a message: one line, at most 40 characters. */
export const shorten = (words: string): string => {
  const flat = words.replace(/\s+/g, ' ').trim()
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN)}…` : flat
}
