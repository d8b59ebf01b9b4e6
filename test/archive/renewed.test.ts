import { expect, it } from 'vitest'
import { CROWDS, renewedRounds } from './renewed.ts'

it.each(CROWDS)(
  'pairs made anew where notices change, and kept elsewhere, are those of all: %s',
  (_, units, unknown, size, seed) => {
    const { most, kept } = renewedRounds({ units, unknown, size, seed, rounds: 10 })
    expect(most).toBeGreaterThan(10)
    expect(kept).toBeGreaterThan(0)
  },
)
