import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { computeBuild } from '../src/build.ts'
import { ROOT } from './house/sources.ts'

/** The command as users run it, built into a folder whose name would trip up a path made from a URL. */
export function builtCommand(): { readonly home: string; readonly cli: string } {
  const home = path.join(mkdtempSync(path.join(tmpdir(), 'zhenggai-')), '整改 工具#1')
  mkdirSync(home)
  const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const target = ['-p', path.join(ROOT, 'tsconfig.build.json'), '--outDir', path.join(home, 'dist')]
  execFileSync(process.execPath, [compiler, ...target], { stdio: 'pipe' })
  writeFileSync(path.join(home, 'dist', 'build.json'), JSON.stringify(computeBuild(ROOT)))
  for (const folder of ['data', 'prompts'])
    cpSync(path.join(ROOT, folder), path.join(home, folder), { recursive: true })
  cpSync(path.join(ROOT, 'package.json'), path.join(home, 'package.json'))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(home, 'node_modules'), 'junction')
  return { home, cli: path.join(home, 'dist', 'cli.js') }
}
