import type { CodedField } from './coded-field.ts'
import { codedField } from './coded-fields.ts'
import { squashed } from './same-words.ts'
import type { Table } from './table/read-table.ts'
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
  for (const { row, cells } of table.rows) {
    const refuse = (why: BadRow['why'], name: string) => bad.push({ row, why, name })
    const file = (cells.file ?? '').trim()
    const called = (cells.field ?? '').trim()
    if (file === '' || called === '') {
      refuse('emptyCell', file === '' ? 'file' : 'field')
      continue
    }
    const path = pathOf(cells.number ?? '')
    const field = codedField(called, path !== '')
    if (field === null) refuse('unknownField', called)
    else if (field.of === 'problem' && path === '') refuse('numberMissing', called)
    else if (field.of === 'notice' && path !== '') refuse('numberUnwanted', called)
    else {
      const written = (cells.value ?? '').trim()
      const value = saysNothing(written) ? NONE : field.written(written)
      const coder = (cells.coder ?? '').trim()
      const key = JSON.stringify([file, path, field.name, coder, field.several ? value : null])
      if (value === null) refuse('unreadable', written)
      else if (said.has(key)) refuse('repeated', called)
      else {
        said.add(key)
        codings.push({ row, file, number: path === '' ? null : path, field, value, written, coder })
      }
    }
  }
  return { codings, bad }
}
