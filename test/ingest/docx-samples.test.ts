import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/index.ts'
import type { RawText, TableCell } from '../../src/notice/raw-text.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { read, SHARED, sample } from './read.ts'

const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** The words another program printed, page by page, without what the page adds. */
async function printed(name: string, pageWords: RegExp): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(sample(name)), verbosity: 0 }).promise
  const pages: string[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    pages.push(squeeze(items.map((item) => ('str' in item ? item.str : '')).join('')).replace(pageWords, ''))
  }
  return pages.join('')
}

/** The words at a place of the grid, a merged cell's at each place it covers. */
function wordsAt(raw: RawText, row: number, column: number): string | undefined {
  const covers = (cell: TableCell) =>
    cell.row <= row && row < cell.row + cell.rows && cell.column <= column && column < cell.column + cell.columns
  const found = raw.tables[0]?.cells.find(covers)
  return found && raw.text.slice(found.span.start, found.span.end)
}

describe.skipIf(SHARED === undefined)('the shared DOCX samples', () => {
  it('autonum.docx reads as LibreOffice prints it, all labels included', async () => {
    const { raw } = await read(sample('hand/autonum.docx'))
    const theirs = await printed('hand/autonum.pdf', /^某县卫生健康局文件|—\d+—/g)
    expect(squeeze(raw.text)).toBe(theirs)
    expect(raw.anchors).toHaveLength(109)
  })

  it.each(['register.docx', 'register_plain.docx', 'register_noborder.docx'])(
    '%s gives every row and column',
    async (name) => {
      const { raw } = await read(sample(`hand/${name}`))
      const truth: unknown[][] = JSON.parse(readFileSync(`${SHARED}/samples/hand/register.truth.json`, 'utf8'))
      const table = raw.tables[0]!
      expect(table.columns).toBe(7)
      const first = Array.from({ length: table.rows }, (_, row) => row).findIndex((row) => wordsAt(raw, row, 0) === '1')
      const rows = truth.map((cells, row) => cells.map((_, column) => wordsAt(raw, first + row, column)))
      expect(rows).toEqual(truth.map((cells) => cells.map(String)))
    },
  )

  it('revisions.docx gives the accepted view', async () => {
    const { raw, said } = await read(sample('hand/revisions.docx'))
    expect(raw.text).toContain('问题126条')
    expect(raw.text).not.toMatch(/142|批注|隐藏文字不应出现|被删除的行|zhěng|DATE/)
    expect(raw.text).toContain('\n新位置之前。被移走的句子。\n段落标记被删除的前段，应与本段合并。\n')
    expect(raw.text.split('文本框内')).toHaveLength(2)
    expect(said.map(([code]) => code).sort()).toEqual([
      'ingest/comments_left_out',
      'ingest/hidden_text_left_out',
      'ingest/tracked_changes_accepted',
    ])
  })

  it.each([0, 1, 2, 3, 4].flatMap((n) => [`docx/seed${n}.docx`, `hand/gov${n}.docx`]))(
    '%s gives the problems of its text',
    async (name) => {
      const text = `txt/seed${/\d/.exec(name)?.[0]}.txt`
      const [ours, theirs] = [await analyse(sample(name), { name }), await analyse(sample(text), { name: text })]
      const problemsOf = ({ problems }: NoticeRecord) =>
        problems.map(({ number, labels, title, status, measures, deadline, responsible }) => [
          number,
          labels,
          title,
          status.value,
          status.label,
          measures.map(({ label, types, strength }) => [label, types, strength]),
          deadline?.value,
          responsible.flatMap(({ role, names }) => [role, ...names]),
        ])
      expect(squeeze(ours.text.content ?? '')).toBe(squeeze(theirs.text.content ?? ''))
      expect(problemsOf(ours)).toEqual(problemsOf(theirs))
    },
  )

  it.each([0, 1, 2, 3, 4])('docx/seed%i.docx is its text', async (n) => {
    const { raw } = await read(sample(`docx/seed${n}.docx`))
    expect(raw.text).toBe(readFileSync(`${SHARED}/samples/txt/seed${n}.txt`, 'utf8'))
  })
})
