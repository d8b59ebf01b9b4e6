import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { paragraphF1, paragraphsOf, squeeze, tableRows } from './pdf-paragraphs.ts'
import { outcome, read } from './read.ts'

const folder = process.env.SHARED_DIR
if (folder === undefined) console.warn('SHARED_DIR is not set: the PDF samples are NOT tested')
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder ?? '', 'samples', name)))
const readSample = async (name: string) => (await read(bytesOf(name), name)).raw

/** Least paragraph F1. The PDFs of three have lost one or two 、 at line ends; the printed page of seed 1 adds a title. */
const PARAGRAPHS: readonly (readonly [file: string, seed: number, least: number])[] = [
  ['pdf/seed0.pdf', 0, 1],
  ['pdf/seed1.pdf', 1, 1],
  ['pdf/seed2.pdf', 2, 1],
  ['pdf/seed3.pdf', 3, 1],
  ['pdf/seed4.pdf', 4, 1],
  ['hand/gov0.pdf', 0, 0.96],
  ['hand/gov1.pdf', 1, 1],
  ['hand/gov2.pdf', 2, 0.97],
  ['hand/gov3.pdf', 3, 1],
  ['hand/gov4.pdf', 4, 0.96],
  ['rawpdf/chromium_seed1.pdf', 1, 0.995],
  ['rawpdf/radicals_noactualtext.pdf', 1, 0.995],
  ['rawpdf/chromium_seed1_cid.pdf', 1, 0.995],
]

describe.skipIf(folder === undefined)('PDF samples', () => {
  it.each(PARAGRAPHS)('%s has the paragraphs of seed %i', async (file, seed, least) => {
    const wanted = new TextDecoder()
      .decode(bytesOf(`txt/seed${seed}.txt`))
      .split('\n')
      .map(squeeze)
      .filter((line) => line !== '')
    const got = paragraphsOf(await readSample(file))
    expect(paragraphF1(got, wanted)).toBeGreaterThanOrEqual(least)
    const unmarked = (paragraphs: readonly string[]) => paragraphs.map((text) => text.replaceAll('、', ''))
    if (file.startsWith('hand/')) expect(unmarked(got)).toEqual(unmarked(wanted))
  })

  it.each(['register', 'register_plain', 'register_noborder'])('%s.pdf has the rows of the register', async (name) => {
    const truth: unknown = JSON.parse(new TextDecoder().decode(bytesOf('hand/register.truth.json')))
    const wanted = (Array.isArray(truth) ? truth : []).map((row: unknown[]) => row.map((cell) => squeeze(String(cell))))
    const raw = await readSample(`hand/${name}.pdf`)
    const rows = tableRows(raw)
    const first = rows.findIndex((row) => row[0] === '1')
    expect(rows.slice(first, first + 30)).toEqual(wanted)
    expect(raw.tables).toHaveLength(1)
    expect(raw.furniture.some(({ kind }) => kind === 'repeated_table_header')).toBe(true)
  })

  it.each([
    ['scan/scanned.pdf', 'no_text_layer'],
    ['scan/two_scanned.pdf', 'no_text_layer'],
    ['rawpdf/no_tounicode.pdf', 'no_text_layer'],
    ['enc/user_pw_aes256.pdf', 'encrypted'],
    ['enc/user_pw_rc4_128.pdf', 'encrypted'],
    ['enc/truncated.pdf', 'corrupt'],
    ['enc/owner_only_aes256.pdf', 'read'],
  ])('%s gives %s', async (file, code) => expect(await outcome(bytesOf(file))).toBe(code))

  it('lists the pages of a mixed file that are images', async () => {
    const { raw, said } = await read(bytesOf('scan/mixed.pdf'))
    expect(raw.unreadPages).toEqual([3, 4])
    expect(said).toContainEqual(['ingest/unread_pages', { pages: '3,4', count: 2 }])
  })

  it.each(['cmap_unigb_ucs2', 'cmap_gbk_euc', 'cmap_gbk2k'])('%s.pdf is read without its font', async (name) => {
    const [title, heading] = paragraphsOf(await readSample(`rawpdf/${name}.pdf`))
    expect([title, heading]).toEqual(['关于巡察整改情况的通报', '一、整改完成情况'])
  })
})
