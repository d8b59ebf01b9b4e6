import { countOf, countWords, quantityWords, recurrenceWords, type Written, zero } from '../amounts.ts'
import { drawDay } from '../clock.ts'
import { chinese, decimal, grouped } from '../numerals.ts'
import { fact, type Piece, p } from '../pieces.ts'
import type { Scene } from '../scene.ts'

/** The same facts in their less common forms: parts of a whole, lists, Chinese numerals, lower and upper bounds, stated zeros. */

type Clause = (scene: Scene) => Piece[]

const written = (digits: string, value: number, more: Partial<Written> = {}): Written => ({
  before: '',
  digits,
  inside: '',
  after: '',
  value: String(value),
  max: null,
  bound: 'exact',
  ...more,
})

const money = (
  words: string,
  value: string,
  unit: string,
  role: string,
  bound = 'exact',
  max: string | null = null,
) => {
  const outcome = { recovered: 'money_recovered', penalty: 'money_fined', problem: 'money_problem' }[role] ?? 'open'
  return fact('money', words, { value, max, currency: 'CNY', unit, bound, modality: 'actual', role }, outcome)
}

const percent = (words: string, value: string, change: string, unit = 'percent') =>
  fact('percent', words, { value, max: null, unit, change, bound: 'exact', modality: 'actual' }, 'open')

const partOfWhole: Clause = ({ random }) => {
  const n = random.int(20, 300)
  const all = countWords(random, n, '人', { exact: true, outcome: 'people_trained' })
  const part = countOf(written(String(Math.floor(n / 3)), Math.floor(n / 3)), '人', { outcome: 'open' })
  return p`培训基层干部${all},其中乡镇干部${part}`
}
const thousands: Clause = ({ random }) => {
  const n = random.int(2, 9)
  const digits = random.pick([`${chinese(n * 1000, true)}`, `${n}千`])
  return p`发放宣传资料${countOf(written(digits, n * 1000, { inside: '余', bound: 'over' }), '份', { outcome: 'publicity_items' })}`
}
const tenThousands: Clause = ({ random }) => {
  const n = random.int(11, 99)
  const [digits, value] = random.pick([
    [`${decimal(n, 1)}万`, n * 1000],
    [`${n}万`, n * 10_000],
  ] as const)
  const inside = random.chance(0.4) ? '余' : ''
  return p`受益群众${countOf(written(digits, value, { inside, bound: inside === '' ? 'exact' : 'over' }), '人次', { outcome: 'open' })}`
}
const spelled: Clause = ({ random }) => {
  const n = random.int(11, 260)
  return p`化解矛盾纠纷${countOf(written(chinese(n), n), random.pick(['起', '件']), { outcome: 'open' })}`
}
const dozens: Clause = ({ random }) => {
  const n = random.int(1, 9) * 10
  return p`开展督导检查${countOf(written(chinese(n), n, { inside: '余', bound: 'over' }), '次', { outcome: 'inspections' })}`
}
const atMost: Clause = ({ random }) => {
  const n = random.int(2, 9)
  const words = written(String(n), n, { before: random.pick(['不超过', '最多']), bound: 'at_most' })
  return p`严格执行每批次申报${countOf(words, '个', { outcome: 'open', modality: 'norm' })}项目的规定`
}
const pair: Clause = ({ random }) => {
  const n = random.int(2, 8)
  return p`先后现场协调${countOf(written(`${n}、${n + 1}`, n, { max: String(n + 1) }), '次', { outcome: 'open' })}`
}
const groupedMoney: Clause = ({ random }) => {
  const n = random.int(1001, 99_999)
  return p`追缴资金${money(`${grouped(n)}元`, String(n), '元', 'recovered')}`
}
const spacedMoney: Clause = ({ random }) => {
  const n = random.int(101, 9999)
  return p`清退违规资金${money(`${decimal(n, 2)} 万元`, decimal(n * 10_000, 2), '万元', 'recovered')}`
}
const moneyRange: Clause = ({ random }) => {
  const n = random.int(2, 6)
  const words = random.pick([`${n}至${n + 2}万元`, `${n}万元至${n + 2}万元`, `${n}~${n + 2}万元`, `${n}-${n + 2}万元`])
  return p`罚款${money(words, String(n * 10_000), '万元', 'penalty', 'exact', String((n + 2) * 10_000))}`
}
const moneyList: Clause = ({ random }) => {
  const [first, second] = [random.int(11, 999), random.int(11, 999)]
  return p`分别清退违规资金${money(`${decimal(first, 1)}万元`, String(first * 1000), '万元', 'recovered')}、${money(`${decimal(second, 1)}万元`, String(second * 1000), '万元', 'recovered')}`
}
const spelledMoney: Clause = ({ random }) => {
  const n = random.int(2, 95)
  return p`退缴资金${money(`${chinese(n)}万元`, String(n * 10_000), '万元', 'recovered')}`
}
const percentPair: Clause = ({ random }) => {
  const [first, second] = [String(random.int(2, 30)), String(random.int(2, 30))]
  return p`受理量、办结量同比分别增长${percent(`${first}%`, first, 'increase')}、${percent(`${second}%`, second, 'increase')}`
}
const tenths: Clause = ({ random }) => {
  const n = random.int(2, 9)
  return p`办理时间压缩${percent(`${chinese(n)}成`, String(n * 10), 'decrease')}`
}
const points: Clause = ({ random }) => {
  const n = decimal(random.int(11, 99), 1)
  return random.chance(0.5)
    ? p`满意度较上年提高${percent(`${n}个百分点`, n, 'increase', 'point')}`
    : p`差错率较上年下降${percent(`${n}个百分点`, n, 'decrease', 'point')}`
}
const zeros: Clause = ({ random }) =>
  random.pick([
    p`超期未办件${zero('为零', 'open')}`,
    p`新增违规发放补贴${countOf(written('0', 0), '人', { outcome: 'open' })}`,
    p`新增拖欠账款${countOf(written('0', 0), '起', { outcome: 'open' })}`,
  ])
const ages: Clause = ({ random }) => {
  const n = random.pick([60, 70, 80, 90])
  const unit = random.pick(['岁', '周岁'])
  return p`为${quantityWords(String(n), unit, 'at_least', `${n}${unit}以上`)}老年人办理补贴`
}
const durations: Clause = ({ random }) => {
  const n = random.int(2, 9)
  return random.pick([
    p`用时${quantityWords('0.5', '年', 'exact', '半年')}完成清理`,
    p`轮训周期控制在${quantityWords(String(n), '年', 'at_most', `${chinese(n) === '二' ? '两' : chinese(n)}年内`)}`,
    p`审批时限由${quantityWords(String(n + 10), '个工作日')}压缩至${quantityWords(String(n), '个工作日')}`,
    p`历时${quantityWords(String(n), '个月', 'over', `${chinese(n) === '二' ? '两' : chinese(n)}个多月`)}完成核查`,
  ])
}
const cyclesWithCounts: Clause = ({ random }) => {
  const [words, every] = random.pick([
    ['每月', 'P1M'],
    ['每季度', 'P3M'],
    ['每年', 'P1Y'],
  ] as const)
  const n = random.int(2, 4)
  const count = countOf(written(String(n), n, { before: '不少于', bound: 'at_least' }), '次', {
    modality: 'norm',
    outcome: 'open',
  })
  return p`规定${recurrenceWords(words, every)}集中研学${count}`
}
const elliptic: Clause = (scene) => {
  const { random, place, agency, clock } = scene
  const year = Number(drawDay(random, clock).slice(0, 4))
  const serial = random.int(2, 90)
  const number = `${place.mark}${agency.mark}办〔${year}〕${serial}号`
  const value = { title: null, number, year, serial: String(serial), action: 'issued', modality: 'actual' }
  return p`印发${fact('document', number, value, 'open')}文件`
}
const editions: Clause = (scene) => {
  const year = Number(scene.clock.inspectionStart.slice(0, 4)) - scene.random.int(0, 4)
  const title = '党政机关办公用房管理办法'
  const value = { title, number: null, year, serial: null, action: 'studied', modality: 'actual' }
  return p`组织学习${fact('document', `《${title}》(${year}年版)`, value, 'open')}`
}
const nested: Clause = (scene) => {
  const title = `关于印发〈${scene.agency.self}机关财务管理办法〉的通知`
  const value = { title, number: null, year: null, serial: null, action: 'issued', modality: 'actual' }
  return p`下发${fact('document', `《${title}》`, value, 'open')}`
}

export const HARDER: readonly Clause[] = [
  partOfWhole,
  thousands,
  tenThousands,
  spelled,
  dozens,
  atMost,
  pair,
  groupedMoney,
  spacedMoney,
  moneyRange,
  moneyList,
  spelledMoney,
  percentPair,
  tenths,
  points,
  zeros,
  ages,
  durations,
  cyclesWithCounts,
  elliptic,
  editions,
  nested,
]
