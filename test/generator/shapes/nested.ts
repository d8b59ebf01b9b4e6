import { drawBody } from '../body.ts'
import { freshItem } from '../scene.ts'
import { MARKERS, numbered, planOf, type Shape, writeProblem } from '../shape.ts'
import { inner } from './plain.ts'

/** Shapes in which headings worded as problems stand under others worded as problems. */

const { one, two, three, four } = MARKERS

const aspects: Shape = {
  id: 6,
  organised: false,
  grouped: true,
  numbered: false,
  forms: ['none', 'sentence'],
  write: (scene) =>
    numbered(scene, scene.groups, ({ theme, problems }, i) => {
      scene.out.section([i], 'problems', `${two(i)}在“${theme}”方面`)
      numbered(scene, problems.slice(0, 2), (upper, j) => {
        const words = `${three(j)}关于“${inner(upper)}”问题的整改`
        scene.out.section([i, j], 'problems', words)
        numbered(scene, scene.random.some(LEAVES, scene.random.int(2, 3)), (title, k) => {
          const plan = planOf(scene, {
            status: [],
            steps: ['inline', 'prose', 'paragraphs'],
            detail: null,
            register: false,
          })
          const labels = [two(i), three(j), four(k)]
          const heading = {
            number: [i, j, k],
            labels,
            theme: inner(upper),
            title,
            words: `${four(k)}关于“${title}”的问题。`,
            runIn: scene.random.chance(0.5),
          }
          const body = drawBody(freshItem(scene), plan)
          writeProblem(scene, heading, body)
        })
      })
    }),
}

const LEAVES = [
  '学习计划落实不好',
  '会议记录不规范',
  '台账更新不及时',
  '考勤管理不严',
  '票据审核把关不严',
  '谈话提醒走过场',
  '资产登记不全',
  '公示公开不及时',
  '抽查频次不够',
  '经费支出超预算',
] as const

const targeted: Shape = {
  id: 7,
  organised: false,
  grouped: true,
  numbered: true,
  forms: ['none'],
  write: (scene) =>
    numbered(scene, scene.groups, ({ theme, problems }, i) => {
      scene.out.section([i], 'problems', `${one(i)}${theme}`)
      const upper = scene.random.pick(['落实责任不力', '执行制度不严', '服务大局不够'])
      scene.out.section([i, 1], 'problems', `${two(1)}关于“${upper}”问题的整改`)
      numbered(scene, problems, (title, j) => {
        const plan = planOf(scene, {
          status: [],
          steps: ['semicolons', 'semicolons', 'inline'],
          detail: null,
          register: false,
        })
        const labels = [one(i), two(1), three(j)]
        const heading = {
          number: [i, 1, j],
          labels,
          theme: upper,
          title: inner(title),
          words: `${three(j)}针对“${inner(title)}”问题。`,
          runIn: true,
        }
        writeProblem(scene, heading, drawBody(freshItem(scene), plan))
      })
    }),
}

const subProblems: Shape = {
  id: 15,
  organised: false,
  grouped: true,
  numbered: false,
  forms: ['none'],
  write: (scene) =>
    numbered(scene, scene.groups, ({ theme, problems }, i) => {
      scene.out.section([i], 'problems', `${two(i)}${theme}。`)
      const [upper = theme, ...others] = problems
      scene.out.section([i, 1], 'problems', `${three(1)}${upper}。`)
      numbered(scene, others.length === 0 ? ['工作台账管理混乱'] : others, (title, k) => {
        const plan = planOf(scene, { status: [], steps: ['inline', 'semicolons'], detail: null, register: false })
        const heading = {
          number: [i, 1, k],
          labels: [two(i), three(1), four(k)],
          theme: upper,
          title,
          words: `${four(k)}关于${title}的问题。`,
          runIn: true,
        }
        writeProblem(scene, heading, drawBody(freshItem(scene), plan))
      })
    }),
}

export const NESTED_SHAPES: readonly Shape[] = [aspects, targeted, subProblems]
