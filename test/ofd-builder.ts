import { strToU8, zipSync } from 'fflate'
import { advance, fixed, type PdfPage, type PdfText } from './pdf-builder.ts'

const A4 = { width: 595.3, height: 841.9 }
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'

const mm = (points: number): string => fixed((points * 25.4) / 72)
const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Steps as OFD writers write them: what repeats is told once. */
function deltas({ text, size, spacing = 0 }: PdfText): string {
  const steps = Array.from(text)
    .slice(0, -1)
    .map((c) => mm(advance(c) * size + spacing))
  const parts: string[] = []
  for (let i = 0; i < steps.length; ) {
    let end = i
    while (steps[end] === steps[i]) end++
    parts.push(end - i > 2 ? `g ${end - i} ${steps[i]}` : steps.slice(i, end).join(' '))
    i = end
  }
  return parts.join(' ')
}

function textXml(placed: PdfText, id: number): string {
  const { text, x, y, size, turned = 0 } = placed
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
  const matrix = turned === 0 ? '' : ` CTM="${[cos, -sin, sin, cos, 0, 0].map(fixed).join(' ')}"`
  return `<ofd:TextObject ID="${id}" Boundary="${mm(x)} ${mm(y - size)} 200 ${mm(1.3 * size)}" Font="1" Size="${mm(size)}"${matrix}><ofd:TextCode X="0" Y="${mm(size)}" DeltaX="${deltas(placed)}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`
}

/** The XML of a page: the same words and lines that `buildPdf` would draw. */
export function pageXml({ texts, rules = [], images = [], width, height }: PdfPage, more = ''): string {
  const area =
    width === undefined || height === undefined
      ? ''
      : `<ofd:Area><ofd:PhysicalBox>0 0 ${mm(width)} ${mm(height)}</ofd:PhysicalBox></ofd:Area>`
  const drawn = [
    ...images.map(
      ([x, y, w, h], i) =>
        `<ofd:ImageObject ID="${900 + i}" Boundary="${[x, y, w, h].map(mm).join(' ')}" ResourceID="9"/>`,
    ),
    ...texts.map((text, i) => textXml(text, 100 + i)),
    ...rules.map(
      ([x0, y0, x1, y1], i) =>
        `<ofd:PathObject ID="${500 + i}" Boundary="${[x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0)].map(mm).join(' ')}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${mm(x1 - x0)} ${mm(y1 - y0)}</ofd:AbbreviatedData></ofd:PathObject>`,
    ),
  ]
  return `<ofd:Page ${NAMESPACE}>${area}${more}<ofd:Content><ofd:Layer ID="10" Type="Body">${drawn.join('')}</ofd:Layer></ofd:Content></ofd:Page>`
}

export interface OfdPlan {
  readonly pages: readonly string[]
  readonly templates?: readonly string[]
  readonly info?: string
  readonly size?: { readonly width: number; readonly height: number }
  readonly more?: Readonly<Record<string, string | Uint8Array>>
}

/** A small OFD package of one document. */
export function packOfd({ pages, templates = [], info = '', size = A4, more = {} }: OfdPlan): Uint8Array {
  const box = `<ofd:PageArea><ofd:PhysicalBox>0 0 ${mm(size.width)} ${mm(size.height)}</ofd:PhysicalBox></ofd:PageArea>`
  const parts: Record<string, string | Uint8Array> = {
    'OFD.xml': `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID>${info}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>9</ofd:MaxUnitID>${box}${templates.map((_, i) => `<ofd:TemplatePage ID="T${i}" BaseLoc="Tpls/Tpl_${i}/Content.xml"/>`).join('')}</ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((page, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, page])),
    ...Object.fromEntries(templates.map((page, i) => [`Doc_0/Tpls/Tpl_${i}/Content.xml`, page])),
    ...more,
  }
  const data = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  )
  return zipSync(Object.fromEntries(data), { mtime: '2000-01-01' })
}

/** Pages as an OFD package. */
export const buildOfd = (pages: readonly PdfPage[]): Uint8Array =>
  packOfd({ pages: pages.map((page) => pageXml(page)) })
