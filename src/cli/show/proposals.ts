import { inWords, LABELS } from '../../notice/labels.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { UNCLASSIFIED } from '../../notice/theme.ts'
import type { Shell } from '../command.ts'
import { harmless, painter } from '../terminal.ts'

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

/** What the rules have where a proposal would go; null where they left it open. */
export function rulesValue(record: NoticeRecord, { target, field, value }: ProposalRecord): string | null {
  const problem = record.problems.find(({ id }) => id === target)
  const status = problem?.status.value ?? null
  if (field === 'status.value') return status === 'not_reported' || status === 'unrecognised' ? null : status
  if (field === 'outcome') return record.facts.find(({ id }) => id === target)?.outcome ?? null
  const codes = problem?.categories.map(({ code }) => code).filter((code) => code !== UNCLASSIFIED) ?? []
  if (field === 'categories') return codes.join(' ') || null
  if (field !== 'checks') return null
  const own = record.checks.find(({ code, refs }) => code === value && refs[0] === target)
  return (own ?? record.checks.find(({ code }) => code === value))?.result ?? null
}

/** What a model proposes where the rules left a problem open: shown beside it, and never as its own. */
export const proposedFor = (record: NoticeRecord, problem: string, shell: Shell): string[] =>
  record.proposals
    .filter((one) => one.target === problem && one.state === 'accepted' && rulesValue(record, one) === null)
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
