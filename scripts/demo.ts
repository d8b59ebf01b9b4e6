import { rmSync } from 'node:fs'
import path from 'node:path'
import { type Entry, extractInto, readRecord } from '../src/batch/index.ts'
import { columns, padded } from '../src/cli/terminal.ts'
import { inWords, LABELS } from '../src/notice/labels.ts'
import type { NoticeRecord } from '../src/notice/record/record.ts'
import { STATUSES } from '../src/notice/vocabulary.ts'
import { fixtureNames, placeOf, sourcesOf } from '../test/golden/fixtures.ts'

/** Extracts the bundled fixtures into out/ and prints the table of what was found: a row a notice, for all formats that say the same. */
const root = path.join(import.meta.dirname, '..')
const entries: Entry[] = fixtureNames().flatMap((name) =>
  sourcesOf(name).map((file) => ({
    file: placeOf(name, file),
    path: `${name}/${file}`,
    junk: false,
    mark: null,
    error: null,
    inside: null,
  })),
)
const found: Found[] = []
const failed: string[] = []
const archive = path.join(root, 'out')
rmSync(archive, { recursive: true, force: true })
for await (const { row } of extractInto(archive, { entries, covers: () => true }, { jobs: 0 })) {
  const record = row.notice === null || row.outcome === 'duplicate' ? null : await readRecord(archive, row.notice)
  if (record !== null)
    found.push({ name: path.dirname(row.path), format: record.source.format, cells: cellsOf(record) })
  else if (row.outcome === 'failed') failed.push(`${row.path}: ${row.message}`)
}
const rows = [['通报', '格式', '文种', '问题', '状态', '措施', '事实', '日期', '文书', '金额'], ...rowsOf(found)]
const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => columns(cells[column] ?? ''))))
for (const cells of rows)
  console.log(
    cells
      .map((cell, column) => padded(cell, widths[column]!))
      .join('  ')
      .trimEnd(),
  )
for (const line of failed) console.error(`失败 ${line}`)
const notices = new Set(found.map(({ name }) => name)).size
console.log(`\n${notices} 份通报的 ${found.length} 个文件,各有一份记录写入 out/records;out/files.jsonl 逐个列出文件`)
process.exitCode = failed.length > 0 ? 3 : 0

interface Found {
  readonly name: string
  readonly format: string
  readonly cells: readonly string[]
}

function rowsOf(all: readonly Found[]): string[][] {
  const formats = new Map<string, string[]>()
  for (const { name, format, cells } of all) {
    const key = JSON.stringify([name, ...cells])
    formats.set(key, [...(formats.get(key) ?? []), format])
  }
  return [...formats].map(([key, ones]) => {
    const [name = '', ...cells]: string[] = JSON.parse(key)
    return [name, ones.join(' '), ...cells]
  })
}

function cellsOf(record: NoticeRecord): string[] {
  const statuses = STATUSES.flatMap((status) => {
    const count = record.rates.by_status[status]
    return count === undefined ? [] : [`${inWords(LABELS.status[status], 'zh')}${count}`]
  })
  const measures = record.problems.reduce((sum, problem) => sum + problem.measures.length, 0)
  const count = (kind: string) => String(record.facts.filter((fact) => fact.kind === kind).length)
  return [
    inWords(LABELS.kind[record.kind.value], 'zh'),
    String(record.problems.length),
    statuses.join(' '),
    String(measures),
    String(record.facts.length),
    count('date'),
    count('document'),
    count('money'),
  ]
}
