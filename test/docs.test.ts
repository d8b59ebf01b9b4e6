import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { archivePage } from '../scripts/archive-page.ts'
import { codebookPage } from '../scripts/codebook/page.ts'
import { VARIABLES } from '../scripts/codebook/variables.ts'
import { typeAt } from '../scripts/codebook/walk.ts'
import { readme } from '../scripts/readme.ts'
import { recordPage } from '../scripts/record-page.ts'
import { loadKnowledge } from '../src/knowledge.ts'
import { CHECKS } from '../src/notice/checks/index.ts'
import { DIAGNOSTICS } from '../src/notice/diagnostics/index.ts'
import { OUTCOMES, STATUSES } from '../src/notice/vocabulary.ts'
import { command } from './cli/shell.ts'
import { ROOT } from './house/sources.ts'

const page = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8').replaceAll('\r\n', '\n')
const { scripts } = JSON.parse(page('package.json')) as { scripts: Record<string, string> }

describe('the generated pages', () => {
  it('docs/record.md is fresh: npm run docs', () => expect(page('docs/record.md') === recordPage()).toBe(true))

  it('docs/archive.md is fresh: npm run docs', () => expect(page('docs/archive.md') === archivePage()).toBe(true))

  it('docs/codebook.md is fresh: npm run docs', () => expect(page('docs/codebook.md') === codebookPage()).toBe(true))

  it('docs/codebook.md names every theme, check, status and outcome, and every variable stands in the schema', () => {
    const { taxonomy } = loadKnowledge()
    const codebook = page('docs/codebook.md')
    const codes = [...taxonomy.themes.map(({ code }) => code), ...Object.keys(CHECKS), ...STATUSES, ...OUTCOMES]
    expect(codes.filter((code) => !codebook.includes(`\`${code}\``))).toEqual([])
    expect(VARIABLES.filter(({ where }) => typeAt(where) === null)).toEqual([])
    expect(codebook.split('\n').filter((line) => /^\|.*\| \|$|\| {2}\|$/.test(line))).toEqual([])
  })

  it('README.md shows what the program prints: npm run docs', async () =>
    expect(page('README.md') === (await readme())).toBe(true))

  it('docs/record.md names every code and describes every field', () => {
    const record = page('docs/record.md')
    for (const code of Object.keys(DIAGNOSTICS)) expect(record).toContain(`\`${code}\``)
    expect(record.split('\n').filter((line) => /^\| `[^`]+` \| .* \| {2}\|$/.test(line))).toEqual([])
  })
})

describe('README.md', () => {
  const text = page('README.md')

  it('gives the two commands, in both languages', () => {
    expect(text).toContain('\nnpm ci && npm run demo\nnpm ci && npm test\n')
    const english = text.slice(text.indexOf('## English'))
    expect(english).toContain('`npm ci && npm run demo`')
    expect(english).toContain('`npm ci && npm test`')
  })

  it('names every command of the program, and no other', async () => {
    const { out } = await command(['--help'])
    const commands = [...out.slice(out.indexOf('命令:')).matchAll(/^ {2}(\w+)/gm)].map((match) => match[1]!)
    expect(commands.length).toBeGreaterThan(3)
    for (const name of commands) expect(text.split(`\`zhenggai ${name}`).length, name).toBeGreaterThan(2)
    const named = [...text.matchAll(/`zhenggai (\w+)/g)].map((match) => match[1]!)
    expect(named.filter((name) => !commands.includes(name))).toEqual([])
  })

  it('names only scripts and files that are there', () => {
    for (const [, name] of text.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(name)
    for (const [, file] of text.matchAll(/`((?:src|test|docs|data|fixtures)\/[\w./-]+\.\w+)`/g))
      expect(existsSync(path.join(ROOT, file!)), file).toBe(true)
    for (const [, file] of text.matchAll(/\]\(((?!#|http)[^)]+)\)/g))
      expect(existsSync(path.join(ROOT, file!)), file).toBe(true)
  })

  it('tells every exit code', () => {
    for (const code of ['0 ', '1 ', '2 ', '3 ', '130 ']) expect(text).toContain(code)
  })
})

describe('docs/adding.md', () => {
  const text = page('docs/adding.md')

  it('shows the rule that the tests of rules run', () => {
    const [, shown] = /<!-- rule -->\n```ts\n(.*?)```/s.exec(text) ?? []
    expect(shown?.replace('../../../notice/rule.ts', '../../src/notice/rule.ts')).toBe(
      page('test/extract/example-rule.ts'),
    )
  })

  it('names every file of data/ that people write, and nothing that is not there', () => {
    const made = ['data/regions/regions.json', 'data/build-regions.mjs']
    const data = readdirSync(path.join(ROOT, 'data'), { recursive: true, encoding: 'utf8' })
      .map((name) => `data/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.\w+$/.test(name) && !made.includes(name))
    expect(data.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
    const named = [...text.matchAll(/`((?:src|test|docs|data)\/[\w./-]*?)\/?`/g)].map((match) => match[1]!)
    const toBe = 'src/extract/rules/recurrence/in-turn.ts'
    expect(named.filter((name) => name !== toBe && !existsSync(path.join(ROOT, name)))).toEqual([])
    for (const [, name] of text.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(name)
  })
})

describe('docs/house.md', () => {
  it('has a line for each folder of src/, and for no other', () => {
    const folders = readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    const cells = [...page('docs/house.md').matchAll(/^\| (`src.*?) \|/gm)].map((match) => match[1]!)
    const named = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!))
    expect(named.sort()).toEqual(['src', ...folders].sort())
  })
})

describe('the other pages', () => {
  it('the changelog has a block for what comes', () => expect(page('CHANGELOG.md')).toMatch(/^## Upcoming\n\n- /m))

  it('a decision has three lines', () => {
    const decisions = page('docs/decisions.md').split(/^## /m).slice(1)
    expect(decisions.length).toBeGreaterThan(5)
    for (const decision of decisions)
      expect([decision.split('\n')[0], decision.trimEnd().split('\n').length]).toEqual([decision.split('\n')[0], 4])
  })

  it('no page names a path of somebody’s machine', () => {
    const pages = [
      'README.md',
      'CHANGELOG.md',
      'AGENTS.md',
      ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`),
    ]
    for (const name of pages.filter((one) => one.endsWith('.md')))
      expect(page(name)).not.toMatch(/\/(?:home|Users|work|root|tmp)\//)
  })
})
