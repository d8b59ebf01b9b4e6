import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { differenceLines } from '../src/cli/evaluate/diff-lines.ts'
import { differencesOf, type Kept } from '../src/evaluate/difference.ts'
import { type Gold, goldSchema } from '../src/evaluate/gold.ts'
import { judge } from '../src/evaluate/judge.ts'
import { judgedRecordSchema } from '../src/evaluate/judged-record.ts'
import { filesUnder, jsonValues } from '../src/evaluate/read-records.ts'
import { reportOf, type Scores } from '../src/evaluate/report.ts'
import { fixtureNames, placeOf, sourcesOf } from '../test/golden/fixtures.ts'
import { printScores } from './corpus-print.ts'

/**
 * `npm run corpus -- --against REF [--show N]`: what the rules of the working tree find, lose and read otherwise than those of
 * a commit, over all fixtures and, where SHARED_DIR is set, its seeds; then the scores on the annotated ones, before and after.
 */
const { values } = parseArgs({
  options: { against: { type: 'string' }, show: { type: 'string' }, json: { type: 'boolean' } },
})
if (values.against === undefined || !/^\d{0,6}$/.test(values.show ?? '')) {
  console.error('用法:npm run corpus -- --against REF [--show N] [--json]')
  process.exit(2)
}
const root = path.join(import.meta.dirname, '..')
const shown = Number(values.show ?? 20)
const shared = process.env.SHARED_DIR
if (shared === undefined) console.warn('SHARED_DIR 未设:只比对 fixtures')
const commit = revision(values.against)
const work = mkdtempSync(path.join(tmpdir(), 'zhenggai-corpus-'))
const tree = path.join(work, 'tree')
// The child that is running ends with the interrupt; what follows here is the tidying up.
process.once('SIGINT', () => process.exit(130))
try {
  const inputs = path.join(work, 'in')
  gather(inputs)
  git('worktree', 'add', '--quiet', '--detach', tree, commit)
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'junction')
  const before = await recordsBy(tree, inputs, path.join(work, 'before'))
  const after = await recordsBy(root, inputs, path.join(work, 'after'))
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort()
  const differences = ids.flatMap((id) => differencesOf(before.get(id) ?? null, after.get(id) ?? null))
  const golds = readGolds()
  const scores = { before: scoresOf(golds, before), after: scoresOf(golds, after) }
  if (values.json === true) console.log(JSON.stringify({ against: commit, notices: ids.length, differences, scores }))
  else {
    console.log(`${ids.length} 份通报,工作区对 ${values.against}(${commit.slice(0, 9)})\n`)
    console.log(differenceLines(differences, shown, 'zh').join('\n'))
    printScores(scores.before, scores.after)
  }
} finally {
  // The tree goes from the disk and from git's list of trees, also after a failure.
  unlink(path.join(tree, 'node_modules'))
  if (existsSync(tree)) git('worktree', 'remove', '--force', tree)
  rmSync(work, { recursive: true, force: true })
}

/** Takes away a link to a folder, never what it leads to. */
function unlink(link: string): void {
  try {
    unlinkSync(link)
  } catch {
    if (existsSync(link)) rmdirSync(link)
  }
}

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' })
}

function revision(name: string): string {
  try {
    return git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`).trim()
  } catch {
    console.error(`没有这个提交:${name}`)
    process.exit(2)
  }
}

/** Every source under a name of its own, as the gold files call it. */
function gather(folder: string): void {
  mkdirSync(folder)
  for (const name of fixtureNames())
    for (const file of sourcesOf(name))
      copyFileSync(placeOf(name, file), path.join(folder, `${name}${path.extname(file)}`))
  const seeds = path.join(shared ?? '', 'seeds')
  if (shared !== undefined)
    for (const file of readdirSync(seeds)) copyFileSync(path.join(seeds, file), path.join(folder, file))
}

/** The records that a tree's own rules make of the inputs, by id. */
async function recordsBy(source: string, inputs: string, archive: string): Promise<Map<string, Kept>> {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  execFileSync(
    process.execPath,
    [tsx, path.join(source, 'src', 'cli.ts'), 'extract', inputs, '-o', archive, '--quiet', '--max-failed', '100%'],
    {
      cwd: source,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const records = new Map<string, Kept>()
  for (const file of await filesUnder(path.join(archive, 'records'), /\.json$/))
    for (const value of await jsonValues(file)) {
      const record = judgedRecordSchema.parse(value)
      records.set(record.id, { record, whole: Object.fromEntries(Object.entries(value ?? {})) })
    }
  return records
}

function readGolds(): Gold[] {
  const files = fixtureNames().map((name) => placeOf(name, 'gold.json'))
  if (shared !== undefined)
    files.push(
      ...readdirSync(path.join(shared, 'gold')).flatMap((file) =>
        file.endsWith('.json') ? [path.join(shared, 'gold', file)] : [],
      ),
    )
  return files.flatMap((file) => (existsSync(file) ? [goldSchema.parse(JSON.parse(readFileSync(file, 'utf8')))] : []))
}

function scoresOf(golds: readonly Gold[], records: ReadonlyMap<string, Kept>): Scores {
  const byName = new Map([...records.values()].map(({ record }) => [record.source.name, record]))
  const judged = golds.map((gold) => {
    const record = byName.get(path.basename(gold.file)) ?? null
    return { file: gold.file, notice: record?.id ?? null, hard: gold.hard === true, ...judge(gold, record) }
  })
  return reportOf(judged).fields
}
