import type { DiagnosticCode } from '../notice/diagnostic.ts'
import { overlaps, type Span } from '../notice/span.ts'
import type { Scene } from './check.ts'

/** Where the stages before reported one of these. */
export const placesOf = ({ diagnostics }: Pick<Scene, 'diagnostics'>, ...codes: readonly DiagnosticCode[]): Span[] =>
  diagnostics.flatMap(({ code, span }) =>
    codes.includes(code) && span !== null && span.end > span.start ? [span] : [],
  )

/** In reading order, each stretch once. */
export function outsideOthers(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (!kept.some((other) => overlaps(other, span))) kept.push(span)
  return kept
}

/** Numbers and marks alone say nothing of the state of the words. */
export const hasWords = ({ text }: { readonly text: { readonly shadow: string } }): boolean =>
  /[\u3400-\u9fff]/.test(text.shadow)
