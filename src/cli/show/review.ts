import { LLM_TASKS } from '../../notice/llm-pass.ts'
import { jsonLine } from '../../notice/record/canonical.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { clipped, folded, harmless, painter } from '../terminal.ts'
import { anchorsAt, wordPlace } from './place.ts'
import { countsOfStates, type ProposalRecord, rulesValue, wordValue } from './proposals.ts'
import { recordsAt } from './records-at.ts'

/**
 * `zhenggai review ARCHIVE|FILE`: what a model proposed, notice by notice, those at odds with the rules first, each with what the
 * rules have, its quote and where that stands.
 */
export async function review(place: string, flags: Flags, shell: Shell): Promise<number> {
  const { terminal, say } = shell
  const wanted = wantedBy(flags, shell)
  const unread: string[] = []
  const sum = { notices: 0, accepted: 0, disagrees: 0 }
  for await (const record of (await recordsAt(place, unread, shell))()) {
    const proposals = inQueue(record.proposals.filter(wanted))
    if (proposals.length === 0) continue
    const counts = countsOfStates(proposals)
    sum.notices++
    sum.accepted += counts.accepted
    sum.disagrees += counts.disagrees
    await terminal.out(flags.json === true ? inJson(record, proposals) : inLines(record, proposals, shell))
  }
  if (flags.json !== true) await terminal.out(`${say(sum.notices === 0 ? 'reviewNone' : 'reviewAll', sum)}\n`)
  for (const id of unread) terminal.err(`${say('auditUnread', { id: harmless(id) })}\n`)
  return unread.length > 0 ? EXIT.someFailed : EXIT.well
}

function wantedBy(flags: Flags, { say }: Shell): (proposal: ProposalRecord) => boolean {
  const { state } = flags
  if (state !== undefined && state !== 'accepted' && state !== 'disagrees') throw new UsageError(say('badState'))
  const tasks = flags.llmTasks === undefined ? null : String(flags.llmTasks).split(',')
  if (tasks?.some((task) => !(LLM_TASKS as readonly string[]).includes(task)) === true)
    throw new UsageError(say('badTasks', { tasks: LLM_TASKS.join(' ') }))
  return (proposal) =>
    (state === undefined || proposal.state === state) &&
    (tasks === null || tasks.includes(proposal.by.prompt.split('@')[0] ?? ''))
}

/** Doubts first, each part in reading order. */
const inQueue = (proposals: readonly ProposalRecord[]): ProposalRecord[] => [
  ...proposals.filter(({ state }) => state === 'disagrees'),
  ...proposals.filter(({ state }) => state !== 'disagrees'),
]

const inJson = (record: NoticeRecord, proposals: readonly ProposalRecord[]): string =>
  proposals
    .map((proposal) =>
      jsonLine({
        notice: record.id,
        path: record.source.path,
        ...proposal,
        rules: rulesValue(record, proposal),
        anchors: anchorsAt(record, proposal.span),
      }),
    )
    .join('')

function inLines(record: NoticeRecord, proposals: readonly ProposalRecord[], shell: Shell): string {
  const { terminal, say } = shell
  const paint = painter(terminal.colour)
  const titles = new Map<string, string>(record.problems.map(({ id, title }) => [id, title]))
  const lines = [
    paint('bold', clipped(harmless(`${record.source.path} · ${record.title.value ?? ''}`), terminal.width)),
  ]
  for (const proposal of proposals) {
    const { target, field, value, quote, span, state, by } = proposal
    const about = `${target.slice(record.id.length + 1)} ${titles.get(target) ?? ''}`.trimEnd()
    const task = by.prompt.split('@')[0] ?? ''
    const name = isTask(task) ? say(`task_${task}`) : field
    lines.push(
      `  ${paint(state === 'disagrees' ? 'red' : 'green', say(`state_${state}`))}  ${name}  ${clipped(harmless(about), terminal.width - 20)}`,
    )
    const rules = rulesValue(record, proposal)
    const sides = {
      rules: rules === null ? say('openWord') : wordValue(field, rules, shell),
      model: wordValue(field, value, shell),
    }
    lines.push(`      ${say('reviewSides', sides)}`)
    lines.push(...folded(`「${harmless(quote)}」`, terminal.width - 8).map((line) => `      ${line}`))
    lines.push(paint('dim', `        ${wordPlace(record, span, say)} (${span.start}-${span.end})`))
  }
  return `${lines.join('\n')}\n\n`
}

const isTask = (word: string): word is (typeof LLM_TASKS)[number] => (LLM_TASKS as readonly string[]).includes(word)
