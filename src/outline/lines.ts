import { onlyBrackets } from '../language/brackets.ts'
import { isWordedAsProblem, statesDefect } from '../language/defects.ts'
import { type LabelPlace, placeFrom } from '../language/labels.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import { bulletOf } from './bulleted-items.ts'
import { headingEnd } from './headings.ts'
import { itemsInLine } from './inline-items.ts'
import type { Candidate } from './markers.ts'
import { namesProblem } from './named-paragraphs.ts'

const STEPS = ['is', 'must', 'first']
/** 目前,该问题已完成整改: a sentence about the item before it. */
const OF_THE_ITEM = /^(?:截至目前|截止目前|目前|现)?,?(?:该|此|本)(?:项|条)?(?:问题|整改|事项|任务)/
const CLOSING = /^(?:总体|总的|综上|总之|目前|截至|通过(?:以上|上述)|以上|上述|同时|此外|另外)/

/** What the outline is read from: the text, its labels, and whom to tell. */
export interface Reading {
  readonly text: NoticeText
  readonly labels: readonly LabelPlace[]
  readonly knowledge: Knowledge
  readonly report: Report
}

/** A paragraph of the body as the outline sees it; one that holds several numbered items is as many lines. */
export interface Line {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly words: string
  readonly first: Candidate | null
  readonly inner: readonly Candidate[]
  /** The sign that opens it instead of a number: ●, ★. */
  readonly bullet: string | null
  /** It opens with the name of a problem instead of a number, and goes on with what was done: 关于…的问题。…. */
  readonly named: boolean
  /** It opens inside its paragraph, behind another item. */
  readonly inline: boolean
  /** Where its heading ends, for a line that opens with a number, a sign or the name of a problem. */
  readonly headingEnd: number
  /** A numbered field of the item above (2.整改措施:…, (3)完成情况:…), no heading of its own. */
  readonly field: boolean
  /** The line opens with a label key; `empty` where nothing follows the colon. */
  readonly label: 'none' | 'filled' | 'empty'
  /** What stands behind that label. */
  readonly role: string | null
}

const NONE: readonly Candidate[] = []
const NO_ITEMS: ReadonlySet<Candidate> = new Set()

export function linesOf(
  { text, labels, knowledge }: Reading,
  from: number,
  to: number,
  candidates: readonly Candidate[],
): Line[] {
  const byParagraph = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    const known = byParagraph.get(candidate.paragraph)
    if (known === undefined) byParagraph.set(candidate.paragraph, [candidate])
    else known.push(candidate)
  }
  const lines: Line[] = []
  for (let paragraph = from; paragraph < to; paragraph++) {
    const { span, table } = text.paragraphs[paragraph]!
    if (table !== null) continue
    const own = byParagraph.get(paragraph) ?? NONE
    const items = own.length === 0 ? NO_ITEMS : itemsInLine(own, span.start, span.end, labels)
    const starts = [span.start, ...[...items].map(({ marker }) => marker.span.start)].sort((a, b) => a - b)
    for (const [i, start] of starts.entries()) {
      const end = starts[i + 1] ?? span.end
      const inside =
        items.size === 0 ? own : own.filter(({ marker }) => marker.span.start >= start && marker.span.start < end)
      lines.push(lineOf(text.shadow, labels, { paragraph, start, end }, inside, items))
    }
  }
  return withFields(withoutSignedKeys(lines), labels, ({ words, first }) => {
    const own = words.slice(first?.marker.label.length ?? 0).trim()
    return isWordedAsProblem(own) || statesDefect(own, knowledge.defects)
  })
}

/** ◆主责:…, said again behind the same sign under the next item, is the name of a field; no item has the name of another. */
function withoutSignedKeys(lines: readonly Line[]): Line[] {
  const keyOf = ({ bullet, words }: Line) =>
    bullet === null ? undefined : /^.[ \t]*[\u4e00-\u9fff]{2,8}:/.exec(words)?.[0]
  const counts = new Map<string, number>()
  for (const line of lines) {
    const key = keyOf(line)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  // fields come again all together: one key said twice is a topic that two items have (●意识形态:…)
  const again = [...counts.values()].filter((count) => count > 1).length
  if (again * 2 <= counts.size) return [...lines]
  return lines.map((line) => {
    const isField = (counts.get(keyOf(line) ?? '') ?? 0) > 1
    return isField ? { ...line, bullet: null, headingEnd: line.start } : line
  })
}

function lineOf(
  shadow: string,
  labels: readonly LabelPlace[],
  at: { readonly paragraph: number; readonly start: number; readonly end: number },
  own: readonly Candidate[],
  items: ReadonlySet<Candidate>,
): Line {
  const { paragraph, start, end } = at
  const first = own.find((candidate) => candidate.atStart || items.has(candidate)) ?? null
  const inner = own.filter((candidate) => candidate !== first && !opensField(candidate, labels))
  const words = shadow.slice(start, end).trim()
  const next = labels[placeFrom(labels, start)]
  const sign = first === null ? bulletOf(words) : null
  // ▲整改结果:已完成 is a field behind a sign, no item that the sign opens
  const isField = sign !== null && next?.start === start + 1 && FIELDS.has(next.role)
  const label = next !== undefined && (next.start === start || isField) ? next : null
  const bullet = isField ? null : sign
  const named = sign === null && label === null && first === null && namesProblem(words)
  const opens = headingStart(start, first, bullet, named)
  return {
    paragraph,
    start,
    end,
    words,
    first,
    inner,
    bullet,
    named,
    headingEnd: opens === null ? start : headingEnd(shadow, opens, inner[0]?.marker.span.start ?? end, labels),
    inline: first !== null && !first.atStart,
    field: false,
    label: first !== null || label === null ? 'none' : label.end >= end ? 'empty' : 'filled',
    role: first === null ? (label?.role ?? null) : null,
  }
}

/** Where the words of a heading begin, behind what opens it; null where nothing does. */
function headingStart(start: number, first: Candidate | null, bullet: string | null, named: boolean): number | null {
  if (first !== null) return first.marker.span.end
  if (bullet !== null) return start + 1
  return named ? start : null
}

const FIELDS = new Set([
  'status',
  'detail',
  'measures',
  'deadline',
  'next',
  'lead_unit',
  'responsible_unit',
  'participating_unit',
  'leader',
])

/** …2.整改结果:… inside a paragraph is a field of its item. */
function opensField({ marker }: Candidate, labels: readonly LabelPlace[]): boolean {
  const place = labels[placeFrom(labels, marker.span.end)]
  return place?.start === marker.span.end && FIELDS.has(place.role) && !STEPS.includes(marker.kind)
}

/**
 * Marks numbered fields: a label right behind the number; 1.存在问题: only where the next number is a field as well, without a colon
 * only under a heading that names the problem.
 */
function withFields(
  lines: readonly Line[],
  labels: readonly LabelPlace[],
  namesProblem: (line: Line) => boolean,
): Line[] {
  const roles = lines.map(({ first }) => {
    if (first === null) return null
    const place = labels[placeFrom(labels, first.marker.span.end)]
    return place?.start === first.marker.span.end ? place.role : null
  })
  const isField = (i: number): boolean =>
    FIELDS.has(roles[i] ?? '') || (isKeyAlone(lines[i]!, labels) && lines[i]!.first!.marker.number > 1)
  const following = nextNumbered(lines)
  return lines.map((line, i) => {
    const next = following[i]
    const above = lines[i - 1]
    const opensFields =
      roles[i] === 'finding' &&
      (!isKeyAlone(line, labels) || (above?.first != null && !isStep(above) && namesProblem(above))) &&
      next !== undefined &&
      isField(next) &&
      lines[next]!.first!.marker.kind === line.first!.marker.kind &&
      lines[next]!.first!.marker.number === line.first!.marker.number + 1
    return (isField(i) && !(roles[i] === 'next' && isPart(lines, i))) || opensFields ? { ...line, field: true } : line
  })
}

/** 三、下一步工作打算:… behind 二、 and its items is a part of the notice, no field of the last of them. */
function isPart(lines: readonly Line[], i: number): boolean {
  const { kind, number } = lines[i]!.first!.marker
  for (let back = i - 1; back >= 0; back--) {
    const first = lines[back]!.first
    if (first?.marker.kind === kind) return first.marker.number === number - 1 && back < i - 1 && isOver(lines, back, i)
  }
  return false
}

const isOver = (lines: readonly Line[], from: number, to: number): boolean =>
  lines.slice(from + 1, to).some(({ first }) => first !== null && !STEPS.includes(first.marker.kind))

/** A number and a key without a colon, as a notice about one matter has them: 二、整改目标. */
export function isKeyAlone({ first, end, words }: Line, labels: readonly LabelPlace[]): boolean {
  if (first === null || /[:】\])]$/.test(words)) return false
  const place = labels[placeFrom(labels, first.marker.span.end)]
  return place?.start === first.marker.span.end && place.end >= end
}

/** For each line the next one that opens with a number. */
function nextNumbered(lines: readonly Line[]): (number | undefined)[] {
  const following: (number | undefined)[] = new Array(lines.length)
  let next: number | undefined
  for (let i = lines.length - 1; i >= 0; i--) {
    following[i] = next
    if (lines[i]!.first !== null) next = i
  }
  return following
}

export const isStep = (line: Line | undefined): boolean => line?.first != null && STEPS.includes(line.first.marker.kind)

/** The line goes on behind its heading, with more than brackets. */
export const isRunIn = (line: Line): boolean =>
  line.first !== null &&
  !isStep(line) &&
  !onlyBrackets(line.words, line.words.length - (line.end - line.headingEnd), line.words.length)

/** Whether the plain line after items i-1, i-2 … ends their run: each of them was one paragraph with its words on its line. */
export function endsItems(lines: readonly Line[], i: number): boolean {
  const last = lines[i - 1]
  const before = lines[i - 2]
  if (last?.first == null || before?.first == null || !isRunIn(last) || !isRunIn(before)) return false
  const { kind, number } = last.first.marker
  if (OF_THE_ITEM.test(lines[i]!.words)) return false
  const counts = before.first.marker.kind === kind && before.first.marker.number === number - 1
  return counts && (number >= 3 || CLOSING.test(lines[i]!.words))
}
