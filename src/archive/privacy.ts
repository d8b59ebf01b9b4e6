import type { NoticeRecord } from '../notice/record/record.ts'

/**
 * What views mask (ARCHIVE, Corrections, changes, privacy): telephone numbers, personal mail, ID numbers, and people outside
 * leading posts. One ■ for each code point, so that spans hold.
 */
const MASK = '■'

/** Posts of those who lead: whoever holds one is named as the notice names them. */
const POST =
  '(?:书记|常委|党组成员|(?:党委|党工委|支委|委员会)委员|[局厅部司署关省州盟市县区旗镇乡院校行台]长|主任|主席|董事长|总经理|总裁|会长|秘书长|检察长|[总支]队长|组长|巡视员|调研员|总工程师|总会计师)'

/** What introduces those who lead: a post, or a label of a list of them. */
const LEADS = new RegExp(`${POST}[\\s::]*(?:由)?$`)
const LABELLED =
  /(?:责任领导|分管领导|主要领导|牵头领导|包抓领导|联系领导|主要负责人)[\s::]+(?:[\u4e00-\u9fff]{2,4}[\s、,,]+){0,12}$/
const FOLLOWED = new RegExp(`^(?:[((][^))]{0,12})?(?:同志)?副?${POST}`)
/** Names that the notice itself leaves out: 张某, 李××. */
const MASKED_ALREADY = /[某×*XxX]/

const BEFORE = 60
const AFTER = 20

/** Telephone numbers, ID numbers, mail of free providers. A run of digits is looked at whole. */
const NUMBERS =
  /(?<!\d)(?:[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|1[3-9]\d{9}|1[3-9]\d[ -]\d{4}[ -]\d{4}|[((]?0\d{2,3}[))—\- ]?\d{7,8}|(?:400|800)-\d{3}-?\d{4})(?!\d)/g
const MAIL =
  /[\w.+-]{1,64}@(?:qq|foxmail|163|126|yeah|139|189|sina|sohu|aliyun|gmail|hotmail|outlook|yahoo|vip\.\w{1,10})\.(?:com|net|cn)(?:\.cn)?/gi

const hidden = (text: string): string => MASK.repeat([...text].length)

/** A text with numbers and mail of persons masked. */
export const maskedNumbers = (text: string): string => text.replace(NUMBERS, hidden).replace(MAIL, hidden)

/** What is masked in every text about a notice: names of people outside leading posts, and its telephone numbers. */
export function privateWords(record: NoticeRecord): string[] {
  const phones = record.contacts.filter(({ type }) => type === 'phone').map(({ value }) => value)
  return [...privateNames(record), ...phones].sort((a, b) => b.length - a.length)
}

/** A text with these words, and whatever looks like a number or mail of a person, masked. */
export const maskedText = (text: string, words: readonly string[]): string =>
  maskedNumbers(words.reduce((kept, word) => kept.replaceAll(word, hidden(word)), text))

/** Names of people whom the notice nowhere shows in a leading post. */
export function privateNames(record: NoticeRecord): string[] {
  const people = record.facts.filter(({ kind }) => kind === 'person')
  if (people.length === 0) return []
  const { content } = record.text
  const points = content === null ? [] : content.length === record.text.length ? content : [...content]
  const cut = (start: number, end: number): string =>
    typeof points === 'string' ? points.slice(Math.max(start, 0), end) : points.slice(Math.max(start, 0), end).join('')
  const names = new Set<string>()
  const leading = new Set<string>()
  for (const { value, span } of people) {
    const name = 'name' in value ? value.name : ''
    if (name.length < 2 || MASKED_ALREADY.test(name)) continue
    names.add(name)
    const before = cut(span.start - BEFORE, span.start)
    if (LEADS.test(before) || LABELLED.test(before) || FOLLOWED.test(cut(span.end, span.end + AFTER))) leading.add(name)
  }
  return [...names].filter((name) => !leading.has(name))
}
