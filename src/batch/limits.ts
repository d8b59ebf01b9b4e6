import { DEFAULT_LIMITS, type IngestLimits } from '../files.ts'

/** What one file may cost before it is given up: with too_large, timeout or out_of_memory. */
export interface FileLimits extends IngestLimits {
  /** Milliseconds. */
  readonly time: number
  /** Bytes of memory of the process that reads it. */
  readonly memory: number
}

export const DEFAULT_FILE_LIMITS: FileLimits = { ...DEFAULT_LIMITS, time: 60_000, memory: 1024 * 1024 * 1024 }

/** Every limit by its name. */
export const LIMITS = Object.keys(DEFAULT_FILE_LIMITS)

export const isLimit = (name: string): name is keyof FileLimits => LIMITS.includes(name)
