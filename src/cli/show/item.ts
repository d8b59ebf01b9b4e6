import type { NoticeRecord } from '../../notice/record/record.ts'
import type { Span } from '../../notice/span.ts'
import type { Shell } from '../command.ts'
import { clipped, folded, harmless, padded, painter } from '../terminal.ts'
import { type Item, wordsAt } from './items.ts'
import { wordPlace } from './place.ts'

const LONGEST = 400

/** One thing of a record: its value, its words, the sentence around them, where that stands and which rule read it. */
export function showItem(record: NoticeRecord, item: Item, { terminal, say }: Shell): string {
  const paint = painter(terminal.colour)
  const sentence = sentenceAround(record, item.span)
  const rows: [string, string | null][] = [
    [say('valueWord'), item.value],
    [say('quoteWord'), wordsAt(record, item.span)],
    [say('sentenceWord'), sentence],
    [say('placeWord'), `${wordPlace(record, item.span, say)} (${item.span.start}-${item.span.end})`],
    [say('basisWord'), item.basis],
    [say('ruleWord'), item.by],
    [say('withinWord'), item.within.length === 0 ? null : item.within.join('  ')],
    [say('source'), record.source.path],
  ]
  const lines = [paint('bold', harmless(item.id))]
  for (const [name, value] of rows) {
    if (value === null || value === '') continue
    const [first = '', ...rest] = folded(harmless(clipped(value, LONGEST)), terminal.width - 12)
    lines.push(`${paint('dim', padded(name, 10))}  ${first}`, ...rest.map((line) => `${' '.repeat(12)}${line}`))
  }
  return `${lines.join('\n')}\n`
}

/** The sentence that holds a stretch: to the nearest 。;! or line end on both sides; null without text or where it is no longer. */
function sentenceAround(record: NoticeRecord, at: Span): string | null {
  const { content, length } = record.text
  if (content === null) return null
  const points = content.length === length ? content : Array.from(content)
  const ends = (c: string | undefined) => c === undefined || '。;;!!??\n'.includes(c)
  let { start, end } = at
  while (start > 0 && at.start - start < LONGEST && !ends(points[start - 1])) start--
  while (end < length && end - at.end < LONGEST && !ends(points[end - 1])) end++
  return end - start > at.end - at.start ? wordsAt(record, { start, end }) : null
}
