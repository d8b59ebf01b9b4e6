import { expect, it } from 'vitest'
import { atRandom } from './at-random.ts'

it.each([1, 2, 3])(
  '1,000 problems and a server that answers at random: not one ungrounded proposal (%d)',
  async (seed) => {
    const { wrong, proposals, problems } = await atRandom(seed, 25, 40)
    expect(wrong).toEqual([])
    expect(problems).toBe(1000)
    expect(proposals).toBeGreaterThan(50)
    console.log(`${problems} problems, ${proposals} proposals`)
  },
)
