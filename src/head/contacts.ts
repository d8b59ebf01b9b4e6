import { allMatches } from '../language/matcher.ts'
import type { Contact } from '../notice/head.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { HeadScene } from './scene.ts'

/** Words that open a way to reach the issuer; numbers elsewhere (hotlines of measures) are no contacts. */
const INVITES =
  /电话|联系(?:方式|人)|邮箱|邮件|信箱|来信|来函|邮编|邮政编码|通讯地址|通信地址|联系地址|传真|E-?mail|手机|寄信|(?<![目设程册网工场业店厂])地址|来电|(?:拨打|致电)[^,。;\n]{0,12}热线/i
/** A line that is for nothing else, wherever it stands. */
const OPENS = /^\s*(?:联系人|联系电话|联系方式|监督电话|咨询电话|举报电话)\s*:[^\n]{4,120}$/
const PHONE_LABEL = /(?:电话|电话号码|手机|联系方式|热线|传真|来电|固话|座机|总机|值班室)[^\d,;。\n]{0,16}$/
/** 3732120, 373-2120, 8888 8888: a number of one town. */
const LOCAL = '[2-9]\\d{2,3}[\\s-]?\\d{4}'
const AREA = '0\\d{2,3}'
/** What stands between the area and the number: -, —, /, a dot, a blank. */
const DASH = '\\s?[-—–─－~/.]{1,2}\\s?'
const FORMS = [
  `(?:\\(?(?:\\+|00)?86\\)?[\\s-]?)(?:\\(?0?\\d{2,3}\\)?[\\s-]?${LOCAL}|1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4})`,
  // 区号0797,3732120, (区号:0797)3732120, 区号0797 号码3732120
  `\\(?区号[:为是]?\\s?${AREA}\\)?[\\s,、/;]{0,2}(?:${DASH}|(?:电话)?号码[:为是]?\\s?)?${LOCAL}`,
  `(?:${AREA}${DASH}|\\(${AREA}\\)\\s?|${AREA}\\s)12\\d{3}`,
  `\\(${AREA}\\)[\\s-]?${LOCAL}`,
  `${AREA}${DASH}${LOCAL}`,
  `${AREA}\\s?\\d{7,8}`,
  `${AREA}\\s\\d{3,4}\\s\\d{4}`,
  '1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}',
  '1[3-9]\\d{2}[\\s-]\\d{3}[\\s-]\\d{4}',
  '[48]00[-—\\s]?\\d{3,4}[-—\\s]?\\d{3,4}',
  '(?<!-)[2-9]\\d{6,7}',
  '1\\d{4}|9[56]\\d{3}',
]
const EXTENSION = '(?:\\s?(?:转(?:分机)?|分机|-)\\s?\\d{1,5}(?!\\d)|\\(转\\s?\\d{1,5}\\))?'
/** No number of things: 来信举报19815件. */
const NO_COUNT = '(?!\\s?[余多]?(?:[件个名批起条封份项次户家处笔场元亩]|人(?!民)|万元))'
const PHONE = new RegExp(`(?<![\\d.@\\w-])(?:${FORMS.join('|')})${EXTENSION}(?![\\d@\\w])${NO_COUNT}`, 'g')
const EMAIL = /[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}/g
const POSTCODE = /(?:邮政编码|邮编|邮政编号)(?:为|是)?\s{0,4}[:(]?\s{0,4}(\d{6})(?!\d)/g
const ADDRESS =
  /(?:(?:邮政|举报|监督|意见|投诉)?(?:专用)?信箱(?=\s*:)|邮政信箱|通[讯信]地址|联系地址|邮寄地址|办公地址|来[信访]地址|收信地址|寄信地址|收件地址|(?:办公|联系|接访|来访)地点|(?<![目设程册网工场业店厂])地址|来信(?:请)?寄(?:至|到)?|信函(?:请)?寄(?:至|到)?|寄信(?:请)?(?:至|到|往)|邮寄(?:至|到)|来信(?=:))(?:为|是)?\s*[:]?\s*([^\s:;。\n@][^;。\n@]{3,80})/g
const ADDRESS_END =
  /[,\s(]+(?:邮政编码|邮编|联系|电话|收件人|收信人|电子|邮箱|传真|时间|联系人|来电|致电|也可|欢迎|网址).*$/

const NOTE = /\([^()]{0,12}(?:注明|标明|写明)[^()]{0,40}\)?$/

/** Phones, mail, postal address and postcode of the lines that invite comments. */
export function readContacts(scene: HeadScene): Contact[] {
  const found: Contact[] = []
  for (const at of linesThatInvite(scene)) {
    const words = withWholeLabels(sliceOf(scene.shadow, at))
    const taken: Span[] = []
    const add = (type: Contact['type'], value: string, start: number, length: number) => {
      const span = { start: at.start + start, end: at.start + start + length }
      if (taken.some((other) => other.start < span.end && span.start < other.end)) return
      taken.push(span)
      if (!found.some((other) => other.type === type && other.value === value))
        found.push({ type, value: printed(scene, type, value, span), span })
    }
    for (const match of allMatches(EMAIL, words)) add('email', match[0], match.index, match[0].length)
    for (const match of allMatches(POSTCODE, words))
      add('postcode', match[1]!, match.index + match[0].indexOf(match[1]!), 6)
    for (const match of allMatches(ADDRESS, words)) address(match, add)
    phones(words, add)
    if (taken.length > 0 && !found.some(({ type }) => type === 'address')) unnamed(words, add)
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** 电 话 and 邮  编 are typed wide to line up: the blanks go before the label, so that places stay. */
const withWholeLabels = (words: string): string =>
  !/[ \t]/.test(words) ? words : words.replace(/(电|邮|地|传|手)([ \t]{1,6})([话箱址编真机])/g, '$2$1$3')

/** An address among contacts that no label names: 联系方式:0797-3732120,龙泉路18号县农业局办公室. */
const UNNAMED =
  /(?<=^|[,;:。 ])(?![^,;:。\s]{0,12}(?:项目|工程|位于))[\u4e00-\u9fff]{2,24}?(?:路|街|大道|巷|里|弄)(?:[东西南北中]段)?\d{1,5}号[^,;:。\n@]{0,40}/g

function unnamed(words: string, add: Add): void {
  const match = allMatches(UNNAMED, words, 1)[0]
  if (match !== undefined) {
    const address = match[0]
      .replace(ADDRESS_END, '')
      .replace(NOTE, '')
      .replace(/\(地址\)$/, '')
      .trimEnd()
    add('address', address, match.index, address.length)
  }
}

/** An address as it is printed (a traditional page is matched in simplified characters). */
const printed = (scene: HeadScene, type: Contact['type'], value: string, span: Span): string =>
  type === 'address' ? sliceOf(scene.text.content, span) : value

type Add = (type: Contact['type'], value: string, start: number, length: number) => void

function address(match: RegExpExecArray, add: Add): void {
  const start = match.index + match[0].indexOf(match[1] ?? '')
  const code = /[,\s(]+(\d{6})\)?$/.exec(match[1] ?? '')
  if (code?.[1] !== undefined) add('postcode', code[1], start + code.index + code[0].indexOf(code[1]), 6)
  const words = (match[1] ?? '')
    .replace(ADDRESS_END, '')
    .replace(NOTE, '')
    .replace(/,[^,]{0,30}(?:电话|邮编|邮箱).*$/, '')
    .replace(/[,\s(]+\d{6}\)?$/, '')
    .replace(/[,\s]+$/, '')
  if (/[\u4e00-\u9fff]{3}/.test(words) && /[省市县区旗州镇乡村路街道巷号楼室院局]/.test(words))
    add('address', words, start, words.length)
}

/** A number of seven or more digits counts in a line of contacts; a short one (12388) only right after a phone label. */
function phones(words: string, add: Add): void {
  let labelled = false
  let last = 0
  for (const match of allMatches(PHONE, words)) {
    const before = words.slice(last, match.index)
    labelled = PHONE_LABEL.test(words.slice(0, match.index)) || (labelled && BESIDE.test(before))
    last = match.index + match[0].length
    const digits = match[0].replace(/\D/g, '')
    const plain = digits.length < 10 && !digits.startsWith('0')
    if (!labelled && (plain || !/电话|联系|手机/.test(words))) continue
    if (/(?:QQ|信用代码|账号|编号|邮编|邮政编码)[^\d]{0,6}$/i.test(words.slice(0, match.index))) continue
    add('phone', asNumber(match[0]), match.index, match[0].length)
  }
}

/** Between two numbers of one label: a mark, or what the first is for in brackets. */
const BESIDE = /^(?:\([^()]{0,20}\))?[\s、,/;和及或()]{1,3}$/

/** The number with one dash behind its area: 0912—6633120, 区号0912,6633120. */
const asNumber = (words: string): string =>
  words
    .replace(/^\(?区号[:为是]?\s?(\d{3,4})\D{0,8}?(?=\d)/, '$1-')
    .replace(/^(0\d{2,3})\s?[—–─－~/.-]{1,2}\s?/, '$1-')
    .replace(/\s?[—–─－~]{1,2}\s?/, '-')

/** Lines of the contact section, and lines near the end or in the opening that invite comments. */
function linesThatInvite({ outline, text, shadow, tail, opening, titleEnd }: HeadScene): Span[] {
  const sections = outline.root.children.filter((node) => node.role === 'contact').map((node) => node.span)
  const wordsAt = (at: Span): string => withWholeLabels(sliceOf(shadow, at))
  return text.paragraphs
    .map(({ span }) => span)
    .filter((at) => {
      if (at.start < titleEnd || !INVITES.test(wordsAt(at)))
        return sections.some((s) => s.start <= at.start && at.end <= s.end)
      if (OPENS.test(wordsAt(at)) || sections.some((s) => s.start <= at.start && at.end <= s.end)) return true
      return [...tail, ...opening].some(
        (line) => line.start >= at.start && line.end <= at.end && invitesComments(wordsAt(at)),
      )
    })
}

/** A line of labels and hardly anything else. */
const LABELS =
  /(?:电话|手机|传真)\s*:[^,。;]{4,40}(?:邮箱|信箱|地址|邮编|邮政编码)\s*:|(?:邮箱|信箱|地址|邮编|邮政编码)\s*:[^,。;]{4,60}(?:电话|手机|传真)\s*:/

const invitesComments = (words: string): boolean =>
  /(?:电话|手机|邮箱|信箱|地址|地点|联系方式|邮编|邮政编码|传真|E-?mail|来[信电]|热线)[^,。;\n]{0,16}[:：]?\s?[\w(\u4e00-\u9fff]/i.test(
    words,
  ) &&
  (/欢迎|监督|反映|意见|建议|联系|举报|来信|来电|咨询|写信|打电话|发邮件|有话[要想]?说/.test(words) ||
    words.length <= 60 ||
    LABELS.test(words))
