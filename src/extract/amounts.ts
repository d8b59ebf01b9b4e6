import { clauseAround } from '../language/clauses.ts'
import { addDecimals, shiftDecimal } from '../language/decimal.ts'
import { readNumeral } from '../language/numerals.ts'
import type { Found, Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import type { Bound, Modality, MoneyRole } from '../notice/vocabulary.ts'
import { boundAfter, boundBefore } from './bounds.ts'
import { modalityOf } from './modality.ts'

/** Words for currencies, with their ISO codes; 元 alone is the yuan. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  ...{
    元: 'CNY',
    圆: 'CNY',
    块: 'CNY',
    块钱: 'CNY',
    人民币: 'CNY',
    元人民币: 'CNY',
    圆人民币: 'CNY',
    '￥': 'CNY',
    '¥': 'CNY',
    RMB: 'CNY',
  },
  ...{
    美元: 'USD',
    美金: 'USD',
    美圆: 'USD',
    欧元: 'EUR',
    英镑: 'GBP',
    日元: 'JPY',
    日圆: 'JPY',
    港元: 'HKD',
    港币: 'HKD',
  },
  ...{
    台币: 'TWD',
    新台币: 'TWD',
    澳元: 'AUD',
    加元: 'CAD',
    韩元: 'KRW',
    卢布: 'RUB',
    瑞士法郎: 'CHF',
    澳门元: 'MOP',
    新加坡元: 'SGD',
  },
}

/** The words of a currency behind a number, longest first; 元旦 and 元素 are none. */
export const CURRENCY =
  '(?:元人民币|圆人民币|瑞士法郎|新加坡元|澳门元|新台币|人民币|美元|美金|美圆|欧元|英镑|日元|日圆|港元|港币|台币|澳元|加元|韩元|卢布|块钱|元(?![旦素宵首勋老帅])|圆(?![满形柱桌圈弧])|块(?![地区块砖石头田板牌面链]))'

const MULTIPLIER = /[百千万亿萬億]+$/

/** The unit as printed: the round multipliers before the currency and the currency. */
export const printedUnit = (number: string, currency: string): string =>
  (/(?:[万亿萬億]+)$/.exec(number.trim())?.[0] ?? '') + currency

/** 3-5万元: the left end takes the multiplier of the right one. */
export const shareMultiplier = (low: string, high: string): string =>
  MULTIPLIER.test(low.trim()) ? low : low + (MULTIPLIER.exec(high.trim())?.[0] ?? '')

/** 元 with 角 and 分 behind it. */
export function withSmallChange(
  yuan: string,
  tenths: string | undefined,
  hundredths: string | undefined,
): string | null {
  const jiao = tenths === undefined ? '0' : readNumeral(tenths)
  const fen = hundredths === undefined ? '0' : readNumeral(hundredths)
  return jiao === null || fen === null
    ? null
    : addDecimals(yuan, addDecimals(shiftDecimal(jiao, -1), shiftDecimal(fen, -2)))
}

const RECOVERED =
  /退回|退还|退缴|退款|退赔|清退|追缴|追回|收缴|上缴|补缴|补交|补齐|收回|挽回|归还|返还|缴回|清收|催收|扣回|清缴|归垫|缴入|缴纳入库|追偿|盘活|退费|退付|清欠|追收|缴库|入库|缴清|退出(?=违)|已缴|整改资金|缴财政|交回|回收|退至|退到|退给|退赃|违纪款/g
const PENALTY = /罚款|罚金|罚没|处以?罚|没收|滞纳金|违约金/g
const TRANSFERRED = /划转|划拨|拨付|转入|调拨|划入|移交资金|转拨|下拨|拨入|转移支付/g
const INVESTED =
  /投资|投入|到位|争取|筹集|筹措|安排[^,]{0,8}(?:资金|经费)|落实[^,]{0,6}资金|配套|注入|预算|列支|用于|总造价|建设资金/g
const PROBLEM =
  /涉及[^,]{0,10}(?:金额|资金)|涉案|违规[^,]{0,12}|违法[^,]{0,8}|问题[^,]{0,4}(?:金额|资金)|多报|多付|多领|多发|超标准|超发|虚报|套取|骗取|挪用|截留|未收|未缴|未上缴|未退|未拨付|欠缴|拖欠|欠款|损失|浪费|闲置|滞留|沉淀|少收|少缴|少计|漏缴|应收|侵占|贪污|挤占|结存|不合规|不规范|虚列|账外|长期挂账|涉及|未入账|未及时|超支|多支付|多列|违约/g

interface Cue {
  readonly role: MoneyRole
  readonly end: number
}

const ROLES: readonly (readonly [MoneyRole, RegExp])[] = [
  ['recovered', RECOVERED],
  ['penalty', PENALTY],
  ['transferred', TRANSFERRED],
  ['invested', INVESTED],
  ['problem', PROBLEM],
]
/** 未追回 and 应上缴 recover nothing. */
const UNDONE = /(?:未|没有|尚未|无法|应|须|需|拒不|不)$/

function cuesIn(words: string): Cue[] {
  const cues: Cue[] = []
  for (const [role, pattern] of ROLES)
    for (const match of words.matchAll(pattern)) {
      const isUndone = role !== 'problem' && UNDONE.test(words.slice(0, match.index))
      cues.push({ role: isUndone ? 'problem' : role, end: match.index + match[0].length })
    }
  return cues
}

const nearestLast = (cues: readonly Cue[]): MoneyRole | null =>
  cues.reduce<Cue | null>((best, cue) => (best === null || cue.end >= best.end ? cue : best), null)?.role ?? null

/** The role of an amount, by the verbs of its clause: a verb of return or fine after it, or the nearest one before (GUIDE 24). */
export function moneyRole(shadow: string, at: Span): MoneyRole {
  const clause = clauseAround(shadow, at)
  const after = shadow.slice(at.end, clause.end).split(/\d/)[0] ?? ''
  const before = shadow.slice(clause.start, at.start)
  const following = cuesIn(after).filter(({ role }) => role !== 'invested')
  const settled = following.find(({ role }) => role === 'recovered' || role === 'transferred' || role === 'penalty')
  const near = nearestLast(cuesIn(before))
  if (near === 'recovered' || near === 'penalty') return near
  if (settled !== undefined) return settled.role
  if (near !== null) return near
  if (following[0] !== undefined) return following[0].role
  return carried(shadow, clause.start, before)
}

const CONTINUES =
  /^(?:其中|共计?|合计|总计|累计|分别为?|涉及|金额|资金|总额|计|达|含|包括|约|,|、|\s)*[\u4e00-\u9fff]{0,8}(?:金额|资金)?(?:共计?|合计|累计|为|达)?\s?$/

/** 其中…, 共计… and the like carry the role of the clause before them. */
function carried(shadow: string, start: number, before: string): MoneyRole {
  if (start === 0 || !/[,:]/.test(shadow[start - 1]!) || !CONTINUES.test(before)) return 'other'
  if (/价值|造价|合同|单价|售价|标准|收入|工资/.test(before)) return 'other'
  const previous = clauseAround(shadow, { start: start - 1, end: start - 1 })
  return nearestLast(cuesIn(shadow.slice(previous.start, previous.end))) ?? 'other'
}

const PROJECT = /谋划|拟建|拟投|规划[^,]{0,10}项目|包装|申报|计划投资|预计投资|总投资|预算|概算|预计|储备|立项/
const SPENT = /到位|完成投资|已投入|投入|已完成|累计|拨付|实际|使用|支出|落实/

/** Planned investment is a target: 谋划…项目,总投资达…; money in place or spent is actual (GUIDE 24). */
function moneyModality(scene: Scene, at: Span, bound: Bound, role: MoneyRole): Modality {
  const modality = modalityOf(scene, at, bound, false)
  if (role !== 'invested' || modality === 'norm') return modality
  const { shadow } = scene
  const clause = clauseAround(shadow, at)
  const own = shadow.slice(clause.start, at.start)
  if (modality === 'target') return modality
  if (SPENT.test(own)) return 'actual'
  const told = shadow.slice(Math.max(0, clause.start - 60), at.start)
  const sentence = told.slice(Math.max(told.lastIndexOf('。'), told.lastIndexOf('\n'), told.lastIndexOf(';')) + 1)
  return /总投资|计划投资|预计投资|拟投|概算|估算/.test(own) &&
    PROJECT.test(sentence) &&
    !/已(?:完成|建成|投用|竣工)/.test(sentence)
    ? 'target'
    : 'actual'
}

/** An amount as a rule's pattern found it. */
export interface AmountWords {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly value: string
  readonly max: string | null
  readonly unit: string
  readonly currency: string
  readonly isRounded: boolean
}

export function amountOf(scene: Scene, amount: AmountWords): Found<'money'> {
  const { shadow } = scene
  const lead = boundBefore(shadow, amount.start, amount.words)
  const tail = boundAfter(shadow, amount.end)
  const span = { start: lead?.start ?? amount.start, end: tail?.end ?? amount.end }
  const bound = tail?.bound ?? lead?.bound ?? (amount.isRounded ? 'over' : 'exact')
  const role = moneyRole(shadow, span)
  const { value, max, unit, currency } = amount
  return { span, value: { value, max, currency, unit, bound, modality: moneyModality(scene, span, bound, role), role } }
}
