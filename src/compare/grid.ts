import { clipped, INK, inXml, LEFT, type Mark, STEP, TOP, tag, text, WIDTH } from './drawing.ts'
import { SEPARATOR } from './question.ts'
import type { Report } from './report.ts'
import { filled, TEXT } from './words.ts'

/** Groups through time as cells, the darker the more; groups without a notice are told by their number. */
export interface Grid {
  readonly groups: number
  readonly drawn: readonly string[]
}

export const gridHeight = ({ groups }: Grid): number => TOP + (groups + 1) * STEP + 64

/** What a digit of a cell's figure takes. */
const DIGIT = 7
const GREY = '#7b8794'
const COLOURS = { least: [235, 241, 246], most: [74, 123, 166] } as const

type Marked = Mark & { readonly counted: number }

export function gridOf(report: Report, marks: readonly Marked[], top: number): Grid {
  const times = [...new Set(report.rows.map(({ key }) => key.at(-1)!))].sort()
  const groups = new Map<string, { label: string; cells: Map<string, Marked> }>()
  for (const [index, { key, labels, n_notices }] of report.rows.entries()) {
    const name = key.slice(0, -1).join(SEPARATOR)
    const group = groups.get(name) ?? { label: labels.slice(0, -1).join(' '), cells: new Map<string, Marked>() }
    groups.set(name, group)
    if (n_notices > 0) group.cells.set(key.at(-1)!, marks[index]!)
  }
  const told = [...groups.values()].filter(({ cells }) => cells.size > 0)
  const width = (WIDTH - LEFT - 16) / Math.max(times.length, 1)
  const every = Math.ceil(56 / width)
  // some of the figures alone would be read as all there are
  const fits = told.every(({ cells }) => [...cells.values()].every((mark) => shortOf(mark).length * DIGIT <= width))
  const heads = times.flatMap((time, at) =>
    at % every === 0
      ? [text(LEFT + (at + 0.5) * width, TOP + 16, time, { 'text-anchor': 'middle', 'font-size': 11 })]
      : [],
  )
  const rows = told.flatMap(({ label, cells }, row) => [
    text(LEFT - 10, TOP + (row + 1) * STEP + 16, clipped(label, 18), { 'text-anchor': 'end' }),
    ...times.flatMap((time, at) => {
      const mark = cells.get(time)
      return mark === undefined ? [] : cellOf(mark, LEFT + at * width, TOP + (row + 1) * STEP, width, top, fits)
    }),
  ])
  const without = groups.size - told.length
  const note =
    without === 0
      ? []
      : [
          text(16, TOP + (told.length + 1) * STEP + 24, filled(TEXT.without, report.language, { n: without }), {
            'font-size': 11,
          }),
        ]
  return { groups: told.length, drawn: [...heads, ...rows, ...note] }
}

/** What stands in a cell: its figure, or in whole per cents the bounds it lies between. */
function shortOf({ value, lower, upper, words }: Mark): string {
  if (value !== null) return words
  return lower === null || upper === null ? '' : `${Math.round(lower * 100)}–${Math.round(upper * 100)}%`
}

/** A cell of a period with notices; without colour where the figure is no point, empty where none of them states it. */
function cellOf(mark: Marked, x: number, y: number, width: number, top: number, fits: boolean): string[] {
  const { value, label, words, counted } = mark
  const fill = value === null ? '#ffffff' : colourOf(value / top)
  const box = { x: x + 1, y: y + 1, width: width - 2, height: STEP - 2, fill, stroke: '#c8d1da' }
  const ink = value === null ? GREY : value / top > 0.7 ? '#ffffff' : INK
  return [
    tag('rect', box, tag('title', {}, inXml(`${label} ${words} (${counted})`))),
    ...(fits
      ? [text(x + width / 2, y + 16, shortOf(mark), { 'text-anchor': 'middle', 'font-size': 11, fill: ink })]
      : []),
  ]
}

function colourOf(part: number): string {
  const at = Math.min(1, Math.max(0, part))
  const [red, green, blue] = COLOURS.least.map((from, index) => Math.round(from + (COLOURS.most[index]! - from) * at))
  return `rgb(${red},${green},${blue})`
}
