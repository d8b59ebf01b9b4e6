/** The parts of a notice that a variation may replace; every other part stays as it is, and is clean. */
export interface Parts {
  readonly title?: string
  readonly published?: string
  readonly opening?: string
  /** In place of the whole part on organisation, its heading included. */
  readonly organisation?: string
  /** The last paragraph of the part on organisation: where notices tell their totals. */
  readonly overview?: string
  readonly items?: string
  readonly next?: string
  readonly contact?: string
  readonly sign?: string
  /** Another text altogether. */
  readonly whole?: string
}

export type Slot = keyof Parts

const OPENING =
  '根据县委统一部署,2023年9月4日至11月10日,县委第二巡察组对县供销合作社联合社党组开展了常规巡察。2023年12月20日,县委第二巡察组反馈了巡察意见。按照党务公开原则和巡察工作有关要求,现将整改进展情况予以公布。'
const OVERVIEW = '坚持举一反三,推动整改工作走深走实,建立健全长效机制。'
const NEXT = '县供销合作社联合社党组将持续巩固整改成果,对整改情况开展“回头看”,严防问题反弹。'
const CONTACT =
  '欢迎广大干部群众对巡察整改落实情况进行监督。联系电话:0712-5236817;通讯地址:清源县城关镇府前街16号;电子邮箱:qyxgxs@163.com。'
const SIGN = '中共清源县供销合作社联合社党组\n2024年7月12日'

/** One problem of the list; the answer may hold more than one paragraph. */
export const problem = (number: string, title: string, label: string, answer: string) =>
  `(${number})关于“${title}”问题。\n整改结果:${label}\n整改情况:${answer}`

const BEFORE = problem(
  '一',
  '理论学习不够深入',
  '已完成',
  '一是制定年度学习计划,组织集中学习8次。二是举办专题研讨2次,班子成员撰写心得体会14篇。',
)
const AFTER = problem('三', '公务接待不规范', '已完成', '一是修订公务接待制度1项。二是收回超标准接待费用0.42万元。')
/** The list with the problem in its middle as the variation wants it. */
export const around = (middle: string) => [BEFORE, middle, AFTER].join('\n')
const ITEMS = around(
  problem('二', '社有资产管理不严', '已完成', '一是清查门店46间,建立资产台账。二是补签租赁合同9份。'),
)

const ORGANISATION = [
  '(一)提高政治站位。召开党组会6次,专题研究巡察整改工作。',
  '(二)加强组织领导。成立由党组书记任组长的整改工作领导小组,对1名履职不力的干部进行批评教育。',
]

/** A clean notice with these parts in place of its own; a part of no words has no heading either. */
export const noticeWith = (parts: Parts = {}): string => {
  if (parts.whole !== undefined) return parts.whole
  const organised =
    parts.organisation ?? ['一、整改工作组织情况', ...ORGANISATION, parts.overview ?? OVERVIEW].join('\n')
  const [second, third] = organised.startsWith('一、') ? '二三' : '一二'
  const next = parts.next ?? NEXT
  return [
    parts.title ?? '中共清源县供销合作社联合社党组关于巡察整改进展情况的通报',
    parts.published ?? '',
    parts.opening ?? OPENING,
    organised,
    `${second}、反馈问题整改落实情况`,
    parts.items ?? ITEMS,
    next === '' ? '' : `${third}、下一步工作打算\n${next}`,
    parts.contact ?? CONTACT,
    parts.sign ?? SIGN,
  ]
    .filter((words) => words !== '')
    .join('\n')
}

/** Wordings of one thing at one place of the notice: those that the check must fail, and those next to them that are clean. */
export interface Variation {
  readonly code: string
  /** What the words replace; a function puts them where they belong. */
  readonly at: Slot | ((words: string) => Parts)
  readonly fails: readonly string[]
  readonly clean: readonly string[]
  /** What the check is to leave to a reader: it says uncertain, and nothing fails. */
  readonly uncertain?: readonly string[]
  /** What the check is to find: it passes, and nothing fails. */
  readonly passes?: readonly string[]
  /** Other codes that these defects may also fail. */
  readonly also?: readonly string[]
}

export const textOf = ({ at }: Pick<Variation, 'at'>, words: string): string =>
  noticeWith(typeof at === 'function' ? at(words) : { [at]: words })

const WIDE: Readonly<Record<string, string>> = {
  ',': '\uff0c',
  ';': '\uff1b',
  ':': '\uff1a',
  '(': '\uff08',
  ')': '\uff09',
  '?': '\uff1f',
}

/** The same text as it is printed: marks between Chinese words in full width. */
export const widened = (text: string): string =>
  text.replace(
    /(?<=[\p{Script=Han}\d”》)】%])[,;:?]|[()](?=[\p{Script=Han}\d])|(?<=[\p{Script=Han}\d])[()]/gu,
    (mark) => WIDE[mark]!,
  )

/** A second problem, called done, with this answer. */
export const done = (words: string) => ({ items: around(problem('二', '社有资产管理不严', '已完成', words)) })
/** The state of the problem and what the whole is said to be, before and after 丨. */
export const withLabel = (words: string) => {
  const [overview = '', label = ''] = words.split('丨')
  return {
    overview,
    items: around(problem('二', '社有资产管理不严', label, '一是清查门店46间,建立台账。二是补签租赁合同9份。')),
    next: '对尚未完成整改的问题,明确时限,一抓到底。',
  }
}

/** The same notice two years on, with this answer. */
export const lately = (words: string) => ({
  opening:
    '根据县委统一部署,2025年3月4日至5月10日,县委第二巡察组对县供销合作社联合社党组开展了常规巡察。2025年6月20日,县委第二巡察组反馈了巡察意见。按照党务公开原则和巡察工作有关要求,现将整改进展情况予以公布。',
  items: around(problem('二', '社有资产管理不严', '已完成', words)),
  sign: '中共清源县供销合作社联合社党组\n2026年1月16日',
})
