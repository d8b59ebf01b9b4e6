import { statesStep } from '../language/defects.ts'
import { flatMap } from '../language/flat-map.ts'
import { namesShortfalls } from '../language/section-words.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Fact } from '../notice/fact.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Outline, OutlineNode } from '../notice/outline.ts'
import type { FoundProblem, Problem } from '../notice/problem.ts'
import { contains, type Span, sliceOf } from '../notice/span.ts'
import type { NoticeKind } from '../notice/vocabulary.ts'
import { answerGroups, answersByNumber, underTitle } from './answered-by-number.ts'
import { themesOf } from './categories.ts'
import { deadlineOf } from './deadline.ts'
import { type LabelledValue, labelReader } from './labels.ts'
import { withoutAnnounced } from './listed-again.ts'
import { measuresOf } from './measures.ts'
import { type ProseItem, proseLists } from './prose-list.ts'
import { askedBy, askedWords } from './questions.ts'
import { registerProblems } from './register.ts'
import { registerOf } from './register-table.ts'
import { responsibleOf } from './responsible.ts'
import { factsByPlace, headingWords, reachOf, type Scene } from './scene.ts'
import { type Selected, selectProblems } from './select.ts'
import { separatedLists } from './separated-list.ts'
import { signalsOf } from './signals.ts'
import { statedStatus } from './status.ts'
import { impliedStatus } from './status-elsewhere.ts'
import { withNamed } from './status-named.ts'
import { statusPlaces } from './status-places.ts'
import { NOT_REPORTED } from './status-reading.ts'
import { withShared, withStateOfAll } from './status-shared.ts'
import { themeOf, unitOf } from './theme.ts'
import { mentionsOf } from './theme-mentions.ts'
import { cleanTitle } from './title.ts'
import { doneByTransfer, transferOnly, withTransfer } from './transfer.ts'
import { weigh } from './weigh.ts'

/** Finds the problems of a notice and what it says of each: headings, register rows and lists in prose, in reading order. */
export function readProblems(
  text: NoticeText,
  outline: Outline,
  facts: readonly Fact[],
  kind: NoticeKind,
  knowledge: Knowledge,
  report: Report,
): Problem[] {
  const scene: Scene = {
    text,
    factsIn: factsByPlace(facts),
    kind,
    labelsIn: labelReader(text.shadow, knowledge.labels),
    statuses: statusPlaces(text.shadow, knowledge.statuses),
    mentionsIn: mentionsOf(text.shadow, knowledge.themeCues),
    knowledge,
    report,
  }
  const selected = selectProblems(scene, outline.root)
  const chosen = new Set(selected.map(({ node }) => node))
  const registers = flatMap(text.tables, (table) => {
    const register = registerOf(scene, table)
    return register === null
      ? []
      : registerProblems(scene, register, headingsAt(outline.root, register), themeAt(scene, outline.root, register))
  })
  const groups = answerGroups(scene, outline.root, (node) => chosen.has(node))
  const mayAnswer = new Set(flatMap(groups, ({ answers }) => answers.map(({ node }) => node)))
  const named = selected.filter(({ node }) => !mayAnswer.has(node))
  const structured = named.length + registers.length > 0
  const inProse =
    structured && kind === 'rectification_notice'
      ? []
      : proseLists(scene, outline.root, (node) => chosen.has(node) || mayAnswer.has(node))
  const answers = answersByNumber(scene, [...named, ...inProse], groups)
  const answering = new Set([...answers.values()].map(({ node }) => node))
  const headed = [
    ...selected
      .filter(({ node }) => !answers.has(node) && !answering.has(node))
      .map((one) => headedProblem(scene, one)),
    ...flatMap([...named, ...inProse], ({ node, ancestors }) => {
      const answer = answers.get(node)
      if (answer === undefined) return []
      return [underTitle(scene, node, answer, headedProblem(scene, answer), themeOf(scene, ancestors))]
    }),
  ]
  const isListed = kind === 'rectification_notice' && headed.length + registers.length > 0
  const prose = isListed
    ? []
    : inProse.filter(
        ({ node, ancestors }) =>
          !answers.has(node) && !(headed.some(isTold) && ancestors.some((above) => isOwnShortfall(scene, above))),
      )
  const listed = new Set(prose.map(({ node }) => node))
  const apart = headed.filter(({ node }) => node === null || !listed.has(node))
  const told = withoutAnnounced(scene, [...withShared(scene, apart), ...registers])
  const lists = told.length + prose.length === 0 ? separatedLists(scene) : prose
  const inLists = lists.map((item) => proseProblem(scene, item))
  const problems = withNamed(scene, [...told, ...(told.length === 0 ? withStateOfAll(scene, inLists) : inLists)])
  if (problems.length === 0) report('problems/none_found', null)
  const weighed = problems.map((problem) => ({
    ...problem,
    measures: problem.measures.map((one) => weigh(scene, one)),
    categories: themesOf(scene, problem),
  }))
  return weighed.sort((a, b) => a.span.start - b.span.start || a.heading.start - b.heading.start)
}

const isTold = ({ status }: FoundProblem): boolean => status.value !== 'not_reported'

/** 三、存在不足 behind problems with their states: what the writer finds himself wanting. */
const isOwnShortfall = ({ text }: Scene, node: OutlineNode): boolean =>
  namesShortfalls(headingWords(text.shadow, node).replace(/[。:;]+$/, ''))

function headedProblem(scene: Scene, selected: Selected): FoundProblem {
  const { node, ancestors, steps } = selected
  const { text, knowledge, report } = scene
  const asked = askedBy(scene, node)
  const title = cleanTitle(
    askedWords(scene, asked) ??
      sliceOf(text.content, { start: node.marker?.span.end ?? node.heading.start, end: node.heading.end }),
  )
  const reach = reachOf(text.shadow, node, steps)
  const values = flatMap(reach, (at) => scene.labelsIn(at))
  const { status: read, steps: told } = statedStatus(scene, node, reach, report)
  const stated = asked?.status ?? read
  const measures = measuresOf(scene, selected, values, told)
  const status =
    stated.value === 'not_reported' ? (impliedStatus(text, ancestors, knowledge.statuses) ?? NOT_REPORTED) : stated
  if (status.value === 'not_reported' && told.labels.length > 0)
    report('problems/states_of_steps', node.heading, { labels: told.labels.join('、').slice(0, 80) })
  const transfer = transferOnly(scene, node, reach, values)
  const signals = withTransfer(signalsOf(scene, reach, deadlines(values)), status, transfer)
  const handedOver = signals.some(({ type }) => type === 'handed_over')
  const deadline = deadlineOf(scene, node.body, values, stepsWithin(node))
  if (
    statesStep(headingWords(text.shadow, node), knowledge.defects) &&
    measures.length > 0 &&
    scene.kind === 'rectification_notice'
  )
    report('outline/positive_heading', node.heading, { title: title.slice(0, 40) })
  return {
    node,
    path: node.path,
    labels: node.labels,
    theme: themeOf(scene, ancestors),
    unit: unitOf(scene, ancestors),
    title,
    heading: node.heading,
    span: node.span,
    status: transfer !== null || (handedOver && measures.length === 0) ? doneByTransfer(status) : status,
    statesOfSteps: told.spans,
    measures,
    responsible: responsibleOf(text, values, status.span),
    deadline: deadline.date,
    deadlineKind: deadline.kind,
    signals,
  }
}

/** Two steps and more of an item, each over its whole stretch. */
const stepsWithin = ({ children }: OutlineNode): Span[] => (children.length > 1 ? children.map(({ span }) => span) : [])

/** What stands under a deadline label. */
const deadlines = (values: readonly LabelledValue[]): Span[] =>
  values.filter(({ role }) => role === 'deadline').map(({ value }) => value)

function proseProblem(scene: Scene, { node, ancestors, unit }: ProseItem): FoundProblem {
  const { text } = scene
  const start = node.marker?.span.end ?? node.heading.start
  const values = scene.labelsIn(node.span)
  const deadline = deadlineOf(scene, [], values)
  return {
    node,
    path: node.path,
    labels: node.labels,
    theme: themeOf(scene, ancestors),
    unit: unit ?? unitOf(scene, ancestors),
    title: cleanTitle(sliceOf(text.content, { start, end: node.heading.end })),
    heading: node.heading,
    span: node.span,
    status: NOT_REPORTED,
    statesOfSteps: [],
    measures: [],
    responsible: responsibleOf(text, values),
    deadline: deadline.date,
    deadlineKind: deadline.kind,
    signals: signalsOf(scene, [node.span], deadlines(values)),
  }
}

interface Placed {
  readonly table: { readonly cells: readonly { readonly span: { start: number; end: number } }[] }
}

/** The headings that a table stands under, outermost first. */
function headingsAt(root: OutlineNode, { table }: Placed): OutlineNode[] {
  const start = table.cells.reduce(
    (least, { span }) => (span.end > span.start ? Math.min(least, span.start) : least),
    Number.POSITIVE_INFINITY,
  )
  const found: OutlineNode[] = []
  let node: OutlineNode | undefined = root
  while (node !== undefined) {
    node = node.children.find(
      (child) => child.heading.end > child.heading.start && contains(child.span, { start, end: start }),
    )
    if (node !== undefined) found.push(node)
  }
  return found
}

const themeAt = (scene: Scene, root: OutlineNode, placed: Placed): string | null =>
  themeOf(scene, headingsAt(root, placed))
