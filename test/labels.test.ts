import { describe, expect, it } from 'vitest'
import { inWords, LABELS } from '../src/notice/labels.ts'

const HAN = /\p{Script=Han}/u

describe.each(Object.entries(LABELS))('the words of %s', (_, words) => {
  it('are Chinese and English, and tell the values apart', () => {
    const pairs: (readonly [string, string])[] = Object.values(words)
    for (const [zh, en] of pairs) expect([HAN.test(zh), HAN.test(en), en.length > 2]).toEqual([true, false, true])
    for (const language of ['zh', 'en'] as const)
      expect(new Set(pairs.map((pair) => inWords(pair, language))).size).toBe(pairs.length)
  })
})
