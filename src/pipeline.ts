import { hash as digest } from 'node:crypto'
import { audit } from './audit/index.ts'
import { emit } from './emit/index.ts'
import { extract } from './extract/index.ts'
import { fillGiven } from './head/given.ts'
import { readHead } from './head/index.ts'
import { ingest } from './ingest/index.ts'
import type { IngestLimits } from './ingest/limits.ts'
import { normalize } from './normalize/index.ts'
import type { Diagnostic, Report } from './notice/diagnostic.ts'
import type { Knowledge } from './notice/knowledge.ts'
import type { OpenLlmPass } from './notice/llm-pass.ts'
import { fromRaw, type MappedText } from './notice/mapped-text.ts'
import type { Sidecar } from './notice/ocr.ts'
import { ReadError } from './notice/read-error.ts'
import { blankReading } from './notice/reading.ts'
import type { NoticeRecord } from './notice/record/record.ts'
import type { Span } from './notice/span.ts'
import { ofThis, type RecordOptions, recordOptions, runOf } from './options.ts'
import { firstNotice, readOutline, withRest } from './outline/index.ts'
import { readProblems } from './problems/index.ts'
import { ratesOf } from './problems/rates.ts'

/** Passes over finished records that a build may be without: one goes with its folder and its line. */
export const PASSES: { readonly llm?: () => Promise<{ readonly openPass: OpenLlmPass }> } = {
  llm: () => import('./enrich/index.ts'),
}

/** One notice as a file carries it. */
export interface SourceFile extends Partial<Omit<RecordOptions, 'pack'>> {
  readonly name: string
  /** Relative to what the user gave, with /; the name where absent. It decides nothing. */
  readonly path?: string
  /** What reading it may cost. */
  readonly limits?: IngestLimits
  /** What stands beside it, where `ocr` asks for that. */
  readonly sidecar?: Sidecar | null
}

/** The straight line for one notice: bytes in, validated record out. Throws ReadError for what gives no record. */
export async function analyse(bytes: Uint8Array, source: SourceFile, knowledge: Knowledge): Promise<NoticeRecord> {
  const sha256 = hash(bytes)
  const size = bytes.length
  const inSource: Diagnostic[] = []
  const ocr = source.ocr === undefined ? null : { option: source.ocr, sidecar: source.sidecar ?? null }
  const raw = await ingest(bytes, source.name, into(inSource), source.limits, ocr)
  const reading = blankReading(raw, ratesOf([], []))
  const report = into(reading.diagnostics)
  let step = 'normalize'
  try {
    reading.text = normalize(raw, knowledge, into(inSource))
    reading.diagnostics.push(...carried(inSource.splice(0), reading.text.map))
    step = 'outline'
    const text = firstNotice(reading.text, report)
    const outline = readOutline(text, knowledge, report)
    reading.outline = withRest(outline, text, reading.text)
    step = 'extract'
    reading.facts = extract(text, outline, knowledge, report)
    step = 'head'
    reading.head = readHead(text, outline, reading.facts, knowledge, report)
    step = 'problems'
    reading.problems = readProblems(text, outline, reading.facts, reading.head.kind.value, knowledge, report)
    reading.rates = ratesOf(reading.problems, reading.head.totals)
    step = 'audit'
    reading.checks = audit({ ...reading, text, outline }, knowledge)
    reading.filled = fillGiven(reading, source.given ?? null, knowledge, report)
  } catch (error) {
    if (error instanceof ReadError) throw error
    reading.diagnostics.push(...carried(inSource.splice(0), reading.text.map))
    reading.failed = true
    report('emit/stage_failed', null, { step, detail: wordsOf(error) })
  }
  const about = { name: source.name, path: source.path ?? source.name, sha256, bytes: size, hash }
  const options = ofThis(recordOptions({ ...source, pack: knowledge.pack }), source.sidecar ?? null)
  return attempt(() => emit(reading, { ...about, withText: options.text, run: runOf(options) }))
}

const hash = (data: string | Uint8Array): string => digest('sha256', data, 'hex')

const into =
  (list: Diagnostic[]): Report =>
  (code, span, args = {}) => {
    list.push({ code, span, args })
  }

/** Diagnostics about the source, moved to where their words stand in the text; what is gone leaves the point it stood at. */
const carried = (diagnostics: readonly Diagnostic[], map: MappedText): Diagnostic[] =>
  diagnostics.map(({ code, span, args }) => ({ code, span: span && (fromRaw(map, span) ?? pointOf(map, span)), args }))

function pointOf(map: MappedText, gone: Span): Span {
  const before = gone.start === 0 ? null : fromRaw(map, { start: 0, end: gone.start })
  const at = before?.end ?? 0
  return { start: at, end: at }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200)

function attempt<T>(write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw new ReadError('internal', wordsOf(error), { stage: 'emit', cause: error })
  }
}
