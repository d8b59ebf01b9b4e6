import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inSteadyMemory } from '../../src/cli/extract/steady-memory.ts'

interface Outcome {
  readonly n: number
  readonly words: string
}

describe('outcomes of many files', () => {
  it('are passed on as they come, and what was passed on is let go before the end', async () => {
    const passed: WeakRef<Outcome>[] = []
    async function* outcomes(): AsyncGenerator<Outcome> {
      for (let n = 0; n < 2100; n++) {
        if (n % 100 === 0) await setImmediate()
        yield { n, words: '整改'.repeat(50) }
      }
    }
    let next = 0
    let held = 0
    for await (const outcome of inSteadyMemory(outcomes())) {
      expect(outcome.n).toBe(next++)
      passed.push(new WeakRef(outcome))
      if (outcome.n === 2050) held = passed.slice(0, 1900).filter((one) => one.deref() !== undefined).length
    }
    expect(next).toBe(2100)
    expect(held).toBeLessThan(100)
  })
})
