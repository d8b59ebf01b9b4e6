import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { type Given, givenWords } from '../notice/given.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import { type RecordOptions, recordOptions, runOf } from '../options.ts'
import type { Entry } from './entry.ts'
import type { JournalLine } from './ledger.ts'
import type { FileLimits } from './limits.ts'
import { readMember } from './zip-file.ts'

/** A file that a user may say something of. */
export interface GivenFile {
  /** The path its record carries, and the file itself. */
  readonly path: string
  readonly file: string
  /** Of its bytes, which are read for it where they are not known; null where they cannot be. */
  readonly sha256: () => string | null
}

/** What a user's table says of a file; asked once for each. */
export type GivenOf = (file: GivenFile) => Given | null

/** What makes the record of one file: the options of the run, with what is given for this file. */
export interface Making {
  readonly options: RecordOptions
  readonly run: NoticeRecord['run']
  /** What made a row besides its bytes: a change of it means reading again. */
  readonly made: string
}

export function makingWith(options: RecordOptions): Making {
  const run = runOf(options)
  return { options, run, made: madeOf(run) }
}

export const madeOf = ({ build_sha256, options_sha256 }: NoticeRecord['run']): string =>
  createHash('sha256').update(`${build_sha256} ${options_sha256}`).digest('hex').slice(0, 16)

/** How each file is made; `line` is what is known of it, which may spare reading its bytes. */
export type Makings = (entry: Entry, line: JournalLine | null) => Making

export function makings(common: Making, given: GivenOf | null, limits: FileLimits): Makings {
  if (given === null) return () => common
  const known = new WeakMap<Entry, Making>()
  return (entry, line) => {
    const before = known.get(entry)
    if (before !== undefined) return before
    if (entry.junk || entry.error !== null) return common
    const sha256 = () =>
      line !== null && line.mark === entry.mark && line.row.sha256 !== null ? line.row.sha256 : hashOf(entry, limits)
    const words = givenWords(given({ path: entry.path, file: entry.file, sha256 }))
    const making = words === null ? common : makingWith(recordOptions({ ...common.options, given: words }))
    known.set(entry, making)
    return making
  }
}

function hashOf({ file, inside }: Entry, limits: FileLimits): string | null {
  try {
    if (inside === null && statSync(file).size > limits.bytes) return null
    const bytes = inside === null ? readFileSync(file) : readMember(file, inside, limits)
    return createHash('sha256').update(bytes).digest('hex')
  } catch {
    return null
  }
}
