import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { putInPlace } from '../../src/archive/build/put-in-place.ts'
import { archiveErrorOf } from '../../src/batch/archive-error.ts'
import { reportFailure } from '../../src/cli/failure.ts'
import { speaker } from '../../src/cli/words.ts'

const refused = (code: string) => Object.assign(new Error(code), { code })

/** A system that refuses so often with this code. */
function system(code: string, times: number) {
  let [tries, waited] = [0, 0]
  return {
    rename: () => {
      if (++tries <= times) throw refused(code)
    },
    wait: async (milliseconds: number) => {
      waited += milliseconds
    },
    told: () => ({ tries, waited }),
  }
}

describe('a new file that takes the place of one in use', () => {
  it.each([
    ['EPERM', 1, 2],
    ['EBUSY', 4, 5],
    ['EACCES', 8, 9],
  ])('is put there when %s is over after %i tries', async (code, times, tries) => {
    const one = system(code, times)
    await putInPlace('a', 'b', one)
    expect(one.told().tries).toBe(tries)
    expect(one.told().waited).toBeGreaterThan(0)
  })

  it('is given up after some seconds, with a code and a hint in both languages', async () => {
    const one = system('EPERM', 1000)
    const error = await putInPlace('a.next', '档案/archive.duckdb', one).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'EBUSY', cause: { code: 'EPERM' } })
    expect(one.told().tries).toBe(9)
    expect(one.told().waited).toBeLessThan(10_000)
    const failure = archiveErrorOf('档案', error)
    expect(failure.reason).toBe('in_use')
    for (const [language, words] of [
      ['zh', '另一个程序正打开'],
      ['en', 'open in another program'],
    ] as const) {
      let err = ''
      const terminal = { err: (text: string) => (err += text) } as unknown as Parameters<typeof reportFailure>[1]
      expect(reportFailure(failure, terminal, speaker(language))).toBe(1)
      expect(err).toContain(words)
    }
  })

  it('is not tried again where the disk is full or the file is gone', async () => {
    const one = system('ENOSPC', 1)
    await expect(putInPlace('a', 'b', one)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(one.told()).toEqual({ tries: 1, waited: 0 })
  })

  it('is the old one no more', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'put-'))
    writeFileSync(path.join(folder, 'a'), 'old')
    writeFileSync(path.join(folder, 'b'), 'new')
    await putInPlace(path.join(folder, 'b'), path.join(folder, 'a'))
    expect(readdirSync(folder)).toEqual(['a'])
    expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('new')
  })
})
