import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { anchorsAt } from '../../src/cli/show/place.ts'
import { analyse, ReadError } from '../../src/index.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { command, folderWith } from '../cli/shell.ts'
import { fixtureNames, readFixture, recordOf, sourcesOf } from '../golden/fixtures.ts'
import { SHARED } from './read.ts'

type Anchor = NoticeRecord['anchors'][number]

const isPlace = ({ page, box, line, paragraph, table }: Anchor): boolean =>
  [page, box, line, paragraph, table].some((part) => part !== null)

/** Characters of the text, blanks aside, over which no anchor with a place stands. */
function unplaced(record: NoticeRecord): string[] {
  const points = Array.from(record.text.content ?? '')
  const covered = new Uint8Array(points.length)
  for (const anchor of record.anchors) if (isPlace(anchor)) covered.fill(1, anchor.span.start, anchor.span.end)
  return points.flatMap((point, at) =>
    covered[at] === 0 && /\S/.test(point) ? `${at}: ${points.slice(Math.max(0, at - 5), at + 6).join('')}` : [],
  )
}

/** What an anchor says that no document can have. */
function faultsOf(record: NoticeRecord): string[] {
  let before = 0
  return record.anchors.flatMap((anchor) => {
    const { span, page, box, line, paragraph, table } = anchor
    const counts = [page, line, paragraph, ...(table ?? [])].filter((n) => n !== null)
    const wrong =
      span.start < before ||
      span.end <= span.start ||
      counts.some((n) => n < 1) ||
      (page !== null && record.source.pages !== null && page > record.source.pages) ||
      (box !== null && (box.length !== 4 || box[0]! > box[2]! || box[1]! > box[3]! || page === null))
    before = span.end
    return wrong ? [JSON.stringify(anchor)] : []
  })
}

const bare = (text: string): string => text.replace(/\s+/g, '')

/** The source of a format taken apart by other means than ours: what stands at a place, or null where nobody can look. */
type Source = (anchor: Anchor) => string | null

const SOURCES: Readonly<Record<string, (bytes: Uint8Array) => Source>> = {
  txt: (bytes) => {
    const lines = new TextDecoder().decode(bytes).split('\n')
    return ({ line }) => (line === null ? null : (lines[line - 1] ?? ''))
  },
  docx: (bytes) => {
    // Paragraphs that are deleted, and cells that a merge swallows, are none.
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
      .replace(/<w:p><w:pPr><w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr>.*?<\/w:p>/gs, '')
      .replace(/<w:tc><w:tcPr><w:vMerge\/>.*?<\/w:tc>/gs, '')
    const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([one]) =>
      [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((words) => words[1] ?? '').join(''),
    )
    return ({ paragraph }) => (paragraph === null ? null : (paragraphs[paragraph - 1] ?? ''))
  },
}

/** A label that Word counts stands in no paragraph; it is at most this long. */
const LABEL = 7

/** Anchors whose words do not stand at their place in the source, labels and notes aside. */
function misplaced(record: NoticeRecord, at: Source): string[] {
  const points = Array.from(record.text.content ?? '')
  return record.anchors.flatMap((anchor) => {
    const source = at(anchor)
    const quote = bare(points.slice(anchor.span.start, anchor.span.end).join(''))
    if (source === null || quote.startsWith('[')) return []
    const there = bare(source.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
    const words = quote.replace(/\[\d\]/g, '')
    const isThere = Array.from({ length: LABEL }, (_, length) => words.slice(length)).some(
      (rest, length) => rest.length > length && there.includes(rest),
    )
    return isThere ? [] : [`${quote} | ${there}`]
  })
}

const fixtures = fixtureNames().flatMap((name) => sourcesOf(name).map((file) => [name, file] as const))

describe.each(fixtures)('%s/%s', (name, file) => {
  it('leads from every character to its place in the source', async () => {
    const record = await recordOf(name, file)
    expect(unplaced(record)).toEqual([])
    expect(faultsOf(record)).toEqual([])
    const source = SOURCES[record.source.format]?.(readFixture(name, file))
    if (source !== undefined) expect(misplaced(record, source)).toEqual([])
  })
})

describe.skipIf(SHARED === undefined)('the shared samples', () => {
  const folders = ['txt', 'docx', 'doc', 'pdf', 'html', 'ofd', 'hand', 'enc', 'rawpdf', 'scan']
  const files =
    SHARED === undefined
      ? []
      : folders.flatMap((folder) =>
          readdirSync(path.join(SHARED ?? '', 'samples', folder)).map((name) => `${folder}/${name}`),
        )
  it.each(files.filter((file) => !file.endsWith('.json')))('%s', async (file) => {
    const bytes = readFileSync(path.join(SHARED ?? '', 'samples', file))
    const record = await analyse(bytes, { name: file }).catch((error: unknown) => {
      if (error instanceof ReadError) return null
      throw error
    })
    if (record === null) return
    expect(unplaced(record)).toEqual([])
    expect(faultsOf(record)).toEqual([])
  })
})

/** The first fixture of each format but plain text. */
const ofFormats = fixtures.filter(
  ([, file], at) => !file.endsWith('.txt') && fixtures.findIndex(([, other]) => other === file) === at,
)

describe('locate', () => {
  it.each(ofFormats)('shows the place of a problem of %s/%s, also from its record', async (name, file) => {
    const record = await recordOf(name, file)
    const folder = await folderWith({ [file]: readFixture(name, file), 'record.json': JSON.stringify(record) })
    const span = record.problems[0]?.heading_span ?? record.facts[0]?.span ?? { start: 0, end: 1 }
    const located = (of: string) => command(['locate', path.join(folder, of), `${span.start}-${span.end}`])
    const { code, out } = await located(file)
    expect(code).toBe(0)
    expect(out).toMatch(/第 \d+ [页行段]|表 \d+/)
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(anchorsAt(record, span).length)
    expect(await located('record.json')).toMatchObject({ code, out })
  })
})
