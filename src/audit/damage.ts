import { flatMap } from '../language/flat-map.ts'
import type { DiagnosticCode } from '../notice/diagnostic.ts'
import { overlaps, type Span } from '../notice/span.ts'
import type { Scene } from './check.ts'

/** Where the stages before reported one of these. */
export const placesOf = ({ diagnostics }: Pick<Scene, 'diagnostics'>, ...codes: readonly DiagnosticCode[]): Span[] =>
  flatMap(diagnostics, ({ code, span }) =>
    codes.includes(code) && span !== null && span.end > span.start ? [span] : [],
  )

/** In reading order, each stretch once. */
export function outsideOthers(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (!kept.some((other) => overlaps(other, span))) kept.push(span)
  return kept
}

/** What stands for bytes that were replaced: the characters are gone, nothing reads them back. */
const REPLACED = /锟斤|斤拷|\ufffd|烫烫|屯屯/

/** Whether a garbled place holds its characters still, in another encoding, or is no damage: a sign, a lost character. */
export const isMisread = ({ text, diagnostics }: Pick<Scene, 'text' | 'diagnostics'>, { start, end }: Span): boolean =>
  diagnostics.some(({ code, span }) => code === 'extract/garbled' && span?.start === start && span.end === end) &&
  !REPLACED.test(text.shadow.slice(start, end))

/** Numbers and marks alone say nothing of the state of the words. */
export const hasWords = ({ text }: { readonly text: { readonly shadow: string } }): boolean =>
  /[\u3400-\u9fff]/.test(text.shadow)
