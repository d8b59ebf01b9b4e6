import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFound, addRight, pooled, scoreOf, type Tallies, wilson } from '../../src/evaluate/tally.ts'

describe('Wilson’s interval', () => {
  // Values as published with the method (Newcombe 1998, table I).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d', (ok, n, low, high) => {
    const found = wilson(ok / n, n)
    expect(found?.[0]).toBeCloseTo(low, 4)
    expect(found?.[1]).toBeCloseTo(high, 4)
  })

  it('is none where nothing was counted', () => expect(wilson(1, 0)).toBeNull())
})

describe('a score', () => {
  it('has its F1 inside the interval of F1, and each share inside its own', () =>
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (tp, fp, fn) => {
        const score = scoreOf({ type: 'found', tp, fp, fn })
        if (score.type !== 'found') throw new Error('type')
        for (const [share, ends] of [
          [score.precision, score.precision_95],
          [score.recall, score.recall_95],
          [score.f1, score.f1_95],
        ] as const) {
          expect(share === null).toBe(ends === null)
          if (share === null || ends === null) continue
          expect(ends[0]).toBeLessThanOrEqual(share + 1e-12)
          expect(ends[1]).toBeGreaterThanOrEqual(share - 1e-12)
        }
      }),
    ))

  it('of nothing is unknown, not perfect', () =>
    expect(scoreOf({ type: 'found', tp: 0, fp: 0, fn: 0 })).toMatchObject({ precision: null, recall: null, f1: null }))

  it('of several notices is that of all their items together', () => {
    const [one, two]: [Tallies, Tallies] = [new Map(), new Map()]
    addFound(one, 'a', 1, 0, 2)
    addFound(two, 'a', 2, 1, 0)
    addRight(two, 'b', false)
    addRight(two, 'b', true)
    expect([...pooled([one, two])]).toEqual([
      ['a', { type: 'found', tp: 3, fp: 1, fn: 2 }],
      ['b', { type: 'right', ok: 1, n: 2 }],
    ])
  })
})
