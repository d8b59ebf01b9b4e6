import type { GoldReport } from '../../evaluate/against-gold.ts'
import { fieldLabel, valueLabel } from '../../evaluate/field-labels.ts'
import type { MarkedSentence } from '../../evaluate/marked-misses.ts'
import type { Confusion, Scores } from '../../evaluate/report.ts'
import type { Interval, Score } from '../../evaluate/tally.ts'
import type { Language } from '../../notice/labels.ts'
import type { Shell } from '../command.ts'
import { clipped, columns, folded, harmless, padded, painter } from '../terminal.ts'
import { type EvalSay, evalSpeaker } from './words.ts'

export const percent = (share: number | null): string => (share === null ? '—' : (share * 100).toFixed(1))

export const interval = (ends: Interval | null): string =>
  ends === null ? '' : `[${percent(ends[0])}, ${percent(ends[1])}]`

/** Rows in columns: the first to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columns(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? padded(cell, width) : ' '.repeat(Math.max(0, width - columns(cell))) + cell
      })
      .join('  ')
      .trimEnd(),
  )
}

function scoreRow(field: string, score: Score, language: Language): string[] {
  const label = fieldLabel(field, language)
  return score.type === 'right'
    ? [label, '', '', '', '', percent(score.accuracy), interval(score.accuracy_95), String(score.n)]
    : [
        label,
        percent(score.precision),
        interval(score.precision_95),
        percent(score.recall),
        interval(score.recall_95),
        percent(score.f1),
        interval(score.f1_95),
        String(score.n),
      ]
}

/** Precision, recall, F1 or accuracy of every field, with intervals. */
export function scoreTable(scores: Scores, { language }: Shell): string[] {
  const say = evalSpeaker(language)
  const between = say('interval')
  const rows = [
    [say('field'), say('precision'), between, say('recall'), between, say('f1OrAccuracy'), between, 'n'],
    ...Object.entries(scores).map(([field, score]) => scoreRow(field, score, language)),
  ]
  const onlyAccuracy = Object.values(scores).every(({ type }) => type === 'right')
  if (onlyAccuracy) rows[0]?.splice(5, 1, say('accuracy'))
  return aligned(onlyAccuracy ? rows.map((row) => [...row.slice(0, 1), ...row.slice(5)]) : rows)
}

/** Values mistaken for one another, with the words. */
function confusionList(confusions: readonly Confusion[], shell: Shell): string[] {
  const say = evalSpeaker(shell.language)
  return confusions.flatMap(({ field, want, got, times, examples }) => [
    `  ${say('confusion', {
      field: fieldLabel(field, shell.language),
      want: harmless(valueLabel(field, want, shell.language)),
      got: harmless(valueLabel(field, got, shell.language)),
      times,
    })}`,
    ...examples.map(({ file, quote }) =>
      clipped(`      ${harmless(file)}「${harmless(quote)}」`, shell.terminal.width),
    ),
  ])
}

/** Sentences with marks in them, what was wanted and what was read under each. */
function missList(marked: readonly MarkedSentence[], shell: Shell): string[] {
  const say = evalSpeaker(shell.language)
  const paint = painter(shell.terminal.colour)
  return marked.flatMap(({ file, problem, text, misses }) => {
    const head = harmless([file, ...(problem === null ? [] : [say('problemWord', { path: problem })])].join(' · '))
    const words = harmless(text.replaceAll('\n', ' ')).replace(
      /⟦(missed|extra|wrong) /g,
      (_, kind: 'missed' | 'extra' | 'wrong') => `⟦${say(kind)}:`,
    )
    return [
      paint('dim', head),
      ...folded(words, shell.terminal.width - 2).map((line) => `  ${line}`),
      ...misses.map(({ field, kind, want, got, quote }) =>
        missLine(say(kind), fieldLabel(field, shell.language), want, got, quote, say),
      ),
    ]
  })
}

const missLine = (
  kind: string,
  field: string,
  want: string | null,
  got: string | null,
  quote: string | null,
  say: EvalSay,
): string => {
  const none = say('none')
  const sides = `${say('wanted', { want: want ?? none })};${say('read', { got: got ?? none })}`
  return `    ${kind} ${field}「${harmless(quote ?? '')}」 ${harmless(sides)}`
}

/** What has no place in the text: head fields, missed items. */
function otherMisses({ files, marked }: Pick<GoldReport, 'files' | 'marked'>, shell: Shell): string[] {
  const say = evalSpeaker(shell.language)
  const placed = new Set(marked.flatMap(({ file, misses }) => misses.map((miss) => keyOf(file, miss))))
  const none = say('none')
  return files.flatMap(({ file, misses }) =>
    misses
      .filter((miss) => !placed.has(keyOf(file, miss)))
      .map(({ field, problem, want, got }) => {
        const where = problem === null ? file : `${file} ${say('problemWord', { path: problem })}`
        const sides = `${say('wanted', { want: want ?? none })};${say('read', { got: got ?? none })}`
        return harmless(`  ${where} ${fieldLabel(field, shell.language)}: ${sides}`)
      }),
  )
}

const keyOf = (
  file: string,
  miss: {
    readonly field: string
    readonly want: string | null
    readonly got: string | null
    readonly quote: string | null
  },
): string => JSON.stringify([file, miss.field, miss.want, miss.got, miss.quote])

/** The confusions of a report and as many of its misses as were asked for, in lines. */
export function whatWentWrong(report: GoldReport, asked: number, shell: Shell): string[] {
  const say = evalSpeaker(shell.language)
  const lines = report.confusions.length > 0 ? ['', say('confusions'), ...confusionList(report.confusions, shell)] : []
  const shown = report.marked.slice(0, asked)
  const others = otherMisses(report, shell).slice(0, Math.max(0, asked - shown.length))
  const count = report.files.reduce((sum, { misses }) => sum + misses.length, 0)
  if (asked <= 0 || count === 0) return lines
  const told = shown.reduce((sum, { misses }) => sum + misses.length, 0) + others.length
  return [...lines, '', say('misses', { count, shown: told }), ...missList(shown, shell), ...others]
}
