import type { Status } from '../../notice/vocabulary.ts'
import { titleSpace } from '../titles.ts'
import { assigned, type Edge } from './assign.ts'
import type { Limit } from './day.ts'
import type { LedgerRow } from './rows.ts'
import { stageOf } from './status.ts'

/** A problem of a notice as far as a ledger has it too. */
export interface NoticeProblem {
  readonly problem: string
  readonly notice: string
  readonly unit: string
  readonly number: string
  readonly title: string
  readonly theme: string
  readonly status: Status
  readonly limit: Limit | null
}

/** A row of a ledger with what its cells say. */
export interface LedgerProblem {
  readonly row: LedgerRow
  /** The units of the archive that it may be of; none where the archive has no such unit. */
  readonly units: readonly string[]
  readonly status: Status | null
  readonly limit: Limit | null
}

export type Agreement = 'same' | 'differs' | 'ledger_silent' | 'notice_silent' | 'both_silent'

export interface Matched {
  readonly where: 'both' | 'ledger' | 'notice'
  readonly ledger: LedgerProblem | null
  readonly notice: NoticeProblem | null
  /** How alike their words are, 0–1; for what stands on one side only, how alike the likest of its unit on the other is. */
  readonly score: number
  readonly status: Agreement | null
  readonly limit: Agreement | null
}

/** From here on two wordings may be one problem. */
const LEAST = 0.3
/** What the same number is worth where words alone do not tell. */
const SAME_NUMBER = 0.02

/**
 * Ledger against notices: within each unit the one-to-one pairs whose wording agrees best, then what is left on either side. Problems of
 * notices whose unit the ledger does not name are left out.
 */
export function matchLedger(ledger: readonly LedgerProblem[], notices: readonly NoticeProblem[]): Matched[] {
  const named = new Set(ledger.flatMap(({ units }) => units))
  const asked = notices.filter(({ unit }) => named.has(unit))
  const edges = edgesOf(ledger, asked)
  const pairs = assigned(edges.filter(({ score }) => score >= LEAST))
  const [left, right] = [new Set(pairs.map((pair) => pair.left)), new Set(pairs.map((pair) => pair.right))]
  const both = pairs.map(({ left: l, right: r, score }): Matched => {
    const [row, problem] = [ledger[l]!, asked[r]!]
    return {
      where: 'both',
      ledger: row,
      notice: problem,
      score: Math.min(1, score),
      status: agreement(stageOf(row.status), stageOf(problem.status)),
      limit: agreement(told(row.limit), told(problem.limit)),
    }
  })
  const [likestLeft, likestRight] = [likestOf(edges, 'left'), likestOf(edges, 'right')]
  const alone = { score: 0, status: null, limit: null } as const
  const onlyLedger = ledger.flatMap((row, n): Matched[] =>
    left.has(n) ? [] : [{ ...alone, where: 'ledger', ledger: row, notice: null, score: likestLeft.get(n) ?? 0 }],
  )
  const onlyNotice = asked.flatMap((problem, n): Matched[] =>
    right.has(n) ? [] : [{ ...alone, where: 'notice', ledger: null, notice: problem, score: likestRight.get(n) ?? 0 }],
  )
  const order = new Map(ledger.map((row, n) => [row, n]))
  both.sort((a, b) => order.get(a.ledger!)! - order.get(b.ledger!)!)
  return [...both, ...onlyLedger, ...onlyNotice]
}

function likestOf(edges: readonly Edge[], side: 'left' | 'right'): Map<number, number> {
  const best = new Map<number, number>()
  for (const edge of edges) best.set(edge[side], Math.min(1, Math.max(best.get(edge[side]) ?? 0, edge.score)))
  return best
}

/** Every pair of one unit, by the better of the ledger's two ways to tell a problem. */
function edgesOf(ledger: readonly LedgerProblem[], notices: readonly NoticeProblem[]): Edge[] {
  const texts = [
    ...ledger.map(({ row }) => row.finding),
    ...ledger.map(({ row }) => row.detail),
    ...notices.map(({ title }) => title),
  ]
  const { vectors, likeness } = titleSpace(texts)
  const byUnit = new Map<string, number[]>()
  for (const [n, { unit }] of notices.entries()) byUnit.set(unit, [...(byUnit.get(unit) ?? []), n])
  return ledger.flatMap(({ units, row }, left) =>
    units.flatMap((unit) =>
      (byUnit.get(unit) ?? []).flatMap((right): Edge[] => {
        const title = vectors[2 * ledger.length + right]!
        const words = Math.max(likeness(vectors[left]!, title), 0.95 * likeness(vectors[ledger.length + left]!, title))
        if (words === 0) return []
        const sameNumber = row.number !== '' && row.number === notices[right]!.number
        return [{ left, right, score: words + (sameNumber ? SAME_NUMBER : 0) }]
      }),
    ),
  )
}

const told = (limit: Limit | null): string | null => (limit === null ? null : (limit.day ?? limit.kind))

function agreement<T>(ledger: T | null, notice: T | null): Agreement {
  if (ledger === null) return notice === null ? 'both_silent' : 'ledger_silent'
  if (notice === null) return 'notice_silent'
  return ledger === notice ? 'same' : 'differs'
}
