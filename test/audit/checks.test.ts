import { describe, expect, it } from 'vitest'
import { CHECKS as LIST } from '../../src/audit/checks/index.ts'
import type { CheckWording, CheckWords } from '../../src/notice/check.ts'
import { CHECKS, type CheckCode, checkWording, compares, resultsOf, wordCheck } from '../../src/notice/checks/index.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { CHECK_RESULTS, type CheckResult } from '../../src/notice/vocabulary.ts'
import { fixtureNames, recordOf } from '../golden/fixtures.ts'
import { type Case, readCase, saidBy } from './case.ts'
import { CASES } from './cases/index.ts'
import { READINGS, type Reading, saidOf } from './readings.ts'

const codes = Object.keys(CHECKS) as CheckCode[]
const table: Readonly<Record<string, CheckWords>> = CHECKS
const saysOf = (code: string) => Object.entries(table[code]!.says) as [string, CheckWording][]
const HAN = /\p{Script=Han}/u
const keysIn = (words: string): string[] =>
  [...new Set([...words.matchAll(/\{(\w+)(?::\w+)?\}/g)].map((match) => match[1]!))].sort()

/** Read before the tests, which have no time to wait for so many. */
const ofCases: NoticeRecord[] = []
for (const one of CASES) ofCases.push(await readCase(one))
const ofFixtures: NoticeRecord[] = []
for (const name of fixtureNames()) ofFixtures.push(await recordOf(name))
const records = [...ofCases, ...ofFixtures]

describe('the list of checks', () => {
  it('has each code of the table once, and no other', () =>
    expect(LIST.map(({ code }) => code).sort()).toEqual([...codes].sort()))
})

describe.each(codes)('%s', (code) => {
  it('says what it compares in both languages', () => {
    expect(compares(code)).toMatch(HAN)
    expect(compares(code, 'en')).toMatch(/[a-z]{2,} [a-z]/)
    expect(resultsOf(code).length).toBeGreaterThan(1)
  })

  it.each(saysOf(code))('%s has words in both languages with each of its args', (key, wording) => {
    const [result, form] = key.split('.') as [CheckResult, string | undefined]
    expect(CHECK_RESULTS).toContain(result)
    expect(keysIn(wording.zh)).toEqual([...wording.args].sort())
    expect(keysIn(wording.en)).toEqual([...wording.args].sort())
    expect(wording.zh).toMatch(HAN)
    const args = { ...Object.fromEntries(wording.args.map((arg) => [arg, 'x'])), ...(form && { form }) }
    expect(checkWording(code, result, args)).toBe(wording)
    expect(wordCheck(code, result, args, 'en')).not.toMatch(/[{}]/)
  })

  it('speaks of the text, never of who did what', () => {
    const words = saysOf(code).map(([, { zh }]) => zh)
    expect(words.filter((text) => !text.includes('文本'))).toEqual([])
    expect(words.filter((text) => /虚假|造假|谎|违规|不实|欺骗|应付|敷衍/.test(text))).toEqual([])
  })
})

describe('the cases', () => {
  it.each(CASES.map((one, at): [string, Case, number] => [one.about, one, at]))('%s', (_, one, at) => {
    const named = new Set(one.says.map((said) => said.split(' ')[0]))
    const { silent = null } = one
    const said = saidBy(ofCases[at]!).filter(
      (text) => named.has(text.split(' ')[0]) || (silent !== null && text.startsWith(silent)),
    )
    expect(said.sort()).toEqual([...one.says].sort())
  })
})

describe('readings that no text gives', () => {
  it.each(READINGS.map((one): [string, Reading] => [one.about, one]))('%s', (_, one) =>
    expect(saidOf(one)).toContain(one.says),
  )
})

describe('what every check can say', () => {
  it('is said of a fixture or a case', () => {
    const said = new Set([...records.flatMap(saidBy).map((text) => text.split('@')[0]), ...READINGS.flatMap(saidOf)])
    const words = codes.flatMap((code) => saysOf(code).map(([key]) => `${code} ${key}`))
    expect(words.filter((one) => !said.has(one))).toEqual([])
  })

  it('carries the args of its words, in the words of its table', () => {
    for (const { checks } of records)
      for (const { code, result, args, message } of checks) {
        const { form, ...rest } = args
        expect([code, result, form, Object.keys(rest)]).toEqual([
          code,
          result,
          form,
          [...(checkWording(code, result, args)?.args ?? ['no words'])].sort(),
        ])
        expect(message).toBe(wordCheck(code, result, args))
      }
  })

  it('names what is there: each ref is an id of the record, each failing check quotes the text', () => {
    for (const record of records) {
      const ids = new Set([
        ...record.sections.map(({ id }) => id),
        ...record.facts.map(({ id }) => id),
        ...record.problems.flatMap(({ id, measures }) => [id, ...measures.map((measure) => measure.id)]),
      ])
      for (const { id, result, refs, spans } of record.checks) {
        expect([id, refs.filter((ref) => !ids.has(ref))]).toEqual([id, []])
        expect([id, spans.filter(({ start, end }) => start >= end || end > record.text.length)]).toEqual([id, []])
        if (result === 'fail' && !/^(?:complete|timely)\//.test(id.split('/c/')[1]!))
          expect([id, spans.length > 0]).toEqual([id, true])
      }
    }
  })
})
