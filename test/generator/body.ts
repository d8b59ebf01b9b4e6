import { itemDeadline } from './dates.ts'
import { chinese } from './numerals.ts'
import { type FactPiece, joined, type Piece, p } from './pieces.ts'
import type { Scene } from './scene.ts'
import { headedStep, step } from './steps.ts'
import { OFFICES, SURNAMES } from './words/places.ts'
import { AFTER_KEYS, STATUS_KEYS, STATUS_LABELS, type StatusLabel } from './words/statuses.ts'

export type StatusForm = 'before' | 'after' | 'bracket' | 'sentence' | 'none'
export type StepForm = 'inline' | 'semicolons' | 'paragraphs' | 'numbers' | 'brackets' | 'circles' | 'listed' | 'prose'

/** What a shape allows of the body under a heading. */
export interface BodyPlan {
  readonly status: readonly StatusForm[]
  readonly steps: readonly StepForm[]
  /** 整改情况: and its like; null for none. */
  readonly detail: string | null
  /** Lines of responsible units and limits may come before the answer. */
  readonly register: boolean
  /** The status form is the same all over a notice. */
  readonly fixed?: StatusForm
}

export interface Body {
  readonly status: StatusLabel | null
  readonly label: string | null
  readonly form: StatusForm
  readonly measures: number
  readonly responsible: readonly { readonly role: string; readonly names: readonly string[] }[]
  readonly deadline: FactPiece | null
  readonly deadlineKind: string | null
  /** Set right after the heading, in its own line. */
  readonly bracket: string
  /** The first paragraph, which a run-in heading takes up, and the rest. */
  readonly paragraphs: readonly (readonly Piece[])[]
}

const BULLET = '①②③④⑤⑥⑦⑧⑨⑩'
const LABELS: Readonly<Record<StepForm, (n: number) => string>> = {
  inline: (n) => `${chinese(n)}是`,
  semicolons: (n) => `${chinese(n)}是`,
  paragraphs: (n) => `${chinese(n)}是`,
  numbers: (n) => `${n}.`,
  brackets: (n) => `(${n})`,
  circles: (n) => BULLET.charAt(n - 1),
  listed: (n) => `(${n})`,
  prose: () => '',
}

const openEnded = (status: StatusLabel | null): boolean => status === null || !status.value.startsWith('completed')

/** The steps as paragraphs; the first may be set after a label. */
function stepParagraphs(scene: Scene, form: StepForm, count: number, future: boolean): Piece[][] {
  const headed = scene.random.chance(0.4)
  const write = (): Piece[] => (headed && form !== 'semicolons' ? headedStep(scene, future) : step(scene, future))
  if (form === 'prose') return [[...step(scene, future), '。']]
  const steps = Array.from({ length: count }, (_, i) => [LABELS[form](i + 1), ...write()])
  if (form === 'semicolons') return [[...joined(steps, ';'), '。']]
  if (form === 'inline' || form === 'circles' || form === 'listed') return [[...joined(steps, '。'), '。']]
  return steps.map((one) => [...one, '。'])
}

const STANDALONE: readonly StepForm[] = ['paragraphs', 'numbers', 'brackets']

function responsibleLines(scene: Scene): { lines: string[]; gold: { role: string; names: string[] }[] } {
  const { random } = scene
  const own = random.some(OFFICES, random.int(1, 3))
  const units = { role: 'responsible_unit', names: own }
  const name = `${random.pick(SURNAMES)}${random.pick(['建国', '明', '晓东', '志强', '海燕'])}`
  const leader = { role: 'leader', names: [random.pick([`分管副${scene.agency.self}长`, name])] }
  const key = random.pick(['责任单位', '责任部门', '责任科室'])
  const who = random.pick(['责任领导', '责任人', '分管领导'])
  return {
    lines: [`${key}:${own.join('、')}`, `${who}:${leader.names.join('、')}`],
    gold: [units, leader],
  }
}

function responsibleBracket(scene: Scene): { words: string; gold: { role: string; names: string[] }[] } {
  const [lead, ...others] = scene.random.some(OFFICES, scene.random.int(2, 4))
  const gold = [
    { role: 'lead_unit', names: [lead ?? '办公室'] },
    { role: 'responsible_unit', names: others },
  ]
  return { words: `(牵头科室:${lead ?? '办公室'};责任单位:${others.join('、')})`, gold }
}

function limit(scene: Scene): { pieces: Piece[]; deadline: FactPiece | null; kind: string } {
  const key = scene.random.pick(['整改时限', '完成时限', '整改期限'])
  const draw = scene.random.int(1, 5)
  if (draw === 1) return { pieces: [`${key}:立行立改`], deadline: null, kind: 'immediate' }
  if (draw === 2) return { pieces: [`${key}:长期坚持`], deadline: null, kind: 'long_term' }
  const deadline = itemDeadline(scene)
  return { pieces: p`${key}:${deadline}`, deadline, kind: 'date' }
}

function drawStatus(scene: Scene, form: StatusForm): StatusLabel | null {
  if (form === 'none') return null
  const fitting = form === 'sentence' ? STATUS_LABELS.filter((one) => one.sentence) : STATUS_LABELS
  const done = fitting.filter((one) => one.value === 'completed')
  return scene.random.pick(scene.random.chance(0.4) ? done : fitting)
}

/** 整改结果:已完成, with or without a final mark or a space. */
const keyed = ({ random }: Scene, keys: readonly string[], status: StatusLabel | null): string =>
  `${random.pick(keys)}:${random.pick(['', '', '', ' '])}${status?.label ?? ''}${random.pick(['', '', '。'])}`

/** Everything under the heading of one problem. */
export function drawBody(scene: Scene, plan: BodyPlan): Body {
  const { random } = scene
  const form = plan.fixed ?? random.pick(plan.status)
  const status = drawStatus(scene, form)
  const stepForm = random.pick(plan.steps)
  const count = stepForm === 'prose' ? 0 : random.int(2, 5)
  const before: Piece[][] = []
  const register = plan.register && random.chance(0.3) ? responsibleLines(scene) : null
  const bounded = register && random.chance(0.7) ? limit(scene) : null
  for (const line of register?.lines ?? []) before.push([line])
  if (bounded) before.push(bounded.pieces)
  if (form === 'before') before.push([keyed(scene, STATUS_KEYS, status)])
  const registerLast = form !== 'before' && plan.detail !== null && random.chance(0.3)
  const answer = stepParagraphs(scene, stepForm, count, openEnded(status))
  const last = form === 'sentence' && random.chance(0.25)
  const told =
    form === 'sentence' && !last ? [`${random.pick(['该问题', '该问题', '此问题'])}${status?.label ?? ''}。`] : []
  const label = plan.detail === null ? [] : [`${plan.detail}:`]
  const runIn = !(plan.detail !== null && STANDALONE.includes(stepForm) && random.chance(0.3))
  const first = [...label, ...told]
  const body = runIn || first.length === 0 ? [[...first, ...(answer[0] ?? [])], ...answer.slice(1)] : [first, ...answer]
  const tail = plan.register && !register && random.chance(0.15) ? responsibleBracket(scene) : null
  const closed = tail ? [...body.slice(0, -1), [...(body.at(-1) ?? []), tail.words]] : body
  const after: Piece[][] = form === 'after' ? [[keyed(scene, AFTER_KEYS, status)]] : []
  if (last) after.push([`${random.pick(['目前,', ''])}该问题${status?.label ?? ''}。`])
  const brackets = random.pick(['()', '【】', '()'])
  return {
    status,
    label: status?.label ?? null,
    form,
    measures: count,
    responsible: register?.gold ?? tail?.gold ?? [],
    deadline: bounded?.deadline ?? null,
    deadlineKind: bounded?.kind ?? null,
    bracket: form === 'bracket' ? `${brackets.charAt(0)}${status?.label ?? ''}${brackets.charAt(1)}` : '',
    paragraphs: registerLast ? [...closed, ...before, ...after] : [...before, ...closed, ...after],
  }
}
