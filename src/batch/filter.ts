import path from 'node:path'
import { z } from 'zod'
import { ReadError } from '../notice/read-error.ts'
import { jsonLine } from '../notice/record/canonical.ts'
import { readErrorOf } from './discover.ts'
import { type Begun, begun, inOrder, widthFor } from './in-order.ts'
import { type BatchOptions, type Settled, settle } from './options.ts'
import { type Pool, poolOfNone, startPool } from './pool.ts'
import { type FileRow, failedRow } from './row.ts'
import { taskOf } from './task-of.ts'

/** One line of input: a notice by its path or by its bytes. */
const givenSchema = z.union([
  z.object({ name: z.string().min(1).optional(), path: z.string().min(1) }),
  z.object({ name: z.string().min(1), content_base64: z.base64() }),
])

/** One line of output: a record, or the row of what gave none. */
export interface Answer {
  readonly row: FileRow
  readonly line: string
}

/**
 * Reads one notice a line and answers each with one line, in order. Lines are taken as there is room for them, so an
 * outside engine (xargs, GNU parallel, a Spark pipe, a Slurm array) may send as many as it has.
 */
export async function* filterLines(lines: AsyncIterable<string>, options: BatchOptions = {}): AsyncGenerator<Answer> {
  const settled = settle(options)
  const pool = settled.jobs === 0 ? poolOfNone() : startPool(settled.jobs, settled.limits)
  try {
    yield* inOrder(answers(lines, pool, settled), widthFor(settled.jobs))
  } finally {
    await pool.close()
  }
}

async function* answers(lines: AsyncIterable<string>, pool: Pool, settled: Settled): AsyncGenerator<Begun<Answer>> {
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() !== '') yield begun(answer(line, number, pool, settled))
  }
}

async function answer(line: string, number: number, pool: Pool, settled: Settled): Promise<Answer> {
  const given = givenOf(line)
  if (given === null) {
    const error = new ReadError('corrupt', `第 ${number} 行不是 {name, path | content_base64}`)
    return rowOnly(failedRow({ path: `#${number}`, sha256: null, bytes: null }, error))
  }
  const file = 'path' in given ? path.resolve(given.path) : given.name
  const content = 'path' in given ? null : given.content_base64
  const where = (given.name ?? path.basename(file)).normalize('NFC')
  const entry = { file, path: where, junk: false, mark: null, error: null, inside: null }
  const done = await pool.run({ ...taskOf(entry, settled, null), content })
  return done.line === null ? rowOnly(done.row) : { row: done.row, line: done.line }
}

const rowOnly = (row: FileRow): Answer => ({ row, line: jsonLine(row) })

function givenOf(line: string): z.output<typeof givenSchema> | null {
  try {
    return givenSchema.parse(JSON.parse(line))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw readErrorOf(error)
  }
}
