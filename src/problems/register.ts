import { flatMap } from '../language/flat-map.ts'
import { readOrdinal } from '../language/ordinals.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { FoundProblem, ProblemStatus, Responsible } from '../notice/problem.ts'
import type { TableCell } from '../notice/raw-text.ts'
import { contains, type Span, sliceOf } from '../notice/span.ts'
import { stepsIn } from './cell-steps.ts'
import { readDeadline } from './deadline.ts'
import type { Column, Register } from './register-table.ts'
import { namesIn } from './responsible.ts'
import type { Scene } from './scene.ts'
import { signalsOf } from './signals.ts'
import { markedState } from './state-columns.ts'
import { statusOfCell } from './status-elsewhere.ts'
import { NOT_REPORTED, readAt } from './status-reading.ts'
import { cleanTitle } from './title.ts'
import { yesOrNo } from './yes-no.ts'

const isSum = (shadow: string, cell: TableCell | null): boolean =>
  cell !== null && /^(?:合\s*计|总\s*计|小\s*计|备\s*注)/.test(sliceOf(shadow, cell.span).trim())

/** Words that tell more than a status: a sentence, a number. */
const isProse = (shadow: string, { span }: TableCell): boolean => /[,;。\d].|.{13}/s.test(sliceOf(shadow, span))

const isEmpty = (cell: TableCell | null): boolean => cell === null || cell.span.end <= cell.span.start

/** What stands over a row: the headings above the table, and the rows of one cell inside it that head the rows below them. */
interface Over {
  readonly path: readonly number[]
  readonly labels: readonly string[]
  readonly theme: string | null
}

const GROUP_NUMBER =
  /^\s*(?:(?<chinese>[一二三四五六七八九十]{1,3})\s*[、.]|\(\s*(?<paren>[一二三四五六七八九十]{1,3}|\d{1,2})\s*\)|(?<arabic>\d{1,2})\s*[、.](?!\d))\s*/

interface Group {
  readonly kind: string
  readonly number: number
  readonly label: string
}

/** The group rows that a row of one cell leaves open, itself last: a number of a kind seen before closes what it opened. */
function withGroup(groups: readonly Group[], words: string, shadow: string): readonly Group[] {
  const match = GROUP_NUMBER.exec(shadow)
  const [kind, digits] = Object.entries(match?.groups ?? {}).find(([, found]) => found !== undefined) ?? []
  const number = digits === undefined ? null : readOrdinal(digits)
  if (match === null || kind === undefined || number === null) return []
  const before = groups.findIndex((group) => group.kind === kind)
  const label = words.slice(0, match[0].length).trim()
  return [...groups.slice(0, before < 0 ? groups.length : before), { kind, number, label }]
}

/** The rows of a register as problems. `above` are the headings the table stands under. */
export function registerProblems(
  scene: Scene,
  register: Register,
  above: readonly OutlineNode[],
  theme: string | null,
): FoundProblem[] {
  const { table, header, cells } = register
  const { content, shadow } = scene.text
  const parent = above.at(-1)
  const problems: FoundProblem[] = []
  let groups: readonly Group[] = []
  let heading = theme
  let finding: TableCell | null = null
  for (let row = header + 1; row < table.rows; row++) {
    const first = cells.at(row, 0)
    if (first !== null && first.columns === table.columns) {
      const words = sliceOf(shadow, first.span)
      groups = withGroup(groups, sliceOf(content, first.span), words)
      const number = groups.length === 0 ? 0 : (GROUP_NUMBER.exec(words)?.[0].length ?? 0)
      heading = cleanTitle(sliceOf(content, { start: first.span.start + number, end: first.span.end }))
      finding = null
      continue
    }
    const over: Over = {
      path: [...(parent?.path ?? []), ...groups.map((group) => group.number)],
      labels: [...(parent?.labels ?? []), ...groups.map((group) => group.label)],
      theme: heading,
    }
    finding = findingOf(register, row, finding)
    const problem = rowProblem(scene, register, row, finding, over, problems.length + 1)
    if (problem !== null) problems.push(problem)
  }
  return problems
}

const FEWEST_FILLED = 3

/** The cell that names the problem of a row: its own, or that above where a numbered row leaves it blank (CSV holds no merges). */
function findingOf({ cells, columns }: Register, row: number, before: TableCell | null): TableCell | null {
  const at = (name: Column) => cells.at(row, columns.get(name) ?? -1)
  const own = at('finding')
  if (!isEmpty(own)) return own
  const numbered = columns.has('number') && at('number')?.row === row && !isEmpty(at('number'))
  const filled = cells.beginningIn(row).filter((cell) => !isEmpty(cell)).length
  return numbered && filled >= FEWEST_FILLED ? before : null
}

function rowProblem(
  scene: Scene,
  { cells, header, columns, states, tellsProgress }: Register,
  row: number,
  finding: TableCell | null,
  over: Over,
  order: number,
): FoundProblem | null {
  const { content, shadow } = scene.text
  const at = (name: Column): TableCell | null => {
    const column = columns.get(name)
    return column === undefined ? null : cells.at(row, column)
  }
  const own = cells.beginningIn(row).filter((cell) => !isEmpty(cell))
  const number = at('number')
  if (finding === null || isEmpty(finding) || own.length === 0 || isSum(shadow, number) || isSum(shadow, finding))
    return null
  const label = number === null ? '' : sliceOf(content, number.span).trim()
  const serial = readOrdinal(label.replace(/[.、]$/, '')) ?? order
  const span: Span = {
    start: Math.min(...own.map((cell) => cell.span.start)),
    end: Math.max(...own.map((cell) => cell.span.end)),
  }
  const detail = at('detail')
  const asked = columns.has('status') ? cells.at(header, columns.get('status') ?? 0) : null
  const answered = asked === null ? null : yesOrNo(scene.text, asked.span, (at('status') ?? asked).span)
  const status = [at('status'), detail, at('deadline')].reduce(
    (known, cell, i) =>
      known.value !== 'not_reported' || cell === null
        ? known
        : statusOfCell(
            scene.text,
            cell.span,
            i > 0 || (tellsProgress && isProse(shadow, cell)),
            scene.knowledge,
            scene.report,
          ),
    markedState(scene, cells, row, states) ?? answered ?? NOT_REPORTED,
  )
  const deadline = at('deadline')
  const read = deadline === null || isEmpty(deadline) ? { date: null, kind: null } : readDeadline(scene, deadline.span)
  const measures = isEmpty(detail) ? at('measures') : detail
  const themeCell = at('theme')
  return {
    node: null,
    path: [...over.path, serial],
    labels: [...over.labels, ...(label === '' ? [] : [label])],
    theme: themeCell === null || isEmpty(themeCell) ? over.theme : cleanTitle(sliceOf(content, themeCell.span)),
    unit: null,
    title: cleanTitle(sliceOf(content, finding.span)),
    heading: finding.span,
    span,
    ...stateOfRow(scene, at('status'), status, finding.span),
    // a cell that reaches down from the row above holds that row's steps
    measures:
      measures === null || isEmpty(measures) || !contains(span, measures.span)
        ? []
        : stepsIn(scene.text, measures.span),
    responsible: responsibleOfRow(content, shadow, at),
    deadline: read.date,
    deadlineKind: read.kind,
    signals: signalsOf(
      scene,
      own.filter((cell) => cell.column === columns.get('detail')).map((cell) => cell.span),
    ),
  }
}

/** ①已完成;②正在推进 in the cell of the state: the states of the steps, and none of the whole. */
function stateOfRow({ text, knowledge, report }: Scene, cell: TableCell | null, status: ProblemStatus, finding: Span) {
  const read = (cell === null ? [] : stepsIn(text, cell.span)).map(({ span }) =>
    readAt(text, withoutNumber(text.shadow, span), 'status/cell', knowledge.statuses),
  )
  const values = new Set(read.map((one) => one?.value))
  if (values.size < 2 || values.has(undefined)) return { status, statesOfSteps: [] }
  const labels = [...new Set(read.map((one) => one!.label ?? ''))]
  report('problems/states_of_steps', finding, { labels: labels.join('、') })
  return { status: NOT_REPORTED, statesOfSteps: flatMap(read, (one) => one?.span ?? []) }
}

const withoutNumber = (shadow: string, span: Span): Span => ({
  start:
    span.start +
    (/^(?:[①-⑳]|\(?\d{1,2}[).、]|[一二三四五六七八九十]{1,2}是|\([一二三四五六七八九十]{1,2}\))\s*/.exec(
      sliceOf(shadow, span),
    )?.[0].length ?? 0),
  end: span.end,
})

function responsibleOfRow(content: string, shadow: string, at: (name: Column) => TableCell | null): Responsible[] {
  const roles = ['lead_unit', 'responsible_unit', 'participating_unit', 'leader'] as const
  return flatMap(roles, (role) => {
    const cell = at(role)
    if (cell === null || isEmpty(cell)) return []
    const names = namesIn(content, shadow, cell.span)
    return names.length === 0 ? [] : [{ role, names, span: cell.span }]
  })
}
