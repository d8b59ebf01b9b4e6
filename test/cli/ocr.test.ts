import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { withOcrAlone } from '../../src/cli/extract/ocr-alone.ts'
import { wordsOfCommand } from '../../src/cli/extract/ocr-given.ts'
import { buildPdf } from '../pdf-builder.ts'
import { command, folderWith } from './shell.ts'

const scan = buildPdf([{ width: 120, height: 160, texts: [], images: [[0, 0, 120, 160]] }])
const lines = '中共青禾县水利局党组关于巡察整改进展情况的通报\n现将整改情况通报如下。\n'
const ENGINE = `process.stdout.write(${JSON.stringify(lines)})`

describe('--ocr on the command line', () => {
  it('may stand alone before files, folders and options', async () => {
    const folder = await folderWith({ 'a.pdf': 'x' })
    const file = path.join(folder, 'a.pdf')
    expect(withOcrAlone(['extract', '--ocr', file])).toEqual(['extract', '--ocr=tesseract', file])
    expect(withOcrAlone(['extract', '--ocr', folder])).toEqual(['extract', '--ocr=tesseract', folder])
    expect(withOcrAlone(['extract', file, '--ocr'])).toEqual(['extract', file, '--ocr=tesseract'])
    expect(withOcrAlone(['extract', file, '--ocr', '--quiet'])).toEqual(['extract', file, '--ocr=tesseract', '--quiet'])
    expect(withOcrAlone(['extract', '--ocr', process.execPath, file])).toEqual([
      'extract',
      '--ocr',
      process.execPath,
      file,
    ])
    expect(withOcrAlone(['extract', '--ocr', 'myocr --fast', file])).toEqual(['extract', '--ocr', 'myocr --fast', file])
  })

  it.each([
    ['myocr --lang chi', ['myocr', '--lang', 'chi']],
    ['"C:\\Program Files\\ocr.exe" -i {image} \'a b\'', ['C:\\Program Files\\ocr.exe', '-i', '{image}', 'a b']],
    ['  识别  --页="第 1 页" ', ['识别', '--页=第 1 页']],
  ])('%s is taken apart by blanks and quotes', (typed, words) => expect(wordsOfCommand(typed)).toEqual(words))

  it.each(['ocr | sort', 'ocr > x', 'a; b', 'ocr $HOME', 'ocr `x`', '"open', '""', '  ', 'a && b'])(
    '%s needs a shell, or is no command',
    (typed) => expect(wordsOfCommand(typed)).toBeNull(),
  )

  it('that cannot be is told before anything is read', async () => {
    const folder = await folderWith({ 'a.pdf': scan })
    const refused = await command(['extract', path.join(folder, 'a.pdf'), '--ocr', 'x | y'])
    expect([refused.code, refused.err.includes('shell')]).toEqual([2, true])
    const before = process.env.PATH
    process.env.PATH = folder
    try {
      const missing = await command(['extract', path.join(folder, 'a.pdf'), '--ocr', '--lang', 'en'])
      expect([missing.code, missing.err.includes('tesseract was not found')]).toEqual([2, true])
      expect((await command(['doctor', '--lang', 'en'])).out).toMatch(/· OCR · tesseract .*\(optional\)/)
    } finally {
      process.env.PATH = before
    }
  })

  it('has scans read by a command', async () => {
    const folder = await folderWith({ 'a.pdf': scan, 'engine.mjs': ENGINE })
    const file = path.join(folder, 'a.pdf')
    const plain = await command(['extract', file, '--jobs', '0'])
    expect([plain.code, plain.err.includes('--ocr')]).toEqual([3, true])
    const ocr = `"${process.execPath}" "${path.join(folder, 'engine.mjs')}"`
    const { code, out } = await command(['extract', file, '--jobs', '0', '--ocr', ocr])
    const record = JSON.parse(out)
    expect([code, record.source.ocr, record.title.value]).toEqual([
      0,
      path.basename(process.execPath),
      '中共青禾县水利局党组关于巡察整改进展情况的通报',
    ])
  })

  it('sidecar reads what stands beside; other bytes there make another record', async () => {
    const folder = await folderWith({ 'a.pdf': scan, 'a.pdf.txt': lines, 'b.txt': lines })
    const archive = path.join(folder, 'out')
    const run = async () => {
      const { code, err } = await command(['extract', folder, '-o', archive, '--jobs', '0', '--ocr', 'sidecar'])
      const rows = readFileSync(path.join(archive, 'files.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row))
      const id = rows.find((row) => row.path === 'a.pdf').notice
      const record = JSON.parse(readFileSync(path.join(archive, 'records', id.slice(1, 3), `${id}.json`), 'utf8'))
      return { code, err, outcomes: rows.map((row) => row.outcome), record }
    }
    const first = await run()
    expect([first.code, first.outcomes]).toEqual([0, ['record', 'ignored', 'record']])
    expect(first.record.source.ocr).toBe('sidecar a.pdf.txt')
    writeFileSync(path.join(folder, 'a.pdf.txt'), lines.replace('现将', '兹将'))
    const second = await run()
    expect(second.record.text.content).toContain('兹将')
    expect(second.record.run.options_sha256).not.toBe(first.record.run.options_sha256)
  })
})
