import { describe, expect, it } from 'vitest'
import { compareAgain, THRESHOLD } from '../../src/compare/wording/index.ts'
import { randomOf } from '../generator/random.ts'
import { type Archive, CHANGING, comparedAgain, storeOf, texts } from './wording-again.ts'

describe('a comparison that goes on from the one before', () => {
  it.each(CHANGING)('is what a comparison from nothing gives, after every change: %s', (_, units, size, seed) =>
    expect(comparedAgain({ units, size, seed, rounds: 8 })).toBeGreaterThan(50),
  )

  it('also where more say a wording than can stand for it, and those that stand for it go', () => {
    const random = randomOf(9)
    const said = (name: string, unit: string, words: readonly string[]) =>
      [
        name,
        words.map((text, n) => ({ id: `${name}/${n}`, notice: name, unit, kind: 'measure' as const, text, start: 0 })),
      ] as const
    const many = Array.from({ length: 140 }, (_, n) =>
      said(`n${100 + n}`, `县${100 + n}`, [random.pick(texts.slice(1))]),
    )
    const copies = Array.from({ length: 10 }, (_, n) =>
      said(
        `n${10 + n}`,
        `县${10 + n}`,
        Array.from({ length: 4 }, () => texts[0]!),
      ),
    )
    let archive: Archive = new Map([...many, ...copies])
    let before = compareAgain(null, storeOf(archive), THRESHOLD)
    // 40 say it, of which each later one meets 32: not every two of different units are told.
    const { blocks } = before.store
    const copied = new Set(copies.map(([name]) => name))
    const isCopy = (n: number) => copied.has(blocks.find(({ to }) => to > n)!.notice)
    const among = before.pairs.filter(({ a, b }) => isCopy(a) && isCopy(b)).length
    expect(among).toBeGreaterThan(300)
    expect(among).toBeLessThan((40 * 36) / 2)
    for (let round = 0; round < 12; round++) {
      archive = new Map(archive)
      for (const [name] of random.some(copies, 3)) archive.delete(name)
      for (const [name, passages] of random.some(copies, 3)) archive.set(name, passages)
      const store = storeOf(archive)
      const anew = compareAgain(null, store, THRESHOLD)
      before = compareAgain(before, store, THRESHOLD)
      expect(before.pairs).toEqual(anew.pairs)
      expect(before.shares).toEqual(anew.shares)
    }
  })
})
