import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fold } from '../src/language/fold.ts'
import type { NoticeRecord } from '../src/notice/record/record.ts'
import { madeFiles, makeFile, SAVED_FILES } from './golden/files/index.ts'
import { analyseAs, fixtureNames, placeOf, readFixture, recordOf, sourcesOf } from './golden/fixtures.ts'
import { VIEWS } from './golden/views.ts'

const names = fixtureNames()

/** What of a problem must not hang on the width of punctuation or on the format of the file. */
const problemsOf = (record: NoticeRecord) =>
  record.problems.map(({ number, title, theme, status, measures, responsible, deadline }) => ({
    number,
    title: fold(title),
    theme: theme === null ? null : fold(theme),
    status: status.value,
    label: status.label === null ? null : fold(status.label),
    measures: measures.length,
    responsible: responsible.map((one) => `${one.role} ${one.names.map(fold).join(' ')}`),
    deadline: deadline?.value.end ?? null,
  }))

/** What a fact says and where; a format may break the words of its quote over lines. */
const factsOf = (record: NoticeRecord) =>
  record.facts.map(({ kind, quote, value }) => ({ kind, quote: fold(quote).replace(/\s+/g, ''), value }))

/** What a notice says of itself. */
const headOf = ({ kind, title, issuer, inspected_unit, dates, sections }: NoticeRecord) => ({
  kind: kind.value,
  title: fold(title?.value ?? '').replace(/\s+/g, ''),
  issuer: issuer?.value ?? null,
  unit: inspected_unit?.value ?? null,
  dates: Object.entries(dates).map(([name, date]) => [name, date?.value ?? null]),
  sections: sections.map(({ role }) => role),
})

const WIDE = new Map(Array.from(',:;()!?%', (c) => [c, String.fromCharCode(c.charCodeAt(0) + 0xfee0)]))

/** ASCII punctuation in full width, but the comma inside a number and what belongs to an address on the web. */
const widened = (text: string): string =>
  text.replace(/https?:\S+|\d,(?=\d{3})|[,:;()!?%]/g, (part) => WIDE.get(part) ?? part)

describe('the fixtures', () => {
  it('are at least 25', () => expect(names.length).toBeGreaterThanOrEqual(25))

  it.each(names)('%s says where it comes from and why it is here', (name) =>
    expect(readFileSync(placeOf(name, 'about.md'), 'utf8').length).toBeGreaterThan(40),
  )
})

describe.each(names)('%s', (name) => {
  it.each(Object.keys(VIEWS))('%s is as it was reviewed', async (view) => {
    const place = placeOf(name, view)
    const changed = place.replace(/(\.[^.]+)$/, '.changed$1')
    const now = VIEWS[view]!(await recordOf(name))
    const before = existsSync(place) ? readFileSync(place, 'utf8').replaceAll('\r\n', '\n') : null
    if (before === now) rmSync(changed, { force: true })
    else writeFileSync(changed, now)
    if (before === null) expect.fail(`${name}/${view} is missing: npm run golden -- --update ${name}`)
    expect(now === before, `${name}/${view} differs from its reviewed form: see ${changed}`).toBe(true)
  })

  const [first, ...others] = sourcesOf(name)
  it.skipIf(!first?.endsWith('.txt'))('reads the same in full-width punctuation', async () => {
    const source = new TextDecoder('utf-8').decode(readFixture(name, first!))
    const wide = await analyseAs(name, first!, new TextEncoder().encode(widened(source)))
    expect(problemsOf(wide)).toEqual(problemsOf(await recordOf(name)))
  })

  if (others.length > 0)
    it.each(others)('%s gives the same problems, facts and head', async (file) => {
      const [read, text] = [await recordOf(name, file), await recordOf(name)]
      expect(problemsOf(read)).toEqual(problemsOf(text))
      expect(factsOf(read)).toEqual(factsOf(text))
      expect(headOf(read)).toEqual(headOf(text))
    })
})

const made = madeFiles()

describe('the files made of the texts', () => {
  it('are several of each kind, and all that there are', () => {
    const files = names.flatMap((name) => sourcesOf(name).map((file) => `${name}/${file}`))
    expect(files.filter((file) => !file.endsWith('.txt')).sort()).toEqual([...made, ...SAVED_FILES].sort())
    expect(made.filter((file) => file.endsWith('.docx')).length).toBeGreaterThanOrEqual(5)
    expect(made.filter((file) => file.endsWith('.pdf')).length).toBeGreaterThanOrEqual(6)
  })

  it.each(made)('%s is what npm run fixture-files writes, and small', (file) => {
    const bytes = readFileSync(placeOf('.', file))
    expect(bytes.equals(makeFile(file)), `${file} is out of date: npm run fixture-files`).toBe(true)
    expect(bytes.length).toBeLessThan(60 * 1024)
  })
})

describe('full-width punctuation', () => {
  it.each([
    ['1.学习,(一):5%!', '1.学习\uff0c\uff08一\uff09\uff1a5\uff05\uff01'],
    ['1,234元', '1,234元'],
    ['来源:http://a.cn/x,y', '来源\uff1ahttp://a.cn/x,y'],
  ])('%s', (text, wide) => expect(widened(text)).toBe(wide))
})
