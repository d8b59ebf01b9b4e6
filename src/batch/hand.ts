import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ReadError, type ReadErrorCode } from '../notice/read-error.ts'
import type { FileLimits } from './limits.ts'
import { failedRow } from './row.ts'
import { type Done, NOTHING, type Task } from './task.ts'

/** One file to be read, and who waits for it. */
export interface Job {
  readonly task: Task
  readonly resolve: (done: Done) => void
  /** Processes that were lost over this file. */
  losses: number
}

/** A process that reads files for its parent. */
export interface Hand {
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

/** What a process answers: the order's number, what became of the file, and the memory it holds now. */
export interface Answer {
  readonly number: number
  readonly done: Done
  readonly memory: number
}

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
const NEW_HAND = { ready: false, number: 0, timer: null, since: 0, timedOut: false, leaving: false, words: '' }

/** The program of a process that reads files. */
export const WORKER = path.join(import.meta.dirname, `worker${path.extname(import.meta.filename)}`)
/** From sources the child has to be taught TypeScript, as the parent was. */
const loaderOf = (worker: string): string[] =>
  worker.endsWith('.ts') ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : []

/** Starts a process; `tuned` with the flags, which another V8 may not know. */
export function startHand(worker: string, { memory }: FileLimits, tuned: boolean): Hand {
  const heap = Math.max(64, Math.floor(memory / 2 ** 20))
  const child = fork(worker, [String(memory)], {
    execArgv: [...loaderOf(worker), `--max-old-space-size=${heap}`, ...(tuned ? BESIDE_OTHERS : [])],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const hand: Hand = { ...NEW_HAND, child, tuned, jobs: [] }
  child.stderr?.on('data', (words: Buffer) => {
    hand.words = (hand.words + words.toString('utf8')).slice(-TAIL)
  })
  // A message that can no longer be sent is told by the exit that follows.
  child.on('error', () => undefined)
  return hand
}

/** Hands a file over; its time begins where no other file stands before it. */
export function handOver(hand: Hand, job: Job, limits: FileLimits): void {
  hand.jobs.push(job)
  hand.child.send({ number: ++hand.number, task: job.task })
  if (hand.jobs.length === 1) startClock(hand, limits)
}

/** Takes an answer's file off a process and begins the time of the next; null where the answer is for none it holds. */
export function takeBack(hand: Hand, { number }: Answer, limits: FileLimits): Job | null {
  const [job, next] = hand.jobs
  if (job === undefined || number !== hand.number - hand.jobs.length + 1) return null
  stopClock(hand)
  hand.jobs.shift()
  if (next !== undefined) startClock(hand, limits)
  return job
}

function startClock(hand: Hand, limits: FileLimits): void {
  hand.since = performance.now()
  hand.timer = setTimeout(() => {
    hand.timedOut = true
    hand.child.kill('SIGKILL')
  }, limits.time)
}

export function stopClock(hand: Hand): void {
  if (hand.timer !== null) clearTimeout(hand.timer)
  hand.timer = null
}

/** The row of a file that took its process with it twice. */
export function doneOfLoss(task: Task, hand: Hand, code: number | null, signal: string | null): Done {
  const why = whyLost(hand)
  const detail = why === 'worker_lost' ? (signal ?? `exit ${code}`) : ''
  const facts = { path: task.path, sha256: null, bytes: null }
  const row = failedRow(facts, new ReadError(why, detail, { stage: 'ingest' }))
  return { ...NOTHING, row }
}

const whyLost = (hand: Hand): ReadErrorCode =>
  hand.timedOut ? 'timeout' : /heap out of memory|out of memory/i.test(hand.words) ? 'out_of_memory' : 'worker_lost'
