import { expect, it } from 'vitest'
import { CROWDS, renewedRounds } from './renewed.ts'

it.each(CROWDS.flatMap((crowd) => [0, 10, 20].map((more) => [crowd[0], more, crowd] as const)))(
  'pairs made anew over many rounds are those of all: %s, %i',
  (_, more, [, units, unknown, size, seed]) => {
    const { most, kept } = renewedRounds({ units, unknown, size, seed: seed + more, rounds: 40 })
    expect(most).toBeGreaterThan(10)
    expect(kept).toBeGreaterThan(0)
  },
)
