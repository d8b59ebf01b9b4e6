import { expect, it } from 'vitest'
import { comeGoAndChange, toldAgainAndAgain } from './refreshed.ts'

it.each([17, 18])('notices told again, changed, moved and gone, round after round (%d)', async (seed) => {
  const { rows, kinds } = await toldAgainAndAgain({ seed, notices: 34, rounds: 3 })
  expect(Object.values(rows).reduce((sum, found) => sum + found)).toBeGreaterThan(300)
  expect(kinds).toEqual(expect.arrayContaining(['document', 'inspection', 'linked']))
})

it.each([23, 24])('drawn notices that come, go and change, round after round (%d)', async (seed) => {
  const { changed, removed } = await comeGoAndChange({ seed, notices: 150, rounds: 5 })
  expect(changed).toBeGreaterThanOrEqual(15)
  expect(removed).toBeGreaterThanOrEqual(10)
})
