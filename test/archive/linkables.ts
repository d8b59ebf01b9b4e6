import type { Linkable, LinkableProblem } from '../../src/archive/links/linkable.ts'
import { printOf } from '../../src/archive/links/print.ts'

/** A problem of an invented notice: its title and what is told of it. */
export interface Item {
  readonly title: string
  readonly status?: string
  readonly done?: string
  readonly unit?: string
}

export interface Invented extends Partial<Omit<Linkable, 'print' | 'list' | 'notice'>> {
  readonly items?: readonly Item[]
  /** The words, where they are not those of the items. */
  readonly text?: string
}

const OPENING =
  '根据县委统一部署,巡察组对本单位党组开展了常规巡察并反馈了意见,党组高度重视,逐条研究,压实责任,现将整改情况公布如下。'
const CLOSING =
  '下一步,党组将持续巩固整改成果,健全长效机制,以整改实效推动各项工作,欢迎干部群众监督,并将意见建议反映给我们。'

const DONE = [
  '召开专题会议研究部署,明确责任领导和具体科室,列出清单逐项对账销号',
  '修订完善管理办法,组织全体干部学习,并开展为期一个月的自查自纠',
  '对相关责任人进行谈话提醒,追回多发的补贴,交回财政专户',
  '邀请上级部门专家现场指导,规范台账资料,建立每周调度的工作制度',
  '清理往来账目,规范报销手续,对不合规的票据逐张核实并补齐附件',
]

/** The text of a notice with these items. */
export const textOf = (items: readonly Item[]): string =>
  [
    OPENING,
    ...items.map(
      ({ title, status, done }, n) =>
        `(${n + 1})关于${title}的问题。整改结果:${status ?? ''}。整改情况:${done ?? `针对${title},${DONE[n % DONE.length]},${DONE[(n + 2) % DONE.length]},现${title}已得到纠正。`}`,
    ),
    CLOSING,
  ].join('\n')

let made = 0

/** A notice of 青禾县水利局 unless it says otherwise. */
export function linkable({ items = [], text, ...parts }: Invented = {}): Linkable & { readonly text: string } {
  const words = text ?? textOf(items)
  return {
    notice: `n${String(++made).padStart(16, '0')}`,
    kind: 'rectification_notice',
    units: ['510821/青禾县水利局'],
    unit_name: '青禾县水利局',
    body: '县委第三巡察组',
    group: '第三',
    session: null,
    round: null,
    edition: null,
    feedback: '2024-07-26/2024-07-26',
    as_of: null,
    signed: null,
    report: null,
    published: null,
    url: null,
    site: null,
    damage: 0,
    truncated: false,
    length: [...words].length,
    text_sha256: words,
    print: printOf(words),
    list: new Map(items.flatMap(({ status }, n) => (status === undefined ? [] : [[String(n + 1), status] as const]))),
    ...parts,
    text: words,
  }
}

/** The problems of an invented notice. */
export const problemsOf = (notice: Linkable, items: readonly Item[]): LinkableProblem[] =>
  items.map(({ title, status, unit }, n) => ({
    problem: `${notice.notice}/p/${n + 1}`,
    notice: notice.notice,
    number: String(n + 1),
    title,
    status: status ?? 'not_reported',
    unit: unit ?? notice.units[0] ?? null,
  }))

const TITLES = [
  '理论学习中心组学习走过场',
  '意识形态责任制落实不到位',
  '河道管护经费使用不规范',
  '公务接待审批手续缺失',
  '固定资产管理混乱账实不符',
  '干部选拔任用程序不严',
  '水库除险加固项目推进迟缓',
  '党员发展档案资料不全',
  '农村饮水安全工程监管缺位',
  '工会经费列支超标准',
  '项目招投标把关不严',
  '谈心谈话制度执行不力',
] as const

export const items = (count: number, status: string | ((n: number) => string | undefined) = 'completed'): Item[] =>
  TITLES.slice(0, count).map((title, n) => {
    const told = typeof status === 'string' ? status : status(n)
    return told === undefined ? { title } : { title, status: told }
  })

/** A repost that lost characters: every `step`-th is gone. */
export const damaged = (text: string, step: number): string =>
  [...text].filter((_, n) => n % step !== step - 1).join('')
