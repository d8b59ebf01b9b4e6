import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { removeLeftBy } from '../files.ts'
import { ReadError, type ReadErrorCode } from '../notice/read-error.ts'
import type { FileLimits } from './limits.ts'
import { failedRow } from './row.ts'
import { type Done, NOTHING, type Task } from './task.ts'

/** Where files are read: each `run` is one file in a process of its own, and what breaks there costs that file alone. */
export interface Pool {
  readonly run: (task: Task) => Promise<Done>
  /** Ends the processes at once; what they had in hand is lost, not reported. */
  readonly close: () => Promise<void>
}

interface Job {
  readonly task: Task
  readonly resolve: (done: Done) => void
  /** Processes that were lost over this file. */
  losses: number
}

interface Hand {
  readonly child: ChildProcess
  /** Started with the flags for a process beside others. */
  readonly tuned: boolean
  /** The file it reads, and behind it the one it has to read next. */
  readonly jobs: Job[]
  /** It has said that it can take work. */
  ready: boolean
  /** Orders given; an answer names the one it is for. */
  number: number
  timer: NodeJS.Timeout | null
  /** When it began what it reads. */
  since: number
  timedOut: boolean
  /** It has grown, and makes way once it has read what it was given. */
  leaving: boolean
  /** The end of what it wrote to standard error. */
  words: string
}

/** A process that holds more than this part of its memory after a file makes way for a new one. */
const RECYCLE_AT = 0.6
const TAIL = 4096
/**
 * For a process beside others. V8 would collect on threads of its own, which take their time from the others, and would
 * compile more, and with more inlining, than pays while most processes live. A notice leaves five megabytes to collect: the
 * more wait together, the cheaper, from the first on.
 */
const BESIDE_OTHERS = [
  '--single-threaded-gc',
  '--max-semi-space-size=32',
  '--min-semi-space-size=32',
  '--max-inlined-bytecode-size-cumulative=100',
  '--interrupt-budget=528000',
]
/** A process that was this quick (milliseconds) is given its next file before it has answered, so that it need not wait for it. */
const QUICK = 100
const NEW_HAND = { ready: false, number: 0, timer: null, since: 0, timedOut: false, leaving: false, words: '' }
/** So many processes in a row that end before they can take work mean that none ever will. */
const FALSE_STARTS = 6

const WORKER = path.join(import.meta.dirname, `worker${path.extname(import.meta.filename)}`)
/** From sources the child has to be taught TypeScript, as the parent was. */
const loaderOf = (worker: string): string[] =>
  worker.endsWith('.ts') ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : []

/** Reads in this process: nothing to start, and nothing to protect it. */
export const poolOfNone = (): Pool => ({
  run: async (task) => (await import('./perform.ts')).perform(task),
  close: async () => undefined,
})

/** Starts up to `jobs` processes, as there is work for them; `worker` is the program they run. */
export function startPool(jobs: number, limits: FileLimits, worker = WORKER): Pool {
  const hands = new Set<Hand>()
  const waiting: Job[] = []
  let closed = false
  let falseStarts = 0
  /** False once a process with the flags could not start: another V8 may not know them. */
  let isTuned = true

  const give = (hand: Hand): void => {
    const job = waiting.shift()
    if (job === undefined || closed) return
    hand.jobs.push(job)
    hand.child.send({ number: ++hand.number, task: job.task })
    if (hand.jobs.length === 1) begin(hand)
  }

  const begin = (hand: Hand): void => {
    hand.since = performance.now()
    hand.timer = setTimeout(() => {
      hand.timedOut = true
      hand.child.kill('SIGKILL')
    }, limits.time)
  }

  const take = (hand: Hand, message: { number: number; done: Done; memory: number }): void => {
    const [job, next] = hand.jobs
    if (job === undefined || message.number !== hand.number - hand.jobs.length + 1) return
    const isQuick = performance.now() - hand.since < QUICK
    stopClock(hand)
    hand.jobs.shift()
    job.resolve(message.done)
    if (next !== undefined) begin(hand)
    hand.leaving ||= message.memory > limits.memory * RECYCLE_AT
    if (hand.leaving) {
      if (next === undefined) retire(hand)
      return
    }
    if (next === undefined) give(hand)
    // at the end of a run no file waits behind another while a process has none
    if (isQuick && waiting.length > jobs) give(hand)
  }

  const retire = (hand: Hand): void => {
    hands.delete(hand)
    hand.child.disconnect()
    if (waiting.length > 0) hire()
  }

  const lost = (hand: Hand, code: number | null, signal: string | null): void => {
    stopClock(hand)
    if (!hands.delete(hand) || closed) return
    const [job, ...next] = hand.jobs.splice(0)
    waiting.unshift(...next)
    if (job !== undefined && job.losses++ === 0) waiting.unshift(job)
    else if (job !== undefined) job.resolve(doneOfLoss(job.task, hand, code, signal))
    if (waiting.length > 0) hire()
  }

  const hire = (): void => {
    const heap = Math.max(64, Math.floor(limits.memory / 2 ** 20))
    const child = fork(worker, [String(limits.memory)], {
      execArgv: [...loaderOf(worker), `--max-old-space-size=${heap}`, ...(isTuned ? BESIDE_OTHERS : [])],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const hand: Hand = { ...NEW_HAND, child, tuned: isTuned, jobs: [] }
    hands.add(hand)
    child.stderr?.on('data', (words: Buffer) => {
      hand.words = (hand.words + words.toString('utf8')).slice(-TAIL)
    })
    child.on('message', (message) => {
      if (message !== 'ready') return take(hand, message as Parameters<typeof take>[1])
      hand.ready = true
      falseStarts = 0
      give(hand)
    })
    // A message that can no longer be sent is told by the exit that follows.
    child.on('error', () => undefined)
    child.on('exit', (code, signal) => {
      if (!hand.ready && !closed) startFailed(hand)
      // Images for an engine, which a process that was killed could not take away.
      if (signal !== null && child.pid !== undefined) removeLeftBy(child.pid)
      lost(hand, code, signal)
    })
  }

  /** A process that ends before its first file: the next job is charged with it, or the pool would start others for ever. */
  const startFailed = (hand: Hand): void => {
    if (hand.tuned) {
      isTuned = false
      return
    }
    hand.jobs.push(...waiting.splice(0, 1))
    if (++falseStarts >= FALSE_STARTS) for (const job of waiting) job.losses = 1
  }

  return {
    run: (task) =>
      new Promise((resolve) => {
        waiting.push({ task, resolve, losses: 0 })
        const idle = [...hands].find((hand) => hand.ready && hand.jobs.length === 0)
        if (idle !== undefined) give(idle)
        else if (hands.size < jobs) hire()
      }),
    close: async () => {
      closed = true
      const ends = [...hands].map(({ child }) => new Promise((resolve) => child.once('exit', resolve)))
      for (const { child, timer } of hands) {
        if (timer !== null) clearTimeout(timer)
        child.kill('SIGKILL')
      }
      await Promise.all(ends)
    },
  }
}

function stopClock(hand: Hand): void {
  if (hand.timer !== null) clearTimeout(hand.timer)
  hand.timer = null
}

/** The row of a file that took its process with it twice. */
function doneOfLoss(task: Task, hand: Hand, code: number | null, signal: string | null): Done {
  const why = whyLost(hand)
  const detail = why === 'worker_lost' ? (signal ?? `exit ${code}`) : ''
  const facts = { path: task.path, sha256: null, bytes: null }
  const row = failedRow(facts, new ReadError(why, detail, { stage: 'ingest' }))
  return { ...NOTHING, row }
}

const whyLost = (hand: Hand): ReadErrorCode =>
  hand.timedOut ? 'timeout' : /heap out of memory|out of memory/i.test(hand.words) ? 'out_of_memory' : 'worker_lost'
