import { contains, type Span } from '../notice/span.ts'

/** A stretch of the text with the id of what stands there. */
export interface Holder {
  readonly id: string
  readonly span: Span
}

/** For each span, taken in order of start, the id of the shortest holder around it, or null. */
export function innermost(holders: readonly Holder[], spans: readonly Span[]): (string | null)[] {
  const waiting = [...holders].sort((a, b) => a.span.start - b.span.start)
  const order = spans.map((_, index) => index).sort((a, b) => spans[a]!.start - spans[b]!.start)
  const found: (string | null)[] = spans.map(() => null)
  let open: Holder[] = []
  let next = 0
  for (const index of order) {
    const at = spans[index]!
    for (; next < waiting.length && waiting[next]!.span.start <= at.start; next++) open.push(waiting[next]!)
    if (open.some((holder) => holder.span.end < at.start)) open = open.filter((holder) => holder.span.end >= at.start)
    let best: Holder | null = null
    for (const holder of open)
      if (contains(holder.span, at) && (best === null || length(holder.span) <= length(best.span))) best = holder
    found[index] = best?.id ?? null
  }
  return found
}

const length = (at: Span) => at.end - at.start
