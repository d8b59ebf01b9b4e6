import { flatMap } from '../language/flat-map.ts'
import { type Diagnostic, type Report, severityOf, stageOf, wordDiagnostic } from '../notice/diagnostic.ts'
import type { Unit } from '../notice/head.ts'
import { fromRawWhole } from '../notice/mapped-text.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { Problem } from '../notice/problem.ts'
import type { Reading } from '../notice/reading.ts'
import { inSchemaOrder } from '../notice/record/canonical.ts'
import { noticeId } from '../notice/record/id.ts'
import { type NoticeRecord, SCHEMA_NAME, SCHEMA_VERSION } from '../notice/record/record.ts'
import type { Completeness } from '../notice/vocabulary.ts'
import { byKey } from './by-key.ts'
import { type RefIds, writeChecks } from './checks.ts'
import { coordinatesIn } from './coordinates.ts'
import { factIds, inOrder, writeFacts } from './facts.ts'
import { writeHead } from './head.ts'
import type { Holder } from './innermost.ts'
import { measureIds, problemIds, writeProblem } from './problems.ts'
import { type Scope, type Sha256, uniqueIds } from './scope.ts'
import { writeSections } from './sections.ts'

export type { Sha256 } from './scope.ts'

/** What the record says of its source and making that no stage can know. */
export interface Emission {
  readonly name: string
  readonly path: string
  /** Of the bytes of the source. */
  readonly sha256: string
  readonly bytes: number
  /** False leaves `text.content` out (--no-text). */
  readonly withText: boolean
  readonly run: NoticeRecord['run']
  readonly hash: Sha256
}

/** Writes the record: ids, code points, order. What breaks the schema is a bug and throws. */
export function emit(reading: Reading, emission: Emission): NoticeRecord {
  const { text, outline, facts, head, filled, problems, rates, checks } = reading
  const diagnostics = [...reading.diagnostics]
  const report: Report = (code, span, args = {}) => diagnostics.push({ code, span, args })
  const scope: Scope = {
    notice: noticeId(emission.sha256),
    text,
    at: coordinatesIn(text),
    hash: emission.hash,
    report,
    unique: uniqueIds(report),
  }
  const ordered = inOrder(facts)
  const ids = factIds(ordered, scope)
  const pIds = problemIds(problems, scope)
  const mIds = problems.map((problem, index) => measureIds(problem, pIds[index]!, scope))
  const { sections, holders, ids: sIds } = writeSections(outline, problems, scope)
  const units = unitsByName(filled.head.units ?? head.units)
  const record: NoticeRecord = {
    schema: SCHEMA_NAME,
    schema_version: SCHEMA_VERSION,
    id: scope.notice,
    source: writeSource(reading, emission, scope),
    text: {
      sha256: emission.hash(scope.at.content),
      length: scope.at.length,
      content: emission.withText ? scope.at.content : null,
    },
    anchors: writeAnchors(reading, scope),
    completeness: 'complete',
    ...writeHead(head, filled, ids, scope),
    rates,
    sections,
    problems: problems.map((problem, index) => writeProblem(problem, pIds[index]!, mIds[index]!, units, ids, scope)),
    facts: writeFacts(ordered, ids, { ...problemHolders(problems, pIds, mIds), sections: holders }, scope),
    checks: writeChecks(checks, refIds(reading, { pIds, mIds, sIds, facts: ids }), scope),
    diagnostics: [],
    proposals: [],
    run: emission.run,
  }
  return inSchemaOrder({
    ...record,
    completeness: completenessOf(reading, diagnostics),
    diagnostics: diagnostics.map((diagnostic) => writeDiagnostic(diagnostic, scope)),
  })
}

/** Units by every name that the text has for them. */
const unitsByName = (units: readonly Unit[]): ReadonlyMap<string, Unit> =>
  new Map(flatMap(units, (unit) => [unit.value, ...unit.printed].map((name) => [name, unit])))

const problemHolders = (
  problems: readonly Problem[],
  pIds: Ids['pIds'],
  mIds: Ids['mIds'],
): { problems: Holder[]; measures: Holder[] } => ({
  problems: problems.map(({ span }, index) => ({ id: pIds[index]!, span })),
  measures: flatMap(problems, ({ measures }, index) => measures.map(({ span }, n) => ({ id: mIds[index]![n]!, span }))),
})

interface Ids {
  readonly pIds: readonly string[]
  readonly mIds: readonly (readonly string[])[]
  readonly sIds: RefIds
  readonly facts: RefIds
}

/** The id of whatever a check may name; a heading that is a problem or a step has the id of that. */
function refIds({ problems, outline }: Reading, { pIds, mIds, sIds, facts }: Ids): RefIds {
  const ids = new Map<object, string>([...sIds, ...facts])
  const atStart = new Map<number, string>()
  problems.forEach((problem, index) => {
    ids.set(problem, pIds[index]!)
    if (problem.node !== null) ids.set(problem.node, pIds[index]!)
    problem.measures.forEach((measure, n) => {
      ids.set(measure, mIds[index]![n]!)
      atStart.set(measure.span.start, mIds[index]![n]!)
    })
  })
  const visit = (node: OutlineNode, above: string | null): void => {
    const own = ids.get(node) ?? atStart.get(node.span.start) ?? above
    if (own !== null && !ids.has(node)) ids.set(node, own)
    for (const child of node.children) visit(child, own)
  }
  visit(outline.root, null)
  return ids
}

function completenessOf(reading: Reading, diagnostics: readonly Diagnostic[]): Completeness {
  if (reading.failed) return 'failed'
  const damaged = diagnostics.some(({ code }) => severityOf(code) === 'error')
  return damaged || reading.text.raw.unreadPages.length > 0 ? 'partial' : 'complete'
}

function writeDiagnostic({ code, span, args }: Diagnostic, { at }: Scope): NoticeRecord['diagnostics'][number] {
  return {
    code,
    severity: severityOf(code),
    stage: stageOf(code),
    span: span && at.spanOf(span),
    message: wordDiagnostic(code, args),
    args: byKey(args),
  }
}

function writeSource({ text, filled }: Reading, emission: Emission, { at }: Scope): NoticeRecord['source'] {
  const { raw, map } = text
  const about = (key: string) => raw.metadata.find((pair) => pair.key === key)?.value ?? null
  return {
    name: emission.name,
    path: emission.path.normalize('NFC'),
    sha256: emission.sha256,
    bytes: emission.bytes,
    format: raw.format,
    encoding: raw.encoding,
    pages: raw.pages,
    reader: raw.reader,
    url: about('url') ?? filled.url,
    site: about('site') ?? filled.site,
    metadata: raw.metadata.map(({ key, value, span }) => {
      const stands = span && fromRawWhole(map, span)
      return { key, value, span: stands && at.spanOf(stands) }
    }),
    ocr: raw.ocr ?? null,
  }
}

/** The anchors of the source, each over what is left of its stretch; one whose stretch is gone goes too. */
function writeAnchors({ text }: Reading, { at }: Scope): NoticeRecord['anchors'] {
  let before = 0
  return flatMap(text.raw.anchors, (anchor) => {
    const stands = fromRawWhole(text.map, anchor.span)
    const start = Math.max(before, stands?.start ?? 0)
    if (stands === null || stands.end <= start) return []
    before = stands.end
    const { page, box, line, paragraph, table } = anchor
    return [
      {
        span: at.spanOf({ start, end: stands.end }),
        page,
        box: box && [...box],
        line,
        paragraph,
        table: table && [...table],
      },
    ]
  })
}
