import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readKnowledge } from '../../src/knowledge.ts'
import { ROOT } from './sources.ts'

const DATA = path.join(ROOT, 'data')

/** What data/ is made from and no program reads. */
const MADE_FROM = ['build-regions.mjs', 'regions/patches.json']

const allFiles = (): string[] =>
  readdirSync(DATA, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(DATA, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

/** The files of data/ that loading does not ask for; it throws where one of those it reads is wrong. */
export function unreadData(files: readonly string[] = allFiles()): string[] {
  const read = new Set(MADE_FROM)
  readKnowledge((name) => {
    read.add(name)
    return readFileSync(path.join(DATA, name), 'utf8')
  })
  return files.filter((name) => !read.has(name))
}

/** The fields of a file of data/. */
export const readData = (name: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(path.join(DATA, name), 'utf8'))
