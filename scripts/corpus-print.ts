import { aligned, percent } from '../src/cli/eval-tables.ts'
import { harmless } from '../src/cli/terminal.ts'
import { fieldLabel } from '../src/evaluate/field-labels.ts'
import type { Scores } from '../src/evaluate/report.ts'
import type { Score } from '../src/evaluate/tally.ts'
import type { Difference, Turn } from './corpus-difference.ts'

/** What changed, where it is no kind of fact. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  record: '记录',
  head: '通报头',
  problem: '问题',
  section: '章节',
  total: '自报总数',
  contact: '联系方式',
  check: '核对',
  paragraph: '段落',
}

/** Shown whether or not anything changed in them. */
const ALWAYS = ['problems', 'status', 'facts.all.value', 'facts.outcome']

function kindWord(kind: string): string {
  return KIND_WORDS[kind] ?? fieldLabel(kind, 'zh')
}

/** What was found, lost and altered, kind by kind, with the words; at most `shown` of each. */
export function printDifferences(differences: readonly Difference[], shown: number): void {
  const turns: readonly (readonly [Turn, string])[] = [
    ['found', '新得'],
    ['lost', '丢失'],
    ['altered', '变动'],
  ]
  const kinds = [...new Set(differences.map(({ kind }) => kind))].sort()
  const of = (kind: string, turn: Turn) => differences.filter((one) => one.kind === kind && one.turn === turn)
  if (kinds.length === 0) console.log('记录无变动\n')
  const rows = kinds.map((kind) => [kindWord(kind), ...turns.map(([turn]) => String(of(kind, turn).length))])
  if (kinds.length > 0) console.log(`${aligned([['种类', ...turns.map(([, word]) => word)], ...rows]).join('\n')}\n`)
  for (const kind of kinds)
    for (const [turn, word] of turns) {
      const all = of(kind, turn)
      if (all.length === 0) continue
      console.log(`${kindWord(kind)} ${word} ${all.length}`)
      for (const { file, context, before, after } of all.slice(0, shown)) {
        console.log(`  ${harmless(file)}  ${harmless(context)}`)
        if (before !== null) console.log(`    - ${harmless(before)}`)
        if (after !== null) console.log(`    + ${harmless(after)}`)
      }
      if (all.length > shown) console.log(`  …… 另有 ${all.length - shown} 处(--show N)`)
      console.log('')
    }
}

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
