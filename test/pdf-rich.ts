import { A4, drawRule, fixed, type PdfPage, type PdfRule, type PdfText, stream, utf16, widthOf } from './pdf-builder.ts'

/** What a rich PDF can say of a text beside what `buildPdf` writes. */
export interface RichText extends PdfText {
  /** Takes no ink (a scan's text layer). */
  readonly hidden?: boolean
  /** Grey from 0 (black) to 1. */
  readonly grey?: number
  /** On a layer that is switched off. */
  readonly off?: boolean
  /** Set from top to bottom; `x` is the middle of the column, `y` its top. */
  readonly vertical?: boolean
}

export interface RichPage extends PdfPage {
  readonly texts: readonly RichText[]
  /** The part of the page that is shown, from the top left. */
  readonly crop?: PdfRule
  /** Where the page's own zero lies. */
  readonly origin?: readonly [number, number]
  /** Its texts stand in a form that the page draws, moved by this much. */
  readonly form?: readonly [number, number]
  /** Values of form fields, and notes laid over the page. */
  readonly fields?: readonly PdfText[]
  readonly notes?: readonly PdfText[]
}

function drawText(placed: RichText, height: number): string {
  const {
    text,
    x,
    y,
    size,
    spacing = 0,
    turned = 0,
    garbled = false,
    artifact = false,
    hidden,
    grey,
    off,
    vertical,
  } = placed
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
  const matrix = [cos, sin, -sin, cos, x, height - y].map(fixed).join(' ')
  const codes = Array.from(text, (_, i) => (1 + (i % 30)).toString(16).padStart(2, '0')).join('')
  const string = garbled ? `<${codes}>` : `<${utf16(text)}>`
  const font = garbled ? 'F2' : vertical ? 'F3' : 'F1'
  const style = `${hidden ? '3 Tr ' : '0 Tr '}${grey === undefined ? '' : `${fixed(grey)} g `}`
  const shown = `q BT ${style}/${font} ${fixed(size)} Tf ${fixed(spacing)} Tc ${matrix} Tm ${string} Tj ET Q`
  if (off) return `/OC /L1 BDC ${shown} EMC`
  return artifact ? `/Artifact BMC ${shown} EMC` : shown
}

function content({ height = A4.height, texts, rules = [], filledRules = false, images = [] }: RichPage): string {
  return [
    ...images.map(([x, y, w, h]) => `q ${[w, 0, 0, h, x, height - y - h].map(fixed).join(' ')} cm /I1 Do Q`),
    ...texts.map((text) => drawText(text, height)),
    ...rules.map((rule) => drawRule(rule, height, filledRules)),
  ].join('\n')
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const RESOURCES = `/Font << /F1 3 0 R /F2 ${HELVETICA} /F3 7 0 R >> /XObject << /I1 6 0 R >> /Properties << /L1 8 0 R >>`

/** An annotation with its own appearance. */
function annotation(
  kind: string,
  { text, x, y, size }: PdfText,
  height: number,
  add: (body: string) => number,
): string {
  const [wide, tall] = [widthOf(text, size) + 4, 1.5 * size]
  const drawn = `BT /F1 ${fixed(size)} Tf 1 0 0 1 2 ${fixed(0.4 * size)} Tm <${utf16(text)}> Tj ET`
  const look = add(
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 ${fixed(wide)} ${fixed(tall)}] /Resources << ${RESOURCES} >>`,
      drawn,
    ),
  )
  const low = height - y - 0.4 * size
  const rect = [x - 2, low, x - 2 + wide, low + tall].map(fixed).join(' ')
  return `<< /Type /Annot ${kind} /Contents <feff${utf16(text)}> /F 4 /Rect [${rect}] /AP << /N ${look} 0 R >> >>`
}

function pageObject(page: RichPage, add: (body: string) => number): string {
  const { width = A4.width, height = A4.height, rotate = 0, crop, origin: [left, low] = [0, 0], form } = page
  const moved = left === 0 && low === 0 ? content(page) : `1 0 0 1 ${fixed(left)} ${fixed(low)} cm\n${content(page)}`
  let resources = RESOURCES
  let shown = moved
  if (form !== undefined) {
    const inner = add(
      stream(`/Type /XObject /Subtype /Form /BBox [-999 -999 1999 1999] /Resources << ${RESOURCES} >>`, moved),
    )
    resources = resources.replace('/I1 6 0 R', `/I1 6 0 R /X1 ${inner} 0 R`)
    shown = `q 1 0 0 1 ${fixed(form[0])} ${fixed(-form[1])} cm /X1 Do Q`
  }
  const fields = (page.fields ?? []).map((field, i) =>
    annotation(`/Subtype /Widget /FT /Tx /T (f${i}) /V <feff${utf16(field.text)}>`, field, height, add),
  )
  const notes = (page.notes ?? []).map((note) => annotation('/Subtype /FreeText /DA (/F1 9 Tf)', note, height, add))
  const annotations = [...fields, ...notes].map((body) => `${add(body)} 0 R`).join(' ')
  const cropped =
    crop === undefined
      ? ''
      : `/CropBox [${[left + crop[0], low + height - crop[1] - crop[3], left + crop[0] + crop[2], low + height - crop[1]].map(fixed).join(' ')}]`
  const media = [left, low, left + width, low + height].map(fixed).join(' ')
  const stand = add(stream('', shown))
  return `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /MediaBox [${media}] ${cropped} /Annots [${annotations}] /Resources << ${resources} >> /Contents ${stand} 0 R >>`
}

const descendant = (number: number, encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [${number} 0 R] >>`

/** The bytes of a PDF with all that pages can hold (fixtures are written by `buildPdf`, whose bytes stay as they are). Every character is in the BMP; ASCII is half as wide as the rest. */
export function buildRichPdf(pages: readonly RichPage[], encoding = 'UniGB-UCS2-H'): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [8 0 R] /D << /Order [8 0 R] /OFF [8 0 R] >> >> >>',
    '',
    descendant(4, encoding),
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 907 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '\x80'),
    descendant(4, encoding.replace(/H$/, 'V')),
    '<< /Type /OCG /Name (draft) >>',
  ]
  const add = (body: string): number => objects.push(body)
  const kids = pages.map((page) => `${add(pageObject(page, add))} 0 R`).join(' ')
  objects[1] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`
  return writePdf(objects)
}

function writePdf(objects: readonly string[]): Uint8Array {
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
