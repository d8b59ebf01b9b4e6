import type { Limit } from '../../compare/ledger/day.ts'
import type { Matched } from '../../compare/ledger/match.ts'
import { writeCsv } from '../../evaluate/table/csv.ts'
import { LABELS } from '../../notice/labels.ts'
import type { LedgerWords } from '../../notice/ledger-columns.ts'
import type { Status } from '../../notice/vocabulary.ts'
import type { Shell } from '../command.ts'
import { harmless } from '../terminal.ts'
import type { Word } from '../words.ts'
import { workbook } from './output.ts'

/** What a ledger and the notices came to. */
export interface Matching {
  readonly matched: readonly Matched[]
  readonly codes: LedgerWords['codes']
}

/** A cell of the comparison, by the word its column is called by. */
type Cells = readonly (readonly [head: Word, cell: (matched: Matched, shell: Shell) => string])[]

const labelOf = (status: Status | null | undefined, { language }: Shell): string =>
  status === null || status === undefined ? '' : LABELS.status[status][language === 'zh' ? 0 : 1]

const wordsOf = (limit: Limit | null | undefined, { say }: Shell): string => {
  if (limit === null || limit === undefined) return ''
  return limit.day ?? say(limit.kind === 'immediate' ? 'limit_immediate' : 'limit_long_term')
}

const WHERE = { both: 'matchBoth', ledger: 'matchOnlyLedger', notice: 'matchOnlyNotice' } as const

const CELLS: Cells = [
  ['headWhere', ({ where }, { say }) => say(WHERE[where])],
  ['headUnit', ({ ledger, notice }) => ledger?.row.unit || notice?.unit.replace(/^\d{6}\//, '') || ''],
  ['headTable', ({ ledger }) => (ledger === null ? '' : String(ledger.row.table))],
  ['headRow', ({ ledger }) => (ledger === null ? '' : String(ledger.row.row))],
  ['headLedgerNumber', ({ ledger }) => ledger?.row.number ?? ''],
  ['headFinding', ({ ledger }) => ledger?.row.finding ?? ''],
  ['headNumber', ({ notice }) => notice?.number ?? ''],
  ['headTitle', ({ notice }) => notice?.title ?? ''],
  ['headScore', ({ score }) => score.toFixed(2)],
  ['headStatusAgreement', ({ status }, { say }) => (status === null ? '' : say(`agree_${status}`))],
  ['headLedgerStatus', ({ ledger }) => ledger?.row.statuses.join('|') ?? ''],
  ['headNoticeStatus', ({ notice }, shell) => labelOf(notice?.status, shell)],
  ['headLimitAgreement', ({ limit }, { say }) => (limit === null ? '' : say(`agree_${limit}`))],
  ['headLedgerLimit', ({ ledger }) => ledger?.row.deadline ?? ''],
  ['headNoticeLimit', ({ notice }, shell) => wordsOf(notice?.limit, shell)],
  ['headProblem', ({ notice }) => notice?.problem ?? ''],
  ['headNotice', ({ notice }) => notice?.notice ?? ''],
]

const rowsOf = ({ matched }: Matching, shell: Shell): string[][] => [
  CELLS.map(([head]) => shell.say(head)),
  ...matched.map((one) => CELLS.map(([, cell]) => cell(one, shell))),
]

/** How many there are of each kind. */
function countsOf({ matched }: Matching) {
  const where = (place: Matched['where']) => matched.filter((one) => one.where === place).length
  return {
    ledger: where('both') + where('ledger'),
    notice: where('both') + where('notice'),
    both: where('both'),
    onlyLedger: where('ledger'),
    onlyNotice: where('notice'),
    status: matched.filter(({ status }) => status === 'differs').length,
    limit: matched.filter(({ limit }) => limit === 'differs').length,
  }
}

const codesIn = ({ codes }: Matching, shell: Shell): string =>
  Object.entries(codes)
    .map(([code, status]) => `${code}=${labelOf(status, shell)}`)
    .join('、')

export async function bytesOfMatch(matching: Matching, form: string, shell: Shell): Promise<Uint8Array | string> {
  const rows = rowsOf(matching, shell)
  if (form === 'csv') return writeCsv(rows)
  if (form === 'xlsx') return workbook(rows, shell.say('match'), new Set())
  if (form === 'json') return asJson(matching)
  const line = (row: readonly string[]) =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`
  const [head = [], ...body] = rows
  return `${[shell.say('matchSummary', countsOf(matching)), '', line(head), line(head.map(() => '---')), ...body.map(line), '', shell.say('matchStages', { codes: codesIn(matching, shell) })].join('\n')}\n`
}

/** The same with the program's own words, in English names. */
const asJson = (matching: Matching): string =>
  `${JSON.stringify(
    {
      counts: countsOf(matching),
      codes: matching.codes,
      rows: matching.matched.map(({ where, ledger, notice, score, status, limit }) => ({
        where,
        score: Number(score.toFixed(4)),
        status,
        deadline: limit,
        ledger: ledger === null ? null : { ...ledger.row, status: ledger.status, limit: ledger.limit },
        notice,
      })),
    },
    null,
    2,
  )}\n`

/** The comparison for people: what differs, side by side; what agrees is counted. */
export function matchOnTerminal(matching: Matching, shell: Shell): string {
  const { say } = shell
  const part = (head: Word, chosen: (one: Matched) => boolean, told: (one: Matched) => string): string[] => {
    const found = matching.matched.filter(chosen)
    return found.length === 0
      ? []
      : ['', `${say(head)} ${found.length}`, ...found.map((one) => `  ${harmless(told(one))}`)]
  }
  const atLedger = ({ ledger }: Matched): string =>
    ledger === null
      ? ''
      : `${say('matchRow', { row: ledger.row.row })} ${ledger.row.number} ${ledger.row.finding}`.replace(/\s+/g, ' ')
  const atNotice = ({ notice }: Matched): string =>
    notice === null ? '' : `${notice.number} ${notice.title} ${notice.problem}`
  const unit = (one: Matched): string => CELLS[1]![1](one, shell)
  const differing = (ledger: string, notice: string): string => say('matchAgainst', { ledger, notice })
  return `${[
    say('matchSummary', countsOf(matching)),
    ...part(
      'matchOnlyLedger',
      ({ where }) => where === 'ledger',
      (one) => `${unit(one)} · ${atLedger(one)}`,
    ),
    ...part(
      'matchOnlyNotice',
      ({ where }) => where === 'notice',
      (one) => `${unit(one)} · ${atNotice(one)}`,
    ),
    ...part(
      'matchStatus',
      ({ status }) => status === 'differs',
      (one) =>
        `${unit(one)} · ${atLedger(one)} · ${differing(one.ledger?.row.statuses.join('|') ?? '', labelOf(one.notice?.status, shell))}`,
    ),
    ...part(
      'matchLimit',
      ({ limit }) => limit === 'differs',
      (one) =>
        `${unit(one)} · ${atLedger(one)} · ${differing(one.ledger?.row.deadline ?? '', wordsOf(one.notice?.limit, shell))}`,
    ),
    '',
    say('matchStages', { codes: codesIn(matching, shell) }),
  ].join('\n')}\n`
}
