import { flatMap } from '../language/flat-map.ts'
import { fromRaw } from '../notice/mapped-text.ts'
import type { Span } from '../notice/span.ts'
import { joinLines } from './furniture.ts'
import { foldedOf, type Line, linesOf, NOTHING, type Step, shorten } from './step.ts'

/** A line of a table of contents: what it names, and the page where that stands. */
interface Entry {
  readonly lines: readonly Line[]
  /** Without white space, at most `KEY` characters. */
  readonly key: string
  readonly page: number | null
}

const HEADING = /^\s*(?:目\s{0,8}[录錄次]|contents|table of contents)\s*:?\s*$/i
const PAGE = /(?:[-—–(第] ?)?(?:(\d{1,4})|[ivxlc]{1,6}) ?[-—–)]?(?: ?页)?$/i
const LEADERS = ' \t.…‥⋯·・•_-—'
const LONGEST = 120
const KEY = 16

const keyOf = (words: string): string => words.replace(/\s+/g, '').slice(0, KEY)

/** Whether what stands between words and a page number leads from the one to the other: dots, a tab, a gap. */
const leads = (between: string): boolean =>
  between.includes('\t') || /[…‥⋯]| {2}/.test(between) || between.replace(/\s+/g, '').length >= 3

/** The words and the page of a line such as `一、基本情况……3`; null where it is none. */
function entryOf(line: Line): Entry | null {
  const words = line.words.trim()
  const page = words.length > LONGEST ? null : PAGE.exec(words.slice(-16))
  if (page === null) return null
  const behind = words.length - page[0].length
  let end = behind
  while (end > 0 && LEADERS.includes(words.charAt(end - 1))) end--
  const title = words.slice(0, end)
  if (!leads(words.slice(end, behind)) || !/\p{L}.*\p{L}/u.test(title) || /[。;]$/.test(title)) return null
  return { lines: [line], key: keyOf(title), page: page[1] === undefined ? null : Number(page[1]) }
}

/** The entries from a line on; a long one may run over two lines, of which the second has the page. */
function entriesFrom(lines: readonly Line[], from: number): Entry[] {
  const entries: Entry[] = []
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!
    const next = lines[at + 1]
    let entry = entryOf(line)
    if (entry === null && next !== undefined && !/[。;:]\s*$/.test(line.words)) {
      const second = entryOf(next)
      if (second !== null) entry = { ...second, lines: [line, next], key: keyOf(line.words + second.key) }
      at++
    }
    if (entry === null) break
    const before = entries.findLast(({ page }) => page !== null)?.page ?? 0
    if ((entry.page ?? before) < before) break
    entries.push(entry)
  }
  return entries
}

/** Which of the keys begin a line, wraps aside, among these lines. */
function keysBeginning(lines: readonly Line[], keys: ReadonlySet<string>): Set<string> {
  const lengths = [...new Set(Array.from(keys, (key) => key.length))]
  const found = new Set<string>()
  for (const [at, line] of lines.entries()) {
    let words = keyOf(line.words)
    if (words.length < KEY) words = (words + keyOf(lines[at + 1]?.words ?? '')).slice(0, KEY)
    for (const length of lengths) if (keys.has(words.slice(0, length))) found.add(words.slice(0, length))
  }
  return found
}

/** A 目录 whose entries name pages in order and stand again below, two of three at least; of a list of attachments none does. */
function printedContents(lines: readonly Line[], heading: number): Line[] {
  const entries = entriesFrom(lines, heading + 1)
  const count = entries.reduce((sum, entry) => sum + entry.lines.length, 0)
  const again = keysBeginning(lines.slice(heading + 1 + count), new Set(entries.map(({ key }) => key)))
  const doubtful = entries.findIndex(({ lines: own, key }) => own.length > 1 && !again.has(key))
  const kept = doubtful < 0 ? entries : entries.slice(0, doubtful)
  const confirmed = kept.filter(({ key }) => again.has(key)).length
  if (kept.length < 2 || confirmed * 3 < kept.length * 2) return []
  return [lines[heading]!, ...flatMap(kept, (entry) => entry.lines)]
}

/** What the file itself calls a table of contents, where at least half of it looks so: a field may have lost its end. */
function markedContents(lines: readonly Line[], marked: readonly Line[]): Line[] {
  const [first, last] = [marked[0], marked.at(-1)]
  if (first === undefined || last === undefined) return []
  const keys = new Map(marked.map((line) => [line, entryOf(line)?.key ?? keyOf(line.words)]))
  const below = lines.slice(lines.indexOf(last) + 1)
  const again = keysBeginning(below, new Set(keys.values()))
  const heads = marked.filter((line) => HEADING.test(line.words)).length
  const like = marked.filter((line) => entryOf(line) !== null || again.has(keys.get(line) ?? '')).length
  if (like === 0 || like * 2 < marked.length - heads) return []
  const before = lines[lines.indexOf(first) - 1]
  return before !== undefined && HEADING.test(before.words) ? [before, ...marked] : [...marked]
}

/** Whether a line lies in one of these spans; asked from the first line to the last. */
function within(spans: readonly Span[]): (line: Line) => boolean {
  let next = 0
  return ({ span }) => {
    while (next < spans.length && spans[next]!.end <= span.start) next++
    return next < spans.length && spans[next]!.start <= span.start && span.end <= spans[next]!.end
  }
}

/** Takes out a table of contents: its lines say again, with page numbers, the headings that stand below. */
export const removeContents: Step = (now, raw) => {
  const spans = flatMap(raw.furniture, ({ kind, span }) => (kind === 'contents' ? (fromRaw(now, span) ?? []) : []))
  const text = foldedOf(now.text)
  if (spans.length === 0 && !/目\s{0,8}[录錄次]|contents/i.test(text)) return NOTHING
  const tables = flatMap(raw.tables, ({ cells }) => {
    const [first, last] = [cells[0], cells.at(-1)]
    if (first === undefined || last === undefined) return []
    return fromRaw(now, { start: first.span.start, end: Math.max(first.span.end, last.span.end) }) ?? []
  })
  const inTable = within(tables)
  const lines = linesOf(text).filter((line) => line.words.trim() !== '' && !inTable(line))
  const gone = new Set(markedContents(lines, lines.filter(within(spans))))
  // One table of contents is looked for: where the first heading has none below it, the second may.
  for (let at = 0, tried = 0; gone.size === 0 && at < lines.length && tried < MOST_TRIED; at++) {
    if (!HEADING.test(lines[at]!.words)) continue
    tried++
    for (const line of printedContents(lines, at)) gone.add(line)
  }
  const [first] = gone
  if (first === undefined) return NOTHING
  return {
    edits: joinLines(now.text, [...gone]),
    remarks: [
      { code: 'normalize/contents_removed', span: null, args: { count: gone.size, words: shorten(first.words) } },
    ],
  }
}

const MOST_TRIED = 5
