import path from 'node:path'
import { expect, it } from 'vitest'
import { appendTo } from '../../src/archive/database/append.ts'
import { openFile } from '../../src/archive/database/database.ts'
import { createSql } from '../../src/archive/tables/index.ts'
import {
  archiveTable,
  type Cell,
  day,
  integer,
  joined,
  number,
  rate,
  text,
  truth,
} from '../../src/archive/tables/table.ts'
import { folderWith } from '../cli/shell.ts'
import { type Random, randomOf } from '../generator/random.ts'

const TABLE = archiveTable({ name: 'cells', zh: '', en: '' }, [
  integer('n', '', '', joined),
  text('words', '', '', joined),
  integer('whole', '', '', joined),
  number('amount', '', '', joined),
  rate('share', '', '', joined),
  day('told', '', '', joined),
  truth('yes', '', '', joined),
])

const LETTERS = ['a', '7', '整', '改', 'é', '𠮷', '\u0000', '\ud842', '■']
/** Lengths around those at which texts are held otherwise. */
const LENGTHS = [0, 1, 3, 4, 5, 11, 12, 13, 14, 60, 399, 400, 401, 5000]

const wordsOf = (random: Random): string =>
  Array.from({ length: random.chance(0.9) ? random.pick(LENGTHS.slice(0, 10)) : random.pick(LENGTHS) }, () =>
    random.pick(LETTERS),
  ).join('')

/** A decimal string, and what it is at so many places. */
function decimalOf(random: Random, places: number, most: number): readonly [Cell, Cell] {
  const whole = Array.from({ length: random.int(1, most) }, () => random.int(0, 9)).join('')
  const rest = Array.from({ length: random.int(0, 9) }, () => random.int(0, 9)).join('')
  const sign = random.chance(0.3) ? '-' : ''
  const up = (rest.charAt(places) || '0') >= '5' ? 1n : 0n
  const kept = String(BigInt(whole + rest.slice(0, places).padEnd(places, '0')) + up).padStart(places + 1, '0')
  const exact = `${kept.slice(0, -places)}.${kept.slice(-places)}`.replace(/\.?0+$/, '')
  return [`${sign}${whole}${rest === '' ? '' : `.${rest}`}`, exact === '0' ? '0' : `${sign}${exact}`]
}

const orNull = <T>(random: Random, made: readonly [Cell, T]): readonly [Cell, T | null] =>
  random.chance(0.3) ? [null, null] : made

const same = <T extends Cell>(cell: T): readonly [T, T] => [cell, cell]

it('rows come back as they were given, chunk after chunk, whatever they hold', async () => {
  const random = randomOf(41)
  const database = await openFile(null, { write: true })
  await database.run(createSql(TABLE)[0]!)
  const rows = await appendTo(database, TABLE)
  const told: unknown[] = []
  let before = ''
  for (let n = 0; n < 9000; n++) {
    // Stretches without any null, and texts told again.
    const isWhole = n > 4000 && n < 7000
    const words = random.chance(0.3) ? before : wordsOf(random)
    before = words
    const cells = [
      [words, Buffer.from(words).toString()] as const,
      same(random.pick([0, -1, 2 ** 31 - 1, -(2 ** 31), random.int(0, 10 ** 6)])),
      decimalOf(random, 6, 22),
      decimalOf(random, 4, 7),
      same(random.pick(['1970-01-01', '1969-12-31', '2024-02-29', '9999-12-31'])),
      same(random.chance(0.5)),
    ].map((one) => (isWhole ? one : orNull<Cell>(random, one as readonly [Cell, Cell])))
    rows.add([n, ...cells.map(([given]) => given)])
    told.push([n, ...cells.map(([, kept]) => kept)])
  }
  rows.close()
  const found = await database.rows('SELECT * FROM cells ORDER BY n')
  expect(found.length).toBe(told.length)
  for (const [at, row] of found.entries()) expect(Object.values(row)).toEqual(told[at])
  database.close()
})

it('what a type cannot hold is left out or refused', async () => {
  const database = await openFile(null, { write: true })
  await database.run(createSql(TABLE)[0]!)
  const rows = await appendTo(database, TABLE)
  rows.add([1, '', 5, '12345678901234567890123', '123456789', null, null])
  rows.add([2, '', 5, 'viel', '', null])
  expect(() => rows.add([3, '', 1.5, null, null, null, null])).toThrow(RangeError)
  expect(() => rows.add([3, '', 2 ** 31, null, null, null, null])).toThrow(RangeError)
  rows.close()
  expect(await database.rows('SELECT amount, share, yes FROM cells ORDER BY n')).toEqual([
    { amount: null, share: null, yes: null },
    { amount: null, share: null, yes: null },
  ])
  database.close()
})

it('leaves no row group short but the last, so that a refresh need not write groups together', async () => {
  const place = path.join(await folderWith(), 'groups.duckdb')
  const database = await openFile(place, { write: true })
  const table = archiveTable({ name: 'groups', zh: '', en: '' }, [integer('n', '', '', joined)])
  await database.run(createSql(table)[0]!)
  const rows = await appendTo(database, table)
  // More than an appender hands over at once, twice.
  for (let n = 0; n < 420_000; n++) rows.add([n])
  rows.close()
  await database.run('CHECKPOINT')
  const groups = await database.rows(
    "SELECT sum(count) AS n FROM pragma_storage_info('groups') WHERE segment_type = 'INTEGER' GROUP BY row_group_id ORDER BY row_group_id",
  )
  expect(groups.length).toBeGreaterThan(10)
  expect(new Set(groups.slice(0, -1).map(({ n }) => Number(n))).size).toBe(1)
  expect(groups.reduce((sum, { n }) => sum + Number(n), 0)).toBe(420_000)
  database.close()
})
