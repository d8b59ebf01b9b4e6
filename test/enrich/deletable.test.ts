import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, ROOT, readSources, resolved } from '../house/sources.ts'

const LINE = `  llm: () => ${'import'}('./enrich/index.ts'),\n`

describe('the pass can be deleted', () => {
  it('one line names its folder', () => {
    const named = [...readSources('src')].flatMap(([file, source]) =>
      file.startsWith('src/enrich/')
        ? []
        : importsOf(source).flatMap((name) => (resolved(file, name)?.startsWith('src/enrich/') ? [file] : [])),
    )
    expect(named).toEqual(['src/pipeline.ts'])
    expect(readFileSync(path.join(ROOT, 'src', 'pipeline.ts'), 'utf8').split(LINE)).toHaveLength(2)
  })

  it('without the folder, its prompts and that line the program compiles, reads, and says that --llm is not there', () => {
    const home = mkdtempSync(path.join(tmpdir(), 'zhenggai-'))
    try {
      for (const name of ['src', 'data', 'package.json', 'tsconfig.json', 'tsconfig.build.json'])
        cpSync(path.join(ROOT, name), path.join(home, name), { recursive: true })
      rmSync(path.join(home, 'src', 'enrich'), { recursive: true })
      const pipeline = path.join(home, 'src', 'pipeline.ts')
      writeFileSync(pipeline, readFileSync(pipeline, 'utf8').replace(LINE, ''))
      symlinkSync(path.join(ROOT, 'node_modules'), path.join(home, 'node_modules'), 'junction')
      const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
      execFileSync(process.execPath, [compiler, '-p', path.join(home, 'tsconfig.build.json')], { stdio: 'pipe' })
      const notice = path.join(ROOT, 'fixtures', 'wushan-jiaowei', 'source.txt')
      const cli = path.join(home, 'dist', 'cli.js')
      const out = execFileSync(process.execPath, [cli, 'extract', notice], { encoding: 'utf8', stdio: 'pipe' })
      expect(JSON.parse(out).problems.length).toBeGreaterThan(0)
      const llm = [cli, 'extract', notice, '--llm', '--base-url', 'http://127.0.0.1:9/v1', '--model', 'm']
      expect(() => execFileSync(process.execPath, llm, { stdio: 'pipe' })).toThrow('LLM')
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  }, 60_000)
})
