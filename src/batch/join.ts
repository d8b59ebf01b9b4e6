import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { ArchiveError, guarded } from './archive-error.ts'
import { openClosing, type Pass } from './closing.ts'
import { settleCopies } from './copies.ts'
import { byPlace } from './discover.ts'
import { type LedgerLine, linesOf } from './ledger.ts'
import { takeLock } from './lock.ts'
import { type Manifest, manifestText, readManifest } from './manifest.ts'
import { settle } from './options.ts'
import { FILES, prepareArchive, recordName, writeWhole } from './places.ts'
import { finishSwitch, switchTo } from './switch.ts'

/** What one archive brought into another. */
export interface Joined {
  readonly from: string
  readonly files: number
  readonly records: number
}

/**
 * Takes what other archives hold into one, as if one run had read all of it: parts that were read apart (--shard) become the
 * archive of a whole run, byte for byte. All must be of one build and one set of options. Throws ArchiveError.
 */
export async function joinArchives(archive: string, others: readonly string[]): Promise<Joined[]> {
  prepareArchive(archive)
  const unlock = takeLock(archive)
  try {
    finishSwitch(archive)
    const manifest = oneManifest(archive, others)
    const records = path.join(archive, FILES.records)
    const joined = others.map((from) => ({ from, files: 0, records: 0 }))
    const closing = await openClosing(archive)
    let pass: Pass | null = null
    try {
      for await (const { line, from } of inOrder([archive, ...others])) {
        if (from > 0) takeRecord(others[from - 1]!, records, line, joined[from - 1]!)
        closing.take(from === 0 ? line : { ...line, cause: 'new' })
      }
      pass = closing.finish()
    } finally {
      if (pass === null) closing.abandon()
    }
    const { text, segmenter } = manifest.options
    await settleCopies(
      { archive, records, temporary: path.join(archive, FILES.temporary), settled: settle({ text, segmenter }) },
      pass.copied,
    )
    const files = Object.values(pass.counts).reduce((sum, count) => sum + count, 0)
    const whole = {
      ...manifest,
      inputs: { files, sha256: pass.inputs },
      counts: pass.counts,
      fingerprint: pass.fingerprint,
    }
    writeWhole(path.join(archive, `${FILES.manifest}.next`), manifestText(whole))
    switchTo(archive, { removed: pass.removed, keepAs: null, prune: false })
    return joined
  } finally {
    unlock()
  }
}

/** The manifest all have in common but for their inputs. */
function oneManifest(archive: string, others: readonly string[]): Manifest {
  const manifests = [archive, ...others].map((place) => ({ place, manifest: readManifest(place) }))
  const [missing] = manifests.filter(({ place, manifest }) => manifest === null && place !== archive)
  if (missing !== undefined) throw new ArchiveError('no_manifest', missing.place)
  const known = manifests.flatMap(({ place, manifest }) => (manifest === null ? [] : [{ place, manifest }]))
  const first = known[0]!.manifest
  const other = known.find(
    ({ manifest }) =>
      manifest.build.build_sha256 !== first.build.build_sha256 || manifest.options.sha256 !== first.options.sha256,
  )
  if (other !== undefined) throw new ArchiveError('made_otherwise', other.place)
  return first
}

/** The lines of several ledgers as one; of a file that two of them know, the first archive's. */
async function* inOrder(
  archives: readonly string[],
): AsyncGenerator<{ readonly line: LedgerLine; readonly from: number }> {
  const streams = archives.map((archive) => linesOf<LedgerLine>(path.join(archive, FILES.ledger)))
  const heads = await Promise.all(streams.map((stream) => stream.next()))
  for (;;) {
    let from = -1
    for (const [index, head] of heads.entries())
      if (head.done !== true && (from < 0 || byPlace(head.value, heads[from]!.value as LedgerLine) < 0)) from = index
    if (from < 0) return
    const line = heads[from]!.value as LedgerLine
    yield { line, from }
    for (const [index, head] of heads.entries())
      if (head.done !== true && byPlace(head.value, line) === 0) heads[index] = await streams[index]!.next()
  }
}

function takeRecord(
  from: string,
  records: string,
  { row: { notice } }: LedgerLine,
  joined: { files: number; records: number },
): void {
  joined.files++
  if (notice === null) return
  const [source, target] = [path.join(from, FILES.records, recordName(notice)), path.join(records, recordName(notice))]
  if (existsSync(target) || !existsSync(source)) return
  guarded(target, () => {
    mkdirSync(path.dirname(target), { recursive: true })
    copyFileSync(source, target)
  })
  joined.records++
}
