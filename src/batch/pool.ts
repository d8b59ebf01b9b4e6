import { removeLeftBy } from '../files.ts'
import {
  type Answer,
  doneOfLoss,
  type Hand,
  handOver,
  type Job,
  startHand,
  stopClock,
  takeBack,
  WORKER,
} from './hand.ts'
import type { FileLimits } from './limits.ts'
import type { Done, Task } from './task.ts'

/** Where files are read: each `run` is one file in a process of its own, and what breaks there costs that file alone. */
export interface Pool {
  readonly run: (task: Task) => Promise<Done>
  /** Ends the processes at once; what they had in hand is lost, not reported. */
  readonly close: () => Promise<void>
}

/** Reads in this process: nothing to start, and nothing to protect it. */
export const poolOfNone = (): Pool => ({
  run: async (task) => (await import('./perform.ts')).perform(task),
  close: async () => undefined,
})

/** A process that holds more than this part of its memory after a file makes way for a new one. */
const RECYCLE_AT = 0.6
/** A process that was this quick (milliseconds) is given its next file before it has answered, so that it need not wait for it. */
const QUICK = 100
/** So many processes in a row that end before they can take work mean that none ever will. */
const FALSE_STARTS = 6

/** The processes of a pool and what waits for them. */
interface Crew {
  /** The most processes there may be, what each file may cost, and the program they run. */
  readonly jobs: number
  readonly limits: FileLimits
  readonly worker: string
  readonly hands: Set<Hand>
  readonly waiting: Job[]
  closed: boolean
  falseStarts: number
  /** False once a process with the flags could not start: another V8 may not know them. */
  isTuned: boolean
}

/** Starts up to `jobs` processes, as there is work for them; `worker` is the program they run. */
export function startPool(jobs: number, limits: FileLimits, worker = WORKER): Pool {
  const state = { closed: false, falseStarts: 0, isTuned: true }
  const crew: Crew = { jobs, limits, worker, hands: new Set(), waiting: [], ...state }
  return {
    run: (task) =>
      new Promise((resolve) => {
        crew.waiting.push({ task, resolve, losses: 0 })
        const idle = [...crew.hands].find((hand) => hand.ready && hand.jobs.length === 0)
        if (idle !== undefined) give(crew, idle)
        else if (crew.hands.size < jobs) hire(crew)
      }),
    close: () => dismiss(crew),
  }
}

/** Gives a process the file that waits longest. */
function give({ waiting, closed, limits }: Crew, hand: Hand): void {
  if (closed) return
  const job = waiting.shift()
  if (job !== undefined) handOver(hand, job, limits)
}

/** An answer: its file is done, and the process goes on, or makes way where it has grown. */
function take(crew: Crew, hand: Hand, answer: Answer): void {
  const isQuick = performance.now() - hand.since < QUICK
  const job = takeBack(hand, answer, crew.limits)
  if (job === null) return
  job.resolve(answer.done)
  const isIdle = hand.jobs.length === 0
  hand.leaving ||= answer.memory > crew.limits.memory * RECYCLE_AT
  if (hand.leaving) {
    if (isIdle) retire(crew, hand)
    return
  }
  if (isIdle) give(crew, hand)
  // at the end of a run no file waits behind another while a process has none
  if (isQuick && crew.waiting.length > crew.jobs) give(crew, hand)
}

function retire(crew: Crew, hand: Hand): void {
  crew.hands.delete(hand)
  hand.child.disconnect()
  if (crew.waiting.length > 0) hire(crew)
}

function hire(crew: Crew): void {
  const hand = startHand(crew.worker, crew.limits, crew.isTuned)
  const { child } = hand
  crew.hands.add(hand)
  child.on('message', (message) => {
    if (message !== 'ready') return take(crew, hand, message as Answer)
    hand.ready = true
    crew.falseStarts = 0
    give(crew, hand)
  })
  child.on('exit', (code, signal) => {
    if (!hand.ready && !crew.closed) startFailed(crew, hand)
    // Images for an engine, which a process that was killed could not take away.
    if (signal !== null && child.pid !== undefined) removeLeftBy(child.pid)
    lost(crew, hand, code, signal)
  })
}

/** A process that ends before its first file: the next job is charged with it, or the pool would start others for ever. */
function startFailed(crew: Crew, hand: Hand): void {
  if (hand.tuned) {
    crew.isTuned = false
    return
  }
  hand.jobs.push(...crew.waiting.splice(0, 1))
  if (++crew.falseStarts >= FALSE_STARTS) for (const job of crew.waiting) job.losses = 1
}

/** A process has ended: the file it read is tried once more, then reported; what stood behind that waits again. */
function lost(crew: Crew, hand: Hand, code: number | null, signal: string | null): void {
  const { hands, waiting, closed } = crew
  stopClock(hand)
  if (!hands.delete(hand) || closed) return
  const [job, ...next] = hand.jobs.splice(0)
  waiting.unshift(...next)
  if (job !== undefined && job.losses++ === 0) waiting.unshift(job)
  else if (job !== undefined) job.resolve(doneOfLoss(job.task, hand, code, signal))
  if (waiting.length > 0) hire(crew)
}

async function dismiss(crew: Crew): Promise<void> {
  crew.closed = true
  const ends = [...crew.hands].map(({ child }) => new Promise((resolve) => child.once('exit', resolve)))
  for (const hand of crew.hands) {
    stopClock(hand)
    hand.child.kill('SIGKILL')
  }
  await Promise.all(ends)
}
