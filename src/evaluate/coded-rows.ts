import type { CodedField } from './coded-field.ts'
import { codedField } from './coded-fields.ts'
import { squashed } from './same-words.ts'
import type { Table, TableRow } from './table/read-table.ts'
import { NONE, saysNothing } from './written-values.ts'

/** What one coder says of one thing. */
export interface Coding {
  readonly row: number
  readonly file: string
  readonly number: string | null
  readonly field: CodedField
  /** In the form in which values are compared; NONE where the coder says that there is none. */
  readonly value: string
  readonly written: string
  readonly coder: string
}

/** A row that says nothing that can be judged. */
export interface BadRow {
  readonly row: number
  readonly why: 'unknownField' | 'emptyCell' | 'unreadable' | 'numberMissing' | 'numberUnwanted' | 'repeated'
  readonly name: string
}

/** `2.1` of 2.1, 2-1, (2.1) or 2。1: the path of a problem as people write it. */
const pathOf = (written: string): string =>
  squashed(written)
    .replace(/^[([]|[)\]]$/g, '')
    .replace(/[-。·、/]/g, '.')
    .replace(/^\.|\.$/g, '')

/** The codings of a table, and the rows that give none. */
export function codingsOf(table: Table): { readonly codings: readonly Coding[]; readonly bad: readonly BadRow[] } {
  const codings: Coding[] = []
  const bad: BadRow[] = []
  const said = new Set<string>()
  for (const row of table.rows) {
    const read = codingIn(row)
    if ('why' in read) {
      bad.push(read)
      continue
    }
    const { file, number, field, coder, value } = read
    const key = JSON.stringify([file, number, field.name, coder, field.several ? value : null])
    if (said.has(key)) bad.push({ row: row.row, why: 'repeated', name: cellOf(row, 'field') })
    else codings.push(read)
    said.add(key)
  }
  return { codings, bad }
}

const cellOf = ({ cells }: TableRow, name: string): string => (cells[name] ?? '').trim()

function codingIn(row: TableRow): Coding | BadRow {
  const refused = (why: BadRow['why'], name: string): BadRow => ({ row: row.row, why, name })
  const [file, called, written] = [cellOf(row, 'file'), cellOf(row, 'field'), cellOf(row, 'value')]
  if (file === '') return refused('emptyCell', 'file')
  if (called === '') return refused('emptyCell', 'field')
  const number = pathOf(cellOf(row, 'number')) || null
  const field = codedField(called, number !== null)
  if (field === null) return refused('unknownField', called)
  if (field.of === 'problem' && number === null) return refused('numberMissing', called)
  if (field.of === 'notice' && number !== null) return refused('numberUnwanted', called)
  const value = saysNothing(written) ? NONE : field.written(written)
  if (value === null) return refused('unreadable', written)
  return { row: row.row, file, number, field, value, written, coder: cellOf(row, 'coder') }
}
