import { backTo, characterSet } from '../language/character-set.ts'
import type { Fact } from '../notice/fact.ts'
import { factsOf, type Total } from '../notice/head.ts'
import { paragraphAt } from '../notice/notice-text.ts'
import { contains, overlaps, type Span, sliceOf } from '../notice/span.ts'
import type { TotalMeasure, TotalScope } from '../notice/vocabulary.ts'
import type { Scene } from './check.ts'

/** The tiers a notice counts its problems in, the finest first. */
export const TIERS: readonly TotalMeasure[] = ['sub_items', 'problems']

/** The numbers that one paragraph states of one scope: a breakdown, as far as the paragraph goes. */
export interface Statement {
  readonly scope: TotalScope
  readonly paragraph: Span
  readonly totals: readonly Total[]
}

export function statementsOf(scene: Scene): Statement[] {
  const statements = new Map<string, { scope: TotalScope; paragraph: Span; totals: Total[] }>()
  for (const total of scene.head.totalsSaid) {
    const index = paragraphAt(scene.text, total.span.start)
    const key = `${index} ${total.scope}`
    const paragraph = scene.text.paragraphs[index]!.span
    const statement = statements.get(key) ?? { scope: total.scope, paragraph, totals: [] }
    statement.totals.push(total)
    statements.set(key, statement)
  }
  return [...statements.values()]
}

/** The clause before a stretch: what stands between it and the last comma, semicolon or end of sentence. */
export const clauseBefore = ({ text: { shadow } }: Pick<Scene, 'text'>, { start }: Span): string =>
  shadow.slice(backTo(shadow, CLAUSE_ENDS, start, start - 40), start)

const CLAUSE_ENDS = characterSet(',;。\n')

/** 其中, 含, 包括: a share of the number before it; of the problems themselves where that number counts them. */
export const isShare = (scene: Scene, { span }: Total): boolean =>
  (/(?:其中|含|包括|包含)[^,;。]{0,12}$/.test(clauseBefore(scene, span)) ||
    /^(?:其中|含)/.test(sliceOf(scene.text.shadow, span))) &&
  !followsBase(scene, span)

/** 反馈问题9个,其中已完成整改6个: between the two stands no other number. */
const followsBase = (scene: Scene, span: Span): boolean =>
  scene.head.totalsSaid.some(
    (one) =>
      TIERS.includes(one.measure) &&
      one.span.end <= span.start &&
      span.start - one.span.end < NEAR &&
      /^[^\d。\n]*$/.test(scene.text.shadow.slice(one.span.end, span.start)),
  )
const NEAR = 12

/** Numbers that a status names which no total is made of: 申请延期18个. */
const OTHER_STATE =
  /延期|延后|移交|移送|转办|转入|并入|合并|暂缓|撤销|纳入|列入|挂账|无法整改|不再整改|中止|终止|搁置|暂停|取消|转为/
const COUNTED: readonly string[] = ['个', '项', '条', '件', '类', '宗', '起', '处']

/** Counts of other states among the numbers of a statement. */
export function otherStates(scene: Scene, { paragraph, totals }: Statement): Fact[] {
  const from = Math.min(...totals.map(({ span }) => span.start))
  return factsOf(scene.facts, 'count').filter(({ value, span }) => {
    if (span.start < from || span.end > paragraph.end || !COUNTED.includes(value.unit ?? '')) return false
    if (value.modality !== 'actual' || totals.some((total) => overlaps(total.span, span))) return false
    const after = /^[^,;。\n]{0,10}/.exec(scene.text.shadow.slice(span.end, span.end + 10))?.[0] ?? ''
    const words = clauseBefore(scene, span) + after
    return OTHER_STATE.test(words) && !/线索|信访|举报|案件|材料/.test(words)
  })
}

/** 2个问题已全部整改到位,1个正在推进: a number that is all of one state, beside the number of another. */
export const isOfOneState = ({ head, text }: Scene, { span, value, measure, scope }: Total): boolean => {
  if (!TIERS.includes(measure)) return false
  const paragraph = text.paragraphs[paragraphAt(text, span.start)]!.span
  const beside = head.totalsSaid.filter((one) => one.scope === scope && contains(paragraph, one.span))
  const isState = beside.some(
    (one) =>
      one.measure === 'completed' &&
      one.value === value &&
      overlaps(one.span, { start: span.start, end: span.end + NEAR }),
  )
  const base = beside.some((one) => TIERS.includes(one.measure) && one.value !== value)
  return isState && !base && beside.some((one) => OPEN.includes(one.measure) && one.span.start >= span.end)
}
const OPEN: readonly TotalMeasure[] = ['partial', 'in_progress', 'not_completed']

/** Numbers of one scope that stand anywhere in the notice, each once. */
export const totalsOf = (
  { head }: Pick<Scene, 'head'>,
  scope: TotalScope,
  measures: readonly TotalMeasure[],
): Total[] => head.totals.filter((total) => total.scope === scope && measures.includes(total.measure))

/** Who found the problems, where it is not the inspection itself: 审计反馈的6个问题. */
const SOURCE =
  /审计|环保督察|生态环境保护督察|督[导查]|考核|民主生活会|主题教育|选人用人|专项检查|意识形态|执法检查|人大|信访|自查|教育整顿|民生监督/
export const sourceOf = (scene: Scene, { span }: Total): string =>
  SOURCE.exec(clauseBefore(scene, span) + sliceOf(scene.text.shadow, span))?.[0] ?? ''
