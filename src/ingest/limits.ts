/** What one file may cost before its reader gives up with too_large. */
export interface IngestLimits {
  readonly bytes: number
  readonly characters: number
  /** Lines, paragraphs and cells: each costs memory, blank or not. */
  readonly lines: number
  /** Bytes of one zip member once inflated. */
  readonly memberBytes: number
  /** Inflated over packed size of one zip member; asked only above `RATIO_FLOOR`, for small members harm nobody. */
  readonly zipRatio: number
}

export const RATIO_FLOOR = 16 * 1024 * 1024

export const DEFAULT_LIMITS: IngestLimits = {
  bytes: 64 * 1024 * 1024,
  characters: 5_000_000,
  lines: 1_000_000,
  memberBytes: 256 * 1024 * 1024,
  zipRatio: 100,
}
