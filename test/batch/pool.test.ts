import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_FILE_LIMITS } from '../../src/batch/limits.ts'
import { type Pool, startPool } from '../../src/batch/pool.ts'
import type { Task } from '../../src/batch/task.ts'
import { folderWith } from '../cli/shell.ts'

const STAND_IN = path.join(import.meta.dirname, 'stand-in.mjs')
const LIMITS = { ...DEFAULT_FILE_LIMITS, memory: 100 * 2 ** 20 }
/** Little time where a process is to hang; where it is not, a busy machine has all there is. */
const limitsFor = (act: string) => (act === 'hang' ? { ...LIMITS, time: 1500 } : LIMITS)

const task = (name: string, file = 'x'): Task => ({ path: name, file }) as Task

async function rowsOf(pool: Pool, names: readonly string[], file = 'x') {
  try {
    const all = await Promise.all(names.map((name) => pool.run(task(name, file))))
    return all.map(({ row }) => [row.path, row.outcome, row.code ?? row.outcome, row.notice] as const)
  } finally {
    await pool.close()
  }
}

describe('the pool', () => {
  it('gives each file its own answer, from as many processes as it may', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `f${n}`)
    const rows = await rowsOf(startPool(2, LIMITS, STAND_IN), names)
    expect(rows.map(([name]) => name)).toEqual(names)
    expect(new Set(rows.map(([, , , pid]) => pid)).size).toBe(2)
  })

  it.concurrent.each([
    ['die', 'worker_lost'],
    ['exit', 'worker_lost'],
    ['hang', 'timeout'],
    ['fill', 'out_of_memory'],
  ])('a file that makes its process %s is tried twice, reported as %s, and costs no other', async (act, code) => {
    const rows = await rowsOf(startPool(2, limitsFor(act), STAND_IN), ['a', act, 'b', 'c', 'd'])
    expect(rows.map(([name, outcome, told]) => [name, outcome, told])).toEqual([
      ['a', 'record', 'record'],
      [act, 'failed', code],
      ['b', 'record', 'record'],
      ['c', 'record', 'record'],
      ['d', 'record', 'record'],
    ])
  })

  it.concurrent.each(['die', 'hang'])(
    'a file that makes its process %s costs no file that was to be read next',
    async (act) => {
      const names = Array.from({ length: 60 }, (_, n) => (n === 30 ? act : `f${n}`))
      const rows = await rowsOf(startPool(2, limitsFor(act), STAND_IN), names)
      expect(rows.map(([name]) => name)).toEqual(names)
      expect(rows.filter(([, outcome]) => outcome !== 'record').map(([name]) => name)).toEqual([act])
    },
  )

  it('a file that breaks its process once is read the second time', async () => {
    const mark = path.join(await folderWith(), 'tried')
    const rows = await rowsOf(startPool(1, LIMITS, STAND_IN), ['die once'], mark)
    expect(rows[0]?.[1]).toBe('record')
  })

  it('a process that has grown makes way for a new one', async () => {
    const rows = await rowsOf(startPool(1, LIMITS, STAND_IN), ['grow', 'a', 'b'])
    expect(rows[0]?.[3]).not.toBe(rows[1]?.[3])
    expect(rows[1]?.[3]).toBe(rows[2]?.[3])
  })

  it('a worker that cannot start is reported for each file, not tried for ever', async () => {
    process.env.ZHENGGAI_STAND_IN = 'broken'
    try {
      const rows = await rowsOf(startPool(2, LIMITS, STAND_IN), ['a', 'b', 'c'])
      expect(rows.map(([, , code]) => code)).toEqual(['worker_lost', 'worker_lost', 'worker_lost'])
    } finally {
      delete process.env.ZHENGGAI_STAND_IN
    }
  })

  it('a process that does not know the flags for speed is started without them, and costs no file', async () => {
    process.env.ZHENGGAI_STAND_IN = 'plain'
    try {
      const rows = await rowsOf(startPool(2, LIMITS, STAND_IN), ['a', 'b', 'c'])
      expect(rows.map(([, , code]) => code)).toEqual(['record', 'record', 'record'])
    } finally {
      delete process.env.ZHENGGAI_STAND_IN
    }
  })

  it('a process that has grown reads what it was given, and then makes way', async () => {
    const names = Array.from({ length: 60 }, (_, n) => (n % 7 === 0 ? 'grow' : `f${n}`))
    const rows = await rowsOf(startPool(2, LIMITS, STAND_IN), names)
    expect(rows.map(([name, outcome]) => [name, outcome])).toEqual(names.map((name) => [name, 'record']))
    expect(new Set(rows.map(([, , , pid]) => pid)).size).toBeGreaterThan(4)
  })

  it('ends at once when it is closed, whatever is in hand', async () => {
    const pool = startPool(2, LIMITS, STAND_IN)
    const running = pool.run(task('hang'))
    running.catch(() => undefined)
    await pool.run(task('a'))
    const before = Date.now()
    await pool.close()
    // Well under the minute that the file in hand may take.
    expect(Date.now() - before).toBeLessThan(30_000)
  })
})
