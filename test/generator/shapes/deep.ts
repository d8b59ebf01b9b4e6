import { drawBody } from '../body.ts'
import { chinese } from '../numerals.ts'
import { freshItem } from '../scene.ts'
import { MARKERS, numbered, planOf, type Shape, type ShapeScene, writeProblem } from '../shape.ts'
import { PROBLEM_PARTS } from '../words/sections.ts'
import { inner } from './plain.ts'

/** Shapes of three and four levels under one part. */

const { one, two, three, four } = MARKERS
const part = ({ random, out, part: n }: ShapeScene): void =>
  out.section([n], 'problems', `${one(n)}${random.pick(PROBLEM_PARTS)}`)

const answered = { steps: ['inline', 'semicolons', 'paragraphs'], detail: '整改情况', register: false } as const

const fourLevels: Shape = {
  id: 4,
  organised: true,
  grouped: true,
  numbered: true,
  forms: ['none', 'before', 'after'],
  write: (scene) => {
    part(scene)
    const { out, part: n } = scene
    numbered(scene, scene.groups, ({ theme, problems }, i) => {
      out.section([n, i], 'problems', `${two(i)}关于${theme}方面的问题`)
      const upper = scene.random.pick(['思想认识有偏差', '责任压得不实', '制度执行不严格'])
      const above = scene.random.chance(0.5) ? ` “${upper}” ` : `“${upper}”`
      out.section([n, i, 1], 'problems', `反馈问题${chinese(1)}:关于${above}的问题。`)
      numbered(scene, problems, (title, j) => {
        const heading = {
          number: [n, i, 1, j],
          labels: [one(n), two(i), '反馈问题一:', three(j)],
          theme: upper,
          title,
          words: `${three(j)}${title}。`,
        }
        writeProblem(scene, heading, drawBody(freshItem(scene), planOf(scene, { status: [], ...answered })))
      })
    })
  },
}

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

const running: Shape = {
  id: 9,
  organised: true,
  grouped: true,
  numbered: true,
  forms: ['after', 'none'],
  write: (scene) => {
    part(scene)
    const { out, part: n } = scene
    out.section([n, 1], 'problems', `${two(1)}${scene.random.pick(['聚焦主责主业', '聚焦全面从严治党'])}`)
    let last = 0
    numbered(scene, scene.groups, ({ theme, problems }, i) => {
      out.section([n, 1, i], 'problems', `${three(i)}关于“${theme}”方面`)
      for (const title of problems) {
        last += 1
        const labels = [one(n), two(1), three(i), `问题${last}:`]
        const heading = { number: [n, 1, i, last], labels, theme, title, words: `问题${last}:${title}。` }
        writeProblem(scene, heading, drawBody(freshItem(scene), planOf(scene, { status: [], ...answered })))
      }
    })
  },
}

const doubled: Shape = {
  id: 10,
  organised: true,
  grouped: true,
  numbered: true,
  forms: ['none', 'before', 'after'],
  write: (scene) => {
    part(scene)
    const { out, part: n } = scene
    numbered(scene, scene.groups, ({ theme, problems }, i) => {
      out.section([n, i], 'problems', `${two(i)}${theme}`)
      numbered(scene, problems, (title, j) => {
        const heading = {
          number: [n, i, j],
          labels: [one(n), two(i), `${j}.问题${j}:`],
          theme,
          title,
          words: `${j}.问题${j}:${title}`,
        }
        writeProblem(scene, heading, drawBody(freshItem(scene), planOf(scene, { status: [], ...answered })))
      })
    })
  },
}

const answeredFindings: Shape = {
  id: 11,
  organised: true,
  grouped: true,
  numbered: true,
  forms: ['none', 'before', 'after', 'sentence'],
  write: (scene) => {
    part(scene)
    const { out, part: n } = scene
    numbered(scene, scene.groups, ({ theme, problems }, i) => {
      out.section([n, i], 'problems', `${two(i)}反馈问题:${theme}`)
      numbered(scene, problems, (title, j) => {
        const heading = {
          number: [n, i, j],
          labels: [one(n), two(i), three(j)],
          theme,
          title,
          words: `${three(j)}${title}。`,
        }
        writeProblem(
          scene,
          heading,
          drawBody(
            freshItem(scene),
            planOf(scene, { status: [], ...answered, steps: ['inline', 'brackets', 'circles', 'prose'] }),
          ),
        )
      })
    })
  },
}

export const DEEP_SHAPES: readonly Shape[] = [fourLevels, aspects, targeted, running, doubled, answeredFindings]
