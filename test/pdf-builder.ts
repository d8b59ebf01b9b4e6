/** Writes small PDFs for tests: a Chinese font that is not embedded, words at given places, ruled lines, a grey image. */

export interface PdfText {
  readonly text: string
  readonly x: number
  /** The baseline, from the top of the page. */
  readonly y: number
  readonly size: number
  /** Extra space after each character. */
  readonly spacing?: number
  /** Degrees counter-clockwise. */
  readonly turned?: number
  /** Written by character number in a font without a Unicode table: it looks right and reads as nothing. */
  readonly garbled?: boolean
  /** Tagged as page furniture. */
  readonly artifact?: boolean
}

/** A line from (x0, y0) to (x1, y1), from the top left. */
export type PdfRule = readonly [number, number, number, number]

export interface PdfPage {
  readonly width?: number
  readonly height?: number
  /** The page is shown turned by this many degrees. */
  readonly rotate?: number
  readonly texts: readonly PdfText[]
  readonly rules?: readonly PdfRule[]
  /** Rules are filled boxes half a point thick, as word processors draw them. */
  readonly filledRules?: boolean
  /** x, y (of its top left), width, height of a grey image. */
  readonly images?: readonly PdfRule[]
}

export const A4 = { width: 595.3, height: 841.9 }

export const fixed = (value: number): string => value.toFixed(3).replace(/\.?0+$/, '')

export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')

/** The advance of a character in the font of `buildPdf`, in sizes. */
export const advance = (character: string): number => (/[ -~]/.test(character) ? 0.5 : 1)

export const widthOf = (text: string, size: number, spacing = 0): number =>
  Array.from(text).reduce((width, character) => width + advance(character) * size + spacing, 0)

function drawText(placed: PdfText, height: number): string {
  const { text, x, y, size, spacing = 0, turned = 0, garbled = false, artifact = false } = placed
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
  const matrix = [cos, sin, -sin, cos, x, height - y].map(fixed).join(' ')
  const codes = Array.from(text, (_, i) => (1 + (i % 30)).toString(16).padStart(2, '0')).join('')
  const string = garbled ? `<${codes}>` : `<${utf16(text)}>`
  const shown = `BT /${garbled ? 'F2' : 'F1'} ${fixed(size)} Tf ${fixed(spacing)} Tc ${matrix} Tm ${string} Tj ET`
  return artifact ? `/Artifact BMC ${shown} EMC` : shown
}

export function drawRule([x0, y0, x1, y1]: PdfRule, height: number, filled: boolean): string {
  return filled
    ? `${[x0, height - y1, x1 - x0 + 0.5, y1 - y0 + 0.5].map(fixed).join(' ')} re f`
    : `0.5 w ${fixed(x0)} ${fixed(height - y0)} m ${fixed(x1)} ${fixed(height - y1)} l S`
}

function content({ height = A4.height, texts, rules = [], filledRules = false, images = [] }: PdfPage): string {
  return [
    ...images.map(([x, y, w, h]) => `q ${[w, 0, 0, h, x, height - y - h].map(fixed).join(' ')} cm /I1 Do Q`),
    ...texts.map((text) => drawText(text, height)),
    ...rules.map((rule) => drawRule(rule, height, filledRules)),
  ].join('\n')
}

export const stream = (dictionary: string, body: string): string =>
  `<< ${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream`

/** The bytes of a PDF. Every character is in the BMP; ASCII is half as wide as the rest. */
export function buildPdf(pages: readonly PdfPage[], encoding = 'UniGB-UCS2-H'): Uint8Array {
  const first = 7
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 907 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '\x80'),
    ...pages.flatMap((page, i) => {
      const { width = A4.width, height = A4.height, rotate = 0 } = page
      const resources =
        '/Resources << /Font << /F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /I1 6 0 R >> >>'
      return [
        `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /MediaBox [0 0 ${width} ${height}] ${resources} /Contents ${first + 2 * i + 1} 0 R >>`,
        stream('', content(page)),
      ]
    }),
  ]
  let file = '%PDF-1.5\n'
  const offsets: number[] = []
  for (const [i, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

const CLOSES = /^[，。、；：？！）》〉」』】〕”’％,.;:?!)%]$/
const OPENS = /[（《〈「『【〔“‘(]/

/** Breaks a paragraph as a Chinese word processor does: words stay whole, closing marks hang, opening marks move on. */
export function breakLines(text: string, width: number, size: number, indent: number): string[] {
  const units = text.match(/[0-9A-Za-z.%@/-]+|./gsu) ?? []
  const lines: string[] = []
  let line = ''
  let used = indent
  for (const unit of units) {
    const wide = widthOf(unit, size)
    if (used + wide > width + 0.01 && line !== '' && !(CLOSES.test(unit) && used <= width + 0.01)) {
      const opening = OPENS.test(line.at(-1) ?? '') ? line.slice(-1) : ''
      lines.push(opening === '' ? line : line.slice(0, -1))
      line = opening
      used = widthOf(opening, size)
    }
    line += unit
    used += wide
  }
  return line === '' ? lines : [...lines, line]
}

export interface OfficialLayout {
  /** So many of the first paragraphs are title lines: large, centred. */
  readonly titles?: number
  readonly header?: string
  readonly footer?: (page: number) => string
  readonly characters?: number
  readonly lines?: number
  /** Characters of first-line indent. */
  readonly indent?: number
  /** Stretch full lines to the right margin. */
  readonly justified?: boolean
  readonly firstPage?: number
  /** So many of the last paragraphs are a signature: set right, four characters from the margin. */
  readonly signature?: number
}

/** Sets paragraphs as official documents are set (GB/T 9704): 28 characters of 16 points a line, 22 lines a page, `— n —` below. */
export function layoutOfficial(paragraphs: readonly string[], options: OfficialLayout = {}): PdfPage[] {
  const {
    titles = 0,
    header = '',
    characters = 28,
    lines: most = 22,
    indent = 2,
    justified = false,
    firstPage = 1,
    signature = 0,
  } = options
  const footer = options.footer ?? ((page: number) => `— ${page} —`)
  const [size, left, top, leading] = [16, 79.4, 127, 28.95]
  const width = characters * size
  const placed: Omit<PdfText, 'y'>[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const large = i < titles ? 22 : size
    const broken = breakLines(paragraph, width, large, i < titles ? 0 : indent * size)
    for (const [j, text] of broken.entries()) {
      const own = widthOf(text, large)
      const signed = i >= paragraphs.length - signature
      const offset =
        i < titles
          ? Math.max(0, (width - own) / 2)
          : signed
            ? Math.max(0, width - own - 4 * size)
            : j === 0
              ? indent * size
              : 0
      const room = width - offset - own
      const spacing = justified && j < broken.length - 1 && room > 0 ? room / Math.max(1, text.length - 1) : 0
      placed.push({ text, x: left + offset, size: large, spacing })
    }
  }
  const pages: PdfPage[] = []
  for (let i = 0; i < Math.max(1, placed.length); i += most) {
    const number = firstPage + pages.length
    const below = footer(number)
    pages.push({
      texts: [
        ...(header === '' ? [] : [{ text: header, x: (A4.width - widthOf(header, 9)) / 2, y: 60, size: 9 }]),
        ...placed.slice(i, i + most).map((line, row) => ({ ...line, y: top + row * leading })),
        ...(below === ''
          ? []
          : [
              {
                text: below,
                x: number % 2 === 1 ? left + width - widthOf(below, 14) - 14 : left + 14,
                y: 790,
                size: 14,
              },
            ]),
      ],
    })
  }
  return pages
}
