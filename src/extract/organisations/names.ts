import { allMatches, type Matcher, matcher } from '../../language/matcher.ts'
import type { Scene } from '../../notice/rule.ts'
import type { Span } from '../../notice/span.ts'
import { cutsAround } from '../persons/names.ts'
import { placesWithin, shortPlaceEnd } from './places.ts'

const REACH = 34
/** A name does not go on over these. */
const BREAK = matcher(
  new RegExp(
    [
      '[的了是在与将把被由向从到并或各该其这那每按请让使给至因则您我你他她它本已也还就而且但只仅需轮届赴获们]',
      '(?<=[一二三四五六七八九十几两多])[家个批次]',
      '对(?![外台])|及(?!时)|等(?![专职院法教])|未(?!成年|来)|无(?![线障烟锡])|不(?!动产)|会(?=[同商])|后(?!勤)|为(?!民)',
      '以及|先后|可以|等于|开展|进行|召开|加强|推进(?![中办局委])|落实|完成|建立|健全|印发|制定|修订|邀请|联合(?![会社])|协同|组织(?![部人])|协调(?![中办局委])|配合|督促|要求',
      '通知|移交|移送|上报|报送|报告|提交|提请|争取|聘请|委托|责成|责令|指导(?!中心|站)|检查(?![站大院局中])|走访|深入|接受|经过|通过|根据|按照|针对|关于|围绕|包括|其中',
      '区域|有关|相关|全部|所有|部分|部门|单位|系统|机构(?!编制)|领导(?!小组)|干部(?![学监休])|问题|整改|情况|工作(?![委部站局办处室中领服])|基层|辖区|下属|所属|直属(?!机关|[一二三四五六七八九十]?分局|单位)',
      '定点|民营|公立|一级|二级|三级|非法|违规|存在|名单|出台|支持|同意|批准|批复|牵头|负责|主持|承担|作为|担任|派出|选派|抽调|安排|出具|发布|公布|反馈|开发(?!区|银行|投资)|委派|帮扶|结对|前往|参加',
      '配备|设立|成立|新建|改建|扩建|共建|创建|打造|增设|撤销|划转|下达|拨付|补助|奖励|支付|调研|考察|学习|巡[察视](?=[省市县区州旗])|审计(?=[省市县区州旗])|核查|查处|约谈|通报|处罚|问责|立案|纳入|列入',
      '提供|提升|优化(?!营商)|聚焦|突出|坚持|加快|参照|借鉴|征求|听取|汇报|审议|审定|实施|实行|争创|授予|评为|遴选|确定|收取|退还|追缴|上缴|清退|签订|共同|分别|统一(?!战线)|全面|主动|及时|积极|切实|认真|分管',
      '代表(?![大处团])|组长|以来|以后|期间|村民(?!委员会)|群众|患者|人员|企业(?!家|联合会|协会|服务)|条件',
    ].join('|'),
    'g',
  ),
)
/** 住房和城乡建设, 发展和改革: the words of one agency around 和. */
const JOINED =
  /不动产|行政审批|未成年人|社会|委员会|住房[和与]城乡|发展[和与]改革|工业[和与]信息|工业[和与]商务|经济[和与]信息|文化[和与]|卫生[和与]计划|人力资源[和与]社会|自然资源[和与]规划|规划[和与]自然|农业[和与]|农牧[和与]|林业[和与]草原|水利[和与]|教育[和与](?:体育|科技)|科学技术[和与]|科技[和与]|民族[和与]宗教|招商[和与]|城市管理[和与]|政务服务[和与]|住建[和与]|商务[和与]|国防[和与]|信息化[和与]|体育[和与]|交通[和与]|残疾人|人口[和与]|预防[和与]|疾病预防控制|国有资产监督|大数据[和与]|行政审批[和与]|园林[和与]|粮食[和与]|档案[和与]|少数民族|国际[和与]|能源[和与]|市场监督|经济[和与]|监督[和与]|保护[和与]|林业[和与]|外事[和与]|史志[和与]/g
const AND = /和/g
const NATIONAL = /中共中央|中央|国家|全国|国务院|最高人民|中国|中华|公安部|教育部/g
const COMMUNIST = /中国共产党|中共(?!中央)/g
/** A level word that stands for the place of the notice: 县教育局. What comes next shows where it is another word. */
const DEICTIC = matcher(
  /(?<![\u3400-\u9fff])(?:自治区|[省市县区州旗盟镇乡])(?!(?:直(?!$|机关)|[级属域场区县镇街村辖内里下长面]|民(?![政族宗])|乡(?!村振兴)|城(?!市(?!政)|[管乡建投区])|外(?!事|办)|人(?![力社民才大防事])|大(?!数据)))|(?<=[\u3400-\u9fff])(?:自治区|[省市县区州旗盟])(?!(?:直(?!$|机关)|[级属域场区县镇街村辖内里下长面]|民(?![政族宗])|乡(?!村振兴)|城(?!市(?!政)|[管乡建投区])|外(?!事|办)|大(?!数据)))/g,
)
const NOT_LEVEL =
  /[治全各跨城超上园社景小辖地新库灾牧林山矿厂老片街牧农校院病营专郊外本防禁成军战某多两三四五六七八九十每个集门省反牧]/
/** 嘉川镇, 东河街道: a township named in full. */
const TOWNSHIP = /^[\u3400-\u9fff]{1,4}?(?:镇|乡|街道|社区|村|苏木|经济开发区|开发区|高新区|管理区)/
const GENERIC_TOWN =
  /乡镇|镇村|(?:中心|偏远|城市|农村|城镇|试点|示范|重点|贫困|美丽|智慧|两)(?:镇|乡|街道|社区|村)|^(?:经济|工业)|^[县区市]/
const GENERIC =
  /^(?:[省市县区乡镇州旗]{1,2}(?:医院|学校|公司|小学|中学|办公室|委员会|大队|中心|集团|协会|合作社|服务站|学会|商会|工会|中队|支队|幼儿园|大学|学院|基金会|联合会|卫生院|敬老院|派出所|司法所|财政所)|.{0,2}(?:重点|国有|龙头|民办|私立|农村|村级|乡镇|镇村|社会|公办)(?:医院|学校|公司|小学|中学|企业|卫生院|幼儿园|集团|合作社))$/

const ANOTHER = /(?:医院|卫生院|大学|学院|中学|小学|幼儿园|公司|局|委)$/
const MANY = /^(?:中小|乡镇|其他|其它|全|大中|重点|国有|村|镇|乡|县|市|区|省)|级$/
/** 巫山县学校, 县委政府, 镇党委: many, two at once, or the reader's own. */
const PLURAL =
  /^(?:中小学校?|学校|中小学|小学|中学|公司|集团|合作社|卫生院|幼儿园|[镇乡村](?:党委|党工委|党支部|党总支|纪委))$|委政府$/

/**
 * The organisation whose name ends at `end`, its last word beginning at `ending`: it begins with a place, a level word or
 * another word that names begin with, and runs on without a word that is in no name. Null where no such beginning is near.
 */
export function organisationUpTo(scene: Scene, ending: number, end: number): Span | null {
  const { shadow, knowledge } = scene
  let low = ending
  while (low > 0 && ending - low < REACH && isHan(shadow.charCodeAt(low - 1))) low--
  if (low > 0 && isDigit(shadow.charCodeAt(low - 1)))
    low = '年月日号'.includes(shadow[low]!) ? low + 1 : beforeOrdinal(shadow, low)
  const words = shadow.slice(low, ending)
  if (words === '') return null
  const places = placesWithin(shadow, { start: low, end: ending }, knowledge.regions)
  const sure = places.map((place) => ({ start: place.start - low, end: place.end - low }))
  const bounds = breaksOf(words, sure)
  const first = bounds.length === 0 ? 0 : Math.max(...bounds)
  const start = beginning(words, first, sure, low, scene)
  if (start === null) return besideAnother(scene, low, ending, end)
  const span = { start: low + start, end }
  const name = shadow.slice(span.start, span.end)
  const both = name.includes('政府') ? /^.{0,16}委(?=[省市县区州旗盟](?:人民)?政府)/.exec(name) : null
  if (both !== null) return { start: span.start + both[0].length, end }
  const within = sure.filter((place) => place.start >= start).at(-1)
  const own = within === undefined ? name : name.slice(within.end - start)
  return name.length < 3 || GENERIC.test(name) || PLURAL.test(own) ? null : span
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** 县委第3巡察组: over the number, back to where the words before it begin. */
function beforeOrdinal(shadow: string, at: number): number {
  let low = at
  while (low > 0 && at - low < 3 && isDigit(shadow.charCodeAt(low - 1))) low--
  if (shadow[low - 1] !== '第') return at
  while (low > 0 && at - low < 8 && isHan(shadow.charCodeAt(low - 1))) low--
  return low
}

/** A name without any such beginning in a list of organisations: 省人民医院、天坛医院. */
function besideAnother({ shadow }: Scene, low: number, ending: number, end: number): Span | null {
  const words = shadow.slice(low, ending)
  if (shadow[low - 1] !== '、' || words.length < 2 || words.length > 12 || MANY.test(words)) return null
  if (!ANOTHER.test(shadow.slice(Math.max(0, low - 5), low - 1)) || spansOf(words, BREAK).length > 0) return null
  return { start: low, end }
}

/** Ends of the words that a name does not go over, outside places and the joined words of one agency. */
function breaksOf(words: string, places: readonly Span[]): number[] {
  const breaks = words.includes('和') ? [...spansOf(words, BREAK), ...spansOf(words, AND)] : spansOf(words, BREAK)
  if (breaks.length === 0) return []
  const kept = [...places, ...spansOf(words, JOINED), ...spansOf(words, NATIONAL)]
  return breaks.filter((at) => !kept.some(({ start, end }) => start <= at.start && at.end <= end)).map(({ end }) => end)
}

/** Where a pattern matches. */
function spansOf(words: string, pattern: RegExp | Matcher): Span[] {
  const matches = pattern instanceof RegExp ? allMatches(pattern, words) : pattern(words)
  return matches.map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function beginning(words: string, first: number, places: readonly Span[], low: number, scene: Scene): number | null {
  const starts: number[] = places.map(({ start }) => start)
  if (words.includes('中')) for (const { index } of allMatches(COMMUNIST, words)) starts.push(index)
  for (const { index } of allMatches(NATIONAL, words)) starts.push(index)
  const named = starts.filter((start) => start >= first)
  if (named.length > 0) return Math.min(...named)
  const short = shortPlaceEnd(scene.shadow, low + first, scene.knowledge.regions)
  if (short > low + first && short - low <= words.length) return first
  const level = spansOf(words, DEICTIC).find(({ start }) => start >= first && isLevel(words, start))
  if (level !== undefined) return level.start
  const town = TOWNSHIP.exec(words.slice(first))
  if (town === null || town[0].length < 3 || GENERIC_TOWN.test(town[0]) || words[first + town[0].length] === '镇')
    return null
  const at = { start: low + first, end: low + first + town[0].length }
  return cutsAround(scene, at) ? first : null
}

const isLevel = (words: string, at: number): boolean => at === 0 || !NOT_LEVEL.test(words[at - 1]!)

/** A find for a name, spaces typed inside it left out. */
export const organisationAt = (span: Span, { text }: Scene) => ({
  span,
  value: { name: text.content.slice(span.start, span.end).replace(/\s+/g, '') },
})
