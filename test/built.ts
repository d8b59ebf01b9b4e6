import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { computeBuild } from '../src/build.ts'
import { ROOT } from './house/sources.ts'

/** A hash over all that goes into it. */
function keyOfSources(): string {
  const hash = createHash('sha256')
  const under = (folder: string): string[] =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))
  const files = ['src', 'data', 'prompts'].flatMap(under).sort()
  for (const name of [...files, 'tsconfig.json', 'tsconfig.build.json', 'package.json']) {
    const file = path.join(ROOT, name)
    if (statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Made once for these sources, whichever test asks first; two that ask at once both make it, and one is kept. */
function compiled(): string {
  const kept = path.join(ROOT, 'node_modules', '.cache', 'zhenggai-built', keyOfSources())
  if (existsSync(kept)) return kept
  mkdirSync(path.dirname(kept), { recursive: true })
  const dist = mkdtempSync(`${kept}.`)
  const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '-p', path.join(ROOT, 'tsconfig.build.json'), '--outDir', dist], {
    stdio: 'pipe',
  })
  writeFileSync(path.join(dist, 'build.json'), JSON.stringify(computeBuild(ROOT)))
  try {
    renameSync(dist, kept)
    return kept
  } catch {
    if (!existsSync(kept)) return dist
    rmSync(dist, { recursive: true, force: true })
    return kept
  }
}

/** The command as users run it, built into a folder whose name would trip up a path made from a URL. */
export function builtCommand(): { readonly home: string; readonly cli: string } {
  const home = path.join(mkdtempSync(path.join(tmpdir(), 'zhenggai-')), '整改 工具#1')
  mkdirSync(home)
  cpSync(compiled(), path.join(home, 'dist'), { recursive: true })
  for (const folder of ['data', 'prompts', 'queries'])
    cpSync(path.join(ROOT, folder), path.join(home, folder), { recursive: true })
  cpSync(path.join(ROOT, 'package.json'), path.join(home, 'package.json'))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(home, 'node_modules'), 'junction')
  return { home, cli: path.join(home, 'dist', 'cli.js') }
}
