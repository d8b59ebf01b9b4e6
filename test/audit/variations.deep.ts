import { expect, it } from 'vitest'
import { failing, read, rows, written } from './variations/rows.ts'

it.each(rows('clean'))('is next to a defect and none: %s: %s', async (_, words, variation, at) =>
  expect(failing(await read(written(variation, words, at)))).toEqual([]),
)
