import { compiledFrom } from '../language/lexicon.ts'
import { allMatches } from '../language/matcher.ts'
import type { UnfinishedWords } from '../notice/told-lexicons.ts'

/** Words in which a step says itself that it waits for something, has no result yet, or is under way. */
export interface Unfinished {
  readonly form: 'waiting' | 'under_way'
  readonly start: number
  readonly end: number
}

/** A rule about what is not there, or what was then done about it: 款项未到位,不得开工. */
const AFTER_ALL =
  /^[^,。;]{0,30}[,;](?:[^。]{0,6}(?:不得|一律|不予|不再|严禁|暂缓|视为|责令|督促)|[^。]{0,40}(?:已|均|随即|当即|现|目前[^,。]{0,6}完成))/
/** 仍有5台设备未贴标,现已全部补贴: what was open, and all of it done in the same breath. */
const SINCE_DONE =
  /^[^,。;]{0,30}[,;](?:(?:对此|经整改|通过整改|截至|到|至)(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?)?,?(?:目前|现|\d{1,4}[个项件名处户家笔])?,?(?:现已|已经?|均已?|都已)(?:全部|全面|悉数|逐一|逐[项台个户件]|如数|足额)(?!(?:制定|列入|纳入|启动|上报|报送|明确|安排|分解|部署))/
/** 还剩6件未结,剩余事项全部列入包案,12月25日均已办结: those very ones; 其余36件 are others. */
const REST_DONE =
  /^[^,。;]{0,30}[,;](?:剩余|余下|剩下|这些|上述)(?:的)?(?!\d)[^。;\d]{0,24}(?:[,;]?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?(?:前|底前)?,?(?:现|目前)?(?:均|都|全部)已?[^,。;]{0,6}(?:办结|完成|化解|到位|销号|解决|结清|补[办齐缴])(?![^,。;]{0,4}[前后])/
/** 针对尚未办理手续的3个项目,已督促补办: the words say which things, and what was done with them follows. */
function isNamed(words: string, { index = 0, 0: found }: RegExpMatchArray, way: Way): boolean {
  const rest = words.slice(index)
  const comma = rest.search(/[,。;]/)
  const clause = comma < 0 ? rest : rest.slice(0, comma)
  // 设计方案还在修改 ends its clause: it is what is said, and names nothing
  const isSaid = clause.length <= SHORT && !clause.includes('的') && !/已|均|全部/.test(rest.slice(clause.length))
  if (!isSaid && /(?:^|[,。;是])(?:针对|对|将|就|关于|因|由于|鉴于)[^,。;]{0,16}$/.test(words.slice(0, index)))
    return true
  // (含2024年底尚未审结的8件): what a bracket names is told beside the number before it
  if (/\([^()]{0,16}$/.test(words.slice(0, index)) && /^[^,。;()]{1,12}的[^,。;()]{0,8}\)/.test(rest)) return true
  // 承租户仍在经营的,一律…: whom it concerns
  if (/的$|^[仍尚还]在[^,。;]{1,8}的[^,。;]{2}/.test(clause)) return true
  // 尚未建卡的问题,逐台补建: what was found, and what was done about it follows
  if (
    /的(?:问题|情况|现象|情形|行为|短板|隐患|漏洞)$/.test(clause) &&
    /^[,;][^,。;]{4}/.test(rest.slice(clause.length))
  )
    return true
  // 另有17台经查系转卖未办手续: what was found to be so
  if (FOUND_SO.test(found)) return true
  // 待签合同9份全部补签到位: what waited, and is done
  if (/[待未][^,。;]{0,16}(?:均|全部|悉数|逐[户一份个]|已)/.test(found)) return true
  // 须待评估后方可招租: a rule, no step that waits; 要等4月开标以后才能确定 waits for a time
  if (!way.isDoubted && /方可|方能|才能|才可/.test(clause)) return true
  if (WAITS.test(found) && isRuleOrOver(words.slice(0, index), clause, rest)) return true
  if (OUT_OF_IT.test(rest)) return true
  // 尚未支付的77.4万元在结算时予以扣减: nothing of it is left
  if (/^[^,。;]{1,12}的[\d.]+[^,。;]{0,20}(?:扣[减除回]|核[减销]|抵[扣减]|冲减|免除)/.test(clause)) return true
  // 尚未结算的2个项目已按审定数结算: what was open, and is done in the same breath.
  if (/^[^,。;]{1,24}的[^,。;]{1,14}(?:已|均|全部)/.test(clause)) return true
  return /的[^,。;]{1,12}$/.test(clause.slice(2)) && found.length > 0 && /已|均|全部/.test(rest.slice(clause.length))
}

/** 须等批复后再…, 要到月底才…: a step that waits, unless it is how things are to be done, or were done. */
const WAITS = /^(?:得|要|须|需|只能|有待|还要|尚需)(?:等|到)/
const RULE = /(?:要求|规定|明确|严格|必须|一律|实行|坚持|督促|教育|不[能得要用])[^。;]{0,30}$/
const FORMERLY = /(?:以往|以前|过去|原先|原来|此前|改变|纠正|改进|取消)[^。;]{0,30}$/
const isRuleOrOver = (before: string, clause: string, rest: string): boolean =>
  FORMERLY.test(before) ||
  RULE.test(before) ||
  // 库存不足时,要等调拨单下来再出库: in that case; written down as a rule
  /[时的],$/.test(before) ||
  /[,;](?:已?写[入进]|载入|列入)[^,。;]{0,8}(?:制度|章程|办法|规定|细则)/.test(rest) ||
  /的(?:做法|状况|局面|模式|方式|惯例)$/.test(clause) ||
  /^[^。;]{0,40}[,;](?:目前|现)[^,。;]{0,10}已/.test(rest)

/** 每年汛期过后再检修一次: how things are done, not what is still to do. */
const EACH = /(?:每[年季月周]|今后|以后|原则上|约定)[^。;]{0,30}$/
/** 首次测试没有合格,返修后复测合格: what was open and is over, or what a rule does about it. */
const OVER =
  /^[^。;]{0,80}(?:已|均|全部|完毕|完成|如[数期]|按期|恢复|后来|随后|后于|不再|合格$|复[检测验查][^,。;]{0,4}(?:合格|通过|达标|过关)|[修改换做补]好了|\d月[^,。;]{0,16}(?:完|通过|合格|开工|投用|重)|不得|不予|一律|严禁|视为|责令)/

const FOUND_SO = /(?:经[核检排]?[查实]|查[明实出]|认定|系|属于?)[^,。;]{0,12}(?:没有|未)/

/** A predicate at the end of its clause has no more characters. */
const SHORT = 8

/** A word in quotation marks is a name: “正在进行时”主题党日. */
const isQuoted = (words: string, at: number): boolean => {
  const before = words.slice(0, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** 其余3个因用地预审未批复,不属于本轮整改任务: told to be no part of what was to be done. */
const OUT_OF_IT =
  /^[^。;]{0,40}(?:不属于|不在[^,。;]{0,10}(?:范围|之列)|不予|无需|不再|不纳入|不列入|不作为|不列为|不计入|依[规法]不)/

/** What others are not to leave undone, and what was so before: 严防整改未到位, 此前未办理. */
const DEMAND =
  /(?:防止|杜绝|避免|严防|严禁|坚决|不准|不许|做到|确保|长期|存在|认为|问题)[^,。;]{0,16}$|反馈|指出|发现|反映|上一?轮|上次|此前|原先|原来|以[前往]|过去|曾|往年/

const CONDITION = /(?:如|若|凡|一旦|未经|对(?:仍|拒不|再次|继续|尚|还))[^。;]{0,60}$/
const ANOTHER = /(?:期间|过程中|的同时|同步)/
/** Steps of others, or of a kind of work that never ends. */
const STANDING = /(?:常态化|长期|持续|每(?:年|季|月|周)|定期|不断|进一步)/

/** 其余核减款尚未支付,不涉及追回: what is open needs nothing more. */
const NOTHING_LEFT = /^[^。;]{0,16}(?:不涉及|无需|不需|毋需|不用|不存在)/
/** 剩余14件为6月底新受理、未到办结时限: later than what was to be done. */
const NOT_YET_DUE =
  /新(?:近)?(?:受理|收到|接收|登记|发生)|未到(?:办结|办理|处理|答复|回复|整改)(?:时限|期限|时间)|未(?:届满|期满)|未满(?=[,。;])/
const NEAR = 24

interface Way {
  readonly form: Unfinished['form']
  readonly pattern: RegExp
  readonly isResult: boolean
  /** What also rules tell of, and what is over: where either is near, it is taken for that. */
  readonly isDoubted?: boolean
}

/** The ways to say it, as `data/unfinished.json` words them. */
const waysOf = compiledFrom((said: UnfinishedWords): readonly Way[] => {
  const [results, times] = [said.results.join('|'), said.times.join('|')]
  const any = (patterns: readonly string[]) =>
    new RegExp(patterns.join('|').replaceAll('〇', results).replaceAll('◇', times), 'g')
  return [
    { form: 'waiting', pattern: any(said.waiting), isResult: false },
    { form: 'waiting', pattern: any(said.without), isResult: true },
    { form: 'under_way', pattern: any(said.begun), isResult: false },
    { form: 'under_way', pattern: any(said.under_way), isResult: false },
    { form: 'waiting', pattern: any([...said.until, ...said.failed]), isResult: true, isDoubted: true },
  ]
})

/** The first place of a sentence that tells of work not finished; null where what looks so is a rule, a name or over. */
export function unfinishedIn(words: string, said: UnfinishedWords): Unfinished | null {
  for (const way of waysOf(said))
    for (const match of allMatches(way.pattern, words))
      if (!needsNothing(words, match, way) && !meansOther(words, match, way))
        return { form: way.form, start: match.index, end: match.index + match[0].length }
  return null
}

/** A condition, a name, what has been done since, what is not due yet: nothing of it is left to do. */
function needsNothing(words: string, match: RegExpExecArray, way: Way): boolean {
  const { index } = match
  return (
    CONDITION.test(words.slice(0, index)) ||
    isNamed(words, match, way) ||
    isQuoted(words, index) ||
    SINCE_DONE.test(words.slice(index)) ||
    REST_DONE.test(words.slice(index)) ||
    NOTHING_LEFT.test(words.slice(index, index + NEAR)) ||
    NOT_YET_DUE.test(words.slice(Math.max(0, index - NEAR), index + NEAR))
  )
}

/** A demand or what was so before, where a result is missing; standing work or a time beside it, where something is under way. */
function meansOther(words: string, { 0: said, index }: RegExpExecArray, { form, isResult, isDoubted }: Way): boolean {
  const before = words.slice(0, index)
  const isOver = isDoubted === true ? OVER : AFTER_ALL
  if (isResult && (isOver.test(words.slice(index)) || DEMAND.test(before))) return true
  if (isDoubted === true) return RULE.test(before) || EACH.test(before) || FORMERLY.test(before)
  return form === 'under_way' && (STANDING.test(said) || ANOTHER.test(words.slice(index, index + 30)))
}
