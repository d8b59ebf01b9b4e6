import { describe, expect, it } from 'vitest'
import { noticeWith, widened } from './variations/frame.ts'
import { expectClean, expectDefect, failing, isOfEveryRun, read, rows, written } from './variations/rows.ts'

describe('the notice that the wordings stand in', () => {
  it.each([
    ['half', noticeWith()],
    ['full', widened(noticeWith())],
  ])('fails no check in %s width', async (_, text) => expect(failing(await read(text))).toEqual([]))
})

describe('a defect in many wordings', () => {
  it.each(rows('fails').filter(isOfEveryRun))('%s: %s', expectDefect)
})

describe('what is next to a defect and none', () => {
  it.each(rows('clean').filter(isOfEveryRun))('%s: %s', expectClean)
})

describe.each(['uncertain', 'passes'] as const)('what a check says of a clean notice: %s', (of) => {
  const result = of === 'passes' ? 'pass' : of
  it.each(rows(of))('%s: %s', async (code, words, variation, at) => {
    const record = await read(written(variation, words, at))
    expect(failing(record)).toEqual([])
    expect(record.checks.filter((check) => check.code === code).map((check) => check.result)).toContain(result)
  })
})
