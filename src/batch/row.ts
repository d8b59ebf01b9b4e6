import { hintDiagnostic, wordDiagnostic } from '../notice/diagnostic.ts'
import { wrongExtension } from '../notice/extension.ts'
import type { Language } from '../notice/labels.ts'
import { READ_ERRORS, ReadError } from '../notice/read-error.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import type { SourceFormat } from '../notice/vocabulary.ts'

export const FILE_OUTCOMES = ['record', 'partial', 'duplicate', 'failed', 'ignored', 'refused'] as const
export type FileOutcome = (typeof FILE_OUTCOMES)[number]

/** One input, whatever became of it: a line of files.jsonl (ARCHIVE, On disk). */
export interface FileRow {
  readonly path: string
  readonly sha256: string | null
  readonly bytes: number | null
  readonly outcome: FileOutcome
  readonly notice: string | null
  readonly code: string | null
  readonly stage: string | null
  readonly message: string | null
  readonly hint: string | null
  /** The pages concerned, from 1. */
  readonly page_list: readonly number[]
}

/** What is known of an input before it is read. */
export interface FileFacts {
  readonly path: string
  readonly sha256: string | null
  readonly bytes: number | null
}

const plain = (facts: FileFacts, outcome: FileOutcome, notice: string | null): FileRow => ({
  path: facts.path,
  sha256: facts.sha256,
  bytes: facts.bytes,
  outcome,
  notice,
  code: null,
  stage: null,
  message: null,
  hint: null,
  page_list: [],
})

export const ignoredRow = (facts: FileFacts): FileRow => plain(facts, 'ignored', null)

/**
 * The remark that a path's extension is that of another format, in words; null where it is not. It is about this path and
 * not about the bytes, so no record can hold it: it stands in the row, and on the terminal.
 */
export function extensionRemark(path: string, format: SourceFormat, language: Language = 'zh'): string | null {
  const extension = wrongExtension(path, format)
  const args = { extension: `.${extension}`, format: format.toUpperCase() }
  return extension === null ? null : wordDiagnostic(WRONG_EXTENSION, args, language)
}

const WRONG_EXTENSION = 'ingest/wrong_extension'

/** A row with the remark; what it says already stays in front. */
function withRemark(row: FileRow, format: SourceFormat): FileRow {
  const remark = extensionRemark(row.path, format)
  if (remark === null) return row
  return {
    ...row,
    code: row.code ?? WRONG_EXTENSION,
    stage: row.stage ?? 'ingest',
    message: row.message === null ? remark : `${row.message};${remark}`,
    hint: row.hint ?? hintDiagnostic(WRONG_EXTENSION),
  }
}

/** The row of the first path with these bytes. */
export const recordRow = (facts: FileFacts, record: NoticeRecord): FileRow =>
  withRemark(rowOf(facts, record), record.source.format)

function rowOf(facts: FileFacts, record: NoticeRecord): FileRow {
  if (record.completeness === 'complete') return plain(facts, 'record', record.id)
  if (record.completeness === 'partial') {
    const loss = record.diagnostics.find(({ severity }) => severity === 'error')
    const pages = record.diagnostics.flatMap(({ args }) => pageList(args.pages))
    const row = plain(facts, 'partial', record.id)
    return { ...row, stage: loss?.stage ?? null, message: loss?.message ?? null, page_list: pages }
  }
  const broken = record.diagnostics.find(({ code }) => code === 'emit/stage_failed')
  return {
    ...failedRow(
      facts,
      new ReadError('internal', broken?.message ?? '', { stage: String(broken?.args.step ?? 'emit') }),
    ),
    notice: record.id,
  }
}

/** The row of another path with the bytes of a notice that was read. */
export const duplicateRow = (facts: FileFacts, notice: string, format: SourceFormat): FileRow =>
  withRemark(plain(facts, 'duplicate', notice), format)

/** The row of an input that gave no record. Whatever is no ReadError is a bug of ours. */
export function failedRow(facts: FileFacts, error: unknown): FileRow {
  const known = error instanceof ReadError ? error : new ReadError('internal', wordsOf(error), { cause: error })
  return {
    ...plain(facts, 'failed', null),
    code: known.code,
    stage: known.stage,
    message: known.message,
    hint: READ_ERRORS[known.code].hintZh,
    page_list: known.pages,
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200)

/** Page numbers as a diagnostic writes them: `3,4,7` or one number. */
const pageList = (pages: string | number | undefined): number[] =>
  pages === undefined ? [] : Array.from(String(pages).matchAll(/\d{1,6}/g), (match) => Number(match[0]))

/** By code points, as every list of ours is sorted; JavaScript's own order is by UTF-16 units. */
export function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (x === y) continue
    const high = (unit: number) => unit >= 0xd800 && unit <= 0xdfff
    return high(x) === high(y) ? x - y : high(x) ? 1 : -1
  }
  return a.length - b.length
}
