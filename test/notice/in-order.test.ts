import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inOrder } from '../../src/notice/record/in-order.ts'
import { recordSchema } from '../../src/notice/record/record.ts'
import { fixtureNames, recordOf } from '../golden/fixtures.ts'

const test = inOrder(recordSchema)

/** What the test stands for: the schema gives the value back as the bytes it would be without it. */
function unchanged(schema: z.ZodType, value: unknown): boolean {
  const read = schema.safeParse(value)
  return read.success && JSON.stringify(read.data) === JSON.stringify(value)
}

type Holder = Record<string | number, unknown>

/** Every object and list of a value. */
function holdersOf(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return []
  return [value as Holder, ...Object.values(value).flatMap(holdersOf)]
}

const VALUES: readonly unknown[] = [
  null,
  '',
  'x',
  '1.50',
  '2024-01-31',
  'stated',
  'count',
  -1,
  0,
  7,
  1.5,
  2 ** 53,
  Number.NaN,
  true,
  [],
  [1, 2, 3],
  {},
  { start: 1, end: 2 },
  { end: 2, start: 1 },
]

/** One fault somewhere: another value, a key lost, one too many, or one out of its place. */
function spoil(holder: Holder, which: number, kind: number, value: unknown): void {
  const keys = Object.keys(holder)
  const key = keys[which % Math.max(1, keys.length)]
  if (kind === 0) holder.unknown = value
  else if (key === undefined) return
  else if (kind === 1 && !Array.isArray(holder)) delete holder[key]
  else if (kind === 2 && !Array.isArray(holder)) {
    const own = holder[key]
    delete holder[key]
    holder[key] = own
  } else if (kind === 3 && Array.isArray(holder)) holder.push(value)
  else holder[key] = value
}

/** A record with no more than a few of everything: as many kinds of places, in less time. */
const cut = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (Array.isArray(one) ? one.slice(0, 6) : one)))

const records = await Promise.all(fixtureNames().map((name) => recordOf(name)))

describe('the schema as a test of yes or no', () => {
  it('takes every record as it is made', () => {
    expect(records.length).toBeGreaterThan(5)
    for (const record of records) expect([record.source.name, test(record)]).toEqual([record.source.name, true])
  })

  it('says what the schema says of a record with a fault in it', () => {
    const spoilt = fc.tuple(fc.nat(records.length - 1), fc.nat(), fc.nat(), fc.nat(5), fc.constantFrom(...VALUES))
    const seen = { yes: 0, no: 0 }
    const few = records.map(cut)
    fc.assert(
      fc.property(spoilt, ([which, place, key, kind, value]) => {
        const record = structuredClone(few[which])
        const holders = holdersOf(record)
        spoil(holders[place % holders.length]!, key, kind, value)
        const wanted = unchanged(recordSchema, record)
        seen[wanted ? 'yes' : 'no']++
        expect(test(record)).toBe(wanted)
      }),
      { numRuns: 1500 },
    )
    expect([seen.yes > 20, seen.no > 200]).toEqual([true, true])
  })

  it.each<[string, z.ZodType, readonly unknown[]]>([
    ['numbers', z.int().min(0).max(5), [-1, 0, 5, 6, 2.5, '1', Number.POSITIVE_INFINITY, null]],
    ['any number', z.number(), [0.5, Number.NaN, Number.NEGATIVE_INFINITY, '1']],
    ['words of one form', z.string().regex(/^a/), ['a', 'b', 1]],
    [
      'a list of so many',
      z.array(z.int()).length(2).nullable(),
      [[1, 2], [1], null, [1, 'a'], { 0: 1, 1: 2, length: 2 }],
    ],
    [
      'keys of a list',
      z.partialRecord(z.enum(['a', 'b']), z.int()),
      [{}, { b: 1, a: 2 }, { c: 1 }, { a: 'x' }, [], null],
    ],
    [
      'one of two',
      z.record(z.string(), z.union([z.string(), z.int()])),
      [{ a: 1 }, { a: '1' }, { a: 1.5 }, { a: null }],
    ],
    [
      'what no record holds',
      z.object({ a: z.int() }),
      [Object.create({ a: 1 }), Object.assign([], { a: 1 }), { a: 1 }],
    ],
  ])('of %s', (_, schema, values) => {
    for (const value of values) expect([value, inOrder(schema)(value)]).toEqual([value, unchanged(schema, value)])
  })

  it.each<[string, z.ZodType, unknown]>([
    ['an exhaustive record', z.record(z.enum(['a', 'b']), z.int()), { a: 1, b: 2 }],
    ['a default', z.string().default('x'), 'y'],
    ['a change', z.string().trim(), 'y'],
    ['a judgement', z.int().refine((n) => n > 1), 2],
    ['a union of objects', z.union([z.object({ a: z.int() }), z.object({ b: z.int() })]), { a: 1 }],
    ['an object of no more keys', z.strictObject({ a: z.int() }), { a: 1 }],
  ])('leaves %s to the schema', (_, schema, value) => expect(inOrder(schema)(value)).toBe(false))
})
