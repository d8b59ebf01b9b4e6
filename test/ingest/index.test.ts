import { describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { ReadError } from '../../src/notice/read-error.ts'
import { buildDocx, paragraph } from '../docx-builder.ts'
import { read } from './read.ts'

const quiet = () => {}
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('ingest', () => {
  it('reads by content and never by name', async () => {
    const docx = buildDocx({ body: paragraph('整改') })
    expect((await read(docx, '通报.txt')).raw.format).toBe('docx')
    expect((await read(utf8('整改'), '通报.docx')).raw.format).toBe('txt')
  })

  it('reads a Buffer that is a window on a larger one', async () => {
    const docx = buildDocx({ body: paragraph('整改') })
    const large = Buffer.alloc(docx.length + 64, 0x41)
    large.set(docx, 32)
    expect((await read(large.subarray(32, 32 + docx.length))).raw.text).toBe('整改')
  })

  it.each([
    ['bytes', utf8('整改'.repeat(10)), { bytes: 30 }],
    ['lines of a text', utf8('\n'.repeat(20)), { lines: 19 }],
    ['paragraphs of a document', buildDocx({ body: '<w:p/>'.repeat(20) }), { lines: 19 }],
    ['breaks of a document', buildDocx({ body: paragraph('\n'.repeat(20)) }), { lines: 19 }],
    ['characters of a text', utf8('整改'.repeat(10)), { characters: 19 }],
    ['characters of a document', buildDocx({ body: paragraph('整改'.repeat(10)) }), { characters: 19 }],
  ])('stops at the limit of %s', async (_, bytes, limits) => {
    const reading = ingest(bytes, 'x', quiet, { ...DEFAULT_LIMITS, ...limits })
    await expect(reading).rejects.toMatchObject({ name: 'ReadError', code: 'too_large', stage: 'ingest' })
  })

  it('says what a refused file is', async () => {
    const error = await ingest(utf8('Rar!\x1a\x07\x00'), 'x.doc', quiet).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ReadError)
    expect(String(error)).toContain('RAR')
  })
})
