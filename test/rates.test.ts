import { describe, expect, it } from 'vitest'
import type { Total } from '../src/notice/head.ts'
import type { Problem } from '../src/notice/problem.ts'
import type { Status, TotalMeasure, TotalScope } from '../src/notice/vocabulary.ts'
import { ratesOf } from '../src/problems/rates.ts'

const nowhere = { start: 0, end: 0 }

const problem = (value: Status): Problem => ({
  node: null,
  path: [1],
  labels: [],
  theme: null,
  unit: null,
  title: '',
  heading: nowhere,
  span: nowhere,
  status: { value, label: null, flags: [], span: null, basis: null, by: null },
  statesOfSteps: [],
  measures: [],
  responsible: [],
  deadline: null,
  deadlineKind: null,
  signals: [],
  categories: [],
})

const problems = (...groups: readonly (readonly [number, Status])[]): Problem[] =>
  groups.flatMap(([count, status]) => Array.from({ length: count }, () => problem(status)))

const total = (measure: TotalMeasure, value: string, scope: TotalScope = 'this_round'): Total => ({
  measure,
  scope,
  value,
  unit: null,
  span: nowhere,
})

describe('rates from the labels of the listed problems', () => {
  it.each([
    [
      '25 done, 4 nearly',
      problems([25, 'completed'], [4, 'basically_completed']),
      '0.8621',
      '1.0000',
      '0.8621',
      '0.8621',
      '1.0000',
      '1.0000',
    ],
    ['none labelled', problems([13, 'not_reported']), null, null, '0.0000', '1.0000', '0.0000', '1.0000'],
    ['nothing listed', [], null, null, null, null, null, null],
    [
      'one unrecognised',
      problems([2, 'completed'], [1, 'unrecognised']),
      null,
      null,
      '0.6667',
      '1.0000',
      '0.6667',
      '1.0000',
    ],
    [
      'sustained is done',
      problems([1, 'completed_sustained'], [1, 'completed']),
      '1.0000',
      '1.0000',
      '1.0000',
      '1.0000',
      '1.0000',
      '1.0000',
    ],
    [
      'phased counts broadly',
      problems([1, 'phased'], [2, 'in_progress']),
      '0.0000',
      '0.3333',
      '0.0000',
      '0.0000',
      '0.3333',
      '0.3333',
    ],
    [
      'open: transferred, carried over, deferred',
      problems([1, 'completed'], [1, 'transferred'], [1, 'carried_over'], [1, 'deferred']),
      '0.2500',
      '0.2500',
      '0.2500',
      '0.2500',
      '0.2500',
      '0.2500',
    ],
    [
      'bounds where some are silent',
      problems([3, 'completed'], [1, 'phased'], [2, 'long_term'], [2, 'not_reported']),
      null,
      null,
      '0.3750',
      '0.6250',
      '0.5000',
      '0.7500',
    ],
    [
      'half goes up',
      problems([1, 'completed'], [31, 'in_progress']),
      '0.0313',
      '0.0313',
      '0.0313',
      '0.0313',
      '0.0313',
      '0.0313',
    ],
    [
      'half goes up, not to even',
      problems([3, 'completed'], [157, 'in_progress']),
      '0.0188',
      '0.0188',
      '0.0188',
      '0.0188',
      '0.0188',
      '0.0188',
    ],
  ] as const)('%s', (_, listed, strict, broad, strictLower, strictUpper, broadLower, broadUpper) => {
    expect(ratesOf(listed, [])).toMatchObject({
      listed: listed.length,
      strict,
      broad,
      strict_lower: strictLower,
      strict_upper: strictUpper,
      broad_lower: broadLower,
      broad_upper: broadUpper,
    })
  })

  it('counts each status, in the order of the vocabulary, and no status that is not there', () => {
    const rates = ratesOf(problems([1, 'not_reported'], [2, 'in_progress'], [3, 'completed']), [])
    expect(Object.entries(rates.by_status)).toEqual([
      ['completed', 3],
      ['in_progress', 2],
      ['not_reported', 1],
    ])
    expect(rates.with_status).toBe(5)
  })
})

describe('rates from the notice’s own totals', () => {
  it.each([
    [
      'problems that add up',
      [total('problems', '29'), total('completed', '25'), total('basically_completed', '4')],
      { base: '29', measure: 'problems', strict: '0.8621', broad: '1.0000' },
    ],
    [
      'the states add up to the sub-items',
      [
        total('problems', '27'),
        total('sub_items', '62'),
        total('completed', '50'),
        total('phased', '8'),
        total('in_progress', '4'),
      ],
      { base: '62', measure: 'sub_items', strict: '0.8065', broad: '0.9355' },
    ],
    [
      'immediate is a part of completed',
      [total('problems', '10'), total('completed', '8'), total('immediate', '5'), total('in_progress', '2')],
      { base: '10', measure: 'problems', strict: '0.8000', broad: '0.8000' },
    ],
    [
      'a remainder nobody tells',
      [total('problems', '40'), total('completed', '30')],
      { base: '40', measure: 'problems', strict: '0.7500', broad: null },
    ],
    ['another round', [total('problems', '40', 'previous_round'), total('completed', '30', 'previous_round')], null],
    ['no number completed', [total('problems', '40')], null],
    ['more completed than there are', [total('problems', '4'), total('completed', '30')], null],
    ['no problems at all', [total('problems', '0'), total('completed', '0')], null],
  ] as const)('%s', (_, totals, expected) => expect(ratesOf([], totals).totals).toEqual(expected))
})

describe('the printed rate', () => {
  const listed = problems([25, 'completed'], [4, 'basically_completed'])
  it.each([
    ['98.71', '0.9871', null],
    ['86.21', '0.8621', 'strict'],
    ['86.2', '0.8620', 'strict'],
    ['86', '0.8600', 'strict'],
    ['87', '0.8700', null],
    ['86.207', '0.8621', 'strict'],
    ['100', '1.0000', 'broad'],
    ['100.00', '1.0000', 'broad'],
  ] as const)('%s%%', (printed, stated, formula) => {
    const rates = ratesOf(listed, [total('completion_rate', printed)])
    expect([rates.stated, rates.stated_matches]).toEqual([stated, formula])
  })

  it('is matched by the notice’s own totals where the labels are silent', () => {
    const totals = [
      total('problems', '78'),
      total('completed', '77'),
      total('in_progress', '1'),
      total('completion_rate', '98.72'),
    ]
    expect(ratesOf(problems([5, 'not_reported']), totals)).toMatchObject({ stated: '0.9872', stated_matches: 'strict' })
  })

  it('of another round is not this one’s', () => {
    expect(ratesOf(listed, [total('completion_rate', '100', 'previous_round')]).stated).toBeNull()
  })
})

describe('the tier that was listed', () => {
  it.each([
    [[total('aspects', '3'), total('problems', '12'), total('sub_items', '29')], 'sub_items'],
    [[total('aspects', '3'), total('problems', '29')], 'problems'],
    [[total('aspects', '29'), total('problems', '40')], 'aspects'],
    [[total('problems', '28')], null],
    [[total('problems', '29', 'region')], null],
    [[], null],
  ] as const)('%j', (totals, tier) => expect(ratesOf(problems([29, 'completed']), totals).listed_matches).toBe(tier))
})
