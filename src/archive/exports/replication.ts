import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { thisBuild } from '../../build.ts'
import { AMOUNT_SQL, CLASS_SQL } from '../../compare/sums.ts'
import { NOTICE_PARTS } from '../query/views.ts'
import { type Table, tableNamed } from '../tables/index.ts'
import { archiveTable, joined, text } from '../tables/table.ts'
import { codebookOf } from './codebook.ts'
import { writeDatapackage } from './datapackage.ts'
import type { Exporting } from './exporting.ts'
import { writeCsvs } from './plain-files.ts'
import { PYTHON, R } from './replication-scripts.ts'
import { conditionOf, quotedText, selectOf } from './selection.ts'

/** A sum without zeros that say nothing. */
const PLAIN = `regexp_replace(CAST(CAST(sum(${AMOUNT_SQL}) AS DECIMAL(38, 6)) AS VARCHAR), '\\.?0+$', '')`

/** Beside the tables of the archive: what a notice about several units needs, so that each problem counts where its own unit is. */
const PROBLEM_PLACES = archiveTable(
  { name: 'problem_places', zh: '计入的问题的单位在何处', en: 'where the unit of each problem that counts is' },
  [
    text('problem', '问题 id', 'id of the problem', joined),
    text('notice', '通报 id', 'id of the notice', joined),
    text('province', '省', 'province', joined),
    text('city', '市', 'city', joined),
    text('county', '县', 'county', joined),
  ],
)
const PROBLEM_PLACES_SQL = `WITH notice_parts AS (${NOTICE_PARTS})
  SELECT p.problem, p.notice, q.province, q.city, q.county FROM problems p LEFT JOIN zhenggai_shared s ON s.problem = p.problem
  LEFT JOIN notice_parts q ON q.notice = p.notice AND q.part = coalesce(s.share, 0) WHERE p.counted`

/** The tables that the scripts make anew: problems by county, outcomes by class of unit, themes by status. */
const RESULTS: Readonly<Record<string, (shown: Exporting['shown']) => string>> = {
  '1-counties': (
    shown,
  ) => `SELECT a.province, a.city, a.county, count(DISTINCT p.notice) AS n_notices, count(*) AS n_problems,
    count(*) FILTER (p.has_status) AS n_with_status, count(*) FILTER (p.is_done) AS n_done
    FROM (SELECT * FROM problems WHERE ${conditionOf(tableNamed('problems'), shown)}) p JOIN problem_places a USING (problem)
    GROUP BY ALL ORDER BY ALL`,
  '2-outcomes': (shown) => `SELECT outcome, ${CLASS_SQL} AS unit_class, count(*) AS n_facts, ${PLAIN} AS total
    FROM (SELECT * FROM facts WHERE ${conditionOf(tableNamed('facts'), shown)}) facts JOIN notices n ON n.notice = facts.notice
    LEFT JOIN problems p ON p.problem = facts.problem
    WHERE additive AND outcome IS NOT NULL AND facts.kind <> 'percent' AND (facts.kind = 'document' OR amount IS NOT NULL)
      AND n.counted AND (facts.problem IS NULL OR p.counted) GROUP BY ALL ORDER BY ALL`,
  '3-themes': (shown) => `SELECT category, status, count(*) AS n_problems
    FROM problems WHERE counted AND ${conditionOf(tableNamed('problems'), shown)} GROUP BY ALL ORDER BY ALL`,
}

/** Every status and every outcome with its words and where they stand: in which file, on which page, between which characters. */
function evidenceOf(shown: Exporting['shown']): string {
  const of = (name: string) => `(${selectOf(tableNamed(name), shown).replace(/ ORDER BY [^)]*$/, '')})`
  const source = `(SELECT notice, min(path) AS path, min(sha256) AS sha256 FROM files WHERE notice IS NOT NULL GROUP BY notice)`
  return `SELECT * FROM (
    SELECT 'status' AS what, p.problem AS id, p.notice, p.status AS value, p.label AS quote, p.page, p.span_start, p.span_end
    FROM ${of('problems')} p WHERE p.has_status
    UNION ALL
    SELECT f.kind, f.fact, f.notice, concat_ws(' ', CAST(f.amount AS VARCHAR), f.outcome, f.unit_class), f.quote, f.page, f.span_start, f.span_end
    FROM ${of('facts')} f WHERE f.outcome IS NOT NULL
  ) e LEFT JOIN ${source} s USING (notice) LEFT JOIN (SELECT notice, url FROM notices) u USING (notice) ORDER BY e.notice, e.span_start, e.id`
}

/**
 * A package for others to check and to cite: the tables masked, a codebook, the evidence of each figure, three result tables, and a
 * script in Python and one in R that make them anew from the CSV files.
 */
export async function writeReplication(exporting: Exporting): Promise<void> {
  const { database, folder, shown, manifest } = exporting
  await database.run(`CREATE TEMP VIEW ${PROBLEM_PLACES.name} AS ${PROBLEM_PLACES_SQL}`)
  const tables: readonly Table[] = [...exporting.tables, PROBLEM_PLACES]
  for (const name of ['data', 'tables', 'scripts']) mkdirSync(path.join(folder, name), { recursive: true })
  await writeCsvs({ ...exporting, tables, folder: path.join(folder, 'data'), heads: 'names' })
  writeDatapackage({ ...exporting, tables, heads: 'names' }, 'data/')
  for (const [name, select] of Object.entries(RESULTS)) {
    const file = quotedText(path.join(folder, 'tables', `${name}.csv`))
    await database.run(`COPY (${select(shown)}) TO ${file} (FORMAT csv, HEADER true)`)
  }
  const evidence = quotedText(path.join(folder, 'evidence.jsonl'))
  await database.run(`COPY (${evidenceOf(shown)}) TO ${evidence} (FORMAT json)`)
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text)
  write('codebook.md', codebookOf(tables))
  write('scripts/tables.py', PYTHON)
  write('scripts/tables.R', R)
  write('README.md', readmeOf(manifest))
  write('CITATION.cff', citationOf(manifest))
}

const readmeOf = ({
  archive,
  rows,
  masked,
  include_persons: persons,
  marked_notices: left,
  include_marked: marked,
}: Exporting['manifest']): string =>
  `# 复核材料 · Replication package

通报 ${rows.notices ?? 0} 份,问题 ${rows.problems ?? 0} 条,事实 ${rows.facts ?? 0} 个 · notices, problems, facts
档案指纹 · fingerprint of the archive: \`${archive.fingerprint ?? ''}\`

${masked ? '人名(领导职务除外)、电话、个人邮箱、证件号已遮盖,一字一个 ■ · persons outside leading posts, phones, personal mail and ID numbers are masked, one ■ a character' : `含个人信息,理由 · persons are shown, because: ${persons}`}
${marked === null ? `标有密级或内部的 ${left} 份未收 · notices with a marking left out: ${left}` : `含标有密级或内部的通报,理由 · notices with a marking are in, because: ${marked}`}

| 文件 | 内容 |
| --- | --- |
| \`data/*.csv\`, \`datapackage.json\` | 各表及其说明(Frictionless) · the tables |
| \`codebook.md\` | 字段、取值、主题 · columns, values, themes |
| \`evidence.jsonl\` | 每个状态、成效的原文、文件、页、码位 · the words of every status and outcome, with file, page and code points |
| \`tables/*.csv\` | 三张结果表 · three result tables |
| \`scripts/tables.py\`, \`scripts/tables.R\` | 由 data/ 重做三张表并与 tables/ 比对 · make them anew and compare |
| \`export.json\` | 来源、口径、每个文件的 SHA-256 · what this is of, and the hash of every file |

\`python3 scripts/tables.py\` · \`Rscript scripts/tables.R\`

公开的通报由发布者选定:没有公开的,这里没有;「完成」是文本所载,不是核查所得。
What is published was chosen by who published it; "completed" is what a text states, not what was verified.
`

const citationOf = ({ archive }: Exporting['manifest']): string =>
  `cff-version: 1.2.0
message: "引用这些数据时请注明本包及其指纹 · if you use these data, cite this package and its fingerprint"
title: "整改通报结构化数据 · structured data of rectification notices"
type: dataset
version: "${(archive.fingerprint ?? '').slice(0, 16)}"
identifiers:
  - type: other
    value: "sha256:${archive.fingerprint ?? ''}"
    description: "fingerprint of the archive"
abstract: "zhenggai ${thisBuild().version}, build ${thisBuild().build_sha256}"
authors:
  - name: "请填写 · fill in"
`
