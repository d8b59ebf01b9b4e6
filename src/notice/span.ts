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

/** White space at an offset: the pattern is only asked where a code leaves it open. */
function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 0x3000) return code === 0xfeff
  return !(code > 0x20 && code < 0xa0) && /\s/.test(text.charAt(at))
}

/** The span without white space (and without `also` characters) at its two ends; empty spans stay where they begin. */
export function trimSpan(text: string, at: Span, also = ''): Span {
  const isOut = (place: number) => isBlankAt(text, place) || (also !== '' && also.includes(text.charAt(place)))
  let { start, end } = at
  const last = Math.min(end, text.length)
  while (start < last && isOut(start)) start++
  while (end > start && end <= text.length && isOut(end - 1)) end--
  return { start, end }
}
