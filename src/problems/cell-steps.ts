import { allMatches } from '../language/matcher.ts'
import { readOrdinal } from '../language/ordinals.ts'
import type { Measure } from '../notice/problem.ts'
import { type Span, trimSpan } from '../notice/span.ts'

const HAN = '[一二三四五六七八九十]{1,2}'
const FORMS = [
  `(?<n>${HAN})是`,
  // 2.2023年 is a step, 2.5 a number
  '(?<n>\\d{1,2})[.、](?!\\d(?!\\d{3}年))',
  '\\((?<n>\\d{1,2})\\)',
  '(?<n>\\d{1,2})\\)',
  '(?<n>[①-⑳])',
  `\\((?<n>${HAN})\\)`,
].map((source) => new RegExp(`(?<=^|[\\n。;:,!)]\\s{0,3})${source}`, 'g'))

/** The numbered steps inside a table cell: the first form that counts up from one. */
export function stepsIn(text: { shadow: string }, at: Span): Measure[] {
  const words = text.shadow.slice(at.start, at.end)
  for (const form of FORMS) {
    const found: { label: string; number: number; start: number }[] = []
    for (const match of allMatches(form, words)) {
      const number = readOrdinal(match.groups!.n!)
      const last = found.at(-1)?.number ?? 0
      if (number === null || (number !== last + 1 && !(number > last && number <= last + 2 && last > 0))) continue
      found.push({ label: match[0].trim(), number, start: at.start + match.index })
    }
    if (found.length < 2) continue
    return found.map(({ label, number, start }, i) => ({
      label,
      number,
      span: trimSpan(text.shadow, { start, end: found[i + 1]?.start ?? at.end }),
      types: [],
      strength: 0,
    }))
  }
  return []
}
