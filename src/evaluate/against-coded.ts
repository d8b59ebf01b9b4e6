import { sourceOf } from './against-gold.ts'
import { type Agreement, agreementOf } from './agreement.ts'
import { type BadRow, type Coding, codingsOf } from './coded-rows.ts'
import { settle, unitsOf } from './consensus.ts'
import type { JudgedProblem, JudgedRecord } from './judged-record.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { type MarkedSentence, markedMisses } from './marked-misses.ts'
import { fileNames } from './match-files.ts'
import { type Judgeable, type ModelReport, modelReport, type ReadUnit } from './model-effect.ts'
import { recordsOf, type Unread } from './read-records.ts'
import { type JudgedNotice, type Report, reportOf } from './report.ts'
import { squashed } from './same-words.ts'
import type { Table } from './table/read-table.ts'
import { addRight, type Score, scoreOf, type Tallies } from './tally.ts'
import { NONE } from './written-values.ts'

export interface CodedReport extends Report {
  readonly marked: readonly MarkedSentence[]
  readonly ambiguous: readonly string[]
  readonly unread: readonly Unread[]
  readonly bad_rows: readonly BadRow[]
  /** Things on which coders differ and nobody ruled. */
  readonly undecided: number
  /** How far the record agrees with each coder, and the coders with one another. */
  readonly coders: Readonly<Record<string, Score>>
  readonly agreement: readonly Agreement[]
  /** What a model changes; null where no record holds a proposal. */
  readonly model: ModelReport | null
}

/** The records of an archive against a table that people coded: only what its rows say is judged. */
export async function againstCoded(archive: string, table: Table): Promise<CodedReport> {
  const { codings, bad } = codingsOf(table)
  const names = fileNames(codings.map(({ file }) => file))
  const unread: Unread[] = []
  const asked = (raw: unknown) => names.asks(...sourceOf(raw))
  for await (const record of recordsOf(archive, (file) => unread.push(file), asked)) names.keep(record)
  const { settled, undecided } = settle(codings)
  const judged: JudgedNotice[] = []
  const marked: MarkedSentence[] = []
  const judgeable: Judgeable[] = []
  for (const file of [...new Set(codings.map((coding) => coding.file))]) {
    const record = names.record(file)
    const here = settled.filter((one) => one.file === file).map(({ coding }) => coding)
    const ledger = judgeAll(here, record)
    if (record !== null)
      judgeable.push({ file, record, judge: (one) => judgeAll(here, one), units: (one) => codedUnits(here, one) })
    const { tallies, misses, mistaken } = ledger
    judged.push({ file, notice: record?.id ?? null, hard: false, tallies, misses, mistaken })
    if (record !== null) marked.push(...markedMisses(file, record, misses))
  }
  const coders: Tallies = new Map()
  for (const coding of codings) addRight(coders, coding.coder, agrees(coding, names.record(coding.file)))
  return {
    ...reportOf(judged),
    marked,
    ambiguous: names.ambiguous(),
    unread,
    bad_rows: bad,
    undecided,
    coders: Object.fromEntries([...coders].map(([coder, tally]) => [coder, scoreOf(tally)])),
    agreement: agreementOf(unitsOf(codings)),
    model: modelReport(judgeable),
  }
}

function judgeAll(codings: readonly Coding[], record: JudgedRecord | null): Ledger {
  const ledger = openLedger(() => true)
  for (const coding of codings) judgeCoding(coding, record, ledger)
  return ledger
}

/** Where the proposals about a field of a problem go. */
const PROPOSED: Readonly<Record<string, string>> = {
  status: 'status',
  responsible: 'responsible',
  category: 'categories',
}

/** What people settled on of the problems, beside what a record says. */
const codedUnits = (codings: readonly Coding[], record: JudgedRecord): ReadUnit[] =>
  codings.flatMap((coding): ReadUnit[] => {
    const { field, number, value } = coding
    const about = PROPOSED[field.name]
    const problem = problemOf(record, number)
    if (about === undefined || problem == null) return []
    const read = readingOf(coding, record)?.join('|') || NONE
    const key = `${problem.id} ${field.name}`
    return [{ key, field: field.name, gold: value, read, about: { target: problem.id, field: about } }]
  })

/** A number as printed, without what stands around its parts: 二(三) and 二、(三) are one. */
const printed = (text: string): string => squashed(text).replace(/[^\d\p{L}]/gu, '')

/**
 * The problem with this path, or with these printed numbers where only one has them; undefined where a number is given and the
 * record has no such problem.
 */
function problemOf(record: JudgedRecord, number: string | null): JudgedProblem | null | undefined {
  if (number === null) return null
  const byPath = record.problems.find((problem) => problem.number?.join('.') === number)
  if (byPath !== undefined || !/\p{Script=Han}/u.test(number)) return byPath
  const labelled = record.problems.filter(({ labels }) => printed(labels.join('')) === printed(number))
  return labelled.length === 1 ? labelled[0] : undefined
}

/** What the record says of a thing; null where it has no such problem. */
function readingOf({ field, number }: Coding, record: JudgedRecord): readonly string[] | null {
  const problem = problemOf(record, number)
  return problem === undefined ? null : field.read(record, problem)
}

function agrees(coding: Coding, record: JudgedRecord | null): boolean {
  const read = record === null ? null : readingOf(coding, record)
  if (read === null) return false
  return coding.value === NONE ? read.length === 0 : read.includes(coding.value)
}

function judgeCoding(coding: Coding, record: JudgedRecord | null, ledger: Ledger): void {
  const { field, number, value, written } = coding
  const right = agrees(coding, record)
  ledger.right(field.name, right)
  if (right) return
  const read = record === null ? null : readingOf(coding, record)
  const problem = record === null ? null : (problemOf(record, number) ?? null)
  const got = read === null || read.length === 0 ? null : read.join('、')
  const quote = problem?.heading ?? null
  const place = record === null ? null : field.place(record, problem)
  ledger.miss(field.name, { problem: number, want: value === NONE ? null : written, got, quote, read: place })
  if (field.closed && read !== null)
    ledger.mistake(field.name, value === NONE ? null : value, got, problem?.status?.label ?? quote ?? coding.file)
}
