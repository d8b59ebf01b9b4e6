import type { Language } from '../labels.ts'
import { DATA_FAULTS, type DataFaultCode } from './data-faults.ts'

/** One thing wrong with a data file. */
export interface DataFault {
  readonly code: DataFaultCode
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null
  /** `phrases[3].words[2]`; empty for the whole file. */
  readonly place: string
  readonly args: Readonly<Record<string, string>>
}

const fill = (words: string, args: DataFault['args']): string =>
  words.replace(/\{(\w+)\}/g, (whole, key: string) => args[key] ?? whole)

/** The folder of the files that ship. */
export const SHIPPED = 'data'

/** `data/statuses.json:4 phrases[3].words[2]: …`. */
export function wordFault(file: string, fault: DataFault, language: Language, folder = SHIPPED): string {
  const { code, line, place, args } = fault
  const at = `${folder}/${file}${line === null ? '' : `:${line}`}${place === '' ? '' : ` ${place}`}`
  return language === 'zh' ? `${at}:${fill(DATA_FAULTS[code].zh, args)}` : `${at}: ${fill(DATA_FAULTS[code].en, args)}`
}

/** What to do about a fault. */
export const hintFault = ({ code, args }: DataFault, language: Language): string =>
  fill(language === 'zh' ? DATA_FAULTS[code].hintZh : DATA_FAULTS[code].hintEn, args)

/** A file of data/ or of a pack that cannot be used, with all that is wrong in it; the message words the first fault. */
export class DataError extends Error {
  readonly code: DataFaultCode
  readonly file: string
  readonly folder: string
  readonly faults: readonly [DataFault, ...DataFault[]]
  constructor(
    file: string,
    faults: readonly [DataFault, ...DataFault[]],
    { cause, folder = SHIPPED }: { readonly cause?: unknown; readonly folder?: string } = {},
  ) {
    super(wordFault(file, faults[0], 'zh', folder), { cause })
    this.name = 'DataError'
    this.code = faults[0].code
    this.file = file
    this.folder = folder
    this.faults = faults
  }
}
