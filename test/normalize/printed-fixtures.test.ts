import { expect, it } from 'vitest'
import { analyse } from '../../src/index.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { readFixture, textNames } from '../golden/fixtures.ts'

/** How a program that prints to text lays out: its width in columns or characters, its indent, what parts paragraphs. */
interface Print {
  readonly name: string
  readonly width: number
  readonly columns: boolean
  readonly indent: string
  readonly between: string
  /** Lines of head and foot for page n of m, every 24 lines. */
  readonly page?: (n: number, all: number) => readonly [head: string, foot: string]
}

const PRINTS: readonly Print[] = [
  { name: '28 Han wide, indented', width: 56, columns: true, indent: '\u3000\u3000', between: '\n' },
  { name: '72 columns, indented', width: 72, columns: true, indent: '    ', between: '\n' },
  { name: '40 columns, blank lines', width: 40, columns: true, indent: '', between: '\n\n' },
  { name: '35 characters, flush', width: 35, columns: false, indent: '', between: '\n' },
  { name: '120 columns, indented', width: 120, columns: true, indent: '\u3000\u3000', between: '\n' },
  {
    name: 'page numbers in dashes',
    width: 56,
    columns: true,
    indent: '\u3000\u3000',
    between: '\n',
    page: (n) => ['', `— ${n} —`],
  },
  {
    name: 'running titles and page counts',
    width: 64,
    columns: true,
    indent: '\u3000\u3000',
    between: '\n',
    page: (n, all) => ['某县巡察整改公开材料', `第${n}页 共${all}页`],
  },
]

const isWide = (c: string) => /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef\u2018-\u201d—…]/.test(c)

/** Breaks a paragraph as such programs do: numbers and words whole, no mark at the head of a line. */
function broken(paragraph: string, { width, columns, indent }: Print): string[] {
  const size = (words: string) => Array.from(words).reduce((sum, c) => sum + (columns && isWide(c) ? 2 : 1), 0)
  const lines: string[] = []
  let line = indent
  for (const piece of paragraph.trim().match(/[\w.%+@-]+|./gu) ?? []) {
    if (size(line) + size(piece) > width && !/^[,。;:、!?)”》，；：）]$/.test(piece)) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  return [...lines, line]
}

function printed(text: string, print: Print): string {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  const whole = paragraphs.map((paragraph) => broken(paragraph, print).join('\n')).join(print.between)
  if (print.page === undefined) return whole
  const lines = whole.split('\n')
  const pages = Array.from({ length: Math.ceil(lines.length / 24) }, (_, n) => lines.slice(24 * n, 24 * n + 24))
  return pages
    .map((page, n) => {
      const [head, foot] = print.page!(n + 1, pages.length)
      return [...(head === '' ? [] : [head]), ...page, foot].join('\n')
    })
    .join('\n')
}

const problemsOf = ({ problems }: NoticeRecord): string =>
  problems.map((one) => [one.number, one.title, one.status.value, one.measures.length].join('|')).join('\n')

/** Registers copied as text and texts that are wrapped already cannot be printed anew without loss. */
const LOST = 0.1

it('notices printed at any width, with pages, give the problems they gave', async () => {
  const names = textNames()
  const differing: string[] = []
  for (const [index, name] of names.entries()) {
    const text = new TextDecoder().decode(readFixture(name, 'source.txt'))
    const print = PRINTS[index % PRINTS.length]!
    const before = await analyse(new TextEncoder().encode(text), { name })
    const after = await analyse(new TextEncoder().encode(printed(text, print)), { name })
    if (problemsOf(after) !== problemsOf(before)) differing.push(`${name}: ${print.name}`)
  }
  expect(differing.length, differing.join('\n')).toBeLessThanOrEqual(names.length * LOST)
})
