import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { command, folderWith, notice } from '../cli/shell.ts'
import { archiveOf } from './scene.ts'

/** A notice that names people, in a leading post and outside one, and numbers of theirs. */
const NAMING = notice(3)
  .replace('二是制定', '二是对会计李明芳进行谈话提醒,党组书记、局长王建国作检讨,联系13812345678。三是制定')
  .replace('联系电话', '联系邮箱:someone@qq.com。联系电话')

let archive = ''
const query = (...argv: string[]) => command(['query', archive, ...argv])

beforeAll(async () => {
  archive = (
    await archiveOf({
      'a.txt': notice(1),
      'b.txt': NAMING,
      'c.txt': `内部资料 注意保存\n${notice(5).replace('水利局', '教育局')}`,
    })
  ).archive
})

describe('query', () => {
  it('makes the tables when they are first asked for, and answers in CSV', async () => {
    const first = await query('SELECT count(*) AS notices FROM notices', '--include-marked', '测试')
    expect(first).toMatchObject({ code: 0, out: 'notices\r\n3\r\n' })
    expect(first.err).toContain('已整理:3 份通报')
    const again = await query('SELECT count(*) AS notices FROM notices', '--include-marked', '测试')
    expect(again.err).not.toContain('已整理')
  })

  it('answers a person with a table, a program with JSON', async () => {
    const sql =
      'SELECT number, title, n_measures, strength_mean FROM problems WHERE notice = (SELECT min(notice) FROM notices) ORDER BY ord'
    const table = await command(['query', archive, sql], { tty: true })
    const lines = table.out.split('\n')
    expect(lines[0]).toMatch(/^number {2}title +n_measures {2}strength_mean$/)
    expect(lines[2]).toMatch(/^1\.1 {5}学习不深入 +\d {10,}\d(?:\.\d+)?$/)
    expect(table.err).toContain('共 2 行')
    const { out } = await query(sql, '--format', 'json')
    expect(JSON.parse(out)).toMatchObject([
      { number: '1.1', title: '学习不深入', n_measures: expect.any(Number) },
      { number: '1.2' },
    ])
    expect(
      (await query(sql, '--format', 'jsonl')).out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).number),
    ).toEqual(['1.1', '1.2'])
  })

  it('writes a file, whole, with what Excel needs', async () => {
    const target = path.join(await folderWith(), '问题.csv')
    const ran = await query(
      'SELECT title, span_start, -1.5 AS x, 1=1 AS y, NULL AS z FROM problems ORDER BY ALL LIMIT 1',
      '-o',
      target,
    )
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(readFileSync(target, 'utf8')).toMatch(/^\ufefftitle,span_start,x,y,z\r\n[^,]+,\d+,-1\.5,true,\r\n$/)
    expect(ran.err).toContain(`1 行写入 ${target}`)
    const elsewhere = await query('SELECT 1', '-o', path.join(archive, 'no', 'a.csv'))
    expect(elsewhere.code).toBe(2)
  })

  it('reads SQL from a file', async () => {
    const file = path.join(await folderWith({ 'q.sql': '\ufeffSELECT 1 + 1 AS two;' }), 'q.sql')
    expect((await query('-f', file)).out).toBe('two\r\n2\r\n')
  })

  const refused = [
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM glob('/etc/*')",
    "COPY (SELECT 1) TO '/tmp/zhenggai-query.csv'",
    "ATTACH '/tmp/zhenggai-query.db'",
    'INSTALL fts',
    'LOAD fts',
    "INSERT INTO files (path) VALUES ('x')",
    'DELETE FROM notices',
    'UPDATE notices SET title = NULL',
    'DROP TABLE facts',
    'CREATE TABLE x (a INTEGER)',
    'SET enable_external_access = true',
    'SET lock_configuration = false',
    "SET temp_directory = '/tmp'",
    "EXPORT DATABASE '/tmp/zhenggai-query'",
    'SELEC 1',
    'SELECT nothing FROM notices',
  ]
  it.each(refused)('refuses %s', async (sql) => {
    const ran = await query(sql)
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toMatch(/SQL 有误|只能查询/)
    for (const made of ['/tmp/zhenggai-query.csv', '/tmp/zhenggai-query.db', '/tmp/zhenggai-query'])
      expect(existsSync(made)).toBe(false)
  })

  it.each([
    [[], 'SQL,或用 -f'],
    [['SELECT 1', '--example', 'rates'], '只能用一个'],
    [['--example', 'nothing'], 'contradictions'],
    [['SELECT 1', '--format', 'xml'], '--format'],
    [['SELECT 1', '-o', 'a.parquet'], '.csv'],
    [['SELECT 1', '--include-persons', ' '], '理由'],
    [['SELECT quote FROM archive.main.facts'], '遮盖'],
    [['SELECT quote FROM archive.facts'], '遮盖'],
    [['PIVOT "Archive" . facts ON kind USING count(*)'], '遮盖'],
    [['SELECT quote FROM archive/* a /* b */ */.facts'], '遮盖'],
    [
      ["SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT quote FROM arch' || 'ive.facts'))"],
      '遮盖',
    ],
    [['USE archive; SELECT quote FROM facts'], '一条'],
    [['SELECT personal FROM zhenggai_trace'], 'SQL 有误'],
    [['rates'], '--example rates'],
    [["SELECT * FROM query('SELECT 1')"], '遮盖'],
  ])('wrong use %j is told, with exit code 2', async (argv, words) => {
    const ran = await query(...argv)
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain(words)
  })

  it('an archive that is none is told', async () => {
    const ran = await command(['query', await folderWith(), 'SELECT 1'])
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('这里没有档案')])
    expect((await command(['query', '/nowhere', 'SELECT 1', '--lang', 'en'])).err).toContain('no archive here')
  })
})

describe('persons and markings', () => {
  it('what the archive keeps for itself shows none of the words that are masked', async () => {
    const { out } = await query(
      "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'zhenggai%' ORDER BY ALL",
    )
    const names = [
      ...new Set(
        out
          .replace(/^\uFEFF/, '')
          .trim()
          .split(/\r?\n/)
          .slice(1),
      ),
    ]
    expect(names).toContain('zhenggai_trace')
    const masked = (await query('SELECT DISTINCT name FROM facts WHERE name IS NOT NULL', '--include-persons', '核对'))
      .out
    expect(masked).toContain('李明芳')
    for (const name of names) {
      const told = await query(`SELECT * FROM ${name}`)
      expect([name, told.code]).toEqual([name, 0])
      expect([name, told.out.includes('李明芳')]).toEqual([name, false])
    }
  })

  const everything =
    'SELECT title AS words FROM problems UNION ALL SELECT quote FROM facts UNION ALL SELECT quote FROM measures UNION ALL SELECT name FROM facts'
  it('names outside leading posts, numbers and private mail are masked, one sign for each character', async () => {
    const { out } = await query(everything)
    expect(out).toContain('对会计■■■进行谈话提醒,党组书记、局长王建国作检讨')
    for (const hidden of ['李明芳', '13812345678', '0839-4202020', 'someone@qq.com']) expect(out).not.toContain(hidden)
    const lengths = await query('SELECT DISTINCT length(quote) = span_end - span_start AS same FROM measures')
    expect(lengths.out).toBe('same\r\ntrue\r\n')
  })
  it('--include-persons shows them and says why', async () => {
    const ran = await query(everything, '--include-persons', '核对原文')
    expect(ran.out).toContain('李明芳')
    expect(ran.err).toContain('已按所述理由显示个人信息:核对原文')
  })
  it('notices with a marking are left out, with their number, unless asked for', async () => {
    const without = await query(
      'SELECT count(*) AS n, (SELECT count(DISTINCT notice) FROM facts) AS f, (SELECT count(DISTINCT left(a, 17)) FROM links) AS l FROM notices',
    )
    expect(without.out.split('\r\n')[1]).toMatch(/^2,2,/)
    expect(without.err).toContain('未列有密级或内部标志的通报 1 份')
    const marked = await query('SELECT count(*) AS n FROM notices', '--include-marked', '内部使用')
    expect(marked.out).toBe('n\r\n3\r\n')
  })
})

describe('the questions that ship', () => {
  it('are fifteen, with titles in both languages', async () => {
    const [zh, en] = [await query('--examples'), await query('--examples', '--lang', 'en')]
    expect(zh.out.trim().split('\n').length).toBe(15)
    for (const line of zh.out.trim().split('\n')) expect(line).toMatch(/^[a-z_]+ +[\u4e00-\u9fff]/)
    for (const line of en.out.trim().split('\n')) expect(line).toMatch(/^[a-z_]+ +[a-z]/)
  })
})
