import type { Gold } from './gold.ts'
import type { JudgedRecord } from './judged-record.ts'
import { type Ledger, paired } from './ledger.ts'
import { pathOfId, samePath, squashed } from './same-words.ts'
import { type TextView, wordsAt } from './text-view.ts'

interface Expected {
  readonly written: string
  readonly code: string
  readonly path: readonly number[] | null
  readonly words: string | null
}

/** `code@2.1`, `code@damaged words` or `code`. */
function expected(written: string): Expected {
  const [code = '', at = ''] = written.split('@')
  const path = /^[\d.]+$/.test(at) ? at.split('.').map(Number) : null
  return { written, code, path, words: path === null && at !== '' ? at : null }
}

interface Failed {
  readonly code: string
  readonly paths: readonly (readonly number[])[]
  readonly words: readonly string[] | null
  readonly message: string | null
}

/** The checks that a reader expects to fail, against those that failed. */
export function judgeChecks(gold: Gold, record: JudgedRecord | null, view: TextView | null, ledger: Ledger): void {
  if (gold.checks === undefined) return
  const wanted = gold.checks.map(expected)
  const optional = (gold.checks_optional ?? []).map(expected)
  const failed = (record?.checks ?? [])
    .filter(({ result }) => result === 'fail')
    .map(({ code, refs, spans, message }) => ({
      code,
      paths: refs.flatMap((ref) => [pathOfId(ref) ?? []]).filter((path) => path.length > 0),
      words: view && spans.map((span) => squashed(wordsAt(view, span))),
      message,
    }))
  const { both, missed, extra } = paired(wanted, failed, isThat)
  const wantsComplete = wanted.some(({ code }) => code.startsWith('complete/'))
  const wrong = extra.filter(
    (check) =>
      ![...optional, ...wanted].some((one) => isThat(one, check)) &&
      !/^(?:boilerplate|history)\//.test(check.code) &&
      (wantsComplete || !/^(?:complete|timely)\//.test(check.code)),
  )
  ledger.found('checks', both, wrong.length, missed.length)
  for (const { written } of missed) ledger.miss('checks', { want: written })
  for (const { code, message } of wrong) ledger.miss('checks', { got: code, quote: message })
}

function isThat({ code, path, words }: Expected, check: Failed): boolean {
  if (code !== check.code) return false
  if (path !== null && !check.paths.some((one) => samePath(one, path))) return false
  const damaged = squashed(words)
  return (
    words === null || check.words === null || check.words.some((one) => one.includes(damaged) || damaged.includes(one))
  )
}
