import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ColumnType, Table } from '../tables/index.ts'
import type { Exporting } from './exporting.ts'
import { chineseHeads } from './heads.ts'
import { KEYS } from './selection.ts'

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  rate: 'number',
  day: 'date',
  truth: 'boolean',
}

/** Columns that name a row of another table. */
const REFERENCES: Readonly<Record<string, readonly [table: string, field: string]>> = {
  notice: ['notices', 'notice'],
  problem: ['problems', 'problem'],
  measure: ['measures', 'measure'],
}

function resourceOf(table: Table, heads: readonly string[], tables: readonly Table[], folder: string) {
  const nameOf = (name: string): string => heads[table.columns.findIndex((column) => column.name === name)] ?? name
  const key = KEYS[table.name]
  const references = table.columns.flatMap(({ name }) => {
    const [other, field] = REFERENCES[name] ?? []
    if (other === undefined || field === undefined || other === table.name || table.from !== 'record') return []
    return tables.some((one) => one.name === other)
      ? [{ fields: [nameOf(name)], reference: { resource: other, fields: [field] } }]
      : []
  })
  return {
    name: table.name,
    title: `${table.zh} · ${table.en}`,
    path: `${folder}${table.name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, header: true, lineTerminator: '\n' },
    schema: {
      fields: table.columns.map(({ type, zh, en }, index) => ({
        name: heads[index],
        type: TYPES[type],
        title: zh,
        description: en,
        ...(type === 'truth' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
      })),
      ...(key === undefined ? {} : { primaryKey: key.map(nameOf) }),
      ...(references.length === 0 ? {} : { foreignKeys: references }),
      missingValues: [''],
    },
  }
}

/** datapackage.json (Frictionless Data) beside the CSV files: every column with its type and what it means. */
export function writeDatapackage({ tables, folder, heads, manifest }: Exporting, inside = ''): void {
  const resources = tables.map((table) =>
    resourceOf(table, heads === 'zh' ? chineseHeads(table) : table.columns.map(({ name }) => name), tables, inside),
  )
  const page = {
    profile: 'tabular-data-package',
    name: 'zhenggai',
    title: '整改通报 · rectification notices',
    description: `${manifest.masked ? '个人信息已遮盖 · persons masked' : `含个人信息 · persons shown: ${manifest.include_persons}`}; archive ${manifest.archive.fingerprint ?? ''}`,
    resources,
  }
  writeFileSync(path.join(folder, 'datapackage.json'), `${JSON.stringify(page, null, 2)}\n`)
}
