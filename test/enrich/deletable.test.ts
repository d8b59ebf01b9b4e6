import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtCommand } from '../built.ts'
import { importsOf, ROOT, readSources, resolved } from '../house/sources.ts'
import { PASS_LINE } from './pass-line.ts'

const { home, cli } = builtCommand()

// That it also compiles so is shown by the long sweeps (deletable.deep.ts).
describe('the pass can be deleted', () => {
  it('one line names its folder', () => {
    const named = [...readSources('src')].flatMap(([file, source]) =>
      file.startsWith('src/enrich/')
        ? []
        : importsOf(source).flatMap((name) => (resolved(file, name)?.startsWith('src/enrich/') ? [file] : [])),
    )
    expect(named).toEqual(['src/pipeline.ts'])
    expect(readFileSync(path.join(ROOT, 'src', 'pipeline.ts'), 'utf8').split(PASS_LINE)).toHaveLength(2)
  })

  it('without the folder, its prompts and that line the program reads, and says that --llm is not there', () => {
    rmSync(path.join(home, 'dist', 'enrich'), { recursive: true })
    rmSync(path.join(home, 'prompts'), { recursive: true })
    const pipeline = path.join(home, 'dist', 'pipeline.js')
    const whole = readFileSync(pipeline, 'utf8')
    const without = whole.replace(/^.*\/enrich\/.*\n/m, '')
    expect(whole.length - without.length).toBeLessThan(80)
    writeFileSync(pipeline, without)
    const notice = path.join(ROOT, 'fixtures', 'wushan-jiaowei', 'source.txt')
    const out = execFileSync(process.execPath, [cli, 'extract', notice], { encoding: 'utf8', stdio: 'pipe' })
    expect(JSON.parse(out).problems.length).toBeGreaterThan(0)
    const llm = [cli, 'extract', notice, '--llm', '--base-url', 'http://127.0.0.1:9/v1', '--model', 'm']
    expect(() => execFileSync(process.execPath, llm, { stdio: 'pipe' })).toThrow('LLM')
  }, 60_000)
})
