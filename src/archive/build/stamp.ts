import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { thisBuild } from '../../build.ts'
import { type ARCHIVE_FILES, placeIn } from '../places.ts'

/** What a database was made from: while it is the same, so is the database. */
export interface Stamp {
  /** The code that made it: another one may lay the rows out otherwise. */
  readonly layout: string
  readonly manifest: string
  readonly files: string
  readonly changes: string
  readonly corrections: string
}

const HERE = path.join(import.meta.dirname, '..')

let layout: string | null = null

/** Over the code of this folder and of what it builds on. */
function layoutOf(): string {
  if (layout !== null) return layout
  const hash = createHash('sha256').update(thisBuild().build_sha256)
  for (const file of sourcesUnder(HERE)) hash.update(readFileSync(file))
  layout = hash.digest('hex').slice(0, 16)
  return layout
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name)
      if (entry.isDirectory()) return sourcesUnder(place)
      return /(?<!\.d)\.[jt]s$|\.sql$/.test(entry.name) ? [place] : []
    })
}

const hashOf = (place: string): string =>
  existsSync(place) ? createHash('sha256').update(readFileSync(place)).digest('hex').slice(0, 16) : ''

/** Length and time of a file that is too long to be read each time. */
function markOf(place: string): string {
  const about = statSync(place, { throwIfNoEntry: false })
  return about === undefined ? '' : `${about.size} ${about.mtimeMs}`
}

export const stampOf = (archive: string): Stamp => {
  const at = (name: keyof typeof ARCHIVE_FILES) => placeIn(archive, name)
  return {
    layout: layoutOf(),
    manifest: hashOf(at('manifest')),
    files: markOf(at('files')),
    changes: markOf(at('changes')),
    corrections: hashOf(at('corrections')),
  }
}

/** Without a manifest nothing says that records are as they were. */
export const isSame = (a: Stamp, b: Stamp): boolean =>
  b.manifest !== '' && (Object.keys(b) as (keyof Stamp)[]).every((key) => a[key] === b[key])
