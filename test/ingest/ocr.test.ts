import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { type OcrRequest, tesseractName } from '../../src/ingest/ocr/engine.ts'
import { parseOutput } from '../../src/ingest/ocr/output.ts'
import type { DiagnosticArgs } from '../../src/notice/diagnostic.ts'
import { ReadError } from '../../src/notice/read-error.ts'
import { buildPdf, layoutOfficial, type PdfPage } from '../pdf-builder.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-ocr-test-'))
const own = path.join(folder, 'tmp')
const before = process.env.TMPDIR
beforeAll(() => {
  mkdirSync(own)
  process.env.TMPDIR = own
})
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
})
// Whatever an engine does, no image stays behind.
afterEach(() => expect(readdirSync(own)).toEqual([]))

/** An engine for tests: a script that is called as an office's own engine would be. `words` is its body; `image` its last argument. */
function engine(body: string): OcrRequest {
  const script = path.join(folder, `engine-${Math.round(performance.now() * 1000)}.mjs`)
  writeFileSync(
    script,
    `import { readFileSync, statSync, writeSync } from 'node:fs'\nimport path from 'node:path'\nconst image = process.argv.at(-1)\nconst page = Number(/(\\d+)\\.png$/.exec(image)?.[1] ?? 0)\nconst out = (text) => { writeSync(1, text) }\n${body}\n`,
  )
  return {
    option: { by: 'command', argv: [process.execPath, script] },
    sidecar: null,
    limits: { milliseconds: 20_000, bytes: 100_000 },
  }
}

const word = (text: string, x: number, y: number, confidence: number, size = 64): string =>
  `<span class='ocrx_word' title='bbox ${x} ${y} ${x + size * text.length - 4} ${y + 58}; x_wconf ${confidence}'>${text}</span>`
const line = (...words: string[]): string => `<span class='ocr_line' title='bbox 0 0 9 9'>${words.join(' ')}</span>`
const hocr = (...lines: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page' title='image "x.png"; bbox 0 0 2480 3508; ppageno 0; scan_res 300 300'>${lines.join('\n')}</div></body></html>`

const sheet: PdfPage = { texts: [], images: [[0, 0, 595.3, 841.9]] }
const scan: PdfPage = { width: 120, height: 160, texts: [], images: [[0, 0, 120, 160]] }
const [textPage] = layoutOfficial(['全县共排查问题126个,已整改100个。'.repeat(4)])

async function readWith(
  ocr: OcrRequest | null,
  pages: readonly PdfPage[] = [scan],
  bytes: Uint8Array = buildPdf(pages),
) {
  const said: [string, DiagnosticArgs][] = []
  const raw = await ingest(bytes, 'x.pdf', (code, _, args = {}) => said.push([code, args]), DEFAULT_LIMITS, ocr).catch(
    (error: unknown) => {
      if (error instanceof ReadError) return error
      throw error
    },
  )
  return { raw, said }
}

async function rawWith(...given: Parameters<typeof readWith>) {
  const { raw, said } = await readWith(...given)
  if (raw instanceof ReadError) throw raw
  return { raw, said }
}

describe('a scan', () => {
  it('is read through a command: paragraphs by geometry, boxes in points, doubtful words told', async () => {
    const long = '一、全县共排查出问题一百二十六个并逐项建立台账落实'
    const output = hocr(
      line(word('整改情况', 900, 300, 95, 90), word('通报', 1260, 300, 96, 90)),
      ...[0, 1, 2, 3, 4].flatMap((n) => [
        line(
          word(long.slice(0, 14), 464, 500 + n * 240, 91),
          word(long.slice(14), 464 + 14 * 66, 500 + n * 240, 40, 66),
        ),
        line(word('责任对账销号。', 336, 620 + n * 240, 55)),
      ]),
    )
    const { raw, said } = await rawWith(engine(`out(${JSON.stringify(output)})`), [sheet])
    expect(paragraphsOf(raw)).toEqual(['整改情况通报', ...[0, 1, 2, 3, 4].map(() => `${long}责任对账销号。`)])
    expect(raw.anchors[1]!.box!.map(Math.round)).toEqual([111, 119, 507, 135])
    expect(said).toEqual([
      ['ingest/ocr_low_confidence', { page: 1, count: 10, words: 17, mean: expect.any(Number) }],
      ['ingest/ocr_used', { pages: '1', count: 1, engine: path.basename(process.execPath) }],
    ])
    expect(raw.ocr).toBe(path.basename(process.execPath))
    expect(raw.unreadPages).toEqual([])
  })

  it('is handed over as a PNG in a folder no one else can enter', async () => {
    const body = `const mode = (statSync(path.dirname(image)).mode & 0o777).toString(8)
out([readFileSync(image).subarray(1, 4).toString(), mode, readFileSync(image).readUInt32BE(16)].join(' '))`
    const { raw } = await rawWith(engine(body), [sheet])
    expect(raw.text).toMatch(process.platform === 'win32' ? /^PNG / : /^PNG 700 24[78]\d$/)
    expect(raw.anchors.every(({ box }) => box === null)).toBe(true)
  })

  it('among pages of text is read in its place', async () => {
    const { raw, said } = await rawWith(engine("out('第' + page + '页的字')"), [textPage!, scan, textPage!, scan])
    expect(paragraphsOf(raw).filter((text) => /页的字/.test(text))).toEqual(['第2页的字', '第4页的字'])
    expect(paragraphsOf(raw)[0]).toContain('126个')
    expect(said).toContainEqual(['ingest/ocr_used', expect.objectContaining({ pages: '2,4', count: 2 })])
    expect(raw.unreadPages).toEqual([])
  })

  it('in ALTO is read', async () => {
    const alto = `<alto:alto xmlns:alto="http://www.loc.gov/standards/alto/ns-v4#"><alto:Description><alto:MeasurementUnit>mm10</alto:MeasurementUnit></alto:Description><alto:Layout><alto:Page PHYSICAL_IMG_NR="1" WIDTH="2100" HEIGHT="2970"><alto:TextLine><alto:String CONTENT="责任单位" HPOS="300" VPOS="500" WIDTH="220" HEIGHT="55" WC="0.42"/><alto:SP/><alto:String CONTENT="县卫健局" HPOS="525" VPOS="500" WIDTH="220" HEIGHT="55" WC="0.9"/></alto:TextLine></alto:Page></alto:Layout></alto:alto>`
    const { raw, said } = await rawWith(engine(`out(${JSON.stringify(alto)})`), [sheet])
    expect(raw.text).toBe('责任单位县卫健局')
    expect(raw.anchors[0]!.box![0]).toBeCloseTo(85, 0)
    expect(said[0]).toEqual(['ingest/ocr_low_confidence', { page: 1, count: 1, words: 2, mean: 66 }])
  })
})

describe('an engine that fails', () => {
  it.each([
    ['ends badly', 'process.stderr.write("no model\\n"); process.exitCode = 3', /3: no model/],
    ['hangs', 'setInterval(() => undefined, 1000)', /timed out/],
    [
      'hangs with a child of its own',
      "import('node:child_process').then((m) => m.spawn(process.execPath, ['-e', 'setInterval(()=>{},999)'], { stdio: 'inherit' }))",
      /timed out/,
    ],
    ['writes without end', "for (let i = 0; i < 4000; i++) out('x'.repeat(100))", /too much output/],
    ['writes bytes', 'writeSync(1, Buffer.from([0xff, 0xfe, 0x00, 0x81]))', /not UTF-8/],
    ['writes control characters', "out('a\\u0001b')", /not text/],
    ['writes another markup', "out('<html><body><p>x</p></body></html>')", /without hOCR/],
    ['writes nothing', '', /no words/],
  ])('and %s leaves the page unread, with the reason', async (_, body, why) => {
    // What hangs need not be waited for long; what ends may be slow on a busy machine.
    const milliseconds = why.source === 'timed out' ? 700 : 20_000
    const request = { ...engine(body), limits: { milliseconds, bytes: 100_000 } }
    const { raw, said } = await rawWith(request, [textPage!, scan])
    expect(raw.unreadPages).toEqual([2])
    expect(raw.ocr).toBeUndefined()
    expect(said[0]).toEqual(['ingest/ocr_failed', { page: 2, detail: expect.stringMatching(why) }])
  })

  it('on every page gives no_text_layer with the reason and the pages', async () => {
    const { raw } = await readWith(engine('process.exit(4)'), [scan, scan])
    expect(raw).toMatchObject({ code: 'no_text_layer', pages: [1, 2], message: expect.stringContaining('exit') })
    expect(raw).toMatchObject({ message: expect.stringContaining('第 1,2 页(共 2 页)') })
  })

  it('or is not there is told the same way', async () => {
    const { raw } = await readWith({ option: { by: 'command', argv: ['/nowhere/engine'] }, sidecar: null })
    expect(raw).toMatchObject({ code: 'no_text_layer', message: expect.stringContaining('cannot be started') })
  })
})

describe('a file beside', () => {
  const beside = (name: string, text: string): OcrRequest => ({
    option: { by: 'sidecar', sha256: null },
    sidecar: { name, bytes: new TextEncoder().encode(text) },
  })

  it('gives the words of the pages, by form feeds', async () => {
    const { raw, said } = await rawWith(beside('x.pdf.txt', '第一页\f第二页\f'), [scan, scan])
    expect(raw.text).toBe('第一页\n第二页')
    expect(said).toEqual([['ingest/ocr_used', { pages: '1,2', count: 2, engine: 'sidecar x.pdf.txt' }]])
  })

  it('may be about the scanned pages alone, or lack one', async () => {
    const some = await rawWith(beside('x.pdf.txt', '图上的字'), [textPage!, scan])
    expect(some.raw.text).toContain('图上的字')
    const { raw, said } = await rawWith(beside('x.pdf.txt', '一\f二'), [scan, scan, scan])
    expect(raw.unreadPages).toEqual([3])
    expect(said[0]![0]).toBe('ingest/ocr_failed')
  })

  it('that is not there, or means nothing, leaves the file without text', async () => {
    const none = await readWith({ option: { by: 'sidecar', sha256: null }, sidecar: null })
    expect(none.raw).toMatchObject({ code: 'no_text_layer' })
    const bad = await readWith(beside('x.pdf.hocr', '<html></html>'))
    expect(bad.raw).toMatchObject({ code: 'no_text_layer', message: expect.stringContaining('hOCR') })
  })

  it('of plain lines joins those that are full, where several agree', async () => {
    const long = '县委巡察组反馈的问题已经逐项建账并明确责任单位和时限'.repeat(6)
    const wrapped = ['关于整改情况的通报', ...(`　　${long}`.match(/.{1,30}/g) ?? []), '一、组织领导']
    const { raw } = await rawWith(beside('x.pdf.txt', wrapped.join('\n')))
    expect(paragraphsOf(raw)).toEqual(['关于整改情况的通报', long, '一、组织领导'])
    const short = await rawWith(beside('x.pdf.txt', '关于整改情况的通报\n现予公布'))
    expect(paragraphsOf(short.raw)).toEqual(['关于整改情况的通报', '现予公布'])
  })

  it('keeps the lines of plain text', () => {
    const [page] = parseOutput(new TextEncoder().encode('甲\r\n\r\n乙'))
    expect(page!.lines).toEqual(['甲', '', '乙'])
  })
})

describe('an image', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])

  it('without an engine says what is wanted', async () => {
    const { raw } = await readWith(null, [], png)
    expect(raw).toMatchObject({ code: 'no_text_layer', message: expect.stringContaining('PNG') })
  })

  it('is read by one, on paper of its own size', async () => {
    const output = hocr(line(word('整改通报', 300, 300, 91)))
    const { raw } = await rawWith(engine(`out(image.endsWith('image.png') ? ${JSON.stringify(output)} : '')`), [], png)
    expect([raw.format, raw.text, raw.pages]).toEqual(['image', '整改通报', 1])
    expect(raw.anchors[0]!.box![0]).toBeCloseTo(72, 0)
  })

  it('of several pages gives them all', async () => {
    const tiff = Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])
    const { raw } = await rawWith(engine("out('甲页\\f乙页\\f')"), [], tiff)
    expect([raw.text, raw.pages]).toEqual(['甲页\n乙页', 2])
  })
})

const real = await tesseractName()
if (real === null) console.warn('tesseract with chi_sim is not installed: real recognition is NOT tested')

describe.skipIf(real === null)('tesseract', () => {
  it('reads a page that is an image', { timeout: 120_000 }, async () => {
    const { PDFParse } = await import('pdf-parse')
    const chromium = process.env.SHARED_DIR
    if (chromium === undefined) return console.warn('SHARED_DIR is not set: no scan to recognise')
    const { readFileSync } = await import('node:fs')
    expect(PDFParse).toBeDefined()
    const bytes = new Uint8Array(readFileSync(path.join(chromium, 'samples', 'rawpdf', 'no_tounicode.pdf')))
    expect(statSync(own).isDirectory()).toBe(true)
    const shot = await new PDFParse({ data: bytes }).getScreenshot({ partial: [1], scale: 4, imageDataUrl: false })
    const request: OcrRequest = { option: { by: 'tesseract', engine: real! }, sidecar: null }
    const { raw, said } = await rawWith(request, [], shot.pages[0]!.data)
    expect(raw.text.length).toBeGreaterThan(200)
    expect(raw.text).toContain('巡察')
    expect(said.at(-1)).toEqual(['ingest/ocr_used', { pages: '1', count: 1, engine: real }])
  })
})
