import { stat } from 'node:fs/promises'
import path from 'node:path'
import { type BatchOptions, FILES, type FileLimits, isLimit, LIMITS, type Shard } from '../../batch/index.ts'
import { DEFAULT_SEGMENTER, SEGMENTERS, type SegmenterName, segmenterOf } from '../../segmenter.ts'
import { type Flags, type Shell, UsageError } from '../command.ts'
import { packGiven } from '../pack-words.ts'
import { givenAsked } from './given.ts'
import type { LlmAsked } from './llm-flags.ts'
import type { Meta } from './meta.ts'
import { ocrGiven } from './ocr-given.ts'

/** The flags of `extract`, read and checked before the first notice. */
export interface Asked {
  readonly archive: string | null
  readonly options: BatchOptions
  /** True where so many failed files of all are still well. */
  readonly tolerated: (failed: number, all: number) => boolean
  readonly quiet: boolean
  readonly jsonLogs: boolean
  readonly dryRun: boolean
  /** The user's own table; null without one. */
  readonly meta: Meta | null
  /** The LLM pass (--llm); null without it. */
  readonly llm: LlmAsked | null
}

export async function askedOf(flags: Flags, shell: Shell): Promise<Asked> {
  const archive = typeof flags.output === 'string' ? flags.output : null
  if (archive !== null && (await isFile(archive))) throw new UsageError(shell.say('targetIsFile', { path: archive }))
  const shard = shardGiven(flags.shard, shell)
  const ocr = await ocrGiven(flags.ocr, shell)
  const given = await givenAsked(flags, shell)
  const segmenter = segmenterGiven(flags.segmenter, shell)
  const pack = packGiven(flags, shell)
  const llm = await llmAsked(flags, { archive, segmenter, pack: pack.pack ?? null }, shell)
  return {
    archive,
    options: {
      text: flags.text !== false,
      segmenter,
      ...pack,
      ...(llm === null ? {} : { llm: llm.pass.option }),
      ...(ocr === undefined ? {} : { ocr }),
      ...given.options,
      force: flags.force === true,
      verify: flags.verify === true,
      prune: flags.prune === true,
      upgrade: flags.upgrade === true,
      jobs: jobsGiven(flags.jobs, shell),
      limits: { ...limitsGiven(flags.limits, shell), ...timeGiven(flags.timeout, shell) },
      ...(shard === null ? {} : { shard }),
    },
    tolerated: toleranceOf(flags.maxFailed, shell),
    quiet: flags.quiet === true,
    jsonLogs: flags.jsonLogs === true,
    dryRun: flags.dryRun === true,
    meta: given.meta,
    llm,
  }
}

/** The pass is loaded only where it is asked for; its answers are kept in the archive. */
async function llmAsked(
  flags: Flags,
  about: { readonly archive: string | null; readonly segmenter: SegmenterName; readonly pack: string | null },
  shell: Shell,
): Promise<LlmAsked | null> {
  if (flags.llm !== true && !OF_LLM.some((key) => flags[key] !== undefined)) return null
  const { llmGiven, refuseLlmFlags } = await import('./llm-flags.ts')
  if (flags.llm !== true) {
    refuseLlmFlags(flags, shell)
    return null
  }
  const cache = about.archive === null ? null : path.join(about.archive, FILES.answers)
  const pack = about.pack === null ? null : path.resolve(about.pack)
  return llmGiven(flags, { cache, segmenter: about.segmenter, pack }, shell)
}

/** A flag of the pass without the pass is a mistake. */
const OF_LLM = [
  'baseUrl',
  'model',
  'apiKey',
  'llmTasks',
  'budget',
  'price',
  'concurrency',
  'rpm',
  'tpm',
  'llmTimeout',
  'includeMarked',
]

/** `3` tolerates three failed files, `2%` two in a hundred. */
function toleranceOf(given: Flags[string], { say }: Shell): (failed: number, all: number) => boolean {
  if (given === undefined) return () => false
  const [, digits, percent] = /^(\d{1,9}(?:\.\d{1,6})?)(%?)$/.exec(String(given)) ?? []
  if (digits === undefined || (percent === '' && digits.includes('.'))) throw new UsageError(say('badMaxFailed'))
  const bound = Number(digits)
  return percent === '%' ? (failed, all) => failed * 100 <= bound * all : (failed) => failed <= bound
}

/** The segmenter asked for, tried once: a missing package is told before the first notice is read. */
function segmenterGiven(given: Flags[string], { say }: Shell): SegmenterName {
  if (given === undefined) return DEFAULT_SEGMENTER
  const name = SEGMENTERS.find((one) => one === given)
  if (name === undefined) throw new UsageError(say('badSegmenter'))
  if (name === DEFAULT_SEGMENTER) return name
  try {
    segmenterOf(name)('整改')
    return name
  } catch {
    throw new UsageError(say('noSegmenter', { name }))
  }
}

/** How many processes read: as many as the machine has cores, where nothing is said. */
function jobsGiven(given: Flags[string], { terminal, say }: Shell): number {
  if (given === undefined) return terminal.cores
  if (!/^\d{1,3}$/.test(String(given))) throw new UsageError(say('badJobs'))
  return Number(given)
}

/** `bytes=1000,pages=50`: what one file may cost, in the units of each. */
function limitsGiven(given: Flags[string], { say }: Shell): Partial<FileLimits> {
  if (given === undefined) return {}
  const pairs = String(given)
    .split(',')
    .map((pair) => /^(\w+)=(\d{1,15})$/.exec(pair.trim()))
  const limits: Record<string, number> = {}
  for (const pair of pairs) {
    const [, name = '', digits = ''] = pair ?? []
    if (!isLimit(name)) throw new UsageError(say('badLimits', { names: LIMITS.join(' ') }))
    limits[name] = Number(digits)
  }
  return limits
}

/** Seconds for one file. */
function timeGiven(given: Flags[string], { say }: Shell): Partial<FileLimits> {
  if (given === undefined) return {}
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(String(given)) || Number(given) === 0) throw new UsageError(say('badTimeout'))
  return { time: Number(given) * 1000 }
}

/** `2/8`: the second of eight parts. */
function shardGiven(given: Flags[string], { say }: Shell): Shard | null {
  if (given === undefined) return null
  const [, part, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(String(given)) ?? []
  const shard = { part: Number(part), of: Number(of) }
  if (!(shard.part >= 1 && shard.part <= shard.of)) throw new UsageError(say('badShard'))
  return shard
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (about) => about.isFile(),
    () => false,
  )
