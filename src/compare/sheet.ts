import { figureOf, MUCH, type Report, type ReportRow, SMALL } from './report.ts'
import {
  COLUMN_WORDS,
  DATE_WORDS,
  filled,
  leftOutWord,
  PART_WORDS,
  REMARK_WORDS,
  type RemarkCode,
  TEXT,
  wordOf,
} from './words.ts'

/** A column of a table file: names are for programs, words for people. */
export interface Column {
  readonly name: string
  readonly words: string
  readonly numeric: boolean
  readonly cell: (row: ReportRow) => string
}

/** Dots are no part of a column's name in R, Stata and SPSS. */
const columnName = (metric: string): string => metric.replaceAll('.', '_')

/** Every column of a report: keys with their labels, counts, each figure beside how many notices state it. */
export function columnsOf(report: Report): Column[] {
  const { language } = report
  const word = (name: keyof typeof COLUMN_WORDS) => wordOf(COLUMN_WORDS[name], language)
  const text = (name: string, words: string, cell: Column['cell']): Column => ({ name, words, numeric: false, cell })
  const number = (name: string, words: string, cell: Column['cell']): Column => ({ name, words, numeric: true, cell })
  const keys = report.parts.flatMap((part, index) => {
    const words = wordOf(PART_WORDS[part], language)
    const key = text(part, words, (row) => row.key[index] ?? '')
    const isTime = part === report.question.period
    return isTime ? [key] : [key, text(`${part}_label`, words, (row) => row.labels[index] ?? '')]
  })
  const more = report.more.map((name) =>
    text(name, name in COLUMN_WORDS ? word(name as 'in_frame') : name, (row) => row.more[name] ?? ''),
  )
  const figures = report.metrics.flatMap((metric) => {
    const words = wordOf(metric.words, language)
    const value = (row: ReportRow) => figureOf(row, metric.name).value ?? ''
    const stating = (row: ReportRow) => String(figureOf(row, metric.name).n_stating)
    return [
      { name: columnName(metric.name), words, numeric: metric.form !== 'word', cell: value },
      number(`${columnName(metric.name)}_n_stating`, `${words} ${word('n_stating')}`, stating),
    ]
  })
  return [
    ...keys,
    ...more,
    number('n_notices', word('n_notices'), (row) => String(row.n_notices)),
    number('n_counted', word('n_counted'), (row) => String(row.n_counted)),
    ...figures,
    text('remarks', word('remarks'), (row) => row.remarks.join(' ')),
    ...(report.metrics.some(({ form }) => form === 'share')
      ? [text('formula', word('formula'), () => formulasOf(report, 'share').join(';'))]
      : []),
  ]
}

const formulasOf = ({ metrics, language }: Report, form: 'share' | 'any'): string[] =>
  metrics
    .filter((metric) => form === 'any' || metric.form === 'share')
    .map(({ name, words, formula }) =>
      form === 'any'
        ? `${wordOf(words, language)} = ${wordOf(formula, language)}`
        : `${columnName(name)}=${wordOf(formula, language)}`,
    )

const remarkWords = (code: RemarkCode, report: Report): string =>
  filled(REMARK_WORDS[code], report.language, { n: code === 'small_n' ? SMALL : MUCH * 100 })

/** What a reader must know beside the figures: what counts, what was left out, the formulas, what to be wary of. */
export function notesOf(report: Report): string[] {
  const { language, question } = report
  const counted = report.n_counted
  const left = Object.entries(report.left_out).filter(([, n]) => n > 0)
  const missed = left.reduce((sum, [, n]) => sum + n, 0)
  const join = language === 'zh' ? '、' : ', '
  const by = report.parts.map((part) => wordOf(PART_WORDS[part], language)).join(' × ')
  const parts = left.map(([reason, n]) => `${leftOutWord(reason, language)} ${n}`).join(join)
  const base = question.period === null ? TEXT.base_plain : TEXT.base
  const rates = report.metrics.some(({ name }) => /^(?:strict|broad)/.test(name))
  const codes = [...new Set(report.rows.flatMap(({ remarks }) => remarks))]
  return [
    filled(base, language, {
      counted,
      notices: counted + missed,
      by,
      date: wordOf(DATE_WORDS[question.date], language),
    }),
    missed === 0 ? wordOf(TEXT.nothing_left_out, language) : filled(TEXT.left_out, language, { n: missed, parts }),
    ...(['joint', 'unplaced'] as const).flatMap((part) =>
      report.aside[part] ? [filled(TEXT[part], language, { n: report.aside[part] })] : [],
    ),
    ...(question.by.includes('kind') && question.kinds.length > 1 ? [wordOf(TEXT.split, language)] : []),
    ...(rates ? [wordOf(TEXT.sources, language)] : []),
    ...formulasOf(report, 'any'),
    ...codes.map((code) => `${MARKS[code]} ${remarkWords(code, report)}`),
    wordOf(TEXT.stating, language),
    `${wordOf(TEXT.blank, language)}${language === 'zh' ? ';' : '; '}${wordOf(TEXT.order, language)}`,
    wordOf(TEXT.publisher, language),
  ]
}

/** How a remark stands in a row for people. */
export const MARKS: Readonly<Record<RemarkCode, string>> = { small_n: '△', unlabelled: '◇' }

/** A figure for people: shares as per cents, whole numbers in groups of three. */
export function shown(value: string | null, form: Report['metrics'][number]['form']): string {
  if (value === null) return ''
  if (form === 'share') return `${percent(value)}%`
  if (form === 'word') return value
  const [whole = '', fraction] = value.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** 0.8621 is 86.21. */
function percent(fraction: string): string {
  const [whole = '0', part = ''] = fraction.split('.')
  const digits = `${whole}${part.padEnd(4, '0')}`.replace(/^0+(?=\d{3})/, '')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
