import { drawBody } from '../body.ts'
import type { Piece } from '../pieces.ts'
import { freshItem } from '../scene.ts'
import { MARKERS, numbered, planOf, type Shape, type ShapeScene, writeProblem } from '../shape.ts'
import { focusWords, positiveWords } from '../words/problems.ts'
import { PROBLEM_PARTS } from '../words/sections.ts'
import type { StatusLabel } from '../words/statuses.ts'
import { openPart } from './part.ts'
import { inner } from './plain.ts'

/** Shapes that say the problem, the status or the level in a way of their own. */

const { one, two, three, four } = MARKERS
const all = (scene: ShapeScene): readonly string[] => scene.groups.flatMap(({ problems }) => problems)

const positive: Shape = {
  id: 8,
  organised: true,
  grouped: false,
  numbered: true,
  forms: ['none'],
  write: (scene) => {
    const { out, part: n, random } = scene
    openPart(scene)
    const titles = positiveWords(random, 12)
    numbered(scene, focusWords(random, random.int(1, 2)), (focus, i) => {
      out.section([n, i], 'problems', `${two(i)}${focus}`)
      numbered(scene, titles.splice(0, 2), (upper, j) => {
        out.section([n, i, j], 'problems', `${three(j)}${upper}`)
        numbered(scene, titles.splice(0, 2), (title, k) => {
          const plan = planOf(scene, { status: [], steps: ['inline'], detail: null, register: false })
          const labels = [one(n), two(i), three(j), four(k)]
          const heading = {
            number: [n, i, j, k],
            labels,
            theme: upper,
            title,
            words: `${four(k)}${title}。`,
            runIn: true,
          }
          writeProblem(scene, heading, drawBody(freshItem(scene), plan))
        })
      })
    })
  },
}

const findings: Shape = {
  id: 12,
  organised: false,
  grouped: false,
  numbered: false,
  forms: ['sentence'],
  write: (scene) =>
    numbered(scene, all(scene), (title, i) => {
      const plan = planOf({ ...scene, status: 'none' }, { status: [], steps: ['prose'], detail: null, register: false })
      const status = scene.random.pick(KEYED)
      const words = `${one(i)}关于“${inner(title)}。”`
      const count = scene.random.int(2, 4)
      const item = freshItem(scene)
      const steps = Array.from({ length: count }, (_, k) => [
        three(k + 1),
        ...(drawBody(item, plan).paragraphs[0] ?? []),
      ])
      const first: Piece[] = [`整改进展情况:${status.label}。`, ...(steps[0] ?? [])]
      const inOne = scene.random.chance(0.6)
      const paragraphs = inOne ? [[...first, ...steps.slice(1).flat()]] : [first, ...steps.slice(1)]
      const body = { ...drawBody(item, plan), paragraphs, measures: count, status }
      writeProblem(scene, { number: [i], labels: [one(i)], theme: null, title: inner(title), words, runIn: true }, body)
    }),
}

const KEYED: readonly StatusLabel[] = [
  { label: '已完成', value: 'completed', flags: [], sentence: true },
  { label: '已经完成,长期坚持', value: 'completed_sustained', flags: [], sentence: true },
  { label: '正在整改', value: 'in_progress', flags: [], sentence: true },
  { label: '达到序时进度', value: 'in_progress', flags: [], sentence: true },
]

const audited: Shape = {
  id: 13,
  organised: false,
  grouped: true,
  numbered: true,
  forms: ['sentence'],
  write: (scene) =>
    numbered(scene, scene.groups, ({ theme, problems }, i) => {
      scene.out.section([i], 'problems', `${one(i)}${theme}`)
      numbered(scene, problems, (title, j) => {
        const plan = planOf(scene, {
          status: [],
          steps: ['inline', 'semicolons', 'prose'],
          detail: null,
          register: false,
        })
        const heading = { number: [i, j], labels: [one(i), two(j)], theme, title, words: `${two(j)}${title}。` }
        writeProblem(scene, heading, drawBody(freshItem(scene), plan))
      })
    }),
}

const numberedSteps: Shape = {
  id: 16,
  organised: true,
  grouped: false,
  numbered: true,
  forms: ['none'],
  write: (scene) => {
    const { part: n } = scene
    openPart(scene)
    numbered(scene, scene.groups[0]?.problems ?? [], (title, j) => {
      const plan = planOf(scene, { status: [], steps: ['brackets'], detail: null, register: false })
      const label = `问题${j}.`
      const heading = {
        number: [n, j],
        labels: [one(n), label],
        theme: null,
        title,
        words: `${label}针对${title}的问题。`,
      }
      writeProblem(scene, heading, drawBody(freshItem(scene), plan))
    })
  },
}

const BY_STATUS: readonly (StatusLabel & { readonly heading: string })[] = [
  { heading: '集中整改期内已完成的整改事项', label: '已完成', value: 'completed', flags: [], sentence: false },
  { heading: '尚未完成整改的问题', label: '尚未完成整改', value: 'not_completed', flags: [], sentence: false },
  { heading: '需长期坚持的整改事项', label: '需长期坚持', value: 'long_term', flags: [], sentence: false },
]

const bySection: Shape = {
  id: 17,
  organised: true,
  grouped: true,
  numbered: true,
  forms: ['none'],
  write: (scene) => {
    const parts = scene.random.chance(0.5) ? BY_STATUS.slice(0, 2) : [BY_STATUS[0]!, BY_STATUS[2]!]
    for (const [i, { heading: name, ...inherited }] of parts.entries()) {
      const n = scene.part + i
      scene.out.section([n], 'problems', `${one(n)}${name}`)
      numbered(scene, scene.groups[i]?.problems ?? scene.groups[0]?.problems.slice(0, 2) ?? [], (title, j) => {
        const plan = planOf(scene, {
          status: [],
          steps: ['inline', 'paragraphs', 'prose'],
          detail: null,
          register: false,
        })
        const heading = {
          number: [n, j],
          labels: [one(n), two(j)],
          theme: null,
          title: inner(title),
          words: `${two(j)}关于“${inner(title)}”的问题`,
          inherited,
        }
        writeProblem(scene, heading, drawBody(freshItem(scene), plan))
      })
    }
  },
}

const secondLevelParts: Shape = {
  id: 18,
  organised: false,
  grouped: false,
  numbered: false,
  forms: ['none', 'sentence'],
  write: (scene) => {
    const { out, random, agency } = scene
    out.section([1], 'organisation', `${two(1)}${agency.party}书记组织落实整改工作情况`)
    out.line(`${agency.party}书记认真履行第一责任人责任,带头研究部署、带头推动落实。`)
    out.section([2], 'organisation', `${two(2)}${agency.self}${agency.party}履行整改主体责任情况`)
    out.line('成立整改工作领导小组,坚持把整改任务与业务工作同部署、同推进、同考核。')
    out.section([3], 'problems', `${two(3)}${random.pick(PROBLEM_PARTS)}`)
    numbered(scene, scene.groups[0]?.problems ?? [], (title, j) => {
      const plan = planOf(scene, { status: [], steps: ['inline', 'paragraphs'], detail: null, register: false })
      const heading = {
        number: [3, j],
        labels: [two(3), three(j)],
        theme: null,
        title: inner(title),
        words: `${three(j)}关于“${inner(title)}”问题的整改。`,
      }
      writeProblem(scene, heading, drawBody(freshItem(scene), plan))
    })
  },
}

export const SPECIAL_SHAPES: readonly Shape[] = [
  positive,
  findings,
  audited,
  numberedSteps,
  bySection,
  secondLevelParts,
]
