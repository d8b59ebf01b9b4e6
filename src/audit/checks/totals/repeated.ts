import type { Total } from '../../../notice/head.ts'
import { sliceOf } from '../../../notice/span.ts'
import type { TotalMeasure } from '../../../notice/vocabulary.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { clauseBefore, STATES } from '../../statements.ts'

const MEASURES: readonly TotalMeasure[] = [
  'aspects',
  'problems',
  'sub_items',
  'measures',
  ...STATES,
  'completion_rate',
  'money_problem',
  'money_completed',
]

/** A number that changes with time: how far the rectification is. */
const CHANGES: readonly TotalMeasure[] = [...STATES, 'completion_rate', 'money_completed']

/** A total stated again is the same number. */
export const repeated: Check = {
  code: 'totals/repeated',
  run: (scene) => {
    const verdicts = groups(scene).flatMap((group) => verdictOn(scene, group))
    return verdicts.length > 0 ? verdicts : [{ result: 'not_assessable' }]
  },
}

/** What is stated in more than one place of one measure and scope; shares and remainders are numbers of something else. */
function groups(scene: Scene): Total[][] {
  const byKind = new Map<string, Total[]>()
  for (const total of scene.head.totalsSaid) {
    if (!MEASURES.includes(total.measure) || isPart(scene, total)) continue
    const key = `${total.measure} ${total.scope}`
    byKind.set(key, [...(byKind.get(key) ?? []), total])
  }
  return [...byKind.values()].filter((group) => group.length > 1)
}

const PART =
  /(?:其中|含|包括|其余|剩余|余下|还有|仍有|尚有|另有|另外|新增|新发现|部分|每|各|第[一二三四五六七八九十]批|首批|前期|方面|领域|类)[^,;。]{0,10}$/

const isPart = (scene: Scene, { span }: Total): boolean => PART.test(clauseBefore(scene, span))

function verdictOn(scene: Scene, group: readonly Total[]): Verdict[] {
  const first = group[0]!
  const { measure, scope } = first
  const tiers = new Set(
    scene.head.totalsSaid.filter((one) => one.scope === scope && one.measure !== measure).map(({ value }) => value),
  )
  const others = group.filter(({ value }) => value !== first.value && !(isTier(measure) && tiers.has(value)))
  if (others.length === 0) {
    const same = group.filter(({ value }) => value === first.value)
    if (same.length < 2) return []
    return [
      {
        result: 'pass',
        spans: same.map(({ span }) => span),
        args: { measure, value: first.value, count: same.length },
      },
    ]
  }
  const other = isPlain(scene, first) ? others.find((one) => isPlain(scene, one)) : undefined
  if (other === undefined) return []
  const result = CHANGES.includes(measure) && datesDiffer(scene, first, other) ? 'uncertain' : 'fail'
  return [{ result, spans: [first.span, other.span], args: { measure, value: first.value, other: other.value } }]
}

const isTier = (measure: TotalMeasure): boolean =>
  measure === 'problems' || measure === 'sub_items' || measure === 'aspects' || measure === 'measures'

const sentenceOf = ({ text: { shadow } }: Scene, { span }: Total): string => {
  const before = /[^。\n]*$/.exec(shadow.slice(Math.max(0, span.start - 160), span.start))?.[0] ?? ''
  const after = /^[^。\n]*/.exec(shadow.slice(span.end, span.end + 60))?.[0] ?? ''
  return before + sliceOf(shadow, span) + after
}

/** Words that say which problems are counted: those of the feedback, all of them. */
const OF_FEEDBACK = /反馈|巡[察视]|审计|督察|指出|交办/
const WHOLE = /全部|所有|共|总计|合计|累计|整改方案/

const isPlain = (scene: Scene, total: Total): boolean => {
  const words = sentenceOf(scene, total)
  if (CHANGES.includes(total.measure)) return /问题|反馈|整改|事项|任务|率|资金|金额/.test(words)
  if (total.measure === 'measures') return /整改/.test(words) && /制定|细化|提出|明确|形成|落实|共/.test(words)
  const clause = clauseBefore(scene, total.span) + sliceOf(scene.text.shadow, total.span)
  return OF_FEEDBACK.test(clause) || WHOLE.test(clause)
}

const DATED = /截[至止](?!目前)[^,。;]{2,14}|集中整改期|[上下]半年|第[一二三四]季度/g

/** 截至6月底 beside 截至12月底: numbers of two days. */
function datesDiffer(scene: Scene, a: Total, b: Total): boolean {
  const [one, two] = [a, b].map((total) => (sentenceOf(scene, total).match(DATED) ?? []).join())
  return one !== '' && two !== '' && one !== two
}
