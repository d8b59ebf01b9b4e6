import { accessSync, constants, copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Database, openFile } from '../database/database.ts'
import { type KeptFolder, notedKept, sweepKept } from '../kept-file.ts'
import { ARCHIVE_FILES, placeIn } from '../places.ts'
import { noticesOf } from '../records.ts'
import { addNotices, dropNotices, type Filling, type Moved } from './fill.ts'
import { joinNotices } from './join.ts'
import { fillLines, renewLines } from './lines.ts'
import { putInPlace } from './put-in-place.ts'
import { isSame, type Stamp, stampOf } from './stamp.ts'
import { createTables, notedNotices, notedStamp, noteStamp } from './state.ts'

/** What a refresh came to. */
export interface Refreshed {
  readonly how: 'same' | 'refreshed' | 'built'
  readonly changed: number
  readonly removed: number
  /** Notices whose record could not be read. */
  readonly unread: readonly string[]
}

export interface RefreshOptions extends Filling {
  /** Builds from nothing whatever there is. */
  readonly anew?: boolean
}

/** A share of notices above which building anew is cheaper, and leaves no holes. */
const ANEW = 0.2

/** A build keeps to little memory, whatever the archive's size, and to one checkpoint: the file is nobody's until it is whole. */
const SETTINGS = { threads: '1', memory_limit: '400MB', wal_autocheckpoint: '1TB' }

/** What a refresh adds is little: to try every way of packing it costs more than half of the checkpoint, and saves nothing. */
const PACKED = { disabled_compression_methods: 'fsst,dict_fsst,zstd,alp,alprd,chimp,patas' }

/**
 * Makes archive.duckdb what the records are: a new file beside the old one, then a switch, so that whoever reads the old one
 * goes on reading it. Two that refresh at once each make a whole file; the last to switch stands.
 */
export async function refresh(archive: string, options: RefreshOptions = {}): Promise<Refreshed> {
  const place = placeIn(archive, 'database')
  const stamp = stampOf(archive)
  const standing = await knownOf(place)
  const known = options.anew === true ? null : standing
  if (known !== null && isSame(known.stamp, stamp)) return { how: 'same', changed: 0, removed: 0, unread: [] }
  const notices = await noticesOf(archive)
  const apart = known === null || known.stamp.layout !== stamp.layout ? null : difference(known.notices, notices)
  const anew = apart === null || apart.changed.size + apart.removed.length > ANEW * notices.size
  if (!anew && nothingMoved(apart, known!.stamp, stamp)) return { how: 'same', changed: 0, removed: 0, unread: [] }
  accessSync(archive, constants.W_OK)
  const beside = besideOf(place)
  try {
    if (!anew) copyFileSync(place, beside, constants.COPYFILE_FICLONE)
    const database = await openFile(beside, { write: true, settings: anew ? SETTINGS : { ...SETTINGS, ...PACKED } })
    let unread: string[] = []
    let kept = NOTHING_KEPT
    try {
      unread = anew
        ? await build(database, archive, notices, options)
        : await update(database, archive, apart, known!.stamp, stamp, options)
      await joinNotices(database, archive, options, anew ? null : movedIn(apart, known!.notices, unread))
      kept = await notedIn(database)
      await noteStamp(database, stamp)
      await database.run('CHECKPOINT')
    } finally {
      database.close()
    }
    await putInPlace(beside, place)
    for (const [folder, noted] of Object.entries(kept))
      sweepKept(archive, folder as KeptFolder, noted, standing?.kept[folder as KeptFolder] ?? null)
    return anew
      ? { how: 'built', changed: notices.size - unread.length, removed: 0, unread }
      : { how: 'refreshed', changed: apart.changed.size - unread.length, removed: apart.removed.length, unread }
  } finally {
    for (const rest of [beside, `${beside}.wal`]) rmSync(rest, { force: true })
  }
}

/** The files of what it compared, and of what it linked. */
type NotedFiles = Readonly<Record<KeptFolder, string | null>>

const NOTHING_KEPT: NotedFiles = { worded: null, linked: null }

const notedIn = async (database: Database): Promise<NotedFiles> => ({
  worded: await notedKept(database, 'worded'),
  linked: await notedKept(database, 'linked'),
})

interface Known {
  readonly stamp: Stamp
  readonly notices: ReadonlyMap<string, string>
  readonly kept: NotedFiles
}

/** What the database holds; null where there is none, or none that can be used. */
async function knownOf(place: string): Promise<Known | null> {
  if (!existsSync(place)) return null
  let database: Database | null = null
  try {
    database = await openFile(place, { write: false })
    const stamp = await notedStamp(database)
    return stamp === null ? null : { stamp, notices: await notedNotices(database), kept: await notedIn(database) }
  } catch {
    return null
  } finally {
    database?.close()
  }
}

interface Difference {
  readonly changed: ReadonlyMap<string, string>
  readonly removed: readonly string[]
}

function difference(known: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Difference {
  const changed = new Map<string, string>()
  for (const [id, values] of now) if (known.get(id) !== values) changed.set(id, values)
  const removed: string[] = []
  for (const id of known.keys()) if (!now.has(id)) removed.push(id)
  return { changed, removed }
}

/** A notice that cannot be read has no rows. */
function movedIn(
  { changed, removed }: Difference,
  known: ReadonlyMap<string, string>,
  unread: readonly string[],
): Moved {
  const came = new Set(changed.keys())
  for (const id of unread) came.delete(id)
  return { came, gone: new Set([...removed, ...[...changed.keys()].filter((id) => known.has(id))]) }
}

const nothingMoved = ({ changed, removed }: Difference, before: Stamp, now: Stamp): boolean =>
  changed.size === 0 &&
  removed.length === 0 &&
  (['files', 'changes', 'corrections'] as const).every((name) => before[name] === now[name])

async function build(
  database: Database,
  archive: string,
  notices: ReadonlyMap<string, string>,
  options: Filling,
): Promise<string[]> {
  await createTables(database)
  const unread = await addNotices(database, archive, notices, options)
  await fillLines(database, archive)
  return unread
}

async function update(
  database: Database,
  archive: string,
  { changed, removed }: Difference,
  before: Stamp,
  now: Stamp,
  options: Filling,
): Promise<string[]> {
  await dropNotices(database, [...changed.keys(), ...removed])
  const unread = await addNotices(database, archive, changed, options)
  await renewLines(database, archive, before, now)
  return unread
}

let made = 0

/** A name beside the database that no other build has; what builds that were killed left there goes. */
function besideOf(place: string): string {
  const folder = path.dirname(place)
  for (const name of readdirSync(folder)) if (isLeft(folder, name)) rmSync(path.join(folder, name), { force: true })
  return `${place}.${process.pid}.${++made}.next`
}

const LEFT = new RegExp(`^${ARCHIVE_FILES.database}\\.(\\d+)\\.\\d+\\.next(?:\\.wal)?$`)
const HOUR = 3_600_000

/** Of a process that is gone from this machine; another machine may share the folder, so it must be old too. */
function isLeft(folder: string, name: string): boolean {
  const pid = LEFT.exec(name)?.[1]
  if (pid === undefined) return false
  const about = statSync(path.join(folder, name), { throwIfNoEntry: false })
  if (about === undefined || Date.now() - about.mtimeMs < HOUR) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
