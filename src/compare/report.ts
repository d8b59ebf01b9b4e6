import type { Language } from '../notice/labels.ts'
import { quantile, quantileOf } from './decimals.ts'
import type { Figure, Figures, Row } from './figures.ts'
import type { KeyLabels } from './labels.ts'
import { inOrder, type Metric, metricOf } from './metrics.ts'
import type { Question } from './question.ts'
import { keyParts } from './scope.ts'
import type { RemarkCode } from './words.ts'

/** A row of a report: what it is called, what it counts, and what to be wary of. */
export interface ReportRow extends Row {
  readonly labels: readonly string[]
  readonly remarks: readonly RemarkCode[]
  /** Further columns, as the panel's codes of the time. */
  readonly more: Readonly<Record<string, string>>
}

export interface Report {
  readonly command: 'compare' | 'trends' | 'panel'
  readonly question: Question
  readonly parts: ReturnType<typeof keyParts>
  readonly metrics: readonly Metric[]
  readonly rows: readonly ReportRow[]
  readonly more: readonly string[]
  /** P25, P50 and P75 over the rows that state a figure. */
  readonly percentiles: ReadonlyMap<string, readonly [string, string, string]>
  /** Each notice that counts once, as told of the figures. */
  readonly n_counted: number
  readonly left_out: Readonly<Record<string, number>>
  readonly aside: Readonly<Record<string, number>>
  readonly language: Language
}

/** Below so many notices, and above so large a share without a status, a row is to be read with care. */
export const SMALL = 5
export const MUCH = 0.2

/** Quantiles of fewer rows say nothing. */
const FEW = 4

const NOTHING: Figure = { value: null, n_stating: 0 }

/** A figure of a row; blank where nobody states it. */
export const figureOf = ({ figures }: Pick<Row, 'figures'>, name: string): Figure => figures.get(name) ?? NOTHING

function remarksOf(row: Row): RemarkCode[] {
  const unlabelled = figureOf(row, 'unlabelled').value
  return [
    ...(row.n_counted > 0 && row.n_counted < SMALL ? (['small_n'] as const) : []),
    ...(unlabelled !== null && Number(unlabelled) > MUCH ? (['unlabelled'] as const) : []),
  ]
}

/** Names of all figures that an answer has. */
export const presentIn = ({ rows }: Pick<Figures, 'rows'>): string[] =>
  inOrder(rows.flatMap(({ figures }) => [...figures.keys()]))

export interface Making {
  readonly command: Report['command']
  readonly question: Question
  readonly metrics: readonly string[]
  readonly labels: KeyLabels
  readonly language: Language
  readonly more?: { readonly names: readonly string[]; readonly of: (row: Row) => Readonly<Record<string, string>> }
}

export function reportOf(figures: Figures, { command, question, metrics, labels, language, more }: Making): Report {
  const chosen = metrics.flatMap((name) => metricOf(name) ?? [])
  return {
    command,
    question,
    parts: keyParts(question),
    metrics: chosen,
    rows: figures.rows.map((row) => ({
      ...row,
      labels: labels(row.key),
      remarks: remarksOf(row),
      more: more?.of(row) ?? {},
    })),
    more: more?.names ?? [],
    percentiles: new Map(chosen.flatMap((metric) => percentilesOf(figures.rows, metric))),
    n_counted: figures.n_counted,
    left_out: figures.left_out,
    aside: figures.aside,
    language,
  }
}

function percentilesOf(rows: readonly Row[], { name, form }: Metric): [string, readonly [string, string, string]][] {
  if (form === 'word') return []
  const values = rows.flatMap((row) => figureOf(row, name).value ?? []).map(Number)
  if (values.length < FEW) return []
  const at = (place: number) =>
    form === 'share' ? quantileOf(values, place)!.toFixed(4) : quantile(quantileOf(values, place)!)
  return [[name, [at(0.25), at(0.5), at(0.75)]]]
}
