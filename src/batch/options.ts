import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { NoticeRecord } from '../notice/record/record.ts'
import { type RecordOptions, recordOptions } from '../options.ts'
import { packIn } from '../pack.ts'
import { DEFAULT_FILE_LIMITS, type FileLimits } from './limits.ts'
import { type GivenOf, type Makings, makings, makingWith } from './making.ts'
import type { Shard } from './shard.ts'

export interface BatchOptions extends Partial<Omit<RecordOptions, 'pack' | 'given'>> {
  /** What a table of the user's own says of a file, where its text says nothing (--meta, --path-as). */
  readonly given?: GivenOf
  /** A folder of data laid over those that ship (--pack). */
  readonly pack?: string
  /** Reads again what the archive already holds (--force). */
  readonly force?: boolean
  /** Asks every file for its bytes, not only for its size and time (--verify). */
  readonly verify?: boolean
  /** Removes the rows and records of files that are gone (--prune). */
  readonly prune?: boolean
  /** Lets an archive of another build be made anew (--upgrade). */
  readonly upgrade?: boolean
  /** Processes that read; 0 reads in this process, where a file that hangs or breaks takes all with it. */
  readonly jobs?: number
  /** Only one part of the files. */
  readonly shard?: Shard
  /** What one file may cost. */
  readonly limits?: Partial<FileLimits>
  /** Stops after the files in hand: what is done is kept. */
  readonly signal?: AbortSignal
}

/** The options with nothing left open. */
export interface Settled {
  readonly options: RecordOptions
  /** The folder of the pack; null without one. */
  readonly pack: string | null
  readonly force: boolean
  readonly verify: boolean
  readonly prune: boolean
  readonly upgrade: boolean
  readonly jobs: number
  readonly limits: FileLimits
  readonly signal: AbortSignal | null
  /** What makes the records: the build, and the options that can change one. */
  readonly run: NoticeRecord['run']
  /** The same for one file, with what is given for it. */
  readonly makingOf: Makings
}

/** Milliseconds for a file whose pages are recognised one by one. */
const OCR_TIME = 1_800_000

/** Throws DataError where the pack cannot be used, before any notice is read. */
export function settle(options: BatchOptions): Settled {
  const { given, ...said } = options
  const pack = options.pack === undefined ? null : path.resolve(options.pack)
  const ofRecords = recordOptions({ ...said, pack: pack === null ? null : packIn(pack).sha256 })
  const common = makingWith(ofRecords)
  const limits = {
    ...DEFAULT_FILE_LIMITS,
    ...(ofRecords.ocr === undefined ? {} : { time: OCR_TIME }),
    ...options.limits,
  }
  return {
    options: ofRecords,
    pack,
    force: options.force ?? false,
    verify: options.verify ?? false,
    prune: options.prune ?? false,
    upgrade: options.upgrade ?? false,
    jobs: options.jobs ?? availableParallelism(),
    limits,
    signal: options.signal ?? null,
    run: common.run,
    makingOf: makings(common, given ?? null, limits),
  }
}
