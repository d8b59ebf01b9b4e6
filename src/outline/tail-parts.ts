import type { SectionRole } from '../notice/vocabulary.ts'
import { isBodyLine, isDateLine, isOrganisationLine, isSignedLine } from './line-kinds.ts'

/** A part of the notice without a numbered heading. */
export interface Part {
  readonly role: SectionRole
  /** Paragraph indices, half-open. */
  readonly from: number
  readonly to: number
}

const CONTACT =
  /欢迎(?:广大|社会|各界|党员|干部|群众).{0,30}(?:监督|提出|反映)|(?:联系|监督|举报|咨询)(?:电话|方式)|(?:电子)?(?:邮箱|邮件)(?:地址)?\s*:|(?:通讯|邮政|通信|联系|邮寄)(?:地址|信箱)\s*:|邮(?:政)?编(?:码)?\s*:|如有(?:任何)?(?:意见(?:和|或|与|、)?建议|异议)/
/** 监督电话由各校自行公布 invites nobody and names no number. */
const REACHES = /\d{2}[- ]\d{3}|\d{5}|@|:|欢迎|意见|异议|建议|[*×xX]{3}/
const CONTACT_LINE = /(?:电话|邮箱|邮件|地址|信箱|邮编|邮政编码|传真|联系人|时间|受理|公示期|监督期)[^。]{0,12}:/
const ATTACHMENT = /^附(?:件|表)?\s{0,4}\d{0,2}\s{0,4}[::]/
const NEXT = /^(?:下一步|下一阶段|下步|今后|接下来)/
const CONTACT_REACH = 10
const SIGN_OFF_REACH = 8
const SIGNATURES = 4

/** The signature: a date line near the end with the names above it, or names alone at the very end. */
function signOff(lines: readonly string[], from: number, end: number): Part | null {
  const earliest = Math.max(from + 1, end - SIGN_OFF_REACH)
  let date = end - 1
  while (date >= earliest && !isDateLine(lines[date]!) && !isSignedLine(lines[date]!)) date--
  const dated = date >= earliest
  let start = dated ? date : end
  const last = dated ? date + 1 : end
  while (start - 1 > from && last - start < SIGNATURES && isOrganisationLine(lines[start - 1]!)) start--
  return start < last && !goesOn(lines.slice(last)) ? { role: 'sign_off', from: start, to: last } : null
}

/** In a short text the line of who read it out and when stands within reach of the end; a signature has no prose below it. */
const goesOn = (below: readonly string[]): boolean =>
  !below.some((line) => CONTACT.test(line) || CONTACT_LINE.test(line)) && below.filter(isRunning).length > 1

const RUNNING = 60
const isRunning = (line: string): boolean => isBodyLine(line) && line.length > RUNNING

function contactStart(lines: readonly string[], from: number, end: number): number {
  let start = end
  for (let i = end - 1; i > from && end - i <= CONTACT_REACH; i--) {
    if (NEXT.test(lines[i]!)) break
    if (CONTACT.test(lines[i]!) && REACHES.test(lines[i]!) && lines[i]!.length < 400) start = i
    else if (!CONTACT_LINE.test(lines[i]!)) break
  }
  return start
}

/** The unnumbered parts at the end in reading order: contact, attachment list, signature, what stands under the signature. */
export function tailParts(lines: readonly string[], from: number): Part[] {
  const signed = signOff(lines, from, lines.length)
  const parts: Part[] = []
  if (signed !== null) {
    const listed = lines.findIndex((line, i) => i >= signed.to && ATTACHMENT.test(line))
    const end = listed < 0 ? lines.length : listed
    const contact = lines.slice(signed.to, end).some((line) => CONTACT.test(line) || CONTACT_LINE.test(line))
    parts.push(contact ? signed : { ...signed, to: end })
    if (contact) parts.push({ role: 'contact', from: signed.to, to: end })
    if (listed >= 0) parts.push({ role: 'attachment', from: listed, to: lines.length })
  }
  let end = signed?.from ?? lines.length
  const attachment = lines.findIndex((line, i) => i > Math.max(from, end - 12) && i < end && ATTACHMENT.test(line))
  if (attachment > from) {
    parts.unshift({ role: 'attachment', from: attachment, to: end })
    end = attachment
  }
  const contact = contactStart(lines, from, end)
  return contact < end ? [{ role: 'contact', from: contact, to: end }, ...parts] : parts
}

const NEXT_REACH = 3

/** Where closing paragraphs 下一步,… begin behind the last item; `to` where another item has such a paragraph too. */
export function nextStepsStart(
  lines: readonly string[],
  from: number,
  to: number,
  numbered: (paragraph: number) => boolean,
): number {
  const opening = Array.from({ length: to - from }, (_, i) => from + i).filter(
    (i) => NEXT.test(lines[i]!) && !/^.{0,12}:/.test(lines[i]!),
  )
  const [only] = opening
  if (opening.length !== 1 || only === undefined || only < to - NEXT_REACH || only <= from) return to
  return Array.from({ length: to - only }, (_, i) => only + i).some(numbered) ? to : only
}
