import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import path from 'node:path'
import { guarded } from './archive-error.ts'
import { FILES, recordPlace, writeWhole } from './places.ts'

/** What a finished run still has to do to become what the archive holds; every step may be done twice. */
export interface Switch {
  /** Length of changes.jsonl before this run's changes. */
  readonly changes: number
  /** Notices whose records go. */
  readonly removed: readonly string[]
  /** Where the records of the build before go; null where the run wrote into the archive's own records. */
  readonly keepAs: string | null
  /** Records of earlier builds go too. */
  readonly prune: boolean
}

/** The folder that an upgrade fills while the archive stays as it is. */
export const NEXT_RECORDS = `${FILES.records}.next`

/** From here on the run counts as done: a process that ends now is followed by one that goes on here. */
export function switchTo(archive: string, plan: Omit<Switch, 'changes'>): void {
  const changes = statSync(path.join(archive, FILES.changes), { throwIfNoEntry: false })?.size ?? 0
  writeWhole(path.join(archive, FILES.switch), JSON.stringify({ changes, ...plan }))
  finishSwitch(archive)
}

/** Does what is left of a switch; nothing where none was begun. */
export function finishSwitch(archive: string): void {
  const place = path.join(archive, FILES.switch)
  if (!existsSync(place)) return
  guarded(archive, () => {
    const plan = JSON.parse(readFileSync(place, 'utf8')) as Switch
    appendChanges(archive, plan.changes)
    if (plan.keepAs !== null) switchRecords(archive, plan.keepAs)
    for (const name of [FILES.files, FILES.errors, FILES.manifest, FILES.ledger]) take(path.join(archive, name))
    for (const id of plan.removed) rmSync(recordPlace(archive, id), { force: true })
    if (plan.prune)
      for (const name of readdirSync(archive))
        if (name.startsWith(`${FILES.records}@`) && name !== plan.keepAs)
          rmSync(path.join(archive, name), { recursive: true, force: true })
    rmSync(path.join(archive, FILES.journal), { force: true })
    rmSync(path.join(archive, `${FILES.changes}.next`), { force: true })
    rmSync(place)
  })
}

const PIECE = 2 ** 18

function appendChanges(archive: string, length: number): void {
  const [changes, next] = [path.join(archive, FILES.changes), path.join(archive, `${FILES.changes}.next`)]
  if (!existsSync(next)) return
  if (existsSync(changes)) truncateSync(changes, length)
  // by pieces: a run tells as many changes as it read files
  const [from, to] = [openSync(next, 'r'), openSync(changes, 'a')]
  const piece = Buffer.alloc(PIECE)
  for (let read = readSync(from, piece); read > 0; read = readSync(from, piece))
    appendFileSync(to, piece.subarray(0, read))
  closeSync(from)
  closeSync(to)
}

function switchRecords(archive: string, keepAs: string): void {
  const [now, next, kept] = [FILES.records, NEXT_RECORDS, keepAs].map((name) => path.join(archive, name)) as [
    string,
    string,
    string,
  ]
  if (!existsSync(next)) return
  if (existsSync(now)) {
    rmSync(kept, { recursive: true, force: true })
    renameSync(now, kept)
  }
  renameSync(next, now)
}

const take = (place: string): void => {
  if (existsSync(`${place}.next`)) renameSync(`${place}.next`, place)
}
