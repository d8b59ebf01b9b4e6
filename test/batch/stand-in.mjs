// A worker that does to its process what its file is named after; it speaks as src/batch/worker.ts does.
import { existsSync, writeFileSync } from 'node:fs'

const row = (task) => ({ path: task.path, outcome: 'record', notice: String(process.pid) })
const done = (task) => ({
  row: row(task),
  format: 'txt',
  line: null,
  temporary: null,
  values: null,
  size: null,
  broken: null,
})

const acts = {
  die: () => process.kill(process.pid, 'SIGKILL'),
  exit: () => process.exit(7),
  hang: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  fill: () => {
    const held = []
    for (;;) held.push(new Array(1e5).fill(Math.random()))
  },
}

process.on('disconnect', () => process.exit(0))
let before = Promise.resolve()
process.on('message', (order) => {
  before = before.then(() => answer(order))
})

async function answer({ number, task }) {
  const [act, only] = task.path.split(' ')
  const first = only === undefined || !existsSync(task.file)
  if (only !== undefined) writeFileSync(task.file, '')
  if (first) acts[act]?.()
  const told = { number, done: done(task), memory: act === 'grow' ? 2 ** 40 : 1 }
  await new Promise((waited) => setTimeout(waited, 20))
  await new Promise((sent) => process.send(told, sent))
}

if (process.env.ZHENGGAI_STAND_IN === 'broken') process.exit(1)
// As Node ends on a flag that it does not know.
if (process.env.ZHENGGAI_STAND_IN === 'plain' && process.execArgv.some((flag) => flag.startsWith('--interrupt-budget')))
  process.exit(9)
process.send('ready')
