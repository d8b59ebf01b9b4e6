import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allotted, openDraw } from '../../src/evaluate/draw.ts'
import { chanceOf } from '../../src/evaluate/seeded.ts'

describe('shares of strata', () => {
  it('add up to what was asked, one at least of each, none above its size', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 300 }),
        (sizes, count) => {
          const shares = allotted(sizes, count)
          const all = sizes.reduce((sum, size) => sum + size, 0)
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(all, Math.max(count, sizes.length)))
          shares.forEach((share, i) => {
            expect(share).toBeGreaterThanOrEqual(1)
            expect(share).toBeLessThanOrEqual(sizes[i]!)
          })
        },
      ),
    ))

  it.each([
    [[60, 30, 10], 10, [6, 3, 1]],
    [[997, 1, 1, 1], 10, [7, 1, 1, 1]],
    [[5, 5, 5], 2, [1, 1, 1]],
    [[2, 3], 60, [2, 3]],
    [[10, 10, 10], 10, [4, 3, 3]],
  ])('%j, %d asked: %j', (sizes, count, shares) => expect(allotted(sizes, count)).toEqual(shares))
})

const things = Array.from({ length: 1000 }, (_, i) => `n${i}/f/count`)
const draw = (seed: number, keys: readonly string[], count = 50) => {
  const open = openDraw<string>(seed, count)
  for (const key of keys) open.offer(key.length % 3 === 0 ? 'a' : 'b', key, () => key)
  return open.strata().map(({ stratum, size, drawn }) => ({ stratum, size, drawn: [...drawn] }))
}

describe('a draw', () => {
  it('hangs on the seed and on nothing else', () => {
    expect(draw(1, things)).toEqual(draw(1, [...things].reverse()))
    expect(draw(2, things)).not.toEqual(draw(1, things))
  })

  it('is the same for what stays when much else is added', () => {
    const few = draw(1, things.slice(0, 500), 1000).flatMap(({ drawn }) => drawn)
    expect(few).toHaveLength(500)
    const one = openDraw<string>(7, 5)
    const other = openDraw<string>(7, 5)
    for (const key of things) one.offer('s', key, () => key)
    for (const key of things) if (one.strata()[0]?.drawn.includes(key)) other.offer('s', key, () => key)
    expect(other.strata()[0]?.drawn).toEqual(one.strata()[0]?.drawn)
  })

  it('gives everything the same chance', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 400; seed++)
      for (const { drawn } of draw(seed, things.slice(0, 100), 10))
        for (const key of drawn) times.set(key, (times.get(key) ?? 0) + 1)
    const counts = things.slice(0, 100).map((key) => times.get(key) ?? 0)
    // 400 draws of a tenth: 40 of each, standard deviation 6.
    expect(Math.min(...counts)).toBeGreaterThan(15)
    expect(Math.max(...counts)).toBeLessThan(70)
  })

  it('makes no row for what cannot come in', () => {
    let made = 0
    const open = openDraw<number>(3, 5)
    for (let i = 0; i < 20_000; i++) open.offer('s', `k${i}`, () => made++)
    expect(open.strata()[0]?.size).toBe(20_000)
    expect(made).toBeLessThan(400)
  })
})

describe('chance', () => {
  it('lies evenly in [0, 1)', () => {
    const bins = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 20_000; i++) {
      const at = Math.floor(chanceOf(1, `n${i}`) * 10)
      bins[at] = (bins[at] ?? 0) + 1
    }
    for (const count of bins) expect(Math.abs(count - 2000)).toBeLessThan(250)
  })
})
