import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { COUNT, counted, ownCommand } from './processes.ts'

const { run, archiveIn } = ownCommand()

it('two processes that refresh at once both answer, and leave one whole database', async () => {
  const { archive } = await archiveIn('two', 8)
  const answers = await Promise.all([run('query', archive, COUNT), run('index', archive), run('query', archive, COUNT)])
  expect(answers).toMatchObject([counted(8), { code: 0 }, counted(8)])
  // Nothing is told of a database that is made anew: it is the one they made.
  expect(await run('query', archive, COUNT)).toMatchObject({ ...counted(8), err: '' })
  expect(readdirSync(archive).filter((name) => name.startsWith('archive.duckdb'))).toEqual(['archive.duckdb'])
})
