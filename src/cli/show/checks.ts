import { inWords, LABELS } from '../../notice/labels.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { CHECK_RESULTS } from '../../notice/vocabulary.ts'
import type { Shell } from '../command.ts'
import { folded, harmless, painter } from '../terminal.ts'
import { countsOf, messageOf, PAINT_OF } from './audit-tables.ts'

/** The checks of a notice in short: how many of each result, and what failed. */
export function checkPart({ checks }: NoticeRecord, { terminal, say, language }: Shell): string[] {
  if (checks.length === 0) return []
  const paint = painter(terminal.colour)
  const counts = countsOf(checks)
  const tally = CHECK_RESULTS.flatMap((result) =>
    counts[result] === 0 ? [] : [`${inWords(LABELS.check[result], language)} ${counts[result]}`],
  )
  const lines = [`${paint('bold', say('checksHead'))}: ${tally.join(' · ')}`]
  for (const check of checks) {
    if (check.result !== 'fail') continue
    const path = check.id.slice(check.id.indexOf('/c/') + 3)
    const words = `${path}  ${messageOf(check, language)}`
    const [first = '', ...rest] = folded(harmless(words), terminal.width - 4)
    lines.push(`  ${paint(PAINT_OF.fail, first)}`, ...rest.map((line) => `    ${line}`))
  }
  return lines
}
