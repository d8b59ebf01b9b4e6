import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { computeBuild } from '../src/build.ts'

/** After the compiler: writes down which build dist/ is, and makes the command executable. */
const root = path.join(import.meta.dirname, '..')
writeFileSync(path.join(root, 'dist', 'build.json'), `${JSON.stringify(computeBuild(root), null, 2)}\n`)
chmodSync(path.join(root, 'dist', 'cli.js'), 0o755)
