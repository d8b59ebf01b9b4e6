import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCsv, tableText, writeCsv } from '../../src/evaluate/table/csv.ts'
import { readXlsx } from '../../src/evaluate/table/xlsx-read.ts'
import { writeXlsx } from '../../src/evaluate/table/xlsx-write.ts'
import { command, folderWith } from '../cli/shell.ts'
import { aGold, aRecord } from './scene.ts'

let folder: string
const at = (name: string) => path.join(folder, name)
const json = async (...argv: readonly string[]) => JSON.parse((await command([...argv, '--json'])).out)

beforeAll(async () => {
  folder = await folderWith({
    'archive/records/01/n0123456789abcdef.json': JSON.stringify(aRecord()),
    'archive/manifest.json': '{}',
    'gold/a.json': JSON.stringify(aGold()),
    'gold/readme.json': '{"about":"not gold"}',
    'wrong/a.json': JSON.stringify({ ...aGold(), kind: 'news', facts: aGold().facts.slice(1) }),
    'coded.csv': [
      'file,number,field,value,coder',
      'a.txt,1,状态,已完成,甲',
      'a.txt,1,状态,已完成,乙',
      'a.txt,2,状态,部分完成,甲',
      'a.txt,2,状态,基本完成,乙',
      'a.txt,2,status,基本完成,裁定',
      'a.txt,,meetings,8,甲',
      'a.txt,1,meetings,3,甲',
      'a.txt,,money_recovered,1.2万元,甲',
      'a.txt,,money,12000,甲',
      'a.txt,,money,500,甲',
      'a.txt,2,deadline,,甲',
      'a.txt,(二),theme,无,甲',
      'a.txt,1,心情,好,甲',
      'a.txt,,状态,已完成,甲',
      'a.txt,9,measures,0,甲',
      'b.txt,,kind,新闻报道,甲',
    ].join('\n'),
  })
})

describe('eval --gold FOLDER', () => {
  it('prints a table in Chinese, in English when asked', async () => {
    const { code, out, err } = await command(['eval', at('archive'), '--gold', at('gold')])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('标注 1 份,其中 1 份有记录')
    expect(out).toMatch(/事实 · 取值 +100\.0 +\[61\.0, 100\.0\]/)
    expect((await command(['eval', at('archive'), '--gold', at('gold'), '--lang', 'en'])).out).toMatch(
      /facts · value +100\.0/,
    )
  })

  it('lists confusions and misses, and exits 0 all the same', async () => {
    const { code, out } = await command(['eval', at('archive'), '--gold', at('wrong')])
    expect(code).toBe(0)
    expect(out).toContain('文种:新闻报道 读作 整改通报 ×1')
    expect(out).toContain('召开会议⟦多:3次⟧')
    expect((await command(['eval', at('archive'), '--gold', at('wrong'), '--misses', '0'])).out).not.toContain('⟦')
  })

  it('says which notices have no record', async () => {
    writeFileSync(at('lonely.json'), JSON.stringify({ ...aGold(), file: 'zz.txt' }))
    const { code, err } = await command(['eval', at('archive'), '--gold', at('lonely.json')])
    expect([code, err]).toEqual([0, '没有记录 zz.txt\n'])
  })
})

describe('eval --gold FILE.csv', () => {
  it('judges what its rows say and nothing else', async () => {
    const report = await json('eval', at('archive'), '--gold', at('coded.csv'))
    const counts = Object.fromEntries(
      Object.entries(report.fields).map(([field, score]) => {
        const { ok, n } = score as { ok: number; n: number }
        return [field, `${ok}/${n}`]
      }),
    )
    expect(counts).toEqual({
      status: '2/2',
      meetings: '2/2',
      money_recovered: '1/1',
      'facts.money.found': '1/2',
      deadline: '1/1',
      theme: '1/1',
      measures: '0/1',
      kind: '0/1',
    })
    expect(report.bad_rows.map(({ row, why }: { row: number; why: string }) => [row, why])).toEqual([
      [14, 'unknownField'],
      [15, 'numberMissing'],
    ])
    expect(report.missing).toEqual(['b.txt'])
  })

  it('tells how far coders agree; the ruling is no coder', async () => {
    const report = await json('eval', at('archive'), '--gold', at('coded.csv'))
    const [status] = report.agreement
    expect(status).toMatchObject({ field: 'status', n: 2, pairs: [{ coders: ['乙', '甲'], n: 2, agreement: 0.5 }] })
    expect(report.undecided).toBe(0)
    expect((await command(['eval', at('archive'), '--gold', at('coded.csv')])).out).toContain('Cohen κ')
  })

  it('judges themes by code or name: the first told, and each among those told', async () => {
    writeFileSync(
      at('themes.csv'),
      [
        'file,number,field,value',
        'a.txt,1,category,理论学习',
        'a.txt,2,主题,未分类',
        'a.txt,1,categories,a1',
        'a.txt,1,categories,E2 干部监督',
        'a.txt,2,categories,G1',
        'a.txt,,category,A1',
      ].join('\n'),
    )
    const report = await json('eval', at('archive'), '--gold', at('themes.csv'))
    expect(report.fields.category).toMatchObject({ ok: 2, n: 2 })
    expect(report.fields['categories.found']).toMatchObject({ ok: 2, n: 3 })
    expect(report.bad_rows).toEqual([{ row: 7, why: 'numberMissing', name: 'category' }])
    const wrong = 'file,number,field,value\na.txt,1,category,political study\na.txt,2,category,G1\n'
    writeFileSync(at('themes.csv'), wrong)
    const { out } = await command(['eval', at('archive'), '--gold', at('themes.csv')])
    expect(out).toMatch(/主题 +50\.0/)
    expect(out).toContain('G1 读作 unclassified')
  })

  it('leaves open what coders differ on', async () => {
    writeFileSync(
      at('two.csv'),
      'file,number,field,value,coder\na.txt,2,status,部分完成,甲\na.txt,2,status,基本完成,乙\n',
    )
    expect(await json('eval', at('archive'), '--gold', at('two.csv'))).toMatchObject({ undecided: 1, fields: {} })
  })
})

const BOTH = ['.csv', '.xlsx'] as const
const rowsOf = (file: string): string[][] => {
  const bytes = new Uint8Array(readFileSync(file))
  return file.endsWith('.xlsx') ? readXlsx(bytes) : readCsv(tableText(bytes))
}
const save = (file: string, rows: readonly (readonly string[])[]) =>
  writeFileSync(file, file.endsWith('.xlsx') ? writeXlsx(rows, 's', []) : writeCsv(rows))

describe.each(BOTH)('a sheet %s', (ending) => {
  const sheet = () => at(`sheet${ending}`)

  it('is drawn with a quote, a sentence and blank ticks', async () => {
    const { code, err } = await command(['sample', at('archive'), '--n', '5', '-o', sheet()])
    expect([code, err]).toEqual([0, `自 6 项、5 层中抽 5 项,写入 ${sheet()}\n`])
    const [head, ...rows] = rowsOf(sheet())
    expect(head).toEqual('id,file,field,value,quote,sentence,page,correct,remark,stratum,stratum_size'.split(','))
    expect(new Set(rows.map((row) => row[9])).size).toBe(5)
    expect(rows.every((row) => row[5]?.includes(`⟦${row[4]}⟧`) && (row[7] ?? '') === '')).toBe(true)
    await command(['sample', at('archive'), '--n', '5', '-o', at(`again${ending}`)])
    expect(readFileSync(at(`again${ending}`)).equals(readFileSync(sheet()))).toBe(true)
  })

  it('comes back with its ticks, weighed by the strata', async () => {
    const [head = [], ...rows] = rowsOf(sheet())
    const ticks: Readonly<Record<string, string>> = { count: '✗', money: '1', date: '对', document: 'maybe' }
    const ticked = rows.map((row) => row.map((cell, i) => (i === 7 ? (ticks[row[9] ?? ''] ?? '') : cell)))
    save(sheet(), [head, ...ticked])
    const report = await json('eval', at('archive'), '--sheet', sheet())
    expect(report).toMatchObject({ rows: 5, ticked: 3, blank: 1, changed: [], gone: [] })
    // One of two counts stands for both: two wrong of four.
    expect(report.weighted).toMatchObject({ right: 2, ticked: 3, precision: 0.5 })
    expect(report.fields['facts.count']).toMatchObject({ precision: 0, ticked: 1 })
    expect(report.unticked).toEqual({ strata: ['document', 'quantity'], share: 2 / 6 })
    expect(report.bad_rows).toEqual([{ row: ticked.findIndex((row) => row[9] === 'document') + 2, value: 'maybe' }])
    expect((await command(['eval', at('archive'), '--sheet', sheet()])).out).toContain('按层加权')
  })

  it('says what the archive now has otherwise', async () => {
    const [head = [], ...rows] = rowsOf(sheet())
    rows[0]![3] = 'value=99'
    rows[1]![0] = 'n0123456789abcdef/f/count/gone'
    save(at(`old${ending}`), [head, ...rows])
    const { err } = await command(['eval', at('archive'), '--sheet', at(`old${ending}`)])
    expect(err).toContain('有 1 行的取值与现在的记录不同')
    expect(err).toContain('有 1 行在现在的记录里已没有')
  })
})

describe('sample', () => {
  it.each([
    ['status', 2],
    ['outcome', 2],
    ['rule', 5],
    ['field', 9],
    ['notice_kind', 1],
    ['basis', 1],
  ])('--by %s has %d strata', async (by, strata) => {
    const { code, err } = await command(['sample', at('archive'), '--n', '40', '--by', by, '-o', at('by.csv')])
    expect(code).toBe(0)
    expect(err).toContain(`${strata} 层`)
  })

  it('draws one of each stratum though fewer are asked for, and says so', async () =>
    expect((await command(['sample', at('archive'), '--n', '2', '-o', at('few.csv')])).err).toContain('由 2 增至 5'))
})

describe('wrong usage', () => {
  const cases: readonly (readonly [string, () => readonly string[]])[] = [
    ['neither gold nor sheet', () => ['eval', at('archive')]],
    ['both', () => ['eval', at('archive'), '--gold', at('gold'), '--sheet', at('coded.csv')]],
    ['no archive', () => ['eval', at('nowhere'), '--gold', at('gold')]],
    ['no gold', () => ['eval', at('archive'), '--gold', at('nowhere')]],
    ['gold that is none', () => ['eval', at('archive'), '--gold', at('archive')]],
    ['a sheet that is none', () => ['eval', at('archive'), '--sheet', at('gold/a.json')]],
    ['a sheet without its columns', () => ['eval', at('archive'), '--sheet', at('coded.csv')]],
    ['a number that is none', () => ['eval', at('archive'), '--gold', at('gold'), '--misses', 'x']],
    ['an unknown stratum', () => ['sample', at('archive'), '--by', 'mood', '-o', at('x.csv')]],
    ['none to draw', () => ['sample', at('archive'), '--n', '0', '-o', at('x.csv')]],
    ['another ending', () => ['sample', at('archive'), '-o', at('x.doc')]],
    ['an empty archive', () => ['sample', at('gold'), '-o', at('x.csv')]],
  ]
  it.each(cases)('%s: exit code 2, nothing on standard output', async (_, argv) => {
    const { code, out, err } = await command(argv())
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('用法有误')
  })
})
