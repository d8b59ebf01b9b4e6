import type { NoticeText } from '../notice/notice-text.ts'
import type { Span } from '../notice/span.ts'
import type { SectionRole } from '../notice/vocabulary.ts'

/** A part of the notice without a numbered heading: what stands before the first number, and after the last item. */
export interface Part {
  readonly role: SectionRole
  /** Paragraph indices, half-open. */
  readonly from: number
  readonly to: number
}

/** Where the title ends, the numbered body begins and ends, and what follows it. */
export interface Frame {
  readonly title: readonly Span[]
  /** First paragraph after title, metadata and date lines. */
  readonly body: number
  readonly tailFrom: number
  readonly tail: readonly Part[]
}

const YEAR = '(?:(?:19|20)\\d{2}|[一二][〇零○O0一二三四五六七八九]{3})'
const DATE_LINE = new RegExp(
  `^[(]?${YEAR}\\s*(?:年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月(?:\\s*[\\d一二三四五六七八九十廿]{1,3}\\s*[日号])?|[.\\-/]\\d{1,2}[.\\-/]\\d{1,2})[)]?$`,
)
const ORGANISATION =
  /(?:党组|党委|党工委|党总支|党支部|委员会|工委|支部|局|委|办|厅|院|校|中心|公司|集团|政府|站|所|社|馆|会|队|镇|乡|街道|办公室|大学|中学|小学|学校|银行|部)$/
const CONTACT =
  /欢迎(?:广大|社会|各界|党员|干部|群众).{0,30}(?:监督|提出|反映)|(?:联系|监督|举报|咨询)(?:电话|方式)|(?:电子)?(?:邮箱|邮件)(?:地址)?\s*:|(?:通讯|邮政|通信|联系|邮寄)(?:地址|信箱)\s*:|邮(?:政)?编(?:码)?\s*:|如有(?:任何)?意见(?:和|或|与|、)?建议/
const CONTACT_LINE = /(?:电话|邮箱|邮件|地址|信箱|邮编|邮政编码|传真|联系人|时间|受理|公示期|监督期)[^。]{0,12}:/
const ATTACHMENT = /^附(?:件|表)?\s*\d{0,2}\s*[::]/
const NEXT = /^(?:下一步|下一阶段|下步|今后|接下来)/

export const isDateLine = (line: string): boolean => DATE_LINE.test(line.replace(/[\s|]+/g, ''))

/** A line that could be the signature: short, no sentence, ends as the name of a body does. */
export const isOrganisationLine = (line: string): boolean => {
  const words = line.replace(/\s+/g, '')
  return words.length >= 3 && words.length <= 40 && !/[。;:,!?]/.test(words) && ORGANISATION.test(words)
}

const TITLE_END =
  /(?:通报|报告|公示|公告|方案|总结|小结|函|清单|计划|通知|意见|情况|说明|公开|讲话|发言|材料|台账|纪要|要点|汇报|办法|范文|综述|简报)(?:[(（][^)）]{1,12}[)）])?$/
const TITLE_TAG = /^【[^】]{1,12}】/
const METADATA =
  /^.{0,8}(?:来源|发布时间|发布日期|发布机构|发布单位|公开日期|成文日期|发文日期|生成日期|时间|日期|作者|编辑|索引号|浏览|点击|阅读)\s*:/
const SALUTATION = /[::]$/
const HEAD_LINES = 12
/** What a line of a table counts as here: running text, never a title or a signature. */
const TABLE_LINE = '。'

const isBodyLine = (line: string): boolean => /[。;!?]["”)]?$/.test(line) || line.length > 80

/** Lines that end the search for a title: the first real paragraph or the first numbered heading. */
function headLines(lines: readonly string[], isNumbered: (index: number) => boolean): number {
  let end = 0
  while (end < lines.length && end < HEAD_LINES && !isBodyLine(lines[end]!) && !isNumbered(end)) end++
  return end
}

const isPlain = (line: string): boolean =>
  !METADATA.test(line) &&
  !isDateLine(line) &&
  !SALUTATION.test(line) &&
  !/^[(（][^)）]{1,16}[)）]$/.test(line) &&
  line.length >= 2

/** Whether `upper` is the beginning of a title that goes on in the next line. */
const runsOn = (upper: string, next: string): boolean => {
  const words = upper.replace(/\s+/g, '')
  if (/(?:通报|报告|公示|公告|方案|总结|台账)$/.test(words) && next.replace(/\s+/g, '').length > 4) return false
  return (
    /关于|^中共|的$|[、,]$/.test(words) ||
    isOrganisationLine(words) ||
    /^关于|^[通报告公示\s]{2,4}$/.test(next) ||
    /第[一二三四五六七八九十]+[届轮]$/.test(words)
  )
}

/** Indices of the title lines within the head of the text; empty where none can be told. */
export function titleLines(lines: readonly string[], isNumbered: (index: number) => boolean): number[] {
  const end = headLines(lines, isNumbered)
  const plain = Array.from({ length: end }, (_, i) => i).filter((i) => isPlain(lines[i]!))
  const squeezed = (i: number) => lines[i]!.replace(TITLE_TAG, '').replace(/\s+/g, '')
  const last =
    plain.findLast((i) => TITLE_END.test(squeezed(i)) && (squeezed(i).length >= 6 || plain.includes(i - 1))) ??
    plain.find((i) => METADATA.test(lines[i + 1] ?? '') && squeezed(i).length >= 6) ??
    plain.find((i) => squeezed(i).length >= 8)
  if (last === undefined) return []
  let first = last
  while (plain.includes(first - 1) && runsOn(lines[first - 1]!, lines[first]!)) first--
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** The unnumbered parts at the end, found backwards: signature, attachments, contact. */
function tailParts(lines: readonly string[], from: number): Part[] {
  const parts: Part[] = []
  let end = lines.length
  const attachment = lines.findIndex((line, i) => i >= Math.max(from, lines.length - 12) && ATTACHMENT.test(line))
  if (attachment > from) {
    parts.unshift({ role: 'attachment', from: attachment, to: end })
    const below = lines.findIndex((line, i) => i > attachment && isDateLine(line))
    if (below > 0) {
      const start = isOrganisationLine(lines[below - 1] ?? '') && below - 1 > attachment ? below - 1 : below
      parts[0] = { role: 'attachment', from: attachment, to: start }
      parts.push({ role: 'sign_off', from: start, to: end })
    }
    end = attachment
  }
  let start = end
  if (start - 1 > from && isDateLine(lines[start - 1]!)) start--
  while (start - 1 > from && end - start < 4 && isOrganisationLine(lines[start - 1]!)) start--
  if (start < end) parts.unshift({ role: 'sign_off', from: start, to: end })
  const contact = contactStart(lines, from, start)
  if (contact < start) parts.unshift({ role: 'contact', from: contact, to: start })
  return parts
}

const CONTACT_REACH = 10

function contactStart(lines: readonly string[], from: number, end: number): number {
  let start = end
  for (let i = end - 1; i > from && end - i <= CONTACT_REACH; i--) {
    if (CONTACT.test(lines[i]!) && lines[i]!.length < 400) start = i
    else if (start === end && !CONTACT_LINE.test(lines[i]!)) break
    else if (!CONTACT_LINE.test(lines[i]!)) break
  }
  return start
}

/** Splits the paragraphs of a notice into title, body and tail. `numbered` tells the paragraphs that open with a number. */
export function frameOf(text: NoticeText, numbered: (paragraph: number) => boolean): Frame {
  const lines = text.paragraphs.map(({ span, table }) =>
    table === null ? text.shadow.slice(span.start, span.end).trim() : TABLE_LINE,
  )
  const title = titleLines(lines, numbered)
  let body = title.length > 0 ? title.at(-1)! + 1 : 0
  while (
    body < lines.length &&
    body < HEAD_LINES &&
    !numbered(body) &&
    !isBodyLine(lines[body]!) &&
    (METADATA.test(lines[body]!) || isDateLine(lines[body]!) || /^[(（][^)）]{1,16}[)）]$/.test(lines[body]!))
  )
    body++
  const tail = lines.length - body > 2 ? tailParts(lines, body) : []
  const tailFrom = tail[0]?.from ?? lines.length
  const next = nextStepsStart(lines, body, tailFrom, numbered)
  if (next < tailFrom) tail.unshift({ role: 'next_steps', from: next, to: tailFrom })
  return {
    title: title.map((i) => text.paragraphs[i]!.span),
    body,
    tailFrom: Math.min(next, tailFrom),
    tail,
  }
}

/** Closing paragraphs 下一步,… behind the last item, where no other item has such a paragraph. */
function nextStepsStart(lines: readonly string[], from: number, to: number, numbered: (i: number) => boolean): number {
  const opening = Array.from({ length: to - from }, (_, i) => from + i).filter(
    (i) => NEXT.test(lines[i]!) && !/^.{0,12}:/.test(lines[i]!),
  )
  const [only] = opening
  if (opening.length !== 1 || only === undefined || only < to - 3 || only <= from) return to
  return Array.from({ length: to - only }, (_, i) => only + i).some(numbered) ? to : only
}
