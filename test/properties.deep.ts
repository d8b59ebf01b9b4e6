import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, ReadError } from '../src/index.ts'
import { recordFile } from '../src/notice/record/canonical.ts'
import { fixtureNames, readFixture, sourcesOf } from './golden/fixtures.ts'
import { invariantFaults } from './golden/invariants.ts'
import { noticeText } from './golden/notices.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A record, or the code of the refusal; anything else that is thrown is a bug. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const record = await analyse(bytes, { name: 'a' })
    expect(invariantFaults(record)).toEqual([])
    expect(record.completeness).not.toBe('failed')
    return recordFile(record)
  } catch (error) {
    if (error instanceof ReadError && error.code !== 'internal') return error.code
    throw error
  }
}

describe('long sweeps', () => {
  it('every text in the manner of a notice gives a sound record', async () => {
    await fc.assert(
      fc.asyncProperty(noticeText, async (text) => void (await outcome(encode(text)))),
      { numRuns: 5000 },
    )
  })

  it('every fixture with a piece cut out or doubled gives a sound record', async () => {
    const texts = fixtureNames().map((name) => new TextDecoder().decode(readFixture(name, sourcesOf(name)[0]!)))
    const damage = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.nat(),
      length: fc.nat(200),
      twice: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ text, at, length, twice }) => {
        const start = at % text.length
        const piece = text.slice(start, start + length)
        const rest = text.slice(start + length)
        await outcome(encode(text.slice(0, start) + (twice ? piece + piece : '') + rest))
      }),
      { numRuns: 2000 },
    )
  })

  it('every source with bytes changed gives a sound record or a coded refusal', async () => {
    const sources = fixtureNames().flatMap((name) => sourcesOf(name).map((file) => readFixture(name, file)))
    const change = fc.record({
      source: fc.constantFrom(...sources),
      edits: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 30 }),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ source, edits }) => {
        const bytes = Uint8Array.from(source)
        for (const [at, value] of edits) bytes[at % bytes.length] = value
        await outcome(bytes)
      }),
      { numRuns: 1500 },
    )
  })

  it('any bytes at all give a record or a coded refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await outcome(bytes))),
      { numRuns: 3000 },
    )
  })

  it('time grows with the text', async () => {
    const lines =
      '一、关于学习不深入的问题\n整改情况:一是2024年5月召开会议3次,处理12人,涉及872万元。二是印发《制度》。\n'
    const time = async (n: number) => {
      const bytes = encode(lines.repeat(n))
      const start = performance.now()
      await analyse(bytes, { name: 'a.txt' })
      return performance.now() - start
    }
    await time(200)
    const [small, large] = [await time(400), await time(1600)]
    expect(large / small).toBeLessThan(8)
  })
})
