/** A half-open stretch of a text, in UTF-16 offsets; `emit` turns it into code points. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const span = (start: number, end: number): Span => ({ start, end })

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The words at a span. */
export const sliceOf = (text: string, at: Span): string => text.slice(at.start, at.end)

/** The span without white space (and without `also` characters) at its two ends; empty spans stay where they begin. */
export function trimSpan(text: string, at: Span, also = ''): Span {
  const blank = (c: string | undefined) => c !== undefined && (/\s/.test(c) || also.includes(c))
  let { start, end } = at
  while (start < end && blank(text[start])) start++
  while (end > start && blank(text[end - 1])) end--
  return { start, end }
}
