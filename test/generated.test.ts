import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../src/knowledge.ts'
import type { NoticeRecord } from '../src/notice/record/record.ts'
import { analyse } from '../src/pipeline.ts'
import { archiveFile } from './generator/archive.ts'
import { compareNotice } from './generator/compare.ts'
import { asDocx, asGb18030, asPdf, asText } from './generator/formats.ts'
import { generate, SHAPES } from './generator/index.ts'
import { sweep } from './generator/sweep.ts'
import { report, share, tally } from './generator/tally.ts'
import { shortfalls, wrappedShortfalls } from './generator/thresholds.ts'
import { invariantFaults } from './golden/invariants.ts'

const read = (bytes: Uint8Array, name: string) => analyse(bytes, { name }, loadKnowledge())

const essence = (record: NoticeRecord) =>
  record.problems.map(({ number, title, theme, status, measures, responsible, deadline }) => ({
    number,
    title,
    theme,
    status: status.value,
    label: status.label,
    measures: measures.length,
    responsible: responsible.map(({ role, names }) => [role, ...names]),
    deadline: deadline?.value.end ?? null,
  }))

describe('the generator', () => {
  it('knows the eighteen shapes', () =>
    expect(SHAPES.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, i) => i + 1)))

  it('writes the same for the same seed and something else for another', () => {
    const texts = new Set<string>()
    for (let seed = 1; seed <= 40; seed++) {
      expect(generate(seed)).toEqual(generate(seed))
      texts.add(generate(seed).text)
    }
    expect(texts.size).toBe(40)
  })

  it('quotes what stands in its text, each fact at its own place', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { gold } = generate(seed, { faults: seed % 2 === 0 })
      expect(new Set(gold.facts.map(({ quote, nth }) => `${quote} ${nth}`)).size).toBe(gold.facts.length)
      for (const { quote, nth } of gold.facts) expect(gold.text.split(quote).length).toBeGreaterThan(nth > 1 ? 1 : 0)
      for (const { heading } of gold.problems) expect(gold.text).toContain(heading)
    }
  })

  it('states every kind of fact and every status that notices state', () => {
    const golds = Array.from({ length: 300 }, (_, i) => generate(i + 1).gold)
    const kinds = new Set(golds.flatMap(({ facts }) => facts.map(({ kind }) => kind)))
    expect([...kinds].sort()).toEqual(['count', 'date', 'document', 'money', 'percent', 'quantity', 'recurrence'])
    const statuses = new Set(golds.flatMap(({ problems }) => problems.map(({ status }) => status)))
    expect(statuses.size).toBe(13)
    const forms = new Set(
      golds.flatMap(({ facts }) => facts.map(({ kind, value }) => `${kind} ${value.form ?? value.bound}`)),
    )
    for (const form of ['point', 'range', 'as_of', 'by', 'since']) expect(forms).toContain(`date ${form}`)
    for (const bound of ['exact', 'about', 'over', 'under', 'at_least']) expect(forms).toContain(`count ${bound}`)
  })
})

describe('the pipeline on generated notices', () => {
  it('reads them as they were meant', async () => {
    const found = await sweep(1, 90)
    expect(shortfalls(found).join('\n'), report(found)).toBe('')
  })

  it('undoes hard wraps and page numbers', async () => {
    const found = await sweep(1001, 1040, { wrapped: true })
    expect(wrappedShortfalls(found).join('\n'), report(found)).toBe('')
  })

  it('keeps its invariants where faults are planted, and tells faults of numbering', async () => {
    const found = tally()
    for (let seed = 2001; seed <= 2050; seed++) {
      const notice = generate(seed, { faults: true })
      const record = await read(asText(notice), notice.name)
      expect(invariantFaults(record)).toEqual([])
      compareNotice(found, notice.gold, record)
    }
    expect(share(found, 'problem.path'), report(found)).toBeGreaterThanOrEqual(0.97)
    expect(share(found, 'planted.numbering'), report(found)).toBeGreaterThanOrEqual(0.95)
  })

  it('says the same in GB18030, DOCX and PDF', async () => {
    for (const { id } of SHAPES) {
      const notice = generate(3000 + id, { shape: id })
      const text = await read(asText(notice), 'a.txt')
      expect(essence(await read(asGb18030(notice), 'a.txt'))).toEqual(essence(text))
      const docx = await read(asDocx(notice), 'a.docx')
      expect(docx.text.content, `shape ${id}`).toBe(text.text.content)
      expect(essence(docx)).toEqual(essence(text))
      expect(essence(await read(asPdf(notice), 'a.pdf')), `shape ${id}`).toEqual(essence(text))
    }
  })
})

describe('an archive of generated notices', () => {
  it('is the same for the same seed, in every format', () => {
    const files = Array.from({ length: 25 }, (_, i) => archiveFile(7, i + 1))
    expect(files.map(({ bytes }) => bytes)).toEqual(files.map((_, i) => archiveFile(7, i + 1).bytes))
    expect(new Set(files.map(({ name }) => name.slice(0, name.indexOf('/'))))).toEqual(
      new Set(['txt', 'gb', 'docx', 'pdf']),
    )
  })
})
