import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fixtureNames, readFixture, sourcesOf } from '../golden/fixtures.ts'

/** One sound file of each format there is: the smallest fixture of each extension, then what the shared samples add. */
export function soundFiles(): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const offer = (extension: string, bytes: Uint8Array) => {
    const before = found.get(extension)
    if (before === undefined || bytes.length < before.length) found.set(extension, bytes)
  }
  for (const name of fixtureNames())
    for (const file of sourcesOf(name)) offer(path.extname(file).slice(1), readFixture(name, file))
  const shared = process.env.SHARED_DIR
  if (shared === undefined) return found
  const fixed = new Set(found.keys())
  const samples = path.join(shared, 'samples')
  for (const folder of ['doc', 'html', 'ofd', 'enc'])
    for (const name of readdirSync(path.join(samples, folder))) {
      const extension = path.extname(name).slice(1)
      const isSound = folder !== 'enc' || extension === 'rtf'
      if (isSound && !fixed.has(extension)) offer(extension, readFileSync(path.join(samples, folder, name)))
    }
  return found
}
