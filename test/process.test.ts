import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyse } from '../src/index.ts'
import { recordLine } from '../src/notice/record/canonical.ts'
import { builtCommand } from './built.ts'
import { notice } from './cli/shell.ts'

const { home, cli } = builtCommand()
const DOCX = '通报 (终稿)%20.docx'

beforeAll(() => {
  writeFileSync(path.join(home, DOCX), docx(notice()))
  writeFileSync(path.join(home, '空 文件#.txt'), '')
})

/** The least that Word calls a document: one paragraph a line. */
function docx(text: string): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const lines = text.trimEnd().split('\n')
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
  })
}

function ran(...argv: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], { cwd: home, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

describe('the built command', () => {
  it('starts its help with less than twice the CPU of Node itself', () => {
    const told =
      "process.on('exit',()=>{const u=process.cpuUsage();process.stderr.write(String((u.user+u.system)/1000))})"
    const hook = ['--import', `data:text/javascript,${encodeURIComponent(told)}`]
    const cost = (...argv: readonly string[]) =>
      Number(spawnSync(process.execPath, [...hook, ...argv], { encoding: 'utf8' }).stderr)
    let [help, bare] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    // The least of three of each; of more, on a busy machine, while the help seems to cost too much.
    for (let round = 0; round < 3 || (round < 12 && help >= 2 * bare); round++) {
      help = Math.min(help, cost(cli, '--help'))
      bare = Math.min(bare, cost('-e', '0'))
    }
    expect(bare).toBeGreaterThan(1)
    expect(help).toBeLessThan(2 * bare)
  })

  it('reads a DOCX of an awkward name from an awkward folder, as the library does', async () => {
    const { code, out, err } = ran('extract', DOCX)
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(recordLine(await analyse(readFileSync(path.join(home, DOCX)), { name: DOCX })))
    expect(ran('show', DOCX).code).toBe(0)
    expect(ran('locate', DOCX, '0-5').code).toBe(0)
  })

  it('writes an archive there', () => {
    const { code, err } = ran('extract', DOCX, '空 文件#.txt', '-o', '档案 #1')
    expect(code).toBe(3)
    expect(err).toContain('失败 空 文件#.txt')
    const rows = readFileSync(path.join(home, '档案 #1', 'files.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
    expect(rows.map((row) => (JSON.parse(row) as { path: string }).path)).toEqual(['空 文件#.txt', DOCX])
  })

  it('says what is wrong with a command line', () => {
    expect(ran('query', 'x')).toMatchObject({ code: 2, out: '' })
    expect(ran('schema').code).toBe(0)
    expect(ran('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(ran('doctor').code).toBe(0)
  })

  it('takes paths on standard input', () => {
    const { status, stdout } = spawnSync(process.execPath, [cli, 'extract', '-', '--quiet'], {
      cwd: home,
      encoding: 'utf8',
      input: `${DOCX}\n`,
    })
    expect(status).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  })

  it('ends well where the reader has seen enough', async () => {
    const child = spawn(process.execPath, [cli, 'schema'], { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] })
    const errors: Buffer[] = []
    child.stderr.on('data', (part: Buffer) => errors.push(part))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect(Buffer.concat(errors).toString()).toBe('')
    expect(code).toBe(0)
  })
})
