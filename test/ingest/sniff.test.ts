import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sniff } from '../../src/ingest/sniff.ts'
import { buildDocx, paragraph } from '../docx-builder.ts'
import { outcome, SHARED, sample } from './read.ts'

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** An OLE file as far as sniffing looks: the header and a directory of named streams. */
function ole(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * names.length)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  names.forEach((name, index) => {
    const at = 512 + 128 * index
    bytes.set(Buffer.from(name, 'utf16le'), at)
    bytes[at + 64] = 2 * name.length + 2
    bytes[at + 66] = 2
  })
  return bytes
}

const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))

describe('sniff', () => {
  it.each([
    ['pdf', ascii('%PDF-1.4\n…')],
    ['pdf', ascii('\n\n%PDF-1.7\n')],
    ['pdf', ascii('HTTP junk\r\n%PDF-1.7\n…\nstartxref\n9\n%%EOF')],
    ['rtf', ascii('{\\rtf1\\ansi')],
    ['html', ascii('<!DOCTYPE html><html>')],
    ['html', ascii('\xef\xbb\xbf\r\n <!-- saved --> <HTML xmlns:o="x">')],
    ['html', ascii('<table border=1><tr><td>x')],
    ['html', Buffer.from('\ufeff<html><body>', 'utf16le')],
    ['mhtml', ascii('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
    ['image', ascii('\x89PNG\r\n\x1a\n')],
    ['image', ascii('\xff\xd8\xff\xe0')],
    ['doc', ole('Root Entry', 'WordDocument', '1Table')],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['docx', zip('[Content_Types].xml', 'word\\document.xml')],
    ['ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    [null, zip('通报.txt')],
    [null, ole('Workbook')],
    [null, ole('PowerPoint Document')],
    [null, ole('CONTENTS', 'MatOST')],
    [null, ascii('\x01\xfe\x32\x00')],
    [null, ascii('Rar!\x1a\x07\x00')],
    [null, ascii("7z\xbc\xaf'\x1c")],
    [null, ascii('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>')],
    [null, ascii('{"schema":"zhenggai/notice"')],
    [null, Buffer.from('\ufeff{\n  "标题\\"": "整改通报",\n')],
    [null, Buffer.from('\ufeff{ "title" : 1', 'utf16le')],
    [null, ascii('\r\n[\n  {"path":"a.txt"},{}]')],
    [null, ascii('{"path":"a"}\n{"path":"b"}\n')],
    [null, ascii('{}\n')],
    ['txt', ascii('{1} the first, "as they say": nothing')],
    ['txt', Buffer.from('{附件}\n关于"整改":情况的通报')],
    ['txt', Buffer.from('[2024]3号\n关于巡察整改进展情况的通报')],
    ['txt', Buffer.from('["整改":情况的通报]')],
    ['txt', ascii('plain words')],
    ['txt', ascii('BM is how this text begins, and it goes on')],
    ['txt', ascii('MZ also')],
    ['txt', ascii('a file that begins with %PDF-1.4 is a PDF')],
    ['txt', ascii('a < b, and <p> later')],
  ])('%s', (format, bytes) => {
    expect(sniff(new Uint8Array(bytes)).format).toBe(format)
  })

  it('knows a package by its types where its parts have names of their own', () => {
    const types = (type: string) =>
      zipSync({ '[Content_Types].xml': strToU8(`<Types><Override ContentType="application/${type}+xml"/></Types>`) })
    const word = 'vnd.openxmlformats-officedocument.wordprocessingml.document.main'
    expect(sniff(types(word)).format).toBe('docx')
    expect(sniff(types('vnd.ms-word.document.macroEnabled.main')).format).toBe('docx')
    expect(sniff(types('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main')).format).toBe('xlsx')
    expect(sniff(types('vnd.openxmlformats-officedocument.presentationml.presentation.main')).format).toBeNull()
  })

  it('names what it cannot read', async () => {
    expect(sniff(ole('Workbook')).name).toContain('Excel')
    expect(await outcome(ole('WordDocument'))).toBe('corrupt')
  })

  it('tells a locked Office file from a broken one', async () => {
    expect(await outcome(ole('EncryptedPackage', 'EncryptionInfo'))).toBe('encrypted')
    const whole = buildDocx({ body: paragraph('一、整改') })
    expect(await outcome(whole.subarray(0, whole.length - 60))).toBe('corrupt')
    expect(await outcome(zipSync({}))).toBe('empty')
  })
})

describe.skipIf(SHARED === undefined)('the shared samples with wrong names', () => {
  it.each([
    ['enc/docx_as_doc.doc', 'docx'],
    ['enc/html_as_doc.doc', 'html'],
    ['enc/rtf_as_doc.doc', 'rtf'],
    ['enc/ole_as_docx.docx', 'doc'],
    ['html/seed1.gb2312.html', 'html'],
    ['ofd/notice.ofd', 'ofd'],
    ['pdf/seed0.pdf', 'pdf'],
  ])('%s is %s', (name, format) => {
    expect(sniff(sample(name)).format).toBe(format)
  })
  it('a cut DOCX is corrupt', async () => {
    expect(await outcome(sample('enc/truncated.docx'))).toBe('corrupt')
  })
})
