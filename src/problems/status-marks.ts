import { flatMap } from '../language/flat-map.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { allMatches } from '../language/matcher.ts'
import { foundOnce } from '../language/of-text.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { ProblemStatus } from '../notice/problem.ts'
import type { Span } from '../notice/span.ts'
import type { Status } from '../notice/vocabulary.ts'
import type { Scene } from './scene.ts'
import { stated, type Words } from './status-reading.ts'
import { wholeStatus } from './status-sentences.ts'
import { readStatusWords } from './status-words.ts'

const SIGNS = '✅☑✔√✓❌✘✗✖×⏳⌛★☆△▲○●◎◆◇■□☐'

const patterns = compiledFrom((lexicon: StatusLexicon) => ({
  /** ✅已完成, ★表示正在整改 in a legend. */
  legend: new RegExp(
    `(?<sign>[${SIGNS}])[ \\t]*(?<told>为|表示|代表|指|即|[:=—-]{1,2})?[ \\t]*[“"]?(?<label>${wholeStatus(lexicon)})`,
    'g',
  ),
  meaning: new Map(flatMap(lexicon.marks, ({ status, words }) => words.map((word) => [word, status] as const))),
}))

interface Meanings {
  readonly told: ReadonlyMap<string, Status>
  /** Signs of several sorts stand at heads of lines: no mere bullets. */
  readonly differ: boolean
}

/** What the legend of a notice says of its signs: two and more on one line, or one with a verb (★为已完成). */
const meaningsOf = foundOnce((shadow: string, lexicon: StatusLexicon): Meanings => {
  const { legend, meaning } = patterns(lexicon)
  const told = new Map<string, Status | null>()
  for (const line of shadow.split('\n')) {
    const found = allMatches(legend, line)
    const signs = new Set(found.map((match) => match.groups!.sign!))
    if (found.length === 0 || (signs.size < 2 && found[0]!.groups!.told === undefined)) continue
    for (const { groups } of found) {
      const status = readStatusWords(groups!.label!, lexicon)?.value ?? null
      told.set(groups!.sign!, told.has(groups!.sign!) && told.get(groups!.sign!) !== status ? null : status)
    }
  }
  const sure = new Map(flatMap([...told], ([sign, status]) => (status === null ? [] : [[sign, status] as const])))
  const heads = allMatches(HEAD_SIGN, shadow).map(([sign]) => meaning.get(sign))
  return { told: sure, differ: new Set(heads.filter((status) => status !== undefined)).size > 1 }
})
const HEAD_SIGN = /(?<=(?:^|\n)[ \t]{0,4}(?:[(（]?[\d一二三四五六七八九十]{1,3}[、.．)）][ \t]?)?)[✅☑✔√✓❌✘✗✖×⏳⌛]/g

const BEFORE = new RegExp(`(?<sign>[${SIGNS}])[ \\t]*$`)
const BEHIND = new RegExp(`^[ \\t]*(?<sign>[${SIGNS}])`)
const AT_END = new RegExp(`[ \\t]*[(（【]?(?<sign>[${SIGNS}])[)）】]?[ \\t]*$`)
const REACH = 6

/** ✅ 1.学习不深入, 1.⏳学习不深入, 1.学习不深入(√): a state that a sign beside the heading of an item gives. */
export function markedStatus({ text, knowledge }: Scene, node: OutlineNode): ProblemStatus | null {
  const { content } = text
  const meanings = meaningsOf(content, knowledge.statuses)
  const line = content.lastIndexOf('\n', node.span.start - 1) + 1
  const opening = node.marker?.span.start ?? node.heading.start
  const behind = node.marker?.span.end ?? node.heading.start
  const next = content.indexOf('\n', node.heading.end)
  const lineEnd = next < 0 ? content.length : next
  const isAlone = lineEnd - node.heading.end <= REACH
  const at = (from: number, pattern: RegExp, to: number): { span: Span; isHead: boolean } | null => {
    const match = pattern.exec(content.slice(from, to))
    const sign = match?.groups?.sign
    if (match === null || sign === undefined) return null
    const start = from + match.index + match[0].indexOf(sign)
    return { span: { start, end: start + sign.length }, isHead: pattern !== AT_END }
  }
  const found =
    (isAlone || node.span.end >= lineEnd - REACH ? at(node.heading.start, AT_END, lineEnd) : null) ??
    at(behind, BEHIND, behind + REACH) ??
    at(Math.max(opening, behind - REACH), BEFORE, behind) ??
    at(Math.max(line, opening - REACH), BEFORE, opening)
  return found === null ? null : meant(content, found.span, found.isHead, meanings, knowledge.statuses)
}

/** ☑已完成 □未完成 on a line of its own. */
const CHOICE = /^[ \t]*(?:[☑✓✔√■□☐○●◻]\s*[^\s☑✓✔√■□☐○●◻。,;]{2,12}\s*){2,}$/

/** The lines of an item that are choices of states. */
export const choiceLines = ({ text }: Scene, { body }: OutlineNode): Span[] =>
  flatMap(body, ({ start, end }) => {
    const lines: Span[] = []
    for (let at = start; at < end; at = lineEndOf(text.shadow, at, end) + 1) {
      const to = lineEndOf(text.shadow, at, end)
      if (to - at <= LONGEST_CHOICE && CHOICE.test(text.content.slice(at, to))) lines.push({ start: at, end: to })
    }
    return lines
  })
const LONGEST_CHOICE = 80

function lineEndOf(shadow: string, at: number, end: number): number {
  const line = shadow.indexOf('\n', at)
  return line < 0 || line > end ? end : line
}

/** 整改状态:✅ */
export function markOfValue({ content }: Words, { start, end }: Span, lexicon: StatusLexicon): ProblemStatus | null {
  const words = content.slice(start, end).trim()
  if (words.length !== 1 || !SIGNS.includes(words)) return null
  const at = content.indexOf(words, start)
  return meant(content, { start: at, end: at + 1 }, false, meaningsOf(content, lexicon), lexicon)
}

function meant(
  content: string,
  span: Span,
  isHead: boolean,
  { told, differ }: Meanings,
  lexicon: StatusLexicon,
): ProblemStatus | null {
  const sign = content.slice(span.start, span.end)
  const legend = told.get(sign)
  if (legend !== undefined) return stated(legend, sign, [], span, 'status/mark')
  const value = isHead && !differ ? undefined : patterns(lexicon).meaning.get(sign)
  return value === undefined ? null : { ...stated(value, sign, [], span, 'status/mark'), basis: 'implied' }
}
