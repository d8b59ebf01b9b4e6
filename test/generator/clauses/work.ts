import { countWords, floorCount, moneyWords, percentWords, quantityWords, recurrenceWords, zero } from '../amounts.ts'
import { counted, decimal } from '../numerals.ts'
import { type Piece, p } from '../pieces.ts'
import type { Scene } from '../scene.ts'

/** Clauses that tell what was done, with the counts, sums and shares of it. */

type Clause = (scene: Scene) => Piece[]

const MEETINGS = ['党组会议', '专题会议', '整改工作推进会', '领导小组会议', '工作调度会', '专题民主生活会'] as const
const STUDIES = ['集中学习', '专题学习', '交流研讨', '专题研讨'] as const
const PEOPLE = ['干部职工', '党务干部', '财务人员', '执法人员', '业务骨干'] as const
const UNITS = ['下属单位', '企业', '施工单位', '经营主体'] as const

const meetings: Clause = ({ random }) => {
  const meeting = random.pick(MEETINGS)
  const n = random.int(2, 18)
  const count = countWords(random, n, '次', { of: meeting, outcome: 'meetings' })
  return random.chance(0.6) ? p`召开${meeting}${count}` : p`召开${count}${meeting}`
}
const studies: Clause = ({ random }) => {
  const study = random.pick(STUDIES)
  return p`组织开展${study}${countWords(random, random.int(2, 40), '次', { of: study, outcome: 'study_sessions' })}`
}
const training: Clause = ({ random }) => {
  const sessions = countWords(random, random.int(2, 9), '期', { exact: true, outcome: 'trainings' })
  const people = random.pick(PEOPLE)
  const unit = random.pick(['人次', '人', '名'])
  const trained = countWords(random, random.int(12, 1600), unit, { outcome: 'people_trained' })
  return unit === '名'
    ? p`举办业务培训班${sessions},培训${trained}${people}`
    : p`举办业务培训班${sessions},培训${people}${trained}`
}
const inspections: Clause = ({ random }) => {
  const units = random.pick(UNITS)
  const n = random.int(20, 180)
  return p`开展专项检查${countWords(random, random.int(2, 12), '次', { outcome: 'inspections' })},检查${units}${countWords(random, n, '家', { outcome: 'units_inspected' })}`
}
const findings: Clause = ({ random }) => {
  const n = random.int(4, 60)
  const unit = random.pick(['个', '项', '条'])
  return p`排查发现问题${countWords(random, n, unit, { exact: true, of: '问题', outcome: 'problems_found' })},已整改${countWords(random, random.int(2, n), unit, { exact: true, outcome: 'problems_completed' })}`
}
const handling: Clause = ({ random }) => {
  const [words, outcome] = random.pick([
    ['批评教育', 'criticised'],
    ['提醒谈话', 'talks'],
    ['诫勉谈话', 'admonished'],
    ['约谈', 'summoned'],
    ['党纪政务处分', 'disciplined'],
    ['组织处理', 'organisational_handling'],
    ['问责', 'held_accountable'],
  ] as const)
  return p`${words}${countWords(random, random.int(2, 40), random.pick(['人', '人', '人次']), { exact: true, outcome })}`
}
const cases: Clause = ({ random }) => {
  const [words, unit, outcome] = random.pick([
    ['立案', '件', 'cases_filed'],
    ['移交问题线索', '条', 'open'],
    ['查处违法案件', '起', 'cases_handled'],
    ['排查问题线索', '条', 'leads'],
  ] as const)
  return p`${words}${countWords(random, random.int(2, 30), unit, { exact: true, outcome })}`
}
const rules: Clause = ({ random }) => {
  const verb = random.pick(['制定完善', '修订完善', '建立健全', '新建'])
  const things = random.pick(['内控制度', '管理制度', '规章制度'])
  return p`${verb}${things}${countWords(random, random.int(2, 14), random.pick(['项', '个']), { exact: true, of: things, outcome: 'rules_made' })}`
}
const publicity: Clause = ({ random }) =>
  p`发放宣传资料${countWords(random, random.int(30, 4000), '份', { of: '宣传资料', outcome: 'publicity_items' })}`
const complaints: Clause = ({ random }) => {
  const n = random.int(5, 90)
  return p`受理群众投诉举报${countWords(random, n, '件', { exact: true, outcome: 'complaints' })},办结${countWords(random, random.int(2, n), '件', { exact: true, outcome: 'complaints_closed' })}`
}

const recovered: Clause = ({ random }) => {
  const money = moneyWords(random, { role: 'recovered', outcome: 'money_recovered' })
  return random.pick([
    p`追缴违规发放的津补贴${money}`,
    p`清退违规资金${money}`,
    p`将相关费用${money}全额上缴财政专户`,
    p`补缴党费${money}`,
    p`退回多报销差旅费${money}`,
  ])
}
const invested: Clause = ({ random }) => {
  const draw = random.int(1, 3)
  if (draw === 1) return p`争取项目资金${moneyWords(random, { role: 'invested', outcome: 'open' })}`
  if (draw === 2) return p`实施管网改造项目,完成投资${moneyWords(random, { role: 'invested', outcome: 'open' })}`
  return p`到位补助资金${moneyWords(random, { role: 'invested', outcome: 'open' })}`
}
const trouble: Clause = ({ random }) =>
  p`核查涉及违规资金${moneyWords(random, { role: 'problem', outcome: 'money_problem' })}`
const fined: Clause = ({ random }) => {
  const n = random.int(2, 15)
  return p`立案查处违法行为${countWords(random, n, '起', { exact: true, outcome: 'open' })},罚款${moneyWords(random, { role: 'penalty', outcome: 'money_fined' })}`
}

const shares: Clause = ({ random }) => {
  const what = random.pick(['覆盖率', '办结率', '合格率', '入库率', '群众满意度'])
  return p`${what}达到${percentWords(random, 'none', 60, 99)}`
}
const rise: Clause = ({ random }) =>
  p`业务办理量${random.pick(['同比', '较上年', '环比'])}增长${percentWords(random, 'increase', 2, 60)}`
const fall: Clause = ({ random }) => p`公务接待费支出同比下降${percentWords(random, 'decrease', 2, 60)}`
const raised: Clause = ({ random }) => {
  const from = percentWords(random, 'none', 20, 50)
  return p`设备完好率由${from}提高到${percentWords(random, 'none', 60, 98)}`
}

const amounts: Clause = ({ random }) => {
  const n = random.int(3, 900)
  const [thing, unit] = random.pick([
    ['整治渠道', '公里'],
    ['清理占用土地', '亩'],
    ['收回出租房产', '平方米'],
    ['转运建筑垃圾', '吨'],
  ] as const)
  const draw = random.int(1, 4)
  if (draw === 1) return p`${thing}${quantityWords(decimal(n, 1), unit)}`
  if (draw === 2) return p`${thing}${quantityWords(String(n), unit, 'about', `约${n}${unit}`)}`
  if (draw === 3 && n >= 10)
    return p`${thing}${quantityWords(String(n - (n % 10)), unit, 'over', `${n - (n % 10)}余${unit}`)}`
  return p`${thing}${quantityWords(String(n), unit)}`
}
const spans: Clause = ({ random }) => {
  const days = random.int(5, 60)
  const months = random.int(2, 6)
  return random.pick([
    p`开展为期${quantityWords(String(days), '天')}的专项整治`,
    p`明确有关事项在${quantityWords(String(days), '日', 'at_most', `${days}日内`)}办结`,
    p`将审批时限压缩到${quantityWords(String(days), '个工作日')}`,
    p`对超期${quantityWords(String(months), '个月', 'at_least', `${months}个月以上`)}的事项重点督办`,
    p`为${quantityWords('80', '岁', 'at_least', '80岁以上')}老人提供上门服务`,
    p`清理期限定为${quantityWords(String(months), '个月', 'at_most', `${counted(months)}个月内`)}`,
  ])
}
const cycles: Clause = ({ random }) => {
  const [words, every] = random.pick([
    ['每月', 'P1M'],
    ['每季度', 'P3M'],
    ['每年', 'P1Y'],
    ['每周', 'P1W'],
    ['每半年', 'P6M'],
  ] as const)
  const deed = random.pick(['通报一次整改进度', '开展抽查', '分析研判运行情况', '对账并公示'])
  const cycle = recurrenceWords(words, every)
  if (deed !== '通报一次整改进度') return p`${cycle}${deed}`
  return p`${cycle}通报整改进度`
}
const norms: Clause = ({ random }) => {
  const cycle = recurrenceWords('每年', 'P1Y')
  return p`明确${cycle}专题研究党风廉政建设工作${floorCount(random, random.int(2, 6), '次', 'norm')}`
}
const nothing: Clause = ({ random }) =>
  random.pick([
    p`${zero('未发现', 'open')}违规违纪行为`,
    p`${zero('未收到', 'complaints')}相关投诉举报`,
    p`${zero('未发生', null)}安全责任事故`,
  ])
const structure: Clause = ({ random }) =>
  random.pick([
    p`成立${countWords(random, random.int(2, 6), '个', { exact: true, of: '工作专班' })}工作专班`,
    p`建立问题、任务、责任${countWords(random, 3, '张', { exact: true, of: '清单' })}清单`,
    p`对${countWords(random, random.int(5, 30), '个', { exact: true, of: '乡镇' })}乡镇进行全面摸底`,
    p`调整交流中层干部${countWords(random, random.int(3, 25), '名', { of: '中层干部', outcome: 'open' })}`,
    p`安装监控设备${countWords(random, random.int(3, 250), random.pick(['台', '套']), { of: '监控设备' })}`,
    p`清理闲置房产${countWords(random, random.int(3, 60), '处', { of: '闲置房产', outcome: 'open' })}`,
  ])

export const WORK: readonly Clause[] = [
  meetings,
  studies,
  training,
  inspections,
  findings,
  handling,
  cases,
  rules,
  publicity,
  complaints,
  recovered,
  recovered,
  invested,
  trouble,
  fined,
  shares,
  rise,
  fall,
  raised,
  amounts,
  spans,
  cycles,
  norms,
  nothing,
  structure,
  structure,
]
