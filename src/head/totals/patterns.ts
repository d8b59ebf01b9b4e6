import { compiledFrom, oneOf } from '../../language/lexicon.ts'
import { finder } from '../../language/matcher.ts'
import type { TotalStates } from '../../notice/told-lexicons.ts'
import type { TotalMeasure } from '../../notice/vocabulary.ts'

const HAN = '一二三四五六七八九十百千两'
const N = `(?<![\\d.第每${HAN}])(\\d{1,6}|[${HAN}]{1,6})`
const UNIT = '(个|项|条|类|件|宗|处|起)'
const KIND_OF =
  '(?:具体|突出|主要|重点|反馈(?:的)?|巡[察视](?:反馈)?(?:的)?|整改|集中|存在(?:的)?|共性|个性|大类|小类|细化|分项|分解|审计(?:查出)?(?:的)?|具体的?|各类|普遍性?|面上|点上)'

/** What a status may count: problems, or the items into which a notice splits them. */
const COUNTED =
  '(?:的)?(?:具体|反馈|整改)?(?:问题|事项|任务|分项)?(?:数)?(?:的)?(?:还有|尚有|仍有|有|共有|共计|共|计|了|为|\\()?'
/** 未完成(正在推进)1项: what is said of a state in brackets. */
const REMARK = '(?:\\([^()\\d]{1,10}\\)(?=\\d))?'
const AFTER_STATUS =
  '(?=[,。;、()\\s]|$|(?:整改)?任务|整改(?:事项|问题)|问题|具体|分项|事项|任务|,?其中|并|和|以及|以?外)'

export const ASPECTS = new RegExp(`${N}(?:个|大)?方面`, 'g')
export const UNITS = new RegExp(
  `${N}(家|个|所)(?:被巡[察视](?:的)?(?:单位|党组织|党委|党组|部门|地方)|(?:县直|市直|区直|省直)?(?:单位|部门|地方)?(?:党组织|党委|党组)?(?:开展|进行)了?[^,。;]{0,8}巡[察视])`,
  'g',
)
/** 12个具体问题, 9条反馈问题; also 反馈问题9条, 反馈我县整改任务22项. */
export const PROBLEMS = new RegExp(
  `${N}(?:余|多)?${UNIT}(?:“[^”]{1,8}”)?${KIND_OF}{0,4}(?:的)?问题(?!线索|资金|金额|导向|清单化)`,
  'g',
)
export const PROBLEMS_BEHIND = new RegExp(
  `(?:反馈|发现|查出|指出|提出|列[出入]|纳入|点[出到]|提到|应整改|查找|检视|查摆|排查|梳理|涉及|(?<!被)巡[察视]|审计|存在|建立|梳理出|明确(?=(?:具体)?整改(?:任务|事项)))(?:并(?:交办|移交|反馈)[^,。;:\\n]{0,8})?(?:(?!\\d[个项条类件][、和])[^,。;:\\n]){0,10}(?:问题|整改(?:任务|事项))(?:清单|台账|总数|数量|数)?(?:(?:,(?:经[^,。;:\\d\\n]{2,12}|逐[条项][^,。;:\\d\\n]{0,8}|归并后|合并后)|分(?:为|成)?[\\d一二三四五六七八九十]{1,2}(?:大?类|个方面),)(?=共))?(?:[一总]共|共计|合计|总计|共|计|有|为)?${N}(?:余|多)?${UNIT}`,
  'g',
)
/** 反馈我县的7项整改任务, 方案明确的56项任务, 15项整改任务已完成14项: what a list of tasks calls its problems. */
export const TASKS = new RegExp(
  `(?:(?<=(?:反馈|指出|交办|移交)(?:给)?(?:[我本][省市县区州旗局镇乡校院委])?的?)(?=[^,。;]{2,6}(?:具体)?整改)|(?<=(?:整改方案|任务清单)(?:中)?(?:共)?(?:明确|确定|包括|包含|列出|涉及)(?:的|了)?)|(?=[^,。;]{2,6}整改(?:任务|事项)(?:中)?,?(?:目前)?(?:已|均已|全部)[^,。;]{0,8}\\d))${N}${UNIT}(?:具体)?(?:整改)?(?:任务|事项)`,
  'g',
)
/** 督察反馈问题中,涉及我县6项. */
export const PROBLEMS_HERE = new RegExp(`问题[^。]{0,12}涉及(?:我|本)?[省市州县区旗镇][^,。;\\d]{0,4}${N}${UNIT}`, 'g')
/** 细化为38个具体问题, 30项具体表现: the lowest tier. */
export const SUB_ITEMS = new RegExp(
  `(?:细化|分解|细分|梳理|归纳|拆分)(?:分解|细化|拆分|归纳|梳理)?(?:为|成|出|形成)(?:了)?${N}${UNIT}(?:具体|分项|整改|小|子|细化|类)?(?:的)?(?:问题|事项|任务|表现|清单|小项|子项|点)|${N}${UNIT}(?:具体)?(?:分项问题|分项|具体表现|子问题|问题表现|细化问题|小项|具体事项|整改事项|具体问题点|问题点)`,
  'g',
)
export const MEASURES = new RegExp(
  `(?<!制度)(?:整改)?(?:措施|举措),?(?:共计|合计|共|计)?${N}(?:余|多)?(条|项|个)|${N}(?:余|多)?(条|项|个)(?:具体)?(?:的)?(?:整改)?(?:落实)?(?:措施|举措)`,
  'g',
)
export const RATE =
  /(?:整改|完成|销号|纠正|(?:整改|问题)(?:任务)?(?:按期|按时)?办结|(?<=[已均]办结[^,。;]{0,8},)办结|总体(?:整改|完成)|问题解决|(?<=已解决[^。]{0,24})解决)(?:完成|到位|办结|销号)?(?:率|比例|占比|(?<=整改(?:完成)?)进度)(?:已)?(?:为|达到|达|是|:|(?:提高|提升|上升|增加)[到至])?(?:了)?\s?(?:(\d{1,3}(?:\.\d{1,4})?)%|百分之(?:百|([一二三四五六七八九十]{1,3}(?:点[零一二三四五六七八九]{1,2})?)))|(?<=(?:已|完成|销号|办结)[^,。;%延未正]{0,16}\d(?:个|项|条|件)),占(?:[^,。;\d]{0,10}(?:问题|任务|事项|总数|总量)[^,。;\d]{0,6}?)?(\d{1,3}(?:\.\d{1,4})?)%|已(?:经)?(?:完成(?:整改)?|整改(?:完成|到位)?)(\d{1,3}(?:\.\d{1,4})?)%/g
export const MONEY =
  /(?<![未追清退收待应需]|正在|未完成|继续)(问题|涉及|查出|(?:促进)?整改落实有关(?=问题)|整改(?:到位)?|已整改(?:到位)?|整改落实)(?:问题|违规|的)?(?:资金|金额)(?:共计|合计|共|达)?\s?(\d{1,9}(?:\.\d{1,6})?)\s?(万|亿)?元/g
/** What counts problems by their state, which state it is, and what makes it none, as `data/total-states.json` words them. */
export const statePatterns = compiledFrom((words: TotalStates) => {
  const state = oneOf(words.states.map(({ phrases }) => oneOf(phrases)))
  const whole = words.states.map(({ measure, phrases }) => [measure, new RegExp(`^${oneOf(phrases)}$`)] as const)
  const done = oneOf(words.done)
  const none = `(?:${oneOf(words.none_left)}地?[、,]?)`
  return {
    /** 已完成整改5个; a state with its number behind it. */
    behind: new RegExp(`(${state})${REMARK}${COUNTED}${N}${UNIT}${AFTER_STATUS}`, 'g'),
    /** 5个问题均已整改到位, 还有2个正在整改. */
    before: new RegExp(
      `${N}${UNIT}(?:${KIND_OF}{0,3}(?:的)?(?:问题(?:清单)?|事项|任务))?(?:,?(?:目前|现|至今|截至目前|[\\d一二三四五六七八九十]{1,2}月[底末初]?前?))?(?:已经|均已|都已|已|均|都|全部|仍|还|尚|现|目前){0,3}(?:按[期时]|如期)?(${state})(?!率|情况|[时期]限)`,
      'g',
    ),
    measureOf: (said: string): TotalMeasure | null => whole.find(([, phrase]) => phrase.test(said))?.[0] ?? null,
    /** 问题142条,3月底全部完成整改: the same number, done; 问题12个,已解决党建方面问题8个: another number is. */
    doneAfter: new RegExp(
      `^[,、]?(?:[^,。;\\d]{0,6}|[^,。;]{0,6}月[底末初]?前?)(?<!的)(?:(?:已全部|均已|已经全部|全部)(?:全部)?(?:按[期时]|如期)?${done}|已经?(?:按[期时]|如期)?${done}(?![^,。;]{0,20}${N}${UNIT}))(?!销号|[\\d一二三四五六七八九十]|[^,。;]{0,3}率)`,
    ),
    /** 反馈问题已全部完成整改, with no number. */
    findAllDone: finder(
      new RegExp(
        `(?:(?:问题|事项|任务|意见|整改)[^,。;\\d]{0,10}(?:都?已(?:经)?(?:全部|悉数|全面)?|均已|全部|全都|悉数|统统|百分之百)(?:按[^,。;]{0,6})?(?:全部|全面)?${done}|(?:问题|事项|任务|意见)[^,。;\\d]{0,6}(?:100%|百分之百)(?:${done}|落实到位)|(?:已|均已)(?:全部|全面)完成(?:了)?(?:相关|有关|反馈|各项|所有)?(?:的)?问题(?:的)?整改|(?:整改(?:任务|工作|事项)|反馈(?:的)?问题|反馈意见)[^,。;\\d]{0,8}(?:全部|全面|悉数)(?:按期|如期)?(?:完成|清零)(?!率|整改)|已?(?:全部|均已)${oneOf(words.done.filter((one) => one.includes('整改')))})(?!了?\\s?\\d)`,
        'g',
      ),
    ),
    /** 反馈的6个问题,从清单到措施都落了地,到年底无一遗留、全部改完: said of them some clauses on. */
    findCarriedDone: finder(
      new RegExp(
        `(?:,|(?<=问题))(?:目前|现在?|如今|眼下|(?:截至|截止|到|至)[^,。;、]{1,8}?(?:前|底|末|初|日|月)?)?(?:${none}(?:均已?|都?已经?|全[部都]|悉数)?|(?:均已?|都?已经?|全[部都]|悉数|已悉数)(?:按期|如期)?)(?:全部)?${done}了?(?=[,。;]|$)`,
        'g',
      ),
    ),
    /** A status behind these is a promise or a wish. */
    promise: new RegExp(`${oneOf(words.promises)}[^,。;]{0,14}$`),
    /** 大部分问题已整改到位: not all of them. */
    most: new RegExp(`${oneOf(words.most)}(?:的|反馈|整改|具体)*(?:问题|事项|任务|意见)`),
    /** 其余问题均已整改, 立行立改问题已全部完成整改: done, but not all there are. */
    others: new RegExp(`${oneOf(words.others)}(?:的)?[^,。;]{0,14}(?:问题|事项|任务|意见)`),
    findSamples: finder(new RegExp(oneOf(words.samples), 'g')),
    /** 立行立改3个、限期整改4个、持续整改2个. */
    findTerms: finder(
      new RegExp(
        `(?<=${oneOf(words.terms)}整改${N_OF}[、,;和])(?:需要?)?${oneOf(words.lasting)}(?:整改|坚持|推进|抓)${N_OF}`,
        'g',
      ),
    ),
    /** 已办结9个、阶段性完成2个: what else is counted by its state beside it are problems too. */
    beside: new RegExp(`^[、,;](?:已)?${oneOf(words.beside)}[^,。;]{0,8}\\d`),
    /** 持续整改的4个中,1个已完成: what is told of those in one state is no number of the whole. */
    findShares: finder(new RegExp(`(?<=${oneOf(words.shares)}(?:整改|到位)?${N_OF})(?:中|里)(?=[,:已有尚\\d])`, 'g')),
  }
})

/** So many of the problems. */
const N_OF = '(?:的|类)?(?:问题|事项|任务)?[\\d一二三四五六七八九十百]{1,4}[个项条件](?:问题|事项|任务)?'

/** A sentence without any of these states no total. */
export const ANY_TOTAL = new RegExp(
  `[\\d${HAN}](?:余|多)?(?:个|大|项|条|类|件|家|所|宗|处|起|方面)|\\d%|元|全部|均已|全面|都已|全都|悉数|统统|百分之百`,
)
