import { readdirSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { extractRawText } from 'mammoth'
import { describe, expect, it } from 'vitest'
import { fixtureNames, readFixture, sourcesOf } from '../golden/fixtures.ts'
import { read, SHARED, sample } from './read.ts'

/**
 * What mammoth reads differently, and why: it drops automatic numbers, notes and their marks, line breaks, simple fields,
 * check boxes and the characters under a reading, and it prints hidden text. Documents without these must agree.
 */
const LOSSES: readonly (readonly [ours: string, theirs: string])[] = [
  ['[1][1]脚注：口径为截至2024年12月31日。', ''],
  ['2024年12月1日表3', '2024年12月1日'],
  ['☑已完成☑符号框', '已完成🗹符号框'],
  ['整改拼音', '改拼音'],
  ['隐藏文字之后', '隐藏文字不应出现隐藏文字之后'],
  ['12月-末行', '12月\u2011\u00ad末行'],
]

const squeeze = (text: string): string => text.replace(/\s+/g, '')
const theirs = async (bytes: Uint8Array) => squeeze((await extractRawText({ buffer: Buffer.from(bytes) })).value)
const ours = async (bytes: Uint8Array) => squeeze((await read(bytes)).raw.text)

/** Our words of the same document without its lists and notes: mammoth loses their labels, their words and their marks. */
async function plain(bytes: Uint8Array): Promise<string> {
  const { 'word/numbering.xml': _lists, 'word/footnotes.xml': _notes, ...rest } = unzipSync(bytes)
  return (await ours(zipSync(rest))).replace(/\[\d\]/g, '')
}

const fixtures = fixtureNames().flatMap((name) =>
  sourcesOf(name)
    .filter((file) => file.endsWith('.docx'))
    .map((file) => [`${name}/${file}`, readFixture(name, file)] as const),
)

it.each(fixtures)('%s reads as mammoth reads it, but for its automatic numbers and notes', async (_, bytes) => {
  expect(await plain(bytes)).toBe(await theirs(bytes))
})

describe.skipIf(SHARED === undefined)('the shared samples', () => {
  const names = (folder: string) =>
    SHARED === undefined
      ? []
      : readdirSync(path.join(SHARED, 'samples', folder)).flatMap((name) =>
          name.endsWith('.docx') && name !== 'revisions.docx' ? `${folder}/${name}` : [],
        )
  it.each([...names('docx'), ...names('hand')])('%s reads as mammoth reads it', async (name) => {
    const bytes = sample(name)
    const text = await theirs(bytes)
    expect(text.length).toBeGreaterThan(3000)
    expect(await plain(bytes)).toBe(text)
  })

  it('hand/revisions.docx differs by what mammoth loses and nothing else', async () => {
    const bytes = sample('hand/revisions.docx')
    let text = await ours(bytes)
    for (const [mine, other] of LOSSES) {
      expect(text.split(mine)).toHaveLength(2)
      text = text.replace(mine, other)
    }
    expect(text).toBe(await theirs(bytes))
  })
})
