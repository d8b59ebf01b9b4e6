import { compiledFrom } from '../language/lexicon.ts'
import { lastEndOf, type Matcher, matcher } from '../language/matcher.ts'
import type { AmountRoles } from '../notice/fact-lexicons.ts'
import type { Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import type { MoneyRole } from '../notice/vocabulary.ts'
import { clauseAround, sentenceAround } from './clauses.ts'
import { standsInProblem } from './problem-place.ts'

const ROLES = ['recovered', 'penalty', 'transferred', 'invested', 'other', 'problem'] as const

const GAP = '[^,。;:!?\\n\\d]{0,12}?'
const sourceOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace('…', GAP))
    .join('|')

/** 用于解决闲置问题: what is being put right is no fault of the amount. */
const UNDOING = '(?:解决|化解|盘活|消除|整改|防止|避免|杜绝|治理|清理|弥补|用于)[^,]{0,4}'

export const compiledRoles = compiledFrom((roles: AmountRoles) => ({
  roles: ROLES.map((role): readonly [MoneyRole, Matcher] => [role, matcher(new RegExp(sourceOf(roles[role]), 'g'))]),
  undone: new RegExp(`(?:${sourceOf(roles.undone)})[^,]{0,2}$`),
  plannedTotals: new RegExp(sourceOf(roles.plannedTotals)),
  spent: new RegExp(sourceOf(roles.spent)),
  carries: new RegExp(`^\\s?(?:${sourceOf(roles.carries)})`),
  arrived: new RegExp(`(?:${sourceOf(roles.arrived)})[^,]{0,6}$`),
  settled: new RegExp(sourceOf(roles.settled)),
  left: new RegExp(`^[^,、]{0,8}?(?<!${UNDOING})(?:${sourceOf(roles.left)})`),
  pending: new RegExp(
    `^(?!已)[^,]{0,14}?(?<!已)(?:${sourceOf(roles.pending)}|分[\\d一二两三四五六七八九十]{1,3}个?[期批次年月季])(?![^,]*已)[^,]{0,12}$`,
  ),
  awaited: new RegExp(`^[^,、]{0,6}?(?:${sourceOf(roles.awaited)})`),
  worths: new RegExp(`(?:${sourceOf(roles.worths)})[^,]{0,3}$`),
}))

/** 供应商 owes nothing by its name. */
const NO_DUTY = /供应|响应|反应|相应|对应|适应/g
/** 已退休人员 gave nothing back. */
const LEFT_OFFICE = /已退(?=[休出役伍耕居])/g

interface Cue {
  readonly role: MoneyRole
  readonly start: number
  readonly end: number
  readonly isUndone: boolean
}

/** The role words of a stretch in order; 未追回 and 应缴 are problems, and a word inside a longer one is not told. */
function cuesIn(words: string, lexicon: AmountRoles): Cue[] {
  const { roles, undone } = compiledRoles(lexicon)
  const cues: Cue[] = []
  const plain = words.replace(LEFT_OFFICE, '□□')
  for (const [role, find] of roles)
    for (const { index: start, 0: word } of find(plain)) {
      const isUndone =
        role !== 'problem' && role !== 'other' && undone.test(words.slice(0, start).replace(NO_DUTY, '□□'))
      cues.push({ role: isUndone ? 'problem' : role, start, end: start + word.length, isUndone })
    }
  if (cues.length < 2) return cues
  return cues
    .filter((a) => !cues.some((b) => b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start))
    .sort((a, b) => a.end - b.end)
}

/** The role that the head of a column names. */
export const roleNamed = (words: string, lexicon: AmountRoles): MoneyRole | null =>
  cuesIn(words, lexicon).at(-1)?.role ?? null

/** The role of an amount: by the words of its clause, then by the clause before, then by whether it stands in the statement of a problem. */
export function moneyRole(scene: Scene, at: Span): MoneyRole {
  const { shadow, knowledge } = scene
  const clause = clauseAround(shadow, at)
  const told = shadow.slice(clause.start, at.start)
  const before = ownItem(told, knowledge.amountRoles)
  const [next = '', ...others] = shadow.slice(at.end, clause.end).split(/\d[^,]{0,12}元/)
  const after = others.length > 0 && next.startsWith('、') ? '' : next
  if (isAccidental(shadow, at, before)) return 'other'
  const role =
    partRole(shadow, clause.start, before, knowledge.amountRoles) ??
    ownRole(before, after, knowledge.amountRoles) ??
    carried(shadow, clause.start, before, knowledge.amountRoles)
  if (role === 'problem' && isOfLookedAt(scene, clause.start, before)) return 'other'
  const isPlain = before !== told || compiledRoles(knowledge.amountRoles).worths.test(before)
  if (role !== 'other' || isPlain) return role
  const following = shadow.slice(clause.end, clause.end + 24)
  if (isFaulted(following, before + after)) return 'problem'
  if (STANDARD.test(before) || RECEIPT.test(before) || /^不得/.test(shadow.slice(at.start, at.start + 2))) return role
  return standsInProblem(scene, at) ? 'problem' : role
}

/** 标准为每人60元, 规定单笔不得超过…: what may be spent, no amount that was misspent. */
const STANDARD = /(?<![超高低违])标准(?:[为是按]|为?每|最高|上限)?[^,\d]{0,8}$|(?:最高|限额|上限)(?:为|是)?$/
/** 收到上级专项补助2,680万元: what came in rightly, whatever became of it. */
const RECEIPT = /(?:收到|获得|获批|下达)[^,。]{0,14}(?:补助|补贴|资金|经费|专款|款项|拨款)$/
const ACCIDENT = /事故|火灾|水灾|旱灾|灾害|灾情|洪涝|洪水|台风|地震|塌方|泥石流/
const ACCIDENT_REACH = 60

/** 发生火灾3起,直接经济损失260万元: what an accident cost, in no hand to be got back. */
function isAccidental(shadow: string, at: Span, before: string): boolean {
  if (!/经济损失(?:共计|约|达)?$/.test(before) || /挽回|避免|减少|追/.test(before)) return false
  const { start } = sentenceAround(shadow, at)
  return ACCIDENT.test(shadow.slice(Math.max(start, at.start - ACCIDENT_REACH), at.start))
}

const CONCERNED = /^涉及[^,。;]{0,8}(?:资金|金额|投资|款项?)?$/
const LOOKED_AT = /抽查|抽审|走访|核查|检查|调查|排查|审计|审核|清查/
const FAULT = /问题|发现|查出|违|未|不|虚|套|骗|挪|占|超|欠|多[报付领发收计列]|闲置|损失|滞|擅|重复|隐患|线索|案件/
/** 重点审计了21个省,走访2.9万户,涉及资金15亿元: what was looked at, and nothing wrong is told of it. */
function isOfLookedAt({ shadow }: Scene, clause: number, before: string): boolean {
  if (!CONCERNED.test(before.trim())) return false
  const lead = shadow.slice(sentenceAround(shadow, { start: clause, end: clause }).start, clause)
  return LOOKED_AT.test(lead) && !FAULT.test(lead)
}

const NEXT_ITEM = /元(?:、|并处?|及|以及|和|\()/g
/** 上缴财政5万元、调整账目310万元: an item of a list that tells its own deed owes nothing to the one before. */
function ownItem(before: string, lexicon: AmountRoles): string {
  const last = lastEndOf(NEXT_ITEM, before)
  const item = before.slice(Math.max(0, last))
  const opens = last >= 0 && cuesIn(item, lexicon).some(({ role, start }) => role !== 'problem' && start <= 1)
  return opens ? item : before
}

const DEEDS: readonly MoneyRole[] = ['recovered', 'penalty', 'transferred', 'invested']

/** 追缴资金8万元,其中违规发放餐费3万元: what is a part of an amount has its role, unless the part tells a deed of its own. */
function partRole(shadow: string, start: number, before: string, lexicon: AmountRoles): MoneyRole | null {
  if (!/^\s?其中/.test(before) || !/[,(]/.test(shadow[start - 1] ?? '')) return null
  const isDeed = ({ role }: Cue) => DEEDS.includes(role)
  if (cuesIn(before, lexicon).some((cue) => isDeed(cue) || cue.isUndone)) return null
  const previous = clauseAround(shadow, { start: start - 1, end: start - 1 })
  const whole = shadow.slice(previous.start, previous.end)
  return /元/.test(whole) ? (cuesIn(whole, lexicon).find(isDeed)?.role ?? null) : null
}

/** 剩余3万元已委托律师催收, 正通过诉讼追偿: whoever is still asking has not got it. */
const UNDER_WAY =
  /(?:正在|委托|拟|将)[^,]{0,6}$|(?:(?<![改纠更])正(?![常式确规])|[尚仍还]在|继续|持续|抓紧|加紧|起诉|提起诉讼|启动|进入)[^,已]{0,10}$/

/** 处5万元罚款: the fine is named behind its amount. */
export const FINED_AFTER = /^(?:不等)?的?(?:行政)?(?:罚款|罚金)/

/** By the verbs of the clause: a return or fine told before the amount, one told after it, what is wrong with it, then the nearest; null without any. */
function ownRole(before: string, after: string, lexicon: AmountRoles): MoneyRole | null {
  const { settled, left, arrived, awaited } = compiledRoles(lexicon)
  const told = cuesIn(before, lexicon)
  if (FINED_AFTER.test(after)) return 'penalty'
  // 退还不当罚款 gives back, 收缴罚款 fines
  const verb = told.find(
    ({ role, start }) =>
      role === 'recovered' || (role === 'penalty' && !/(?:违规|擅自|乱)$/.test(before.slice(0, start))),
  )
  const fined = told.find(
    ({ role, start }) =>
      role === 'penalty' && start === verb?.end && /收缴|追缴|上缴/.test(before.slice(verb.start, verb.end)),
  )
  if (verb !== undefined) return fined?.role ?? verb.role
  const later = cuesIn(after, lexicon).find(
    ({ role, isUndone, start }) =>
      (role === 'recovered' && !UNDER_WAY.test(after.slice(0, start))) || role === 'transferred' || isUndone,
  )
  if (later !== undefined) {
    const isPending =
      later.role === 'recovered' &&
      after[later.start] !== '已' &&
      compiledRoles(lexicon).pending.test(after.slice(0, later.start))
    return isPending ? 'problem' : later.role
  }
  // 将拖欠的补助4万元全部发放到户
  if (/(?:^|[^即针面])[将把对]/.test(before) && settled.test(after)) return 'other'
  const nearest = governing(told, before)
  if ((nearest === null || nearest === 'other') && left.test(after) && !awaited.test(after)) return 'problem'
  return nearest === 'other' && arrived.test(before) ? null : nearest
}

/** 冲销多计费用: straight before the fault, the verb that undoes it. */
const UNDOES = /(?:冲销|冲减|核减|核销|调减|审减|偿付|结清|清偿|剔除)了?$/

/** 违规发放 is a problem, 发放拖欠的补助 and 对拖欠的工资支付 are deeds: the fault counts where it stands before the verb and is not its object. */
function governing(told: readonly Cue[], before: string): MoneyRole | null {
  const deed = told.findLast(({ role }) => role !== 'problem')
  const fault = told.findLast(({ role }) => role === 'problem')
  if (deed === undefined) return fault?.role ?? null
  if (fault === undefined || fault.start > deed.start || deed.role === 'invested') return deed.role
  if (UNDOES.test(before.slice(0, fault.start))) return 'other'
  const isDealtWith =
    /[对将把就]|针对|已|了|全部/.test(before.slice(0, fault.start).slice(-14)) ||
    /已|了|全部|,/.test(before.slice(fault.end, deed.start))
  return isDealtWith ? deed.role : fault.role
}

/** Where the next clause gives the amount back (结余3万元用于聚餐,已全部清退) or says what is wrong (合同金额3万元,未经招标), it was no rightful one. */
const isFaulted = (following: string, own: string): boolean =>
  /^,(?:目前|现|确|已|均)?(?:无法|未能|难以|不能|无从)(?:予以|全额|全部)?(?:追|收|退|执行|清缴)/.test(following) ||
  (!/核减|核销|审减|压减|节约|已|将|把/.test(own) &&
    (/^,(?:现|目前|均|都)?(?:(?:已|均已)(?:全部|全额|悉数|如数)?|(?:全部|全额|悉数|如数)(?:已|予以)?)(?:清退|退回|退还|退缴|追回|收回|归还|补征|补缴)/.test(
      following,
    ) ||
      /^,(?:均|但|且|却|长期|一直)?未(?:经|按|履行|公开|办理|及时|纳入|入账|上缴|清理|收回|使用|拨付|下达|支付)/.test(
        following,
      )))

/** 其中…, 共计… and the like carry the role of the clause before them; 已拨付到位 that of money raised before. */
function carried(shadow: string, start: number, before: string, lexicon: AmountRoles): MoneyRole {
  const { carries, arrived } = compiledRoles(lexicon)
  if (start === 0 || !/[,:]/.test(shadow[start - 1] ?? '')) return 'other'
  const arrives = arrived.test(before)
  if (!arrives && !carries.test(before)) return 'other'
  const previous = clauseAround(shadow, { start: start - 1, end: start - 1 })
  const told = cuesIn(shadow.slice(previous.start, previous.end), lexicon)
  if (arrives) return told.at(-1)?.role === 'invested' ? 'invested' : 'other'
  return told.find(({ role }) => role === 'recovered' || role === 'penalty')?.role ?? told.at(-1)?.role ?? 'other'
}
