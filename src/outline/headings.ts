import { trimmedEnd } from '../language/blanks.ts'
import { closingOf, findOutside } from '../language/brackets.ts'
import { type LabelPlace, placeFrom } from '../language/labels.ts'
import { asksBefore } from '../language/questions.ts'
import type { Span } from '../notice/span.ts'

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
  labels: readonly LabelPlace[],
): { from: number; limit: number } {
  let from = start
  for (let i = placeFrom(labels, start); i < labels.length && labels[i]!.start < stop; i++) {
    const label = labels[i]!
    const before = shadow.slice(start, label.start)
    // 检查中发现的问题: is the heading's own word
    if (!label.bounded && label.role === 'finding' && before.endsWith('的')) continue
    if (before.trim() === '') from = label.end
    else if (before.lastIndexOf('(') <= before.lastIndexOf(')') && shadow[label.start] !== '(')
      return { from, limit: label.start }
    else if (shadow[label.start] === '(' && shadow[label.end - 1] === ')') return { from, limit: label.start }
  }
  return { from, limit: stop }
}

/**
 * Where the heading of an item ends in its line: the words after it on the same line are its body. A quoted problem ends
 * behind its quote, a run-in heading at the first 。, a label or the first inner number ends it, the line end at the latest.
 */
export function headingEnd(shadow: string, start: number, stop: number, labels: readonly LabelPlace[]): number {
  const { from: opening, limit } = labelLimits(shadow, start, stop, labels)
  const quoted = endOfQuoted(shadow, opening, limit)
  const from = quoted > 0 ? withBrackets(shadow, quoted, limit) : opening
  if (quoted > 0 && /[。::,;]/.test(shadow[from] ?? '')) return from + 1
  const answered = /^\s*(?:针对|关于|对于)[^,。;“"]{2,60}(?:问题|不足),/.exec(
    shadow.slice(start, Math.min(limit, start + 80)),
  )
  if (answered !== null) return start + answered[0].length
  const mark = stopFrom(shadow, '。!?:', from, limit)
  if (mark >= 0 && shadow[mark] === ':') {
    const head = shadow.slice(start, mark)
    if (COLON_HEADS.test(head) || (head.length <= SHORT && mark + 1 >= limit)) return mark + 1
  }
  const sentence = mark >= 0 && shadow[mark] === ':' ? stopFrom(shadow, '。!?', mark, limit) : mark
  return sentence < 0 ? limit : withClosing(shadow, sentence + 1, limit)
}

/** The first of these marks; the ? of 绩效评?流于形式 stands for a lost character, and ends nothing. */
function stopFrom(shadow: string, marks: string, from: number, limit: number): number {
  let at = findOutside(shadow, marks, from, limit)
  while (at > 0 && BETWEEN.test(shadow.slice(at - 1, at + 2)) && !asksBefore(shadow, at))
    at = findOutside(shadow, marks, at + 1, limit)
  return at
}
const BETWEEN = /^(?!了)[\u4e00-\u9fff]\?[\u4e00-\u9fff]/

const withClosing = (shadow: string, at: number, limit: number): number =>
  at < limit && '”"’)】'.includes(shadow[at]!) ? at + 1 : at

/** The words of a heading without blanks at its end. */
export function trimmedHeading(shadow: string, start: number, end: number): Span {
  return { start, end: trimmedEnd(shadow, start, end) }
}
