import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { analyse } from '../../src/index.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'

export const FIXTURES = path.join(import.meta.dirname, '..', '..', 'fixtures')

/** The names of the cases: every folder of fixtures/ that holds a source. */
export function fixtureNames(): string[] {
  if (!existsSync(FIXTURES)) return []
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && sourcesOf(entry.name).length > 0)
    .map((entry) => entry.name)
    .sort()
}

/** The cases whose first source is a text. */
export const textNames = (): string[] => fixtureNames().filter((name) => sourcesOf(name).includes('source.txt'))

/** The sources of a case, the text first: source.txt, source.docx, source.pdf, source.html, source.mht. */
export function sourcesOf(name: string): string[] {
  const order = ['txt', 'docx', 'pdf', 'html', 'mht', 'doc', 'rtf', 'ofd', 'xlsx', 'csv']
  return readdirSync(path.join(FIXTURES, name))
    .filter((file) => /^source\.\w+$/.test(file))
    .sort((a, b) => order.indexOf(path.extname(a).slice(1)) - order.indexOf(path.extname(b).slice(1)))
}

export const placeOf = (name: string, file: string): string => path.join(FIXTURES, name, file)

export const readFixture = (name: string, file: string): Uint8Array => readFileSync(placeOf(name, file))

/** The record of bytes that stand in for a case's source. */
export const analyseAs = (name: string, file: string, bytes: Uint8Array): Promise<NoticeRecord> =>
  analyse(bytes, { name: file, path: `${name}/${file}` })

const records = new Map<string, Promise<NoticeRecord>>()

/** The record of a case's source, the first unless named: read once for all tests of a process, so nobody may change it. */
export function recordOf(name: string, file = sourcesOf(name)[0]!): Promise<NoticeRecord> {
  const place = `${name}/${file}`
  const record = records.get(place) ?? analyseAs(name, file, readFixture(name, file)).then(frozen)
  records.set(place, record)
  return record
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}
