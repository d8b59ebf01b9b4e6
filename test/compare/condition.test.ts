import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionFault } from '../../src/compare/condition.ts'

describe('a condition stands in brackets of its own', () => {
  it.each([
    "sector = 'health'",
    "title LIKE '%(一)%'",
    "unit_name = 'it''s ) here'",
    'round IN (1, 2) AND (session IS NULL OR session > 12)',
    "notice IN (SELECT notice FROM facts WHERE outcome = 'leads')",
    '"county" IS NOT NULL',
    "title LIKE '%--%;%'",
  ])('%s', (condition) => expect(conditionFault(condition)).toBe(null))

  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['1=1) OR (1=1', 'brackets'],
    ['1=1)', 'brackets'],
    ['((1=1)', 'brackets'],
    ['1=1; DROP TABLE notices', 'statement'],
    ['1=1 -- and more', 'remark'],
    ['1=1 /* and more', 'remark'],
    ["title = $$a'$$", 'remark'],
    ["title = 'a", 'quote'],
    ['"title = 1', 'quote'],
    ["title = E'a\\' OR 1=1 --'", 'quote'],
    ["title = e'a'", 'quote'],
  ])('%s is refused: %s', (condition, fault) => expect(conditionFault(condition)).toBe(fault))

  it('what is let through never leaves its brackets, whatever it is', () => {
    const piece = fc.constantFrom('(', ')', "'", '"', ';', '--', '/*', 'a', ' ', '$', "''", '1=1', 'E')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const condition = pieces.join('')
        if (conditionFault(condition) !== null) return
        const outside = condition.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '')
        expect(outside).not.toMatch(/;|--|\/\*|\$|['"]/)
        let depth = 0
        for (const c of outside) {
          if (c === '(') depth++
          if (c === ')') depth--
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      }),
      { numRuns: 3000 },
    )
  })
})
