import { expect, it } from 'vitest'
import { atRandom } from './at-random.ts'

it('a server that answers at random proves nothing that is not there', async () => {
  const { wrong, proposals, problems } = await atRandom(7, 3, 20)
  expect(wrong).toEqual([])
  expect(problems).toBe(60)
  expect(proposals).toBeGreaterThan(0)
})
