import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { clipped, columns, folded, harmless } from '../../src/cli/terminal.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { command, folderWith, notice } from './shell.ts'

const extracted = async (file: string) => JSON.parse((await command(['extract', file])).out) as NoticeRecord

describe('show', () => {
  it('is the same for a notice, its record and its archive', async () => {
    const folder = await folderWith({ 'a.txt': notice() })
    const file = path.join(folder, 'a.txt')
    const archive = await folderWith()
    await command(['extract', file, '-o', archive])
    const { id } = await extracted(file)
    const record = path.join(archive, 'records', id.slice(1, 3), `${id}.json`)
    const shown = await command(['show', file])
    expect(shown.code).toBe(0)
    expect(shown.out).toContain('a.txt · TXT')
    for (const argv of [
      ['show', record],
      ['show', archive],
      ['show', archive, id],
    ])
      expect((await command(argv)).out).toBe(shown.out)
  })

  it('prints amounts in the unit they are printed in, and says which totals are of another round', async () => {
    const totals = [
      { measure: 'money_problem', scope: 'this_round', value: '487623500', unit: '万元' },
      { measure: 'completed', scope: 'previous_round', value: '36', unit: '个' },
      { measure: 'completion_rate', scope: 'this_round', value: '84.38', unit: '%' },
    ].map((total) => ({ ...total, span: { start: 0, end: 2 }, quote: '关于' }))
    const record = await extracted(path.join(await folderWith({ 'a.txt': notice() }), 'a.txt'))
    const file = path.join(await folderWith(), 'r.json')
    writeFileSync(file, JSON.stringify({ ...record, totals }))
    const { out } = await command(['show', file])
    expect(out.replace(/\s+/g, ' ')).toContain('问题金额 48762.35万元 · 上轮 完成 36个 · 完成率 84.38%')
  })

  it('lets nothing act on the terminal, and colours only where asked', async () => {
    const bad = '\u001b]0;x\u0007\u009b31m关于\u202e整改的通报\u001b[2J'
    const folder = await folderWith({ 'a.txt': notice() })
    const record = await extracted(path.join(folder, 'a.txt'))
    const file = path.join(folder, 'r.json')
    const source = { ...record.source, path: bad, name: bad }
    writeFileSync(file, JSON.stringify({ ...record, source, title: { value: bad, span: null, basis: 'stated' } }))
    const { out } = await command(['show', file])
    expect(out).toContain('␛]0;x␇')
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    const painted = await command(['show', file], { colour: true })
    expect(painted.out).toContain('\u001b[1m')
    expect(painted.out.replace(/\u001b\[\d+m/g, '')).toBe(out)
  })

  it('shows one fact with its words, place and rule', async () => {
    const file = path.join(await folderWith({ 'a.txt': notice() }), 'a.txt')
    const record = await extracted(file)
    const fact = record.facts[0]
    if (fact === undefined) return expect(record.facts).toEqual([])
    const { code, out } = await command(['show', file, fact.id])
    expect(code).toBe(0)
    expect(out).toContain(fact.quote)
    expect(out).toContain(fact.by)
    expect((await command(['show', file, fact.id.slice(record.id.length + 1)])).out).toBe(out)
  })

  it.each([
    [['f/date/0000000000'], '记录里没有'],
    [['p/99'], '记录里没有'],
  ])('%j is not there: exit code 2', async (argv, words) => {
    const file = path.join(await folderWith({ 'a.txt': notice() }), 'a.txt')
    const { code, err } = await command(['show', file, ...argv])
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  it('asks for an id where an archive holds several, and names what it does not hold', async () => {
    const folder = await folderWith({ 'a.txt': notice(1), 'b.txt': notice(2) })
    const archive = await folderWith()
    await command(['extract', folder, '-o', archive])
    const asked = await command(['show', archive])
    expect(asked.code).toBe(2)
    expect(asked.err).toContain('档案里有 2 份记录')
    expect((await command(['show', archive, 'n0000000000000000'])).err).toContain('档案里没有 n0000000000000000')
  })

  it('refuses a damaged record, and a file that is not there is exit code 3', async () => {
    const folder = await folderWith({ 'a.txt': notice() })
    const { out } = await command(['extract', path.join(folder, 'a.txt')])
    writeFileSync(path.join(folder, 'r.json'), out.slice(0, 500))
    expect((await command(['show', path.join(folder, 'r.json')])).code).toBe(2)
    const gone = await command(['show', path.join(folder, 'nein.txt')])
    expect(gone.code).toBe(3)
    expect(gone.err).toContain('找不到文件')
    expect((await command(['show', path.join(folder, 'nein.txt'), '--lang', 'en'])).err).toContain('no such file')
  })
})

describe('locate', () => {
  it('leads every line of a text back to its line in the source', async () => {
    const file = path.join(await folderWith({ 'a.txt': notice() }), 'a.txt')
    const record = await extracted(file)
    const source = readFileSync(file, 'utf8').split('\n')
    let start = 0
    for (const line of record.text.content!.split('\n')) {
      const length = Array.from(line).length
      const { code, out } = await command(['locate', file, `${start}-${start + length}`])
      const numbers = [...out.matchAll(/第 (\d+) 行/g)].map((match) => Number(match[1]))
      expect(code).toBe(0)
      expect(numbers.some((n) => source[n - 1]?.includes(line.slice(0, 10)))).toBe(true)
      start += length + 1
    }
  })

  it('takes an id, gives JSON, and refuses what is no span', async () => {
    const file = path.join(await folderWith({ 'a.txt': notice() }), 'a.txt')
    const record = await extracted(file)
    const json = await command(['locate', file, '0-4', '--json'])
    expect(JSON.parse(json.out.split('\n')[0]!)).toMatchObject({ line: 1 })
    for (const section of record.sections) expect((await command(['locate', file, section.id])).code).toBe(0)
    for (const span of ['9-2', 'x', `0-${record.text.length + 1}`, 'n1/p/1'])
      expect((await command(['locate', file, span])).code).toBe(2)
  })
})

describe('text on a terminal', () => {
  it.each([
    ['整改', 4],
    ['a整', 3],
    ['〔2024〕', 8],
    ['é', 1],
    ['𠮷', 2],
    ['', 0],
  ])('%s takes %d columns', (text, width) => expect(columns(text)).toBe(width))

  it('is cut and folded by columns', () => {
    expect(clipped('整改通报', 5)).toBe('整改…')
    expect(clipped('整改', 4)).toBe('整改')
    expect(folded('整改通报a', 5)).toEqual(['整改', '通报a'])
    expect(folded('依据:practice/notice,另见下文', 18)).toEqual(['依据:', 'practice/notice,另', '见下文'])
    expect(folded('as stated there, and never more', 12)).toEqual(['as stated', 'there, and', 'never more'])
    expect(folded('aVeryLongWordIndeed', 8)).toEqual(['aVeryLon', 'gWordInd', 'eed'])
    expect(folded('他说完了。', 8)).toEqual(['他说完', '了。'])
  })

  it('shows controls as pictures', () => expect(harmless('a\u001b[1mb\u200b\u202e\u0085')).toBe('a␛[1mb'))
})
