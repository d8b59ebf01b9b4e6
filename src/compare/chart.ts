import { clipped, FILL, inXml, LEFT, type Mark, PALE, RIGHT, STEP, stepsTo, TOP, tag, text, WIDTH } from './drawing.ts'
import { gridHeight, gridOf } from './grid.ts'
import type { Metric } from './metrics.ts'
import { figureOf, type Report, type ReportRow } from './report.ts'
import { notesOf, shown } from './sheet.ts'
import { COLUMN_WORDS, wordOf } from './words.ts'

const HEIGHT = 320

function markOf(row: ReportRow, { name, form }: Metric): Mark {
  const of = (metric: string) => figureOf(row, metric).value
  const bounded = name === 'strict' || name === 'broad'
  const [value, lower, upper] = [of(name), bounded ? of(`${name}_lower`) : null, bounded ? of(`${name}_upper`) : null]
  const words =
    value !== null
      ? shown(value, form)
      : lower === null || upper === null
        ? ''
        : `${shown(lower, form)}–${shown(upper, form)}`
  const number = (decimal: string | null) => (decimal === null ? null : Number(decimal))
  return { label: row.labels.join(' '), value: number(value), lower: number(lower), upper: number(upper), words }
}

/** The metric that is drawn: the first that is a number. */
const drawnMetric = ({ metrics }: Report): Metric | null => metrics.find(({ form }) => form !== 'word') ?? null

/** A drawing of one figure: bars by row, or a line through time, with the bounds of rates; its formula stands under the title. */
export function asChart(report: Report): string {
  const metric = drawnMetric(report)
  const marks = metric === null ? [] : report.rows.map((row) => ({ ...markOf(row, metric), counted: row.n_counted }))
  const most = marks.reduce(
    (so, { value, upper }) => Math.max(so, value ?? 0, upper ?? 0),
    metric?.form === 'share' ? 1 : 0,
  )
  const top = most === 0 ? 1 : most
  const timed = report.question.period !== null
  const through = report.parts.length === 1 && timed
  const grid = timed && !through ? gridOf(report, marks, top) : null
  const height = through ? TOP + HEIGHT + 60 : grid === null ? TOP + marks.length * STEP + 40 : gridHeight(grid)
  const title = metric === null ? '' : wordOf(metric.words, report.language)
  const formula = metric === null ? '' : wordOf(metric.formula, report.language)
  const counted = wordOf(COLUMN_WORDS.n_counted, report.language)
  const labelled = marks.map((mark) => ({
    ...mark,
    words: `${mark.words}${mark.words === '' ? '' : ' · '}${counted} ${mark.counted}`,
  }))
  const drawn = through ? line(labelled, top, metric) : (grid?.drawn ?? bars(labelled, top))
  const head = [
    text(16, 26, title, { 'font-size': 17, 'font-weight': 'bold' }),
    text(16, 48, clipped(formula, 90), { 'font-size': 12 }),
    text(16, height - 12, clipped(notesOf(report).slice(0, 2).join(' · '), 120), { 'font-size': 11 }),
  ]
  const style = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: WIDTH,
    height,
    viewBox: `0 0 ${WIDTH} ${height}`,
    'font-family': 'sans-serif',
    role: 'img',
  }
  const ground = tag('rect', { x: 0, y: 0, width: WIDTH, height, fill: '#ffffff' })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', style, [tag('title', {}, inXml(title)), ground, ...head, ...drawn].join('\n'))}\n`
}

function bars(marks: readonly Mark[], top: number): string[] {
  const scale = (WIDTH - LEFT - RIGHT) / top
  return marks.flatMap(({ label, value, lower, upper, words }, index) => {
    const y = TOP + index * STEP
    const end = LEFT + (upper ?? value ?? 0) * scale
    return [
      text(LEFT - 10, y + 16, clipped(label, 18), { 'text-anchor': 'end' }),
      ...(lower !== null && upper !== null && upper > lower
        ? [tag('rect', { x: LEFT + lower * scale, y: y + 5, width: (upper - lower) * scale, height: 14, fill: PALE })]
        : []),
      ...(value !== null || lower !== null
        ? [tag('rect', { x: LEFT, y: y + 5, width: (value ?? lower ?? 0) * scale, height: 14, fill: FILL })]
        : []),
      text(end + 6, y + 16, words, { 'font-size': 11 }),
    ]
  })
}

/** A period that nobody states anything for breaks the line. */
function line(marks: readonly Mark[], most: number, metric: Metric | null): string[] {
  const steps = stepsTo(most, metric?.form === 'whole')
  const top = steps.at(-1)!
  const left = 80
  const step = (WIDTH - left - 60) / Math.max(marks.length - 1, 1)
  const x = (index: number) => left + index * step
  const y = (value: number) => TOP + HEIGHT - (value / top) * HEIGHT
  const every = Math.ceil(marks.length / 12)
  const axis = steps.flatMap((step) => [
    tag('line', { x1: left, x2: WIDTH - 60, y1: y(step), y2: y(step), stroke: '#e3e8ee' }),
    text(left - 8, y(step) + 4, shown(String(step), metric?.form ?? 'decimal'), {
      'text-anchor': 'end',
      'font-size': 11,
    }),
  ])
  const runs: string[][] = [[]]
  for (const [index, { value }] of marks.entries()) {
    if (value === null) runs.push([])
    else runs.at(-1)!.push(`${x(index).toFixed(2)},${y(value).toFixed(2)}`)
  }
  return [
    ...axis,
    ...runs
      .filter((run) => run.length > 1)
      .map((run) => tag('polyline', { points: run.join(' '), fill: 'none', stroke: FILL, 'stroke-width': 2 })),
    ...marks.flatMap(({ label, value, lower, upper, words }, index) => [
      ...(lower !== null && upper !== null && upper > lower
        ? [tag('line', { x1: x(index), x2: x(index), y1: y(lower), y2: y(upper), stroke: PALE, 'stroke-width': 6 })]
        : []),
      ...(value === null
        ? []
        : [
            tag(
              'circle',
              { cx: x(index), cy: y(value), r: 4, fill: FILL },
              tag('title', {}, inXml(`${label} ${words}`)),
            ),
          ]),
      ...(index % every === 0
        ? [text(x(index), TOP + HEIGHT + 20, label, { 'text-anchor': 'middle', 'font-size': 11 })]
        : []),
    ]),
  ]
}
