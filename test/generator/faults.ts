import type { Random } from './random.ts'
import type { Faults } from './shape.ts'

/** The faults planted in one notice. */
export interface Faulty {
  readonly numbering: Faults
  readonly totals: boolean
  readonly date: boolean
  readonly notes: readonly string[]
  readonly checks: () => readonly string[]
}

const CLEAN: Faults = { next: (last) => last + 1, opening: (marker) => marker }

export function faultsOf(random: Random, wanted: boolean): Faulty {
  if (!wanted) return { numbering: CLEAN, totals: false, date: false, notes: [], checks: () => [] }
  const kind = random.pick(['gap', 'repeat', 'bracket', 'totals', 'date'] as const)
  const at = random.int(2, 4)
  let calls = 0
  let done = false
  const checks: string[] = []
  const next = (last: number): number => {
    calls += 1
    if (done || calls < at || last < 2 || (kind !== 'gap' && kind !== 'repeat')) return last + 1
    done = true
    checks.push(kind === 'gap' ? 'numbering/gap' : 'numbering/duplicate')
    return kind === 'gap' ? last + 2 : last
  }
  const opening = (marker: string): string => {
    if (kind !== 'bracket' || done || marker.charAt(0) !== '(' || !random.chance(0.4)) return marker
    done = true
    return marker.slice(1)
  }
  return {
    numbering: { next, opening },
    totals: kind === 'totals',
    date: kind === 'date',
    notes: [`planted: ${kind}`],
    checks: () => checks,
  }
}
