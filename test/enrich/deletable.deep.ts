import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../house/sources.ts'
import { PASS_LINE } from './pass-line.ts'

const home = mkdtempSync(path.join(tmpdir(), 'zhenggai-'))

it('the program compiles without the folder of the pass and its one line', () => {
  for (const name of ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json'])
    cpSync(path.join(ROOT, name), path.join(home, name), { recursive: true })
  rmSync(path.join(home, 'src', 'enrich'), { recursive: true })
  const pipeline = path.join(home, 'src', 'pipeline.ts')
  writeFileSync(pipeline, readFileSync(pipeline, 'utf8').replace(PASS_LINE, ''))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(home, 'node_modules'), 'junction')
  const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const compile = () =>
    execFileSync(process.execPath, [compiler, '-p', path.join(home, 'tsconfig.build.json')], { stdio: 'pipe' })
  expect(compile).not.toThrow()
})
