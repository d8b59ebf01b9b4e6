import { expect } from 'vitest'
import { loadKnowledge } from '../../../src/knowledge.ts'
import type { NoticeRecord } from '../../../src/notice/record/record.ts'
import { analyse } from '../../../src/pipeline.ts'
import { textOf, type Variation, widened } from './frame.ts'
import { VARIATIONS } from './index.ts'

export const read = (text: string): Promise<NoticeRecord> =>
  analyse(new TextEncoder().encode(text), { name: 'notice.txt' }, loadKnowledge())

export const failing = ({ checks }: NoticeRecord): string[] => [
  ...new Set(checks.filter(({ result }) => result === 'fail').map(({ code }) => code as string)),
]

/** Every second wording is read as it is printed, in full width. */
export const written = (variation: Variation, words: string, at: number): string => {
  const text = textOf(variation, words)
  return at % 2 === 0 ? text : widened(text)
}

/** The wordings of one sort, each with its code and its place among those of its variation. */
export const rows = (of: 'fails' | 'clean' | 'uncertain' | 'passes') =>
  VARIATIONS.flatMap((variation) =>
    (variation[of] ?? []).map((words, at): [string, string, Variation, number] => [
      variation.code,
      words,
      variation,
      at,
    ]),
  )

type Row = readonly [code: string, words: string, variation: Variation, at: number]

/** Every other pair of wordings; `variations.deep.ts` reads them all. */
export const isOfEveryRun = ([, , , at]: Row): boolean => (at >> 1) % 2 === 0

export async function expectDefect(...[code, words, variation, at]: Row): Promise<void> {
  const failed = failing(await read(written(variation, words, at)))
  expect(failed).toContain(code)
  expect(failed.filter((one) => one !== code && !(variation.also ?? []).includes(one))).toEqual([])
}

export async function expectClean(...[, words, variation, at]: Row): Promise<void> {
  expect(failing(await read(written(variation, words, at)))).toEqual([])
}
