/** A process that reads files, one after another, for the pool of its parent. */
import { Worker } from 'node:worker_threads'
import { perform } from './perform.ts'
import type { Task } from './task.ts'

/** What the parent sends: a number to answer under, and the task. */
export interface Order {
  readonly number: number
  readonly task: Task
}

/**
 * Looks on from a thread of its own, for a file may keep this one busy for ever: ends the process when its parent is gone or
 * its memory is over the limit. Plain JavaScript, so that it starts the same from sources and from a build.
 */
const WATCH = `
  const { workerData } = require('node:worker_threads')
  const { writeSync } = require('node:fs')
  const end = (why) => { try { writeSync(2, why) } catch {} process.kill(process.pid, 'SIGKILL') }
  setInterval(() => {
    if (process.ppid !== workerData.parent) end('parent gone\\n')
    if (process.memoryUsage.rss() > workerData.memory) end('${'heap out of memory'}\\n')
  }, 250)
`

const memory = Number(process.argv[2])
new Worker(WATCH, { eval: true, execArgv: [], workerData: { parent: process.ppid, memory } }).unref()

// Ctrl-C reaches the whole group: the parent decides what becomes of the file in hand.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))
let before: Promise<void> = Promise.resolve()
process.on('message', (order: Order) => {
  before = before.then(() => answer(order))
})

/** The answer is out before the next file begins: what that one breaks is not laid to this one. */
async function answer({ number, task }: Order): Promise<void> {
  const done = await perform(task)
  await new Promise((sent) => process.send?.({ number, done, memory: process.memoryUsage.rss() }, sent))
}

process.send?.('ready')
