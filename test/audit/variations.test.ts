import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { analyse } from '../../src/pipeline.ts'
import { noticeWith, textOf, type Variation, widened } from './variations/frame.ts'
import { VARIATIONS } from './variations/index.ts'

const read = (text: string): Promise<NoticeRecord> =>
  analyse(new TextEncoder().encode(text), { name: 'notice.txt' }, loadKnowledge())
const failing = ({ checks }: NoticeRecord): string[] => [
  ...new Set(checks.filter(({ result }) => result === 'fail').map(({ code }) => code as string)),
]
/** Every second wording is read as it is printed, in full width. */
const written = (variation: Variation, words: string, at: number) => {
  const text = textOf(variation, words)
  return at % 2 === 0 ? text : widened(text)
}
const rows = (of: 'fails' | 'clean' | 'uncertain' | 'passes') =>
  VARIATIONS.flatMap((variation) =>
    (variation[of] ?? []).map((words, at): [string, string, Variation, number] => [
      variation.code,
      words,
      variation,
      at,
    ]),
  )

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
  it.each(rows('clean'))('%s: %s', async (_, words, variation, at) =>
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
