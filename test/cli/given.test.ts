import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { batch, discover, extractInto } from '../../src/batch/index.ts'
import type { BatchOptions } from '../../src/batch/options.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { buildXlsx } from '../xlsx-builder.ts'
import { gbk, zipBytes } from '../zip-builder.ts'
import { command, folderWith } from './shell.ts'

/** A notice that names no place and no day. */
const bare = (n: number) => `关于巡察整改进展情况的通报
一、反馈问题整改情况
(一)关于“学习不深入”的问题
整改结果:已完成
整改情况:一是召开党组会议${n}次。
`

const recordsIn = (archive: string): Record<string, NoticeRecord> => {
  const files = readdirSync(path.join(archive, 'records'), { recursive: true }).map(String)
  const read = files
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(archive, 'records', name), 'utf8')) as NoticeRecord)
  return Object.fromEntries(read.map((record) => [record.source.path, record]))
}
const countyOf = (records: Record<string, NoticeRecord>) =>
  Object.fromEntries(
    Object.entries(records)
      .map(([where, { region }]) => [where, region?.name ?? null] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

const extracted = async (folder: string, archive: string, ...flags: string[]) => {
  const ran = await command(['extract', folder, '-o', archive, ...flags])
  return { ...ran, counties: countyOf(recordsIn(archive)) }
}

describe('--meta', () => {
  it('fills by path, by file name, without extension and by sha256, and tells what met nothing', async () => {
    const folder = await folderWith({
      '甲/通报.txt': bare(1),
      '乙/通报.txt': bare(2),
      '丙.txt': bare(3),
      '丁.txt': bare(4),
      '戊.txt': bare(5),
      'z.zip': zipBytes([{ name: gbk('己/通报.txt'), data: bare(6) }]),
    })
    const [, sha] = /"sha256":"(\w+)"/.exec((await command(['extract', path.join(folder, '丁.txt')])).out) ?? []
    const table = [
      '文件,sha256,县,反馈时间,经办人',
      '甲/通报.txt,,旺苍县,2024-07-26,',
      `${folder.replaceAll('/', '\\')}\\乙\\通报.txt,,青川县,,`,
      '丙,,剑阁县,,',
      `,${sha?.toUpperCase()},苍溪县,,`,
      'z.zip!/己/通报.txt,,巫山县,,',
      '没有.txt,,旺苍县,,',
      '甲/通报.txt,,剑阁县,,',
    ].join('\r\n')
    const given = path.join(await folderWith({ '表.csv': `\ufeff${table}` }), '表.csv')
    const archive = await folderWith()
    const { err, counties, code } = await extracted(folder, archive, '--meta', given)
    expect(counties).toEqual({
      'z.zip!/己/通报.txt': '巫山县',
      '丁.txt': '苍溪县',
      '丙.txt': '剑阁县',
      '乙/通报.txt': '青川县',
      '戊.txt': null,
      '甲/通报.txt': '旺苍县',
    })
    expect(code).toBe(0)
    expect(err).toContain('7 行中对上文件的 5 行,没有对上的 2 行;没有对应行的文件 1 个')
    expect(err).toContain('没有对上的行:7, 8')
    expect(err).toContain('重复的行(以第一行为准):8')
    expect(err).toContain('没有用到的列:经办人')
    expect((await command(['extract', folder, '-o', archive, '--meta', given, '--json-logs'])).err).toContain(
      '"missed_rows":[7,8]',
    )
  })

  it('in a workbook, with English heads and days as numbers; a table in GBK', async () => {
    const folder = await folderWith({ 'a.txt': bare(1), 'b.txt': bare(2) })
    const rows = [
      ['File Name', 'County', 'Feedback-Date', 'Inspected unit'],
      ['a.txt', '旺苍县', 45499, '旺苍县水利局'],
    ]
    const tables = await folderWith({
      'm.xlsx': buildXlsx({ sheets: [{ rows }] }),
      'm.csv': gbk('文件名,区划代码,公布日期\nb.txt,510821,2025年1月20日\n'),
    })
    const archive = await folderWith()
    await extracted(folder, archive, '--meta', path.join(tables, 'm.xlsx'))
    const { 'a.txt': a } = recordsIn(archive)
    expect(a?.region).toMatchObject({ county: '旺苍县', basis: 'given' })
    expect(a?.dates.feedback).toMatchObject({ value: { start: '2024-07-26' }, basis: 'given', span: null })
    expect(a?.inspected_unit).toMatchObject({ value: '旺苍县水利局', basis: 'given' })
    await extracted(folder, archive, '--meta', path.join(tables, 'm.csv'))
    const { 'a.txt': without, 'b.txt': b } = recordsIn(archive)
    expect(without?.region).toBeNull()
    expect([b?.region?.adcode, b?.dates.published?.value.start]).toEqual(['510821', '2025-01-20'])
  })

  it.each([
    ['县\n旺苍县\n', '要有一列'],
    [null, '打不开'],
  ])('%j is wrong usage', async (table, words) => {
    const place = path.join(await folderWith(table === null ? {} : { 'm.csv': table }), 'm.csv')
    const { code, err } = await command(['extract', await folderWith({ 'a.txt': bare(1) }), '--meta', place])
    expect([code, err.includes(words)]).toEqual([2, true])
  })

  it('is told in English too, and of one file without an archive', async () => {
    const folder = await folderWith({ 'a.txt': bare(1), 'm.csv': 'file,county\na.txt,旺苍县\n' })
    const argv = ['extract', path.join(folder, 'a.txt'), '--meta', path.join(folder, 'm.csv'), '--lang', 'en']
    const { out, err } = await command(argv)
    expect((JSON.parse(out) as NoticeRecord).region?.name).toBe('旺苍县')
    expect(err).toContain('of 1 rows 1 met a file, 0 met none; 0 files met no row')
  })
})

describe('--path-as', () => {
  it('reads folders by position; a zip is a folder; the table goes first', async () => {
    const folder = await folderWith({
      '四川/广元市/旺苍县/深/a.txt': bare(1),
      '四川/广元市/b.txt': bare(2),
      '四川/广元市/青川县.zip': zipBytes([{ name: 'c.txt', data: bare(3) }]),
      '四川/广元市/批/d.txt': bare(4),
      'e.txt': bare(5),
      'm.csv': '文件,县\nd.txt,剑阁县\n',
    })
    const meta = path.join(folder, 'm.csv')
    const { counties } = await extracted(
      folder,
      await folderWith(),
      '--path-as',
      'province/city/county/_',
      '--meta',
      meta,
    )
    expect(counties).toEqual({
      'e.txt': null,
      '四川/广元市/b.txt': '广元市',
      '四川/广元市/批/d.txt': '剑阁县',
      '四川/广元市/旺苍县/深/a.txt': '旺苍县',
      '四川/广元市/青川县.zip!/c.txt': '青川县',
    })
    expect(
      (await extracted(folder, await folderWith(), '--path-as', '_/市/县')).counties['四川/广元市/旺苍县/深/a.txt'],
    ).toBe('旺苍县')
  })

  it.each(['province/planet', 'file', ''])('%j is wrong usage', async (pattern) =>
    expect((await command(['extract', await folderWith({ 'a.txt': bare(1) }), '--path-as', pattern])).code).toBe(2),
  )
})

const fresh = async (folder: string, archive: string, options: BatchOptions): Promise<string[]> => {
  const read: string[] = []
  for await (const one of extractInto(archive, discover([folder], archive), { jobs: 0, ...options }))
    if (one.fresh) read.push(one.row.path)
  return read
}

describe('what is given for a file', () => {
  it('makes its record anew when it changes, and no other', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': bare(1), 'b.txt': bare(2) }), await folderWith()]
    const given =
      (county: string) =>
      ({ path: where }: { path: string }) =>
        where === 'a.txt' ? { county } : null
    expect(await fresh(folder, archive, { given: given('旺苍县') })).toEqual(['a.txt', 'b.txt'])
    expect(await fresh(folder, archive, { given: given('旺苍县') })).toEqual([])
    expect(await fresh(folder, archive, { given: given('青川县') })).toEqual(['a.txt'])
    expect(countyOf(recordsIn(archive))).toEqual({ 'a.txt': '青川县', 'b.txt': null })
    const changes = readFileSync(path.join(archive, 'changes.jsonl'), 'utf8').trimEnd().split('\n')
    expect(changes.map((line) => (JSON.parse(line) as { cause: string }).cause)).toEqual(['new', 'new', 'options'])
    expect(await fresh(folder, archive, {})).toEqual(['a.txt'])
  })

  it.each([0, 2])('of two copies is that of the first path, in %i processes, and stays so', async (jobs) => {
    const files = Object.fromEntries(['b', 'a', 'c', 'd'].map((name) => [`${name}.txt`, bare(1)]))
    const [folder, archive] = [await folderWith(files), await folderWith()]
    const counties: Record<string, string> = { 'a.txt': '旺苍县', 'b.txt': '青川县', 'c.txt': '黔西南布依族苗族自治州' }
    const given = ({ path: where }: { path: string }) => ({ county: counties[where] ?? '' })
    expect(await fresh(folder, archive, { given, jobs })).toHaveLength(4)
    expect(countyOf(recordsIn(archive))).toEqual({ 'a.txt': '旺苍县' })
    expect(await fresh(folder, archive, { given })).toEqual([])
    counties['b.txt'] = '剑阁县'
    expect(await fresh(folder, archive, { given })).toEqual(['b.txt'])
    expect(countyOf(recordsIn(archive))).toEqual({ 'a.txt': '旺苍县' })
    expect(readFileSync(path.join(archive, 'changes.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(1)
  })

  it('is asked for by the library too, with the hash of the bytes', async () => {
    const folder = await folderWith({ 'a.txt': bare(1), 'b.txt': bare(2) })
    const hashes: (string | null)[] = []
    const records: NoticeRecord[] = []
    const given: BatchOptions['given'] = (file) => {
      hashes.push(file.sha256())
      return { site: file.path }
    }
    for await (const item of batch([folder], { jobs: 0, given })) if ('schema' in item) records.push(item)
    expect(records.map(({ source }) => [source.site, source.sha256])).toEqual([
      ['a.txt', hashes[0]],
      ['b.txt', hashes[1]],
    ])
  })

  it('reads no bytes to know what it knows', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': bare(1) }), await folderWith()]
    const seen: (string | null)[] = []
    const given: BatchOptions['given'] = (file) => {
      seen.push(file.sha256())
      return null
    }
    await fresh(folder, archive, { given })
    const about = readFileSync(path.join(folder, 'a.txt'))
    writeFileSync(path.join(folder, 'b.txt'), about)
    await fresh(folder, archive, { given })
    expect(new Set(seen).size).toBe(1)
  })
})
