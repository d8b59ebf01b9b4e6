import { closingOf, findOutside } from '../language/brackets.ts'
import { anyOf, compiledFrom } from '../language/lexicon.ts'
import type { LabelLexicon } from '../notice/lexicons.ts'
import type { Span } from '../notice/span.ts'

/** A label key and its colon; in brackets (【整改情况】) the closing bracket stands for the colon. */
export const labelPattern = compiledFrom((labels: LabelLexicon) => {
  const keys = anyOf(Object.values(labels).flat())
  return new RegExp(`(?:[【\\[(]\\s*(?:${keys})\\s*[】\\])]\\s*:?|(?:目前|现)?(?:${keys})\\s*:)`, 'g')
})

const TAIL =
  /(?:等)?(?:的)?(?:方面|问题|现象|情况|意见|事项)?(?:的)?(?:问题)?(?:的)?(?:具体)?(?:整改|落实|办理)?(?:工作)?(?:落实|进展|完成)?(?:情况)?/y
const OPENING =
  /(?:关于|针对|对于|对|就|在|围绕|反馈|存在)?(?:(?:巡[视察组]*|市委|县委|区委|审计)?反馈的?|指出的?|存在的?|发现的?)?\s*(?=[“"「『])/y
const COLON_HEADS = /(?:问题|情况|方面|整改|措施|表现|进展|意见|如下)$/
const SHORT = 50

/** Where a quoted problem ends: after the closing quote and the words 问题的整改情况; -1 where the line opens with no quote. */
function endOfQuoted(shadow: string, start: number, end: number): number {
  OPENING.lastIndex = start
  const opening = OPENING.exec(shadow)
  if (opening === null) return -1
  let at = start + opening[0].length
  for (let parts = 0; parts < 6; parts++) {
    const close = closingOf(shadow, at, end)
    if (close < 0) return -1
    at = close
    const between = /^[、,和及以与]{0,2}\s*(?=[“"「『])/.exec(shadow.slice(at, at + 4))
    if (between === null) break
    at += between[0].length
  }
  TAIL.lastIndex = at
  const tail = TAIL.exec(shadow)?.[0] ?? ''
  return tail === '' && at < end ? -1 : Math.min(at + tail.length, end)
}

/** Brackets right after a heading ((已完成), (责任单位:…)) are part of its line. */
function withBrackets(shadow: string, at: number, end: number): number {
  let now = at
  while (now < end && '([【'.includes(shadow[now]!)) {
    const close = closingOf(shadow, now, end)
    if (close < 0) break
    now = close
  }
  return now
}

/**
 * Where a label that opens the heading (反馈问题:…) ends, and where the first label behind it stands. A label in brackets
 * ((责任单位:…)) is part of the heading.
 */
function labelLimits(
  shadow: string,
  start: number,
  stop: number,
  labels: LabelLexicon,
): { from: number; limit: number } {
  const pattern = labelPattern(labels)
  pattern.lastIndex = start
  let from = start
  for (let match = pattern.exec(shadow); match !== null && match.index < stop; match = pattern.exec(shadow)) {
    const before = shadow.slice(start, match.index)
    if (before.trim() === '') from = match.index + match[0].length
    else if (before.lastIndexOf('(') <= before.lastIndexOf(')')) return { from, limit: match.index }
  }
  return { from, limit: stop }
}

/**
 * Where the heading of an item ends in its line: the words after it on the same line are its body. A quoted problem ends
 * behind its quote, a run-in heading at the first 。, a label or the first inner number ends it, the line end at the latest.
 */
export function headingEnd(shadow: string, start: number, stop: number, labels: LabelLexicon): number {
  const { from: opening, limit } = labelLimits(shadow, start, stop, labels)
  const quoted = endOfQuoted(shadow, opening, limit)
  const from = quoted > 0 ? withBrackets(shadow, quoted, limit) : opening
  if (quoted > 0 && /[。::,;]/.test(shadow[from] ?? '')) return from + 1
  const sentence = findOutside(shadow, '。!?', from, limit)
  const colon = findOutside(shadow, ':', from, limit)
  if (colon > 0 && (sentence < 0 || colon < sentence)) {
    const head = shadow.slice(start, colon)
    if (COLON_HEADS.test(head) || (head.length <= SHORT && colon + 1 >= limit)) return colon + 1
  }
  const end = sentence < 0 ? limit : sentence + 1
  return sentence < 0 ? end : withClosing(shadow, end, limit)
}

const withClosing = (shadow: string, at: number, limit: number): number =>
  at < limit && '”"’)】'.includes(shadow[at]!) ? at + 1 : at

/** The words of a heading without blanks at its end. */
export function trimmedHeading(shadow: string, start: number, end: number): Span {
  let stop = end
  while (stop > start && /\s/.test(shadow[stop - 1]!)) stop--
  return { start, end: stop }
}
