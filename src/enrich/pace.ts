import type { LlmClock } from '../notice/llm-pass.ts'

/** Keeps calls within so many, and so many tokens, a minute; all wait while the server asks to. */
export interface Pace {
  /** Resolves when a call of about this many tokens may begin, or when nothing may begin any more. */
  readonly turn: (tokens: number) => Promise<void>
  /** No call begins for so long. */
  readonly pause: (milliseconds: number) => void
}

const MINUTE = 60_000

export function paceOf(
  { calls, tokens }: { readonly calls: number | null; readonly tokens: number | null },
  { now, sleep }: LlmClock,
  ended: AbortSignal,
): Pace {
  let begun: { readonly at: number; readonly tokens: number }[] = []
  let closedUntil = 0
  let last: Promise<void> = Promise.resolve()

  /** Milliseconds until there is room for a call; 0 where there is. */
  const untilRoom = (size: number): number => {
    const time = now()
    if (time < closedUntil) return closedUntil - time
    begun = begun.filter(({ at }) => at > time - MINUTE)
    const over = (of: number) => (begun[of] === undefined ? 0 : begun[of].at + MINUTE - time)
    if (calls !== null && begun.length >= calls) return over(begun.length - calls)
    if (tokens === null || begun.length === 0) return 0
    let held = begun.reduce((sum, one) => sum + one.tokens, 0)
    // A call larger than the bound goes alone.
    for (let of = 0; of < begun.length; of++) {
      if (held + size <= tokens) return of === 0 ? 0 : over(of - 1)
      held -= begun[of]!.tokens
    }
    return over(begun.length - 1)
  }

  const take = async (size: number): Promise<void> => {
    for (let wait = untilRoom(size); wait > 0 && !ended.aborted; wait = untilRoom(size)) await sleep(wait, ended)
    begun.push({ at: now(), tokens: size })
  }

  return {
    turn: (size) => {
      last = last.then(() => take(size))
      return last
    },
    pause: (milliseconds) => {
      closedUntil = Math.max(closedUntil, now() + milliseconds)
    },
  }
}

const FIRST = 1000
const LONGEST = 60_000

/** How long to wait before try `n` (from 1): twice as long each time, and never the same for two that failed together. */
export const backOff = (n: number, chance: number): number =>
  Math.min(LONGEST, FIRST * 2 ** (n - 1)) * (0.5 + chance / 2)
