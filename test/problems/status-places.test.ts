import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statusPlaces } from '../../src/problems/status-places.ts'
import { statusSentences } from '../../src/problems/status-sentences.ts'
import { knowledge } from '../notice-of.ts'

const texts = fc
  .array(
    fc.constantFrom(
      ...['已完成', '整改到位', '该问题', '持续推进', '目前,', '截至2024年3月底,', '正在', '账目不清', '。', ';', ','],
      ...['\n', ' ', '(', ')', '【', '】', ':', '一是'],
    ),
    { maxLength: 20 },
  )
  .map((all) => all.join(''))
const sentences = statusSentences(knowledge.statuses)

describe('places of statuses', () => {
  it('are those that each pattern finds in the whole text', () =>
    fc.assert(
      fc.property(texts, (text) => {
        const places = statusPlaces(text, knowledge.statuses)
        for (const form of ['alone', 'subject', 'plainSubject', 'closing', 'closingBracket', 'bracket'] as const)
          expect(places[form].map(({ start, end }) => text.slice(start, end))).toEqual(
            [...text.matchAll(sentences[form])].map((match) => match.groups!.label),
          )
      }),
      { numRuns: 400 },
    ))
})
