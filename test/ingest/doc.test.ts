import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import WordExtractor from 'word-extractor'
import { readFixture } from '../golden/fixtures.ts'
import { outcome, read, SHARED, sample } from './read.ts'

/** Its types do not know the option that keeps quotation marks and dashes as they are. */
const PLAIN = [{ filterUnicode: false }] as unknown as []
const FILES = ['hezheng-caizheng', 'tonglu-shuili', 'wushan-jiaowei']
/** The lines with words: LibreOffice keeps blank paragraphs where changes were deleted. */
const written = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** A copy with a number written over. */
function patched(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  new DataView(copy.buffer).setUint32(at, value, true)
  return copy
}

/** Where the stream of the body begins: its head is told by the first two bytes of a sector. */
function headOf(bytes: Uint8Array): number {
  for (let at = 512; at < bytes.length; at += 512) if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return at
  throw new RangeError('no head')
}

describe('a Word 97 document', () => {
  it.each(FILES)('%s reads as the DOCX it was saved from', async (name) => {
    const [doc, docx] = [await read(readFixture(name, 'source.doc')), await read(readFixture(name, 'source.docx'))]
    expect(written(doc.raw.text)).toEqual(written(docx.raw.text))
    expect(doc.raw.format).toBe('doc')
    expect(
      doc.raw.tables.map(({ cells, ...size }) => [
        size,
        cells.map(({ row, column, rows, columns }) => [row, column, rows, columns]),
      ]),
    ).toEqual(
      docx.raw.tables.map(({ cells, ...size }) => [
        size,
        cells.map(({ row, column, rows, columns }) => [row, column, rows, columns]),
      ]),
    )
  })

  // word-extractor leaves out automatic numbers and knows no rows; every word it gives must be in ours, in its order.
  it.each(['hezheng-caizheng', 'wushan-jiaowei'])('%s holds what another reader finds in it', async (name) => {
    const theirs = (await new WordExtractor().extract(Buffer.from(readFixture(name, 'source.doc')))).getBody(...PLAIN)
    const ours = (await read(readFixture(name, 'source.doc'))).raw.text.split('\n').map(squeeze)
    let from = 0
    for (const line of theirs
      .split(/[\n\t]/)
      .map(squeeze)
      .filter((one) => one !== '')) {
      const at = ours.findIndex((one, i) => i >= from && one.endsWith(line))
      expect([line, at >= from]).toEqual([line, true])
      from = at
    }
  })

  it('tells where its lists are lost, and only then', async () => {
    const whole = readFixture('wushan-jiaowei', 'source.doc')
    const uses = headOf(whole) + 0x9a + 74 * 8 + 4
    const { raw, said } = await read(patched(whole, uses, 0))
    expect(raw.text).not.toContain('(一)')
    expect(said.map(([code]) => code)).toContain('ingest/labels_lost')
    expect((await read(whole)).said.map(([code]) => code)).not.toContain('ingest/labels_lost')
  })

  it.each([
    ['a password', (bytes: Uint8Array) => patched(bytes, headOf(bytes) + 8, 0x0300_0000), 'encrypted'],
    ['the head of Word 95', (bytes: Uint8Array) => patched(bytes, headOf(bytes), 0x0065_a5ec), 'unsupported_format'],
    ['no table of pieces', (bytes: Uint8Array) => patched(bytes, headOf(bytes) + 0x1a6, 0), 'corrupt'],
    ['its directory cut off', (bytes: Uint8Array) => bytes.slice(0, 1024), 'corrupt'],
  ] as const)('%s', async (_, change, code) =>
    expect(await outcome(change(readFixture('tonglu-shuili', 'source.doc')))).toBe(code),
  )

  it('gives one outcome wherever it is cut or changed', async () => {
    const whole = readFixture('wushan-jiaowei', 'source.doc')
    for (let part = 1; part < 100; part++) {
      expect(['read', 'corrupt', 'empty']).toContain(
        await outcome(whole.slice(0, Math.floor((whole.length * part) / 100))),
      )
      const flipped = Uint8Array.from(whole)
      flipped[Math.floor((whole.length * part) / 100)]! ^= 0xff
      expect(await outcome(flipped)).toMatch(/^(?:read|corrupt|empty|encrypted|unsupported_format|too_large)$/)
    }
  })
})

describe.skipIf(SHARED === undefined)('the shared DOC samples', () => {
  it.each([0, 1, 2, 3, 4])('doc/seed%i.doc is its text', async (n) => {
    const { raw, said } = await read(sample(`doc/seed${n}.doc`))
    expect(raw.text).toBe(readFileSync(`${SHARED}/samples/txt/seed${n}.txt`, 'utf8'))
    expect(said).toEqual([])
  })

  it.each(['autonum', 'register'])('hand/%s.doc reads as its DOCX, numbers and merged cells included', async (name) => {
    const [doc, docx] = [await read(sample(`hand/${name}.doc`)), await read(sample(`hand/${name}.docx`))]
    expect(doc.raw.text).toBe(docx.raw.text)
    expect(doc.raw.tables).toEqual(docx.raw.tables)
  })

  it('revisions.doc gives the accepted view', async () => {
    const { raw, said } = await read(sample('hand/revisions.doc'))
    expect(raw.text).toContain('问题126条')
    expect(raw.text).not.toMatch(/142|批注|隐藏文字不应出现|DATE|[\u0001-\u0008\u000b-\u001f]/)
    expect(raw.text.split('文本框内')).toHaveLength(2)
    expect(said.map(([code]) => code).sort()).toEqual([
      'ingest/comments_left_out',
      'ingest/hidden_text_left_out',
      'ingest/tracked_changes_accepted',
    ])
  })

  it('is told by its content under any name', async () => {
    expect((await read(sample('enc/ole_as_docx.docx'))).raw.format).toBe('doc')
    expect((await read(sample('enc/docx_as_doc.doc'))).raw.format).toBe('docx')
  })
})
