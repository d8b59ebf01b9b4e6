/** What one file may cost before its reader gives up with too_large. Counts, never time: the same bytes always end the same way. */
export interface IngestLimits {
  readonly bytes: number
  readonly pages: number
  readonly characters: number
  /** Lines, paragraphs and cells: each costs memory, blank or not. */
  readonly lines: number
  /** Members of a zip, looked at or not. */
  readonly members: number
  /** Bytes of one zip member once inflated. */
  readonly memberBytes: number
  /** Bytes of all zip members that are read, once inflated. */
  readonly totalBytes: number
  /** Inflated over packed size of one zip member; asked only above `RATIO_FLOOR`, for small members harm nobody. */
  readonly zipRatio: number
}

export const RATIO_FLOOR = 16 * 1024 * 1024

export const DEFAULT_LIMITS: IngestLimits = {
  bytes: 64 * 1024 * 1024,
  pages: 2000,
  characters: 5_000_000,
  lines: 400_000,
  members: 20_000,
  memberBytes: 128 * 1024 * 1024,
  totalBytes: 192 * 1024 * 1024,
  zipRatio: 100,
}
