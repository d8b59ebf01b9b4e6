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
  hang: () => {
    for (;;);
  },
  fill: () => {
    const held = []
    for (;;) held.push(new Array(1e5).fill(Math.random()))
  },
}

process.on('disconnect', () => process.exit(0))
process.on('message', ({ number, task }) => {
  const [act, only] = task.path.split(' ')
  const first = only === undefined || !existsSync(task.file)
  if (only !== undefined) writeFileSync(task.file, '')
  if (first) acts[act]?.()
  const answer = { number, done: done(task), memory: act === 'grow' ? 2 ** 40 : 1 }
  setTimeout(() => process.send(answer), 20)
})
if (process.env.ZHENGGAI_STAND_IN === 'broken') process.exit(1)
process.send('ready')
