import type { TotalMeasure } from '../notice/vocabulary.ts'

const HAN = '一二三四五六七八九十百千两'
const N = `(?<![\\d.第${HAN}])(\\d{1,6}|[${HAN}]{1,6})`
const UNIT = '(个|项|条|类|件|宗|处|起)'
const KIND_OF =
  '(?:具体|突出|主要|重点|反馈(?:的)?|巡[察视](?:反馈)?(?:的)?|整改|集中|存在(?:的)?|共性|个性|大类|小类|细化|分项|分解|审计(?:查出)?(?:的)?|具体的?|各类|普遍性?|面上|点上)'

/** What is said of problems, longest and most negative first; each phrase is a branch of one pattern. */
export const STATUS_PHRASES: readonly (readonly [TotalMeasure, string])[] = [
  [
    'not_completed',
    '(?:尚未|还未|仍未|没有|暂未|未能|未)(?:完成|整改|销号|办结)(?:整改|到位|销号|完成)?|整改不(?:够)?到位',
  ],
  ['basically_completed', '(?:已)?基本(?:完成(?:整改)?|整改(?:完成|到位)|办结)'],
  [
    'phased',
    '(?:已)?(?:取得|达到|完成)?阶段性(?:完成|成效|成果|整改|目标|进展)(?:整改|目标|任务)?(?:并(?:需要?)?长期坚持)?',
  ],
  ['partial', '部分(?:完成|整改)(?:整改|到位)?'],
  ['immediate', '立行立改|即知即改|立查立改|立知立改|边巡边改|边审边改|边查边改'],
  [
    'in_progress',
    '(?:正在|正)(?:有序|持续|加快|按计划|按序时|抓紧|积极|分步)?(?:推进|整改|办理|落实|进行)(?:整改|落实|之中|中)?|整改(?:之)?中|推进中|(?:有序|持续|序时|加快)推进(?:整改)?|(?:已)?(?:达到|完成|符合)(?:整改)?序时进度(?:要求)?',
  ],
  [
    'long_term',
    '(?:已完成(?:整改)?并)?(?:需要?|须)?(?:长期|持续)(?:坚持|整改|推进)(?:整改)?|(?:需要?|须)(?:长期|持续)(?:坚持|整改|推进|抓好)',
  ],
  [
    'completed',
    '(?:已经|已)?(?:全部|均已|全面)?(?:完成(?:整改)?(?:销号)?|整改(?:落实)?(?:完成|完毕|到位|销号)|(?:问题)?(?:清单)?销号|完成(?:问题)?清单销号|办结|验收销号)|已(?:经)?整改',
  ],
]

const ANY_STATUS = STATUS_PHRASES.map(([, phrase]) => `(?:${phrase})`).join('|')
/** What a status may count: problems, or the items into which a notice splits them. */
const COUNTED = '(?:的)?(?:具体|反馈|整改)?(?:问题|事项|任务|分项)?(?:数)?(?:的)?(?:有|共有|共计|共|计|了|为|\\()?'
const AFTER_STATUS = '(?=[,。;、()\\s]|$|问题|具体|分项|事项|任务|,?其中|并|和|以及)'

export const ASPECTS = new RegExp(`${N}(?:个|大)?方面`, 'g')
export const UNITS = new RegExp(
  `${N}(家|个|所)(?:被巡[察视](?:的)?(?:单位|党组织|党委|党组|部门|地方)|(?:县直|市直|区直|省直)?(?:单位|部门|地方)?(?:党组织|党委|党组)?(?:开展|进行)了?[^,。;]{0,8}巡[察视])`,
  'g',
)
/** 12个具体问题, 9条反馈问题; also 反馈问题9条, 反馈我县整改任务22项. */
export const PROBLEMS = new RegExp(`${N}(?:余|多)?${UNIT}${KIND_OF}{0,4}(?:的)?问题(?!线索|资金|金额|导向|清单化)`, 'g')
export const PROBLEMS_BEHIND = new RegExp(
  `(?:反馈|发现|指出|查找|查摆|排查|梳理|涉及|(?<!被)巡[察视]|审计|存在|建立|梳理出)[^,。;:\\n]{0,10}(?:问题|整改(?:任务|事项))(?:清单|台账)?(?:共计|合计|总计|共|计|有)?${N}(?:余|多)?${UNIT}`,
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
  `(?<!制度)(?:整改)?(?:措施|举措)(?:共计|合计|共|计)?${N}(?:余|多)?(条|项|个)|${N}(?:余|多)?(条|项|个)(?:具体)?(?:的)?(?:整改)?(?:落实)?(?:措施|举措)`,
  'g',
)
/** 已完成整改5个; a status with its number behind it. */
export const STATUS_THEN_NUMBER = new RegExp(`(${ANY_STATUS})${COUNTED}${N}${UNIT}${AFTER_STATUS}`, 'g')
/** 5个问题均已整改到位, 还有2个正在整改. */
export const NUMBER_THEN_STATUS = new RegExp(
  `${N}${UNIT}(?:${KIND_OF}{0,3}(?:的)?(?:问题(?:清单)?|事项|任务))?(?:,?(?:目前|现|至今|截至目前|[\\d一二三四五六七八九十]{1,2}月[底末初]?前?))?(?:已经|均已|都已|已|均|都|全部|仍|还|尚|现|目前){0,3}(${ANY_STATUS})(?!率)`,
  'g',
)
export const RATE =
  /(?:整改|完成|销号|(?:整改|问题)(?:任务)?(?:按期|按时)?办结|总体(?:整改|完成))(?:完成|到位|办结|销号)?率(?:已)?(?:为|达到|达|是|:)?(?:了)?\s?(?:(\d{1,3}(?:\.\d{1,4})?)%|百分之百)/g
export const ALL_DONE =
  /(?:问题|事项|任务|意见|整改)[^,。;\d]{0,10}(?:都?已(?:经)?(?:全部|悉数|全面)?|均已|全部|全都|悉数|统统|百分之百)(?:按[^,。;]{0,6})?(?:全部|全面)?(?:完成整改|整改到位|改到位|整改完(?:成|毕|了)?|整改落实到位|完成销号|整改销号|销号|办结|清零)|(?:已)?(?:全部|均已)(?:完成整改|整改到位|整改完成|整改完毕|整改销号)/g
export const MONEY =
  /(?<![未追清退收待应需]|正在|未完成|继续)(问题|涉及|查出|整改(?:到位)?|已整改(?:到位)?|整改落实)(?:问题|违规|的)?(?:资金|金额)(?:共计|合计|共|达)?\s?(\d{1,9}(?:\.\d{1,6})?)\s?(万|亿)?元/g
/** Words that make a status a promise or a wish. */
export const PROMISE = /(?:确保|力争|将(?!反馈|巡|问题)|争取|预计|计划|拟|待|推动|督促|要求|务必|努力|要)[^,。;]{0,14}$/

const WHOLE_STATUS = STATUS_PHRASES.map(([measure, phrase]) => [measure, new RegExp(`^(?:${phrase})$`)] as const)

export const statusOf = (words: string): TotalMeasure | null =>
  WHOLE_STATUS.find(([, phrase]) => phrase.test(words))?.[0] ?? null

/** A sentence without any of these states no total. */
export const ANY_TOTAL = new RegExp(
  `[\\d${HAN}](?:余|多)?(?:个|大|项|条|类|件|家|所|宗|处|起|方面)|\\d%|元|全部|均已|全面|都已|全都|悉数|统统|百分之百`,
)
