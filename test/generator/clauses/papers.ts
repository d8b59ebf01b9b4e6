import { yearOf } from '../calendar.ts'
import { drawDay } from '../clock.ts'
import { type FactPiece, fact, type Piece, p } from '../pieces.ts'
import type { Scene } from '../scene.ts'

/** Clauses about documents: made, revised, drafted, studied, signed, cited. */

type Clause = (scene: Scene) => Piece[]

const TOPICS = [
  '财务管理',
  '公务接待管理',
  '固定资产管理',
  '合同管理',
  '采购管理',
  '议事决策',
  '干部考核',
  '项目管理',
  '信访事项办理',
  '内部审计',
  '公务用车管理',
  '档案管理',
] as const
const RULES = ['办法', '制度', '规定', '规程', '实施细则', '规则'] as const
const PLANS = ['工作方案', '任务清单', '工作计划', '责任清单'] as const
const NATIONAL = [
  '中国共产党纪律处分条例',
  '中国共产党党组工作条例',
  '党政机关厉行节约反对浪费条例',
  '信访工作条例',
  '中国共产党章程',
  '中华人民共和国预算法',
] as const

const numberOf = ({ random, clock, place, agency }: Scene) => {
  const year = yearOf(drawDay(random, clock))
  const serial = String(random.int(2, 160))
  return { words: `${place.mark}${agency.mark}发〔${year}〕${serial}号`, year, serial }
}

function paper(
  scene: Scene,
  title: string,
  action: string,
  outcome: string | null | 'open',
  numbered = false,
): FactPiece {
  const value = { title, number: null, year: null, serial: null, action, modality: 'actual' }
  if (!numbered) return fact('document', `《${title}》`, value, outcome)
  const number = numberOf(scene)
  return fact(
    'document',
    `《${title}》(${number.words})`,
    { ...value, number: number.words, year: number.year, serial: number.serial },
    outcome,
  )
}

function ownTitle({ random, agency, place }: Scene, heads: readonly string[]): string {
  const owner = random.pick([agency.full, `${place.own}${agency.short}`, `局机关`.replace('局', agency.self), ''])
  const trial = random.chance(0.2) ? '(试行)' : ''
  return `${owner}${random.pick(TOPICS)}${random.pick(heads)}${trial}`
}

const issuedRules: Clause = (scene) => {
  const verb = scene.random.pick(['制定', '印发', '出台', '制定印发'])
  return p`${verb}${paper(scene, ownTitle(scene, RULES), 'issued', 'rules_made', scene.random.chance(0.25))}`
}
const revisedRules: Clause = (scene) => {
  const first = paper(scene, ownTitle(scene, RULES), 'revised', 'rules_made')
  if (scene.random.chance(0.5)) return p`修订完善${first}`
  const between = scene.random.pick(['', '、'])
  return p`修订${first}${between}${paper(scene, `${scene.agency.self}机关差旅费管理办法`, 'revised', 'rules_made')}`
}
const plans: Clause = (scene) =>
  p`印发${paper(scene, `${scene.random.pick(TOPICS)}${scene.random.pick(PLANS)}`, 'issued', null, scene.random.chance(0.3))}`
const drafts: Clause = (scene) => p`拟定${paper(scene, ownTitle(scene, RULES), 'drafted', null)}`
const studied: Clause = (scene) => p`组织学习${paper(scene, scene.random.pick(NATIONAL), 'studied', 'open')}`
const cited: Clause = (scene) =>
  p`严格按照${paper(scene, scene.random.pick(NATIONAL), 'cited', 'open')}要求规范办理程序`
const signed: Clause = (scene) => p`与中标单位签订${paper(scene, '廉洁从业承诺书', 'signed', 'open')}`

export const PAPERS: readonly Clause[] = [issuedRules, issuedRules, revisedRules, plans, drafts, studied, cited, signed]
