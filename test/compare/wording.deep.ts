import { expect, it } from 'vitest'
import { sameWording, type WordingPair } from '../../src/compare/wording/index.ts'
import { measureStream } from './stream.ts'
import { CHANGING, comparedAgain } from './wording-again.ts'

it.each(CHANGING.flatMap((archive) => [0, 10, 20].map((more) => [archive[0], more, archive] as const)))(
  'a comparison that goes on round after round is what one from nothing gives: %s, %i',
  (_, more, [, units, size, seed]) =>
    expect(comparedAgain({ units, size, seed: seed + more, rounds: 40 })).toBeGreaterThan(150),
)

it('the same long stream gives the same pairs', () => {
  const pairsOf = () => {
    const pairs: WordingPair[] = []
    sameWording([...measureStream(8_000, 3)], (pair) => pairs.push(pair))
    return pairs
  }
  const first = pairsOf()
  expect(first.length).toBeGreaterThan(150)
  expect(pairsOf()).toEqual(first)
})
