import { backTo, characterSet } from '../language/character-set.ts'
import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import { readNumeral } from '../language/numerals.ts'
import type { Span } from '../notice/span.ts'
import { BARE, CALLED, KINDS } from './called.ts'

/** Names, papers, days or classes beside the number of them: 对张某、李某2名同志; 分三类:第一类…. */
export interface CountedNames {
  readonly count: number
  readonly listed: number
  readonly span: Span
  readonly agrees: boolean
}

const N = '(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2})'
const PAPER = '(?:规章|管理|内控|工作|配套|相关)?(?:制度|办法|文件|规定|细则|规范|方案|规则|清单|流程)'
const TITLE = '《[^《》\\n]{2,60}》(?:\\([^()\\n]{1,24}\\))?'
const DAY = '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日'
const run = (one: string, mark: string): string => `${one}(?:${mark}${one}){1,11}`
const AMOUNT = '[^,、;。:\\d]{2,20}[\\d.]+[万亿]?元'
const TITLES = run(TITLE, '[、,和及与]?')
const DAYS = run(DAY, '[、,和及与]')

/** What says that all of them follow. */
const NAMELY =
  '(?:(?:分别|依次|具体)(?:就)?(?:是|为|叫作?|叫做|有)|各(?:是|为|叫)|也?就是|亦?即(?:为|是)?|包括|它们是|名为)'

/** What is listed by its marks: the number stands before or behind, and 等 leaves more to come. */
const MARKED: readonly { readonly list: RegExp; readonly one: RegExp }[] = [
  {
    list: new RegExp(
      `(?<![\\d.])${N}(?:项|个|部|份)(?:${PAPER}|[^,。;:《\\d]{0,4})(?:[,:]?${NAMELY}|:)(?<list>${TITLES})(?![、,和及与]?《|[、,]?(?:等|以及|还有|另))`,
      'g',
    ),
    one: /》/g,
  },
  {
    list: new RegExp(`(?<![、和及与》])(?<list>${TITLES})(?<etc>等)?(?:共计?)?${N}(?:项|个|部|份)${PAPER}`, 'g'),
    one: /》/g,
  },
  // 对以下5所学校的校舍进行加固:白霓中学教学楼128万元,…: one amount for each
  {
    list: new RegExp(
      `(?:以下|下列)${N}(?:个|所|家|项|名|处|户|村|条)[^,。;:\\d]{0,16}:(?<list>${run(AMOUNT, '[,、;]')})(?=[,、;。]|$)(?![,、;][^,、;。:\\d]{2,20}[\\d.]+[万亿]?元)`,
      'g',
    ),
    one: /元/g,
  },
  { list: new RegExp(`(?<![\\d.])${N}[次场]\\((?<list>${DAYS})\\)`, 'g'), one: /日/g },
  { list: new RegExp(`(?<![\\d至到—-])(?<list>${DAYS})(?:先后|共|分)?${N}[次场](?!性)`, 'g'), one: /日/g },
]

const marked = (shadow: string): CountedNames[] =>
  flatMap(MARKED, ({ list, one }) =>
    flatMap(allMatches(list, shadow), (match) => {
      const listed = allMatches(one, match.groups!.list!).length
      const more = match.groups!.etc !== undefined
      return countedIn(match, listed, (count) => (more ? listed <= count : listed === count))
    }),
  )

function countedIn(match: RegExpExecArray, listed: number, agrees: (count: number) => boolean): CountedNames[] {
  const count = Number(readNumeral(match.groups!.n!) ?? Number.NaN)
  const span = { start: match.index, end: match.index + match[0].length }
  // 甲、乙等5个: some of them
  if (!Number.isInteger(count) || count < 2 || (agrees(count) && listed !== count)) return []
  return [{ count, listed, span, agrees: agrees(count) }]
}

/** What is then told of all of them: the list has ended. */
const SUMMED = /^,(?:合计|共计|总计|累计|共|[均都每]|上述|以上|现?已|目前|其中|截至|到\d|至\d)/

const LONGEST = 16
const ENDS = '、,。;:()《》“”"'
const PIECE = `[^${ENDS}\\d\\s]{1,${LONGEST}}`
const BEHIND = new RegExp(
  `(?<list>${PIECE}(?:、${PIECE}){1,9}?)[“"]?${N}(?:个|名|家|项|位|张|条|处|座|栋|支|种|间|所|户|次|场|大)(?<noun>\\p{Script=Han}{1,4})`,
  'uy',
)
const BEFORE = new RegExp(
  `(?<n>\\d(?<![\\d第十]\\d)\\d?|[一二两三四五六七八九十](?<![\\d第十].)[一二两三四五六七八九十]?)(?:个|名|家|项|位|张|条|所|座|大|支|本|套|种|处|间)(?<noun>\\p{Script=Han}{0,10}?)(?:,?(?<namely>${NAMELY})[:,]?|[:(])(?<list>${PIECE}(?:、${PIECE}){1,9})(?=[,。;\\n)])`,
  'gu',
)

/** Names one by one, by what they are called or by their length; null where they need not be all that is counted. */
function namesIn(list: string, noun: string): { readonly listed: readonly number[]; readonly isSure: boolean } | null {
  const pieces = list.replace(AFTER_LIST, '').split('、')
  const parts = /^(.{2,}?)(?:以及|和|及|与)(.{2,})$/.exec(pieces.at(-1)!)
  const split = parts === null ? pieces : [...pieces.slice(0, -1), parts[1]!, parts[2]!]
  // 甲、乙、丙这三所敬老院: just these
  const isJustThese = /这$/.test(list) && !/系统|领域|行业|方面|等/.test(list)
  if (isJustThese && pieces.slice(1).every((name) => name.length <= SHORT))
    return { listed: [split.length], isSure: true }
  const called = CALLED.find((one) => one.noun.test(noun))
  if (called !== undefined && split.every((name) => called.name.test(name)))
    return { listed: [split.length], isSure: true }
  const [first, ...others] = split.map((name) => name.replace(AT, ''))
  if (PLACES.test(noun) && [first!, ...others].every((name) => PLACE.test(name)))
    return { listed: [split.length], isSure: true }
  const length = pieces[1]!.length
  const bare = split.slice(1).every((name) => name.length === length && !KINDS.test(name))
  if (!bare || length < 2 || !BARE.test(noun) || split[0]!.length < length || split[0]!.length > length + LEAD)
    return null
  return { listed: [pieces.length, split.length], isSure: false }
}
/** 在宝石、马埠、分水坳3个村: places by their names alone. */
const PLACES = /^(?:行政|自然)?(?:村|社区|镇|乡镇|乡|街道)/
const PLACE = /^(?!.*(?:.[和及与]|问题|方面|领域|其[余他它]|[类项等批个第镇乡村元]))\p{Script=Han}{2,3}$/u
const AT = /^(?:[一二三四五六七八九十]是)?(?:[在对到赴将由从]|涉及|选[取定择]|深入|覆盖|依托|组织|联合|抽[查取])/
/** So long is a name that stands for itself. */
const SHORT = 6
/** A verb or preposition before the first name. */
const LEAD = 4

const AFTER_LIST = /(?:等|共计?|这)+$/
const PIECE_ENDS = characterSet(`${ENDS}0123456789 \t\n\r\f\v\u00a0\u3000`)

/** Lists with their number behind: they begin in front of a 、, as far back as a name may reach, and are tried nowhere else. */
function numbersBehind(shadow: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let free = 0
  for (let mark = shadow.indexOf('、'); mark >= 0; mark = shadow.indexOf('、', Math.max(mark + 1, free))) {
    BEHIND.lastIndex = backTo(shadow, PIECE_ENDS, mark, Math.max(free, mark - LONGEST))
    const match = BEHIND.exec(shadow)
    if (match === null) continue
    found.push(match)
    free = BEHIND.lastIndex
  }
  return found
}

const named = (shadow: string): CountedNames[] => [
  ...flatMap(numbersBehind(shadow), (match) => counted(match)),
  ...flatMap(allMatches(BEFORE, shadow), (match) => {
    const { namely, noun = '' } = match.groups!
    const end = match.index + match[0].length
    const after = shadow.slice(end, end + LONGEST + LEAD)
    // 包括 may name some of them, unless the number is said to be all
    if (namely === '包括' && !/共[^,。;\d]{0,6}$/.test(shadow.slice(Math.max(0, match.index - 8), match.index)))
      return []
    return counted(match).filter(({ agrees }) => agrees || !goesOn(after, noun))
  }),
]

/** 即清查组、清收组,招租组由县国资中心设: more of them behind the comma; where no word says what they are, a sum has to end the list. */
function goesOn(after: string, noun: string): boolean {
  if (!after.startsWith(',')) return false
  const kind = CALLED.find((one) => one.noun.test(noun))
  if (kind === undefined) return !SUMMED.test(after)
  const clause = /^,([^,。;\n]*)/.exec(after)![1]!
  if (/^(?:以及|还|另|和|及|与|再|加上|其余|余下|后)|另/.test(clause)) return true
  const heads = [...clause].slice(0, LONGEST).map((_, at) => clause.slice(0, at + 1))
  // 专班组长都由…担任 is told of all of them
  return (
    !/^[各每该这上]/.test(clause) &&
    !clause.startsWith(noun.slice(-2)) &&
    heads.some((head) => (kind.name.exec(head)?.index ?? 0) > 0)
  )
}

/** 5家门店(含城关店、东门店): some of them. */
const SOME = /^(?:不?含|包[含括]|其中|如|例如|主要|重点|特别|像|除)/

/** 收回房屋6处,分别是:…: each by its name. */
const isEachNamed = ({ groups }: RegExpExecArray): boolean =>
  groups?.noun === '' &&
  /(?:分别|依次|具体)(?:就)?[是为有]/.test(groups.namely ?? '') &&
  !COUNTS.test(groups.list ?? '')
/** 分别为城区六个、乡镇九个: how many of each, and no names. */
const COUNTS = /等|[一二三四五六七八九十百两几半](?:个|家|户|人|名|项|处|件|次|起|宗|所|条|期|亩|万|千)/
const eachIn = (list: string) => ({ listed: [list.split(/、|以及|和|及|与/).length], isSure: true })

function counted(match: RegExpExecArray): CountedNames[] {
  const { list = '', noun = '' } = match.groups!
  const names = SOME.test(list) ? null : isEachNamed(match) ? eachIn(list) : namesIn(list, noun)
  if (names === null) return []
  const times = /[次场]$/.test(match[0].slice(0, -noun.length))
  const open = /等(?:共计?)?$/.test(list) || times || !names.isSure
  const listed = names.listed[0]!
  const found = countedIn(match, listed, (count) => names.listed.includes(count) || (open && listed < count))
  return found.filter(({ agrees }) => names.isSure || !agrees)
}

/** 分为三类:第一类…第二类…; what is told batch by batch may be told as far as it goes. */
const CLASSES = /分(?:为|成|作)?(?<n>[两二三四五六七八九]|\d)个?(?<unit>[类种档步批])[^。;\n]{0,10}?[,:。]/g
const ORDINALS = '一二三四五六七八九'
const REACH = 600

const classed = (shadow: string): CountedNames[] =>
  flatMap(allMatches(CLASSES, shadow), (match) => {
    const { unit = '' } = match.groups!
    const end = match.index + match[0].length
    const rest = /^[^\n]*/.exec(shadow.slice(end, end + REACH))![0]
    let listed = 0
    let at = 0
    for (const ordinal of ORDINALS) {
      const next = rest.indexOf(`第${ordinal}${unit}`, at)
      if (next < 0 || (listed === 0 && next > 2)) break
      listed++
      at = next
    }
    if (listed < 2) return []
    return countedIn(match, listed, (count) => listed === count || (listed < count && /[步批]/.test(unit)))
  })

export const countedNames = (shadow: string): CountedNames[] => [
  ...marked(shadow),
  ...named(shadow),
  ...classed(shadow),
]
