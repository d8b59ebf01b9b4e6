import { describe, expect, it } from 'vitest'
import { lineOf } from '../../src/ingest/layout/lines.ts'
import type { Glyph } from '../../src/ingest/layout/page.ts'

/** A line of characters, each ten points wide. */
const row = (words: string): Glyph[] =>
  [...words].map((text, i) => ({ text, x0: i * 10, x1: i * 10 + 10, y: 100, size: 10, artifact: false }))

describe('what stays together at the start of a line', () => {
  it.each([
    ['整改情况', 1],
    ['整，改', 2],
    ['（整改', 2],
    ['100%的', 4],
    ['100%。四', 5],
    ['100%。4.更换', 7],
    ['整”）。。改', 3],
  ])('%s', (words, count) => expect(lineOf(1, row(words))?.head).toBe(count * 10))
})
