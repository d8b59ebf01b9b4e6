import { A4, type PdfPage, type PdfText, widthOf } from './pdf-builder.ts'

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
