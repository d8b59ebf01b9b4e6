import { hash as digest } from 'node:crypto'
import { thisBuild } from './build.ts'
import { type Given, givenWords } from './notice/given.ts'
import type { LlmOption } from './notice/llm-pass.ts'
import type { OcrOption, Sidecar } from './notice/ocr.ts'
import type { NoticeRecord } from './notice/record/record.ts'
import { DEFAULT_SEGMENTER, type SegmenterName } from './segmenter.ts'

/** The options that can change a record, and no others: they are what `options_sha256` is over. Plain data. */
export interface RecordOptions {
  /** False leaves the text out of the record (--no-text). */
  readonly text: boolean
  /** Which segmenter the knowledge asks (--segmenter). */
  readonly segmenter: SegmenterName
  /** SHA-256 over the pack laid over the data that ship (--pack); null without one. */
  readonly pack: string | null
  /** How pages that are images are recognised (--ocr); absent where they are not. */
  readonly ocr?: OcrOption
  /** What the user's own table says of this file (--meta, --path-as); absent where it says nothing. */
  readonly given?: Given
  /** What of the LLM pass can change a record (--llm); absent without it. */
  readonly llm?: LlmOption
}

/** The options with the defaults for what is not said, in one order of keys. */
export function recordOptions(said: Partial<RecordOptions> = {}): RecordOptions {
  const given = givenWords(said.given)
  return {
    text: said.text ?? true,
    segmenter: said.segmenter ?? DEFAULT_SEGMENTER,
    pack: said.pack ?? null,
    ...(said.ocr === undefined ? {} : { ocr: said.ocr }),
    ...(given === null ? {} : { given }),
    ...(said.llm === undefined ? {} : { llm: said.llm }),
  }
}

/** The options for one notice: a sidecar's bytes are among what decides its record. */
export const ofThis = (options: RecordOptions, sidecar: Sidecar | null): RecordOptions =>
  options.ocr?.by === 'sidecar'
    ? { ...options, ocr: { by: 'sidecar', sha256: sidecar === null ? null : hash(sidecar.bytes) } }
    : options

/** What made a record: the build and the options that can change it. */
export function runOf(options: RecordOptions): NoticeRecord['run'] {
  const { version, build_sha256, rules_sha256 } = thisBuild()
  return { tool_version: version, build_sha256, options_sha256: hash(JSON.stringify(options)), rules_sha256 }
}

const hash = (data: string | Uint8Array): string => digest('sha256', data, 'hex')
