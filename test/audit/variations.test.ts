import { describe, expect, it } from 'vitest'
import { noticeWith, type Variation, widened } from './variations/frame.ts'
import { failing, read, rows, written } from './variations/rows.ts'

/** Every other pair of the wordings that are clean; the others are read by `variations.deep.ts`. */
const isOfEveryRun = ([, , , at]: readonly [string, string, Variation, number]) => (at >> 1) % 2 === 0

describe('the notice that the wordings stand in', () => {
  it.each([
    ['half', noticeWith()],
    ['full', widened(noticeWith())],
  ])('fails no check in %s width', async (_, text) => expect(failing(await read(text))).toEqual([]))
})

describe('a defect in many wordings', () => {
  it.each(rows('fails'))('%s: %s', async (code, words, variation, at) => {
    const failed = failing(await read(written(variation, words, at)))
    expect(failed).toContain(code)
    expect(failed.filter((one) => one !== code && !(variation.also ?? []).includes(one))).toEqual([])
  })
})

describe('what is next to a defect and none', () => {
  it.each(rows('clean').filter(isOfEveryRun))('%s: %s', async (_, words, variation, at) =>
    expect(failing(await read(written(variation, words, at)))).toEqual([]),
  )
})

describe.each(['uncertain', 'passes'] as const)('what a check says of a clean notice: %s', (of) => {
  const result = of === 'passes' ? 'pass' : of
  it.each(rows(of))('%s: %s', async (code, words, variation, at) => {
    const record = await read(written(variation, words, at))
    expect(failing(record)).toEqual([])
    expect(record.checks.filter((check) => check.code === code).map((check) => check.result)).toContain(result)
  })
})
