import { describe, expect, it } from 'vitest'
import { ATTACKS, cuts, endOf, flips, VICTIMS } from './html-hostile.ts'

const KNOWN = /^(?:read|empty|corrupt|too_large|no_text_layer|unsupported_format|unknown_encoding)$/
/** Long enough for a loaded machine, far too short for anything that grows with the square. */
const MOST_SECONDS = 90

describe.each(Object.keys(VICTIMS))('damaged: %s', (name) => {
  it('cut at every hundredth', async () => {
    for (const bytes of cuts(VICTIMS[name]!)) expect(await endOf(bytes)).toMatch(KNOWN)
  })

  it('with one bit in each of a thousand places turned', async () => {
    for (const bytes of flips(VICTIMS[name]!, 1000)) expect(await endOf(bytes)).toMatch(KNOWN)
  })
})

describe('made to cost much, fifty thousand times', () => {
  it.each(Object.keys(ATTACKS))('%s', async (name) => {
    const [make, ends] = ATTACKS[name]!
    const start = performance.now()
    expect(await endOf(make(50_000))).toMatch(ends)
    expect((performance.now() - start) / 1000).toBeLessThan(MOST_SECONDS)
  })
})
