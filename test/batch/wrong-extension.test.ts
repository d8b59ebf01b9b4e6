import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileRow } from '../../src/batch/index.ts'
import { analyse } from '../../src/index.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { command, folderWith, notice } from '../cli/shell.ts'
import { buildDocx, paragraphs } from '../docx-builder.ts'

const docx = (n: number) => buildDocx({ body: paragraphs(...notice(n).split('\n')) })

describe('a wrong extension', () => {
  it('is read right and told on the terminal, in both languages, unless --quiet', async () => {
    const file = path.join(await folderWith({ '通报.doc': docx(1) }), '通报.doc')
    const { code, out, err } = await command(['extract', file])
    expect([code, err]).toEqual([0, '注意 通报.doc:扩展名是 .doc,内容是 DOCX,已按内容读取\n'])
    expect((JSON.parse(out) as NoticeRecord).source.format).toBe('docx')
    expect((await command(['extract', file, '--lang', 'en'])).err).toContain('note 通报.doc: the name ends in .doc')
    expect((await command(['extract', file, '--quiet'])).err).toBe('')
  })

  it('stands in the row of each path that has it, on every run, and in no record', async () => {
    const files = { 'a.docx': docx(1), 'b.pdf': docx(1), 'c.TXT': notice(2), 'd.docx': notice(3), 无扩展名: docx(4) }
    const folder = await folderWith(files)
    const archive = path.join(await folderWith(), 'A')
    for (const more of [[], ['--force'], []]) {
      await command(['extract', folder, '-o', archive, ...more])
      const rows = readFileSync(path.join(archive, 'files.jsonl'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as FileRow)
      expect(rows.map(({ path: name, outcome, code, message }) => [name, outcome, code, message])).toEqual([
        ['a.docx', 'record', null, null],
        ['b.pdf', 'duplicate', 'ingest/wrong_extension', '扩展名是 .pdf,内容是 DOCX,已按内容读取'],
        ['c.TXT', 'record', null, null],
        ['d.docx', 'record', 'ingest/wrong_extension', '扩展名是 .docx,内容是 TXT,已按内容读取'],
        ['无扩展名', 'record', null, null],
      ])
    }
  })

  it('changes nothing in the record but its name and path', async () => {
    const record = await analyse(docx(1), { name: 'a.docx' })
    const other = await analyse(docx(1), { name: 'a.doc' })
    expect({ ...other, source: { ...other.source, name: 'a.docx', path: 'a.docx' } }).toEqual(record)
  })
})
