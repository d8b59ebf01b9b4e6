import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Holder, innermost } from '../../src/emit/innermost.ts'
import { contains, type Span } from '../../src/notice/span.ts'

const span = fc.tuple(fc.nat(40), fc.nat(15)).map(([start, length]): Span => ({ start, end: start + length }))

const shortestAround = (holders: readonly Holder[], at: Span): number | null => {
  const around = holders.filter((holder) => contains(holder.span, at)).map(({ span: { start, end } }) => end - start)
  return around.length === 0 ? null : Math.min(...around)
}

describe('the innermost holder', () => {
  it('is the shortest that holds the span, for spans in any order', () =>
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.array(span, { maxLength: 12 }), (outer, inner) => {
        const holders = outer.map((at, index): Holder => ({ id: String(index), span: at }))
        innermost(holders, inner).forEach((id, index) => {
          const found = holders.find((holder) => holder.id === id)
          const length = found === undefined ? null : found.span.end - found.span.start
          expect(length).toBe(shortestAround(holders, inner[index]!))
          if (found !== undefined) expect(contains(found.span, inner[index]!)).toBe(true)
        })
      }),
    ))
})
