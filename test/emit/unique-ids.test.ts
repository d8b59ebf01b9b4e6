import { expect, it } from 'vitest'
import { uniqueIds } from '../../src/emit/scope.ts'

it('gives no id twice, also where one asks for what a repeat was given', () => {
  const told: string[] = []
  const unique = uniqueIds((code) => told.push(code))
  const at = { start: 0, end: 1 }
  const given = ['4', '4', '4~2', '4~2', '4'].map((id) => unique(id, id, at))
  expect(given).toEqual(['4', '4~2', '4~2~2', '4~2~3', '4~3'])
  expect(new Set(given).size).toBe(given.length)
  expect(told.length).toBe(4)
})
