import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { command, folderWith, notice } from './shell.ts'

/** The same notice with the number of its second problem printed as its first. */
const faulty = notice().replace('(二)', '(三)')

describe('audit', () => {
  it('prints a table, then what fails with both quotes and their lines', async () => {
    const folder = await folderWith({ 'a.txt': faulty })
    const { code, out, err } = await command(['audit', path.join(folder, 'a.txt')])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^通报 +相符 +不符 +存疑 +无从核对\na\.txt /)
    expect(out).toMatch(
      /不符 {2}numbering\/gap\/1\.3 .+\n.+未见第 2 项\n +「\(一\).+\n +第 4 行 \(\d+-\d+\)\n +「\(三\).+\n +第 7 行/,
    )
  })

  it('is the same for a notice, its record and its archive', async () => {
    const folder = await folderWith({ 'a.txt': faulty })
    const archive = await folderWith()
    const file = path.join(folder, 'a.txt')
    await command(['extract', file, '-o', archive, '--quiet'])
    const { out } = await command(['audit', file])
    expect((await command(['audit', archive])).out).toBe(out)
    const record = path.join(folder, 'r.json')
    writeFileSync(record, (await command(['extract', file])).out)
    expect((await command(['audit', record])).out).toBe(out)
  })

  it('adds up the notices of an archive, and lists what is uncertain where asked', async () => {
    const folder = await folderWith({ 'a.txt': faulty, 'b.txt': notice(2) })
    const archive = await folderWith()
    await command(['extract', folder, '-o', archive, '--quiet'])
    const { out } = await command(['audit', archive, '--lang', 'en'])
    expect(out).toMatch(/^notice +pass +fail +uncertain +not assessable\n/)
    expect(out).toContain('2 notices')
    expect(out).toContain('numbering/gap/1.3')
    const more = await command(['audit', archive, '--lang', 'en', '--uncertain'])
    expect(more.out.length).toBeGreaterThan(out.length)
    expect(more.out).toContain('  uncertain  ')
  })

  it('--strict ends with 5 where a check fails', async () => {
    const folder = await folderWith({
      'a.txt': faulty,
      'b.txt': '县供销社召开会议\n本报讯(记者 王工)近日,县供销社召开会议,研究部署下半年工作。\n',
    })
    expect((await command(['audit', path.join(folder, 'a.txt'), '--strict'])).code).toBe(5)
    expect((await command(['audit', path.join(folder, 'b.txt'), '--strict'])).code).toBe(0)
  })

  it('--json writes a line for each check, with its quotes and their anchors', async () => {
    const folder = await folderWith({ 'a.txt': faulty })
    const { out } = await command(['audit', path.join(folder, 'a.txt'), '--json'])
    const checks = out
      .trimEnd()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            code: string
            result: string
            path: string
            quotes: { quote: string; anchors: { line: number }[] }[]
          },
      )
    const gap = checks.find(({ code }) => code === 'numbering/gap')
    expect(gap).toMatchObject({ result: 'fail', path: 'a.txt' })
    expect(gap?.quotes[1]?.quote).toMatch(/^\(三\)/)
    expect(gap?.quotes[1]?.anchors[0]?.line).toBe(7)
    expect(new Set(checks.map(({ result }) => result)).size).toBeGreaterThan(2)
  })

  it('works without the text of the record', async () => {
    const folder = await folderWith({ 'a.txt': faulty })
    const archive = await folderWith()
    await command(['extract', path.join(folder, 'a.txt'), '-o', archive, '--quiet', '--no-text'])
    const { code, out } = await command(['audit', archive])
    expect(code).toBe(0)
    expect(out).toContain('第 7 行')
    expect(out).not.toContain('「(三)关于')
  })

  it('tells of a record that cannot be read: exit code 3', async () => {
    const folder = await folderWith({ 'a.txt': faulty, 'b.txt': notice(2) })
    const archive = await folderWith()
    await command(['extract', folder, '-o', archive, '--quiet'])
    const { id } = JSON.parse((await command(['extract', path.join(folder, 'b.txt')])).out) as { id: string }
    const file = path.join(archive, 'records', id.slice(1, 3), `${id}.json`)
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200))
    const { code, err, out } = await command(['audit', archive])
    expect([code, err]).toEqual([3, `记录读不出:${id}\n`])
    expect(out).toContain('a.txt')
  })

  it('an empty folder is wrong usage', async () => {
    const { code, err } = await command(['audit', await folderWith()])
    expect(code).toBe(2)
    expect(err).toContain('里没有记录')
  })
})

describe('show', () => {
  it('tells the checks in short, and one of them by its id', async () => {
    const file = path.join(await folderWith({ 'a.txt': faulty }), 'a.txt')
    const { out } = await command(['show', file])
    expect(out).toMatch(/核对: 相符 \d+ · 不符 \d+/)
    expect(out).toContain('numbering/gap/1.3  文本中编号由')
    expect((await command(['show', file, 'c/numbering/gap/1.3'])).out).toContain('第 4 行')
  })
})
