import { drawables } from './drawable.ts'
import { recordsOf, type Unread } from './read-records.ts'
import { squashed } from './same-words.ts'
import type { Table, TableRow } from './table/read-table.ts'
import { type Interval, wilson } from './tally.ts'

/** A share of rows that are right, each row standing for as many as its stratum holds for one ticked. */
export interface Weighted {
  readonly right: number
  readonly ticked: number
  readonly precision: number | null
  readonly precision_95: Interval | null
}

export interface SheetReport {
  readonly rows: number
  readonly ticked: number
  readonly blank: number
  readonly bad_rows: readonly { readonly row: number; readonly value: string }[]
  readonly weighted: Weighted
  readonly fields: Readonly<Record<string, Weighted>>
  readonly strata: Readonly<Record<string, Weighted & { readonly size: number; readonly drawn: number }>>
  /** Strata nobody ticked, and their share of all: the weighted figure says nothing of them. */
  readonly unticked: { readonly strata: readonly string[]; readonly share: number }
  /** Rows whose value the archive now has otherwise, or not at all. */
  readonly changed: readonly string[]
  readonly gone: readonly string[]
  readonly wrong: readonly {
    readonly id: string
    readonly file: string
    readonly field: string
    readonly value: string
    readonly quote: string
    readonly sentence: string
    readonly remark: string
  }[]
  readonly unread: readonly Unread[]
}

const RIGHT = /^(?:1|1\.0|y|yes|true|t|ok|对|是|正确|√|✓|✔|☑|v)$/i
const WRONG = /^(?:0|0\.0|n|no|false|f|错|否|不对|错误|不正确|×|✗|✘|☒|x)$/i

interface Ticked {
  readonly id: string
  readonly field: string
  readonly stratum: string
  readonly size: number
  readonly right: boolean
}

const cell = (row: TableRow, name: string): string => (row.cells[name] ?? '').trim()

/** What people ticked on a sheet, weighed by the strata it was drawn from and held against the archive as it is now. */
export async function againstSheet(archive: string, table: Table): Promise<SheetReport> {
  const ticked: Ticked[] = []
  const bad: { row: number; value: string }[] = []
  const drawn = new Map<string, { size: number; drawn: number }>()
  let blank = 0
  for (const row of table.rows) {
    const [id, field, verdict] = [cell(row, 'id'), cell(row, 'field'), squashed(cell(row, 'correct'))]
    const stratum = cell(row, 'stratum') || field
    const size = Number(cell(row, 'stratum_size')) || 0
    const before = drawn.get(stratum) ?? { size, drawn: 0 }
    drawn.set(stratum, { size: Math.max(before.size, size), drawn: before.drawn + 1 })
    if (verdict === '') blank++
    else if (RIGHT.test(verdict) || WRONG.test(verdict))
      ticked.push({ id, field, stratum, size, right: RIGHT.test(verdict) })
    else bad.push({ row: row.row, value: cell(row, 'correct') })
  }
  const weights = weightsOf(ticked, drawn)
  const over = (chosen: readonly Ticked[]) => weighted(chosen, weights)
  const names = [...drawn.keys()].sort()
  const sizeOf = (name: string) => drawn.get(name)?.size || drawn.get(name)?.drawn || 0
  const unticked = names.filter((name) => !ticked.some(({ stratum }) => stratum === name))
  const all = names.reduce((sum, name) => sum + sizeOf(name), 0)
  const fields = [...new Set(ticked.map(({ field }) => field))].sort()
  const unread: Unread[] = []
  return {
    rows: table.rows.length,
    ticked: ticked.length,
    blank,
    bad_rows: bad,
    weighted: over(ticked),
    fields: Object.fromEntries(fields.map((field) => [field, over(ticked.filter((one) => one.field === field))])),
    strata: Object.fromEntries(
      names.map((name) => [
        name,
        {
          size: sizeOf(name),
          drawn: drawn.get(name)?.drawn ?? 0,
          ...over(ticked.filter((one) => one.stratum === name)),
        },
      ]),
    ),
    unticked: { strata: unticked, share: all === 0 ? 0 : unticked.reduce((sum, name) => sum + sizeOf(name), 0) / all },
    ...(await nowIn(archive, table, (file) => unread.push(file))),
    wrong: wrongRows(table),
    unread,
  }
}

/** How many of its stratum each ticked row stands for. A sheet without sizes weighs every row alike. */
function weightsOf(
  ticked: readonly Ticked[],
  drawn: ReadonlyMap<string, { size: number; drawn: number }>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { stratum } of ticked) counts.set(stratum, (counts.get(stratum) ?? 0) + 1)
  return new Map(
    [...counts].map(([stratum, count]) => {
      const held = drawn.get(stratum)
      return [stratum, (held?.size || held?.drawn || 0) / count]
    }),
  )
}

/** The weighted share, and Wilson's interval for as many rows as the weights leave in effect (Kish). */
function weighted(rows: readonly Ticked[], weights: ReadonlyMap<string, number>): Weighted {
  let [sum, squares, right] = [0, 0, 0]
  for (const row of rows) {
    const weight = weights.get(row.stratum) ?? 0
    sum += weight
    squares += weight * weight
    if (row.right) right += weight
  }
  const precision = sum === 0 ? null : Math.min(1, right / sum)
  return {
    right: rows.filter((row) => row.right).length,
    ticked: rows.length,
    precision,
    precision_95: precision === null ? null : wilson(precision, (sum * sum) / squares),
  }
}

const wrongRows = (table: Table): SheetReport['wrong'] =>
  table.rows.flatMap((row) =>
    WRONG.test(squashed(cell(row, 'correct')))
      ? [
          {
            id: cell(row, 'id'),
            file: cell(row, 'file'),
            field: cell(row, 'field'),
            value: cell(row, 'value'),
            quote: cell(row, 'quote'),
            sentence: cell(row, 'sentence'),
            remark: cell(row, 'remark'),
          },
        ]
      : [],
  )

/** What of the sheet the archive now says otherwise: its ticks are about an earlier build or earlier bytes. */
async function nowIn(
  archive: string,
  table: Table,
  unread: (file: Unread) => void,
): Promise<{ readonly changed: readonly string[]; readonly gone: readonly string[] }> {
  const notices = new Set(table.rows.map((row) => cell(row, 'id').slice(0, 17)))
  const now = new Map<string, Set<string>>()
  const asked = (raw: unknown) => typeof raw === 'object' && raw !== null && notices.has(String(Reflect.get(raw, 'id')))
  for await (const record of recordsOf(archive, unread, asked))
    for (const { id, field, value } of drawables(record)) {
      const key = `${id} ${field}`
      now.set(key, (now.get(key) ?? new Set()).add(squashed(value)))
    }
  const [changed, gone]: [string[], string[]] = [[], []]
  for (const row of table.rows) {
    const held = now.get(`${cell(row, 'id')} ${cell(row, 'field')}`)
    if (held === undefined) gone.push(cell(row, 'id'))
    else if (!held.has(squashed(cell(row, 'value')))) changed.push(cell(row, 'id'))
  }
  return { changed, gone }
}
