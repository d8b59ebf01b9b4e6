import { drawBody } from '../body.ts'
import { chinese } from '../numerals.ts'
import { freshItem } from '../scene.ts'
import { MARKERS, numbered, planOf, type Shape, writeProblem } from '../shape.ts'
import { openPart } from './part.ts'

/** Shapes of three and four levels under one part. */

const { one, two, three } = MARKERS

const answered = { steps: ['inline', 'semicolons', 'paragraphs'], detail: '整改情况', register: false } as const

const fourLevels: Shape = {
  id: 4,
  organised: true,
  grouped: true,
  numbered: true,
  forms: ['none', 'before', 'after'],
  write: (scene) => {
    openPart(scene)
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

const running: Shape = {
  id: 9,
  organised: true,
  grouped: true,
  numbered: true,
  forms: ['after', 'none'],
  write: (scene) => {
    openPart(scene)
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
    openPart(scene)
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
    openPart(scene)
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

export const DEEP_SHAPES: readonly Shape[] = [fourLevels, running, doubled, answeredFindings]
