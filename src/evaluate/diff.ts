import path from 'node:path'
import { type Difference, differencesOf, type Kept } from './difference.ts'
import { headline } from './headline.ts'
import { judgedRecordSchema } from './judged-record.ts'
import { jsonValues, recordFiles } from './read-records.ts'

/** A figure that people quote, before and after. */
export interface Moved {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** What differs between two archives. */
export interface ArchiveDifference {
  readonly notices: number
  readonly changed: number
  readonly differences: readonly Difference[]
  readonly figures: readonly Moved[]
}

/**
 * What moved from one archive (or folder of records) to the other, notice by notice. The list grows with what differs, not
 * with the archives. Throws where a file is no record.
 */
export async function diffArchives(before: string, after: string): Promise<ArchiveDifference> {
  const [was, is] = [await filesById(before), await filesById(after)]
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort()
  const [sumsBefore, sumsAfter] = [headline(), headline()]
  const differences: Difference[] = []
  let changed = 0
  for (const id of ids) {
    const [from, to] = [await keptOf(was.get(id)), await keptOf(is.get(id))]
    if (from !== null) sumsBefore.add(from.record)
    if (to !== null) sumsAfter.add(to.record)
    const found = differencesOf(from, to)
    if (found.length > 0) changed++
    differences.push(...found)
  }
  return { notices: ids.length, changed, differences, figures: moved(sumsBefore.figures(), sumsAfter.figures()) }
}

function moved(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Moved[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names
    .map((name) => ({ name, before: before.get(name) ?? '0', after: after.get(name) ?? '0' }))
    .filter((one) => one.before !== one.after)
}

const filesById = async (place: string): Promise<Map<string, string>> =>
  new Map((await recordFiles(place)).map((file) => [path.basename(file, '.json'), file]))

async function keptOf(file: string | undefined): Promise<Kept | null> {
  if (file === undefined) return null
  const [value] = await jsonValues(file)
  return { record: judgedRecordSchema.parse(value), whole: Object.fromEntries(Object.entries(value ?? {})) }
}
