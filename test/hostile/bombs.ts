import { buildDocx, paragraph } from '../docx-builder.ts'
import { buildPdf, layoutOfficial } from '../pdf-builder.ts'
import { type RawMember, rawZip } from './raw-zip.ts'

/** A file made to hurt: its name (with its extension) and its bytes, made only when asked for. */
export type Bomb = readonly [name: string, make: () => Uint8Array]

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const DOCUMENT = 'word/document.xml'
const document = (body: string): string => `<w:document ${W}><w:body>${body}</w:body></w:document>`
const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const docx = (xml: string | Uint8Array, more: readonly RawMember[] = []): Uint8Array =>
  rawZip([{ name: DOCUMENT, data: typeof xml === 'string' ? utf8(xml) : xml }, ...more])
const nested = (open: string, close: string, depth: number, inside: string): string =>
  open.repeat(depth) + inside + close.repeat(depth)

const LOL = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
const TABLE = ['<w:tbl><w:tr><w:tc>', '<w:p/></w:tc></w:tr></w:tbl>'] as const
const BOX = ['<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>'] as const

/** Words that no packer can shrink much. */
function noise(length: number): string {
  const bytes = Buffer.allocUnsafe(length)
  let state = 1
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[at] = 97 + ((state >>> 16) % 26)
  }
  return bytes.toString('latin1')
}

const ZIPS: readonly Bomb[] = [
  ['a member of 400 MB.docx', () => docx(Buffer.alloc(400_000_000, 32))],
  [
    'a member of 400 MB that says 1 byte.docx',
    () => rawZip([{ name: DOCUMENT, data: Buffer.alloc(400_000_000, 32), stated: 1 }]),
  ],
  [
    'a member that says 4 GB.docx',
    () => rawZip([{ name: DOCUMENT, data: utf8(document(words('整改'))), stated: 0xfffffff0 }]),
  ],
  [
    'members that overlap.docx',
    () => {
      const inner = { name: DOCUMENT, data: Buffer.alloc(12_000_000, 32) }
      return rawZip([
        inner,
        ...Array.from({ length: 15_000 }, (_, n) => ({ ...inner, name: `word/header${n}.xml`, sameAs: 0 })),
      ])
    },
  ],
  [
    'headers that are one member.docx',
    () => {
      const relationships = Array.from(
        { length: 5000 },
        (_, n) => `<Relationship Id="r${n}" Type="x/header" Target="header${n}.xml"/>`,
      ).join('')
      const header = { name: 'word/header0.xml', data: utf8(`<w:hdr ${W}>${words('页眉'.repeat(100_000))}</w:hdr>`) }
      const names = Array.from({ length: 5000 }, (_, n) => ({
        ...header,
        name: `word/header${n}.xml`,
        ...(n > 0 ? { sameAs: 2 } : {}),
      }))
      return rawZip([
        { name: DOCUMENT, data: utf8(document(words('整改'))) },
        { name: 'word/_rels/document.xml.rels', data: utf8(`<Relationships>${relationships}</Relationships>`) },
        ...names,
      ])
    },
  ],
  [
    'many tiny members.zip.docx',
    () => rawZip(Array.from({ length: 120_000 }, (_, n) => ({ name: `word/m${n}.xml`, data: utf8('x') }))),
  ],
  [
    'a zip in a zip in a zip.docx',
    () => rawZip([{ name: 'a.docx', data: rawZip([{ name: 'b.docx', data: docx(Buffer.alloc(50_000_000)) }]) }]),
  ],
  [
    'names out of the folder.docx',
    () =>
      docx(document(words('整改完成')), [
        { name: '../../../../tmp/zhenggai-evil.xml', data: utf8('x') },
        { name: '/etc/zhenggai-evil.xml', data: utf8('x') },
        {
          name: 'word/_rels/document.xml.rels',
          data: utf8(
            '<Relationships><Relationship Type="x/styles" Target="../../../../../etc/passwd"/></Relationships>',
          ),
        },
      ]),
  ],
]

const XML: readonly Bomb[] = [
  ['entities.docx', () => docx(`<!DOCTYPE x [<!ENTITY l0 "整改">${LOL}]>${document(words('&l9;'))}`)],
  [
    'an entity from outside.docx',
    () => docx(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${document(words('整改&e;'))}`),
  ],
  ['5000 nested tables.docx', () => docx(document(nested(...TABLE, 5000, words('整改'))))],
  ['39 nested tables.docx', () => docx(document(nested(...TABLE, 39, words('整改'))))],
  ['nested text boxes.docx', () => docx(document(nested(...BOX, 5000, words('整改'))))],
  ['a million nested tags.docx', () => docx(document(nested('<w:sdt>', '</w:sdt>', 1_000_000, words('整改'))))],
  [
    'a million attributes.docx',
    () => docx(document(`<w:p ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}=""`).join(' ')}/>`)),
  ],
  ['a million faults.docx', () => docx(document(words('&x;'.repeat(1_000_000))))],
  ['one run of 60 MB.docx', () => docx(document(words(noise(60_000_000))))],
  ['one attribute of 60 MB.docx', () => docx(document(`<w:p a="${noise(60_000_000)}"/>${words('整改')}`))],
  ['one comment of 60 MB.docx', () => docx(document(`<!--${noise(60_000_000)}-->${words('整改')}`))],
  [
    '390,000 paragraphs.docx',
    () =>
      docx(
        document(
          Array.from(
            { length: 390_000 },
            (_, n) => `<w:p w:rsidR="${Math.imul(n, 2654435761) >>> 0}">${words(`甲${n}`).slice(5)}`,
          ).join(''),
        ),
      ),
  ],
  [
    'a table of 180,000 cells.docx',
    () => docx(document(`<w:tbl>${`<w:tr>${`<w:tc>${words('甲')}</w:tc>`.repeat(60)}</w:tr>`.repeat(3000)}</w:tbl>`)),
  ],
  [
    'a table of 500 columns everywhere.docx',
    () =>
      docx(
        document(
          `<w:tbl>${`<w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="99999"/><w:vMerge/></w:tcPr>${words('甲')}</w:tc>`.repeat(200)}</w:tr>`.repeat(500)}</w:tbl>`,
        ),
      ),
  ],
  [
    '200,000 fields.docx',
    () =>
      docx(
        document(
          `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>甲</w:t></w:r>'.repeat(200_000)}</w:p>`,
        ),
      ),
  ],
  [
    'styles in a chain of 100,000.docx',
    () =>
      buildDocx({
        body: paragraph('整改', { style: 's99999' }) + paragraph('整改', { style: 's50000' }),
        styles: Array.from(
          { length: 100_000 },
          (_, n) => `<w:style w:type="paragraph" w:styleId="s${n}"><w:basedOn w:val="s${n - 1}"/></w:style>`,
        ).join(''),
      }),
  ],
]

const LINE = '（一）整改情况：一是2024年5月召开会议3次，处理12人，追缴资金872万元。\n'
const TEXTS: readonly Bomb[] = [
  ['200 MB.txt', () => Buffer.alloc(200_000_000, LINE)],
  ['60 MB.txt', () => Buffer.alloc(60_000_000, LINE)],
  ['60 MB of one letter.txt', () => Buffer.alloc(60_000_000, 'a')],
  ['60 MB of zeros.txt', () => Buffer.alloc(60_000_000)],
  ['60 MB of noise.txt', () => utf8(noise(60_000_000))],
  ['5 million line ends.txt', () => Buffer.alloc(5_000_000, '\n')],
  ['399,000 lines of a character.txt', () => Buffer.alloc(399_000 * 4, '改\n')],
  [
    '19 MB in many encodings.txt',
    () =>
      Buffer.concat([
        Buffer.alloc(9_000_000, LINE),
        Buffer.alloc(9_000_000, Uint8Array.of(0xd5, 0xfb, 0xb8, 0xc4, 10)),
      ]),
  ],
  ['4 million characters.txt', () => utf8(LINE.repeat(90_000))],
  ['4 million characters of one line.txt', () => utf8(LINE.replace('\n', '').repeat(90_000))],
]

const PDFS: readonly Bomb[] = [
  [
    '500 pages.pdf',
    () =>
      buildPdf(
        layoutOfficial(Array.from({ length: 5000 }, (_, n) => `（${n}）${LINE.trim().repeat(2)}`)).slice(0, 500),
      ),
  ],
]

const deep = (open: string, close: string, depth: number) =>
  `<html><body>${nested(open, close, depth, '整改')}</body></html>`
const OTHERS: readonly Bomb[] = [
  ['200,000 nested elements.html', () => utf8(deep('<div>', '</div>', 200_000))],
  ['200,000 nested tables.html', () => utf8(deep('<table><tr><td>', '</td></tr></table>', 200_000))],
  ['elements without end.html', () => utf8(`<html><body>${'<b><i><p>整'.repeat(100_000)}`)],
  [
    'a table of 10^12 cells.html',
    () => utf8(`<table>${'<tr><td rowspan=65534 colspan=1000>甲</td></tr>'.repeat(2000)}</table>`),
  ],
  [
    'a million attributes.html',
    () => utf8(`<html><p ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}`).join(' ')}>整改</p></html>`),
  ],
  ['20 MB of open brackets.html', () => utf8(`<html>${'<'.repeat(20_000_000)}`)],
  [
    'boundaries in boundaries.mht',
    () =>
      utf8(
        `MIME-Version: 1.0\r\n${Array.from({ length: 50_000 }, (_, n) => `Content-Type: multipart/related; boundary="b${n}"\r\n\r\n--b${n}\r\n`).join('')}`,
      ),
  ],
  ['200,000 nested groups.rtf', () => utf8(`{\\rtf1${nested('{', '}', 200_000, '整改')}}`)],
  ['binary that says 2 GB.rtf', () => utf8(`{\\rtf1\\ansi zheng\\bin2147483647 x${'\\u25972?'.repeat(100_000)}}`)],
  [
    'a table of all cells.xlsx',
    () =>
      rawZip([
        {
          name: 'xl/workbook.xml',
          data: utf8('<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'),
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: utf8(
            '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
          ),
        },
        {
          name: 'xl/worksheets/sheet1.xml',
          data: utf8(
            `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>整改</t></is></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>整改</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
          ),
        },
      ]),
  ],
  [
    'pages that are each other.ofd',
    () =>
      rawZip([
        { name: 'OFD.xml', data: utf8('<OFD><DocBody><DocRoot>Doc/Document.xml</DocRoot></DocBody></OFD>') },
        {
          name: 'Doc/Document.xml',
          data: utf8(
            `<Document><CommonData><TemplatePage ID="1" BaseLoc="p.xml"/></CommonData><Pages>${'<Page BaseLoc="p.xml"/>'.repeat(200_000)}</Pages></Document>`,
          ),
        },
        {
          name: 'Doc/p.xml',
          data: utf8(
            '<Page><Template TemplateID="1"/><Content><Layer><TextObject Boundary="0 0 9 9" Size="4"><TextCode X="0" Y="4" DeltaX="g 999999999 1">整改</TextCode></TextObject></Layer></Content></Page>',
          ),
        },
      ]),
  ],
]

export const BOMBS: readonly Bomb[] = [...ZIPS, ...XML, ...TEXTS, ...PDFS, ...OTHERS]
