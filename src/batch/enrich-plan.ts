import path from 'node:path'
import type { LlmPass, LlmPlan } from '../notice/llm-pass.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import type { Input } from './discover.ts'
import { type LedgerLine, linesOf } from './ledger.ts'
import { FILES, readRecord } from './places.ts'

/** What the pass may do with a record. */
export interface Asking {
  readonly pass: LlmPass
  /** False for a notice whose marking keeps it from any model. */
  readonly allowed: (record: NoticeRecord) => boolean
}

/** What asking about several notices would take. */
export interface NoticesPlan extends LlmPlan {
  readonly notices: number
  /** Notices left out for their marking. */
  readonly marked: number
}

/** Adds up what asking would take, notice by notice; nothing is sent. */
export function planSum({ pass, allowed }: Asking): {
  readonly add: (record: NoticeRecord) => void
  readonly sum: () => NoticesPlan
} {
  const sum = { notices: 0, marked: 0, asks: 0, cached: 0, characters: 0, promptTokens: 0, completionTokens: 0 }
  const byTask: Record<string, number> = {}
  return {
    sum: () => ({ ...sum, byTask: { ...byTask } }),
    add: (record) => {
      if (!allowed(record)) {
        sum.marked++
        return
      }
      const { byTask: tasks, ...one } = pass.plan(record)
      if (one.asks > one.cached) sum.notices++
      for (const key of ['asks', 'cached', 'characters', 'promptTokens', 'completionTokens'] as const)
        sum[key] += one[key]
      for (const [task, count] of Object.entries(tasks)) byTask[task] = (byTask[task] ?? 0) + count
    },
  }
}

/** The notices of a run that were not asked about to the end, each with the number of files that hold it. */
export async function openNotices(archive: string, { covers }: Input): Promise<Map<string, number>> {
  const open = new Map<string, number>()
  const ledger = path.join(archive, FILES.ledger)
  for await (const line of linesOf<LedgerLine>(ledger))
    if (line.row.notice !== null && line.values !== null && line.asked !== true && covers(line))
      open.set(line.row.notice, 0)
  for await (const { row } of linesOf<LedgerLine>(ledger)) {
    const times = open.get(row.notice ?? '')
    if (times !== undefined) open.set(row.notice!, times + 1)
  }
  return open
}

/** What asking about the records of a run that stand in an archive would take. */
export async function planEnriching(archive: string, input: Input, asking: Asking): Promise<NoticesPlan> {
  const plan = planSum(asking)
  for (const id of (await openNotices(archive, input)).keys()) {
    const record = await readRecord(archive, id)
    if (record !== null) plan.add(record)
  }
  return plan.sum()
}
