import fc from 'fast-check'
import { describe, it } from 'vitest'
import { fixtureNames, readFixture, sourcesOf } from '../golden/fixtures.ts'
import { outcome } from './read.ts'

/** The smallest fixture of each format that office programs write: ten thousand ways to damage it. */
const files = ['doc', 'rtf', 'ofd', 'xlsx', 'csv'].map((format) => {
  const found = fixtureNames()
    .flatMap((name) => sourcesOf(name).map((file) => [name, file] as const))
    .filter(([, file]) => file.endsWith(`.${format}`))
    .map(([name, file]) => Uint8Array.from(readFixture(name, file)))
  return [format, found.reduce((least, one) => (one.length < least.length ? one : least))] as const
})

describe('long sweeps over damaged office files', () => {
  it.each(files)(
    'a %s is read or refused with a code, wherever bytes are changed, cut out or doubled',
    async (_, whole) => {
      const place = fc.nat({ max: whole.length - 1 })
      const change = fc.tuple(fc.constantFrom('set', 'cut', 'double'), place, fc.nat({ max: 255 }))
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
          let bytes = Uint8Array.from(whole)
          for (const [what, at, value] of changes) {
            if (what === 'set') bytes[at] = value
            else if (what === 'cut') bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + value)])
            else bytes = Uint8Array.from([...bytes.subarray(0, at + value), ...bytes.subarray(at)])
          }
          await outcome(bytes)
        }),
        { numRuns: 10_000, interruptAfterTimeLimit: 120_000 },
      )
    },
  )
})
