import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import mammoth from 'mammoth'
import { PDFParse } from 'pdf-parse'
import { unwrapped } from '../ingest/pdf-paragraphs.ts'
import { type FormatFile, formatFiles } from './format-files.ts'
import { type Score, scoreOf, sumOf } from './format-score.ts'
import { compiled } from './stages.ts'
import { median } from './timing.ts'

/**
 * `npm run bench -- formats`: what our readers get right beside mammoth alone, pdf-parse alone and pdftotext -layout, and what
 * they cost as a ratio to the bare library on the same files (processor time, taken in turn). The corpus is the files of the
 * fixtures, and the shared samples where they are.
 */
const folder = compiled()
const load = (file: string) => import(pathToFileURL(path.join(folder, file)).href)
const { ingest }: typeof import('../../src/ingest/index.ts') = await load('ingest/index.js')
const { getDocument, pdfLibraryFolder }: typeof import('../../src/ingest/pdf/library.ts') =
  await load('ingest/pdf/library.js')

const silent = () => undefined
const ours = async ({ bytes, name }: FormatFile): Promise<string> => unwrapped(await ingest(bytes, name, silent))

async function pdfParse({ bytes }: FormatFile): Promise<string> {
  const parser = new PDFParse({ data: bytes.slice() })
  try {
    return (await parser.getText({ pageJoiner: '' })).text
  } finally {
    await parser.destroy()
  }
}

async function mammothText({ bytes }: FormatFile): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
}

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined
if (!hasPoppler) console.warn('!! 没有 pdftotext,跳过比较 pdftotext is not installed and is skipped')

async function poppler({ bytes }: FormatFile): Promise<string> {
  const place = mkdtempSync(path.join(tmpdir(), 'zhenggai-bench-pdf-'))
  try {
    writeFileSync(path.join(place, 'x.pdf'), bytes)
    return spawnSync('pdftotext', ['-layout', path.join(place, 'x.pdf'), '-'], { encoding: 'utf8' }).stdout
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

type Reader = (file: FormatFile) => Promise<string>

async function judge(
  title: string,
  files: readonly FormatFile[],
  readers: Readonly<Record<string, Reader>>,
): Promise<void> {
  const judged = files.filter(({ truth }) => truth !== null)
  console.log(`\n${title}:${judged.length} 个文件 files`)
  for (const [name, read] of Object.entries(readers)) {
    const scores: Score[] = []
    for (const file of judged) scores.push(scoreOf(file.truth ?? [], await read(file)))
    const { characters, wrong, labels, kept } = sumOf(scores)
    const right = (100 * (1 - wrong / characters)).toFixed(2)
    console.log(
      `  ${name.padEnd(22)} 字 ${right.padStart(6)} %  编号 ${kept}/${labels} (${((100 * kept) / Math.max(1, labels)).toFixed(1)} %)`,
    )
  }
}

async function bare({ bytes }: FormatFile): Promise<void> {
  const task = getDocument({
    data: bytes.slice(),
    cMapUrl: pdfLibraryFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: pdfLibraryFolder('standard_fonts'),
    verbosity: 0,
  })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
  await task.destroy()
}

async function spent(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const ROUNDS = 12
/** A process reads many notices: what compiling costs at the start is not measured. */
const WARM = 4
const WARM_DOCX = 40

/** The sum over files of the medians of both, and their ratio. */
async function cost(
  title: string,
  files: readonly FormatFile[],
  other: (file: FormatFile) => Promise<unknown>,
  warm = WARM,
): Promise<void> {
  let [own, theirs] = [0, 0]
  const both = async (file: FormatFile): Promise<[number, number]> => [
    await spent(() => ours(file)),
    await spent(() => other(file)),
  ]
  for (let round = 0; round < warm; round++) for (const file of files) await both(file)
  const ratios: number[] = []
  for (const file of files) {
    const times: [number, number][] = []
    for (let round = 0; round < ROUNDS; round++) times.push(await both(file))
    ratios.push(median(times.map(([, time]) => time)) / median(times.map(([time]) => time)))
    own += median(times.map(([time]) => time))
    theirs += median(times.map(([, time]) => time))
  }
  console.log(
    `  ${title.padEnd(52)} ${own.toFixed(0).padStart(6)} ms : ${theirs.toFixed(0).padStart(6)} ms = ${(own / theirs).toFixed(2)}, 各文件快 faster by ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
  )
}

const [pdf, docx] = [formatFiles('pdf'), formatFiles('docx')]
await judge('PDF', pdf, {
  zhenggai: ours,
  'pdf-parse': pdfParse,
  ...(hasPoppler ? { 'pdftotext -layout': poppler } : {}),
})
await judge('DOCX', docx, { zhenggai: ours, mammoth: mammothText })
console.log(`\n用时之比 cost, 各 ${ROUNDS} 轮取中位 (median of processor time)`)
await cost(
  'PDF 无表 without tables : pdf.js getTextContent',
  pdf.filter(({ tables }) => !tables),
  bare,
)
await cost(
  'PDF 有表 with tables : pdf.js getTextContent',
  pdf.filter(({ tables }) => tables),
  bare,
)
const toHtml = ({ bytes }: FormatFile) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
await cost('DOCX : mammoth.convertToHtml', docx, toHtml, WARM_DOCX)
rmSync(folder, { recursive: true, force: true })
