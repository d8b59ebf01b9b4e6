/** Why an archive cannot be written: the run itself has failed. */
export type ArchiveReason =
  | 'read_only'
  | 'disk_full'
  | 'in_use'
  | 'not_a_folder'
  | 'io'
  | 'locked'
  | 'other_build'
  | 'no_manifest'
  | 'made_otherwise'

/** The archive cannot be written. `args` are for the words of the reason. */
export class ArchiveError extends Error {
  readonly reason: ArchiveReason
  readonly place: string
  readonly args: Readonly<Record<string, string | number>>
  constructor(
    reason: ArchiveReason,
    place: string,
    options: { readonly args?: Readonly<Record<string, string | number>>; readonly cause?: unknown } = {},
  ) {
    super(`archive: ${reason}: ${place}`, { cause: options.cause })
    this.name = 'ArchiveError'
    this.reason = reason
    this.place = place
    this.args = options.args ?? {}
  }
}

const REASONS: Readonly<Record<string, ArchiveReason>> = {
  EACCES: 'read_only',
  EPERM: 'read_only',
  EROFS: 'read_only',
  EBUSY: 'in_use',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EEXIST: 'not_a_folder',
  ENOTDIR: 'not_a_folder',
}

/** The system's error, met while writing at `place`, as one of ours. */
export function archiveErrorOf(place: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new ArchiveError(REASONS[code] ?? 'io', place, { cause: error })
}

/** Does the work; what the system refuses becomes an ArchiveError about `place`. */
export function guarded<T>(place: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw archiveErrorOf(place, error)
  }
}
