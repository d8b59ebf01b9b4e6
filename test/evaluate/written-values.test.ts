import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codedField } from '../../src/evaluate/coded-fields.ts'
import { readDates, readNumber, saysNothing, sumOf } from '../../src/evaluate/written-values.ts'

describe('numbers as people write them', () => {
  it.each([
    ['723,862.68', '723862.68'],
    ['723862.680', '723862.68'],
    ['2.3万元', '23000'],
    ['1.23456万', '12345.6'],
    ['0.5亿元', '50000000'],
    ['３次', '3'],
    ['3~5个', '3-5'],
    ['3至5', '3-5'],
    ['92.86%', '92.86'],
    ['¥1,000', '1000'],
    ['007', '7'],
    ['0', '0'],
    ['-2', '-2'],
  ])('%s is %s', (written, number) => expect(readNumber(written)).toBe(number))

  it.each(['若干', '3次和5次', '1.2.3', '', '12,34'])('%s is none', (written) => expect(readNumber(written)).toBeNull())
})

describe('dates as people and spreadsheets write them', () => {
  it.each([
    ['2024-07-26', '2024-07-26/2024-07-26'],
    ['2024/7/26', '2024-07-26/2024-07-26'],
    ['2024年7月26日', '2024-07-26/2024-07-26'],
    ['2024.7', '2024-07-01/2024-07-31'],
    ['2024年2月', '2024-02-01/2024-02-29'],
    ['2023年', '2023-01-01/2023-12-31'],
    ['2024-03-15/2024-04-30', '2024-03-15/2024-04-30'],
    ['2024年3月15日至2024年4月30日', '2024-03-15/2024-04-30'],
    ['2024/3/15~2024/4/30', '2024-03-15/2024-04-30'],
    ['45499', '2024-07-26/2024-07-26'],
    ['36526', '2000-01-01/2000-01-01'],
    ['45351', '2024-02-29/2024-02-29'],
    ['2024-07-26 00:00:00', '2024-07-26/2024-07-26'],
  ])('%s is %s', (written, days) => expect(readDates(written)).toBe(days))

  it.each(['2024-13-01', '2023-02-29', '7月26日', '一月', ''])('%s is none', (written) =>
    expect(readDates(written)).toBeNull(),
  )
})

it.each(['', ' ', '无', '—', 'None', '∅'])('%j says that there is nothing', (written) =>
  expect(saysNothing(written)).toBe(true),
)
it.each(['0', '无锡市', '未完成'])('%j says something', (written) => expect(saysNothing(written)).toBe(false))

it('sums are exact', () =>
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), { maxLength: 8 }), (cents) => {
      const asText = (value: bigint) => {
        const digits = String(value < 0n ? -value : value).padStart(3, '0')
        return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
      }
      const sum = sumOf(cents.map(asText))
      const [whole = '', part = ''] = sum.replace('-', '').split('.')
      const back = BigInt(whole + part.padEnd(2, '0')) * (sum.startsWith('-') ? -1n : 1n)
      expect(back).toBe(cents.reduce((total, value) => total + value, 0n))
    }),
  ))

describe('fields by name', () => {
  it.each([
    ['状态', true, 'status'],
    ['Status', true, 'status'],
    ['被巡察单位', false, 'inspected_unit'],
    ['feedback', false, 'dates.feedback'],
    ['dates.feedback', false, 'dates.feedback'],
    ['title', false, 'title'],
    ['title', true, 'problem.title'],
    ['money', true, 'facts.money.found'],
    ['金额', true, 'facts.money.found'],
    ['money_recovered', false, 'money_recovered'],
    ['people_trained.persons', false, 'people_trained.persons'],
    ['adcode', false, 'region.adcode'],
  ])('%s (number given: %s) is %s', (called, numbered, name) => expect(codedField(called, numbered)?.name).toBe(name))

  it('that do not exist are none', () => expect(codedField('心情', false)).toBeNull())

  it('take labels for codes', () => {
    const status = codedField('status', true)
    expect(['已完成', 'completed', '基本完成', 'in progress', '做完了'].map((word) => status?.written(word))).toEqual([
      'completed',
      'completed',
      'basically_completed',
      'in_progress',
      null,
    ])
  })
})
