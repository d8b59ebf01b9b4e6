import { flatMap } from '../../../language/flat-map.ts'
import { labelPlaces } from '../../../language/labels.ts'
import { allMatches } from '../../../language/matcher.ts'
import type { OutlineNode } from '../../../notice/outline.ts'
import type { Problem } from '../../../notice/problem.ts'
import type { NoticeKind } from '../../../notice/vocabulary.ts'
import { isCutAt } from '../../breaks-off.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { hasAnswer, isOfRegister } from '../../has-answer.ts'
import { headingWords, indexFrom } from '../../nodes.ts'

/** Kinds that answer each problem they list. */
const ANSWERING: readonly NoticeKind[] = [
  'rectification_notice',
  'audit_report',
  'audit_letter',
  'env_progress_list',
  'ledger',
]
/** A heading that is a sentence of this length tells what it has to tell itself. */
const LONG_HEADING = 60

/** A heading with nothing under it, where the headings beside it have something. */
export const emptyItem: Check = {
  code: 'lists/empty_item',
  run: (scene) => {
    const items = scene.problems.filter((problem) => problem.node !== null || isOfRegister(problem, scene.text))
    const empty = items.filter((problem) => isEmpty(scene, problem) && !isCutAt(scene, problem.span))
    const sections = emptySections(scene)
    if (!ANSWERING.includes(scene.head.kind.value) || items.length === 0)
      return sections.length > 0 ? sections : [{ result: 'not_assessable' }]
    if (empty.length * 2 > items.length) return [{ result: 'not_assessable' }]
    const alone = empty.length === 1 && items.length >= FULL
    const verdicts = [
      ...empty.map((problem) => verdictOn(scene, problem, alone)),
      ...flatMap(items, (problem) => emptySteps(scene, problem)),
      ...sections,
    ]
    return verdicts.length > 0 ? verdicts : [{ result: 'pass', args: { count: items.length } }]
  },
}

/** 一是更新公开栏3块。二是。三是建立微信群。: a step that is only its number. */
function emptySteps({ text }: Scene, problem: Problem): Verdict[] {
  const { start, end } = problem.span
  return allMatches(EMPTY_STEP, text.shadow.slice(start, end)).map(({ index, groups }) => {
    const step = groups!.step ?? groups!.number!
    const at = start + index
    return {
      result: 'fail' as const,
      refs: [problem],
      spans: [{ start: at, end: at + step.length }],
      args: { title: step },
    }
  })
}
/** (2)(3)公开…: two numbers in a row, the second with words. */
const EMPTY_STEP =
  /(?<step>[一二三四五六七八九十](?<=[。;:\n].)是)[。;](?=[一二三四五六七八九十]是|\n|$)|(?<=[。;:\n])(?<number>[(]\d[)]|[①-⑳])[。;]?(?=(?:[(]\d[)]|[①-⑳])\p{Script=Han}{4})/gu

/** What stands behind the heading: without labels, a status or brackets. */
function isEmpty({ text, problems }: Scene, problem: Problem): boolean {
  if (problem.measures.length > 0 || holdsOther(problems, problem)) return false
  if (problem.node === null) return !hasAnswer(problem, text)
  const words = withoutStatus(text.shadow, problem)
    .replace(/\([^()\n]{0,80}\)/g, '')
    .replace(ANSWERABLE, '')
    .replace(/(?<=^|\n)[ \t]*[【[]?[\u4e00-\u9fff]{2,8}[】\]]?(?::[ \t/\-—…·.。无略]*|[ \t]*)(?=\n|$)/g, '')
    .replace(/[^\u4e00-\u9fff\da-zA-Z]/g, '')
    .replace(/^(?:整改(?:情况|措施|结果)|具体措施)?(?:无|略|空|暂无|待补充)$/, '')
  return words.length < 3
}

/** 责任领导:某某, 整改时限:3月底: who answers for it by when. */
const ANSWERABLE =
  /(?<=^|\n)[ \t]*[【[]?[^\n:]{0,6}(?:领导|单位|部门|责任人|负责人|科室|股室|时限|期限|完成时间)[】\]]?:[^\n]*/g

/** 整改结果:已完成 on a line of its own says nothing of what was done. */
function withoutStatus(shadow: string, { heading, span, status }: Problem): string {
  const at = status.span
  if (at === null || at.start < heading.end) return shadow.slice(heading.end, span.end)
  const before = shadow.slice(heading.end, at.start)
  const after = shadow.slice(at.end, span.end)
  const own = /(?<=^|\n)[^\n。;]{0,12}$/.exec(before)
  return own === null || !/^[^\n]{0,4}(?:\n|$)/.test(after)
    ? before + shadow.slice(at.start, span.end)
    : before.slice(0, own.index) + after
}

/** Another problem stands inside it. */
function holdsOther(problems: readonly Problem[], { span }: Problem): boolean {
  for (let i = indexFrom(problems, span.start + 1); i < problems.length; i++) {
    const other = problems[i]!.span
    if (other.start >= span.end) return false
    if (other.end <= span.end) return true
  }
  return false
}

/** Labels that promise an answer. */
const ANSWER: readonly string[] = ['detail', 'measures']

/** Where so many others have words under them, one with a status alone lacks its own. */
const FULL = 4

/** A heading that tells much, or a status with no answer announced, may be all that was meant; a bare 整改情况: was not. */
function verdictOn({ text, knowledge }: Scene, problem: Problem, alone: boolean): Verdict {
  const title = problem.title.slice(0, 40)
  const promised = labelPlaces(text.shadow, knowledge.labels).some(
    ({ role, start, bounded }) =>
      bounded && ANSWER.includes(role) && problem.heading.end <= start && start < problem.span.end,
  )
  const isLong = problem.heading.end - problem.heading.start > LONG_HEADING
  const long = !promised && (isLong || (problem.status.span !== null && !alone))
  return { result: long ? 'uncertain' : 'fail', refs: [problem], spans: [problem.heading], args: { title } }
}

/** What follows a heading and is no longer its own: the next number, or how the notice ends. */
const nextOf = ({ outline }: Scene, node: OutlineNode): OutlineNode | undefined =>
  outline.root.children.find(
    ({ span, marker, role }) => span.start >= node.span.end && (marker !== null || ENDING.includes(role)),
  )

const ENDING: readonly string[] = ['contact', 'sign_off', 'attachment']

/** A paragraph that goes on from plans to 欢迎监督 begins with the plans. */
const tellsFirst = ({ text: { shadow } }: Scene, { heading }: OutlineNode, next: OutlineNode | undefined): boolean => {
  if (next?.marker != null) return false
  const first = /^\s*([^\n]{1,400})/.exec(shadow.slice(heading.end, heading.end + 420))?.[1] ?? ''
  return first.split(/[。;,]/).some((clause) => clause.length >= 8 && !/\d/.test(clause) && !INVITES.test(clause))
}
const INVITES = /联系|电话|邮箱|邮编|地址|欢迎|公示|意见|建议|监督|反映|来信|来函/

/** 三、下一步工作打算 with nothing before the sign-off. */
function emptySections(scene: Scene): Verdict[] {
  const tops = scene.outline.root.children.filter(({ marker }) => marker !== null)
  const kinds = new Set(tops.map(({ marker }) => marker!.kind))
  if (kinds.size !== 1 || tops.length < 2) return []
  const isBare = (node: OutlineNode): boolean => {
    const next = nextOf(scene, node)
    return (
      // 四、监督渠道: the lines under it are told as the contact of the notice
      node.role !== 'contact' &&
      !(next?.role === 'contact' && INVITES.test(headingWords(scene, node))) &&
      node.children.length === 0 &&
      scene.text.shadow.slice(node.heading.end, next?.span.start).trim() === '' &&
      !tellsFirst(scene, node, next) &&
      !scene.problems.some((problem) => problem.node === node) &&
      !/[。;]/.test(headingWords(scene, node)) &&
      headingWords(scene, node).length <= 24
    )
  }
  const bare = tops.filter((node) => isBare(node) && !isCutAt(scene, node.span))
  if (bare.length === 0 || bare.length * 2 >= tops.length) return []
  return bare.map((node) => ({
    result: 'fail' as const,
    refs: [node],
    spans: [node.heading],
    args: { title: headingWords(scene, node).slice(0, 40) },
  }))
}
