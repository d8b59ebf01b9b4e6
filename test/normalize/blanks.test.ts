import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removeBlanks } from '../../src/normalize/layout.ts'
import { applyEdits, identity } from '../../src/notice/mapped-text.ts'
import { knowledge, rawOf } from '../notice-of.ts'

const texts = fc
  .array(fc.constantFrom(' ', '\t', '\n', '\u3000', '\u00a0', '\u2003', '整改', '。'), { maxLength: 14 })
  .map((all) => all.join(''))

/** The same said as one pattern. */
const byPattern = (text: string): string =>
  text.replace(/^\s+|[ \t\u3000\u00A0]*\n\s*|\s+$/g, (found, at: number) =>
    at === 0 || at + found.length === text.length ? '' : '\n',
  )

describe('blanks of layout', () => {
  it('go from the ends of lines and of the text', () =>
    fc.assert(
      fc.property(texts, (text) => {
        const now = identity(text)
        expect(applyEdits(now, removeBlanks(now, rawOf(text), knowledge).edits).text).toBe(byPattern(text))
      }),
      { numRuns: 400 },
    ))
})
