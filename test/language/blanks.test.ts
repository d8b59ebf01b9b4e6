import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasBlank, isBlank, trimmedEnd, trimmedStart, withoutBlanks } from '../../src/language/blanks.ts'
import { hasTrait } from '../../src/language/traits.ts'

const CODES = Array.from({ length: 0x10000 }, (_, code) => code)
const texts = fc
  .array(fc.constantFrom(' ', '\t', '\n', '\u3000', '\u00a0', '\u2003', '改', 'a'), { maxLength: 12 })
  .map((all) => all.join(''))

describe('white space', () => {
  it('is what a pattern takes for it', () =>
    expect(CODES.filter(isBlank)).toEqual(CODES.filter((code) => /\s/.test(String.fromCharCode(code)))))

  it('is passed over at both ends and taken out', () =>
    fc.assert(
      fc.property(texts, (text) => {
        expect(text.slice(0, trimmedEnd(text, 0, text.length))).toBe(text.trimEnd())
        expect(text.slice(trimmedStart(text, 0, text.length))).toBe(text.trimStart())
        expect(hasBlank(text)).toBe(/\s/.test(text))
        expect(withoutBlanks(text)).toBe(text.replace(/\s+/g, ''))
      }),
    ))
})

describe('traits of a text', () => {
  it.each([
    ['invisible', '\u200b', '中\n'],
    ['surrogate', '\ud840', '中'],
    ['radical', '\u2f00', '一'],
    ['bar', '|', '丨'],
    ['bar', '|', 'l'],
  ] as const)('%s', (trait, one, other) => {
    expect(hasTrait(`整改${one}`, trait)).toBe(true)
    expect(hasTrait(`整改${other}`, trait)).toBe(false)
  })
})
