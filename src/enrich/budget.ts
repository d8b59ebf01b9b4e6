import type { LlmBudget, LlmPrice } from '../notice/llm-pass.ts'

/** Tokens of one call, or of many. */
export interface Tokens {
  readonly prompt: number
  readonly completion: number
}

/** A bound of a run, and what is spent of it. */
export interface Purse {
  /** True when a call may begin, false when the budget is spent. Waits while calls in hand may spend the rest. */
  readonly admit: (atMost: Tokens) => Promise<boolean>
  /** What an admitted call came to. */
  readonly settle: (atMost: Tokens, spent: Tokens) => void
  readonly spent: () => number
}

const MILLION = 1_000_000

/** What tokens cost; null where no price is known. */
export const costOf = ({ prompt, completion }: Tokens, price: LlmPrice | null): number | null =>
  price === null ? null : (prompt * price.input + completion * price.output) / MILLION

/**
 * A call begins while what is spent and what the calls in hand may cost at most is below the bound; so a run ends at the bound
 * or above it by less than one call, however many are made at once.
 */
export function purseOf(
  budget: LlmBudget | null,
  price: LlmPrice | null,
  onWarning: (spent: number, of: number) => void,
): Purse {
  const amount = ({ prompt, completion }: Tokens): number =>
    budget?.currency == null ? prompt + completion : (costOf({ prompt, completion }, price) ?? 0)
  let spent = 0
  let held = 0
  let warned = false
  let waiting: (() => void)[] = []
  const limit = budget?.amount ?? Number.POSITIVE_INFINITY
  return {
    spent: () => spent,
    admit: async (atMost) => {
      for (;;) {
        if (spent >= limit) return false
        if (held === 0 || spent + held < limit) {
          held += amount(atMost)
          return true
        }
        await new Promise<void>((resolve) => waiting.push(resolve))
      }
    },
    settle: (atMost, used) => {
      held -= amount(atMost)
      if (held < 1e-9) held = 0
      spent += amount(used)
      if (!warned && spent >= 0.8 * limit) {
        warned = true
        onWarning(spent, limit)
      }
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
  }
}

/** About how many tokens: one for a Han character or mark, one for four letters. */
export function aboutTokens(text: string): number {
  const wide = text.replace(/[\u0000-\u024f]/g, '').length
  return Math.ceil(wide + (text.length - wide) / 4)
}

/** Never fewer than a tokenizer of bytes makes. */
export const atMostTokens = (text: string): number => Buffer.byteLength(text) + 32
