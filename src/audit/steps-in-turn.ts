import { flatMap } from '../language/flat-map.ts'
import { compiledFrom, oneOf } from '../language/lexicon.ts'
import { allMatches } from '../language/matcher.ts'
import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import { contains, type Span } from '../notice/span.ts'
import type { ToldDays } from '../notice/told-lexicons.ts'
import type { Scene } from './check.ts'
import { dayOfNotice } from './reference-day.ts'

/** Two dated steps of one thing, the later step dated before the earlier: 2024年9月20日开工,2024年8月12日通过竣工验收. */
export interface BackwardSteps {
  readonly span: Span
  /** The day of the step that comes first, and that of the one that follows it. */
  readonly from: string
  readonly to: string
}

type Date = FactOf<'date'>

/** What a date is of: the words before it in its clause, and those after it up to the next mark. */
interface Told {
  readonly date: Date
  readonly subject: string
  readonly words: string
  readonly end: number
}

/** The steps of each chain as `data/told-days.json` words them. */
const chainsOf = compiledFrom(({ chains }: ToldDays) => {
  // what stands in the gap of 签订…合同 is the name of the thing
  const any = flatMap(chains.flat(2), (words) => words.split(GAP)).join('|')
  return {
    chains: chains.map((steps) => steps.map((words) => new RegExp(oneOf(words)))),
    generic: new RegExp(`${any}|${GENERIC}`, 'g'),
  }
})

const GAP = /\[\^,。;\]\{\d+,\d+\}/
/** What names no thing: how it is done, and marks between. */
const GENERIC =
  '(?:该|此|上述|本)[\\u4e00-\\u9fff]{0,4}|其|经|由|对|向|按|于|在|将|与|并|后|又|随后|现|已|从|到|进行|组织|正式|最终|依法|按照|依据|同意|通过|完成|开展|确定|给予|党组会?议?|党委会?议?|会议|建设|实施|单位|(?:督查|巡察|检查)组|反馈|问题|清单|名单|取得|许可证?|任[前职]|才|而|党内|党纪|政务|严重|公开|采购|使用|运行|合格|作出|发布|上报|办理|出具|工作|手续|材料|资料|全部|项目|工程|日期|时间|为|发出|送达|公布|签订|签署|启动|开始|结束|举行|\\d+(?:\\.\\d+)?[\\u4e00-\\u9fff]{0,2}元|\\s'
/** Who acts stands before the day or straight behind it. */
const ACTOR =
  /(?:^|\|)(?:我(?:公司|中心|[社局院校委镇办站所])|[\u4e00-\u9fff]{0,6}(?:局|委|委员会|办|办公室|党组|党委|政府|法院)|医院|学校|公司|集团|中心|街道|镇|乡)(?=\||$)/g

/** 经设备科、使用科室和纪检室三方: who takes part. */
const PARTIES = /[经由][^,。;|]{2,24}(?:[两三四五多]方|共同|联合)/g
/** Where a notice is put up. */
const PLACE =
  /[省市县区]?(?:级)?(?:公共资源交易|政府采购|招标投标|招投标)(?:公共服务)?(?:网|平台|中心)?|(?:门户)?网站|官网|公示栏|平台|挂出|挂网|上网|贴出|张贴|当[年月]|同[年月]/g
/** Another thing of its kind, or another round of the same. */
const OTHER =
  /另|其他|其它|其余|新(?![建任])|旧|老(?!师)|试行|修[订改]|倒签|[补续][签办录充]|重新|再次|二次|复[议审核]|核查|查[出明]|发现|针对|存在|第[^,。;]{1,3}[批期次轮]|[一二三四五六七八九十\dA-F](?:期|号|标段?|包)|[一二三四]季度|首批|部分|分别|先后|陆续|上[年一]|下[年一]|同[类期]|此前|原|未|不(?!动产|锈)|拟(?!提拔|任|用|录)|将(?!其)|计划(?!生育)|预计|如果?|若|方可|整改前/
/** 办结2件, 受理3件: some of many. */
const COUNTED = /^\d{1,4}(?:余)?[个件起户家份条名项人批宗]/
/** Behind the end of a sentence only what is named by itself, before its day, goes on about the same thing: 招标公告于5月28日挂出. */
const FARTHER = 90
/** A sentence of what was found. */
const FOUND = /问题|存在|针对|发现|核查|抽查|倒查|查[出明处]|反映|指出|倒签|违规|整改前/
/** So far a date may stand from the words that tell what it is of. */
const REACH = 40

/** The dated steps of one chain that stand beside each other in one sentence, out of their turn. */
export function backwardSteps(scene: Scene): BackwardSteps[] {
  const { shadow } = scene.text
  const headings = scene.problems.map(({ heading }) => heading)
  const dates = factsOf(scene.facts, 'date')
    .filter((date) => isPlain(date) && !headings.some((heading) => contains(heading, date.span)))
    .sort((a, b) => a.span.start - b.span.start)
  return flatMap(dates, (two, at) => {
    const one = dates[at - 1]
    if (one === undefined || two.span.start - one.span.end > FARTHER) return []
    const between = shadow.slice(one.span.end, two.span.start)
    if (/\n|[。;].*[。;]/.test(between) || !hasYear(shadow, dates[at - 2], one)) return []
    if (!areOfOneYear(scene, one, two)) return []
    const [first, second] = [toldOf(shadow, one, BATCH), toldOf(shadow, two)]
    const isApart = between.length > REACH || /[。;]/.test(between)
    const lead = /[^。;\n]*$/.exec(shadow.slice(Math.max(0, one.span.start - REACH), one.span.start))![0]
    if (
      first === null ||
      second === null ||
      FOUND.test(lead.replace(/针对[^,]*问题,/, '')) ||
      first.end > two.span.start ||
      (isApart && !isNamedByItself(scene, second))
    )
      return []
    if (!isInverted(scene, first, second) || !isSameThing(scene, lead + first.words, second)) return []
    const [early, late] = one.value.end < two.value.start ? [one, two] : [two, one]
    return [{ span: { start: one.span.start, end: second.end }, from: late.value.start, to: early.value.end }]
  })
}

const isPlain = ({ value }: Date): boolean =>
  (value.form === 'point' || value.form === 'range') &&
  (value.precision === 'day' || value.precision === 'month') &&
  value.role !== 'deadline'

/** Its year is stated, of itself or in the date before it in its sentence: 2024年8月2日收到线索,9月10日立案. */
const hasYear = (shadow: string, before: Date | undefined, one: Date): boolean =>
  one.value.year_basis === 'stated' ||
  (before?.value.year_basis === 'stated' &&
    before.value.start.slice(0, 4) === one.value.start.slice(0, 4) &&
    !/[。;\n]/.test(shadow.slice(before.span.end, one.span.start)))

/** A year that was carried over may be the next one, where the notice is late enough for it. */
function areOfOneYear(scene: Scene, one: Date, two: Date): boolean {
  if (two.value.year_basis === 'stated' || two.value.start > one.value.end) return true
  const day = dayOfNotice(scene)?.value.end
  return day !== undefined && `${Number(two.value.start.slice(0, 4)) + 1}${two.value.start.slice(4)}` > day
}

/** 首批10处3月12日开工,2月28日验收: both days are of the batch that the first clause names. */
const BATCH = /^(?:首|第[一二三四五])批(?:\d+[个处项户家栋条座])?/

/** The clause around a date; null where it is part of a name: 2024年2月验收的一期工程. */
function toldOf(shadow: string, date: Date, batch = /^$/): Told | null {
  const before = /[^,、。;:\n]*$/.exec(shadow.slice(Math.max(0, date.span.start - REACH), date.span.start))![0]
  const words = /^(?:经[^,。;(\n\d]*|[^,、。;(\n\d]*)/.exec(shadow.slice(date.span.end, date.span.end + REACH))![0]
  const subject = before.replace(/^(?:[一二三四五六七八九十]{1,2}是|\d{1,2}\.)|^.*\((?=.)/, '').replace(batch, '')
  const end = date.span.end + words.length
  if (OTHER.test(subject + words) || COUNTED.test(shadow.slice(end, end + 6))) return null
  // 对其立案审查(2024年5月20日), 开工日期为2024年5月10日
  return /^\)?$/.test(words) ? { date, subject: '', words: subject, end } : { date, subject, words, end }
}

/** Whether the one dated earlier tells of a later step than the other in any chain, by all the steps each of them names. */
function isInverted({ knowledge }: Scene, first: Told, second: Told): boolean {
  const { chains } = chainsOf(knowledge.toldDays)
  const [early, late] = first.date.value.end < second.date.value.start ? [first, second] : [second, first]
  if (early.date.value.end >= late.date.value.start) return false
  return chains.some((steps) => {
    const done = placesIn(steps, early)
    if (done.length === 0) return false
    const begun = placesIn(steps, late)
    return begun.length > 0 && Math.min(...done) > Math.max(...begun)
  })
}

/** 招标公告于当年5月28日…挂出: the step is the subject, without another name, and nothing else is told but where. */
const isNamedByItself = (scene: Scene, told: Told): boolean =>
  chainsOf(scene.knowledge.toldDays).chains.some((steps) =>
    steps.some((step) => step.test(told.subject === '' ? told.words : joined(told))),
  ) && namesIn(scene, told).length === 0

/** Which steps of a chain a clause tells of, by its verb or else by what it speaks of: 中标通知书于…发出. */
function placesIn(steps: readonly RegExp[], { subject, words }: Told): number[] {
  const within = (clause: string) => flatMap(steps, (step, at) => (told(step, clause) ? [at] : []))
  const said = [within(words), within(subject), within(joined({ subject, words }))]
  return said.find((places) => places.length > 0) ?? []
}

/** 施工合同于…签订: the words on both sides of the day. */
const joined = ({ subject, words }: Pick<Told, 'subject' | 'words'>): string => subject.replace(/[于在]$/, '') + words

/** The step is what the clause says, and no part of the name of a thing. */
const told = (step: RegExp, words: string): boolean => {
  const found = step.exec(words)
  return found !== null && !words.slice(found.index + found[0].length).includes('的')
}

/** All that the second clause names stands in the first, or it names nothing. */
const isSameThing = (scene: Scene, before: string, told: Told): boolean =>
  namesIn(scene, told).every((name) =>
    [...name].slice(1).every((letter, at) => before.includes(name.charAt(at) + letter)),
  )

/** What a clause names beside the steps, who acts and where. */
function namesIn({ knowledge }: Scene, { subject, words }: Told): string[] {
  const rest = `${subject}|${words}`.replace(PARTIES, '|').replace(chainsOf(knowledge.toldDays).generic, '|')
  const own = rest.replace(PLACE, '|').replace(ACTOR, '|')
  return allMatches(/[\u4e00-\u9fffA-Z]{2,}/g, own).map(([name]) => name)
}
