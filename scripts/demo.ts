import path from 'node:path'
import { type Entry, extractInto } from '../src/batch/index.ts'
import { columns, padded } from '../src/cli/terminal.ts'
import { inWords, LABELS } from '../src/notice/labels.ts'
import type { NoticeRecord } from '../src/notice/record/record.ts'
import { STATUSES } from '../src/notice/vocabulary.ts'
import { fixtureNames, placeOf, sourcesOf } from '../test/golden/fixtures.ts'

/** Extracts the bundled fixtures into out/ and prints the table of what was found. */
const root = path.join(import.meta.dirname, '..')
const entries: Entry[] = fixtureNames().flatMap((name) =>
  sourcesOf(name).map((file) => ({ file: placeOf(name, file), path: `${name}/${file}`, junk: false, error: null })),
)
const rows: string[][] = [['文件', '文种', '问题', '状态', '措施', '事实', '日期', '文书', '金额', '说明']]
const failed: string[] = []
for await (const { row, record } of extractInto(path.join(root, 'out'), entries, { force: true })) {
  if (record !== null) rows.push(tableRow(row.path, record))
  else if (row.outcome === 'failed') failed.push(`${row.path}: ${row.message}`)
}
const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => columns(cells[column] ?? ''))))
for (const cells of rows)
  console.log(
    cells
      .map((cell, column) => padded(cell, widths[column]!))
      .join('  ')
      .trimEnd(),
  )
for (const line of failed) console.error(`失败 ${line}`)
console.log(`\n${rows.length - 1} 份记录写入 out/records;out/files.jsonl 逐个列出文件`)
process.exitCode = failed.length > 0 ? 3 : 0

function tableRow(name: string, record: NoticeRecord): string[] {
  const statuses = STATUSES.flatMap((status) => {
    const count = record.rates.by_status[status]
    return count === undefined ? [] : [`${inWords(LABELS.status[status], 'zh')}${count}`]
  })
  const measures = record.problems.reduce((sum, problem) => sum + problem.measures.length, 0)
  const count = (kind: string) => String(record.facts.filter((fact) => fact.kind === kind).length)
  return [
    name,
    inWords(LABELS.kind[record.kind.value], 'zh'),
    String(record.problems.length),
    statuses.join(' '),
    String(measures),
    String(record.facts.length),
    count('date'),
    count('document'),
    count('money'),
    String(record.diagnostics.length),
  ]
}
