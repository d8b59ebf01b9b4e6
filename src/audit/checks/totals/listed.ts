import { flatMap } from '../../../language/flat-map.ts'
import { WITHHELD } from '../../../language/withheld.ts'
import type { Total } from '../../../notice/head.ts'
import type { OutlineNode } from '../../../notice/outline.ts'
import type { Problem } from '../../../notice/problem.ts'
import { contains, type Span, sliceOf } from '../../../notice/span.ts'
import type { NoticeKind } from '../../../notice/vocabulary.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { indexFrom, nodesOf } from '../../nodes.ts'
import { clauseBefore, isOfOneState, totalsOf } from '../../statements.ts'

/** Kinds that list their problems one by one. */
const LISTING: readonly NoticeKind[] = [
  'rectification_notice',
  'audit_report',
  'audit_letter',
  'env_progress_list',
  'feedback_bulletin',
]

/** What a list counts, and what stands in it. */
interface Tier {
  readonly name: 'problems' | 'headings' | 'withheld' | 'round'
  readonly count: number
}

/** The stated number of problems is the number listed, at some tier of the list. */
export const listed: Check = {
  code: 'totals/listed',
  run: (scene) => {
    const totals = saidBefore(scene, totalsOf(scene, 'this_round', ['problems', 'sub_items'])).filter(
      (total) => !isOfOneState(scene, total) && !isOfThoseAbove(scene, total),
    )
    const stated = totals.length > 0 ? totals : totalsOf(scene, 'this_round', ['aspects'])
    const { problems } = scene
    if (!LISTING.includes(scene.head.kind.value) || stated.length === 0 || problems.length === 0)
      return [{ result: 'not_assessable', spans: stated.map(({ span }) => span) }]
    return [verdictOn(scene, stated)]
  },
}

/** 以上3个问题均已完成整改 between two items: those above it are counted, not all. */
const isOfThoseAbove = ({ text, problems }: Scene, { span }: Total): boolean =>
  /(?:以上|上述|前述|前面)的?$/.test(text.shadow.slice(Math.max(0, span.start - 4), span.start)) &&
  problems.some((problem) => problem.span.start >= span.end)

function verdictOn(scene: Scene, stated: readonly Total[]): Verdict {
  const count = scene.problems.length
  for (const total of stated)
    for (const tier of tiersOf(scene, total))
      if (String(tier.count) === total.value)
        return {
          result: 'pass',
          spans: [total.span, ...headings(scene)],
          args: { form: tier.name, measure: total.measure, stated: total.value, listed: tier.count },
        }
  const total = stated[0]!
  return {
    result: isPlain(scene, total, stated) ? 'fail' : 'uncertain',
    spans: [total.span, ...headings(scene)],
    args: { measure: total.measure, stated: total.value, listed: count },
  }
}

/** Among the next steps the problems still open are counted: where they are all that is counted, they are no number of the list. */
const saidBefore = ({ problems }: Scene, totals: readonly Total[]): readonly Total[] => {
  const last = problems.at(-1)
  return last === undefined ? totals : totals.filter(({ span }) => span.start < last.span.end)
}

/** The first and the last problem: where the list begins and ends. */
const headings = ({ problems }: Scene): Span[] =>
  flatMap([problems[0], problems.length > 1 ? problems.at(-1) : undefined], (one) => (one ? [one.heading] : []))

function tiersOf(scene: Scene, total: Total): Tier[] {
  const count = scene.problems.length
  const withheld = totalsOf(scene, 'withheld', ['problems', 'sub_items']).map(
    ({ value }): Tier => ({ name: 'withheld', count: count + Number(value) }),
  )
  const now = scene.problems.filter((problem) => !/上(?:一)?轮|上次|以往/.test(problem.theme ?? '')).length
  const tiers: Tier[] = [{ name: 'problems', count }, ...withheld]
  if (now !== count) tiers.push({ name: 'round', count: now })
  const upper = total.measure === 'aspects' || total.unit === '类' || count * 2 >= Number(total.value) * 3
  return upper ? [...tiers, ...headingTiers(scene)] : tiers
}

/** The headings of each depth that hold problems: what 3类问题 may count. */
function headingTiers({ outline, problems }: Scene): Tier[] {
  const depths = new Map<number, number>()
  for (const { node } of nodesOf(outline))
    if (holdsAny(node, problems)) depths.set(node.depth, (depths.get(node.depth) ?? 0) + 1)
  return [...depths.values()].map((count): Tier => ({ name: 'headings', count }))
}

/** Whether a node holds a problem that is not itself. */
function holdsAny(node: OutlineNode, problems: readonly Problem[]): boolean {
  for (let at = indexFrom(problems, node.span.start); at < problems.length; at++) {
    const problem = problems[at]!
    if (problem.span.start > node.span.end) return false
    if (problem.node !== node && contains(node.span, problem.span)) return true
  }
  return false
}

const PARTLY = /部分(?:反馈)?(?:问题|事项|意见)|择要|摘要|节选|涉密|不予公开/
/** Told to be no part of the list: 不再列入, 另行通报. */
const LEFT_OUT =
  /不再?(?:列入|列出|公开|公布|赘述)|不在此列|(?:另行|单独|已(?:于[^,。;]{1,10}|先行)?)(?:公开|通报|报告|公布)|[不未](?:一一|逐一|逐项)列/
/** So few are an item forgotten, also in a short list. */
const FEW = 3
const MERGED =
  /(?:问题|事项)[^,。;]{0,8}(?:合并|归并|并项)|(?:合并|归并)(?:为|成|后|同类|相近|相似|[^,。;]{0,6}问题)|并项整改|合并(?:整改|公开|通报|表述|反映|列出|[在到于至])/

/** 征求到意见建议44条,归并后为16条: no problems. */
const OTHERS_MERGED = /(?:意见|建议|线索|信访件?)\d{1,4}[条件个],?(?:经)?(?:合并|归并|梳理)[^。;]*/g

/**
 * A list that is off by little is a list with an item too few or too many. One far shorter joins several problems under one
 * heading, as notices do, and one that says it tells a part is no whole.
 */
function isPlain(scene: Scene, total: Total, stated: readonly Total[]): boolean {
  const count = scene.problems.length
  const said = Number(total.value)
  const opening = scene.text.shadow.slice(0, scene.problems[0]!.span.start)
  const own = new Set(scene.problems.map(({ node }) => node))
  const sections = nodesOf(scene.outline)
    .filter(({ node }) => node.role === 'problems' && !own.has(node) && holdsAny(node, scene.problems))
    .map(({ node }) => sliceOf(scene.text.shadow, node.heading))
    .join('\n')
  if (
    PARTLY.test(sections) ||
    /(?:公开|公布|通报)(?:部分|主要)|部分问题|现(?:将|就|把)(?:其中)?(?:的)?(?:主要|部分|重点|突出|典型|可公开)|(?:主要|部分|重点|可公开)(?:的)?(?:问题|事项|内容)[^,。;]{0,10}(?:公开|公布|通报|公示)/.test(
      opening,
    )
  )
    return false
  // 问题共7类34个: the headings need not be the classes
  if (/^\s?(?:共)?\d+[个项条件]/.test(scene.text.shadow.slice(total.span.end, total.span.end + 6))) return false
  // 4个方面问题,涉及6项: an aspect may hold more than one
  if (total.measure === 'aspects' && count > said) return false
  if (
    MERGED.test(opening.replace(OTHERS_MERGED, '')) ||
    /约|余|多|左右/.test(clauseBefore(scene, total.span).slice(-2))
  )
    return false
  if (count < said && LEFT_OUT.test(opening)) return false
  if (count < said && WITHHELD.test(scene.text.shadow)) return false
  if (stated.some(({ value }) => Math.abs(Number(value) - count) <= 0)) return false
  const near = (count * 3 >= said * 2 && count * 2 <= said * 3) || (Math.abs(said - count) <= FEW && count * 2 >= said)
  return scene.problems.some(({ path }) => path.length > 0) && near
}
