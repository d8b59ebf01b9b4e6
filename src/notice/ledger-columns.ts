import { z } from 'zod'
import { fields } from './knowledge/word-lists.ts'
import { STATUSES } from './vocabulary.ts'

/** What the columns of a ledger hold. */
const LEDGER_COLUMNS = [
  'number',
  'theme',
  'unit',
  'status',
  'progress',
  'deadline',
  'responsible',
  'detail',
  'finding',
] as const
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number]

const names = z.array(z.string().min(1)).readonly()

/** data/ledger-columns.json: how ledgers name their columns, what stands in them that is no problem, and what their codes mean. */
export const ledgerColumnsSchema = fields({
  columns: z.array(fields({ column: z.enum(LEDGER_COLUMNS), words: names, contains: names }).readonly()).readonly(),
  /** What stands before and behind the name of a unit. */
  units: fields({ prefixes: names, suffixes: names }).readonly(),
  /** What begins a row that is no problem. */
  sums: names,
  /** 0, 1, 2: what a ledger writes for a status. */
  codes: z.record(z.string(), z.enum(STATUSES)),
  yes: names,
  no: names,
}).readonly()
export type LedgerWords = z.infer<typeof ledgerColumnsSchema>
