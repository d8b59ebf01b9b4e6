import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../src/archive/database/database.ts'
import { CUT, openWorkbook } from '../../src/archive/exports/sheets.ts'
import { openDatabase } from '../../src/archive/index.ts'
import { TABLES } from '../../src/archive/tables/index.ts'
import { readCsv, tableText } from '../../src/evaluate/table/csv.ts'
import { readXlsx } from '../../src/evaluate/table/xlsx-read.ts'
import { command, folderWith } from '../cli/shell.ts'
import { archiveOf, extractFolder } from './scene.ts'

const notice = (bureau: string, ...more: readonly string[]): string =>
  [
    ...more,
    `中共旺苍县${bureau}党组关于县委第三巡察组反馈意见整改进展情况的通报`,
    `根据县委统一部署，县委第三巡察组对旺苍县${bureau}党组开展了巡察。2024年5月10日，县委第三巡察组反馈了巡察意见。现将整改进展情况予以公布。`,
    '一、反馈问题整改情况',
    '（一）=HYPERLINK("http://x")问题不实',
    '整改情况：一是召开会议3次，退回资金1.2万元；二是干部王晓明同志已作检讨，电话13812345678，邮箱wangxm@qq.com。',
    '整改结果：已完成。',
    '（十）关于学习不深入的问题',
    '整改情况：一是开展培训2期，培训45人次。',
    '整改结果：基本完成。',
    `中共旺苍县${bureau}党组`,
    '2024年12月3日',
  ].join('\n')

let archive = ''
let folder = ''
beforeAll(async () => {
  const files = {
    '水利局.txt': notice('水利局'),
    '教育局.txt': notice('教育局'),
    '内部.txt': notice('林业局', '内部资料 注意保存'),
  }
  ;({ archive, folder } = await archiveOf(files))
})

async function exported(format: string, ...options: string[]) {
  const out = path.join(await folderWith(), 'out')
  const ran = await command(['export', archive, '--format', format, '-o', out, ...options])
  return { ...ran, out }
}

const PERSONAL = /(?<![\da-f])1[3-9]\d{9}(?![\da-f])|@qq\.com|王晓明/

const textsIn = (out: string): string =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:csv|jsonl|json|sql|md|py|R)$/.test(name))
    .map((name) => readFileSync(path.join(out, name), 'utf8'))
    .join('\n')

describe('an export in CSV', () => {
  it('has the mark of UTF-8, every table, no cell that acts, nothing personal, and a datapackage that fits', async () => {
    const { code, out, err } = await exported('csv')
    expect(code).toBe(0)
    expect(err).toContain('1 份没有导出')
    expect(textsIn(out)).not.toMatch(PERSONAL)
    const { resources } = JSON.parse(readFileSync(path.join(out, 'datapackage.json'), 'utf8'))
    expect(resources.map(({ name }: { name: string }) => name)).toEqual(TABLES.map(({ name }) => name))
    for (const { path: file, schema } of resources) {
      const bytes = readFileSync(path.join(out, file))
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const raw = tableText(bytes)
      expect(raw).not.toMatch(/(?:^|,)"?[=@]/m)
      expect(readCsv(raw.replace(/^\ufeff/, ''))[0]).toEqual(schema.fields.map(({ name }: { name: string }) => name))
    }
    const rows = readCsv(tableText(readFileSync(path.join(out, 'problems.csv'))))
    const title = rows[0]!.indexOf('title')
    expect(rows.slice(1).map((row) => row[title])).toContain('=HYPERLINK("http://x")问题不实')
    expect(readFileSync(path.join(out, 'problems.csv'), 'utf8')).toContain(`"'=HYPERLINK(""http://x"")问题不实"`)
    const measures = readFileSync(path.join(out, 'measures.csv'), 'utf8')
    expect(measures).toContain('电话■■■■■■■■■■■')
    expect(measures).toContain('干部■■■同志')
    const manifest = JSON.parse(readFileSync(path.join(out, 'export.json'), 'utf8'))
    expect(manifest).toMatchObject({
      masked: true,
      include_persons: null,
      marked_notices: 1,
      rows: { notices: 2, files: 2, problems: 4 },
    })
    expect(Object.keys(manifest.files)).toContain('problems.csv')
  })

  it('shows persons and notices with a marking for a reason alone, which it states', async () => {
    const { out } = await exported(
      'csv',
      '--include-persons',
      '课题组内部使用',
      '--include-marked',
      '已获授权',
      '--heads',
      'zh',
    )
    expect(textsIn(out)).toMatch(/13812345678/)
    expect(textsIn(out)).toContain('王晓明')
    const manifest = JSON.parse(readFileSync(path.join(out, 'export.json'), 'utf8'))
    expect(manifest).toMatchObject({
      masked: false,
      include_persons: '课题组内部使用',
      include_marked: '已获授权',
      rows: { notices: 3 },
    })
    for (const { name } of TABLES) {
      const [heads = []] = readCsv(tableText(readFileSync(path.join(out, `${name}.csv`))).replace(/^\ufeff/, ''))
      expect(new Set(heads).size, name).toBe(heads.length)
      expect(
        heads.every((head) => /\p{Script=Han}/u.test(head)),
        heads.join(),
      ).toBe(true)
    }
  })

  it('is refused where it cannot be, and written anew where one was', async () => {
    const { out } = await exported('jsonl')
    expect((await command(['export', archive, '--format', 'csv', '-o', out])).code).toBe(0)
    expect(existsSync(path.join(out, 'notices.jsonl'))).toBe(false)
    const other = await folderWith({ 'a.txt': 'mine' })
    const codeOf = async (...argv: string[]) => (await command(['export', ...argv])).code
    expect(await codeOf(archive, '--format', 'csv', '-o', other)).toBe(2)
    expect(existsSync(path.join(other, 'a.txt'))).toBe(true)
    expect(await codeOf(archive, '--format', 'doc', '-o', `${other}/x`)).toBe(2)
    expect(await codeOf(archive, '--format', 'csv', '-o', `${other}/x`, '--include-persons', ' ')).toBe(2)
    expect(await codeOf(archive, '--format', 'csv', '-o', `${other}/x`, '--heads', 'de')).toBe(2)
    expect(await codeOf(other, '--format', 'csv', '-o', `${other}/x`)).toBe(2)
  })
})

describe('an export in JSONL and Parquet', () => {
  it('holds the same rows, Parquet in folders by province and year', async () => {
    const [json, parquet] = [await exported('jsonl'), await exported('parquet')]
    expect(textsIn(json.out)).not.toMatch(PERSONAL)
    const lines = readFileSync(path.join(json.out, 'facts.jsonl'), 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line)).every(({ fact, notice: of }) => fact.startsWith(of))).toBe(true)
    const database = await openFile(null, { write: true })
    const place = path.join(parquet.out, 'facts', '**', '*.parquet')
    const rows = await database.rows(`SELECT * FROM read_parquet('${place}', hive_partitioning = true)`)
    database.close()
    expect(rows).toHaveLength(lines.length)
    expect(new Set(rows.map(({ province, year }) => `${province} ${year}`))).toEqual(new Set(['四川省 2024']))
    expect(JSON.stringify(rows)).not.toMatch(PERSONAL)
  })
})

describe('an export for PostgreSQL', () => {
  let postgres: PGlite
  beforeAll(async () => {
    postgres = await PGlite.create()
  })
  afterAll(() => postgres.close())

  it('uses no reserved word as a name', async () => {
    const { rows } = await postgres.query<{ word: string }>(
      "SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T')",
    )
    const reserved = new Set(rows.map(({ word }) => word))
    expect(reserved.has('select')).toBe(true)
    const names = TABLES.flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)])
    expect(names.filter((name) => reserved.has(name))).toEqual([])
  })

  it('loaded twice gives the same rows; what changed is replaced and what is gone goes', async () => {
    const load = async (out: string): Promise<void> => {
      for (const file of ['schema.sql', 'load.sql']) await postgres.exec(readFileSync(path.join(out, file), 'utf8'))
    }
    const state = async () => {
      const tables: Record<string, unknown> = {}
      for (const { name } of TABLES)
        tables[name] = (
          await postgres.query(`SELECT t::text AS row, xmin::text AS version FROM zhenggai.${name} t ORDER BY 1`)
        ).rows
      return tables
    }
    const { out } = await exported('sql')
    expect(textsIn(out)).not.toMatch(PERSONAL)
    await load(out)
    const first = await state()
    const counts = JSON.parse(readFileSync(path.join(out, 'export.json'), 'utf8')).rows
    expect(Object.fromEntries(Object.entries(first).map(([name, rows]) => [name, (rows as unknown[]).length]))).toEqual(
      counts,
    )
    await load(out)
    expect(await state()).toEqual(first)

    rmSync(path.join(folder, '教育局.txt'))
    await extractFolder(folder, archive)
    const after = await exported('sql')
    await load(after.out)
    const left = await postgres.query('SELECT unit_name FROM zhenggai.notices')
    expect(left.rows).toEqual([{ unit_name: '旺苍县水利局' }])
    const problems = await postgres.query('SELECT title, is_done FROM zhenggai.problems ORDER BY ord')
    expect(problems.rows).toEqual([
      { title: '=HYPERLINK("http://x")问题不实', is_done: true },
      { title: '学习不深入', is_done: false },
    ])
    const money = await postgres.query("SELECT amount FROM zhenggai.facts WHERE kind = 'money'")
    expect(money.rows).toEqual([{ amount: '12000.000000' }])
  }, 120_000)
})

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((place) => existsSync(place))
if (soffice === undefined)
  console.warn('没有 LibreOffice:导出的表没有用它打开核对 · no LibreOffice: exports were not opened with it')

/** Every sheet of a workbook as LibreOffice shows it. */
async function shownBy(office: string, file: string): Promise<Map<string, string[][]>> {
  const out = await folderWith()
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
  await promisify(execFile)(office, [
    `-env:UserInstallation=file://${out}/profile`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    out,
    file,
  ])
  const sheets = readdirSync(out).filter((name) => name.endsWith('.csv'))
  return new Map(
    sheets.map((name) => [name.replace(/^[^-]*-|\.csv$/g, ''), readCsv(tableText(readFileSync(path.join(out, name))))]),
  )
}

describe('an export in XLSX', () => {
  it('has the sheets with Chinese heads, numbers of problems as printed, in their order', async () => {
    const { out } = await exported('xlsx')
    const file = path.join(out, 'archive.xlsx')
    const rows = readXlsx(readFileSync(file))
    expect(rows[0]?.slice(0, 5)).toEqual(['路径', '结果', '原因代码', '怎么办', '通报 id'])
    expect(rows.slice(1).map((row) => row[0])).toEqual(['水利局.txt'])
    expect(JSON.stringify(rows)).not.toMatch(PERSONAL)
  })

  it.skipIf(soffice === undefined)(
    'shows the same cells in LibreOffice, ids as text and amounts as numbers',
    async () => {
      const { out } = await exported('xlsx')
      const sheets = await shownBy(soffice!, path.join(out, 'archive.xlsx'))
      expect([...sheets.keys()].sort()).toEqual(['事实', '字段说明', '措施', '文件', '检查', '问题'].sort())
      const problems = sheets.get('问题')!
      const column = (head: string) => problems[0]!.indexOf(head)
      expect(
        problems.slice(1).map((row) => [row[column('编号路径')], row[column('问题')], row[column('整改状态')]]),
      ).toEqual([
        ['一、(一)', '=HYPERLINK("http://x")问题不实', 'completed'],
        ['一、(十)', '学习不深入', 'basically_completed'],
      ])
      const database = await openDatabase(archive)
      const money = await database.rows("SELECT fact, amount FROM facts WHERE kind = 'money'")
      database.close()
      const facts = sheets.get('事实')!
      const at = (head: string) => facts[0]!.indexOf(head)
      const shown = facts
        .filter((row) => row[at('种类')] === 'money')
        .map((row) => ({ fact: row[at('事实 id')], amount: row[at('数值')] }))
      expect(shown).toEqual(money.filter(({ fact }) => shown.some((one) => one.fact === fact)))
      expect(shown).toHaveLength(1)
      expect(JSON.stringify([...sheets.values()])).not.toMatch(PERSONAL)
    },
    120_000,
  )

  it('goes on in another sheet where rows are too many, and marks cells that are cut', async () => {
    const file = path.join(await folderWith(), 'long.xlsx')
    const workbook = openWorkbook(file, 4)
    const plan = { name: '事实', heads: ['甲', '乙'], widths: [10, 10], numeric: new Set([1]) }
    await workbook.sheet(
      plan,
      (async function* () {
        for (let n = 0; n < 7; n++) yield [n === 0 ? '长'.repeat(40_000) : `0${n}`, String(n)]
      })(),
    )
    workbook.close()
    const rows = readXlsx(readFileSync(file))
    expect(rows).toHaveLength(4)
    expect(rows[1]?.[0]?.length).toBe(32_767)
    expect(rows[1]?.[0]?.endsWith(CUT)).toBe(true)
    expect(rows[2]).toEqual(['01', '1'])
    if (soffice === undefined) return
    const sheets = await shownBy(soffice, file)
    expect(Object.fromEntries([...sheets].map(([name, all]) => [name, all.length]))).toEqual({
      事实: 4,
      '事实 2': 4,
      '事实 3': 2,
    })
  }, 120_000)
})

const python = await promisify(execFile)('python3', ['--version']).then(
  () => true,
  () => false,
)
if (!python)
  console.warn('没有 Python:复核材料的脚本没有运行 · no Python: the script of the replication package was not run')
const rscript = ['/usr/bin/Rscript', '/usr/local/bin/Rscript'].find((place) => existsSync(place))
if (rscript === undefined)
  console.warn('没有 R:复核材料的 R 脚本没有运行 · no R: the R script of the replication package was not run')

describe('a replication package', () => {
  const run = promisify(execFile)

  it('is masked, tells what it is, and its scripts make the three tables anew, and see a figure that was changed', async () => {
    const { code, out } = await exported('replication')
    expect(code).toBe(0)
    expect(textsIn(out)).not.toMatch(PERSONAL)
    expect(readdirSync(out).sort()).toEqual(
      [
        'CITATION.cff',
        'README.md',
        'codebook.md',
        'data',
        'datapackage.json',
        'evidence.jsonl',
        'export.json',
        'scripts',
        'tables',
      ].sort(),
    )
    const { resources } = JSON.parse(readFileSync(path.join(out, 'datapackage.json'), 'utf8'))
    for (const { path: file } of resources) expect(existsSync(path.join(out, file)), file).toBe(true)
    const codebook = readFileSync(path.join(out, 'codebook.md'), 'utf8')
    for (const { name, columns } of TABLES) {
      expect(codebook).toContain(`### ${name} ·`)
      for (const column of columns) expect(codebook).toContain(`| ${column.name} | ${column.type} |`)
    }
    const evidence = readFileSync(path.join(out, 'evidence.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(
      evidence
        .filter(({ what, path: file }) => what === 'status' && file === '水利局.txt')
        .map(({ quote, path: file }) => [quote, file]),
    ).toEqual([
      ['已完成', '水利局.txt'],
      ['基本完成', '水利局.txt'],
    ])
    const scripts = [
      ...(python ? [['python3', 'tables.py']] : []),
      ...(rscript === undefined ? [] : [[rscript, 'tables.R']]),
    ] as const
    for (const [program, script] of scripts) {
      const { stdout } = await run(program!, [path.join(out, 'scripts', script!)])
      expect(stdout.match(/ same/g)).toHaveLength(3)
    }
    const table = path.join(out, 'tables', '3-themes.csv')
    writeFileSync(table, readFileSync(table, 'utf8').replace(/,1\n/, ',2\n'))
    for (const [program, script] of scripts)
      await expect(run(program!, [path.join(out, 'scripts', script!)])).rejects.toMatchObject({ code: 1 })
  }, 120_000)
})
