import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { DEFAULT_SEGMENTER, loadKnowledge, type SegmenterName, withSegmenter } from './knowledge.ts'
import { outcomesPackSchema } from './notice/fact-lexicons.ts'
import { DataError, type DataFault } from './notice/knowledge/data-error.ts'
import type { DataFaultCode } from './notice/knowledge/data-faults.ts'
import { parseData } from './notice/knowledge/parse-data.ts'
import type { Knowledge } from './notice/knowledge.ts'
import { statusesPackSchema } from './notice/lexicons.ts'
import { type Norm, normSchema } from './notice/norms.ts'
import type { Conflict, TellConflict } from './notice/packs/conflict.ts'
import { mergeOutcomes, mergeSectors, mergeStatuses, mergeUnits } from './notice/packs/merge.ts'
import { taxonomySchema } from './notice/taxonomy.ts'
import { themeCuesSchema } from './notice/theme-cues.ts'
import { sectorsSchema, unitsPackSchema } from './notice/units.ts'

/** What a user's folder of data adds to the data that ship. */
export interface Pack {
  readonly folder: string
  /** Over the names and contents of its files, wherever the folder stands. */
  readonly sha256: string
  readonly files: readonly string[]
  readonly norms: readonly Norm[]
  /** Where it says otherwise than the data that ship. */
  readonly conflicts: readonly Conflict[]
  readonly knowledge: Knowledge
}

type Take = <S extends z.ZodType>(name: string, schema: S) => z.output<S>
type Merge = (shipped: Knowledge, take: Take, tell: TellConflict) => Partial<Knowledge>

/** What each file of a pack does to the data that ship. */
const FILES: Readonly<Record<string, Merge>> = {
  'statuses.json': ({ statuses }, take, tell) => ({
    statuses: mergeStatuses(statuses, take('statuses.json', statusesPackSchema), tell),
  }),
  'outcomes.json': ({ outcomes }, take, tell) => ({
    outcomes: mergeOutcomes(outcomes, take('outcomes.json', outcomesPackSchema), tell),
  }),
  'units.json': ({ units }, take, tell) => ({ units: mergeUnits(units, take('units.json', unitsPackSchema), tell) }),
  'sectors.json': ({ sectors }, take, tell) => ({
    sectors: mergeSectors(sectors, take('sectors.json', sectorsSchema), tell),
  }),
  'taxonomy/themes.json': (_, take) => ({ taxonomy: take('taxonomy/themes.json', taxonomySchema) }),
  'taxonomy/cues.json': (_, take) => ({ themeCues: take('taxonomy/cues.json', themeCuesSchema) }),
}

/** The taxonomy is replaced whole: what the themes are, and the words that tell them. */
const TAXONOMY = ['taxonomy/themes.json', 'taxonomy/cues.json'] as const

const NORM = /^norms\/[^/]+\.json$/
const KNOWN = [...Object.keys(FILES), 'norms/*.json'].join(' ')

/** Reads a pack and lays it over the data that ship. Throws DataError for the first file with something wrong in it. */
export function readPack(folder: string, shipped: Knowledge): Pack {
  const files = filesOf(folder)
  const texts = new Map(files.map((name) => [name, textOf(path.join(folder, name))]))
  const take: Take = (name, schema) => parseData(name, texts.get(name) ?? '', schema, folder)
  const conflicts: Conflict[] = []
  const tell: TellConflict = (conflict) => conflicts.push(conflict)
  const norms = files.filter((name) => NORM.test(name)).map((name) => take(name, normSchema))
  const sha256 = digestOf(texts)
  const changed = files.flatMap((name) => FILES[name]?.(shipped, take, tell) ?? [])
  const knowledge = Object.assign(
    { ...shipped, norms: withNorms(shipped.norms, norms, tell), pack: sha256 },
    ...changed,
  )
  return { folder, sha256, files, norms, conflicts, knowledge }
}

/** A norm of the pack stands in for one of the same code. */
function withNorms(shipped: readonly Norm[], added: readonly Norm[], tell: TellConflict): readonly Norm[] {
  const codes = new Set(added.map(({ code }) => code))
  const kept = shipped.filter(({ code, zh }) => {
    const other = added.find((norm) => norm.code === code)
    if (other !== undefined) tell({ file: 'norms', key: code, before: zh, after: other.zh })
    return !codes.has(code)
  })
  return [...kept, ...added]
}

/** The files of data in a pack, by name; anything that is no JSON is for people. */
function filesOf(folder: string): string[] {
  const files = namesIn(folder)
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json') && !name.split('/').some((part) => part.startsWith('.')))
    .sort()
  const unknown = files.find((name) => FILES[name] === undefined && !NORM.test(name))
  if (unknown !== undefined) throw faultIn(folder, unknown, 'unknown_file')
  if (files.length === 0) throw faultIn(folder, '', 'no_file')
  const [given, ...both] = TAXONOMY.filter((name) => files.includes(name))
  if (given !== undefined && both.length === 0)
    throw faultIn(folder, given, 'missing_partner', {
      file: given,
      other: TAXONOMY.find((name) => name !== given) ?? '',
    })
  return files
}

const faultIn = (
  folder: string,
  file: string,
  code: DataFaultCode,
  args: DataFault['args'] = { known: KNOWN },
): DataError => new DataError(file, [{ code, line: null, place: '', args }], { folder })

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch (cause) {
    throw new DataError('', [{ code: 'no_file', line: null, place: '', args: { known: KNOWN } }], { cause, folder })
  }
}

/** Without the mark that editors on Windows put first, and with the line ends of everywhere else. */
const textOf = (place: string): string =>
  readFileSync(place, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')

function digestOf(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [name, text] of texts) hash.update(`${name}\n${text}\n`)
  return hash.digest('hex')
}

const packs = new Map<string, Pack>()

/** The pack in a folder, read once. */
export function packIn(folder: string): Pack {
  const found = packs.get(folder) ?? readPack(folder, loadKnowledge())
  packs.set(folder, found)
  return found
}

const known = new Map<string, Knowledge>()

/** What a run knows: the data that ship, the pack laid over them, the segmenter asked for. */
export function knowledgeFor(segmenter: SegmenterName = DEFAULT_SEGMENTER, pack: string | null = null): Knowledge {
  const laid = pack === null ? loadKnowledge() : packIn(pack).knowledge
  if (segmenter === DEFAULT_SEGMENTER) return laid
  const key = `${segmenter} ${pack ?? ''}`
  const made = known.get(key) ?? withSegmenter(laid, segmenter)
  known.set(key, made)
  return made
}
