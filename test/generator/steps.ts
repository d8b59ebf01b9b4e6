import { HARDER } from './clauses/harder.ts'
import { PAPERS } from './clauses/papers.ts'
import { plainClause } from './clauses/plain.ts'
import { COMING, TOLD } from './clauses/timed.ts'
import { WORK } from './clauses/work.ts'
import { joined, type Piece } from './pieces.ts'
import type { Scene } from './scene.ts'

/** A step of rectification without its label and its final mark: one to three clauses. */
export function step(scene: Scene, future: boolean): Piece[] {
  const { random } = scene
  const clauses: Piece[][] = []
  if (random.chance(0.45)) clauses.push(random.pick(TOLD)(scene))
  else if (random.chance(0.5)) clauses.push(plainClause(scene))
  const more = random.int(clauses.length === 0 ? 1 : 0, 2)
  for (let i = 0; i < more; i++) {
    const draw = random.next()
    const facts = draw < 0.55 ? WORK : draw < 0.8 ? HARDER : PAPERS
    clauses.push(draw < 0.3 ? plainClause(scene) : random.pick(facts)(scene))
  }
  if (future && random.chance(0.2)) clauses.push(random.pick(COMING)(scene))
  return joined(clauses, random.chance(0.15) ? '。' : ',')
}

/** A step that opens with a short sentence of its own, as 一是强化监督管理。… */
export function headedStep(scene: Scene, future: boolean): Piece[] {
  const head = scene.random.pick([
    '强化组织领导',
    '完善制度机制',
    '严格监督检查',
    '加强教育培训',
    '压实工作责任',
    '抓好问题整改',
  ])
  return [`${head}。`, ...step(scene, future)]
}
