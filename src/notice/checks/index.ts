import type { CheckWording, CheckWords } from '../check.ts'
import type { DiagnosticArgs } from '../diagnostic.ts'
import { inWords, LABELS, type Language } from '../labels.ts'
import { CHECK_RESULTS, type CheckResult } from '../vocabulary.ts'
import { COMPLETE_CHECKS } from './complete.ts'
import { DATES_CHECKS } from './dates.ts'
import { LISTS_CHECKS } from './lists.ts'
import { NUMBERING_CHECKS } from './numbering.ts'
import { SOURCE_CHECKS } from './source.ts'
import { STATUS_CHECKS } from './status.ts'
import { TIMELY_CHECKS } from './timely.ts'
import { TOTALS_CHECKS } from './totals.ts'

/** Every check there is, with the words for all that it can say. */
export const CHECKS = {
  ...TOTALS_CHECKS,
  ...LISTS_CHECKS,
  ...NUMBERING_CHECKS,
  ...STATUS_CHECKS,
  ...DATES_CHECKS,
  ...COMPLETE_CHECKS,
  ...TIMELY_CHECKS,
  ...SOURCE_CHECKS,
} as const

export type CheckCode = keyof typeof CHECKS

const TABLE: Readonly<Record<string, CheckWords>> = CHECKS

/** The words for a result; `form` among the args chooses where there are several. */
export function checkWording(code: string, result: CheckResult, args: DiagnosticArgs): CheckWording | null {
  const key = args.form === undefined ? result : (`${result}.${args.form}` as const)
  return TABLE[code]?.says[key as CheckResult] ?? null
}

/** The results that a check can give, as its words tell. */
export const resultsOf = (code: CheckCode): readonly CheckResult[] =>
  CHECK_RESULTS.filter((result) => Object.keys(CHECKS[code].says).some((key) => key.split('.')[0] === result))

export const compares = (code: string, language: Language = 'zh'): string => TABLE[code]?.compares[language] ?? code

/** A check in words; Chinese unless asked. A record of a later version may hold codes that this table does not know. */
export function wordCheck(
  code: string,
  result: CheckResult,
  args: DiagnosticArgs,
  language: Language = 'zh',
): string | null {
  const wording = checkWording(code, result, args)
  return wording && fill(wording[language], args, language)
}

/** `{key}` is the arg itself, `{key:total}` its word in the table of labels. */
function fill(words: string, args: DiagnosticArgs, language: Language): string {
  let filled = ''
  // words, key, table, words, key, table, words …
  const parts = partsOf(words)
  for (let at = 0; at < parts.length; at += 3) {
    filled += parts[at]
    const key = parts[at + 1]
    if (key !== undefined) filled += written(key, parts[at + 2], args[key], language)
  }
  return filled
}

function written(
  key: string,
  table: string | undefined,
  value: string | number | undefined,
  language: Language,
): string {
  if (value === undefined) return table === undefined ? `{${key}}` : `{${key}:${table}}`
  const labels: Readonly<Record<string, readonly [string, string]>> | undefined =
    table === undefined ? undefined : LABELS[table as keyof typeof LABELS]
  const label = labels?.[value]
  return label === undefined ? String(value) : inWords(label, language)
}

type Parts = readonly (string | undefined)[]

const known = new Map<string, Parts>()

/** The words of a table taken apart at the places to be filled in: there are few, and each is used in most records. */
function partsOf(words: string): Parts {
  const parts = known.get(words) ?? words.split(/\{(\w+)(?::(\w+))?\}/)
  known.set(words, parts)
  return parts
}
