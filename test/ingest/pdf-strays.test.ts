import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { folderWith } from '../cli/shell.ts'
import { flips } from '../hostile/damaged.ts'
import { soundFiles } from '../hostile/seeds.ts'
import { ROOT } from '../house/sources.ts'

/** In a process of its own: what is rejected with nobody to hear of it ends that. */
const program = (file: string): string => `
  import { readFileSync } from 'node:fs'
  import { ingest } from ${JSON.stringify(pathToFileURL(path.join(ROOT, 'src', 'ingest', 'index.ts')).href)}
  const outcome = await ingest(readFileSync(${JSON.stringify(file)}), 'x.pdf', () => undefined).then(() => 'read', ({ code }) => code)
  await new Promise((resolve) => setTimeout(resolve, 200))
  console.log(outcome, process.listenerCount('unhandledRejection'))
`

it('a damaged PDF that pdf.js loses sight of ends no process, and leaves nothing listening', async () => {
  const [, sound] = [...soundFiles()].find(([extension]) => extension === 'pdf')!
  const file = path.join(await folderWith(), 'flipped.pdf')
  // thirty bits turned: the page is empty, and two of its objects fail when it has been read
  writeFileSync(file, flips(sound, 60, 7)[42]!.bytes)
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const run = ['--import', tsx, '--input-type=module', '-e', program(file)]
  const { stdout } = await promisify(execFile)(process.execPath, run, { cwd: ROOT })
  expect(stdout.trim()).toMatch(/^[a-z_]+ 0$/)
}, 120_000)
