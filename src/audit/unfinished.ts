import { allMatches } from '../language/matcher.ts'

/** Words in which a step says itself that it waits for something, has no result yet, or is under way. */
export interface Unfinished {
  readonly form: 'waiting' | 'under_way'
  readonly start: number
  readonly end: number
}

const WAITING =
  /(?<![接招期对看善优慢虐交担])待(?!遇|办|岗|命|业|客)[^。;,]{1,24}?(?:后|批复|审批|批准|审核|同意|到位|完成|下达|验收)(?=[^。;]{0,24})|(?:尚|还|仍)(?:需|未(?!发现|发生|收到|接到|出现|再)|待|在(?![岗职编库保用校册世位任押逃]|一起|一线))[^。;,]{2,16}|(?:尚|还|仍)有[^。;,]{1,20}(?:未|待|正在)[^。;,]{1,12}|(?:暂|仍|还|尚)未(?:完成|到位|办结|收回|追回|落实|启动|销号|整改)|未能(?:完成|按期|收回|追回)|至今(?:仍|尚|还)?(?:没有|未)(?!发现|发生|收到|接到|出现|再)[^。;,]{2,16}|(?:还剩|还余|剩余|其余|余下|另有|另外|还有)[^,。;因]{1,16}(?:没有|未)(?!发现|发生|收到|接到|出现|再)[^,。;的已]{1,12}(?=[,。;]|$)|(?:暂时|目前|仍|尚|还)无法(?:收回|追回|完成|办理|推进|拆除|清退|启动|腾退)|等待[^,。;]{0,10}(?:批复|审批|批准|审核|答复|判决|宣判|结果|下达|验收)(?=[,。;]|$)/g
/** Results that a clause ends without: 批文还没下来, 设备未到货. */
const RESULTS =
  '下来|进展|突破|完成|完工|更新|到货|到位|到账|结果|着落|定论|落地|交付|落实|解决|拿到|取得|补[缴签办录]|签订|退还|归还|追回|收回|办[结理完]|建成|启[用动]|投用|开工|竣工|验收|整改|销号|出[具台]|印发|批复|审批|结案|判决|清退|拆除|腾退|搬迁|配[齐备]|安装|拨付|兑[付现]|支付|[缴还付]清|理顺|移交|接收'
const WITHOUT = new RegExp(
  `(?:没有?|未能?|尚无|仍无)(?:得到|取得|实现|按期|按时|全部|全面|完全|彻底|最终|实质性|明显|任何)?(?:${RESULTS})(?=[,。;]|$)|(?:至今|仍然?|一直)未果|(?:还|尚|仍)(?:差|缺)(?![距点])[^,。;]{2,16}|(?:还|尚|仍)没有?(?!发现|发生|收到|接到|出现|再)[^,。;]{2,16}|(?:等候|静候|静待)[^,。;]{0,8}(?:批复|审批|批准|审核|答复|判决|宣判|结果|下达|验收)(?=[,。;]|$)`,
  'g',
)
/** A rule about what is not there, or what was then done about it: 款项未到位,不得开工. */
const AFTER_ALL =
  /^[^,。;]{0,30}[,;](?:[^。]{0,6}(?:不得|一律|不予|不再|严禁|暂缓|视为|责令|督促)|[^。]{0,40}(?:已|均|随即|当即|现|目前[^,。]{0,6}完成))/
/** 仍有5台设备未贴标,现已全部补贴: what was open, and all of it done in the same breath. */
const SINCE_DONE =
  /^[^,。;]{0,30}[,;](?:对此|经整改|通过整改|截至)?,?(?:目前|现)?,?(?:现已|已经?|均已?|都已)(?:全部|全面|悉数|逐一|逐[项台个户件]|如数|足额)(?!(?:制定|列入|纳入|启动|上报|报送|明确|安排|分解|部署))/
const BEGUN =
  /刚刚?(?:启动|起步|开工|开始|进场)(?=[,。;]|$)|(?:仅|只|才)?完成(?:了)?(?:约|近|大约|不到|不足)?[一二三四五六七八九]成(?=[,。;]|$)|(?:完成|进度|工程量)(?:已)?过半(?=[,。;]|$)/g
const UNDER_WAY =
  /(?:目前|现|已)?(?:正在|正(?:等候|等待|有序|积极|加快|按(?:计划|程序|序时)|抓紧|与|由|向|会同|逐步|稳步))(?![^,。;]{0,8}的(?:[^,。;]|$))[^,。;]{2,24}|(?:工作|整改|项目|此项|事项|手续)[^,。;]{0,8}(?:有序推进|推进中|进行中|办理中|推进之中)(?=[。;]|$)|接近尾声|正?处于(?![^,。;]{0,6}(?:审查|起诉|侦查|调查))[^,。;]{2,12}(?:阶段|环节|程序|过程中?)(?=[,。;]|$)|(?:已|现已|目前)?进入(?:施工|招投?标|采购|审批|审理|评审|公示|建设|装修|收尾|安装|调试|设计|立项)[^,。;]{0,6}(?:阶段|程序|环节|流程|期)(?=[,。;]|$)|(?:工程|施工|建设|项目|形象|总体|改造)(?:形象)?进度(?:已)?(?:达到?|完成|过|为)(?!100|百分之百)[^,。;]{1,8}|完成(?:总)?(?:工程量|投资量?|总量)的(?!100)\d{1,2}(?:\.\d+)?%/g
/** 针对尚未办理手续的3个项目,已督促补办: the words say which things, and what was done with them follows. */
function isNamed(words: string, { index = 0, 0: found }: RegExpMatchArray): boolean {
  const rest = words.slice(index)
  const comma = rest.search(/[,。;]/)
  const clause = comma < 0 ? rest : rest.slice(0, comma)
  // 设计方案还在修改 ends its clause: it is what is said, and names nothing
  const isSaid = clause.length <= SHORT && !clause.includes('的') && !/已|均|全部/.test(rest.slice(clause.length))
  if (!isSaid && /(?:^|[,。;是])(?:针对|对|将|就|关于|因|由于|鉴于)[^,。;]{0,16}$/.test(words.slice(0, index)))
    return true
  // 承租户仍在经营的,一律…: whom it concerns
  if (/的$|^[仍尚还]在[^,。;]{1,8}的[^,。;]{2}/.test(clause)) return true
  // 尚未建卡的问题,逐台补建: what was found, and what was done about it follows
  if (
    /的(?:问题|情况|现象|情形|行为|短板|隐患|漏洞)$/.test(clause) &&
    /^[,;][^,。;]{4}/.test(rest.slice(clause.length))
  )
    return true
  // 须待评估后方可招租: a rule, no step that waits
  if (/方可|方能|才能|才可/.test(clause)) return true
  if (OUT_OF_IT.test(rest)) return true
  // 尚未结算的2个项目已按审定数结算: what was open, and is done in the same breath.
  if (/^[^,。;]{1,24}的[^,。;]{1,14}(?:已|均|全部)/.test(clause)) return true
  return /的[^,。;]{1,12}$/.test(clause.slice(2)) && found.length > 0 && /已|均|全部/.test(rest.slice(clause.length))
}

/** A predicate at the end of its clause has no more characters. */
const SHORT = 8

/** A word in quotation marks is a name: “正在进行时”主题党日. */
const isQuoted = (words: string, at: number): boolean => {
  const before = words.slice(0, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** 其余3个因用地预审未批复,不属于本轮整改任务: told to be no part of what was to be done. */
const OUT_OF_IT = /^[^。;]{0,40}(?:不属于|不在[^,。;]{0,10}(?:范围|之列)|不予|无需|不再|不纳入|不列入|依[规法]不)/

/** What others are not to leave undone, and what was so before: 严防整改未到位, 此前未办理. */
const DEMAND =
  /(?:防止|杜绝|避免|严防|严禁|坚决|不准|不许|做到|确保|长期|存在|认为|问题)[^,。;]{0,16}$|反馈|指出|发现|反映|上一?轮|上次|此前|原先|原来|以前|过去|曾|往年/

const CONDITION = /(?:如|若|凡|一旦|未经|对(?:仍|拒不|再次|继续|尚|还))[^。;]{0,60}$/
const ANOTHER = /(?:期间|过程中|的同时|同步)/
/** Steps of others, or of a kind of work that never ends. */
const STANDING = /(?:常态化|长期|持续|每(?:年|季|月|周)|定期|不断|进一步)/

const PATTERNS = [
  ['waiting', WAITING],
  ['waiting', WITHOUT],
  ['under_way', BEGUN],
  ['under_way', UNDER_WAY],
] as const

/** The first place of a sentence that tells of work not finished; null where what looks so is a rule, a name or over. */
export function unfinishedIn(words: string): Unfinished | null {
  for (const [form, pattern] of PATTERNS)
    for (const match of allMatches(pattern, words)) {
      const { index } = match
      const before = words.slice(0, index)
      if (CONDITION.test(before) || isNamed(words, match) || isQuoted(words, index)) continue
      if (SINCE_DONE.test(words.slice(index))) continue
      if (pattern === WITHOUT && (AFTER_ALL.test(words.slice(index)) || DEMAND.test(before))) continue
      if (form === 'under_way' && (STANDING.test(match[0]) || ANOTHER.test(words.slice(index, index + 30)))) continue
      return { form, start: index, end: index + match[0].length }
    }
  return null
}
