import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { command, folderWith, notice } from './shell.ts'

const recordFile = (archive: string): string => {
  const records = path.join(archive, 'records')
  const name = readdirSync(records, { recursive: true })
    .map(String)
    .find((one) => one.endsWith('.json'))!
  return path.join(records, name)
}

async function archiveOf(files: Readonly<Record<string, string>>): Promise<[folder: string, archive: string]> {
  const [folder, archive] = [await folderWith(files), await folderWith()]
  await command(['extract', folder, '-o', archive, '--quiet'])
  return [folder, archive]
}

/** Changes a value of a record as another build might read it. */
function altered(archive: string, change: (text: string) => string): void {
  writeFileSync(recordFile(archive), change(readFileSync(recordFile(archive), 'utf8')))
}

describe('diff', () => {
  it('names exactly the value that moved, its rule, and the figure', async () => {
    const [, before] = await archiveOf({ 'a.txt': notice() })
    const [, after] = await archiveOf({ 'a.txt': notice() })
    altered(after, (text) =>
      text
        .replace('"label": "基本完成"', '"label": "已完成"')
        .replace('"value": "basically_completed"', '"value": "completed"'),
    )
    const { code, out } = await command(['diff', before, after])
    expect(code).toBe(0)
    expect(out).toContain('1 份通报,1 份有变动')
    expect(out).toMatch(/status\.completed +1 +2/)
    expect(out).toContain('- status=basically_completed')
    expect(out).toContain('+ status=completed')
    const found = JSON.parse((await command(['diff', before, after, '--json'])).out)
    expect(found.differences).toHaveLength(1)
    expect(found.figures).toHaveLength(2)
  })

  it('after one changed line of a lexicon names exactly the values that moved', async () => {
    const pack = await folderWith({
      'statuses.json': JSON.stringify({ phrases: [{ status: 'completed', words: ['基本完成'] }] }),
    })
    const [folder, before] = await archiveOf({ 'a.txt': notice(1), 'b.txt': notice(2).replace('基本完成', '已完成') })
    const after = await folderWith()
    await command(['extract', folder, '-o', after, '--quiet', '--pack', pack])
    const { differences, changed } = JSON.parse((await command(['diff', before, after, '--json'])).out)
    expect(changed).toBe(1)
    const values = differences.filter((one: { kind: string }) => !['head', 'check'].includes(one.kind))
    expect(values).toEqual([
      expect.objectContaining({
        file: 'a.txt',
        kind: 'problem',
        before: 'status=basically_completed',
        after: 'status=completed',
        context: expect.stringContaining('河道管护不到位'),
      }),
    ])
  })

  it('says that nothing moved', async () => {
    const [, archive] = await archiveOf({ 'a.txt': notice() })
    expect((await command(['diff', archive, archive])).out).toBe('1 份通报,0 份有变动\n')
  })

  it('of places without records is wrong usage', async () => {
    expect((await command(['diff', await folderWith(), await folderWith()])).code).toBe(2)
  })
})

describe('verify', () => {
  it('is well where all is as it was read', async () => {
    const [, archive] = await archiveOf({ 'a.txt': notice(1), 'b.txt': notice(2), 'c.txt': notice(1) })
    expect(await command(['verify', archive])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('共 2 份:相同 2'),
    })
  })

  it.each([
    ['不同', (_: string, archive: string) => altered(archive, (text) => text.replace('"基本完成"', '"已完成"'))],
    ['来源已变', (folder: string) => writeFileSync(path.join(folder, 'a.txt'), notice(9))],
    ['来源已不在', (folder: string) => rmSync(path.join(folder, 'a.txt'))],
    ['记录已不在', (_: string, archive: string) => rmSync(recordFile(archive))],
  ])('names what is %s', async (words, harm) => {
    const [folder, archive] = await archiveOf({ 'a.txt': notice() })
    harm(folder, archive)
    const { code, out } = await command(['verify', archive])
    expect([code, out.startsWith(`${words} a.txt n`)]).toEqual([3, true])
  })
})

describe('extract --upgrade', () => {
  it('keeps the old records and prints what moved', async () => {
    const [folder, archive] = await archiveOf({ 'a.txt': notice() })
    altered(archive, (text) =>
      text
        .replace('"label": "基本完成"', '"label": "阶段性完成"')
        .replace('"value": "basically_completed"', '"value": "phased"'),
    )
    const place = path.join(archive, 'manifest.json')
    const manifest = JSON.parse(readFileSync(place, 'utf8'))
    manifest.build.build_sha256 = 'e'.repeat(64)
    writeFileSync(place, JSON.stringify(manifest))
    const refused = await command(['extract', folder, '-o', archive])
    expect([refused.code, refused.err.includes('--upgrade')]).toEqual([1, true])
    const { code, out, err } = await command(['extract', folder, '-o', archive, '--upgrade'])
    expect([code, err.includes('records@eeeeeeee')]).toEqual([0, true])
    expect(out).toContain('+ status=basically_completed')
  })
})
