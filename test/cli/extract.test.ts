import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileRow } from '../../src/batch/row.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { command, folderWith, notice } from './shell.ts'

const EMPTY = ''
const ENCRYPTED_LIKE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])

const readRows = (archive: string): FileRow[] =>
  readFileSync(path.join(archive, 'files.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as FileRow)

const rowsOf = async (archive: string) => readRows(archive).map(({ path: where, outcome }) => `${where} ${outcome}`)

/** Every file under a folder with its content, but those that are not byte-stable. */
function treeOf(folder: string): Record<string, string> {
  const own = ['run.json', 'ledger.jsonl', 'changes.jsonl']
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !own.includes(entry.name),
  )
  return Object.fromEntries(
    files
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  )
}

describe('extract without -o', () => {
  it('prints one record on one line', async () => {
    const folder = await folderWith({ '通报.txt': notice() })
    const { code, out, err } = await command(['extract', path.join(folder, '通报.txt')])
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n')).toHaveLength(2)
    const record = JSON.parse(out) as NoticeRecord
    expect(record.source).toMatchObject({ name: '通报.txt', path: '通报.txt', format: 'txt' })
    expect(record.completeness).toBe('complete')
  })

  it('prints several as JSONL in code-point order, a copy once, and says how many', async () => {
    const folder = await folderWith({
      'b.txt': notice(2),
      'a.txt': notice(1),
      'c/丁.txt': notice(1),
      '𠮷.txt': notice(4),
      '\uffee.txt': notice(5),
    })
    const { code, out, err } = await command(['extract', folder])
    const paths = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as NoticeRecord).source.path)
    expect(paths).toEqual(['a.txt', 'b.txt', '\uffee.txt', '𠮷.txt'])
    expect(err).toBe('共 5 个文件 = 记录 4 + 部分 0 + 重复 1 + 失败 0 + 忽略 0 + 拒绝 0\n')
    expect(code).toBe(0)
  })

  it('leaves the text out on --no-text', async () => {
    const folder = await folderWith({ 'a.txt': notice() })
    const { out } = await command(['extract', path.join(folder, 'a.txt'), '--no-text'])
    expect((JSON.parse(out) as NoticeRecord).text.content).toBeNull()
  })

  it('names a bad file, its reason and a hint, exit code 3', async () => {
    const folder = await folderWith({ '空.txt': EMPTY })
    const { code, out, err } = await command(['extract', path.join(folder, '空.txt')])
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('失败 空.txt:文件里没有文字')
    expect(err).toContain('提示:请核对文件是否下载完整')
  })

  it('speaks English on --lang en', async () => {
    const folder = await folderWith({ '空.txt': EMPTY })
    const { err } = await command(['extract', path.join(folder, '空.txt'), '--lang', 'en'])
    expect(err).toContain('failed 空.txt: no text in the file')
    expect(err).toContain('hint: check that the download was complete')
  })

  it('a path that is not there is a failed file, not a broken run', async () => {
    const { code, err } = await command(['extract', '/no/such/通报.txt'])
    expect(code).toBe(3)
    expect(err).toContain('找不到文件')
  })
})

describe('extract -o ARCHIVE', () => {
  const mixed = {
    'a/一.txt': notice(1),
    'a/二.txt': notice(2),
    'b/一的副本.txt': notice(1),
    'b/空.txt': EMPTY,
    'b/老.doc': ENCRYPTED_LIKE,
    '~$二.docx': 'x',
    'Thumbs.db': 'x',
    '.DS_Store': 'x',
    '页.html': '<html></html>',
    '页_files/图.txt': 'x',
    '附_files/三.txt': notice(3),
  }

  it('writes a record per distinct bytes, a row per file, and a closing line that adds up', async () => {
    const folder = await folderWith(mixed)
    const archive = path.join(await folderWith(), 'A')
    const { code, out, err } = await command(['extract', folder, '-o', archive])
    expect(code).toBe(3)
    expect(out).toBe('')
    const numbers =
      /共 (\d+) 个文件 = 记录 (\d+) \+ 部分 (\d+) \+ 重复 (\d+) \+ 失败 (\d+) \+ 忽略 (\d+) \+ 拒绝 (\d+)/.exec(err)!
    const [all, ...parts] = numbers.slice(1).map(Number)
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(all)
    expect(parts[0]).toBe(3)
    const rows = readRows(archive)
    expect(rows.map((row) => row.path)).toEqual(
      Object.keys(mixed)
        .map((name) => name.normalize('NFC'))
        .sort(),
    )
    expect(Object.keys(rows[0]!)).toEqual([
      'path',
      'sha256',
      'bytes',
      'outcome',
      'notice',
      'code',
      'stage',
      'message',
      'hint',
      'page_list',
    ])
    for (const row of rows.filter(({ outcome }) => outcome === 'record')) {
      const file = path.join(archive, 'records', row.notice!.slice(1, 3), `${row.notice}.json`)
      const text = readFileSync(file, 'utf8')
      expect((JSON.parse(text) as NoticeRecord).id).toBe(row.notice)
      expect(text).toMatch(/^\{\n {2}"schema"/)
      expect(text.endsWith('}\n')).toBe(true)
    }
    expect(await rowsOf(archive)).toEqual(
      expect.arrayContaining([
        'b/一的副本.txt duplicate',
        'b/空.txt failed',
        'b/老.doc failed',
        '~$二.docx ignored',
        'Thumbs.db ignored',
        '.DS_Store ignored',
        '页_files/图.txt ignored',
        '附_files/三.txt record',
      ]),
    )
    const errors = readFileSync(path.join(archive, 'errors.jsonl'), 'utf8').trimEnd().split('\n')
    expect(errors.map((line) => (JSON.parse(line) as { code: string }).code)).toContain('empty')
    expect(errors).toHaveLength(parts[3]!)
  })

  it('leaves no temporary file and says nothing when quiet and well', async () => {
    const folder = await folderWith({ 'a.txt': notice() })
    const archive = path.join(await folderWith(), 'A')
    expect(await command(['extract', folder, '-o', archive, '--quiet'])).toEqual({ code: 0, out: '', err: '' })
    expect(Object.keys(treeOf(archive)).filter((name) => !/^records|\.jsonl$|^manifest\.json$/.test(name))).toEqual([])
    expect(Object.keys(treeOf(archive)).filter((name) => /\.tmp|\.next|^tmp|^lock|^journal/.test(name))).toEqual([])
  })

  it('is the same bytes however the runs were cut', async () => {
    const folder = await folderWith(mixed)
    const [once, twice, cut] = [await folderWith(), await folderWith(), await folderWith()]
    await command(['extract', folder, '-o', once])
    await command(['extract', folder, '-o', twice])
    await command(['extract', folder, '-o', twice])
    await command(['extract', folder, '-o', twice, '--force'])
    const onInterrupt = (call: () => void) => {
      call()
      return () => undefined
    }
    await command(['extract', folder, '-o', cut], { onInterrupt })
    await command(['extract', folder, '-o', cut])
    expect(treeOf(twice)).toEqual(treeOf(once))
    expect(treeOf(cut)).toEqual(treeOf(once))
  })

  it('runs add up, and the first path of a copy gives the record its name whatever came first', async () => {
    const [late, early] = [
      await folderWith({ 'z.txt': notice(1) }),
      await folderWith({ 'a.txt': notice(1), 'b.txt': notice(2) }),
    ]
    const archive = await folderWith()
    await command(['extract', late, '-o', archive])
    expect(await rowsOf(archive)).toEqual(['z.txt record'])
    await command(['extract', early, '-o', archive])
    expect(await rowsOf(archive)).toEqual(['a.txt record', 'b.txt record', 'z.txt duplicate'])
    const other = await folderWith()
    await command(['extract', early, '-o', other])
    await command(['extract', late, '-o', other])
    expect(treeOf(other)).toEqual(treeOf(archive))
  })

  it('does not read the archive it writes to', async () => {
    const folder = await folderWith({ 'a.txt': notice() })
    await command(['extract', folder, '-o', path.join(folder, 'out')])
    await command(['extract', folder, '-o', path.join(folder, 'out')])
    expect(await rowsOf(path.join(folder, 'out'))).toEqual(['a.txt record'])
  })

  it('reads paths from standard input, one a line', async () => {
    const folder = await folderWith({ 'a.txt': notice(1), 'b c.txt': notice(2) })
    const archive = await folderWith()
    const stdin = `${path.join(folder, 'a.txt')}\r\n\n${path.join(folder, 'b c.txt')}\n`
    expect((await command(['extract', '-', '-o', archive], { stdin })).code).toBe(0)
    expect(await rowsOf(archive)).toEqual(['a.txt record', 'b c.txt record'])
  })

  it('follows a link to a folder once', async () => {
    const folder = await folderWith({ 'a/x.txt': notice() })
    symlinkSync(folder, path.join(folder, 'a', 'zurück'))
    const archive = await folderWith()
    expect((await command(['extract', folder, '-o', archive])).code).toBe(0)
    expect(await rowsOf(archive)).toEqual(['a/x.txt record'])
  })

  it.each([
    ['1', 0],
    ['0', 3],
    ['50%', 0],
    ['49%', 3],
  ])('--max-failed %s gives exit code %d for one failed of two', async (bound, code) => {
    const folder = await folderWith({ 'a.txt': notice(), 'b.txt': EMPTY })
    expect((await command(['extract', folder, '-o', await folderWith(), '--max-failed', bound])).code).toBe(code)
  })

  it('stops where the user interrupts, and goes on from there', async () => {
    const folder = await folderWith({ 'a.txt': notice(1), 'b.txt': notice(2), 'c.txt': notice(3) })
    const archive = await folderWith()
    const onInterrupt = (call: () => void) => {
      call()
      return () => undefined
    }
    const { code, err } = await command(['extract', folder, '-o', archive], { onInterrupt })
    expect([code, err]).toEqual([130, '正在停止:等手头的文件读完\n已中断;再运行同一命令即可接着读\n'])
    expect(readFileSync(path.join(archive, 'files.jsonl'), 'utf8')).toBe('')
    expect((await command(['extract', folder, '-o', archive])).code).toBe(0)
    expect(await rowsOf(archive)).toEqual(['a.txt record', 'b.txt record', 'c.txt record'])
  })

  it('a target that is a file is wrong usage', async () => {
    const folder = await folderWith({ 'a.txt': notice(), out: 'x' })
    const { code, err } = await command(['extract', folder, '-o', path.join(folder, 'out')])
    expect(code).toBe(2)
    expect(err).toContain('-o 要给文件夹')
  })

  it('a target under a file cannot be made: exit code 1 and a reason', async () => {
    const folder = await folderWith({ 'a.txt': notice(), out: 'x' })
    const { code, err } = await command(['extract', path.join(folder, 'a.txt'), '-o', path.join(folder, 'out', 'A')])
    expect(code).toBe(1)
    expect(err).toContain('目标不是文件夹')
    expect(err).not.toContain('at ')
  })

  it.skipIf(process.getuid?.() === 0)('a target that cannot be written to is exit code 1', async () => {
    const folder = await folderWith({ 'a.txt': notice() })
    const archive = path.join(folder, 'A')
    mkdirSync(archive)
    chmodSync(archive, 0o555)
    const { code, err } = await command(['extract', path.join(folder, 'a.txt'), '-o', archive])
    chmodSync(archive, 0o755)
    expect(code).toBe(1)
    expect(err).toContain('目标不可写')
  })

  it.skipIf(!existsSync('/dev/full'))('a full disk is exit code 1, and says so', async () => {
    const folder = await folderWith({ 'a.txt': notice() })
    const archive = await folderWith()
    await command(['extract', folder, '-o', archive])
    rmSync(path.join(archive, 'files.jsonl'))
    symlinkSync('/dev/full', path.join(archive, 'files.jsonl.next'))
    const { code, err } = await command(['extract', folder, '-o', archive])
    expect(code).toBe(1)
    expect(err).toContain('磁盘已满')
  })

  it('a record that was cut off is made again', async () => {
    const folder = await folderWith({ 'a.txt': notice() })
    const archive = await folderWith()
    await command(['extract', folder, '-o', archive])
    const before = treeOf(archive)
    const name = Object.keys(before).find((file) => file.startsWith('records'))!
    writeFileSync(path.join(archive, name), before[name]!.slice(0, 100))
    await command(['extract', folder, '-o', archive])
    expect(treeOf(archive)).toEqual(before)
  })
})
