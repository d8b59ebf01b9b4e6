import { jsonLine } from '../../notice/record/canonical.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'
import { auditTable, checksOf, type NoticeRow, rowOf } from './audit-tables.ts'
import { wordsAt } from './items.ts'
import { anchorsAt } from './place.ts'
import { recordsAt } from './records-at.ts'

/**
 * `zhenggai audit ARCHIVE|FILE`: a table by notice, then each failing check with the words of both sides and where they stand.
 * `--strict` ends with exit code 5 where a check fails.
 */
export async function audit(place: string, flags: Flags, shell: Shell): Promise<number> {
  const unread: string[] = []
  const records = await recordsAt(place, unread, shell)
  const rows: NoticeRow[] = []
  for await (const record of records()) {
    rows.push(rowOf(record))
    if (flags.json === true) await shell.terminal.out(inJson(record))
  }
  if (rows.length === 0 && unread.length === 0) throw new UsageError(shell.say('auditNothing', { path: place }))
  if (flags.json !== true) {
    await shell.terminal.out(auditTable(rows, shell))
    const uncertain = flags.uncertain === true
    for await (const record of records()) await shell.terminal.out(checksOf(record, { uncertain }, shell))
  }
  for (const id of new Set(unread)) shell.terminal.err(`${shell.say('auditUnread', { id: harmless(id) })}\n`)
  if (flags.strict === true && rows.some(({ counts }) => counts.fail > 0)) return EXIT.auditFailed
  return unread.length > 0 ? EXIT.someFailed : EXIT.well
}

/** Each check on a line of its own, with its notice, its quotes and their anchors. */
const inJson = (record: NoticeRecord): string =>
  record.checks
    .map((check) =>
      jsonLine({
        notice: record.id,
        path: record.source.path,
        ...check,
        quotes: check.spans.map((span) => ({ quote: wordsAt(record, span), anchors: anchorsAt(record, span) })),
      }),
    )
    .join('')
