import { LABELS } from '../notice/labels.ts'
import { OUTCOMES, STATUSES, UNIT_CLASSES } from '../notice/vocabulary.ts'

export type Words = readonly [zh: string, en: string]

/** What a figure is: its words, and the formula that people must see beside it. */
export interface Metric {
  readonly name: string
  readonly words: Words
  readonly formula: Words
  /** A share of one is shown as a per cent to people. */
  readonly form: 'whole' | 'share' | 'decimal' | 'word'
}

const CLASS_WORDS: Readonly<Record<(typeof UNIT_CLASSES)[number], Words>> = {
  persons: ['人', 'persons'],
  person_times: ['人次', 'person-times'],
  times: ['次', 'times'],
  units: ['家', 'units'],
  items: ['项', 'items'],
  papers: ['份文件', 'papers'],
  money: ['元', 'yuan'],
  other: ['其他', 'other'],
}

const rate = (name: string, words: Words, formula: Words): Metric => ({ name, words, formula, form: 'share' })

const STRICT: Words = ['(已完成+已完成并长期坚持)÷底数', '(completed + completed_sustained) ÷ base']
const BROAD: Words = [
  '(已完成+已完成并长期坚持+基本完成+阶段性完成)÷底数',
  '(completed + completed_sustained + basically_completed + phased) ÷ base',
]

const RATES: readonly Metric[] = (
  [
    ['strict', ['严格完成率', 'strict rate'], STRICT],
    ['broad', ['宽松完成率', 'broad rate'], BROAD],
  ] as const
).flatMap(([name, words, formula]) => [
  rate(name, words, [`${formula[0]};各份通报都无未标明时才有`, `${formula[1]}; only where no notice leaves a doubt`]),
  rate(
    `${name}_lower`,
    [`${words[0]}下界`, `${words[1]}, lower bound`],
    [`${formula[0]};未标明者作未完成`, `${formula[1]}; unlabelled as open`],
  ),
  rate(
    `${name}_upper`,
    [`${words[0]}上界`, `${words[1]}, upper bound`],
    [`${formula[0]};未标明者作完成`, `${formula[1]}; unlabelled as done`],
  ),
  rate(
    `${name}_known`,
    [`${words[0]}(标明者)`, `${words[1]}, where known`],
    [`${formula[0]};只计全部标明的通报`, `${formula[1]}; only notices without a doubt`],
  ),
])

const FIXED: readonly Metric[] = [
  {
    name: 'problems',
    words: ['问题', 'problems'],
    formula: ['列出的问题数,同一次巡察重列的只计一次', 'problems listed, one listed again in an inspection once'],
    form: 'whole',
  },
  ...RATES,
  {
    name: 'rate_source',
    words: ['完成率所据', 'rate rests on'],
    formula: [
      'items 逐项标注、totals 通报自报、bounds 只有上下界,各几份',
      'notices by item labels, own totals, bounds',
    ],
    form: 'word',
  },
  {
    name: 'rate_base',
    words: ['完成率底数', 'base of the rates'],
    formula: ['逐项标注的问题数,或通报自报总数', 'problems listed, or the notice’s own total'],
    form: 'whole',
  },
  {
    name: 'unlabelled',
    words: ['未标明状态', 'unlabelled'],
    formula: ['无可认状态的问题÷列出的问题', 'problems without a status ÷ problems listed'],
    form: 'share',
  },
  {
    name: 'days_p25',
    words: ['反馈至报告天数 P25', 'days feedback to report, P25'],
    formula: ['两日期都到日且先后不倒', 'both dates to the day and in order'],
    form: 'decimal',
  },
  {
    name: 'days_median',
    words: ['反馈至报告天数中位', 'days feedback to report, median'],
    formula: ['两日期都到日且先后不倒', 'both dates to the day and in order'],
    form: 'decimal',
  },
  {
    name: 'days_p75',
    words: ['反馈至报告天数 P75', 'days feedback to report, P75'],
    formula: ['两日期都到日且先后不倒', 'both dates to the day and in order'],
    form: 'decimal',
  },
  {
    name: 'strength_mean',
    words: ['措施强度均值', 'mean strength of measures'],
    formula: ['各措施强度(0–5)之和÷措施数', 'strengths (0–5) of measures ÷ measures'],
    form: 'decimal',
  },
  {
    name: 'failing_checks',
    words: ['核对不符', 'failing checks'],
    formula: ['不符÷(相符+不符+存疑)', 'fail ÷ (pass + fail + uncertain)'],
    form: 'share',
  },
]

const STATUS_METRICS = STATUSES.map(
  (status): Metric => ({
    name: `status.${status}`,
    words: LABELS.status[status],
    formula: ['逐项标注为此状态的问题', 'problems labelled so'],
    form: 'whole',
  }),
)

const SUM: Words = ['可相加之数的和(目标、其中、重述不计)', 'sum of what may be summed (no targets, shares or repeats)']

function outcomeMetric(name: string): Metric | null {
  const [key = '', unit = ''] = name.split('.')
  const outcome = OUTCOMES.find((one) => one === key)
  if (outcome === undefined) return null
  const plain = UNIT_CLASSES.find((one) => one === unit)
  const currency = /^money_([a-z]{3})$/.exec(unit)?.[1]?.toUpperCase()
  if (plain === undefined && currency === undefined) return null
  const [zh, en] = LABELS.outcome[outcome]
  const [unitZh, unitEn] = plain === undefined ? [currency, currency] : CLASS_WORDS[plain]
  return { name, words: [`${zh}(${unitZh})`, `${en} (${unitEn})`], formula: SUM, form: 'decimal' }
}

/** The metric of a name; null where there is none. */
export const metricOf = (name: string): Metric | null =>
  [...FIXED, ...STATUS_METRICS].find((metric) => metric.name === name) ?? outcomeMetric(name)

const FIXED_NAMES = [...FIXED, ...STATUS_METRICS].map(({ name }) => name)

/** Names of metrics in the order they are printed: fixed ones, then outcomes in the order of their vocabulary. */
export function inOrder(names: Iterable<string>): string[] {
  const place = (name: string): number => {
    const fixed = FIXED_NAMES.indexOf(name)
    if (fixed >= 0) return fixed
    const [outcome = '', unit = ''] = name.split('.')
    return (
      1000 +
      OUTCOMES.indexOf(outcome as (typeof OUTCOMES)[number]) * 20 +
      (UNIT_CLASSES as readonly string[]).indexOf(unit)
    )
  }
  return [...new Set(names)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** What a terminal shows unless asked otherwise. */
export const SHORT: readonly string[] = [
  'problems',
  'strict',
  'strict_lower',
  'strict_upper',
  'broad',
  'rate_source',
  'unlabelled',
  'money_recovered.money',
  'days_median',
]

/**
 * The metrics that words stand for: a name, a status or an outcome without its classes, `all`, or a group (rates, statuses,
 * outcomes). `present` are those that the answer has. Null names the word that is none.
 */
export function chosenMetrics(
  words: readonly string[],
  present: readonly string[],
): { readonly names: readonly string[] } | { readonly unknown: string } {
  const names: string[] = []
  for (const word of words) {
    const found = meant(word, present)
    if (found === null) return { unknown: word }
    names.push(...found)
  }
  return { names: inOrder(names) }
}

const GROUPS: Readonly<Record<string, (name: string) => boolean>> = {
  all: () => true,
  rates: (name) => /^(?:strict|broad|rate_|unlabelled)/.test(name),
  statuses: (name) => name.startsWith('status.'),
  outcomes: (name) => outcomeMetric(name) !== null,
  days: (name) => name.startsWith('days_'),
}

function meant(word: string, present: readonly string[]): readonly string[] | null {
  const group = GROUPS[word]
  if (group !== undefined)
    return [...(word === 'all' ? FIXED_NAMES : FIXED_NAMES.filter(group)), ...present.filter(group)]
  if (metricOf(word) !== null) return [word]
  if ((STATUSES as readonly string[]).includes(word)) return [`status.${word}`]
  if (!(OUTCOMES as readonly string[]).includes(word)) return null
  const classes = present.filter((name) => name.startsWith(`${word}.`))
  return classes.length > 0 ? classes : [`${word}.${word.startsWith('money_') ? 'money' : 'items'}`]
}
