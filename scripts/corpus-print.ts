import { aligned, percent } from '../src/cli/evaluate/tables.ts'
import { fieldLabel } from '../src/evaluate/field-labels.ts'
import type { Scores } from '../src/evaluate/report.ts'
import type { Score } from '../src/evaluate/tally.ts'

/** Shown whether or not anything changed in them. */
const ALWAYS = ['problems', 'status', 'facts.all.value', 'facts.outcome']

/** Precision and recall, or accuracy, as one cell. */
function inCell(score: Score | undefined): string {
  if (score === undefined) return '—'
  if (score.type === 'right') return `${percent(score.accuracy)} (${score.ok}/${score.n})`
  return `P ${percent(score.precision)} R ${percent(score.recall)} F1 ${percent(score.f1)}`
}

/** Scores on the annotated texts before and after, where they differ. */
export function printScores(before: Scores, after: Scores): void {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (field) => ALWAYS.includes(field) || JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  const rows = fields.map((field) => [fieldLabel(field, 'zh'), inCell(before[field]), inCell(after[field])])
  console.log(`${aligned([['标注文本上的得分', '此前', '现在'], ...rows]).join('\n')}`)
}
