import path from 'node:path'
import { type Ended, start as startOf } from '../batch/interrupted.ts'
import { builtCommand } from '../built.ts'
import { notice } from '../cli/shell.ts'
import { extractFolder, write } from './scene.ts'

/** The built command in a folder of its own, which goes after the tests of the file. */
export function ownCommand() {
  const { home, cli } = builtCommand()

  const start = (...argv: readonly string[]) => startOf(cli, argv)
  const run = (...argv: readonly string[]): Promise<Ended> => start(...argv).ended

  /** A folder of notices, and an archive that holds them: made in this process, for how it was made is not what is tested. */
  async function archiveIn(name: string, count: number): Promise<{ folder: string; archive: string }> {
    const folder = path.join(home, `${name} in`)
    write(folder, notices(count))
    return { folder, archive: await extractFolder(folder, path.join(home, name)) }
  }
  return { home, start, run, archiveIn }
}

export const notices = (count: number, name = '') =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${name}${n}.txt`, notice(`${name}${n}`)]))

export const COUNT = 'SELECT count(*) AS n FROM notices'
export const counted = (n: number) => ({ code: 0, out: `n\r\n${n}\r\n` })
