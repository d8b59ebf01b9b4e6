import { extensionRemark, type FileRow } from '../../batch/index.ts'
import type { Language } from '../../notice/labels.ts'
import { READ_ERRORS, type ReadErrorCode } from '../../notice/read-error.ts'
import type { SourceFormat } from '../../notice/vocabulary.ts'
import { harmless } from '../terminal.ts'
import type { Say } from '../words.ts'

const isCode = (code: string): code is ReadErrorCode => code in READ_ERRORS

/** A failed file for people: its path, what is wrong, and what to do. */
export function wordRow(row: FileRow, say: Say, language: Language): string {
  const words = row.code !== null && isCode(row.code) ? READ_ERRORS[row.code] : null
  const message = language === 'en' && words !== null ? words.en : (row.message ?? '')
  const hint = language === 'en' && words !== null ? words.hintEn : (row.hint ?? '')
  const line = say('failedLine', { path: harmless(row.path), message: harmless(message) })
  return `${line}\n${hint === '' ? '' : `${say('hintLine', { hint: harmless(hint) })}\n`}`
}

/** A file that was read although its name says it is something else; '' where the name is right. */
export function wordRemark(row: FileRow, format: SourceFormat, say: Say, language: Language): string {
  const remark = extensionRemark(row.path, format, language)
  return remark === null ? '' : `${say('remarkLine', { path: harmless(row.path), message: harmless(remark) })}\n`
}
