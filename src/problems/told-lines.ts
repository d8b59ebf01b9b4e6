import { type Told, toldBy } from '../language/deeds.ts'
import { isWordedAsProblem, statesDefect } from '../language/defects.ts'
import { namedRole } from '../language/section-words.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { NoticeKind } from '../notice/vocabulary.ts'
import { headingWords, isHeading, type Scene } from './scene.ts'
import { ANSWERS, bearsStatus, DETAIL, NONE, ownLabels } from './steps.ts'
import { unitName } from './theme.ts'

/** What the numbered lines under a heading are: steps, problems of their own, or what cannot be told by themselves. */
type Reading = 'steps' | 'items' | 'either'

/** A heading with numbered lines below it, and what each of them tells. */
interface Family {
  readonly node: OutlineNode
  readonly lines: readonly OutlineNode[]
  readonly told: readonly (Told | 'item')[]
  readonly reading: Reading
  /** It stands in a list of problems. */
  readonly listed: boolean
}

/**
 * What stands below headings whose numbered lines no label tells: (一)农家书屋利用率低, (1)更新图书2.54万册…. The headings of one kind and
 * depth are judged together: as most of them that are sure read, so do the others.
 */
export function readTogether(scene: Scene, root: OutlineNode): ReadonlyMap<OutlineNode, 'steps' | 'items'> {
  const read = new Map<OutlineNode, 'steps' | 'items'>()
  for (const alike of familiesOf(scene, root).values()) {
    const sure = alike.filter(({ reading }) => reading !== 'either')
    const steps = sure.filter(({ reading }) => reading === 'steps')
    const reading = steps.length * 2 > sure.length ? 'steps' : 'items'
    const holds = reading === 'steps' ? mayBeSteps : (one: Family) => sure.length > 0 && areFindings(scene, one)
    for (const one of alike) if (holds(one)) read.set(one.node, reading)
  }
  return read
}

/** 巡察反馈的主要问题: what stands under it tells problems alone. */
export const namesProblems = (words: string): boolean =>
  /问题/.test(words) &&
  /存在|发现|反馈|指出|查摆|主要|清单|突出|[和与及、]不足/.test(words) &&
  !/整改|落实|进展|打算|对策|下一步/.test(words)

/** The headings with numbered lines, by kind and depth; those of a list of problems by themselves. */
function familiesOf(scene: Scene, root: OutlineNode): ReadonlyMap<string, readonly Family[]> {
  const families = new Map<string, Family[]>()
  const visit = (node: OutlineNode, above: boolean) => {
    const lines = node.children.filter((child) => isHeading(scene.text.shadow, child))
    const words = headingWords(scene.text.shadow, node)
    if (lines.length > 0 && mayBeProblem(scene, node)) {
      const key = `${node.marker?.kind} ${node.depth} ${above}`
      const alike = families.get(key)
      const family = familyOf(scene, node, lines, above)
      if (alike === undefined) families.set(key, [family])
      else alike.push(family)
    }
    const listed = above || (namesProblems(words) && !isWordedAsProblem(words))
    for (const line of lines) visit(line, listed)
  }
  visit(root, scene.kind === 'feedback_bulletin')
  return families
}

/** Among problems, and no name of a part of the notice or of a unit. */
function mayBeProblem(scene: Scene, node: OutlineNode): boolean {
  const { text, knowledge } = scene
  if (node.role !== 'problems' || node.marker === null || node.marker.kind === 'problem') return false
  const words = headingWords(text.shadow, node)
  if (words === '' || unitName(scene, node) !== null) return false
  return isWordedAsProblem(words) || namedRole(words, knowledge.sections) === null
}

/** Kinds in which a line of numbers alone tells what was done about the problem above it. */
const ANSWERING: ReadonlySet<NoticeKind> = new Set(['rectification_notice', 'env_progress_list'])

function familyOf(scene: Scene, node: OutlineNode, lines: readonly OutlineNode[], listed: boolean): Family {
  const told = lines.map((line) => toldOf(scene, line))
  const faults = told.filter(isFault).length
  const deeds = told.filter((one) => one === 'deed').length
  const figures = told.filter((one, i) => one === 'figures' && !goesOn(lines[i]!)).length
  const isTold =
    ANSWERING.has(scene.kind) && statesDefect(headingWords(scene.text.shadow, node), scene.knowledge.defects)
  const isStep = deeds > 0 || (figures > 0 && isTold)
  const isNamed = told.includes('item') || faults > deeds
  const isAnswered = isStep && faults === 0 && !listed
  return { node, lines, told, listed, reading: isNamed ? 'items' : isAnswered ? 'steps' : 'either' }
}

const isFault = (told: Told | 'item'): boolean => told === 'shortfall' || told === 'fault'

/** More is told behind the first sentence. */
const goesOn = ({ heading, span }: OutlineNode): boolean => span.end > heading.end

/** No line has a label or a state of its own, and not every one names a shortcoming or goes on behind one. */
const mayBeSteps = ({ lines, told }: Family): boolean =>
  !told.includes('item') && !told.every((one, i) => one === 'shortfall' || (one === 'fault' && goesOn(lines[i]!)))

/** 1.向23名已死亡人员发放补贴5.94万元。已追回。 under the name of an area: nothing but numbers in the first sentence, and more behind it. */
const areFindings = (scene: Scene, { node, lines, told, listed }: Family): boolean =>
  (listed && !told.includes('item')) ||
  (!statesDefect(headingWords(scene.text.shadow, node), scene.knowledge.defects) &&
    told.every((one) => one === 'figures' || isFault(one)) &&
    lines.every(goesOn))

/** What a line tells; `item` where it is answered, worded as a problem or owns steps. */
function toldOf(scene: Scene, line: OutlineNode): Told | 'item' {
  const { shadow } = scene.text
  const words = headingWords(shadow, line)
  const isItem =
    (isWordedAsProblem(words) && !ANSWERS.test(words)) ||
    bearsStatus(scene, line) ||
    line.children.some((child) => isHeading(shadow, child) || !/\d/.test(words)) ||
    ownLabels(scene, line, NONE).some(({ role }) => DETAIL.includes(role))
  return isItem ? 'item' : toldBy(words, scene.knowledge.defects)
}
