import fc from 'fast-check'
import { expect, it } from 'vitest'
import { characterSet, upToFirst } from '../../src/language/character-set.ts'

it('gives the words before the first character of a set', () => {
  const ends = characterSet('。;\n')
  expect(upToFirst('已完成。正在推进;', ends)).toBe('已完成')
  expect(upToFirst('已完成', ends)).toBe('已完成')
  expect(upToFirst('。已完成', ends)).toBe('')
  const words = fc.string({ unit: fc.constantFrom(...'甲乙,。;\n\u3000𠮷') })
  fc.assert(fc.property(words, (given) => upToFirst(given, ends) === given.split(/[。;\n]/)[0]))
})
