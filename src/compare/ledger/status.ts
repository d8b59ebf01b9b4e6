import type { LedgerWords } from '../../notice/ledger-columns.ts'
import type { Status } from '../../notice/vocabulary.ts'

/** How far a problem is, as ledgers count it: 2 done, 1 done for the most part or for now, 0 open; null where nothing is said. */
export type Stage = 0 | 1 | 2 | null

const STAGES: Readonly<Record<Status, Stage>> = {
  completed: 2,
  completed_sustained: 2,
  basically_completed: 1,
  phased: 1,
  partial: 0,
  in_progress: 0,
  long_term: 0,
  not_completed: 0,
  not_started: 0,
  deferred: 0,
  carried_over: 0,
  transferred: 0,
  not_reported: null,
  unrecognised: null,
}

export const stageOf = (status: Status | null): Stage => (status === null ? null : STAGES[status])

/** Reads a label (已完成, 正在整改); null where it names no status. */
export type ReadsStatus = (label: string) => Status | null

/** Words longer than this tell what was done and are no label. */
const LONGEST_LABEL = 30

/** What the cells of a problem say of its status, the least of them where its steps say different things. */
export function statusOf(cells: readonly string[], words: LedgerWords, reads: ReadsStatus): Status | null {
  let least: Status | null = null
  for (const cell of cells) {
    const status = statusOfCell(cell.replace(/\s+/g, ''), words, reads)
    const [stage, known] = [stageOf(status), stageOf(least)]
    if (stage !== null && (known === null || stage < known)) least = status
  }
  return least
}

function statusOfCell(cell: string, { codes, yes, no }: LedgerWords, reads: ReadsStatus): Status | null {
  const code = codes[cell.replace(/\.0$/, '')]
  if (code !== undefined) return code
  if (yes.includes(cell)) return 'completed'
  if (no.includes(cell)) return 'not_completed'
  if (cell === '' || [...cell].length > LONGEST_LABEL) return null
  return reads(cell)
}
