import { describe, expect, it } from 'vitest'
import { type Difference, differencesOf } from '../../src/evaluate/difference.ts'
import { aRecord, placed, recordWith } from './scene.ts'

const kept = (change?: Parameters<typeof recordWith>[0]) => {
  const record = recordWith(change)
  return { record, whole: { ...Object(aRecord()), ...record } }
}

const told = (differences: readonly Difference[]) =>
  differences.map(({ kind, turn, context, before, after }) => [kind, turn, context, before, after])

describe('what a change of rules does', () => {
  it('is nothing where records are the same', () => expect(differencesOf(kept(), kept())).toEqual([]))

  it('is told with the words and what differs', () => {
    const after = kept((record) => {
      record.facts.splice(1, 1)
      record.facts[0]!.value = { ...record.facts[0]!.value, value: '4' }
      record.problems[1]!.status!.value = 'completed'
    })
    expect(told(differencesOf(kept(), after))).toEqual([
      ['count', 'altered', '深入⏎整改结果:已完成。召开会议⟦3次⟧,退回资金1.2万元,2024年', 'value=3', 'value=4'],
      ['problem', 'altered', expect.stringContaining('⟦管护不到位⟧'), 'status=basically_completed', 'status=completed'],
      ['money', 'lost', expect.stringContaining('⟦1.2万元⟧'), expect.stringContaining('value=12000'), null],
    ])
    expect(told(differencesOf(after, kept())).at(-1)).toEqual([
      'money',
      'found',
      expect.stringContaining('⟦1.2万元⟧'),
      null,
      expect.stringContaining('value=12000'),
    ])
  })

  it('is one alteration where only the reach of the words changed', () => {
    const after = kept((record) => {
      const { start, end } = placed('3次')
      record.facts[0] = {
        ...record.facts[0]!,
        id: 'n0123456789abcdef/f/count/longer',
        quote: '会议3次',
        span: { start: start - 2, end },
      }
    })
    expect(told(differencesOf(kept(), after)).map(([kind, turn]) => [kind, turn])).toEqual([['count', 'altered']])
  })

  it('is a record found or lost', () => {
    expect(differencesOf(null, kept())).toMatchObject([{ kind: 'record', turn: 'found', file: 'x/a.txt' }])
    expect(differencesOf(kept(), null)).toMatchObject([{ kind: 'record', turn: 'lost' }])
  })
})
