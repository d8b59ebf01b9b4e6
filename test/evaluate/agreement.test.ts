import { describe, expect, it } from 'vitest'
import { agreementOf, alphaOf, kappaOf } from '../../src/evaluate/agreement.ts'

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)

describe('Cohen’s kappa', () => {
  it('of the textbook table', () => {
    const pairs = [
      ...times(20, ['yes', 'yes'] as const),
      ...times(5, ['yes', 'no'] as const),
      ...times(10, ['no', 'yes'] as const),
      ...times(15, ['no', 'no'] as const),
    ]
    expect(kappaOf(pairs).kappa).toBeCloseTo(0.4, 10)
    expect(kappaOf(pairs).agreement).toBeCloseTo(0.7, 10)
  })

  it('is unknown where neither coder ever varies', () =>
    expect(kappaOf(times(7, ['yes', 'yes'] as const))).toEqual({ agreement: 1, kappa: null }))

  it('is below 0 where coders agree less than chance would', () =>
    expect(
      kappaOf([
        ['a', 'b'],
        ['b', 'a'],
      ]).kappa,
    ).toBe(-1))
})

describe('Krippendorff’s alpha', () => {
  it('of the published example with four coders and gaps', () => {
    const rows = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.']
    const units = Array.from({ length: 12 }, (_, unit) =>
      rows.map((row) => row.charAt(unit)).filter((v) => v !== '.' && v !== ''),
    )
    expect(alphaOf(units)).toBeCloseTo(0.743, 3)
  })

  it('passes over what only one coder coded', () => expect(alphaOf([['a', 'a'], ['b', 'b'], ['c']])).toBe(1))
})

it('coders are compared field by field on what both coded', () => {
  const unit = (field: string, ...values: readonly (readonly [string, string])[]) => ({
    field,
    values: new Map(values),
  })
  expect(
    agreementOf([
      unit('status', ['甲', 'completed'], ['乙', 'completed']),
      unit('status', ['甲', 'partial'], ['乙', 'completed'], ['丙', 'partial']),
      unit('status', ['甲', 'partial']),
      unit('theme', ['甲', 'x']),
    ]).map(({ field, n, pairs }) => [field, n, pairs.map(({ coders, n: both }) => `${coders.join()} ${both}`)]),
  ).toEqual([['status', 2, ['丙,乙 1', '丙,甲 1', '乙,甲 2']]])
})
