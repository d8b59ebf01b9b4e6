import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, settle } from '../../src/extract/find.ts'
import { overlaps } from '../../src/notice/span.ts'
import { read } from './read.ts'

const date = (start: number, end: number, by = 'date/a'): Candidate => ({
  kind: 'date',
  by,
  found: {
    span: { start, end },
    value: {
      year: 2024,
      start: '01-01',
      end: '12-31',
      endYear: null,
      precision: 'year',
      form: 'point',
      role: null,
      relative: null,
    },
  },
})

const every = (start: number, end: number): Candidate => ({
  kind: 'recurrence',
  by: 'recurrence/a',
  found: { span: { start, end }, value: { every: 'P1M' } },
})

const spans = (candidates: readonly Candidate[]) =>
  candidates.map(({ by, found }) => `${by} ${found.span.start}-${found.span.end}`)

describe('settle', () => {
  it('the longest wins within a kind, the earlier rule on a tie', () => {
    const { kept, lost } = settle(
      [date(0, 4), date(0, 9, 'date/b'), date(20, 24, 'date/c'), date(20, 24, 'date/d')],
      [],
      [],
    )
    expect(spans(kept)).toEqual(['date/b 0-9', 'date/c 20-24'])
    expect(spans(lost).sort()).toEqual(['date/a 0-4', 'date/d 20-24'])
  })

  it('kinds may stand on the same words unless they are rivals', () => {
    const both = [date(0, 4), every(2, 6)]
    expect(settle(both, [], []).kept).toHaveLength(2)
    expect(spans(settle(both, [], [['recurrence', 'date']]).kept)).toEqual(['recurrence/a 2-6'])
  })

  it('a silence drops what it touches, of its kinds only', () => {
    const silence = { span: { start: 3, end: 5 }, kinds: ['date' as const] }
    expect(spans(settle([date(0, 4), every(2, 6)], [silence], []).kept)).toEqual(['recurrence/a 2-6'])
    expect(settle([date(0, 4), every(2, 6)], [{ ...silence, kinds: null }], []).kept).toEqual([])
  })

  it('keeps or loses every candidate, and nothing kept overlaps within a kind', () => {
    const spanOf = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 90 }))
    fc.assert(
      fc.property(fc.array(spanOf, { maxLength: 40 }), (list) => {
        const candidates = list.map(([start, size]) => date(start, start + size))
        const { kept, lost } = settle(candidates, [], [])
        expect(kept.length + lost.length).toBe(candidates.length)
        for (const a of kept)
          for (const b of kept) if (a !== b) expect(overlaps(a.found.span, b.found.span)).toBe(false)
        for (const a of lost) expect(kept.some((b) => overlaps(a.found.span, b.found.span))).toBe(true)
      }),
    )
  })
})

describe('extract', () => {
  const PIECES = [
    '2024年',
    '3月',
    '15日',
    '至',
    '、',
    '9',
    '截至',
    '底前',
    '以来',
    '《',
    '》',
    '办法',
    '〔2024〕',
    '107号',
    '每',
    '三年内',
    '30日',
    '去年',
    '印发',
    ',',
    '。',
    '\n',
    ' ',
    '2024.3.17',
    '2024-03-17',
    '第三季度',
    '80岁以上',
  ]

  it('on any text keeps its spans inside it, in order, apart within a kind, and its days in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const content = pieces.join('')
        const { facts } = read(content)
        for (const [i, fact] of facts.entries()) {
          expect(fact.span.start).toBeGreaterThanOrEqual(0)
          expect(fact.span.end).toBeGreaterThan(fact.span.start)
          expect(fact.span.end).toBeLessThanOrEqual(content.length)
          if (i > 0) expect(fact.span.start).toBeGreaterThanOrEqual(facts[i - 1]!.span.start)
          if (fact.kind === 'date') {
            expect(fact.value.start <= fact.value.end).toBe(true)
            expect(new Date(fact.value.start).toISOString().slice(0, 10)).toBe(fact.value.start)
            expect(new Date(fact.value.end).toISOString().slice(0, 10)).toBe(fact.value.end)
          }
        }
        expect(read(content).facts).toEqual(facts)
      }),
      { numRuns: 300 },
    )
  })
})
