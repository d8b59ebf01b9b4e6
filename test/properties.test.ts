import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../src/index.ts'
import { inSchemaOrder, recordFile, recordLine } from '../src/notice/record/canonical.ts'
import { fixtureNames, recordOf, sourcesOf } from './golden/fixtures.ts'
import { invariantFaults } from './golden/invariants.ts'
import { noticeText } from './golden/notices.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const read = (text: string) => analyse(encode(text), { name: '通报.txt' })

describe('every record of any text', () => {
  it('quotes its spans, keeps them inside their parents and gives each id once', async () => {
    await fc.assert(
      fc.asyncProperty(noticeText, async (text) => {
        expect(invariantFaults(await read(text))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('is the same bytes for the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(noticeText, async (text) => {
        expect(recordFile(await read(text))).toBe(recordFile(await read(text)))
      }),
      { numRuns: 40 },
    )
  })

  it('survives being written and read', async () => {
    await fc.assert(
      fc.asyncProperty(noticeText, async (text) => {
        const record = await read(text)
        const file = recordFile(record)
        expect(recordFile(inSchemaOrder(JSON.parse(file)))).toBe(file)
        expect(JSON.parse(recordLine(record))).toEqual(record)
        expect(file.endsWith('}\n')).toBe(true)
        expect(recordLine(record).trimEnd()).not.toContain('\n')
      }),
      { numRuns: 40 },
    )
  })

  it('gives the same ids to the same words in another file', async () => {
    await fc.assert(
      fc.asyncProperty(noticeText, async (text) => {
        const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id.slice(18))
        const whole = await read(text)
        const again = await analyse(encode(`${text}\n`), { name: 'b.txt' })
        expect(again.id).not.toBe(whole.id)
        expect(ids(again.problems)).toEqual(ids(whole.problems))
        expect(ids(again.facts)).toEqual(ids(whole.facts))
        expect(ids(again.sections)).toEqual(ids(whole.sections))
      }),
      { numRuns: 40 },
    )
  })

  it('without its text says the same', async () => {
    const bytes = encode('关于整改情况的通报\n一、学习不深入的问题\n整改情况:已完成。2024年5月召开会议3次。')
    const [whole, bare] = [
      await analyse(bytes, { name: 'a.txt' }),
      await analyse(bytes, { name: 'a.txt', text: false }),
    ]
    expect(bare.text).toEqual({ ...whole.text, content: null })
    expect({ ...bare, text: null, run: null }).toEqual({ ...whole, text: null, run: null })
    expect(bare.run.options_sha256).not.toBe(whole.run.options_sha256)
  })
})

describe('every fixture', () => {
  it.each(fixtureNames().flatMap((name) => sourcesOf(name).map((file) => [name, file] as const)))(
    '%s/%s keeps the invariants',
    async (name, file) => {
      expect(invariantFaults(await recordOf(name, file))).toEqual([])
    },
  )
})

describe('the checker of the invariants', () => {
  it('sees a quote that is not its span, a span outside its parent, an id given twice', async () => {
    const record = await read(
      '关于整改情况的通报\n一、学习不深入的问题\n整改情况:2024年5月召开会议3次。\n咨询电话:0839-4202020',
    )
    const whole = { start: 0, end: record.text.length }
    const fact = {
      id: `${record.id}/f/organisation/0123456789`,
      kind: 'organisation' as const,
      value: { name: '无' },
      span: whole,
      quote: '不是原文',
      problem: `${record.id}/p/9.9`,
      section: null,
      measure: null,
      outcome: null,
      outcomes: [],
      unit_class: null,
      part_of: null,
      same_as: null,
      additive: null,
      basis: 'stated' as const,
      by: 'organisation/none',
    }
    const faults = invariantFaults({ ...record, facts: [fact, fact] }).join('\n')
    expect(faults).toContain('quote')
    expect(faults).toContain('twice')
    expect(faults).toContain('p/9.9')
    expect(invariantFaults({ ...record, text: { ...record.text, length: 3 } }).join('\n')).toContain('outside')
  })
})
