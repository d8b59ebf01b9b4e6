import { describe, expect, it } from 'vitest'
import * as api from '../src/index.ts'
import { readData, unreadData } from './house/data-files.ts'
import {
  danglingImports,
  defaultExports,
  heavyStart,
  importDirection,
  type Law,
  lightHandingOut,
  longFiles,
  orphans,
  pathsFromUrls,
  purity,
  schemaFree,
  slowFlatMaps,
  unusedExports,
  vagueNames,
} from './house/laws.ts'
import { registryFaults } from './house/registry.ts'
import { readSources } from './house/sources.ts'

const src = readSources('src')
/** Without this file, whose planted faults look like faults. */
const all = new Map([...readSources('src', 'test', 'scripts')].filter(([file]) => file !== 'test/house.test.ts'))

describe('the laws of the house', () => {
  it('stages import notice, language and themselves', () => expect(importDirection(src)).toEqual([]))
  it('pure folders use no file, network, process, clock or chance', () => expect(purity(src)).toEqual([]))
  it('no folder that could hold anything', () => expect(vagueNames(all)).toEqual([]))
  it('every file is reached from the command line or the library', () => expect(orphans(src)).toEqual([]))
  it('every import names a file', () => expect(danglingImports(all)).toEqual([]))
  it('no path is made from the pathname of a URL', () => expect(pathsFromUrls(all)).toEqual([]))
  it('what reads a notice calls the flatMap of the language', () => expect(slowFlatMaps(src)).toEqual([]))
  it('no file that says too much', () => expect(longFiles(src)).toEqual([]))
  it('named exports only', () => expect(defaultExports(src)).toEqual([]))
  it('what is exported is used elsewhere', () => expect(unusedExports(all)).toEqual([]))
  it('nothing heavy loads at the start of the command line', () => expect(heavyStart(src)).toEqual([]))
  it('who hands files out loads no stage', () => expect(lightHandingOut(src)).toEqual([]))
  it('stages take types from schemas, not the schemas', () => expect(schemaFree(src)).toEqual([]))
  it('every file of data/ is loaded and checked', () => expect(unreadData()).toEqual([]))
  it('the folder of rules and the list of rules agree', () =>
    expect(registryFaults(src, 'src/extract/rules', 'src/extract/rules/index.ts')).toEqual([]))
  it('the folder of checks and the list of checks agree', () =>
    expect(registryFaults(src, 'src/audit/checks', 'src/audit/checks/index.ts')).toEqual([]))
  it('the library exports this and no more', () =>
    expect(Object.keys(api).sort()).toEqual(['ReadError', 'analyse', 'batch', 'openArchive', 'schema']))
})

/** A law that cannot fail is none: each is shown a house with one fault. */
describe('a planted fault is found', () => {
  const planted: readonly (readonly [string, Law, Readonly<Record<string, string>>, string])[] = [
    [
      'a stage that imports a stage',
      importDirection,
      { 'src/outline/a.ts': "import { x } from '../extract/find.ts'" },
      'src/outline/a.ts imports src/extract/find.ts',
    ],
    [
      'language that knows notices',
      importDirection,
      { 'src/language/a.ts': "import type { Fact } from '../notice/fact.ts'" },
      'src/language/a.ts imports src/notice/fact.ts',
    ],
    [
      'a comparison that reads files of a stage',
      importDirection,
      { 'src/compare/a.ts': "export { y } from '../ingest/index.ts'" },
      'src/compare/a.ts imports src/ingest/index.ts',
    ],
    [
      'a stage that loads another one later',
      importDirection,
      { 'src/head/a.ts': "const x = await import('../problems/rates.ts')" },
      'src/head/a.ts imports src/problems/rates.ts',
    ],
    ['a file', purity, { 'src/emit/a.ts': "import { readFileSync } from 'node:fs'" }, 'src/emit/a.ts imports node:fs'],
    ['a package', purity, { 'src/language/a.ts': "import { z } from 'zod'" }, 'src/language/a.ts imports zod'],
    ['the clock', purity, { 'src/head/a.ts': 'const now = new Date()' }, 'src/head/a.ts uses the clock'],
    ['chance', purity, { 'src/head/a.ts': 'const n = Math.random()' }, 'src/head/a.ts uses chance'],
    ['the process', purity, { 'src/head/a.ts': 'if (process.env.X) {}' }, 'src/head/a.ts uses the process'],
    ['the network', purity, { 'src/head/a.ts': "await fetch('x')" }, 'src/head/a.ts uses the network'],
    [
      'the locale',
      purity,
      { 'src/notice/a.ts': 'names.sort((a, b) => a.localeCompare(b))' },
      'src/notice/a.ts uses the locale of the machine',
    ],
    ['a vague folder', vagueNames, { 'src/outline/utils/a.ts': '' }, 'src/outline/utils/a.ts'],
    ['a vague file', vagueNames, { 'src/head/helpers.ts': '' }, 'src/head/helpers.ts'],
    [
      'a stage that loads a schema',
      schemaFree,
      {
        'src/head/a.ts': "import { b } from '../notice/b.ts'",
        'src/head/c.ts': "import type { b } from '../notice/b.ts'",
        'src/notice/b.ts': "import { z } from 'zod'",
      },
      'src/head/a.ts loads zod',
    ],
    ['an orphan', orphans, { 'src/cli.ts': "import './a.ts'", 'src/a.ts': '', 'src/b.ts': '' }, 'src/b.ts'],
    ['a missing file', danglingImports, { 'src/a.ts': "import './b.ts'" }, 'src/a.ts imports src/b.ts'],
    [
      'a pathname',
      pathsFromUrls,
      { 'src/a.ts': 'new URL("../data", import.meta.url).pathname' },
      'src/a.ts makes a path of a URL',
    ],
    [
      'a slow flatMap',
      slowFlatMaps,
      { 'src/head/a.ts': 'a.flatMap(b)', 'src/head/c.ts': '[...flatMap(a, b)]' },
      'src/head/a.ts calls the flatMap of arrays',
    ],
    ['a default export', defaultExports, { 'src/a.ts': 'export default 1' }, 'src/a.ts has a default export'],
    ['a long file', longFiles, { 'src/a.ts': 'a()\n'.repeat(251) }, 'src/a.ts has 251 lines'],
    [
      'an export that nobody uses',
      unusedExports,
      {
        'src/a.ts': 'export const kept = 1\nexport function left() {}',
        'src/b.ts': "import { kept } from './a.ts'",
        'src/c.ts': 'const left = 1',
      },
      'src/a.ts exports left, which nothing uses',
    ],
    [
      'a heavy start',
      heavyStart,
      { 'src/cli.ts': "import { a } from './a.ts'", 'src/a.ts': "import { z } from 'zod'" },
      'src/a.ts loads zod at the start',
    ],
    [
      'a stage where files are handed out',
      lightHandingOut,
      {
        'src/batch/index.ts': "import type { C } from '../pipeline.ts'\nimport { a } from './a.ts'",
        'src/batch/a.ts': "const b = await import('../pipeline.ts')\nimport { analyse } from '../pipeline.ts'",
      },
      'src/batch/a.ts loads the stages at the start',
    ],
  ]
  it.each(planted)('%s', (_, law, files, fault) => expect(law(new Map(Object.entries(files)))).toEqual([fault]))

  it('Array.from is no import', () =>
    expect(purity(new Map([['src/head/a.ts', "const a = Array.from('零一')\nconst b = [...import_('x')]"]]))).toEqual(
      [],
    ))

  it('a file of data/ that nothing reads', () =>
    expect(unreadData(['statuses.json', 'moods.json', 'regions/patches.json'])).toEqual(['moods.json']))

  it('the patches of the table of divisions are in it', () => {
    const table = readData('regions/regions.json')
    const patches = readData('regions/patches.json')
    expect([table.ended, table.began, table.peoples]).toEqual([patches.ended, patches.began, patches.peoples])
    expect(table.source).toContain(patches.checked)
    for (const [code, name] of patches.added as string[][]) expect(` ${table.current} `).toContain(` ${code}${name} `)
  })

  it('prose about the clock is no use of it', () =>
    expect(purity(new Map([['src/head/a.ts', '// never Date.now\n/** nor Math.random */\nconst a = 1']]))).toEqual([]))

  it('a rule that is not listed, one listed twice, one that is gone', () => {
    const files = {
      'src/r/index.ts': "import { a } from './x/a.ts'\nimport { a as b } from './x/a.ts'\nimport { c } from './x/c.ts'",
      'src/r/x/a.ts': '',
      'src/r/x/b.ts': '',
    }
    expect(registryFaults(new Map(Object.entries(files)), 'src/r', 'src/r/index.ts')).toEqual([
      'src/r/x/b.ts is not in src/r/index.ts',
      'src/r/x/a.ts is listed twice',
      'src/r/index.ts names src/r/x/c.ts, which is not there',
    ])
  })
})
