import { describe, expect, it } from 'vitest'
import { READ_ERRORS } from '../../src/notice/read-error.ts'
import { outcome } from '../ingest/read.ts'
import { BOMBS } from './bombs.ts'
import { flips, splices, truncations } from './damaged.ts'
import { soundFiles } from './seeds.ts'

/** The sweep at every hundredth, with memory and time measured in processes of their own, is `npm run test:deep`. */
const isGood = (code: string): boolean => code === 'read' || (code in READ_ERRORS && code !== 'internal')

describe('a damaged file is read or refused with a code', () => {
  it.each([...soundFiles()])('%s', async (_, bytes) => {
    const bad: string[] = []
    for (const one of [...truncations(bytes, 6), ...flips(bytes, 4, 3), ...splices(bytes, 4, 5)]) {
      const code = await outcome(one.bytes).catch((error: unknown) => String(error))
      if (!isGood(code)) bad.push(`${one.name}: ${code}`)
    }
    expect(bad).toEqual([])
  })
})

/** Those that are made in a moment, and how they end. */
const QUICK: Readonly<Record<string, string>> = {
  'a member that says 4 GB.docx': 'read',
  'a zip in a zip in a zip.docx': 'unsupported_format',
  'names out of the folder.docx': 'read',
  'entities.docx': 'read',
  'an entity from outside.docx': 'read',
  '5000 nested tables.docx': 'corrupt',
  '39 nested tables.docx': 'read',
  'nested text boxes.docx': 'corrupt',
  'a million nested tags.docx': 'corrupt',
  '60 MB of zeros.txt': 'empty',
  'elements without end.html': 'too_large',
}

describe('a file made to hurt ends as it should', () => {
  const quick = BOMBS.filter(([name]) => name in QUICK)
  it('is each there', () => expect(quick.map(([name]) => name).sort()).toEqual(Object.keys(QUICK).sort()))
  it.each(quick)('%s', async (name, make) => {
    expect(await outcome(make())).toBe(QUICK[name])
  })
})
