import { labelPlaces, placeFrom } from '../language/labels.ts'
import type { LabelLexicon, LabelRole } from '../notice/lexicons.ts'
import type { Span } from '../notice/span.ts'

/** A label and what stands after it, up to the next label or the line end. */
export interface LabelledValue {
  readonly role: LabelRole
  readonly key: Span
  readonly value: Span
}

const isRole = (role: string, labels: LabelLexicon): role is LabelRole => Object.hasOwn(labels, role)

/** Every label of a text that nothing but a stop or a bracket stands before, found once; ask for those of a stretch. */
export function labelReader(shadow: string, labels: LabelLexicon): (at: Span) => LabelledValue[] {
  const places = labelPlaces(shadow, labels).filter(({ bounded }) => bounded)
  return (at) => {
    const found: LabelledValue[] = []
    for (let i = placeFrom(places, at.start); i < places.length && places[i]!.start < at.end; i++) {
      const { role, start, end } = places[i]!
      if (!isRole(role, labels)) continue
      const next = Math.min(places[i + 1]?.start ?? at.end, at.end)
      const value = labelledSpan(shadow, end, next, at.end, BELOW.has(role))
      const opensSteps = role === 'status' && tellsSteps(shadow.slice(value.start, value.end))
      found.push({ role: opensSteps ? 'detail' : role, key: { start, end }, value })
    }
    return found
  }
}

/** What a clerk may put on the line below its label: a status, a date, names. */
const BELOW: ReadonlySet<string> = new Set<LabelRole>([
  'status',
  'deadline',
  'lead_unit',
  'responsible_unit',
  'participating_unit',
  'leader',
])

/** 整改完成情况: over 1、…2、… opens steps. */
const NUMBERED = /^[ \t]*(?:\d{1,2}[、.)](?!\d)|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十]{1,2}是)/

/** 1、已完成整改: a state behind the number, where 1、已修补管网 tells of a deed. */
const STATE =
  /^(?:已经?|基本|正在|未|尚未|长期|持续|全部|阶段性)*(?:完成|整改|办结|销号|推进|坚持)(?:整改|到位|落实|销号)?(?:[。;,、\s]|$)/

/** 整改完成情况:1、已修补管网;: the steps begin on the line of the label, which is no state of any of them. */
const tellsSteps = (words: string): boolean => {
  const number = NUMBERED.exec(words)
  return number !== null && !STATE.test(words.slice(number[0].length).trim())
}

/** From behind the colon to the next label, the line end or the end of the stretch; below an empty label the next line. */
function labelledSpan(shadow: string, from: number, next: number, stop: number, below: boolean): Span {
  const lineEnd = (at: number) => {
    const line = shadow.indexOf('\n', at)
    return line < 0 ? stop : line
  }
  const end = Math.min(next, stop, lineEnd(from))
  const isBelow =
    below &&
    shadow.slice(from, end).trim() === '' &&
    shadow[end] === '\n' &&
    !NUMBERED.test(shadow.slice(end + 1, end + 8))
  if (isBelow && end + 1 < Math.min(next, stop)) return { start: end + 1, end: Math.min(next, stop, lineEnd(end + 1)) }
  return { start: Math.min(from, stop), end: Math.max(Math.min(from, stop), end) }
}
