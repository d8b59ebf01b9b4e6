import { cpSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { refresh } from '../../src/archive/index.ts'
import { discover, extractInto } from '../../src/batch/index.ts'
import { folderWith } from '../cli/shell.ts'

/** Reads the files of a folder into an archive, in this process. */
export async function extractFolder(folder: string, archive: string): Promise<string> {
  for await (const _ of extractInto(archive, discover([folder], archive), { jobs: 0, prune: true }));
  return archive
}

export const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, content)
  }
}

/** An archive of these files, and the folder they lie in. */
export async function archiveOf(files: Readonly<Record<string, string>>): Promise<{ folder: string; archive: string }> {
  const folder = await folderWith()
  write(folder, files)
  return { folder, archive: await extractFolder(folder, await folderWith()) }
}

/** An archive of these files whose tables were built. Its files bear a time of whole seconds, which a copy has too. */
export async function builtOf(files: Readonly<Record<string, string>>): Promise<{ folder: string; archive: string }> {
  const made = await archiveOf(files)
  for (const name of readdirSync(made.archive)) utimesSync(path.join(made.archive, name), YEAR_2001, YEAR_2001)
  await refresh(made.archive)
  return made
}

const YEAR_2001 = 1_000_000_000

/** The same archive in a folder of its own, so that a test may change what others begin with. */
export async function copyOf(archive: string): Promise<string> {
  const copy = await folderWith()
  cpSync(archive, copy, { recursive: true, preserveTimestamps: true })
  return copy
}
