import type { Database } from '../database/database.ts'
import { standings } from '../links/counting.ts'
import type { Document } from '../links/documents.ts'
import { type Inspections, inspectionsOf } from '../links/inspections.ts'
import { type Joins, joinLines, joinsOf } from '../links/joins.ts'
import type { Link, LinkableProblem } from '../links/linkable.ts'
import { type Stages, stagesOf, touchingStages } from '../links/stages.ts'
import { placeIn } from '../places.ts'
import { linesAt } from '../records.ts'
import { tableNamed } from '../tables/index.ts'
import type { Moved } from './fill.ts'
import { createLinked, noteLinked } from './linked.ts'
import { linkAgain, linkAll } from './relink.ts'
import { keepSums, keepSumsOf } from './sums.ts'
import { temporary } from './temporary.ts'

/** Works out what hangs together (ARCHIVE, One notice counts once) and writes it into `links`, `notices` and `problems`; then what they come to. */
export async function linkRecords(database: Database, archive: string, moved: Moved | null): Promise<void> {
  const lines = []
  for await (const line of linesAt(placeIn(archive, 'corrections'))) lines.push(...joinLines(line))
  const joins = joinsOf(lines)
  await createLinked(database)
  const again = moved !== null && lines.length === 0 ? await linkAgain(database, archive, joins, moved) : null
  const { documents, links: same, traits, reached } = again ?? (await linkAll(database, joins))
  const found = inspectionsOf(documents, joins)
  const stages = await stagesIn(database, found, joins)
  const parts = joins
    .parts()
    .map(
      ({ field, a, b, why }): Link => ({ kind: 'part', a, b, score: null, evidence: why, rule: `correction/${field}` }),
    )
  await writeLinks(database, [...same, ...found.links, ...stages.links, ...parts], reached)
  await writeStandings(database, documents, found, stages)
  await noteLinked(database, archive, lines.length === 0 ? traits : null)
  if (reached === null) return keepSums(database)
  await keepSumsOf(database, reached)
  await database.run(`DROP TABLE ${reached}`)
}

/** The stages of every inspection that has several, a few at a time: their problems alone are read. */
async function stagesIn(database: Database, { inspections, touching }: Inspections, joins: Joins): Promise<Stages> {
  const works = [
    ...inspections
      .filter(({ documents }) => documents.length > 1)
      .map(({ documents }) => ({
        documents,
        read: (problems: (notice: string) => readonly LinkableProblem[]) => stagesOf(documents, problems, joins),
      })),
    ...touching.map((one) => ({
      documents: [one.a, one.b],
      read: (problems: (notice: string) => readonly LinkableProblem[]) => touchingStages(one, problems, joins),
    })),
  ]
  const superseded = new Map<string, string>()
  const linked = new Map<string, string>()
  const links: Link[] = []
  for await (const { work, problems } of withProblems(database, works)) {
    const stages = works[work]!.read((notice) => problems.get(notice) ?? [])
    for (const [a, b] of stages.superseded) superseded.set(a, b)
    for (const [a, b] of stages.linked) linked.set(a, b)
    links.push(...stages.links)
  }
  for (const { a, b, why } of joins.joined('linked')) {
    linked.set(a, b)
    links.push({ kind: 'join', a, b, score: null, evidence: why, rule: 'correction/linked' })
  }
  return { superseded, linked, links }
}

async function* withProblems(database: Database, works: readonly { readonly documents: readonly Document[] }[]) {
  const staged = await temporary(database, 'staged', [
    { name: 'work', type: 'integer' },
    { name: 'notice', type: 'text' },
  ])
  for (const [work, { documents }] of works.entries()) for (const { main } of documents) staged.add([work, main.notice])
  staged.close()
  const rows = database.stream(
    `SELECT s.work, p.problem, p.notice, p.number, p.title, p.status, p.unit_key FROM staged s JOIN problems p ON p.notice = s.notice
     ORDER BY s.work, p.notice, p.ord`,
  )
  let work = -1
  let problems = new Map<string, LinkableProblem[]>()
  for await (const row of rows) {
    if (row.work !== work) {
      if (work >= 0) yield { work, problems }
      work = Number(row.work)
      problems = new Map()
    }
    const notice = String(row.notice)
    const one: LinkableProblem = {
      problem: String(row.problem),
      notice,
      number: row.number === null ? null : String(row.number),
      title: String(row.title),
      status: String(row.status),
      unit: row.unit_key === null ? null : String(row.unit_key),
    }
    const before = problems.get(notice)
    if (before === undefined) problems.set(notice, [one])
    else before.push(one)
  }
  if (work >= 0) yield { work, problems }
  await database.run('DROP TABLE staged')
}

/** In place of all links, or of those of the notices reached. */
async function writeLinks(database: Database, links: readonly Link[], reached: string | null): Promise<void> {
  const { appendTo } = await import('../database/append.ts')
  const of = (side: string): string => `left(${side}, 17) IN (SELECT notice FROM ${reached})`
  await database.run(`DELETE FROM links${reached === null ? '' : ` WHERE ${of('a')} OR ${of('b')}`}`)
  const rows = await appendTo(database, tableNamed('links'))
  for (const { kind, a, b, score, evidence, rule } of links) rows.add([kind, a, b, score, evidence, rule])
  rows.close()
}

const COLUMNS = ['document', 'inspection', 'main', 'superseded_by', 'counted', 'left_out'] as const

/** Only rows whose standing changed are written. */
async function writeStandings(
  database: Database,
  documents: readonly Document[],
  { inspections }: Inspections,
  { superseded, linked }: Stages,
): Promise<void> {
  const standing = await temporary(database, 'standing', [
    { name: 'notice', type: 'text' },
    { name: 'document', type: 'text' },
    { name: 'inspection', type: 'text' },
    { name: 'main', type: 'truth' },
    { name: 'superseded_by', type: 'text' },
    { name: 'counted', type: 'truth' },
    { name: 'left_out', type: 'text' },
  ])
  for (const one of standings(documents, inspections, superseded))
    standing.add([one.notice, ...COLUMNS.map((name) => one[name])])
  standing.close()
  await database.run(
    `UPDATE notices SET ${COLUMNS.map((name) => `${name} = s.${name}`).join(', ')} FROM standing s
     WHERE s.notice = notices.notice AND (${COLUMNS.map((name) => `notices.${name} IS DISTINCT FROM s.${name}`).join(' OR ')})`,
  )
  const again = await temporary(database, 'again', [
    { name: 'problem', type: 'text' },
    { name: 'linked', type: 'text' },
  ])
  for (const pair of linked) again.add(pair)
  again.close()
  await database.run(
    `CREATE TEMP TABLE standing_problems AS
     SELECT p.problem, a.linked, s.counted AND a.linked IS NULL AS counted,
       CASE WHEN NOT s.counted THEN s.left_out WHEN a.linked IS NOT NULL THEN 'linked' END AS left_out
     FROM problems p JOIN standing s ON s.notice = p.notice LEFT JOIN again a ON a.problem = p.problem
     WHERE p.linked IS DISTINCT FROM a.linked OR p.counted IS DISTINCT FROM (s.counted AND a.linked IS NULL)
       OR p.left_out IS DISTINCT FROM CASE WHEN NOT s.counted THEN s.left_out WHEN a.linked IS NOT NULL THEN 'linked' END`,
  )
  await database.run(
    `UPDATE problems SET counted = c.counted, linked = c.linked, left_out = c.left_out FROM standing_problems c
     WHERE c.problem = problems.problem`,
  )
  for (const name of ['standing_problems', 'again', 'standing']) await database.run(`DROP TABLE ${name}`)
}
