import { drawBody } from '../body.ts'
import { freshItem } from '../scene.ts'
import { MARKERS, numbered, planOf, type Shape, writeProblem } from '../shape.ts'
import { openPart } from './part.ts'

/** Shapes of two levels: categories or a part, and the problems under them. */

const { one, two, three } = MARKERS

const categories: Shape = {
  id: 1,
  organised: false,
  grouped: true,
  numbered: true,
  forms: ['before', 'before', 'after', 'none', 'bracket', 'sentence'],
  write: (scene) =>
    numbered(scene, scene.groups, ({ theme, problems }, i) => {
      scene.out.section([i], 'problems', `${one(i)}${theme}`)
      numbered(scene, problems, (title, j) => {
        const plan = planOf(scene, {
          status: [],
          steps: ['inline', 'semicolons', 'numbers', 'circles', 'prose', 'paragraphs'],
          detail: '整改情况',
          register: true,
        })
        const label = scene.faults.opening(two(j))
        const heading = { number: [i, j], labels: [one(i), label], theme, title, words: `${label}${title}` }
        writeProblem(scene, heading, drawBody(freshItem(scene), plan))
      })
    }),
}

const quoted: Shape = {
  id: 2,
  organised: true,
  grouped: false,
  numbered: true,
  forms: ['none', 'none', 'bracket', 'sentence', 'after'],
  write: (scene) => {
    openPart(scene)
    numbered(scene, scene.groups[0]?.problems ?? [], (title, j) => {
      const plan = planOf(scene, { status: [], steps: ['paragraphs'], detail: null, register: false })
      const tail = scene.random.pick(['问题的整改。', '问题的整改', '问题。', '的问题。', '问题整改情况。'])
      const heading = {
        number: [scene.part, j],
        labels: [one(scene.part), three(j)],
        theme: null,
        title: inner(title),
        words: `${three(j)}关于“${inner(title)}”${tail}`,
      }
      writeProblem(scene, heading, drawBody(freshItem(scene), plan))
    })
  },
}

const statements: Shape = {
  id: 3,
  organised: false,
  grouped: true,
  numbered: true,
  forms: ['none', 'before', 'after', 'sentence', 'bracket'],
  write: (scene) =>
    numbered(scene, scene.groups, ({ theme, problems }, i) => {
      scene.out.section([i], 'problems', `${one(i)}${theme}`)
      numbered(scene, problems, (title, j) => {
        const plan = planOf(scene, {
          status: [],
          steps: ['inline', 'semicolons', 'listed', 'paragraphs'],
          detail: '整改情况',
          register: true,
        })
        const stop = scene.status === 'bracket' ? '' : scene.random.pick(['。', ''])
        const heading = {
          number: [i, j],
          labels: [one(i), three(j)],
          theme,
          title,
          words: `${three(j)}${title}${stop}`,
        }
        writeProblem(scene, heading, drawBody(freshItem(scene), plan))
      })
    }),
}

const labelled: Shape = {
  id: 5,
  organised: true,
  grouped: false,
  numbered: true,
  forms: ['none', 'before', 'after', 'bracket', 'sentence'],
  write: (scene) => {
    openPart(scene)
    numbered(scene, scene.groups[0]?.problems ?? [], (title, j) => {
      const plan = planOf(scene, {
        status: [],
        steps: ['inline', 'paragraphs', 'brackets', 'circles', 'semicolons'],
        detail: '整改情况',
        register: true,
      })
      const heading = {
        number: [scene.part, j],
        labels: [one(scene.part), three(j)],
        theme: null,
        title: inner(title),
        words: `${three(j)}关于“${inner(title)}”问题`,
      }
      writeProblem(scene, heading, drawBody(freshItem(scene), plan))
    })
  },
}

const zhejiang: Shape = {
  id: 14,
  organised: false,
  grouped: false,
  numbered: false,
  forms: ['none'],
  write: (scene) =>
    numbered(scene, scene.groups[0]?.problems ?? [], (title, i) => {
      const plan = planOf(scene, { status: [], steps: ['prose'], detail: null, register: false })
      const item = freshItem(scene)
      const count = scene.random.int(2, 4)
      const paragraphs = Array.from({ length: count }, (_, k) => {
        const head = scene.random.pick(['强化组织领导', '完善制度机制', '严格监督检查', '加强教育培训', '压实工作责任'])
        return [`${two(k + 1)}${head}。`, ...(drawBody(item, plan).paragraphs[0] ?? [])]
      })
      const words = `${one(i)}关于“${inner(title)}”问题的整改情况`
      const body = { ...drawBody(freshItem(scene), plan), paragraphs, measures: count }
      writeProblem(scene, { number: [i], labels: [one(i)], theme: null, title: inner(title), words }, body)
    }),
}

/** Double quotation marks inside others become single. */
export const inner = (title: string): string => title.replaceAll('“', '‘').replaceAll('”', '’')

export const PLAIN_SHAPES: readonly Shape[] = [categories, quoted, statements, labelled, zhejiang]
