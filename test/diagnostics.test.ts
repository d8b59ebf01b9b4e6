import { describe, expect, it } from 'vitest'
import { type DiagnosticCode, hintDiagnostic, wordDiagnostic } from '../src/notice/diagnostic.ts'
import { DIAGNOSTICS } from '../src/notice/diagnostics/index.ts'
import { READ_ERRORS } from '../src/notice/read-error.ts'
import { SEVERITIES } from '../src/notice/vocabulary.ts'
import { fixtureNames, recordOf, sourcesOf } from './golden/fixtures.ts'
import { readSources } from './house/sources.ts'

const codes = Object.keys(DIAGNOSTICS) as DiagnosticCode[]
const HAN = /\p{Script=Han}/u
const keysIn = (words: string): string[] =>
  [...new Set([...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort()

describe.each(codes)('%s', (code) => {
  const entry = DIAGNOSTICS[code]

  it('is named after the folder that reports it', () => expect(code).toMatch(/^[a-z]+\/[a-z]+(?:_[a-z]+)*$/))

  it('has words and a hint in both languages', () => {
    expect(entry.zh).toMatch(HAN)
    expect(entry.hintZh).toMatch(HAN)
    // The English words may quote Chinese ones.
    expect([entry.en, entry.hintEn].every((words) => /[a-z]{2,} [a-z]/.test(words))).toBe(true)
    expect(SEVERITIES).toContain(entry.severity)
    expect(hintDiagnostic(code, 'en')).toBe(entry.hintEn)
  })

  it('uses each of its args in the words of both languages, and no other', () => {
    const keys = [...entry.args].sort()
    expect(keysIn(entry.zh)).toEqual(keys)
    expect(keysIn(entry.en)).toEqual(keys)
    const args = Object.fromEntries(keys.map((key) => [key, `‹${key}›`]))
    expect(wordDiagnostic(code, args)).not.toMatch(/\{\w+\}/)
  })
})

describe('every diagnostic', () => {
  it('is reported somewhere in the code', () => {
    const source = [...readSources('src')]
      .filter(([file]) => !file.includes('/diagnostics/'))
      .map(([, text]) => text)
      .join('\n')
    expect(codes.filter((code) => !source.includes(`'${code}'`))).toEqual([])
  })

  it('is made to appear by a fixture or a test', async () => {
    const seen = new Set<string>()
    for (const name of fixtureNames())
      for (const file of sourcesOf(name)) {
        const { diagnostics } = await recordOf(name, file)
        for (const { code } of diagnostics) seen.add(code)
      }
    const tests = [...readSources('test')]
      .filter(([file]) => file !== 'test/diagnostics.test.ts')
      .map(([, text]) => text)
      .join('\n')
    expect(codes.filter((code) => !seen.has(code) && !tests.includes(`'${code}'`))).toEqual([])
  })

  it('carries exactly the args of its entry', async () => {
    for (const name of fixtureNames()) {
      const { diagnostics } = await recordOf(name)
      for (const { code, args } of diagnostics)
        expect([code, Object.keys(args)]).toEqual([code, [...DIAGNOSTICS[code as DiagnosticCode].args].sort()])
    }
  })
})

describe.each(Object.entries(READ_ERRORS))('the read error %s', (_, words) => {
  it('has words and a hint in both languages', () => {
    expect([words.zh, words.hintZh].every((text) => HAN.test(text))).toBe(true)
    expect([words.en, words.hintEn].every((text) => !HAN.test(text) && text.length > 4)).toBe(true)
  })
})
