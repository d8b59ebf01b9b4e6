import { jsonLine } from '../../notice/record/canonical.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { itemOf } from './items.ts'
import { openRecord } from './open-record.ts'
import { anchorsAt, parseSpan, wordAnchor } from './place.ts'

/** `zhenggai locate RECORD SPAN`: the pages, lines, paragraphs or cells of a stretch of the text, one a line. */
export async function locate(place: string, written: string, flags: Flags, shell: Shell): Promise<number> {
  const { terminal, say } = shell
  const { record } = await openRecord(place, null, shell)
  const span = parseSpan(written, record.text.length) ?? itemOf(record, written)?.span
  if (span === undefined) throw new UsageError(say('badSpan', { length: record.text.length }))
  const anchors = anchorsAt(record, span)
  if (flags.json === true) await terminal.out(anchors.map(jsonLine).join(''))
  else if (anchors.length === 0) terminal.err(`${say('noPlace')}\n`)
  else await terminal.out([...new Set(anchors.map((anchor) => `${wordAnchor(anchor, say)}\n`))].join(''))
  return EXIT.well
}
