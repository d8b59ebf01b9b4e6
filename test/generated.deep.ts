import { describe, expect, it } from 'vitest'
import { sweep } from './generator/sweep.ts'
import { report } from './generator/tally.ts'
import { shortfalls, wrappedShortfalls } from './generator/thresholds.ts'

describe('the pipeline on thousands of generated notices', () => {
  it.each([
    [10_001, 11_000],
    [11_001, 12_000],
    [12_001, 13_000],
  ])('seeds %i to %i', async (from, to) => {
    const found = await sweep(from, to)
    expect(shortfalls(found).join('\n'), report(found)).toBe('')
  })

  it('with hard wraps', async () => {
    const found = await sweep(20_001, 20_400, { wrapped: true })
    expect(wrappedShortfalls(found).join('\n'), report(found)).toBe('')
  })
})
