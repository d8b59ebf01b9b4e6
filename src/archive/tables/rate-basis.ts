import type { NoticeRecord } from '../../notice/record/record.ts'
import type { Status } from '../../notice/vocabulary.ts'

/** What a notice's rate rests on (ARCHIVE, One notice counts once): counts, so that counties can be pooled. */
export interface RateBasis {
  readonly source: 'items' | 'totals' | 'bounds' | null
  readonly done: number | null
  readonly broad: number | null
  readonly base: number | null
}

const STRICT: readonly Status[] = ['completed', 'completed_sustained']
const BROAD: readonly Status[] = [...STRICT, 'basically_completed', 'phased']

/** Labels of the items, else the notice's own totals, else bounds: then what is known to be done. */
export function rateBasis({ rates }: NoticeRecord): RateBasis {
  const sum = (statuses: readonly Status[]) =>
    statuses.reduce((count, status) => count + (rates.by_status[status] ?? 0), 0)
  const items = { done: sum(STRICT), broad: sum(BROAD), base: rates.listed }
  if (rates.strict !== null) return { source: 'items', ...items }
  const { totals } = rates
  if (totals !== null && totals.strict !== null) {
    const base = Number(totals.base)
    const part = (share: string | null) => (share === null ? null : Math.round(Number(share) * base))
    return { source: 'totals', done: part(totals.strict), broad: part(totals.broad), base }
  }
  return rates.listed > 0 ? { source: 'bounds', ...items } : { source: null, done: null, broad: null, base: null }
}
