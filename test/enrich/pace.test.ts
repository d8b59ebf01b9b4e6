import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aboutTokens, atMostTokens, costOf, purseOf } from '../../src/enrich/budget.ts'
import { backOff, paceOf } from '../../src/enrich/pace.ts'
import { waitAsked } from '../../src/enrich/server.ts'
import { quickClock } from './archive.ts'

const signal = new AbortController().signal

/** When each of so many calls began. */
async function begun(
  bounds: { calls: number | null; tokens: number | null },
  sizes: readonly number[],
): Promise<number[]> {
  const clock = quickClock()
  const pace = paceOf(bounds, clock, signal)
  const times: number[] = []
  for (const size of sizes) {
    await pace.turn(size)
    times.push(clock.now())
  }
  return times
}

describe('pace', () => {
  it('so many calls in any minute, and no fewer', async () =>
    expect(await begun({ calls: 2, tokens: null }, [1, 1, 1, 1, 1])).toEqual([0, 0, 60_000, 60_000, 120_000]))

  it('so many tokens in any minute; a call larger than the bound goes alone', async () =>
    expect(await begun({ calls: null, tokens: 100 }, [60, 40, 10, 500, 10])).toEqual([0, 0, 60_000, 120_000, 180_000]))

  it('without bounds nobody waits', async () =>
    expect(await begun({ calls: null, tokens: null }, [1e6, 1e6])).toEqual([0, 0]))

  it('no minute holds more than its bound, whatever is asked', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 20 }),
        async (calls, sizes) => {
          const times = await begun({ calls, tokens: 100 }, sizes)
          for (const [n, at] of times.entries()) {
            const within = times.flatMap((time, of) => (of <= n && time > at - 60_000 ? [sizes[of]!] : []))
            expect(within.length).toBeLessThanOrEqual(calls)
            expect(within.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100)
          }
        },
      ),
    ))

  it('all wait while the server asks to', async () => {
    const clock = quickClock()
    const pace = paceOf({ calls: null, tokens: null }, clock, signal)
    pace.pause(5000)
    pace.pause(1000)
    await Promise.all([pace.turn(1), pace.turn(1)])
    expect(clock.now()).toBe(5000)
  })

  it('nobody waits for what has ended', async () => {
    const end = new AbortController()
    const pace = paceOf({ calls: 1, tokens: null }, quickClock(), end.signal)
    await pace.turn(1)
    end.abort()
    await pace.turn(1)
  })

  it('waits grow to a minute, with chance', () => {
    expect([1, 2, 3, 4].map((n) => backOff(n, 0))).toEqual([500, 1000, 2000, 4000])
    expect(backOff(1, 0.999)).toBeCloseTo(1000, -1)
    expect(backOff(30, 0.5)).toBeLessThanOrEqual(60_000)
  })
})

describe('Retry-After', () => {
  const asked = (headers: Record<string, string>) => waitAsked(new Headers(headers))
  it.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after': 'Sun, 06 Nov 1994 08:49:40 GMT', date: 'Sun, 06 Nov 1994 08:49:37 GMT' }, 3000],
    [{ 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT', date: 'Sun, 06 Nov 1994 08:49:40 GMT' }, 0],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('%j', (headers, wait) => expect(asked(headers as Record<string, string>)).toBe(wait))
})

describe('a purse', () => {
  const spend = (n: number) => ({ prompt: n, completion: 0 })

  it('ends at its bound or above it by less than one call, however many at once and whatever they cost', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 60, maxLength: 60 }),
        async (bound, at, costs) => {
          const purse = purseOf({ amount: bound, currency: null }, null, () => undefined)
          let next = 0
          let largest = 0
          const worker = async () => {
            while (next < costs.length) {
              const cost = costs[next++]!
              if (!(await purse.admit(spend(60)))) return
              await Promise.resolve()
              largest = Math.max(largest, cost)
              purse.settle(spend(60), spend(cost))
            }
          }
          await Promise.all(Array.from({ length: at }, worker))
          const all = costs.reduce((sum, cost) => sum + cost, 0)
          expect(purse.spent()).toBeLessThan(bound + largest + 1)
          if (all > bound + 60 * at) expect(purse.spent()).toBeGreaterThanOrEqual(bound)
        },
      ),
    ))

  it('warns once, at four fifths', async () => {
    const told: number[] = []
    const purse = purseOf({ amount: 100, currency: null }, null, (spent) => told.push(spent))
    for (const cost of [79, 1, 10, 10]) {
      expect(await purse.admit(spend(1))).toBe(true)
      purse.settle(spend(1), spend(cost))
    }
    expect(told).toEqual([80])
    expect(await purse.admit(spend(1))).toBe(false)
  })

  it('without a bound lets everything through', async () => {
    const purse = purseOf(null, null, () => expect.unreachable())
    expect(await purse.admit(spend(1e9))).toBe(true)
    expect(await purse.admit(spend(1e9))).toBe(true)
  })

  it('unknown is not 0', () => {
    expect(costOf({ prompt: 1e6, completion: 1e6 }, null)).toBeNull()
    expect(costOf({ prompt: 1e6, completion: 5e5 }, { input: 2, output: 8, currency: 'CNY' })).toBe(6)
  })

  it('an estimate is never above what a tokenizer of bytes could make', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(aboutTokens(text)).toBeLessThanOrEqual(atMostTokens(text))
      }),
    ))
})
