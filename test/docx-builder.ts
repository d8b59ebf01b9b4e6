import { strToU8, zipSync } from 'fflate'

/** Builds DOCX bytes for tests and fixtures from small pieces of WordprocessingML; every function returns XML. */

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export interface RunOptions {
  readonly hidden?: boolean
  readonly style?: string
}

/** A run: \n becomes a soft break, \t a tab. */
export function run(text: string, options: RunOptions = {}): string {
  const look = (options.style ? `<w:rStyle w:val="${options.style}"/>` : '') + (options.hidden ? '<w:vanish/>' : '')
  const pieces = text
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`,
    )
  return runOf((look === '' ? '' : `<w:rPr>${look}</w:rPr>`) + pieces.join(''))
}

/** A run around any XML. */
export const runOf = (xml: string): string => `<w:r>${xml}</w:r>`

const TRACKED = 'w:id="1" w:author="甲" w:date="2024-10-01T00:00:00Z"'
export const inserted = (text: string): string => `<w:ins ${TRACKED}>${run(text)}</w:ins>`
export const deleted = (text: string): string =>
  `<w:del ${TRACKED}>${run(text).replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`
export const movedFrom = (text: string): string => `<w:moveFrom ${TRACKED}>${run(text)}</w:moveFrom>`
export const movedTo = (text: string): string => `<w:moveTo ${TRACKED}>${run(text)}</w:moveTo>`
export const DELETED_MARK = `<w:rPr><w:del ${TRACKED}/></w:rPr>`
export const HIDDEN_MARK = '<w:rPr><w:vanish/></w:rPr>'

/** A complex field: its instruction and its result. */
export const field = (instruction: string, result: string): string =>
  `${runOf('<w:fldChar w:fldCharType="begin"/>')}${runOf(`<w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText>`)}` +
  `${runOf('<w:fldChar w:fldCharType="separate"/>')}${run(result)}${runOf('<w:fldChar w:fldCharType="end"/>')}`

export interface ParagraphOptions {
  readonly style?: string
  /** numId and level. */
  readonly list?: readonly [number, number]
  /** XML for pPr, such as DELETED_MARK. */
  readonly properties?: string
}

/** A paragraph of plain text, or of runs if the content begins with a tag. */
export function paragraph(content = '', options: ParagraphOptions = {}): string {
  const { style, list, properties = '' } = options
  const look =
    (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) +
    (list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '') +
    properties
  const inner = content === '' || content.startsWith('<') ? content : run(content)
  return `<w:p>${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}${inner}</w:p>`
}

export const paragraphs = (...texts: readonly string[]): string => texts.map((text) => paragraph(text)).join('')

export interface CellOptions {
  readonly span?: number
  readonly merge?: 'restart' | 'continue'
  readonly properties?: string
}

/** A cell: text (each line a paragraph) or XML of its blocks. */
export function cell(content: string, options: CellOptions = {}): string {
  const { span, merge, properties = '' } = options
  const look =
    (span ? `<w:gridSpan w:val="${span}"/>` : '') +
    (merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : '') +
    properties
  const inner = content.startsWith('<') ? content : paragraphs(...content.split('\n'))
  return `<w:tc>${look === '' ? '' : `<w:tcPr>${look}</w:tcPr>`}${inner}</w:tc>`
}

export interface RowOptions {
  readonly header?: boolean
  readonly deleted?: boolean
  readonly before?: number
}

export function row(cells: readonly string[], options: RowOptions = {}): string {
  const look =
    (options.before ? `<w:gridBefore w:val="${options.before}"/>` : '') +
    (options.header ? '<w:tblHeader/>' : '') +
    (options.deleted ? `<w:del ${TRACKED}/>` : '')
  const inner = cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')
  return `<w:tr>${look === '' ? '' : `<w:trPr>${look}</w:trPr>`}${inner}</w:tr>`
}

/** A table of rows: XML from `row`, or lists of cell texts. */
export const table = (...rows: readonly (string | readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((one) => (typeof one === 'string' ? one : row(one))).join('')}</w:tbl>`

export interface LevelOptions {
  readonly format?: string
  readonly text?: string
  readonly start?: number
  readonly suffix?: 'tab' | 'space' | 'nothing'
  readonly style?: string
  readonly legal?: boolean
  readonly restart?: number
  readonly pattern?: string
}

function level(index: number, options: LevelOptions): string {
  const { format = 'decimal', text = `%${index + 1}.`, start = 1, suffix, style, legal, restart, pattern } = options
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/>` +
    `<w:numFmt w:val="${format}"${pattern ? ` w:format="${pattern}"` : ''}/>` +
    (restart === undefined ? '' : `<w:lvlRestart w:val="${restart}"/>`) +
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    (legal ? '<w:isLgl/>' : '') +
    (suffix ? `<w:suff w:val="${suffix}"/>` : '') +
    `<w:lvlText w:val="${escapeXml(text)}"/></w:lvl>`
  )
}

/** An abstract list; `extra` is XML before its levels (numStyleLink). */
export const abstractList = (id: number, levels: readonly LevelOptions[], extra = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${extra}${levels.map((one, index) => level(index, one)).join('')}</w:abstractNum>`

/** A list: its number, its abstract list, and starts set over those of single levels. */
export const list = (id: number, abstractId: number, starts: Readonly<Record<number, number>> = {}): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${Object.entries(starts)
    .map(([at, start]) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`)
    .join('')}</w:num>`

export interface StyleOptions {
  readonly basedOn?: string
  readonly list?: readonly [number, number | null]
  readonly hidden?: boolean
  readonly type?: 'paragraph' | 'character' | 'numbering'
  readonly normal?: boolean
}

export function style(id: string, options: StyleOptions = {}): string {
  const { basedOn, list: numbers, hidden, type = 'paragraph', normal } = options
  const number = numbers
    ? `<w:pPr><w:numPr>${numbers[1] === null ? '' : `<w:ilvl w:val="${numbers[1]}"/>`}<w:numId w:val="${numbers[0]}"/></w:numPr></w:pPr>`
    : ''
  return (
    `<w:style w:type="${type}"${normal ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${id}"/>` +
    `${basedOn ? `<w:basedOn w:val="${basedOn}"/>` : ''}${number}${hidden ? '<w:rPr><w:vanish/></w:rPr>' : ''}</w:style>`
  )
}

/** A note for footnotes or endnotes, its content paragraphs as XML. */
export const footnote = (id: number, content: string): string => `<w:footnote w:id="${id}">${content}</w:footnote>`
export const footnoteMark = (id: number): string => runOf(`<w:footnoteReference w:id="${id}"/>`)

export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly header?: string
  readonly title?: string
  /** More members, or other bytes for one of the above. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>
}

const part = (root: string, content: string): string => `${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>`

const TYPES: Readonly<Record<string, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  header: 'hdr',
}

/** The bytes of a DOCX. */
export function buildDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const add = (name: string, content: Uint8Array | string) => {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  const related: string[] = []
  const overrides: string[] = []
  const sources: Readonly<Record<string, string | undefined>> = {
    styles: parts.styles,
    numbering: parts.numbering,
    footnotes: parts.footnotes,
    header: parts.header,
  }
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  for (const [kind, content] of Object.entries(sources)) {
    if (content === undefined) continue
    add(`word/${kind}.xml`, part(TYPES[kind] ?? kind, content))
    related.push(`<Relationship Id="r-${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`)
    overrides.push(`<Override PartName="/word/${kind}.xml" ContentType="${type}.${kind}+xml"/>`)
  }
  const relationships = (content: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  add(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>${overrides.join('')}</Types>`,
  )
  add(
    '_rels/.rels',
    relationships(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
  )
  add('word/document.xml', part('document', `<w:body>${parts.body}</w:body>`))
  add('word/_rels/document.xml.rels', relationships(related.join('')))
  if (parts.title !== undefined)
    add(
      'docProps/core.xml',
      `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(parts.title)}</dc:title><dc:creator>某人</dc:creator></cp:coreProperties>`,
    )
  for (const [name, content] of Object.entries(parts.files ?? {})) add(name, content)
  // A fixed date keeps the bytes of equal documents equal.
  return zipSync(files, { level: 6, mtime: new Date(2024, 0, 1) })
}
