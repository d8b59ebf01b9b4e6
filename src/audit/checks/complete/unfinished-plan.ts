import { flatMap } from '../../../language/flat-map.ts'
import type { Problem } from '../../../notice/problem.ts'
import { contains, type Span } from '../../../notice/span.ts'
import type { Status } from '../../../notice/vocabulary.ts'
import type { Scene } from '../../check.ts'
import { nodesOf } from '../../nodes.ts'
import { required } from '../../required.ts'

/** What leaves work to this unit. */
const UNFINISHED: readonly Status[] = [
  'basically_completed',
  'phased',
  'partial',
  'in_progress',
  'long_term',
  'not_completed',
  'not_started',
  'deferred',
]

/** Where items are unfinished, the notice says what comes next: in a part or paragraph of its own, or item by item. */
export const unfinishedPlan = required('complete/unfinished_plan', (scene) => {
  const stated = scene.problems.filter(({ status }) => status.value !== 'not_reported')
  if (stated.length === 0) return { result: 'not_assessable' }
  const open = stated.filter(({ status }) => UNFINISHED.includes(status.value))
  if (open.length === 0) return { result: 'pass', args: { form: 'finished' } }
  const count = open.length
  const spans = open.map(({ status, heading }) => status.span ?? heading)
  const closing = closingPart(scene)
  const plan = closing !== null && tellsOf(scene, closing, open) ? closing.span : ofOpen(scene.text, scene.problems)
  if (plan !== null) return { result: 'pass', spans: [...spans, plan], args: { count } }
  if (open.every((problem) => hasPlan(problem, scene))) return { result: 'pass', spans, args: { form: 'items', count } }
  if (closing === null) return { missing: { spans, args: { count } } }
  const said = { spans: [...spans, closing.span], args: { form: 'general', count } }
  return isVague(closing) ? { result: 'uncertain', ...said } : { missing: said }
})

/** What tells of what comes next: its words, and what shows it to a reader. */
interface Closing {
  readonly words: string
  readonly span: Span
}

/** The part on what comes next, or a paragraph outside the items that begins with 下一步. */
function closingPart({ outline, text, problems }: Scene): Closing | null {
  const section = nodesOf(outline).find(({ node }) => node.role === 'next_steps')
  if (section !== undefined) {
    const { heading, span } = section.node
    const below = text.shadow.slice(heading.end, span.end)
    return { words: below.trim() === '' ? text.shadow.slice(span.start, span.end) : below, span: heading }
  }
  const paragraph = text.paragraphs.find(
    ({ span }) =>
      /^\s*(?:下一步|下步|今后)/.test(text.shadow.slice(span.start, Math.min(span.end, span.start + 12))) &&
      !problems.some((problem) => contains(problem.span, span)),
  )
  return paragraph === undefined
    ? null
    : { words: text.shadow.slice(paragraph.span.start, paragraph.span.end), span: paragraph.span }
}

/** Words that a rectification leaves behind: they speak of what is over. */
const OVER =
  /(?:整改|巡[察视])(?:整改|工作|问题)?(?:的)?(?:成果|成效|经验|实效|效果|成绩)|以[^,。;]{0,24}(?:为|作为)[^,。;]{0,4}(?:契机|动力|抓手|起点|新起点|开端)|巡[察视]整改|整改工作组织/g
/** Words of work that goes on. */
const GOES_ON =
  /整改|反弹|回头看|销号|清零|见底|[未没][完办了竟改]|常抓|尚未|尚需|仍需|还需|没有?(?:办|做|完|解决)|剩余|遗留|余下|正在|推进中|长期坚持|长期抓|久久为功|一抓到底|一盯到底|跟踪|紧盯|后半篇|(?:计划|预计|拟)(?:在|于|\d)|(?:力争|争取|确保)[^,。;]{0,8}(?:年内|年底|结论|办结|完[成工]|清)|\d月|年底|限期|延期/
/** So few words promise nothing and leave nothing out. */
const SHORT = 40

/** Whether the closing part speaks of what is still to be put right: in words for it, or naming what an open item names. */
function tellsOf(scene: Scene, { words }: Closing, open: readonly Problem[]): boolean {
  if (GOES_ON.test(words.replace(OVER, ''))) return true
  const unit = scene.head.inspectedUnit?.value ?? ''
  const names = flatMap(open, ({ title }) => scene.knowledge.segment(title.slice(0, NAMED)))
  return names.some((name) => name.length > 1 && !ANY.test(name) && !unit.includes(name) && words.includes(name))
}

/** As much of a title as names its matter. */
const NAMED = 24
/** Words that any closing part has, whatever is open. */
const ANY =
  /^(?:工作|问题|责任|落实|建设|管理|机制|推进|推动|制度|作风|干部|队伍|人才|服务|发展|能力|水平|质量|高质量|学习|监督|党[建组委员]|群众|意识|思想|政治|党风|廉政|纪律|基层|组织|改革|创新|主体|执行|加强|强化|提升|提高|规范|严格|有力|深入|到位|全面|开展|中心|单位|领导|班子|成员)$/

const isVague = ({ words }: Closing): boolean =>
  (words.match(/[\u3400-\u9fff]/g)?.length ?? 0) < SHORT ||
  /(?:巩固|拓展|深化|运用|转化)[^,。;]{0,12}成[果效]|常态长效/.test(words)

/** 对正在整改的问题一抓到底: what becomes of the open ones, told behind the items. */
const OF_OPEN =
  /(?:对|盯住|紧盯|围绕|针对)?(?:尚未|未|没有|正在|基本|阶段性|部分|持续|长期|需)[^,。;\n]{0,10}(?:完成|整改|推进|坚持|办结|销号)[^,。;\n]{0,6}(?:问题|事项|任务)/

function ofOpen({ shadow }: Scene['text'], problems: Scene['problems']): Span | null {
  const from = problems.at(-1)?.span.end ?? shadow.length
  const told = OF_OPEN.exec(shadow.slice(from))
  return told === null ? null : { start: from + told.index, end: from + told.index + told[0].length }
}

/** A time for the item, or 下一步: under it. */
function hasPlan({ deadline, deadlineKind, span }: Problem, { text, knowledge }: Scene): boolean {
  if (deadline !== null || deadlineKind !== null) return true
  const words = text.shadow.slice(span.start, span.end)
  return knowledge.labels.next.some((label) => words.includes(`${label}:`))
}
