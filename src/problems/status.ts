import { compiledFrom } from '../language/lexicon.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { ProblemStatus } from '../notice/problem.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'
import type { LabelledValue } from './labels.ts'
import { readStatusWords, statusPatterns } from './status-words.ts'

export const NOT_REPORTED: ProblemStatus = {
  value: 'not_reported',
  label: null,
  flags: [],
  span: null,
  basis: null,
  by: null,
}

const LONGEST_LABEL = 40
const ENDS = '。;.!'

interface Sentences {
  /** A whole line or sentence that is only a status: 已完成整改。 */
  readonly alone: RegExp
  /** 该问题已完成整改: a subject that is the whole problem. */
  readonly subject: RegExp
  /** 该问题…: a subject so plain that it means the whole problem even at the end of a measure. */
  readonly plainSubject: RegExp
  /** A bracket with nothing but a status at the end of a paragraph: …。【已完成】 */
  readonly closingBracket: RegExp
  /** A status phrase at the head of a value: 已完成。一是… */
  readonly leading: RegExp
  readonly bracket: RegExp
}

const sentences = compiledFrom((lexicon: StatusLexicon): Sentences => {
  const { phrase, subject } = statusPatterns(lexicon)
  const lead =
    '(?:目前|现|截至目前|截止目前|现已|均|已|已经|经整改|正|正在|基本|全部|全面|仍|尚|属|为|处于|并|立行立改|即知即改|[、,])*'
  const more = `(?:[,、;]?(?:并|且|已|现|将|需|需要|仍需|同时|转入|纳入|进入|取得|实行|实现|正|继续|通过)*(?:${phrase}|立行立改|销号|验收|管理|状态|阶段|中|工作|任务|整改|成效|成果)){0,4}`
  const whole = `${lead}(?:整改)?(?:${phrase})${more}`
  return {
    alone: new RegExp(`(?<=^|[\\n。])[ \\t]*(?<label>${whole})[ \\t]*(?=[。;]?[ \\t]*(?:\\n|$))`, 'g'),
    subject: new RegExp(
      `(?<=^|[\\n。;,:])[ \\t]*(?:截至目前,?|目前,?|现,?|截止目前,?|截至\\d{4}年\\d{1,2}月(?:底|\\d{1,2}日)?,?)?(?:${subject})(?:的)?(?:整改)?(?:工作|任务)?(?<label>${whole})(?=[。;,]|[ \\t]*(?:\\n|$))`,
      'g',
    ),
    plainSubject: new RegExp(
      `(?<=[\\n。;])[ \\t]*(?:截至目前,?|目前,?)?(?:该|此|本|上述)(?:项|条|个)?(?:反馈)?(?:问题|整改任务|整改事项|整改工作|整改|任务|事项)(?:的)?(?:整改)?(?:工作)?(?<label>${whole})(?=[。;,]|[ \\t]*(?:\\n|$))`,
      'g',
    ),
    closingBracket: new RegExp(`[(【\\[「『〔](?<label>${whole})[。]?[)】\\]」』〕][。]?[ \\t]*(?=\\n|$)`, 'g'),
    leading: new RegExp(`^[ \\t]*[(【「『“]?(?<label>${whole})[)】」』”]?(?=[。;,:(]|[ \\t]|\\n|$)`),
    bracket: new RegExp(
      `[(【\\[「『〔]\\s*(?:(?:整改)?(?:状态|结果|进展|完成情况|情况)\\s*:?\\s*)?(?<label>${whole})[。]?\\s*[)】\\]」』〕]`,
      'g',
    ),
  }
})

const stated = (
  value: ProblemStatus['value'],
  label: string,
  flags: ProblemStatus['flags'],
  span: Span,
  by: string,
): ProblemStatus => ({
  value,
  label,
  flags,
  span,
  basis: 'stated',
  by,
})

/** The status of words that stand where a status stands; `unrecognised` keeps a short label that no phrase knows. */
function readAt(
  text: { content: string; shadow: string },
  at: Span,
  by: string,
  lexicon: StatusLexicon,
): ProblemStatus | null {
  const span = trimSpan(text.shadow, at, `${ENDS}()【】[]「」『』“”:,、`)
  if (span.end <= span.start) return null
  const words = sliceOf(text.shadow, span)
  const reading = readStatusWords(words, lexicon)
  if (reading === null) return null
  return stated(
    reading.value,
    sliceOf(text.content, span),
    withBracketed(text.shadow, span.end, reading.flags, lexicon),
    span,
    by,
  )
}

/** 已完成(立行立改): what a bracket right behind the label adds to it. */
function withBracketed(
  shadow: string,
  at: number,
  flags: ProblemStatus['flags'],
  lexicon: StatusLexicon,
): ProblemStatus['flags'] {
  const bracket = /^[ \t]*[(【](?<inside>[^()【】。]{2,12})[)】]/.exec(shadow.slice(at, at + 16))?.groups?.inside
  if (bracket === undefined) return flags
  const added = statusPatterns(lexicon).flags.filter(
    ({ flag, pattern }) => !flags.includes(flag) && pattern.test(bracket),
  )
  return [...flags, ...added.map(({ flag }) => flag)]
}

/** 整改结果:已完成 — a status key; the value may go on into prose, then only its leading phrase counts. */
function keyed(
  text: { content: string; shadow: string },
  values: readonly LabelledValue[],
  knowledge: Knowledge,
  report: Report,
): ProblemStatus | null {
  const lexicon = knowledge.statuses
  const byRole = (role: LabelledValue['role']) => values.filter((value) => value.role === role)
  for (const { value } of [...byRole('status'), ...byRole('detail')]) {
    const words = sliceOf(text.shadow, value)
    const match = sentences(lexicon).leading.exec(words)
    if (match?.groups?.label === undefined) continue
    const start = value.start + match[0].indexOf(match.groups.label)
    const found = readAt(text, { start, end: start + match.groups.label.length }, 'status/keyed', lexicon)
    if (found !== null) return found
  }
  for (const { value } of byRole('status')) {
    const span = trimSpan(text.shadow, value, ENDS)
    const words = sliceOf(text.shadow, span)
    if (span.end <= span.start || span.end - span.start > LONGEST_LABEL) continue
    const whole = words.length <= 20 ? readAt(text, span, 'status/keyed', lexicon) : null
    if (whole !== null) return whole
    if (/[。;:]|一是|\d+\s*[个项次]/.test(words) || words.length > 16) continue
    report('problems/unrecognised_status', span, { label: words })
    return stated('unrecognised', sliceOf(text.content, span), [], span, 'status/keyed')
  }
  return null
}

function firstOf(
  text: { content: string; shadow: string },
  at: Span,
  pattern: RegExp,
  by: string,
  lexicon: StatusLexicon,
): ProblemStatus | null {
  const words = sliceOf(text.shadow, at)
  for (const match of words.matchAll(pattern)) {
    const label = match.groups!.label!
    const start = at.start + match.index + match[0].lastIndexOf(label)
    const found = readAt(text, { start, end: start + label.length }, by, lexicon)
    if (found !== null) return found
  }
  return null
}

/**
 * The status that an item states of itself: by a key, by a bracket after its heading, by a line that is only a status, or by
 * a sentence whose subject is the whole problem. Words inside a measure are never a status.
 */
export function statedStatus(
  text: { content: string; shadow: string },
  node: OutlineNode,
  own: readonly Span[],
  reach: readonly Span[],
  values: readonly LabelledValue[],
  knowledge: Knowledge,
  report: Report,
): ProblemStatus {
  const lexicon = knowledge.statuses
  const { bracket, alone, subject, plainSubject, closingBracket } = sentences(lexicon)
  const within = (places: readonly Span[], pattern: RegExp, by: string) =>
    places.reduce<ProblemStatus | null>((known, at) => known ?? firstOf(text, at, pattern, by, lexicon), null)
  const afterHeading: Span = { start: node.heading.end, end: Math.min(node.span.end, node.heading.end + LONGEST_LABEL) }
  const found =
    keyed(text, values, knowledge, report) ??
    firstOf(text, node.heading, bracket, 'status/bracket', lexicon) ??
    bracketAfter(text, afterHeading, lexicon) ??
    within(own, alone, 'status/line') ??
    within(own, subject, 'status/sentence') ??
    within(reach, plainSubject, 'status/sentence') ??
    within(reach, closingBracket, 'status/bracket')
  return found ?? NOT_REPORTED
}

function bracketAfter(
  text: { content: string; shadow: string },
  at: Span,
  lexicon: StatusLexicon,
): ProblemStatus | null {
  const found = firstOf(text, at, sentences(lexicon).bracket, 'status/bracket', lexicon)
  if (found?.span == null) return null
  return /^[\s(【[「『〔。]*(?:(?:整改)?(?:状态|结果|进展|完成情况|情况)\s*:?\s*)?$/.test(
    text.shadow.slice(at.start, found.span.start),
  )
    ? found
    : null
}

const SECTION_STATES: readonly { readonly pattern: RegExp }[] = [
  {
    pattern:
      /(?<label>(?:已|已经|基本|全部|阶段性|正在|尚未|未|需要?|持续|长期|部分)[^,。;:的]{0,10}?)的?(?:整改|反馈|具体)*(?:问题|事项|任务|项目)/,
  },
]

/** What a section heading says of all its items (已完成的整改事项, 需长期坚持的整改任务): implied, without a label of the item. */
export function impliedStatus(
  text: { content: string; shadow: string },
  ancestors: readonly OutlineNode[],
  lexicon: StatusLexicon,
): ProblemStatus | null {
  for (const node of [...ancestors].reverse()) {
    const heading = sliceOf(text.shadow, node.heading).replace(/\([^)]*\)/g, '')
    for (const { pattern } of SECTION_STATES) {
      const label = pattern.exec(heading)?.groups?.label
      const reading = label === undefined ? null : readStatusWords(label, lexicon)
      if (reading !== null)
        return { ...reading, label: null, span: node.heading, basis: 'implied', by: 'status/section' }
    }
  }
  return null
}

/** The status of a register cell. In a cell that may hold prose (整改情况) only a leading status phrase counts. */
export function statusOfCell(
  text: { content: string; shadow: string },
  at: Span,
  prose: boolean,
  knowledge: Knowledge,
  report: Report,
): ProblemStatus {
  const words = sliceOf(text.shadow, at)
  const leading = sentences(knowledge.statuses).leading.exec(words)?.groups?.label
  if (leading !== undefined) {
    const start = at.start + words.indexOf(leading)
    const found = readAt(text, { start, end: start + leading.length }, 'status/cell', knowledge.statuses)
    if (found !== null) return found
  }
  const span = trimSpan(text.shadow, at, ENDS)
  if (prose || span.end <= span.start || span.end - span.start > LONGEST_LABEL) return NOT_REPORTED
  const whole = readAt(text, span, 'status/cell', knowledge.statuses)
  if (whole !== null) return whole
  report('problems/unrecognised_status', span, { label: sliceOf(text.shadow, span) })
  return stated('unrecognised', sliceOf(text.content, span), [], span, 'status/cell')
}
