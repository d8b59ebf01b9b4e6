import type { Failure, LlmCall, LlmPrice, LlmRefused, LlmReport, LlmUnanswered, Proposal } from '../notice/llm-pass.ts'
import { costOf } from './budget.ts'

/** What a run wrote down: every call, everything refused, every question without an answer. */
export interface Tape {
  readonly call: (call: LlmCall) => void
  readonly refuse: (refused: LlmRefused) => void
  readonly unanswered: (one: LlmUnanswered) => void
  readonly proposed: (proposals: readonly Proposal[]) => void
  readonly played: (
    about: Pick<LlmReport, 'base_url' | 'model' | 'prompts' | 'reply_format' | 'stopped'>,
    price: LlmPrice | null,
  ) => LlmReport
}

export function tape(): Tape {
  const calls: LlmCall[] = []
  const refused: LlmRefused[] = []
  const unanswered: LlmUnanswered[] = []
  const proposals = { accepted: 0, disagrees: 0 }
  return {
    call: (call) => void calls.push(call),
    refuse: (one) => void refused.push(one),
    unanswered: (one) => void unanswered.push(one),
    proposed: (all) => {
      for (const { state } of all) proposals[state]++
    },
    played: (about, price) => {
      const paid = calls.filter(({ outcome }) => outcome !== 'cached')
      const sum = (key: 'prompt_tokens' | 'completion_tokens' | 'cached_tokens') =>
        paid.reduce((total, call) => total + (call[key] ?? 0), 0)
      const [prompt, completion] = [sum('prompt_tokens'), sum('completion_tokens')]
      return {
        ...about,
        usage: {
          calls: paid.length,
          cached: calls.length - paid.length,
          prompt_tokens: prompt,
          completion_tokens: completion,
          cached_tokens: sum('cached_tokens'),
          cost: costOf({ prompt, completion }, price),
          currency: price?.currency ?? null,
          estimated: paid.filter(({ estimated }) => estimated).length,
        },
        proposals,
        calls,
        refused,
        unanswered,
      }
    },
  }
}

/** Failures after which the next call would fail too. */
export const FATAL: readonly Failure[] = ['denied', 'not_found']
