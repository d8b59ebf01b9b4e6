import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Which build this is: what a record of it can depend on besides its own bytes. */
export interface Build {
  readonly version: string
  /** Over code, rules, data and readers: all that can change a record. */
  readonly build_sha256: string
  /** Over the rules and the data they are made of. */
  readonly rules_sha256: string
}

/** The parts of src/ that no record passes through: doors and what reads finished records. */
const DOORS = ['archive', 'batch', 'cli', 'cli.ts', 'compare', 'evaluate', 'index.ts', 'report', 'serve']

/** The folder that holds package.json, data/ and either src/ or dist/. */
const ROOT = path.join(import.meta.dirname, '..')

let known: Build | null = null

/** The build of this program: as `npm run build` wrote it down, or worked out from the sources when they run themselves. */
export function thisBuild(): Build {
  known ??= writtenBuild() ?? computeBuild(ROOT)
  return known
}

function writtenBuild(): Build | null {
  const file = path.join(import.meta.dirname, 'build.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Build) : null
}

/** The build of the sources at `root`. */
export function computeBuild(root: string): Build {
  const about = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string
    dependencies: Record<string, string>
  }
  const under = (folder: string, skip: readonly string[] = []) =>
    existsSync(path.join(root, folder)) ? filesUnder(root, folder, skip) : []
  const code = under('src', DOORS)
  const data = under('data')
  const rules = code.filter((file) => file.startsWith('src/extract/rules/'))
  const readers = Object.entries(about.dependencies).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    version: about.version,
    build_sha256: digest(root, [...code, ...data, ...under('prompts')], JSON.stringify(readers)),
    rules_sha256: digest(root, [...rules, ...data], ''),
  }
}

function filesUnder(root: string, folder: string, skip: readonly string[]): string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => !skip.includes(name))
    .sort()
    .flatMap((name) => {
      const file = `${folder}/${name}`
      return statSync(path.join(root, file)).isDirectory() ? filesUnder(root, file, []) : [file]
    })
}

/** Names and contents, with line ends as git keeps them, so that a checkout on Windows is the same build. */
function digest(root: string, files: readonly string[], also: string): string {
  const hash = createHash('sha256')
  for (const file of files) {
    const content = readFileSync(path.join(root, file))
    const text = file.endsWith('.ts') || file.endsWith('.json') || file.endsWith('.txt') || file.endsWith('.md')
    hash.update(`${file}\n`).update(text ? content.toString('utf8').replaceAll('\r\n', '\n') : content)
  }
  return hash.update(also).digest('hex')
}
