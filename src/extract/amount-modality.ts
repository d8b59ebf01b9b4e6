import type { Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import type { Bound, Modality, MoneyRole } from '../notice/vocabulary.ts'
import { compiledRoles, FINED_AFTER } from './amount-roles.ts'
import { clauseAround } from './clauses.ts'
import { isAhead, isThreshold, modalityOf } from './modality.ts'

/** What was read of an amount. */
interface AmountRead {
  readonly bound: Bound
  readonly role: MoneyRole
  readonly isRange: boolean
}

/** Planned investment is a target: 总投资达…; money in place or spent is actual (GUIDE 24). */
export function moneyModality(scene: Scene, at: Span, { bound, role, isRange }: AmountRead): Modality {
  const { shadow, knowledge } = scene
  const clause = clauseAround(shadow, at)
  const own = shadow.slice(clause.start, at.start)
  const after = shadow.slice(at.end, clause.end)
  if (isRule(scene, at, own, after, { bound, role, isRange })) return 'norm'
  // 单价50万元以上的设备 tells which
  const modality = modalityOf(scene, at, bound === 'at_least' && role === 'other' ? 'exact' : bound, false)
  // 每人每天30元 is a price, 每年安排50万元 a standing rule; in a plan the price is yet to be paid
  if (bound === 'exact' && RAISED_FROM.test(own)) return 'actual'
  if (bound === 'exact' && RATE.test(own) && !/每(?:年|季|月|半年)/.test(own))
    return isAhead(scene, at) ? 'norm' : 'actual'
  if (modality === 'norm' && bound === 'exact' && !/每(?:年|季|月|半年)/.test(own)) return 'actual'
  const { plannedTotals, spent, awaited } = compiledRoles(knowledge.amountRoles)
  if (role !== 'problem' && awaited.test(after)) return 'target'
  if (role !== 'invested' || modality !== 'actual') return modality
  if (spent.test(own) || /已/.test(own)) return 'actual'
  return plannedTotals.test(own) || isAhead(scene, at) ? 'target' : 'actual'
}

/** What a rule sets, or what it asks for beyond so much: 处2000元以下罚款, 20万元以上的支出须报审批. */
const isRule = (scene: Scene, at: Span, own: string, after: string, { bound, role, isRange }: AmountRead): boolean =>
  (scene.shadow.startsWith('最高', at.start) && !DEALT.test(own)) ||
  isTariff(own, after, bound, role, isRange) ||
  (!isRange && isThreshold(scene, at, own))

/** 每生每天5元, 每只补贴40元. */
const RATE = /每(?!年|季|月|半年|周)[^,\d]{1,6}(?:每[年月天日次])?(?:发放|给予|补贴|补助|奖补|奖励|资助|补偿)?$/
const RAISED_FROM = /(?:由|从)每|(?:提高|提升|增加|上调|降低|调整)(?:到|至|为)$/
const DEALT = /已|共|累计|不等|分别|先后|[对向将]\d|[对向将][^,]{0,6}\d/

/** 处1万元以上5万元以下罚款, 奖励500元至3000元, 最高不超过20万元: what a rule sets, between two ends or up to one. */
function isTariff(own: string, after: string, bound: Bound, role: MoneyRole, isRange: boolean): boolean {
  if (DEALT.test(own) || /^[^,]{0,6}(?:不等|已)/.test(after)) return false
  if (/不得(?:低于|少于|高于|超过|多于)每[^,\d]{1,6}$/.test(own)) return true
  if (!isRange && bound !== 'at_most' && !(bound === 'at_least' && role === 'penalty')) return false
  if (role === 'penalty') return /处|罚|扣/.test(own) || FINED_AFTER.test(after)
  return (
    /(?:奖励|奖补|补贴|补助|罚款|收费)(?:标准)?[^,]{0,10}$|(?<![超高低违])标准[^,]{0,10}$|最高$|(?:售|单|票|限|定|均)价(?:均|原则上)?$|租金$|价格$/.test(
      own,
    ) && !/[额的]$/.test(own)
  )
}
