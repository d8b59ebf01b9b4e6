import { inWords, LABELS } from '../notice/labels.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import type { Shell } from './command.ts'
import { harmless, painter } from './terminal.ts'

export type ProposalRecord = NoticeRecord['proposals'][number]

const LISTS: Readonly<Record<string, Readonly<Record<string, readonly [zh: string, en: string]>>>> = {
  'status.value': LABELS.status,
  outcome: LABELS.outcome,
}

/** A value of a field in words; itself where it is of no list of ours. */
export function wordValue(field: string, value: string, { language }: Shell): string {
  const words = LISTS[field]?.[value]
  return harmless(words === undefined ? value : inWords(words, language))
}

/** What a model proposes where the rules left a problem open: shown beside it, and never as its own. */
export const proposedFor = (record: NoticeRecord, problem: string, shell: Shell): string[] =>
  record.proposals
    .filter(({ target, state }) => target === problem && state === 'accepted')
    .map(({ field, value }) => shell.say('proposedWord', { value: wordValue(field, value, shell) }))

export const countsOfStates = (proposals: readonly ProposalRecord[]): Record<ProposalRecord['state'], number> => ({
  accepted: proposals.filter(({ state }) => state === 'accepted').length,
  disagrees: proposals.filter(({ state }) => state === 'disagrees').length,
})

/** One line under a notice that has proposals. */
export function proposalPart({ proposals }: NoticeRecord, { terminal, say }: Shell): string[] {
  if (proposals.length === 0) return []
  return [painter(terminal.colour)('bold', say('proposalsHead', countsOfStates(proposals)))]
}
