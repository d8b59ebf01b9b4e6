import { describe, expect, it } from 'vitest'
import { characterSet, hasAt, holdsAny, mayHavePairAt, pairSet } from '../../src/language/character-set.ts'
import { allMatches, attempt, lastEndOf, matcher, offered, opening, tester } from '../../src/language/matcher.ts'
import { fixtureNames, readFixture, sourcesOf } from '../golden/fixtures.ts'

const lines = fixtureNames()
  .filter((name) => sourcesOf(name).includes('source.txt'))
  .flatMap((name) => new TextDecoder().decode(readFixture(name, 'source.txt')).split(/[。\n]/))

const PATTERNS = [
  /整改|整改情况|问题|不到位|不足/g,
  /(?<!已)完成(?!率)|第[一二三]|[,、]\s?并/g,
  /(?<year>\d{4})年(?<month>\d{1,2})月/g,
  /^关于|的$/g,
  /a?[的了]{1,2}/g,
]

describe('asking a pattern where it can begin', () => {
  it.each(PATTERNS.map((pattern) => [pattern.source, pattern] as const))('%s', (_, pattern) => {
    const find = matcher(pattern)
    const isIn = tester(pattern)
    const tryAt = attempt(pattern)
    for (const words of lines) {
      const expected = [...words.matchAll(pattern)]
      const last = expected.at(-1)
      expect(find(words)).toEqual(expected)
      expect(find(words, 1)).toEqual(expected.slice(0, 1))
      expect(allMatches(pattern, words)).toEqual(expected)
      expect(allMatches(pattern, words, 2)).toEqual(expected.slice(0, 2))
      expect(isIn(words)).toBe(expected.length > 0)
      expect(lastEndOf(find, words)).toBe(last === undefined ? -1 : last.index + last[0].length)
      expect(lastEndOf(pattern, words)).toBe(lastEndOf(find, words))
      for (const { index, 0: found } of expected) expect(tryAt(words, index)?.[0]).toBe(found)
    }
  })

  it('a pattern is asked at the head of some words', () => {
    for (const pattern of [/^(?:关于|针对)[^。]{2,30}问题/, /^[(【]?(?:一|二)/, /^(?:的)?整/, /^.{2}的/]) {
      const open = opening(pattern)
      for (const words of lines) expect(open(words)?.[0]).toBe(pattern.exec(words)?.[0])
    }
  })

  it('an attempt is for its place alone', () => {
    const tryAt = attempt(/问题/)
    expect(tryAt('整改问题', 1)).toBeNull()
    expect(tryAt('整改问题', 2)?.index).toBe(2)
  })

  it('a list offers what may begin with a character, in its order', () => {
    const offer = offered([
      ['[一二]是', 'is'],
      ['一、', 'item'],
      ['.', 'any'],
      ['(?<n>\\d)', 'digit'],
    ])
    expect(offer('一', 0)).toEqual(['is', 'item', 'any'])
    expect(offer('二', 0)).toEqual(['is', 'any'])
    expect(offer('a5', 1)).toEqual(['any', 'digit'])
    expect(offer('改', 0)).toEqual(['any'])
  })

  it('empty matches end', () =>
    expect(allMatches(/x*/g, 'axb').map(({ index }) => index)).toEqual([...'axb'.matchAll(/x*/g)].map((m) => m.index)))

  it('a pattern that may begin with anything is refused', () => expect(() => matcher(/.问题/)).toThrow('may begin'))
})

describe('sets of characters', () => {
  it('hold characters and ranges', () => {
    const set = characterSet('中文', [0x30, 0x39])
    expect([...'中文09'].every((c) => holdsAny(`——${c}`, set))).toBe(true)
    expect(holdsAny('国a', set)).toBe(false)
    expect(hasAt(set, '国中', 1)).toBe(true)
    expect(hasAt(set, '国', 1)).toBe(false)
  })

  it('pairs are never missed', () => {
    const words = ['北京', '上海', '广元']
    const set = pairSet(words.map((word) => [word.charCodeAt(0), word.charCodeAt(1)] as const))
    for (const word of words) expect(mayHavePairAt(set, `在${word}市`, 1)).toBe(true)
    expect(mayHavePairAt(set, '中国', 0)).toBe(false)
  })
})
