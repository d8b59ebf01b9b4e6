import { type Piece, p } from '../pieces.ts'
import type { Scene } from '../scene.ts'

/** Clauses without a fact, decoys among them: terms, grades, buildings and hotlines that no reader may count. */

const ORDERS = ['第一议题', '三会一课', '三重一大', '一岗双责'] as const
const DUTIES = ['主体责任', '监督责任', '管理责任', '整改责任'] as const
const FIELDS = ['项目管理', '资金拨付', '公务接待', '资产处置', '合同审核', '信访办理', '档案管理', '行政审批'] as const
const LINKS = ['事前审批', '过程跟踪', '结果公开', '台账登记', '定期对账', '专人负责'] as const

type Plain = (scene: Scene) => Piece[]

const FACTLESS: readonly Plain[] = [
  ({ random }) => p`严格落实“${random.pick(ORDERS)}”制度,切实压紧压实${random.pick(DUTIES)}`,
  ({ random }) => p`进一步规范${random.pick(FIELDS)},强化${random.pick(LINKS)}`,
  ({ random, agency }) => p`${agency.self}${agency.party}主要负责人带头履行${random.pick(DUTIES)},分管领导抓好具体落实`,
  ({ random }) => p`把${random.pick(FIELDS)}纳入年度考核内容,与评优评先挂钩`,
  ({ random }) => p`对${random.pick(FIELDS)}存在的薄弱环节举一反三、全面自查`,
  ({ random }) => p`建立${random.pick(FIELDS)}台账,做到底数清、情况明`,
  () => p`加强跟踪督办,坚决防止问题反弹回潮`,
  ({ random }) => p`明确${random.pick(FIELDS)}流程,落实${random.pick(LINKS)}要求`,
  () => p`深入开展谈心谈话,引导干部职工知敬畏、存戒惧、守底线`,
  ({ random }) => p`组织相关人员认真学习${random.pick(FIELDS)}业务知识,提高履职能力`,
]

const DECOYS: readonly Plain[] = [
  ({ random }) => p`对${random.int(1, 9)}号楼${random.int(1, 4)}层进行了修缮`,
  () => p`畅通12345热线和来信来访渠道`,
  ({ random }) => p`督促C级危房使用单位搬离${random.int(2, 9)}号仓库`,
  () => p`开好专题民主生活会,增强“四个意识”、做到“两个维护”`,
  () => p`引导党员干部践行“两个维护”,杜绝“两张皮”现象`,
  () => p`配合做好三级甲等医院评审和二次供水设施排查`,
  () => p`落实“一把手”第一责任人职责,层层传导压力`,
  () => p`扎实做好“十四五”规划实施工作`,
  ({ random }) => p`推行“${random.int(1, 5)}+${random.int(2, 6)}”工作模式`,
  () => p`传达学习党的二十大精神和二十届三中全会精神`,
  () => p`严格落实中央八项规定精神,持续纠治“四风”`,
  () => p`一批群众反映的堵点得到疏通,干部作风进一步转变`,
]

export function plainClause(scene: Scene): Piece[] {
  const list = scene.random.chance(0.25) ? DECOYS : FACTLESS
  return scene.random.pick(list)(scene)
}
