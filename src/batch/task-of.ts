import type { Entry } from './entry.ts'
import type { Settled } from './options.ts'
import type { Task } from './task.ts'

/** The task of reading an input, for an archive or for a stream. */
export function taskOf(entry: Entry, settled: Settled, archive: Task['archive']): Task {
  const { file, path, inside } = entry
  const { pack, force, limits } = settled
  const { options, run } = settled.makingOf(entry, null)
  return { file, path, inside, content: null, archive, options, pack, force, limits, run }
}
