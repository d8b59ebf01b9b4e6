import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphabetOf, numbered, tableOf } from '../../src/language/alphabet.ts'

const sets = fc.array(fc.uniqueArray(fc.integer({ min: 60, max: 90 }), { maxLength: 12 }), { maxLength: 8 })

describe('an alphabet', () => {
  it('tells apart what its sets tell apart, and nothing else', () => {
    fc.assert(
      fc.property(sets, (lists) => {
        const made = lists.map((codes) => new Set(codes))
        const alphabet = alphabetOf(made)
        const tables = made.map((set) => tableOf(set, alphabet))
        const text = String.fromCharCode(...Array.from({ length: 40 }, (_, i) => 55 + i))
        const numbers = numbered(text, alphabet)
        const groups = new Map<string, number>()
        for (let at = 0; at < text.length; at++) {
          const code = text.charCodeAt(at)
          const held = made.map((set) => set.has(code))
          expect(tables.map((table) => table[numbers[at]!] === 1)).toEqual(held)
          const key = held.join()
          expect(groups.get(key) ?? numbers[at]).toBe(numbers[at])
          groups.set(key, numbers[at]!)
        }
        expect(new Set(groups.values()).size).toBe(groups.size)
        expect(alphabet.size).toBeLessThanOrEqual(groups.size + 1)
      }),
    )
  })
})
