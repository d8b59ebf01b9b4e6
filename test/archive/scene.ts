import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
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
