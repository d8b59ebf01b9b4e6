import { countWords, moneyWords } from '../amounts.ts'
import {
  asOf,
  deadline,
  doneBy,
  eventDate,
  planned,
  qualifyingYear,
  rareDate,
  shortEventDate,
  since,
  startingYear,
  twoMonths,
} from '../dates.ts'
import { type Piece, p } from '../pieces.ts'
import type { Scene } from '../scene.ts'

/** Clauses around a date: done at, done by, as of, since, still to come. */

type Clause = (scene: Scene) => Piece[]

const DEEDS = [
  '组织开展业务自查',
  '召开专题会议研究部署',
  '完成账务调整',
  '对相关责任人进行约谈提醒',
  '组织力量开展集中清理',
  '完成工程验收',
  '开展交叉检查',
  '上报整改报告',
  '组织干部职工开展警示教育',
] as const
const PLANS = ['完成竣工验收', '完成资产移交', '实现信息系统上线运行', '完成权属登记'] as const

const atDate: Clause = (scene) => p`${eventDate(scene)},${scene.random.pick(DEEDS)}`
const inMonths: Clause = (scene) => p`${twoMonths(scene)},${scene.random.pick(DEEDS)}`
const onRareDate: Clause = (scene) => p`${rareDate(scene)},${scene.random.pick(DEEDS)}`
const onDate: Clause = (scene) => p`已于${shortEventDate(scene)}${scene.random.pick(DEEDS)}`
const byThen: Clause = (scene) =>
  p`已于${doneBy(scene)}${scene.random.pick(['完成账目复核', '完成清退', '补办相关手续'])}`
const standing: Clause = (scene) =>
  p`${asOf(scene)},累计办理审批事项${countWords(scene.random, scene.random.int(15, 900), '件', { of: '审批事项', outcome: 'open' })}`
const backTo: Clause = (scene) => p`对${since(scene)}的报销凭证逐一核查`
const pastFees: Clause = (scene) =>
  p`将${qualifyingYear(scene)}未缴纳的租金${moneyWords(scene.random, { role: 'recovered', outcome: 'money_recovered' })}全部收缴到位`

const limit: Clause = (scene) => p`将于${deadline(scene, 'by')}${scene.random.pick(PLANS)}`
const hope: Clause = (scene) =>
  p`${scene.random.pick(['预计', '力争', '计划'])}${planned(scene)}${scene.random.pick(PLANS)}`
const fromThen: Clause = (scene) => p`明确${startingYear(scene)}统一执行新的标准`

export const TOLD: readonly Clause[] = [
  atDate,
  atDate,
  atDate,
  atDate,
  atDate,
  inMonths,
  onRareDate,
  onDate,
  byThen,
  standing,
  backTo,
  pastFees,
]
export const COMING: readonly Clause[] = [limit, hope, fromThen]
