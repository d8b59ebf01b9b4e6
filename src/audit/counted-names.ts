import { backTo, characterSet } from '../language/character-set.ts'
import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import { readNumeral } from '../language/numerals.ts'
import type { Span } from '../notice/span.ts'

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
const TITLES = run(TITLE, '[、,和及与]?')
const DAYS = run(DAY, '[、,和及与]')

/** What is listed by its marks: the number stands before or behind, and 等 leaves more to come. */
const MARKED: readonly { readonly list: RegExp; readonly one: RegExp }[] = [
  {
    list: new RegExp(
      `(?<![\\d.])${N}(?:项|个|部|份)(?:${PAPER}|[^,。;:《\\d]{0,4})(?:,|:)?(?:分别(?:为|是)|即|依次为|:)(?<list>${TITLES})(?![、,和及与]?《|[、,]?(?:等|以及|还有|另))`,
      'g',
    ),
    one: /》/g,
  },
  {
    list: new RegExp(`(?<![、和及与》])(?<list>${TITLES})(?<etc>等)?(?:共计?)?${N}(?:项|个|部|份)${PAPER}`, 'g'),
    one: /》/g,
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

/** What things of a kind are called, by the noun that counts them. */
const CALLED: readonly { readonly noun: RegExp; readonly name: RegExp }[] = [
  { noun: /^(?:部门|单位)/, name: /(?:局|委|办|院|中心|处|科|室|公司|银行|所|站|队|会|社|部|署)$/ },
  { noun: /^(?:行政)?村/, name: /村$/ },
  { noun: /^社区/, name: /社区$/ },
  { noun: /^(?:乡镇|镇|乡|街道|镇街)/, name: /(?:[镇乡]|街道)$/ },
  { noun: /^(?:企业|公司)/, name: /(?:公司|集团|厂|企业|银行)$/ },
  { noun: /^(?:同志|干部|党员|职工|责任人|工作人员|人员|人|村干部)/, name: /[\u4e00-\u9fff](?:某某?|[×*xX]{1,2})$/ },
  { noun: /^(?:制度|办法)/, name: /(?:制度|办法|规定|细则)$/ },
  { noun: /^机制/, name: /机制$/ },
  { noun: /(?:线路?|路线)$/, name: /线$/ },
  { noun: /^会议?/, name: /会议?$/ },
  { noun: /^(?:清单|台账)/, name: /(?:清单|台账)$/ },
  { noun: /^(?:工作|专项)?(?:小?组|专班)/, name: /(?:组|专班)$/ },
]
/** Things that names of one length stand for where no word says what they are. */
const BARE =
  /^(?:村|社区|镇|乡镇|机制|制度|工作组|专班|小组|专项组|清单|台账|环节|方面|领域|阶段|步骤|平台|阵地|板块|课题|专题)/
/** Of another kind than the noun: 柳林镇、三河镇6个村. */
const KINDS = /(?:[镇乡村局委办院校区县市组会部处科室站所队某级]|公司|街道|中心|学校|系统|等)$/

/** What is then told of all of them: the list has ended. */
const SUMMED = '(?:合计|共计|总计|累计|共|[均都每]|上述|以上|现?已|目前|其中|截至|到\\d|至\\d)'

const LONGEST = 16
const ENDS = '、,。;:()《》“”"'
const PIECE = `[^${ENDS}\\d\\s]{1,${LONGEST}}`
const BEHIND = new RegExp(
  `(?<list>${PIECE}(?:、${PIECE}){1,9}?)[“"]?${N}(?:个|名|家|项|位|张|所|户|次|场|大)(?<noun>\\p{Script=Han}{1,4})`,
  'uy',
)
const BEFORE = new RegExp(
  `(?<n>\\d(?<![\\d第十]\\d)\\d?|[一二两三四五六七八九十](?<![\\d第十].)[一二两三四五六七八九十]?)(?:个|名|家|项|位|张|条|所|座|大)(?<noun>\\p{Script=Han}{1,10}?)(?:,?(?:分别(?:为|是)|即)|:)(?<list>${PIECE}(?:、${PIECE}){1,9})(?=[。;\\n]|,${SUMMED})`,
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
  const length = pieces[1]!.length
  const bare = split.slice(1).every((name) => name.length === length && !KINDS.test(name))
  if (!bare || length < 2 || !BARE.test(noun) || split[0]!.length < length || split[0]!.length > length + LEAD)
    return null
  return { listed: [pieces.length, split.length], isSure: false }
}
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

const named = (shadow: string): CountedNames[] =>
  flatMap([...numbersBehind(shadow), ...allMatches(BEFORE, shadow)], (match) => {
    const { list = '', noun = '' } = match.groups!
    const names = namesIn(list, noun)
    if (names === null) return []
    const times = /[次场]$/.test(match[0].slice(0, -noun.length))
    const open = /等(?:共计?)?$/.test(list) || times || !names.isSure
    const listed = names.listed[0]!
    const counted = countedIn(match, listed, (count) => names.listed.includes(count) || (open && listed < count))
    return counted.filter(({ agrees }) => names.isSure || !agrees)
  })

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
