import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coordinatesOf } from '../../src/emit/coordinates.ts'

/** Han, ASCII, characters beyond U+FFFF, combining marks. */
const text = fc
  .array(fc.constantFrom('整', '改', 'a', ' ', '\n', '𠮷', '🀄', 'é', '〇'), { maxLength: 40 })
  .map((all) => all.join(''))

describe('code points', () => {
  it('a span in code points names the same words', () =>
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(20), (content, from, length) => {
        const at = coordinatesOf(content)
        const start = Math.min(from, content.length)
        const end = Math.min(start + length, content.length)
        const span = at.spanOf({ start, end })
        const points = Array.from(content)
        expect(points.slice(span.start, span.end).join('')).toBe(at.wordsOf({ start, end }))
        expect(at.wordsOf({ start, end })).toContain(
          content.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''),
        )
        expect(at.length).toBe(points.length)
        expect(span.end).toBeLessThanOrEqual(points.length)
      }),
    ))

  it('without characters beyond U+FFFF nothing moves', () =>
    expect(coordinatesOf('整改通报').spanOf({ start: 1, end: 3 })).toEqual({ start: 1, end: 3 }))

  it('a span that cuts a pair takes all of it', () => {
    const at = coordinatesOf('a𠮷b')
    expect(at.spanOf({ start: 2, end: 4 })).toEqual({ start: 1, end: 3 })
    expect(at.wordsOf({ start: 0, end: 2 })).toBe('a𠮷')
    expect(at.spanOf({ start: 2, end: 2 })).toEqual({ start: 1, end: 1 })
  })
})
